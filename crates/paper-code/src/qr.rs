//! The code as a square of modules, and as a drawing with its true size.

use std::fmt;
use std::fmt::Write as _;

use fast_qr::{ECL, Mode, QRBuilder};

/// White modules on each side (ISO/IEC 18004).
const QUIET: usize = 4;

/// Three dots of a scan at 150 dpi, and a little: smaller modules were not read.
const MODULE_MM: f64 = 0.52;

/// The smallest square that was read from every scan, white border included.
const SMALLEST_MM: f64 = 42.0;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QrError {
    /// More than the largest QR code holds.
    TooLong,
}

impl fmt::Display for QrError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("too long for a QR code")
    }
}

impl std::error::Error for QrError {}

/// A QR code, without its white border.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Modules {
    dark: Vec<bool>,
    side: usize,
}

/// Error correction M: a seventh of the code may be stained or folded.
pub fn modules(code: &str) -> Result<Modules, QrError> {
    let built = QRBuilder::new(code).ecl(ECL::M).mode(Mode::Alphanumeric).build();
    let built = built.map_err(|_| QrError::TooLong)?;
    let dark = (0..built.size).flat_map(|y| built[y].iter().map(|module| module.value()));
    Ok(Modules { dark: dark.collect(), side: built.size })
}

impl Modules {
    /// Modules on a side, without the border.
    pub fn side(&self) -> usize {
        self.side
    }

    pub fn is_dark(&self, x: usize, y: usize) -> bool {
        x < self.side && y < self.side && self.dark[y * self.side + x]
    }

    /// Modules on a side with the border.
    pub fn side_with_border(&self) -> usize {
        self.side + 2 * QUIET
    }

    /// The side on paper, border included, that a scan at 150 dpi still reads.
    pub fn side_mm(&self) -> f64 {
        let modules = u16::try_from(self.side_with_border()).unwrap_or(u16::MAX);
        SMALLEST_MM.max((f64::from(modules) * MODULE_MM * 10.0).ceil() / 10.0)
    }

    /// A drawing of `side_mm` on a side, border included. Dark modules are joined in lines, so
    /// that no printer leaves a hair between them.
    pub fn svg(&self) -> String {
        let (box_side, mm) = (self.side_with_border(), self.side_mm());
        let mut path = String::new();
        for y in 0..self.side {
            let mut x = 0;
            while x < self.side {
                let from = x;
                while self.is_dark(x, y) {
                    x += 1;
                }
                if x > from {
                    let (left, top, width) = (from + QUIET, y + QUIET, x - from);
                    let _ = write!(path, "M{left} {top}h{width}v1h-{width}z");
                }
                x += 1;
            }
        }
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{mm}mm\" height=\"{mm}mm\" \
             viewBox=\"0 0 {box_side} {box_side}\" shape-rendering=\"crispEdges\">\
             <path fill=\"#fff\" d=\"M0 0h{box_side}v{box_side}h-{box_side}z\"/>\
             <path fill=\"#000\" d=\"{path}\"/></svg>"
        )
    }
}

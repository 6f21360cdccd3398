//! Ways of looking at a picture. `rqrr` reads clean pictures; a scan at three dots to a module
//! becomes one when it is enlarged, and when ink is told from paper as it suits the picture.

use rqrr::PreparedImage;

use super::ink::Bits;
use super::{Gray, MOST_DOTS, corners, scale};

/// How the picture is looked at: larger or smaller, and what is ink.
pub(super) struct Attempt {
    size: Size,
    ink: Ink,
}

enum Size {
    Times(usize),
    PartOf(usize),
}

enum Ink {
    /// Darker than what is around it: for photographs, with their shadows.
    Around,
    /// Darker than the one threshold that parts the page best: for scans.
    Page,
}

const fn attempt(size: Size, ink: Ink) -> Attempt {
    Attempt { size, ink }
}

/// In the order in which scans at 150 and 200 dpi, straight and askew, are read soonest; the
/// last two are for grainy scans at a high resolution.
pub(super) const ATTEMPTS: [Attempt; 8] = [
    attempt(Size::Times(1), Ink::Page),
    attempt(Size::Times(2), Ink::Page),
    attempt(Size::Times(3), Ink::Page),
    attempt(Size::Times(1), Ink::Around),
    attempt(Size::Times(2), Ink::Around),
    attempt(Size::Times(3), Ink::Around),
    attempt(Size::PartOf(2), Ink::Around),
    attempt(Size::PartOf(3), Ink::Around),
];

/// No QR code has fewer modules on a side.
const SMALLEST: usize = 21;

/// `rqrr` copies the picture for every three corners that may belong together, so its work
/// grows with their cube: a picture full of corners would keep it for days.
const MOST_WORK: usize = 20_000_000_000;

impl Attempt {
    /// Texts of all codes of any kind that are seen this way.
    pub(super) fn texts(&self, picture: &Gray) -> Vec<String> {
        let (width, height) = match self.size {
            Size::Times(factor) => (picture.width * factor, picture.height * factor),
            Size::PartOf(part) => (picture.width / part, picture.height / part),
        };
        if width < SMALLEST || height < SMALLEST || width * height > MOST_DOTS {
            return Vec::new();
        }
        let scaled = match self.size {
            Size::Times(factor) => scale::larger(picture, factor),
            Size::PartOf(part) => scale::smaller(picture, part),
        };
        let bits = match self.ink {
            Ink::Around => Bits::around(&scaled),
            Ink::Page => Bits::page(&scaled),
        };
        let corners = corners::count(&bits);
        let work = corners.checked_pow(3).and_then(|cube| cube.checked_mul(width * height));
        if corners < 3 || work.is_none_or(|work| work > MOST_WORK) {
            return Vec::new();
        }
        let is_ink = |x: usize, y: usize| bits.is_ink(x, y);
        let mut prepared = PreparedImage::prepare_from_bitmap(width, height, is_ink);
        let grids = prepared.detect_grids();
        grids.iter().filter_map(|grid| grid.decode().ok()).map(|(_, text)| text).collect()
    }
}

//! A page as a scanner sees it: the square at its true size, a little askew, with grain.

use paper_code::Modules;

use crate::mutations::Dice;

pub(crate) struct Page {
    pub(crate) width: usize,
    pub(crate) height: usize,
    pub(crate) dots: Vec<u8>,
}

/// Each dot is the mean of 5 by 5 points under it.
const POINTS: usize = 5;

/// The square in the middle of a page, in millimetres, turned by so many degrees.
pub(crate) fn page(square: &Modules, dpi: f64, page_mm: (f64, f64), degrees: f64) -> Page {
    let dots_per_mm = dpi / 25.4;
    let size = |mm: f64| (mm * dots_per_mm).round() as usize;
    let (width, height) = (size(page_mm.0), size(page_mm.1));
    let module = square.side_mm() * dots_per_mm / square.side_with_border() as f64;
    let (sin, cos) = degrees.to_radians().sin_cos();
    let middle = (width as f64 / 2.0 + 0.3, height as f64 / 2.0 + 0.4);
    let half = square.side() as f64 / 2.0;
    let is_dark = |x: f64, y: f64| {
        let (x, y) = ((x - middle.0) / module, (y - middle.1) / module);
        let (x, y) = (x * cos + y * sin + half, y * cos - x * sin + half);
        x >= 0.0 && y >= 0.0 && square.is_dark(x as usize, y as usize)
    };
    let dot = |at: usize| {
        let (left, top) = ((at % width) as f64, (at / width) as f64);
        let step = |n: usize| (n as f64 + 0.5) / POINTS as f64;
        let points = (0..POINTS).flat_map(|y| (0..POINTS).map(move |x| (step(x), step(y))));
        let dark = points.filter(|(x, y)| is_dark(left + x, top + y)).count();
        (255 - 255 * dark / (POINTS * POINTS)) as u8
    };
    Page { width, height, dots: (0..width * height).map(dot).collect() }
}

impl Page {
    /// Ink that is not black, paper that is not white, and grain.
    pub(crate) fn scanned(mut self, seed: u64) -> Self {
        let mut dice = Dice(seed);
        for dot in &mut self.dots {
            *dot = (40 + usize::from(*dot) * 180 / 255 + dice.below(24)) as u8;
        }
        self
    }

    pub(crate) fn png(&self) -> Vec<u8> {
        png_of(self.width, self.height, png::ColorType::Grayscale, &self.dots)
    }
}

pub(crate) fn png_of(width: usize, height: usize, color: png::ColorType, dots: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width as u32, height as u32);
    encoder.set_color(color);
    encoder.set_depth(png::BitDepth::Eight);
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(dots).unwrap();
    writer.finish().unwrap();
    bytes
}

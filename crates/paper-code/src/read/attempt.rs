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
<<<<<<< HEAD

fn texts<G: BitGrid>(grids: &[Grid<G>]) -> Vec<String> {
    grids.iter().filter_map(|grid| grid.decode().ok()).map(|(_, text)| text).collect()
}

/// A dot of the picture enlarged: from the four nearest, by their distance.
fn between(picture: &Gray, x: usize, y: usize, factor: usize) -> u8 {
    if factor == 1 {
        return picture.dots[y * picture.width + x];
    }
    let (left, right, weight_x) = neighbours(x, factor, picture.width);
    let (above, below, weight_y) = neighbours(y, factor, picture.height);
    let span = 2 * factor;
    let at = |x: usize, y: usize| usize::from(picture.dots[y * picture.width + x]);
    let row = |y: usize| at(left, y) * (span - weight_x) + at(right, y) * weight_x;
    let sum = row(above) * (span - weight_y) + row(below) * weight_y;
    u8::try_from(sum / (span * span)).unwrap_or(u8::MAX)
}

/// The two dots between which one of the enlarged picture lies, and the weight of the second
/// in parts of twice the factor.
fn neighbours(at: usize, factor: usize, size: usize) -> (usize, usize, usize) {
    let span = 2 * factor;
    let from_first = (2 * at + 1).saturating_sub(factor);
    let first = from_first / span;
    (first.min(size - 1), (first + 1).min(size - 1), from_first % span)
}

fn mean(picture: &Gray, left: usize, top: usize, side: usize) -> u8 {
    let rows = (top..top + side).map(|y| &picture.dots[y * picture.width + left..][..side]);
    let sum: usize = rows.flatten().map(|dot| usize::from(*dot)).sum();
    u8::try_from(sum / (side * side)).unwrap_or(u8::MAX)
}

/// Otsu's threshold: ink up to it, paper above.
fn threshold(dots: &[u8]) -> u8 {
    let mut counts = [0_u64; 256];
    for dot in dots {
        counts[usize::from(*dot)] += 1;
    }
    let weighed = |(shade, count): (u64, &u64)| shade * count;
    let all: u64 = counts.iter().sum();
    let all_weighed: u64 = (0..).zip(&counts).map(weighed).sum();
    let (mut ink, mut ink_weighed, mut best) = (0_u64, 0_u64, (0.0, 0));
    for (shade, count) in (0_u8..=u8::MAX).zip(&counts) {
        ink += count;
        ink_weighed += u64::from(shade) * count;
        let paper = all - ink;
        if ink == 0 || paper == 0 {
            continue;
        }
        let gap =
            ink_weighed as f64 / ink as f64 - (all_weighed - ink_weighed) as f64 / paper as f64;
        let parted = ink as f64 * paper as f64 * gap * gap;
        if parted > best.0 {
            best = (parted, shade);
        }
    }
    best.1
}
=======
>>>>>>> c03d4dc6531eb1b74099fe3c89ddfcea13eec47e

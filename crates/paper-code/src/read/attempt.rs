//! Ways of looking at a picture. `rqrr` reads clean pictures; a scan at three dots to a module
//! becomes one when it is enlarged, and when ink is told from paper once for the whole page.

use rqrr::{BitGrid, Grid, PreparedImage};

use super::{Gray, MOST_DOTS};

/// How the picture is looked at: larger or smaller, and what is ink.
pub(super) struct Attempt {
    enlarge: usize,
    shrink: usize,
    ink: Ink,
}

enum Ink {
    /// Darker than what is around it: for photographs, with their shadows.
    Around,
    /// Darker than the one threshold that parts the page best (Otsu): for scans.
    Page,
}

const fn attempt(enlarge: usize, shrink: usize, ink: Ink) -> Attempt {
    Attempt { enlarge, shrink, ink }
}

/// In the order in which scans at 150 and 200 dpi, straight and askew, are read soonest; the
/// last two are for grainy scans at a high resolution.
pub(super) const ATTEMPTS: [Attempt; 8] = [
    attempt(1, 1, Ink::Around),
    attempt(2, 1, Ink::Page),
    attempt(3, 1, Ink::Page),
    attempt(3, 1, Ink::Around),
    attempt(2, 1, Ink::Around),
    attempt(1, 1, Ink::Page),
    attempt(1, 2, Ink::Around),
    attempt(1, 3, Ink::Around),
];

/// No QR code has fewer modules on a side.
const SMALLEST: usize = 21;

impl Attempt {
    /// Texts of all codes of any kind that are seen this way.
    pub(super) fn texts(&self, picture: &Gray) -> Vec<String> {
        let width = picture.width * self.enlarge / self.shrink;
        let height = picture.height * self.enlarge / self.shrink;
        if width < SMALLEST || height < SMALLEST || width * height > MOST_DOTS {
            return Vec::new();
        }
        let dot = |x: usize, y: usize| match self.shrink {
            1 => between(picture, x, y, self.enlarge),
            shrink => mean(picture, x * shrink, y * shrink, shrink),
        };
        match self.ink {
            Ink::Around => {
                texts(&PreparedImage::prepare_from_greyscale(width, height, dot).detect_grids())
            }
            Ink::Page => {
                let threshold = threshold(&picture.dots);
                let is_ink = |x: usize, y: usize| dot(x, y) <= threshold;
                texts(&PreparedImage::prepare_from_bitmap(width, height, is_ink).detect_grids())
            }
        }
    }
}

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

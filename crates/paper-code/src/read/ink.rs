//! What is ink and what is paper.

use super::Gray;

/// A dot is ink where it is darker than this share of the mean around it, in hundredths.
const DARKER: u64 = 88;

pub(super) struct Bits {
    pub(super) width: usize,
    pub(super) height: usize,
    ink: Vec<bool>,
}

impl Bits {
    pub(super) fn is_ink(&self, x: usize, y: usize) -> bool {
        self.ink[y * self.width + x]
    }

    pub(super) fn row(&self, y: usize) -> &[bool] {
        &self.ink[y * self.width..][..self.width]
    }

    /// One threshold for the whole page.
    pub(super) fn page(picture: &Gray) -> Self {
        let threshold = threshold(&picture.dots);
        let ink = picture.dots.iter().map(|dot| *dot <= threshold).collect();
        Bits { width: picture.width, height: picture.height, ink }
    }

    /// A threshold for each dot, from a square around it as wide as an eighth of the picture.
    pub(super) fn around(picture: &Gray) -> Self {
        let (width, height) = (picture.width, picture.height);
        let reach = (width.min(height) / 16).max(8);
        let mut ink = Vec::with_capacity(width * height);
        // Sums of columns over the rows in reach, moved down row by row.
        let mut columns = vec![0_u64; width];
        let mut sums = vec![0_u64; width + 1];
        for y in 0..height.min(reach) {
            add(&mut columns, picture.row(y));
        }
        for y in 0..height {
            if y + reach < height {
                add(&mut columns, picture.row(y + reach));
            }
            if y > reach {
                for (sum, dot) in columns.iter_mut().zip(picture.row(y - reach - 1)) {
                    *sum -= u64::from(*dot);
                }
            }
            let rows = (y + reach).min(height - 1) - y.saturating_sub(reach) + 1;
            for (x, column) in columns.iter().enumerate() {
                sums[x + 1] = sums[x] + column;
            }
            for (x, dot) in picture.row(y).iter().enumerate() {
                let (left, right) = (x.saturating_sub(reach), (x + reach).min(width - 1) + 1);
                let area = (rows * (right - left)) as u64;
                ink.push(u64::from(*dot) * area * 100 < (sums[right] - sums[left]) * DARKER);
            }
        }
        Bits { width, height, ink }
    }
}

fn add(columns: &mut [u64], row: &[u8]) {
    for (sum, dot) in columns.iter_mut().zip(row) {
        *sum += u64::from(*dot);
    }
}

/// Otsu's threshold: ink up to it, paper above.
fn threshold(dots: &[u8]) -> u8 {
    let mut counts = [0_u64; 256];
    for dot in dots {
        counts[usize::from(*dot)] += 1;
    }
    let all: u64 = counts.iter().sum();
    let all_weighed: u64 = (0..).zip(&counts).map(|(shade, count): (u64, _)| shade * count).sum();
    let (mut ink, mut ink_weighed, mut best) = (0_u64, 0_u64, (0.0, 0));
    for (shade, count) in (0_u8..=u8::MAX).zip(&counts) {
        ink += count;
        ink_weighed += u64::from(shade) * count;
        let paper = all - ink;
        if ink == 0 || paper == 0 {
            continue;
        }
        let mean_ink = ink_weighed as f64 / ink as f64;
        let mean_paper = (all_weighed - ink_weighed) as f64 / paper as f64;
        let parted = ink as f64 * paper as f64 * (mean_ink - mean_paper).powi(2);
        if parted > best.0 {
            best = (parted, shade);
        }
    }
    best.1
}

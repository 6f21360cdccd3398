//! A picture larger or smaller than it is.

use super::Gray;

/// Each dot from the four nearest, by their distance.
pub(super) fn larger(picture: &Gray, factor: usize) -> Gray {
    if factor == 1 {
        return picture.clone();
    }
    let (width, height) = (picture.width * factor, picture.height * factor);
    let columns: Vec<_> = (0..width).map(|x| neighbours(x, factor, picture.width)).collect();
    let span = 2 * factor;
    let mut dots = Vec::with_capacity(width * height);
    for y in 0..height {
        let (above, below, weight_y) = neighbours(y, factor, picture.height);
        let (above, below) = (picture.row(above), picture.row(below));
        for (left, right, weight_x) in &columns {
            let mean = |row: &[u8]| {
                usize::from(row[*left]) * (span - weight_x) + usize::from(row[*right]) * weight_x
            };
            let sum = mean(above) * (span - weight_y) + mean(below) * weight_y;
            dots.push(u8::try_from(sum / (span * span)).unwrap_or(u8::MAX));
        }
    }
    Gray { width, height, dots }
}

/// The two dots between which one of the larger picture lies, and the weight of the second in
/// parts of twice the factor.
fn neighbours(at: usize, factor: usize, size: usize) -> (usize, usize, usize) {
    let span = 2 * factor;
    let from_first = (2 * at + 1).saturating_sub(factor);
    let first = from_first / span;
    (first.min(size - 1), (first + 1).min(size - 1), from_first % span)
}

/// Each dot the mean of a square: grain goes, modules stay.
pub(super) fn smaller(picture: &Gray, part: usize) -> Gray {
    let (width, height) = (picture.width / part, picture.height / part);
    let mut dots = Vec::with_capacity(width * height);
    for y in 0..height {
        for x in 0..width {
            let rows = (0..part).map(|dy| &picture.row(y * part + dy)[x * part..][..part]);
            let sum: usize = rows.flatten().map(|dot| usize::from(*dot)).sum();
            dots.push(u8::try_from(sum / (part * part)).unwrap_or(u8::MAX));
        }
    }
    Gray { width, height, dots }
}

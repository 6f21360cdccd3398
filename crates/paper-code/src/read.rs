//! Codes in a scanned page. The picture comes from anyone, so its size is checked before
//! anything is unpacked.

use std::fmt;

use crate::PREFIX;

mod attempt;
mod corners;
mod ink;
mod png_file;
mod scale;

use attempt::ATTEMPTS;

/// An A4 page at 600 dpi is 35 million dots.
const MOST_DOTS: usize = 36_000_000;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    NotAPng,
    /// Cut off, or not what its head says.
    Damaged,
    /// More dots than a page at 600 dpi has.
    TooLarge,
    /// A picture in which no code of ours can be read.
    NoCode,
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            ReadError::NotAPng => "not a PNG picture",
            ReadError::Damaged => "a damaged picture",
            ReadError::TooLarge => "a larger picture than a page at 600 dpi",
            ReadError::NoCode => "no readable code of the civil registration in the picture",
        })
    }
}

impl std::error::Error for ReadError {}

/// A picture in shades of gray, row by row, 0 for black.
#[derive(Clone, Debug)]
pub struct Gray {
    width: usize,
    height: usize,
    dots: Vec<u8>,
}

impl Gray {
    pub fn new(width: usize, height: usize, dots: Vec<u8>) -> Result<Self, ReadError> {
        let size = width.checked_mul(height).filter(|size| *size <= MOST_DOTS);
        let size = size.ok_or(ReadError::TooLarge)?;
        if size != dots.len() || size == 0 {
            return Err(ReadError::Damaged);
        }
        Ok(Gray { width, height, dots })
    }

    fn row(&self, y: usize) -> &[u8] {
        &self.dots[y * self.width..][..self.width]
    }
}

/// Every code of ours in a PNG picture; see `codes_in`.
pub fn codes_in_png(bytes: &[u8]) -> Result<Vec<String>, ReadError> {
    codes_in(&Gray::from_png(bytes)?)
}

/// The text of every code of ours, each once. Nothing of it is verified.
pub fn codes_in(picture: &Gray) -> Result<Vec<String>, ReadError> {
    let found = ATTEMPTS.iter().find_map(|attempt| {
        let mut texts = attempt.texts(picture);
        texts.retain(|text| text.starts_with(PREFIX));
        texts.sort();
        texts.dedup();
        (!texts.is_empty()).then_some(texts)
    });
    found.ok_or(ReadError::NoCode)
}

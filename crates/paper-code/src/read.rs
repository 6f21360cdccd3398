//! Codes in a scanned page. The picture comes from anyone, so its size is checked before
//! anything is unpacked.

use std::fmt;
use std::io::Cursor;

use rqrr::PreparedImage;

use crate::PREFIX;

/// An A4 page at 600 dpi is 35 million dots.
const MOST_DOTS: usize = 36_000_000;
/// Dots unpacked, at up to four bytes each.
const MOST_BYTES: usize = 4 * MOST_DOTS;

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

    pub fn from_png(bytes: &[u8]) -> Result<Self, ReadError> {
        let mut decoder = png::Decoder::new_with_limits(
            Cursor::new(bytes),
            png::Limits { bytes: MOST_BYTES },
        );
        decoder.set_transformations(png::Transformations::EXPAND | png::Transformations::STRIP_16);
        decoder.set_ignore_text_chunk(true);
        let mut reader = decoder.read_info().map_err(|error| refused(&error))?;
        let side = |side: u32| usize::try_from(side).unwrap_or(usize::MAX);
        let (width, height) = (side(reader.info().width), side(reader.info().height));
        if width.checked_mul(height).is_none_or(|dots| dots > MOST_DOTS) {
            return Err(ReadError::TooLarge);
        }
        let size = reader.output_buffer_size().filter(|size| *size <= MOST_BYTES);
        let mut raw = vec![0; size.ok_or(ReadError::TooLarge)?];
        let frame = reader.next_frame(&mut raw).map_err(|_| ReadError::Damaged)?;
        raw.truncate(frame.buffer_size());
        let samples = match frame.color_type {
            png::ColorType::Grayscale | png::ColorType::Indexed => 1,
            png::ColorType::GrayscaleAlpha => 2,
            png::ColorType::Rgb => 3,
            png::ColorType::Rgba => 4,
        };
        Gray::new(width, height, raw.chunks_exact(samples).map(gray).collect())
    }
}

fn refused(error: &png::DecodingError) -> ReadError {
    match error {
        png::DecodingError::LimitsExceeded => ReadError::TooLarge,
        png::DecodingError::IoError(_) => ReadError::NotAPng,
        _ => ReadError::NotAPng,
    }
}

/// Weights of ITU-R BT.601, on white paper where the picture is transparent.
fn gray(dot: &[u8]) -> u8 {
    let (light, alpha) = match dot {
        [gray] => return *gray,
        [gray, alpha] => (u32::from(*gray), u32::from(*alpha)),
        [r, g, b, rest @ ..] => {
            let light = 299 * u32::from(*r) + 587 * u32::from(*g) + 114 * u32::from(*b);
            (light / 1000, rest.first().map_or(255, |alpha| u32::from(*alpha)))
        }
        [] => return 255,
    };
    u8::try_from((light * alpha + 255 * (255 - alpha)) / 255).unwrap_or(255)
}

/// Every code of ours in a PNG picture; see `codes_in`.
pub fn codes_in_png(bytes: &[u8]) -> Result<Vec<String>, ReadError> {
    codes_in(&Gray::from_png(bytes)?)
}

/// The text of every code of ours, each once. Nothing of it is verified.
pub fn codes_in(picture: &Gray) -> Result<Vec<String>, ReadError> {
    let mut found = Vec::new();
    for factor in [1, 2, 3] {
        found = at_scale(picture, factor);
        if !found.is_empty() {
            break;
        }
    }
    if found.is_empty() { Err(ReadError::NoCode) } else { Ok(found) }
}

/// A grainy scan is read better when dots are averaged.
fn at_scale(picture: &Gray, factor: usize) -> Vec<String> {
    let (width, height) = (picture.width / factor, picture.height / factor);
    if width < 21 || height < 21 {
        return Vec::new();
    }
    let dot = |x: usize, y: usize| {
        let mut sum = 0_usize;
        for dy in 0..factor {
            let row = (y * factor + dy) * picture.width + x * factor;
            sum += picture.dots[row..row + factor].iter().map(|d| usize::from(*d)).sum::<usize>();
        }
        u8::try_from(sum / (factor * factor)).unwrap_or(u8::MAX)
    };
    let mut prepared = PreparedImage::prepare_from_greyscale(width, height, dot);
    let mut texts: Vec<String> = prepared
        .detect_grids()
        .iter()
        .filter_map(|grid| grid.decode().ok())
        .map(|(_, text)| text)
        .filter(|text| text.starts_with(PREFIX))
        .collect();
    texts.sort();
    texts.dedup();
    texts
}

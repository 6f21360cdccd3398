//! A PNG file becomes shades of gray, within bounds that its head is held to.

use std::io::Cursor;

use super::{Gray, MOST_DOTS, ReadError};

/// Dots unpacked, at up to four bytes each.
const MOST_BYTES: usize = 4 * MOST_DOTS;

impl Gray {
    pub fn from_png(bytes: &[u8]) -> Result<Self, ReadError> {
        let mut decoder =
            png::Decoder::new_with_limits(Cursor::new(bytes), png::Limits { bytes: MOST_BYTES });
        decoder.set_transformations(png::Transformations::EXPAND | png::Transformations::STRIP_16);
        decoder.set_ignore_text_chunk(true);
        decoder.set_ignore_iccp_chunk(true);
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

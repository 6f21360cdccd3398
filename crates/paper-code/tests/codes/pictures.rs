//! The code comes back from a picture of the page, and pictures that would hurt are refused.

use paper_code::{Gray, ReadError, codes_in, codes_in_png, issue, modules};

use crate::mutations::{Dice, how_many, mutate};
use crate::raster::{Page, page, png_of};
use crate::samples::{TestKey, extract, smallest};

const A4: (f64, f64) = (210.0, 297.0);
const CUT_OUT: (f64, f64) = (60.0, 55.0);

fn codes() -> [String; 2] {
    [extract(), smallest()].map(|claims| issue(&claims, &TestKey::new(0x42)).unwrap())
}

#[test]
fn is_read_from_a_scan_at_150_dpi() {
    for code in codes() {
        let square = modules(&code).unwrap();
        for (dpi, degrees) in [(150.0, 0.0), (150.0, 2.0), (200.0, -3.0), (300.0, 90.0)] {
            let clean = page(&square, dpi, CUT_OUT, degrees);
            assert_eq!(codes_in_png(&clean.png()), Ok(vec![code.clone()]), "{dpi} {degrees}");
            let scan = clean.scanned(7);
            assert_eq!(codes_in_png(&scan.png()), Ok(vec![code.clone()]), "{dpi} {degrees} scan");
        }
        let whole = page(&square, 150.0, A4, 0.7).scanned(9);
        assert_eq!(codes_in_png(&whole.png()), Ok(vec![code]));
    }
}

#[test]
fn every_kind_of_png_is_read() {
    let code = &codes()[1];
    let Page { width, height, dots } = page(&modules(code).unwrap(), 200.0, CUT_OUT, 0.0);
    let rgb: Vec<u8> = dots.iter().flat_map(|d| [*d; 3]).collect();
    // Black ink on nothing, as a drawing program exports it.
    let clear: Vec<u8> = dots.iter().flat_map(|d| [0, 0, 0, 255 - d]).collect();
    let gray_alpha: Vec<u8> = dots.iter().flat_map(|d| [*d, 255]).collect();
    for (color, dots) in [
        (png::ColorType::Rgb, rgb),
        (png::ColorType::Rgba, clear),
        (png::ColorType::GrayscaleAlpha, gray_alpha),
    ] {
        let picture = png_of(width, height, color, &dots);
        assert_eq!(codes_in_png(&picture), Ok(vec![code.clone()]), "{color:?}");
    }
}

#[test]
fn a_picture_without_a_code_says_so() {
    let white = Gray::new(400, 300, vec![255; 120_000]).unwrap();
    assert_eq!(codes_in(&white), Err(ReadError::NoCode));
    let other = page(&modules("HC1:NOT OURS").unwrap(), 150.0, CUT_OUT, 0.0);
    assert_eq!(codes_in_png(&other.png()), Err(ReadError::NoCode));
    let mut dice = Dice(5);
    let noise: Vec<u8> = (0..90_000).map(|_| dice.below(256) as u8).collect();
    assert_eq!(codes_in(&Gray::new(300, 300, noise).unwrap()), Err(ReadError::NoCode));
    assert_eq!(codes_in(&Gray::new(1, 1, vec![0]).unwrap()), Err(ReadError::NoCode));
}

#[test]
fn a_picture_larger_than_a_page_is_not_unpacked() {
    // 50,000 by 50,000 dots of one colour in a few bytes: only the head is true.
    let mut bomb = png_of(8, 8, png::ColorType::Grayscale, &[0; 64]);
    bomb[16..20].copy_from_slice(&50_000_u32.to_be_bytes());
    bomb[20..24].copy_from_slice(&50_000_u32.to_be_bytes());
    let crc = crc(&bomb[12..29]);
    bomb[29..33].copy_from_slice(&crc.to_be_bytes());
    assert_eq!(codes_in_png(&bomb), Err(ReadError::TooLarge));
    assert!(matches!(Gray::new(usize::MAX, 2, Vec::new()), Err(ReadError::TooLarge)));
    assert!(matches!(Gray::new(7000, 7000, Vec::new()), Err(ReadError::TooLarge)));
    assert!(matches!(Gray::new(10, 10, vec![0; 99]), Err(ReadError::Damaged)));
    assert!(matches!(Gray::new(0, 0, Vec::new()), Err(ReadError::Damaged)));
    assert_eq!(codes_in_png(b""), Err(ReadError::NotAPng));
    assert_eq!(codes_in_png(b"%PDF-1.7"), Err(ReadError::NotAPng));
}

/// Each three corners might be a code, and trying them all would take days.
#[test]
fn a_picture_full_of_corners_is_given_up() {
    let side = 1200;
    let is_ink = |x: usize, y: usize| {
        let (x, y) = (x % 9, y % 9);
        x < 7 && y < 7 && x.min(6 - x).min(y).min(6 - y) != 1
    };
    let dot = |at: usize| if is_ink(at % side, at / side) { 0 } else { 255 };
    let full = Gray::new(side, side, (0..side * side).map(dot).collect()).unwrap();
    assert_eq!(codes_in(&full), Err(ReadError::NoCode));
}

fn crc(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 };
        }
    }
    !crc
}

/// Whatever is in a picture, the program goes on; what it reads is the code or nothing.
#[test]
fn no_picture_stops_the_program() {
    let code = &codes()[1];
    let small = page(&modules(code).unwrap(), 110.0, (46.0, 46.0), 0.0);
    let mut dice = Dice(11);
    for _ in 0..how_many() / 5 {
        let mut dots = small.dots.clone();
        for _ in 0..1 + dice.below(12) {
            let (x, y) = (dice.below(small.width), dice.below(small.height));
            let (right, down) = (x + dice.below(60), y + dice.below(60));
            let ink = dice.below(256) as u8;
            for row in y..down.min(small.height) {
                for dot in &mut dots[row * small.width + x..][..right.min(small.width) - x] {
                    *dot = ink;
                }
            }
        }
        let picture = Gray::new(small.width, small.height, dots).unwrap();
        if let Ok(found) = codes_in(&picture) {
            assert_eq!(found, std::slice::from_ref(code));
        }
    }
    let png = small.png();
    for _ in 0..how_many() / 5 {
        let _ = codes_in_png(&mutate(&png, &mut dice, |dice| dice.below(256) as u8));
    }
}

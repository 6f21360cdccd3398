//! Each form beside its picture: what a person looked at once is compared ever after, so that no
//! change of a form, a font or the setting program reaches a citizen unseen.
//!
//! `SIJILL_PICTURES=write cargo test --release -p documents pictures` makes them anew, to be
//! looked at one by one before they are kept.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::samples::SAMPLES;
use crate::{RenderRequest, Renderer};

/// Enough to see every line, little enough to keep.
const DPI: &str = "50";
/// Another version of poppler draws edges a little otherwise: grey levels of 255, on average.
const MEAN_MOST: f64 = 2.0;
/// Dots that differ by a quarter of the scale: a word that moved has more of them.
const FAR_MOST: f64 = 0.004;
/// A code of invented content, as it is drawn on paper.
const CODE: &str = include_str!("../../../../forms/documents/common/2026-01/sample-code.svg");

struct Gray {
    width: usize,
    height: usize,
    dots: Vec<u8>,
}

#[test]
fn every_form_looks_as_its_picture() {
    let renderer = Renderer::new();
    let mut wrong = Vec::new();
    for (kind, version, lang, data) in SAMPLES {
        let name = name_of(kind, version, data);
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../forms/documents");
        let folder = folder.join(kind).join(version);
        let request = RenderRequest {
            kind,
            form_version: version,
            lang,
            data_json: data.as_bytes(),
            code_svg: Some(CODE),
        };
        let pdf = renderer.pdf(&request).expect(kind).pdf;
        for (page, drawn) in pages(&pdf).into_iter().enumerate() {
            let kept = folder.join(format!("{name}.{lang}.{}.png", page + 1));
            if std::env::var_os("SIJILL_PICTURES").is_some_and(|word| word == "write") {
                write(&kept, &drawn);
            } else if let Some(why) = differs(&kept, &drawn) {
                wrong.push(format!("{}: {why}", kept.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "these look otherwise:\n{}", wrong.join("\n"));
}

/// Which of its samples this is, by the file that says the same.
fn name_of(kind: &str, version: &str, data: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../forms/documents");
    let folder = folder.join(kind).join(version);
    let files = fs::read_dir(&folder).expect("a folder of samples").flatten();
    let mut names: Vec<PathBuf> = files
        .map(|file| file.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .filter(|path| fs::read_to_string(path).is_ok_and(|text| text == data))
        .collect();
    names.sort();
    let stem = names[0].file_stem().expect("a name").to_string_lossy().into_owned();
    stem.rsplit_once('.').expect("name.lang").0.to_owned()
}

fn pages(pdf: &[u8]) -> Vec<Gray> {
    let folder = std::env::temp_dir().join(format!("sijill-pictures-{}", std::process::id()));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    let file = folder.join("paper.pdf");
    fs::write(&file, pdf).expect("written");
    let ran = Command::new("pdftoppm")
        .args(["-r", DPI, "-gray"])
        .arg(&file)
        .arg(folder.join("page"))
        .status()
        .expect("pdftoppm (poppler-utils) is installed by `cargo xtask needs`");
    assert!(ran.success(), "pdftoppm");
    let mut drawn: Vec<PathBuf> = fs::read_dir(&folder)
        .expect("a folder")
        .flatten()
        .map(|file| file.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "pgm"))
        .collect();
    drawn.sort();
    let pages = drawn.iter().map(|path| pgm(&fs::read(path).expect("drawn"))).collect();
    let _ = fs::remove_dir_all(&folder);
    pages
}

/// As pdftoppm writes it: `P5`, width and height, 255, then the dots.
fn pgm(bytes: &[u8]) -> Gray {
    let mut rest = bytes;
    let mut words = Vec::new();
    while words.len() < 4 {
        let end = rest.iter().position(u8::is_ascii_whitespace).expect("a header");
        words.push(String::from_utf8_lossy(&rest[..end]).into_owned());
        rest = &rest[end + 1..];
    }
    let number = |at: usize| words[at].parse::<usize>().expect("a number");
    let (width, height) = (number(1), number(2));
    Gray { width, height, dots: rest[..width * height].to_vec() }
}

fn write(path: &Path, picture: &Gray) {
    let file = fs::File::create(path).expect("made");
    let side = |length: usize| u32::try_from(length).expect("a page");
    let mut encoder = png::Encoder::new(file, side(picture.width), side(picture.height));
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::Eight);
    let mut writer = encoder.write_header().expect("a header");
    writer.write_image_data(&picture.dots).expect("dots");
}

fn read(path: &Path) -> Option<Gray> {
    let file = std::io::BufReader::new(fs::File::open(path).ok()?);
    let mut reader = png::Decoder::new(file).read_info().ok()?;
    let mut dots = vec![0; reader.output_buffer_size()?];
    let info = reader.next_frame(&mut dots).ok()?;
    let (width, height) = (info.width as usize, info.height as usize);
    Some(Gray { width, height, dots })
}

fn differs(kept: &Path, drawn: &Gray) -> Option<String> {
    let Some(kept) = read(kept) else { return Some("has no picture".into()) };
    if (kept.width, kept.height) != (drawn.width, drawn.height) {
        return Some(format!("{} x {} dots", drawn.width, drawn.height));
    }
    let apart = kept.dots.iter().zip(&drawn.dots).map(|(one, other)| one.abs_diff(*other));
    let (mut sum, mut far) = (0_u64, 0_u64);
    for distance in apart {
        sum += u64::from(distance);
        far += u64::from(distance > 64);
    }
    let dots = kept.dots.len() as f64;
    let (mean, far) = (sum as f64 / dots, far as f64 / dots);
    let same = mean <= MEAN_MOST && far <= FAR_MOST;
    (!same).then(|| format!("{mean:.2} grey levels apart, {:.2} % far", far * 100.0))
}

//! Many documents in one file for the printer.

use super::samples::SAMPLES;
use super::{Renderer, request};

fn count(pdf: &[u8], mark: &[u8]) -> usize {
    pdf.windows(mark.len()).filter(|bytes| *bytes == mark).count()
}

#[test]
fn a_file_for_the_printer_has_every_page_and_none_of_the_data() {
    let renderer = Renderer::new();
    let mut binding = renderer.binding();
    for (n, (kind, version, lang, data)) in SAMPLES.iter().enumerate() {
        binding.add(&request(kind, version, lang, data), &format!("2026/1 · {n}")).expect(kind);
    }
    let pages = binding.pages();
    assert!(pages >= SAMPLES.len());
    let pdf = binding.finish("batch", "bat-1").expect("a file");
    assert_eq!(count(&pdf, b"/Type/Page/"), pages);
    assert_eq!(count(&pdf, b"/EmbeddedFile"), 0);
}

#[test]
fn fonts_are_carried_once_and_not_once_for_each_document() {
    let renderer = Renderer::new();
    let (kind, version, lang, data) = SAMPLES[0];
    let size = |copies: usize| {
        let mut binding = renderer.binding();
        for n in 0..copies {
            binding.add(&request(kind, version, lang, data), &format!("{n}")).expect(kind);
        }
        binding.finish("batch", "bat-1").expect("a file").len()
    };
    let (one, ten) = (size(1), size(10));
    assert!(ten < 3 * one, "{ten} bytes for ten, {one} for one");
}

#[test]
fn a_letter_that_no_font_has_is_named_here_too() {
    let (kind, version, lang, data) = SAMPLES[0];
    let mut value: serde_json::Value = serde_json::from_str(data).expect("JSON");
    value["certification"] = "\u{4E2D}".into();
    let data = value.to_string();
    let renderer = Renderer::new();
    let mut binding = renderer.binding();
    binding.add(&request(kind, version, lang, &data), "1").expect("laid out");
    // Without PDF/A the exporter would leave an empty box: whoever binds has set each alone before.
    assert!(renderer.pdf(&request(kind, version, lang, &data)).is_err());
}

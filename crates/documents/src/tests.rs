//! Every form is set from its samples, in both languages; nothing changes a form in use.

use super::{RenderError, RenderRequest, Renderer, form_hash};

const SAMPLES: [(&str, &str, &str); 5] = [
    (
        "birth-extract",
        "ar",
        include_str!("../../../forms/documents/birth-extract/2026-01/sample.ar.json"),
    ),
    (
        "birth-extract",
        "fr",
        include_str!("../../../forms/documents/birth-extract/2026-01/sample.fr.json"),
    ),
    (
        "birth-full-copy",
        "ar",
        include_str!("../../../forms/documents/birth-full-copy/2026-01/sample.ar.json"),
    ),
    (
        "birth-full-copy",
        "fr",
        include_str!("../../../forms/documents/birth-full-copy/2026-01/sample.fr.json"),
    ),
    (
        "birth-register-sheet",
        "ar",
        include_str!("../../../forms/documents/birth-register-sheet/2026-01/sample.ar.json"),
    ),
];

/// Hashes of forms that documents were issued from. A new version gets a new line; a line that is
/// here never changes.
const ISSUED: &str = include_str!("../../../forms/documents/issued.tsv");

fn request<'a>(kind: &'a str, lang: &'a str, data: &'a str) -> RenderRequest<'a> {
    RenderRequest { kind, form_version: "2026-01", lang, data_json: data.as_bytes() }
}

#[test]
fn every_sample_is_set_twice_with_the_same_bytes() {
    let renderer = Renderer::new();
    for (kind, lang, data) in SAMPLES {
        let pdf = renderer.pdf(&request(kind, lang, data)).expect(kind);
        assert!(pdf.starts_with(b"%PDF-"), "{kind} {lang}");
        let again = renderer.pdf(&request(kind, lang, data)).expect(kind);
        assert!(pdf == again, "{kind} {lang} differs from one time to the next");
    }
}

#[test]
fn a_paper_carries_its_data_and_says_what_it_is() {
    let (kind, lang, data) = SAMPLES[0];
    let pdf = Renderer::new().pdf(&request(kind, lang, data)).expect(kind);
    for mark in ["/AFRelationship/Data", "(data.json)", "pdfaid:part>3<", "pdfuaid:part>1<"] {
        assert!(pdf.windows(mark.len()).any(|bytes| bytes == mark.as_bytes()), "{mark}");
    }
}

#[test]
fn a_letter_that_no_font_has_is_named() {
    let (kind, lang, data) = SAMPLES[0];
    let mut value: serde_json::Value = serde_json::from_str(data).expect("JSON");
    value["certification"] = "\u{4E2D}".into();
    let data = value.to_string();
    let error = Renderer::new().pdf(&request(kind, lang, &data)).expect_err("no such glyph");
    assert!(
        matches!(&error, RenderError::MissingGlyph { letter, .. } if letter.contains('\u{4E2D}')),
        "{error:?}"
    );
}

#[test]
fn unknown_forms_and_broken_data_are_refused() {
    let renderer = Renderer::new();
    assert!(matches!(renderer.pdf(&request("visa", "ar", "{}")), Err(RenderError::UnknownForm(_))));
    assert!(matches!(
        renderer.pdf(&request("birth-extract", "ar", "{")),
        Err(RenderError::BadData(_))
    ));
}

#[test]
fn a_form_in_use_is_never_edited() {
    for line in ISSUED.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let parts: Vec<&str> = line.split('\t').collect();
        let [kind, version, hash] = parts.as_slice() else { panic!("three columns: {line}") };
        assert_eq!(form_hash(kind, version), Some(*hash), "{kind} {version} was edited");
    }
}

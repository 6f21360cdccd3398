//! Every form is set from its samples, in both languages; nothing changes a form in use.

use super::{RenderError, RenderRequest, Renderer, form_hash};

mod binding;
mod pictures;
mod samples;

use samples::SAMPLES;

/// Hashes of forms that documents were issued from. A new version gets a new line; a line that is
/// here never changes.
const ISSUED: &str = include_str!("../../../forms/documents/issued.tsv");

fn request<'a>(
    kind: &'a str,
    form_version: &'a str,
    lang: &'a str,
    data: &'a str,
) -> RenderRequest<'a> {
    RenderRequest { kind, form_version, lang, data_json: data.as_bytes(), code_svg: None }
}

#[test]
fn every_sample_is_set_twice_with_the_same_bytes() {
    let renderer = Renderer::new();
    for (kind, version, lang, data) in SAMPLES {
        let pdf = renderer.pdf(&request(kind, version, lang, data)).expect(kind).pdf;
        assert!(pdf.starts_with(b"%PDF-"), "{kind} {lang}");
        let again = renderer.pdf(&request(kind, version, lang, data)).expect(kind).pdf;
        assert!(pdf == again, "{kind} {lang} differs from one time to the next");
    }
}

#[test]
fn a_paper_carries_its_data_and_says_what_it_is() {
    let (kind, version, lang, data) = SAMPLES[0];
    let pdf = Renderer::new().pdf(&request(kind, version, lang, data)).expect(kind).pdf;
    for mark in ["/AFRelationship/Data", "(data.json)", "pdfaid:part>3<", "pdfuaid:part>1<"] {
        assert!(pdf.windows(mark.len()).any(|bytes| bytes == mark.as_bytes()), "{mark}");
    }
}

#[test]
fn a_letter_that_no_font_has_is_named() {
    let (kind, version, lang, data) = SAMPLES[0];
    let mut value: serde_json::Value = serde_json::from_str(data).expect("JSON");
    value["certification"] = "\u{4E2D}".into();
    let data = value.to_string();
    let error =
        Renderer::new().pdf(&request(kind, version, lang, &data)).expect_err("no such glyph");
    assert!(
        matches!(&error, RenderError::MissingGlyph { letter, .. } if letter.contains('\u{4E2D}')),
        "{error:?}"
    );
}

#[test]
fn unknown_forms_and_broken_data_are_refused() {
    let renderer = Renderer::new();
    assert!(matches!(
        renderer.pdf(&request("visa", "2026-01", "ar", "{}")),
        Err(RenderError::UnknownForm(_))
    ));
    assert!(matches!(
        renderer.pdf(&request("birth-extract", "2026-01", "ar", "{")),
        Err(RenderError::BadData(_))
    ));
}

/// Papers that rest on no act, or on many.
const NOT_OF_AN_ACT: [&str; 12] = [
    "register-opening",
    "closing-statement",
    "alphabetical-table",
    "letter",
    "family-sheet",
    "individual-card",
    "life-certificate",
    "non-registration-certificate",
    "concordance-certificate",
    "receipt",
    "family-card",
    "family-booklet",
];

#[test]
fn d06_every_paper_of_an_act_says_what_takes_its_effect_away() {
    for (kind, version, ..) in SAMPLES {
        if NOT_OF_AN_ACT.contains(&kind) {
            continue;
        }
        let template = super::forms::template(kind, version).expect(kind);
        assert!(template.contains("notices"), "{kind} {version}");
    }
}

#[test]
fn a_form_in_use_is_never_edited() {
    for line in ISSUED.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let parts: Vec<&str> = line.split('\t').collect();
        let [kind, version, hash] = parts.as_slice() else { panic!("three columns: {line}") };
        assert_eq!(form_hash(kind, version), Some(*hash), "{kind} {version} was edited");
    }
}

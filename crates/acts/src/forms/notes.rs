//! The forms of the kinds of marginal notes.

use std::sync::OnceLock;

use crate::form::Form;

macro_rules! files {
    ($($file:literal)*) => {
        [$(include_str!(concat!("../../../../forms/marginal-notes/", $file, ".toml")),)*]
    };
}

const FILES: [&str; 29] = files! {
    "act-annulled/2026-11"
    "correction-material/2026-11"
    "correction-substantive/2026-11"
    "death-annulled/2026-11"
    "death-elsewhere/2026-11"
    "death-here/2026-11"
    "divorce/2026-11"
    "extract-for-marriage/2026-11"
    "family-name-change/2026-11"
    "first-name-change/2026-11"
    "identification/2026-11"
    "judicial-divorce/2026-11"
    "kafala/2026-11"
    "latin-name-corrected/2026-11"
    "latin-name-inserted/2026-11"
    "marriage/2026-11"
    "marriage/2026-01"
    "marriage-acknowledged/2026-11"
    "marriage-by-proof/2026-11"
    "names-chosen/2026-11"
    "nationality-acquired/2026-11"
    "nationality-lost/2026-11"
    "note-cancelled/2026-11"
    "nullity/2026-11"
    "paternity-acknowledged/2026-11"
    "reprise/2026-11"
    "rescission/2026-11"
    "sex-change/2026-11"
    "unknown-father/2026-11"
};

/// Every one, in the order of the folder; of one kind, the present version first.
pub(super) fn all() -> &'static [Form] {
    static FORMS: OnceLock<Vec<Form>> = OnceLock::new();
    FORMS.get_or_init(|| {
        let parsed = FILES.iter().map(|text| Form::parse(text));
        parsed.map(|form| form.expect("the tests read every form that ships")).collect()
    })
}

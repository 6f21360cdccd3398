//! The printed forms in every version. A version is never edited once a document was issued
//! from it; `tests.rs` holds the hashes.

use std::sync::OnceLock;

use sha2::{Digest as _, Sha256};

const COMMON: &str = include_str!("../../../forms/documents/common/2026-01/common.typ");
/// The foot of a sheet in a file of many; no part of any form.
pub(crate) const PLACE_IN_BATCH: &str =
    include_str!("../../../forms/documents/common/2026-01/place-in-batch.typ");
const MULTILINGUAL: &str = include_str!("../../../forms/documents/common/2026-01/multilingual.typ");

macro_rules! forms {
    ($($kind:literal $version:literal;)*) => {
        [$((
            $kind,
            $version,
            include_str!(concat!(
                "../../../forms/documents/", $kind, "/", $version, "/template.typ"
            )),
        ),)*]
    };
}

const FORMS: [(&str, &str, &str); 23] = forms! {
    "birth-extract" "2026-01";
    "birth-full-copy" "2026-01";
    "birth-register-sheet" "2026-01";
    "death-extract" "2026-11";
    "death-full-copy" "2026-11";
    "death-register-sheet" "2026-11";
    "marriage-full-copy" "2026-11";
    "divorce-full-copy" "2026-11";
    "register-opening" "2026-11";
    "closing-statement" "2026-11";
    "alphabetical-table" "2026-11";
    "second-copy" "2026-11";
    "letter" "2026-11";
    "family-sheet" "2026-11";
    "family-card" "2026-11";
    "family-booklet" "2026-11";
    "individual-card" "2026-11";
    "life-certificate" "2026-11";
    "non-registration-certificate" "2026-11";
    "concordance-certificate" "2026-11";
    "receipt" "2026-11";
    "birth-multilingual-extract" "2026-11";
    "death-multilingual-extract" "2026-11";
};

/// The template of a form.
pub(crate) fn template(kind: &str, version: &str) -> Option<&'static str> {
    FORMS.iter().find(|(k, v, _)| *k == kind && *v == version).map(|(.., text)| *text)
}

/// What all templates share: header, signature block, isolation of values.
pub(crate) fn common() -> &'static str {
    COMMON
}

/// Headings in the languages of the convention, for the multilingual extracts.
pub(crate) fn multilingual() -> &'static str {
    MULTILINGUAL
}

/// SHA-256 of a form, its common part included; kept with every issued document.
pub fn form_hash(kind: &str, version: &str) -> Option<&'static str> {
    static HASHES: OnceLock<Vec<String>> = OnceLock::new();
    let hashes = HASHES.get_or_init(|| {
        FORMS
            .iter()
            .map(|(.., text)| {
                let mut hash = Sha256::new().chain_update(COMMON);
                if text.contains("/multilingual.typ") {
                    hash.update(MULTILINGUAL);
                }
                let hash = hash.chain_update(text).finalize();
                hash.iter().map(|byte| format!("{byte:02x}")).collect()
            })
            .collect()
    });
    let at = FORMS.iter().position(|(k, v, _)| *k == kind && *v == version)?;
    hashes.get(at).map(String::as_str)
}

//! What the forms are tried with; `certificates` writes them from acts.

macro_rules! samples {
    ($($kind:literal $version:literal $name:literal $lang:literal;)*) => {
        [$((
            $kind,
            $version,
            $lang,
            include_str!(concat!(
                "../../../../forms/documents/", $kind, "/", $version, "/", $name, ".", $lang, ".json"
            )),
        ),)*]
    };
}

/// Kind, version, language and what the paper says.
pub(crate) const SAMPLES: [(&str, &str, &str, &str); 56] = samples! {
    "birth-extract" "2026-01" "sample" "ar";
    "birth-extract" "2026-01" "sample" "fr";
    "birth-extract" "2026-01" "sample-notes" "ar";
    "birth-extract" "2026-01" "sample-notes" "fr";
    "birth-extract" "2026-01" "sample-annulled" "ar";
    "birth-extract" "2026-01" "sample-annulled" "fr";
    "birth-full-copy" "2026-01" "sample" "ar";
    "birth-full-copy" "2026-01" "sample" "fr";
    "birth-full-copy" "2026-01" "sample-notes" "ar";
    "birth-full-copy" "2026-01" "sample-notes" "fr";
    "birth-full-copy" "2026-01" "sample-annulled" "ar";
    "birth-full-copy" "2026-01" "sample-annulled" "fr";
    "birth-register-sheet" "2026-01" "sample" "ar";
    "death-extract" "2026-11" "sample" "ar";
    "death-extract" "2026-11" "sample" "fr";
    "death-extract" "2026-11" "sample-judgment" "ar";
    "death-extract" "2026-11" "sample-judgment" "fr";
    "death-full-copy" "2026-11" "sample" "ar";
    "death-full-copy" "2026-11" "sample" "fr";
    "death-full-copy" "2026-11" "sample-judgment" "ar";
    "death-full-copy" "2026-11" "sample-judgment" "fr";
    "death-register-sheet" "2026-11" "sample" "ar";
    "death-register-sheet" "2026-11" "sample-judgment" "ar";
    "marriage-full-copy" "2026-11" "sample" "ar";
    "marriage-full-copy" "2026-11" "sample" "fr";
    "divorce-full-copy" "2026-11" "sample" "ar";
    "divorce-full-copy" "2026-11" "sample" "fr";
    "individual-card" "2026-11" "sample" "ar";
    "individual-card" "2026-11" "sample" "fr";
    "life-certificate" "2026-11" "sample-collective" "ar";
    "life-certificate" "2026-11" "sample-collective" "fr";
    "life-certificate" "2026-11" "sample" "ar";
    "life-certificate" "2026-11" "sample" "fr";
    "non-registration-certificate" "2026-11" "sample" "ar";
    "non-registration-certificate" "2026-11" "sample" "fr";
    "concordance-certificate" "2026-11" "sample" "ar";
    "receipt" "2026-11" "sample" "ar";
    "receipt" "2026-11" "sample" "fr";
    "register-opening" "2026-11" "sample" "ar";
    "register-opening" "2026-11" "sample" "fr";
    "closing-statement" "2026-11" "sample" "ar";
    "closing-statement" "2026-11" "sample" "fr";
    "alphabetical-table" "2026-11" "sample" "ar";
    "alphabetical-table" "2026-11" "sample" "fr";
    "second-copy" "2026-11" "sample" "ar";
    "second-copy" "2026-11" "sample" "fr";
    "letter" "2026-11" "sample" "ar";
    "letter" "2026-11" "sample" "fr";
    "family-sheet" "2026-11" "sample" "ar";
    "family-sheet" "2026-11" "sample" "fr";
    "family-card" "2026-11" "sample" "ar";
    "family-card" "2026-11" "sample" "fr";
    "family-booklet" "2026-11" "sample-duplicate" "ar";
    "family-booklet" "2026-11" "sample" "ar";
    "birth-multilingual-extract" "2026-11" "sample" "fr";
    "death-multilingual-extract" "2026-11" "sample" "fr";

};

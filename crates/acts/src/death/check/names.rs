//! The names of the deceased (decree 2-99-665, article 16; cases D09 and D10).

use law::LawOn;
use vocabulary::{FullName, Problem};

use crate::checks::ruled;
use crate::death::content::DeathContent;

/// A certificate that spells the name otherwise, and an Arabic spelling nobody confirmed. An act
/// transferred here keeps the names it was drawn with.
pub(super) fn names(content: &DeathContent, law: &LawOn<'_>, found: &mut Vec<Problem>) {
    if content.variant.transfer().is_some() {
        return;
    }
    found.extend(certificate_spelling(content));
    if content.identity_known
        && content.arabic_confirmed == Some(false)
        && let Some(rule) = law.flag("arabic-spelling-of-foreign-name")
    {
        let problem = Problem::refuse("arabic-spelling-unconfirmed").at("arabic_confirmed");
        found.push(ruled(problem, &rule));
    }
}

/// Both spellings are kept; the registrar says that it is the same person (case D09).
fn certificate_spelling(content: &DeathContent) -> Option<Problem> {
    let certificate = content.certificate_name.as_ref()?;
    let act = &content.deceased;
    let (ar, latin) = (act.display_ar(), act.display_latin());
    let differs = |act: &str, certificate: Option<&String>| {
        certificate.filter(|spelling| !act.is_empty() && !is_same(act, spelling)).cloned()
    };
    let in_arabic = differs(&ar, certificate.ar.as_ref());
    let in_latin = differs(&latin, certificate.latin.as_ref());
    let (field, in_act, spelled) = match (in_arabic, in_latin) {
        (Some(spelled), _) => ("certificate_name_ar", ar, spelled),
        (None, Some(spelled)) => ("certificate_name_latin", latin, spelled),
        (None, None) => return None,
    };
    let problem = Problem::warn("certificate-name-differs").at(field);
    Some(problem.with("act", &in_act).with("certificate", &spelled))
}

/// The same words in any order and case: a certificate may put the family name first.
fn is_same(act: &str, certificate: &str) -> bool {
    let words = |text: &str| {
        let mut words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
        words.sort_unstable();
        words
    };
    words(act) == words(certificate)
}

/// Whether two acts name a person in the same letters, script by script; a script that one of
/// them lacks says nothing.
pub(crate) fn same_name(one: &FullName, other: &FullName) -> bool {
    let same =
        |one: String, other: String| one.is_empty() || other.is_empty() || is_same(&one, &other);
    same(one.display_ar(), other.display_ar()) && same(one.display_latin(), other.display_latin())
}

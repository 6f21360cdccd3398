//! A foreigner who has no name in Arabic: a spelling is proposed, the registrar confirms it (D10).

use acts::ActContent;
use vocabulary::{Name, Problem};

/// What may be written where the act has the Latin name alone.
pub(crate) fn proposals(content: &ActContent) -> Vec<Problem> {
    let ActContent::Death(death) = content else { return Vec::new() };
    let name = &death.deceased;
    if !death.identity_known || matches!(death.nationality.as_str(), "" | "MA") {
        return Vec::new();
    }
    [("deceased_first_ar", &name.first), ("deceased_family_ar", &name.family)]
        .into_iter()
        .filter_map(|(field, part)| proposal(field, part))
        .collect()
}

fn proposal(field: &str, part: &Name) -> Option<Problem> {
    let latin = part.latin.as_deref().filter(|_| part.ar.trim().is_empty())?;
    let spelling = names::arabic_spelling(latin);
    let problem = Problem::note("arabic-spelling-proposed").at(field).with("latin", latin);
    (!spelling.is_empty()).then(|| problem.with("spelling", &spelling))
}

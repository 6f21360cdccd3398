//! The kinds of marginal notes, as data: on which acts, by whose order, with what effect.

use std::sync::OnceLock;

use acts::{FieldKind, Form, Label, forms};
use law::LawOn;
use serde::Deserialize;
use vocabulary::ActKind;

const KINDS: &str = include_str!("../../../forms/marginal-notes/kinds.toml");

/// What a note does to the person or the act; what later documents say follows from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Effect {
    /// The holder is married.
    Marriage,
    /// The marriage ended.
    EndOfMarriage,
    /// The spouses resumed the marriage.
    Resumption,
    /// The marriage was never valid.
    Nullity,
    /// A field of the act reads otherwise.
    Correction,
    /// Another family name.
    FamilyName,
    /// Another first name.
    FirstName,
    /// Another nationality.
    Nationality,
    /// A nationality was lost.
    NationalityLost,
    /// The holder died.
    Death,
    /// The father is known from now on.
    Paternity,
    /// The deceased is known from now on.
    Identification,
    /// The act has no effect any more.
    Annulled,
    /// Another note has no effect any more.
    Cancels,
    /// Nothing but what it says.
    Remark,
}

/// A kind of marginal note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteKind {
    /// `marriage`, `divorce`…
    pub id: String,
    /// What people call it.
    pub label: Label,
    /// The acts it goes on.
    pub on: Vec<ActKind>,
    /// By whose order: `court`, `prosecutor`, `registrar`…
    pub order: String,
    /// What it does.
    pub effect: Effect,
    /// The provision it rests on.
    pub provision: Option<String>,
    /// Whether whoever typed it in may not sign it.
    pub four_eyes: bool,
    /// The provision with the time for sending it to the office, if the law sets one.
    pub period: Option<String>,
    /// The provision by which extracts keep quiet on it, if one may.
    pub silent_under: Option<String>,
    /// The only sort of fields that it may correct, if not every sort.
    pub corrects: Option<FieldKind>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    kind: Vec<Raw>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    id: String,
    label: Label,
    on: Vec<ActKind>,
    order: String,
    effect: Effect,
    provision: Option<String>,
    #[serde(default)]
    four_eyes: bool,
    period: Option<String>,
    silent_under: Option<String>,
    corrects: Option<FieldKind>,
}

impl NoteKind {
    /// The form that is filled in for it today.
    pub fn form(&self) -> &'static Form {
        forms::note(&self.id).expect("the tests find a form for every kind")
    }

    /// Whether an extract keeps quiet on it, under the law of a day (cases B07, C03).
    pub fn is_silent(&self, law: &LawOn<'_>) -> bool {
        self.silent_under.as_ref().is_some_and(|provision| law.flag(provision).is_some())
    }
}

/// Every kind, in the order of the list.
pub fn kinds() -> &'static [NoteKind] {
    static LIST: OnceLock<Vec<NoteKind>> = OnceLock::new();
    LIST.get_or_init(|| {
        let file: File = toml::from_str(KINDS).expect("the tests read the list that ships");
        file.kind
            .into_iter()
            .map(|raw| NoteKind {
                id: raw.id,
                label: raw.label,
                on: raw.on,
                order: raw.order,
                effect: raw.effect,
                provision: raw.provision,
                four_eyes: raw.four_eyes,
                period: raw.period,
                silent_under: raw.silent_under,
                corrects: raw.corrects,
            })
            .collect()
    })
}

/// The kind of a word.
pub fn kind(id: &str) -> Option<&'static NoteKind> {
    kinds().iter().find(|kind| kind.id == id)
}

#[cfg(test)]
mod tests {
    use super::{Effect, kind, kinds};
    use acts::FieldKind;
    use law::Law;
    use vocabulary::{ActKind, CivilDate, Lang, Regime};

    #[test]
    fn every_kind_has_a_form_a_name_and_an_act_to_go_on() {
        assert_eq!(kinds().len(), 28);
        for kind in kinds() {
            assert_eq!(kind.form().id, kind.id);
            assert!(!kind.label.get(Lang::Ar).is_empty() && !kind.label.get(Lang::Fr).is_empty());
            assert!(!kind.on.is_empty(), "{}", kind.id);
        }
        assert!(kind("marriage-of-a-cat").is_none());
    }

    #[test]
    fn every_kind_rests_on_provisions_that_the_law_has() {
        let law = Law::embedded();
        let known = |id: &str| law.provisions().any(|provision| provision.provision == id);
        for kind in kinds() {
            let named = [&kind.provision, &kind.period, &kind.silent_under];
            for id in named.into_iter().flatten() {
                assert!(known(id), "{}: {id}", kind.id);
            }
            assert!(kind.provision.is_some(), "{}", kind.id);
        }
    }

    #[test]
    fn c03_extracts_keep_quiet_on_what_the_parameters_name() {
        let law = Law::embedded();
        let day = CivilDate::parse("2026-11-23").expect("a date");
        let law = law.on(day, Regime::Paper3799);
        let silent: Vec<&str> =
            kinds().iter().filter(|kind| kind.is_silent(&law)).map(|kind| &*kind.id).collect();
        let expected =
            ["extract-for-marriage", "unknown-father", "names-chosen", "kafala", "sex-change"];
        assert_eq!(silent, expected);
    }

    #[test]
    fn what_changes_an_act_or_a_note_takes_two_persons() {
        for kind in kinds() {
            let grave = matches!(
                kind.effect,
                Effect::Correction
                    | Effect::FamilyName
                    | Effect::FirstName
                    | Effect::Annulled
                    | Effect::Cancels
                    | Effect::Paternity
                    | Effect::Identification
            );
            assert_eq!(kind.four_eyes, grave, "{}", kind.id);
        }
    }

    #[test]
    fn a_cancellation_names_the_note_it_cancels() {
        let form = kind("note-cancelled").expect("listed").form();
        let names = form.field("cancelled_note").map(|field| field.kind);
        assert_eq!(names, Some(FieldKind::Note));
        assert!(kind("death-here").expect("listed").on == [ActKind::Birth]);
    }
}

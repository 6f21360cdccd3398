//! What is true of the person and the act once the notes in its margin are counted: every document
//! but the full copy says this. A pure fold; a day in the past counts the notes entered by then.

use std::collections::BTreeMap;

use law::LawOn;
use vocabulary::{CivilDate, FullName, NoteId, PartialDate, Values};

use crate::kinds::Effect;
use crate::note::{NoteContent, NoteOnAct};
use crate::same::is_same_person;
use crate::subject::Subject;

/// A value that a note gave, and which note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// As it reads now.
    pub value: String,
    /// The note that says so.
    pub by: NoteId,
}

/// Whether the holder is married, as the notes say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Union {
    /// Married to somebody since a day.
    Married {
        /// The spouse.
        spouse: FullName,
        /// The day of the marriage.
        since: Option<PartialDate>,
    },
    /// Married again to the same spouse.
    Resumed {
        /// The spouse.
        spouse: FullName,
        /// The day of the resumption.
        since: Option<PartialDate>,
    },
    /// The marriage ended.
    Ended {
        /// The former spouse.
        spouse: FullName,
        /// The day.
        since: Option<PartialDate>,
    },
}

/// A death that a note on a birth act states.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeathNoted {
    /// The day.
    pub on: Option<PartialDate>,
    /// Number and year of the act of death.
    pub act_number: String,
    /// The office that keeps it; none for this one.
    pub office: Option<String>,
    /// Which note.
    pub by: NoteId,
}

/// How an act stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Standing {
    /// Fields that read otherwise than the act was drawn.
    pub changed: BTreeMap<String, Changed>,
    /// Married or not: one entry for each spouse, the latest event last.
    pub unions: Vec<Union>,
    /// A death, for an act of birth.
    pub death: Option<DeathNoted>,
    /// The note that took the act's effect away.
    pub annulled: Option<NoteId>,
    /// Notes without effect any more: which, by which other note.
    pub cancelled: BTreeMap<NoteId, NoteId>,
    /// A nationality gained or lost: its code, and whether it is held.
    pub nationality: Option<(String, bool)>,
    /// Notes before which another is missing: an end of marriage with no marriage in the margin, a
    /// reprise with no divorce (case M04).
    pub gaps: Vec<NoteId>,
    /// The notes counted, by the day they were entered.
    pub counted: BTreeMap<NoteId, CivilDate>,
}

impl Standing {
    /// The standing of an act on a day; none counts every note.
    pub fn of(subject: &Subject<'_>, notes: &[NoteOnAct], on: Option<CivilDate>) -> Self {
        let counted: Vec<&NoteOnAct> =
            notes.iter().filter(|note| on.is_none_or(|day| note.entered_on <= day)).collect();
        let cancelled = cancelled(&counted, on);
        let entered = counted.iter().map(|note| (note.id.clone(), note.entered_on)).collect();
        let mut held: Vec<&NoteOnAct> =
            counted.into_iter().filter(|note| !cancelled.contains_key(&note.id)).collect();
        // A notice may come years late: what happened last counts, not what was entered last.
        held.sort_by(|one, other| place(one).cmp(&place(other)));
        let mut standing = Self { cancelled, counted: entered, ..Self::default() };
        for note in held {
            standing.apply(subject, note);
        }
        standing
    }

    fn apply(&mut self, subject: &Subject<'_>, note: &NoteOnAct) {
        let content = &note.content;
        let Some(kind) = content.kind() else { return };
        match kind.effect {
            Effect::Marriage | Effect::EndOfMarriage | Effect::Resumption | Effect::Nullity => {
                self.union(kind.effect, note);
            }
            Effect::Correction => {
                let field = content.value("corrected_field").unwrap_or("sex");
                self.change(field, content.value("corrected_value"), note);
            }
            Effect::FamilyName => {
                self.rename(subject, "family", note);
                // A decree in the father's name changes his on the act as well (case M12).
                if content.value("bearer") == Some("father") {
                    self.rename_as("father", "family", note);
                }
            }
            Effect::FirstName => self.rename(subject, "first", note),
            Effect::Paternity => {
                self.change("father_known", Some("yes"), note);
                self.copy_fields(note, "father_");
            }
            Effect::Identification => {
                self.change("identity", Some("known"), note);
                self.copy_fields(note, "deceased_");
            }
            Effect::Nationality | Effect::NationalityLost => {
                let code = content.value("nationality").unwrap_or_default().to_owned();
                self.nationality = Some((code, kind.effect == Effect::Nationality));
            }
            Effect::Death => {
                self.death = Some(DeathNoted {
                    on: content.event(),
                    act_number: content.value("death_act_number").unwrap_or_default().to_owned(),
                    office: content.value("death_office").map(str::to_owned),
                    by: note.id.clone(),
                });
            }
            Effect::Annulled => self.annulled = Some(note.id.clone()),
            Effect::Cancels | Effect::Remark => {}
        }
    }

    /// One union for each spouse: its last event says how it stands.
    fn union(&mut self, effect: Effect, note: &NoteOnAct) {
        let spouse = note.content.name("spouse");
        let since = note.content.event();
        let there = self.unions.iter().position(|union| is_same_person(union.spouse(), &spouse));
        let stands = there.and_then(|at| self.unions.get(at)).map(Union::stands);
        let missing = match effect {
            Effect::Marriage => false,
            Effect::Resumption => stands != Some(false),
            _ => stands.is_none(),
        };
        if missing {
            self.gaps.push(note.id.clone());
        }
        if let Some(at) = there {
            self.unions.remove(at);
        }
        match effect {
            Effect::Marriage => self.unions.push(Union::Married { spouse, since }),
            Effect::Resumption => self.unions.push(Union::Resumed { spouse, since }),
            // A marriage that never was valid leaves nobody divorced.
            Effect::Nullity => {}
            _ => self.unions.push(Union::Ended { spouse, since }),
        }
    }

    fn rename(&mut self, subject: &Subject<'_>, part: &str, note: &NoteOnAct) {
        let Some(who) = ["child", "deceased", "holder"]
            .into_iter()
            .find(|who| subject.form.field(&format!("{who}_{part}_ar")).is_some())
        else {
            return;
        };
        self.rename_as(who, part, note);
    }

    fn rename_as(&mut self, who: &str, part: &str, note: &NoteOnAct) {
        self.change(&format!("{who}_{part}_ar"), note.content.value("corrected_value"), note);
        self.change(&format!("{who}_{part}_latin"), note.content.value("corrected_latin"), note);
    }

    fn copy_fields(&mut self, note: &NoteOnAct, prefix: &str) {
        for (field, value) in &note.content.values {
            if field.starts_with(prefix) || field.starts_with("birth_date") {
                self.change(field, Some(value), note);
            }
        }
    }

    fn change(&mut self, field: &str, value: Option<&str>, note: &NoteOnAct) {
        if let Some(value) = value {
            let changed = Changed { value: value.to_owned(), by: note.id.clone() };
            self.changed.insert(field.to_owned(), changed);
        }
    }

    /// The values of the act's form as they read now.
    pub fn values(&self, drawn: &Values) -> Values {
        let mut values = drawn.clone();
        for (field, changed) in &self.changed {
            values.insert(field.clone(), changed.value.clone());
        }
        values
    }

    /// Whether a note still has its effect.
    pub fn holds(&self, note: &NoteId) -> bool {
        !self.cancelled.contains_key(note)
    }

    /// The notes that an extract may show: those that still have effect and on which the law does
    /// not let it keep quiet, in order of the day they were entered (cases C02, C03).
    pub fn on_extract<'a>(&self, notes: &'a [NoteOnAct], law: &LawOn<'_>) -> Vec<&'a NoteOnAct> {
        let mut shown: Vec<&NoteOnAct> = notes
            .iter()
            .filter(|note| self.counted.contains_key(&note.id) && self.holds(&note.id))
            .filter(|note| note.content.kind().is_some_and(|kind| !kind.is_silent(law)))
            .filter(|note| note.content.cancels().is_none())
            .collect();
        shown.sort_by_key(|note| note.entered_on);
        shown
    }

    /// How the last event left the holder: married, or not any more.
    pub fn last_union(&self) -> Option<&Union> {
        let standing = self.unions.iter().rev().find(|union| union.stands());
        standing.or_else(|| self.unions.last())
    }
}

impl Union {
    /// The spouse, present or former.
    pub fn spouse(&self) -> &FullName {
        match self {
            Union::Married { spouse, .. }
            | Union::Resumed { spouse, .. }
            | Union::Ended { spouse, .. } => spouse,
        }
    }

    /// Since when it stands so.
    pub fn since(&self) -> Option<PartialDate> {
        match self {
            Union::Married { since, .. }
            | Union::Resumed { since, .. }
            | Union::Ended { since, .. } => *since,
        }
    }

    /// Whether they are married.
    pub fn stands(&self) -> bool {
        !matches!(self, Union::Ended { .. })
    }
}

/// The order in which notes count: by the day of the event, on one day as a life goes, and
/// corrections of one day as they were entered. Never by the order in which they are listed.
fn place(note: &NoteOnAct) -> (Option<CivilDate>, u8, CivilDate, &NoteId) {
    let rank = match note.content.kind().map(|kind| kind.effect) {
        Some(Effect::Marriage) => 0,
        Some(Effect::EndOfMarriage | Effect::Nullity) => 1,
        Some(Effect::Resumption) => 2,
        Some(Effect::Death) => 4,
        _ => 3,
    };
    let event = note.content.event().map(|date| date.earliest());
    (event, rank, note.entered_on, &note.id)
}

/// Notes that another note took the effect from: at once, or from the day that it names. A
/// cancellation that is itself cancelled cancels nothing.
fn cancelled(notes: &[&NoteOnAct], on: Option<CivilDate>) -> BTreeMap<NoteId, NoteId> {
    let mut all = BTreeMap::new();
    let mut notes = notes.to_vec();
    notes.sort_by_key(|note| (note.entered_on, note.content.cancels().is_some()));
    // The last first: what cancels a cancellation was entered after it.
    for note in notes.iter().rev() {
        if all.contains_key(&note.id) {
            continue;
        }
        let from = effect_from(&note.content);
        let begun = from.is_none_or(|from| on.is_none_or(|day| from <= day));
        if let Some(target) = note.content.cancels().filter(|_| begun) {
            all.insert(target, note.id.clone());
        }
    }
    all
}

fn effect_from(note: &NoteContent) -> Option<CivilDate> {
    PartialDate::parse(note.value("effect_from")?).ok().map(|date| date.earliest())
}

#[cfg(test)]
mod tests;

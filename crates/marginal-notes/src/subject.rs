//! The act that a note goes on, as far as notes need to know it.

use acts::birth::Sex;
use acts::{ActContent, Form};
use law::LawOn;
use vocabulary::{ActKind, CivilDate, FullName, HijriDate, ObservedMonths, PartialDate, Values};

use crate::note::NoteOnAct;

/// The act that a note goes on.
pub struct Subject<'a> {
    /// What it is about.
    pub act: ActKind,
    /// The form that it was drawn or keyed with.
    pub form: &'a Form,
    /// The values of that form.
    pub values: &'a Values,
    /// Whom it is about.
    pub holder: &'a FullName,
    /// The holder's sex, where the act says it.
    pub sex: Option<Sex>,
    /// When the holder was born.
    pub born: Option<PartialDate>,
    /// When the holder died, for an act of death.
    pub died: Option<PartialDate>,
}

impl<'a> Subject<'a> {
    /// An act of any kind.
    pub fn of(content: &'a ActContent, form: &'a Form, values: &'a Values) -> Self {
        let act = content.act_kind();
        let event = content.event_date().and_then(|pair| pair.gregorian);
        Self {
            act,
            form,
            values,
            holder: content.holder(),
            sex: content.sex(),
            born: content.born().and_then(|pair| pair.gregorian),
            died: event.filter(|_| act == ActKind::Death),
        }
    }
}

/// What a note is checked against.
pub struct NoteContext<'a> {
    /// The act it goes on.
    pub subject: &'a Subject<'a>,
    /// Notes already there, in order.
    pub existing: &'a [NoteOnAct],
    /// The day.
    pub today: CivilDate,
    /// The law of that day.
    pub law: &'a LawOn<'a>,
    /// Hijri months as observed.
    pub months: &'a ObservedMonths,
}

/// When and by whom a note is written.
#[derive(Debug, Clone)]
pub struct NoteDrawing {
    /// The day.
    pub written_on: CivilDate,
    /// The same day in the Hijri calendar.
    pub written_hijri: HijriDate,
    /// Who signs, in Arabic.
    pub officer_ar: String,
    /// Who signs, in Latin letters.
    pub officer_latin: String,
    /// In which capacity, in Arabic.
    pub capacity_ar: String,
    /// In which capacity, in French.
    pub capacity_fr: String,
}

//! Notes, acts and days that the tests of this crate share.

use acts::FieldKind;
use law::{Law, LawOn};
use vocabulary::{
    ActKind, CivilDate, FullName, HijriDate, IdSource, Name, NoteId, ObservedMonths, PartialDate,
    Problem, Regime, Values,
};

use acts::birth::Sex;

use crate::{NoteContent, NoteContext, NoteDrawing, NoteKind, NoteOnAct, Subject};

struct Given(u8);

impl IdSource for Given {
    fn bytes16(&mut self) -> [u8; 16] {
        [self.0; 16]
    }
}

pub(crate) fn id(n: u8) -> NoteId {
    NoteId::new(&mut Given(n))
}

pub(crate) fn values(pairs: &[(&str, &str)]) -> Values {
    pairs.iter().map(|(f, v)| ((*f).to_owned(), (*v).to_owned())).collect()
}

pub(crate) fn date(text: &str) -> CivilDate {
    CivilDate::parse(text).expect("a date")
}

pub(crate) fn content(kind: &str, pairs: &[(&str, &str)]) -> NoteContent {
    NoteContent::of(crate::kind(kind).expect("a kind"), values(pairs))
}

pub(crate) fn note(n: u8, on: &str, kind: &str, pairs: &[(&str, &str)]) -> NoteOnAct {
    NoteOnAct { id: id(n), entered_on: date(on), content: content(kind, pairs) }
}

pub(crate) const SANAE: [(&str, &str); 4] = [
    ("spouse_first_ar", "سناء"),
    ("spouse_family_ar", "الرامي"),
    ("spouse_first_latin", "Sanae"),
    ("spouse_family_latin", "ERRAMI"),
];

/// A marriage, divorce or reprise with the same spouse.
pub(crate) fn with_sanae<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    SANAE.into_iter().chain(more.iter().copied()).collect()
}

pub(crate) fn marriage(on: &str) -> NoteContent {
    content(
        "marriage",
        &with_sanae(&[
            ("marriage_date", on),
            ("marriage_act_reference", "218"),
            ("family_section", "قسم قضاء الأسرة بصفرو"),
        ]),
    )
}

pub(crate) fn divorce(on: &str) -> NoteContent {
    content(
        "divorce",
        &with_sanae(&[
            ("divorce_date", on),
            ("divorce_act_reference", "31"),
            ("family_section", "قسم قضاء الأسرة بصفرو"),
        ]),
    )
}

/// A decision of a court, as most forms ask for it.
pub(crate) const JUDGMENT: [(&str, &str); 4] = [
    ("decision_number", "145"),
    ("decision_authority", "المحكمة الابتدائية بصفرو"),
    ("decision_authority_fr", "Tribunal de première instance de Sefrou"),
    ("decision_date", "2019-05-06"),
];

pub(crate) fn judged<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    JUDGMENT.into_iter().chain(more.iter().copied()).collect()
}

/// The act that the notes go on.
pub(crate) struct Act {
    pub(crate) kind: ActKind,
    pub(crate) values: Values,
    pub(crate) holder: FullName,
    pub(crate) sex: Option<Sex>,
    pub(crate) born: Option<PartialDate>,
}

impl Act {
    pub(crate) fn birth(sex: Sex) -> Self {
        let name = |ar: &str| Name { ar: ar.into(), latin: None, tifinagh: None };
        let word = if sex == Sex::Male { "male" } else { "female" };
        Self {
            kind: ActKind::Birth,
            values: values(&[
                ("child_first_ar", "كريم"),
                ("child_first_latin", "Karim"),
                ("child_family_ar", "البقالي"),
                ("child_family_latin", "BEKKALI"),
                ("sex", word),
                ("birth_date", "1988-03-14"),
                ("birth_place", "commune:02.231.01.05"),
                ("father_first_ar", "محمد"),
                ("father_family_ar", "البقالي"),
                ("father_known", "yes"),
            ]),
            holder: FullName { first: name("كريم"), family: name("البقالي") },
            sex: Some(sex),
            born: PartialDate::parse("1988-03-14").ok(),
        }
    }

    pub(crate) fn subject(&self) -> Subject<'_> {
        Subject {
            act: self.kind,
            form: acts::forms::birth(),
            values: &self.values,
            holder: &self.holder,
            sex: self.sex,
            born: self.born,
            died: None,
        }
    }

    /// What speaks against a note on this act.
    pub(crate) fn check(&self, note: &NoteContent, existing: &[NoteOnAct]) -> Vec<Problem> {
        let law = Law::embedded();
        let today = date("2026-11-23");
        let context = NoteContext {
            subject: &self.subject(),
            existing,
            today,
            law: &on(&law),
            months: &ObservedMonths::embedded(),
        };
        crate::check(note, &context)
    }

    pub(crate) fn codes(&self, note: &NoteContent, existing: &[NoteOnAct]) -> Vec<String> {
        self.check(note, existing).into_iter().map(|problem| problem.code).collect()
    }
}

pub(crate) fn on(law: &Law) -> LawOn<'_> {
    law.on(date("2026-11-23"), Regime::Paper3799)
}

pub(crate) fn drawing() -> NoteDrawing {
    NoteDrawing {
        written_on: date("2017-10-02"),
        written_hijri: HijriDate { year: 1439, month: 1, day: 11 },
        officer_ar: "عبد السلام الوزاني".into(),
        officer_latin: "Abdeslam OUAZZANI".into(),
        capacity_ar: "ضابط الحالة المدنية".into(),
        capacity_fr: "officier de l’état civil".into(),
    }
}

/// A note of a kind with every field of its form filled in.
pub(crate) fn full(kind: &NoteKind) -> NoteContent {
    let filled = kind.form().fields().map(|field| {
        let value = match field.kind {
            FieldKind::Text | FieldKind::LongText | FieldKind::Profession => "12".to_owned(),
            FieldKind::ArabicName => "أحمد".into(),
            FieldKind::LatinName => "Ahmed".into(),
            FieldKind::TifinaghName => "\u{2d30}".into(),
            FieldKind::Date => "2019-05-06".into(),
            FieldKind::HijriDate => "1440-08-30".into(),
            FieldKind::Time => "08:10".into(),
            FieldKind::Choice => field.options[0].value.clone(),
            FieldKind::Place => "صفرو".into(),
            FieldKind::Number => "3".into(),
            FieldKind::IdCard => "A12".into(),
            FieldKind::ActField => "child_first_latin".into(),
            FieldKind::Note => id(1).to_string(),
        };
        (field.id.clone(), value)
    });
    NoteContent::of(kind, filled.collect())
}

/// The same with what its form requires and nothing else.
pub(crate) fn bare(kind: &NoteKind) -> NoteContent {
    let mut note = full(kind);
    let required = |id: &str| kind.form().field(id).is_some_and(|field| field.required);
    note.values.retain(|field, _| required(field));
    note
}

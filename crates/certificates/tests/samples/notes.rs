//! The notes of the samples, in the words in which they are entered.

use certificates::NoteOnFile;
use marginal_notes::{NoteDrawing, NoteOnAct, Subject};
use texts::Texts;
use vocabulary::{CivilDate, IdSource, Lang, Moment, NoteId, ObservedMonths, Values, hijri_of};

use crate::acts_on_file::Drawn;

struct Nth(u8);

impl IdSource for Nth {
    fn bytes16(&mut self) -> [u8; 16] {
        [self.0; 16]
    }
}

fn id(n: u8) -> NoteId {
    NoteId::new(&mut Nth(n))
}

/// Married, divorced, named otherwise by decree, and dead elsewhere.
pub(crate) fn of_a_life(act: &Drawn, texts: &Texts) -> Vec<NoteOnFile> {
    margin(
        act,
        texts,
        &[
            ("2015-09-30", "marriage", &married("2015-09-12")),
            ("2021-03-02", "divorce", &divorced("2021-02-01")),
            ("2022-06-20", "family-name-change", NAMED_ANEW),
            ("2026-10-15", "death-elsewhere", DIED),
        ],
    )
}

/// A nationality noted by mistake and the note cancelled; then the act itself annulled.
pub(crate) fn annulled(act: &Drawn, texts: &Texts) -> Vec<NoteOnFile> {
    let cancelled = id(1).to_string();
    let cancelling = [&[("cancelled_note", cancelled.as_str())], JUDGED].concat();
    let ended = [JUDGED, &[("reason", "ازدواج تسجيل الولادة")]].concat();
    margin(
        act,
        texts,
        &[
            ("2015-09-30", "marriage", &married("2015-09-12")),
            ("2016-05-11", "note-cancelled", &cancelling),
            ("2019-02-14", "act-annulled", &ended),
        ],
    )
}

type Said<'a> = &'a [(&'a str, &'a str)];

const SPOUSE: Said<'_> = &[
    ("spouse_first_ar", "سناء"),
    ("spouse_first_latin", "Sanae"),
    ("spouse_family_ar", "الرامي"),
    ("spouse_family_latin", "Errami"),
    ("family_section", "قسم قضاء الأسرة بصفرو"),
    ("family_section_fr", "section de la justice de la famille de Sefrou"),
    ("notice_reference", "412/2015"),
];

const NAMED_ANEW: Said<'_> = &[
    ("bearer", "holder"),
    ("present_value", "البقالي"),
    ("corrected_value", "الفاسي"),
    ("corrected_latin", "El Fassi"),
    ("decision_number", "2.22.118"),
    ("decision_authority", "رئيس الحكومة"),
    ("decision_authority_fr", "chef du gouvernement"),
    ("decision_date", "2022-05-30"),
];

const DIED: Said<'_> = &[
    ("death_date", "2026-09-28"),
    ("death_place", "Meknès"),
    ("death_act_number", "87/2026"),
    ("death_office", "مكتب الحالة المدنية مكناس حمرية"),
    ("death_office_fr", "bureau d’état civil de Meknès Hamria"),
    ("notice_sender", "مكتب الحالة المدنية مكناس حمرية"),
    ("notice_reference", "155/2026"),
    ("notice_received_date", "2026-10-12"),
];

const JUDGED: Said<'_> = &[
    ("decision_number", "33/2016"),
    ("decision_authority", "المحكمة الابتدائية بصفرو"),
    ("decision_authority_fr", "tribunal de première instance de Sefrou"),
    ("decision_date", "2016-04-26"),
];

fn married(on: &'static str) -> Vec<(&'static str, &'static str)> {
    [SPOUSE, &[("marriage_date", on), ("marriage_act_reference", "218")]].concat()
}

fn divorced(on: &'static str) -> Vec<(&'static str, &'static str)> {
    let ended = [("divorce_kind", "revocable"), ("divorce_date", on)];
    [SPOUSE, &ended, &[("divorce_act_reference", "64")]].concat()
}

fn margin(act: &Drawn, texts: &Texts, said: &[(&str, &str, Said<'_>)]) -> Vec<NoteOnFile> {
    let subject = Subject::of(&act.content, act.form, &act.values);
    let mut existing: Vec<NoteOnAct> = Vec::new();
    let mut notes = Vec::new();
    for (n, (on, kind, pairs)) in (1_u8..).zip(said) {
        let values: Values = pairs.iter().map(|(f, v)| ((*f).into(), (*v).into())).collect();
        let kind = marginal_notes::kind(kind).expect("listed");
        let (content, problems) = marginal_notes::read(kind, &values);
        let content = content.unwrap_or_else(|| panic!("{problems:?}"));
        let written_on = CivilDate::parse(on).expect("a date");
        let drawing = NoteDrawing {
            written_on,
            written_hijri: hijri_of(written_on, &ObservedMonths::embedded()).0,
            officer_ar: "عبد السلام الوزاني".into(),
            officer_latin: "Abdeslam OUAZZANI".into(),
            capacity_ar: "ضابط الحالة المدنية".into(),
            capacity_fr: "officier de l’état civil".into(),
        };
        let text =
            |lang| marginal_notes::text(&content, &subject, &existing, &drawing, texts, lang);
        notes.push(NoteOnFile {
            n: n.into(),
            id: id(n),
            text_ar: text(Lang::Ar),
            text_fr: text(Lang::Fr),
            content: content.clone(),
            entered_at: Moment::parse(on).expect("a time"),
        });
        existing.push(NoteOnAct { id: id(n), entered_on: written_on, content });
    }
    notes
}

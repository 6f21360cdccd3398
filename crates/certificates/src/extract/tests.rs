//! What a copy says and what it keeps to itself (cases C01 to C04, C06).

use acts::{ActContent, ActText, birth, forms};
use law::Law;
use registers::Leaf;
use texts::Texts;
use vocabulary::{
    ActNumber, CivilDate, DocumentId, IdSource, Lang, Moment, NoteId, Regime, Values,
};

use super::extract;
use crate::{ActOnFile, IssueContext, NoteOnFile, full_copy, who_may_receive};

struct Nth(u8);
impl IdSource for Nth {
    fn bytes16(&mut self) -> [u8; 16] {
        [self.0; 16]
    }
}

struct Zero;
impl IdSource for Zero {
    fn bytes16(&mut self) -> [u8; 16] {
        [0; 16]
    }
}

fn values(pairs: &[(&str, &str)]) -> Values {
    pairs.iter().map(|(f, v)| ((*f).to_owned(), (*v).to_owned())).collect()
}

fn content(father_known: &str) -> ActContent {
    let father_family = if father_known == "yes" { "البقالي" } else { "" };
    let values = values(&[
        ("child_first_ar", "كريم"),
        ("child_family_ar", "البقالي"),
        ("sex", "male"),
        ("child_first_latin", "Karim"),
        ("child_family_latin", "EL BAKKALI"),
        ("birth_date", "1988-03-14"),
        ("birth_place", "صفرو"),
        ("father_known", father_known),
        ("father_first_ar", "عبد الله"),
        ("father_family_ar", father_family),
        ("mother_first_ar", "فاطمة"),
        ("mother_family_ar", "الزهراوي"),
    ]);
    ActContent::Birth(Box::new(birth::read(forms::birth(), &values).0.expect("an act")))
}

fn note(n: u32, date: &str) -> NoteOnFile {
    let values = values(&[
        ("spouse_first_ar", "سناء"),
        ("spouse_family_ar", "الرامي"),
        ("marriage_date", date),
        ("marriage_act_reference", "218"),
        ("family_section", "صفرو"),
    ]);
    let kind = marginal_notes::kind("marriage").expect("listed");
    let content = marginal_notes::read(kind, &values).0.expect("a note");
    NoteOnFile {
        n,
        id: NoteId::new(&mut Nth(n as u8)),
        content,
        text_ar: format!("بيان {n}"),
        text_fr: format!("mention {n}"),
        entered_at: Moment::parse(date).expect("a time"),
    }
}

fn context() -> IssueContext {
    IssueContext {
        training: true,
        issued_on: CivilDate::parse("2026-11-23").expect("a date"),
        office_ar: "مكتب".into(),
        office_fr: "bureau".into(),
        commune_ar: "صفرو".into(),
        commune_fr: "Sefrou".into(),
        province_ar: "صفرو".into(),
        province_fr: "Sefrou".into(),
        officer_ar: "ن".into(),
        officer_latin: "N".into(),
        officer_capacity_ar: "ضابط".into(),
        officer_capacity_fr: "officier".into(),
        document: DocumentId::new(&mut Zero),
        purpose: "x".into(),
        requester_capacity: "holder".into(),
        regime: Regime::Paper3799,
        register_copies: 2,
        hijri_year: 1408,
    }
}

fn with_act<T>(content: &ActContent, use_it: impl FnOnce(&ActOnFile<'_>) -> T) -> T {
    use_it(&ActOnFile {
        form: forms::birth(),
        content,
        values: &Values::new(),
        number: &ActNumber::given(311, 1988),
        signed_text_ar: &ActText::default(),
        signed_text_fr: &ActText::default(),
        renvois: &[],
        leaf: &Leaf::default(),
        drawn_at: Moment::parse("1988-03-17").expect("a time"),
        officer_ar: "ن",
        officer_latin: "N",
    })
}

#[test]
fn c01_and_c02_all_notes_in_the_copy_and_their_effect_in_the_extract() {
    let texts = Texts::embedded();
    let notes = [note(1, "2010-05-01"), note(2, "2017-09-19"), note(3, "2020-01-01")];
    let content = content("yes");
    let copy = with_act(&content, |act| full_copy(act, &notes, Lang::Ar, &context(), &texts));
    let written: Vec<&str> = copy.data["notes"]
        .as_array()
        .expect("notes")
        .iter()
        .filter_map(|n| n["text"].as_str())
        .collect();
    assert_eq!(written, ["بيان 1", "بيان 2", "بيان 3"]);
    let short = with_act(&content, |act| extract(act, &notes, Lang::Fr, &context(), &texts));
    assert!(short.data["notes"].as_array().expect("notes").is_empty());
    let rows = short.data["rows"].to_string();
    assert!(rows.contains("1er janvier 2020"), "{rows}");
    assert!(!rows.contains("mention"), "{rows}");
}

#[test]
fn c03_an_extract_is_silent_about_an_unknown_father() {
    let texts = Texts::embedded();
    let rows = |known: &str, lang| {
        let content = content(known);
        with_act(&content, |act| extract(act, &[], lang, &context(), &texts)).data["rows"].clone()
    };
    assert_eq!(rows("yes", Lang::Ar), rows("no", Lang::Ar));
}

#[test]
fn c04_a_cousin_is_refused_with_the_list() {
    let law = Law::embedded();
    let law = law.on(CivilDate::parse("2026-11-23").expect("a date"), Regime::Paper3799);
    for entitled in ["holder", "ascendant", "spouse", "guardian", "proxy"] {
        assert!(who_may_receive(&law, entitled).is_ok(), "{entitled}");
    }
    let refusal = who_may_receive(&law, "cousin").expect_err("refused");
    assert!(refusal.0.details["list"].contains("spouse"));
}

#[test]
fn every_word_of_a_document_has_a_text() {
    let texts = Texts::embedded();
    let content = content("yes");
    for lang in [Lang::Ar, Lang::Fr] {
        let all = with_act(&content, |act| {
            let notes = [note(1, "2010-05-01")];
            let sheet = crate::register_sheet(act, &notes, &context(), &texts);
            [
                extract(act, &notes, lang, &context(), &texts).data.to_string(),
                full_copy(act, &notes, lang, &context(), &texts).data.to_string(),
                sheet.data.to_string(),
            ]
            .concat()
        });
        assert!(!all.contains("certificate-"), "a key without a text in {lang:?}");
    }
}

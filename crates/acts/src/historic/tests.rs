//! C05 and B21 at their source: old acts as they are written, with what they lack.

use law::Law;
use vocabulary::{ActKind, CivilDate, Lang, ObservedMonths, Regime, Severity, Values};

use super::{HistoricContent, Legibility, check, read, register_kinds, text};
use crate::checks::CheckContext;
use crate::forms;

fn values(fields: &[(&str, &str)]) -> Values {
    fields.iter().map(|(field, value)| ((*field).to_owned(), (*value).to_owned())).collect()
}

fn act_of_1936() -> Values {
    values(&[
        ("act_lang", "fr"),
        ("act_number", "17"),
        ("act_suffix", "bis"),
        ("register_year", "1936"),
        ("event_date", "1936"),
        ("event_place", "Fès, ville nouvelle"),
        ("holder_first_latin", "Jean Marie"),
        ("holder_family_latin", "Lefebvre"),
        ("holder_sex", "male"),
        ("holder_father", "Lefebvre Paul, trente ans, mécanicien"),
        ("holder_mother_legibility", "illegible"),
        ("officer", "Dubois, vice-consul"),
        ("drawn_date", "1936-05-02"),
    ])
}

fn content(act: ActKind, values: &Values) -> HistoricContent {
    let (content, problems) = read(act, forms::historic(act), values);
    assert_eq!(problems, []);
    content.expect("read")
}

fn codes(act: ActKind, values: &Values) -> Vec<(String, Severity)> {
    let (content, mut problems) = read(act, forms::historic(act), values);
    let today = CivilDate::parse("2026-11-23").expect("a day");
    let law = Law::embedded();
    let law = law.on(today, Regime::Paper3799);
    let months = ObservedMonths::embedded();
    let context = CheckContext { today, law: &law, months: &months, regime: Regime::Paper3799 };
    if let Some(content) = content {
        problems.extend(check(&content, values, &context));
    }
    problems.into_iter().map(|p| (p.code, p.severity)).collect()
}

fn changed(field: &str, value: &str) -> Values {
    let mut values = act_of_1936();
    values.insert(field.to_owned(), value.to_owned());
    values
}

fn warned(code: &str) -> Vec<(String, Severity)> {
    vec![(code.to_owned(), Severity::Warn)]
}

#[test]
fn c05_an_act_of_1936_in_french_without_day_or_month_is_taken() {
    assert_eq!(codes(ActKind::Birth, &act_of_1936()), []);
    let act = content(ActKind::Birth, &act_of_1936());
    let number = act.number.clone().expect("a number");
    assert_eq!(number.to_string(), "17 bis/1936");
    assert_eq!(act.event.as_ref().and_then(|event| event.gregorian).map(|d| d.month), Some(None));
    assert_eq!(act.holder.name.first.ar, "", "no Arabic is made up");
    assert_eq!(register_kinds(&act).len(), 1);
}

#[test]
fn c05_its_text_is_in_french_alone_and_says_what_is_not_stated() {
    let act = content(ActKind::Birth, &act_of_1936());
    assert_eq!(text(&act, Lang::Ar), None);
    let text = text(&act, Lang::Fr).expect("its own language");
    assert_eq!(text.title, "Acte de naissance");
    assert_eq!(
        text.plain(),
        "N° de l’acte\u{a0}: 17 bis\n\
         Année du registre\u{a0}: mil neuf cent trente-six\n\
         Date de naissance\u{a0}: en l’année mil neuf cent trente-six\n\
         Heure de naissance\u{a0}: non indiquée\n\
         Lieu de naissance\u{a0}: Fès, ville nouvelle\n\
         L’enfant\u{a0}: LEFEBVRE Jean Marie\n\
         Sexe\u{a0}: Masculin\n\
         Père\u{a0}: Lefebvre Paul, trente ans, mécanicien\n\
         Mère\u{a0}: illisible\n\
         Officier de l’état civil\u{a0}: Dubois, vice-consul\n\
         Date de l’acte\u{a0}: le deux mai mil neuf cent trente-six"
    );
}

#[test]
fn b21_an_arabic_act_of_1957_says_that_the_hour_is_not_stated() {
    let values = values(&[
        ("act_lang", "ar"),
        ("act_number", "٣١١"),
        ("register_year", "1957"),
        ("event_date_hijri", "1376-08"),
        ("event_date_presumed", "yes"),
        ("holder_first_ar", "فاطمة"),
        ("holder_family_ar", "الصقلي"),
    ]);
    assert_eq!(codes(ActKind::Birth, &values), []);
    let act = content(ActKind::Birth, &values);
    let text = text(&act, Lang::Ar).expect("its own language").plain();
    assert!(text.contains("ساعة الولادة: غير مذكورة"), "{text}");
    assert!(text.contains("مكان الولادة: غير مذكور\n"), "{text}");
    assert!(text.contains("تاريخ الولادة: شهر شعبان سنة ألف وثلاثمائة وست وسبعين هجرية"), "{text}");
    assert!(text.contains("هجرية (تاريخ مقدَّر)"), "{text}");
    assert!(text.contains("المولود: فاطمة الصقلي"), "{text}");
}

#[test]
fn the_whole_text_as_keyed_stands_for_itself() {
    let whole = "L'an mil neuf cent trente-six\net le deux mai, à huit heures";
    let act = content(ActKind::Birth, &changed("text_as_written", whole));
    assert_eq!(text(&act, Lang::Fr).expect("text").plain(), whole);
    let act = content(ActKind::Birth, &changed("margin_as_written", "Mariée le…\n\nDécédée le…"));
    assert_eq!(act.margin_as_written, ["Mariée le…", "Décédée le…"]);
}

#[test]
fn a_date_keeps_the_words_of_the_act() {
    let values = changed("event_date_words", "le lendemain de l'Aïd el-Kébir");
    let act = content(ActKind::Birth, &values);
    let text = text(&act, Lang::Fr).expect("text").plain();
    assert!(text.contains("Date de naissance\u{a0}: le lendemain de l'Aïd el-Kébir\n"), "{text}");
    let mut words_alone = values;
    words_alone.remove("event_date");
    assert!(content(ActKind::Birth, &words_alone).event.is_some());
}

#[test]
fn almost_nothing_is_required_of_an_old_act() {
    let bare = values(&[
        ("act_lang", "fr"),
        ("act_number_legibility", "illegible"),
        ("register_year", "1921"),
        ("holder_name_legibility", "struck-out"),
    ]);
    for act in [ActKind::Birth, ActKind::Death] {
        assert_eq!(codes(act, &bare), [], "{act:?}");
    }
    let act = content(ActKind::Birth, &bare);
    assert_eq!(act.number, None);
    assert_eq!(act.legibility.get("act_number"), Some(&Legibility::Illegible));
    let text = text(&act, Lang::Fr).expect("text").plain();
    assert!(text.starts_with("N° de l’acte\u{a0}: illisible\n"), "{text}");
    assert!(text.contains("L’enfant\u{a0}: biffé\n"), "{text}");
}

#[test]
fn a_marriage_of_the_foreigners_register_has_two_spouses() {
    let values = values(&[
        ("act_lang", "fr"),
        ("act_number", "4"),
        ("register_year", "1928"),
        ("event_date", "1928-06-09"),
        ("holder_first_latin", "Paul"),
        ("holder_family_latin", "Lefebvre"),
        ("holder_age", "vingt-six ans environ"),
        ("spouse_first_latin", "Rose"),
        ("spouse_family_latin", "Garcia"),
    ]);
    assert_eq!(codes(ActKind::Marriage, &values), []);
    let act = content(ActKind::Marriage, &values);
    assert_eq!(register_kinds(&act).first().map(|kind| kind.as_str()), Some("foreign-marriage"));
    let text = text(&act, Lang::Fr).expect("text").plain();
    assert!(
        text.contains("L’époux\u{a0}: LEFEBVRE Paul\nÂge\u{a0}: vingt-six ans environ"),
        "{text}"
    );
    assert!(text.contains("L’épouse\u{a0}: GARCIA Rose\n"), "{text}");
    assert_eq!(codes(ActKind::Divorce, &values), []);
}

#[test]
fn what_contradicts_itself_is_shown() {
    let birth = |field, value| codes(ActKind::Birth, &changed(field, value));
    assert_eq!(birth("drawn_date", "1935-12-31"), warned("historic-drawn-before-event"));
    assert_eq!(birth("register_year", "1935"), warned("historic-event-after-register"));
    assert_eq!(birth("holder_father_legibility", "blank"), warned("historic-unread-yet-typed"));
    assert_eq!(birth("holder_father_legibility", "struck-out"), []);
    let late = birth("register_year", "2003");
    assert_eq!(late, warned("historic-no-such-register"));
    let mut unnamed = changed("holder_first_latin", "");
    unnamed.remove("holder_family_latin");
    assert_eq!(codes(ActKind::Birth, &unnamed), warned("historic-unnamed"));
    assert!(
        birth("event_date", "2036")
            .contains(&("historic-in-the-future".to_owned(), Severity::Refuse))
    );
}

#[test]
fn a_number_that_is_none_is_a_slip() {
    for (field, value, code) in [
        ("act_number", "dix-sept", "historic-number-impossible"),
        ("act_number", "17/2", "historic-number-impossible"),
        ("act_suffix", "b1s", "historic-number-impossible"),
        ("register_year", "36", "historic-year-impossible"),
    ] {
        let found = codes(ActKind::Birth, &changed(field, value));
        assert!(found.contains(&(code.to_owned(), Severity::Invalid)), "{value}: {found:?}");
    }
}

//! The cases of `cases.md` that concern a declaration alone, by their ids.

use law::{Law, LawOn};
use vocabulary::{
    CivilDate, HijriDate, HijriOrigin, Moment, ObservedMonths, Problem, Regime, Severity, Values,
};

use crate::birth::{self, BirthContent, CheckContext, Drawing};
use crate::{ActText, forms};

mod parents;
mod twins;
mod variants;

fn day(text: &str) -> CivilDate {
    CivilDate::parse(text).expect("a date")
}

pub(crate) fn declared() -> Values {
    [
        ("child_first_ar", "ياسين"),
        ("child_first_latin", "Yassine"),
        ("child_family_ar", "البقالي"),
        ("child_family_latin", "EL BAKKALI"),
        ("sex", "male"),
        ("birth_date", "2026-11-20"),
        ("birth_time", "08:10"),
        ("birth_place", "commune:03.451.01.09"),
        ("father_known", "yes"),
        ("father_first_ar", "كريم"),
        ("father_family_ar", "البقالي"),
        ("mother_first_ar", "سناء"),
        ("mother_family_ar", "الرامي"),
        ("mother_birth_date", "1991-07-02"),
        ("marriage_proof", "marriage-act"),
        ("declarant_capacity", "father"),
        ("declarant_first_ar", "كريم"),
        ("declarant_family_ar", "البقالي"),
        ("certificate_kind", "midwife"),
    ]
    .into_iter()
    .map(|(field, value)| (field.to_owned(), value.to_owned()))
    .collect()
}

fn with(changes: &[(&str, &str)]) -> Values {
    let mut values = declared();
    for (field, value) in changes {
        values.insert((*field).to_owned(), (*value).to_owned());
    }
    values
}

fn problems_in(values: &Values, today: &str, regime: Regime) -> Vec<Problem> {
    let (content, mut problems) = birth::read(forms::birth(), values);
    let law = Law::embedded();
    let law: LawOn<'_> = law.on(day(today), regime);
    let months = ObservedMonths::embedded();
    if let Some(content) = content {
        let context = CheckContext { today: day(today), law: &law, months: &months, regime };
        problems.extend(birth::check(&content, values, &context));
    }
    problems
}

fn codes(values: &Values, today: &str) -> Vec<(String, Severity)> {
    problems_in(values, today, Regime::Paper3799)
        .into_iter()
        .map(|p| (p.code, p.severity))
        .collect()
}

fn has(values: &Values, today: &str, code: &str, severity: Severity) -> bool {
    codes(values, today).contains(&(code.to_owned(), severity))
}

#[test]
fn b01_declared_on_the_third_day() {
    assert_eq!(codes(&declared(), "2026-11-23"), []);
}

#[test]
fn b02_the_thirtieth_day_is_in_time_and_the_next_is_late() {
    assert_eq!(codes(&declared(), "2026-12-20"), []);
    assert!(has(&declared(), "2026-12-21", "late-declaration", Severity::Refuse));
}

#[test]
fn b02_under_the_electronic_law_an_unverified_period_warns() {
    let found = problems_in(&declared(), "2026-12-21", Regime::Electronic3621);
    let late = found.iter().find(|p| p.code == "late-declaration").expect("said");
    assert_eq!((late.severity, late.unverified), (Severity::Warn, true));
}

#[test]
fn b03_a_year_abroad() {
    let abroad = with(&[("born_abroad", "yes"), ("birth_date", "2025-11-20")]);
    assert_eq!(codes(&abroad, "2026-11-19"), [], "day 364");
    assert_eq!(codes(&abroad, "2026-11-20"), [], "a year");
    assert!(has(&abroad, "2026-11-21", "late-declaration", Severity::Refuse), "and a day");
}

#[test]
fn b04_on_a_journey_the_period_runs_from_arrival() {
    let journey = with(&[("travelling", "yes"), ("arrival_date", "2026-12-18")]);
    assert!(!has(&journey, "2026-12-30", "late-declaration", Severity::Refuse));
    assert!(has(&journey, "2026-12-30", "period-from-arrival", Severity::Note));
    let at_home = with(&[("travelling", "no"), ("arrival_date", "2026-12-18")]);
    assert!(has(&at_home, "2026-12-30", "late-declaration", Severity::Refuse));
}

#[test]
fn b05_the_emergency_suspended_the_period() {
    let values = with(&[("birth_date", "2020-03-10")]);
    assert!(!has(&values, "2020-06-20", "late-declaration", Severity::Refuse));
    assert!(has(&values, "2020-06-20", "period-suspended", Severity::Note));
}

#[test]
fn b07_an_unknown_father_has_a_first_name_built_on_abd() {
    let unknown = |first| with(&[("father_known", "no"), ("father_first_ar", first)]);
    assert_eq!(codes(&unknown("عبد الله"), "2026-11-23"), []);
    let code = "unknown-father-name";
    assert!(has(&unknown("كريم"), "2026-11-23", code, Severity::Refuse));
}

#[test]
fn b12_three_first_names_warn_and_compound_names_count_once() {
    let named = |first| with(&[("child_first_ar", first)]);
    let code = "too-many-first-names";
    assert!(has(&named("محمد كريم ياسين"), "2026-11-23", code, Severity::Warn));
    assert_eq!(codes(&named("محمد عبد الله"), "2026-11-23"), []);
    assert_eq!(codes(&named("فاطمة الزهراء"), "2026-11-23"), []);
}

#[test]
fn b13_titles_warn() {
    for first in ["مولاي علي", "لالة زينب"] {
        let values = with(&[("child_first_ar", first)]);
        assert!(has(&values, "2026-11-23", "title-in-first-name", Severity::Warn), "{first}");
    }
}

#[test]
fn b14_a_latin_letter_is_refused_at_the_field_and_a_digit_warns() {
    let latin = with(&[("child_first_ar", "ياسينe")]);
    assert!(has(&latin, "2026-11-23", "name-latin-letter", Severity::Invalid));
    let digit = with(&[("child_first_ar", "ياسين2")]);
    assert!(has(&digit, "2026-11-23", "name-digit", Severity::Warn));
}

#[test]
fn b15_moroccan_and_persian_letters_are_right() {
    for first in ["ڭزولة", "گيوم", "ڤاليري", "پول", "چارلز"] {
        assert_eq!(codes(&with(&[("child_first_ar", first)]), "2026-11-23"), [], "{first}");
    }
}

#[test]
fn b16_another_family_name_than_the_fathers_warns() {
    let values = with(&[("child_family_ar", "الرامي")]);
    assert!(has(&values, "2026-11-23", "family-name-differs", Severity::Warn));
}

#[test]
fn b17_and_b18_who_declares() {
    let by = |capacity| with(&[("declarant_capacity", capacity)]);
    let grandmother = by("grandparent");
    assert!(has(&grandmother, "2026-11-23", "declarant-out-of-order", Severity::Note));
    assert!(has(&by("neighbour"), "2026-11-23", "declarant-not-listed", Severity::Warn));
}

#[test]
fn b19_no_certificate_cannot_be_signed() {
    let values = with(&[("certificate_kind", "none")]);
    assert!(has(&values, "2026-11-23", "no-birth-certificate", Severity::Refuse));
}

#[test]
fn b20_the_future_is_refused_and_the_far_past_warns() {
    let code = "birth-in-the-future";
    assert!(has(&declared(), "2026-11-19", code, Severity::Refuse));
    let old = with(&[("birth_date", "1896-05-01"), ("declaration_date", "1896-05-10")]);
    assert!(has(&old, "2026-11-23", "birth-long-ago", Severity::Warn));
}

#[test]
fn b21_an_unknown_hour_is_refused_in_an_ordinary_declaration() {
    let values = with(&[("hour_unknown", "yes")]);
    assert!(has(&values, "2026-11-23", "birth-hour-missing", Severity::Refuse));
}

#[test]
fn b24_a_mother_aged_nine_warns() {
    let values = with(&[("mother_birth_date", "2017-06-01")]);
    assert!(has(&values, "2026-11-23", "mother-very-young", Severity::Warn));
}

#[test]
fn b25_a_hijri_date_one_day_off_is_taken_and_three_days_off_warns() {
    let (right, _) = vocabulary::hijri_of(day("2026-11-20"), &ObservedMonths::embedded());
    let typed = |days: u8| {
        let date = HijriDate { day: right.day + days, ..right };
        with(&[("birth_date_hijri", &date.to_string())])
    };
    assert_eq!(codes(&typed(1), "2026-11-23"), []);
    assert!(has(&typed(3), "2026-11-23", "hijri-far-apart", Severity::Warn));
}

#[test]
fn b26_a_slip_is_corrected_in_the_margin_counted_and_approved() {
    let slip = with(&[("father_first_ar", "كريما")]);
    let renvois = birth::renvoi(forms::birth(), &slip, &declared());
    let [renvoi] = renvois.as_slice() else { panic!("{renvois:?}") };
    let said = (renvoi.field.as_str(), renvoi.old.as_str(), renvoi.new.as_str(), renvoi.words);
    assert_eq!(said, ("father_first_ar", "كريما", "كريم", 1));
    assert_eq!(renvoi.text_ar, "الإخراج: اسم الأب: «كريم» عوض «كريما». أُقرّت كلمة واحدة.");
    assert!(renvoi.text_fr.ends_with("Un mot approuvé."), "{}", renvoi.text_fr);
    assert_eq!(birth::renvoi(forms::birth(), &declared(), &declared()), []);
}

#[test]
fn b30_no_proof_of_marriage() {
    let values = with(&[("marriage_proof", "none")]);
    assert!(has(&values, "2026-11-23", "no-marriage-proof", Severity::Refuse));
}

#[test]
fn odd_input_is_named_at_its_field() {
    for (field, value, code) in [
        ("birth_date", "2026-02-31", "date-impossible"),
        ("child_first_ar", "ياس\u{202E}ين", "bidi-control"),
        ("parents_address", "a\u{7}b", "control-character"),
        ("sex", "forged", "choice-unknown"),
        ("no_such_field", "x", "unknown-field"),
    ] {
        let found = problems_in(&with(&[(field, value)]), "2026-11-23", Regime::Paper3799);
        let named = found.iter().any(|p| p.code == code && p.field.as_deref() == Some(field));
        assert!(named, "{field}: {found:?}");
    }
    let long = "ي".repeat(10_000_000);
    let found = problems_in(&with(&[("child_first_ar", &long)]), "2026-11-23", Regime::Paper3799);
    assert!(found.iter().any(|p| p.code == "too-long"));
}

pub(crate) fn drawing() -> Drawing {
    Drawing {
        number: None,
        register_hijri_year: 1448,
        office_ar: "مكتب الحالة المدنية صفرو المركز".into(),
        office_fr: "bureau de Sefrou Centre".into(),
        commune_ar: "صفرو".into(),
        commune_fr: "Sefrou".into(),
        province_ar: "صفرو".into(),
        province_fr: "Sefrou".into(),
        drawn_at: Moment::parse("2026-11-23T10:00").expect("a time"),
        drawn_hijri: (HijriDate { year: 1448, month: 6, day: 13 }, HijriOrigin::Computed),
        officer_ar: "عبد السلام الوزاني".into(),
        officer_latin: "Abdeslam OUAZZANI".into(),
        officer_capacity_ar: "ضابط الحالة المدنية".into(),
        officer_capacity_fr: "officier de l’état civil".into(),
        declarant_signs: true,
        twin_rank: false,
    }
}

fn texts(values: &Values) -> (ActText, ActText) {
    let content = content(values);
    (birth::text_ar(&content, &drawing()), birth::text_fr(&content, &drawing()))
}

fn content(values: &Values) -> BirthContent {
    let (content, problems) = birth::read(forms::birth(), values);
    content.unwrap_or_else(|| panic!("{problems:?}"))
}

#[test]
fn the_text_of_a_boy_and_of_a_girl() {
    let (boy_ar, boy_fr) = texts(&declared());
    let plain = boy_ar.plain();
    assert!(plain.starts_with("في يوم عشرين نونبر سنة ألفين وست وعشرين ميلادية"), "{plain}");
    assert!(plain.contains("ولد بـصفرو ياسين Yassine، جنسه ذكر"), "{plain}");
    assert!(plain.contains("وقّع معنا"), "{plain}");
    assert!(boy_fr.plain().contains("est né à Sefrou l’enfant prénommé Yassine, de sexe masculin"));
    let girl = with(&[("sex", "female"), ("child_first_ar", "آية"), ("child_first_latin", "Aya")]);
    let (girl_ar, girl_fr) = texts(&girl);
    assert!(
        girl_ar.plain().contains("ولدت بـصفرو آية Aya، جنسها أنثى، جنسيتها مغربية، التي اتخذت")
    );
    assert!(girl_fr.plain().contains("est née à Sefrou l’enfant prénommée Aya, de sexe féminin"));
    assert!(!boy_ar.plain().chars().any(|c| c.is_ascii_digit()), "an act has no figures");
}

#[test]
fn forms_are_in_order() {
    for form in forms::all() {
        let mut seen: Vec<&str> = Vec::new();
        for field in form.fields() {
            assert!(!seen.contains(&field.id.as_str()), "{} twice", field.id);
            let conditions = field.when.iter().chain(&field.optional_when);
            for other in conditions.flat_map(|when| when.fields()) {
                assert!(seen.contains(&other) || form.field(other).is_some(), "{other}");
            }
            assert!(!field.label.get(vocabulary::Lang::Ar).is_empty(), "{}", field.id);
            assert!(!field.label.get(vocabulary::Lang::Fr).is_empty(), "{}", field.id);
            seen.push(&field.id);
        }
        assert_eq!(form.hash.len(), 64);
        assert_eq!(forms::by_id(&form.id, &form.version), Some(form));
    }
}

#[test]
fn a_draft_made_with_an_earlier_form_still_reads() {
    let first = forms::by_id("birth", "2026-01").expect("ships for ever");
    for field in first.fields() {
        assert!(forms::birth().field(&field.id).is_some(), "{}", field.id);
    }
    let (then, problems) = birth::read(first, &declared());
    assert_eq!(problems, []);
    assert_eq!(then.expect("read"), content(&declared()));
}

#[test]
fn what_an_ordinary_act_does_not_need_is_not_written_in_its_facts() {
    let json = serde_json::to_value(content(&declared())).expect("json");
    for field in ["variant", "parents_known", "foundling", "father_died", "alive", "extra"] {
        assert!(json.get(field).is_none(), "{field}: facts of the first version have other bytes");
    }
    let back: BirthContent = serde_json::from_value(json).expect("read");
    assert_eq!(back, content(&declared()));
}

#[test]
fn a_missing_hijri_side_is_computed_and_labelled() {
    let mut child = content(&declared());
    child.complete(&ObservedMonths::embedded());
    let (right, origin) = vocabulary::hijri_of(day("2026-11-20"), &ObservedMonths::embedded());
    assert_eq!(child.born.hijri, Some(right.into()));
    assert_eq!(child.born.hijri_origin, origin);
}

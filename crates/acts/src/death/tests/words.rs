//! The act in words, in the order of the printed form.

use vocabulary::{HijriDate, HijriOrigin, Moment, Severity, Values};

use super::{TODAY, bodies, codes, declared, read, with, without};
use crate::birth::Drawing;
use crate::death;

fn drawing(declarant_signs: bool) -> Drawing {
    Drawing {
        number: None,
        register_hijri_year: 1448,
        office_ar: "مكتب الحالة المدنية صفرو المركز".into(),
        office_fr: "Bureau d’état civil Sefrou Centre".into(),
        commune_ar: "صفرو".into(),
        commune_fr: "Sefrou".into(),
        province_ar: "صفرو".into(),
        province_fr: "Sefrou".into(),
        drawn_at: Moment::parse("2026-11-23T10:05").expect("a time"),
        drawn_hijri: (HijriDate { year: 1448, month: 6, day: 13 }, HijriOrigin::Computed),
        officer_ar: "عبد السلام الوزاني".into(),
        officer_latin: "Abdeslam OUAZZANI".into(),
        officer_capacity_ar: "ضابط الحالة المدنية".into(),
        officer_capacity_fr: "officier de l’état civil".into(),
        declarant_signs,
        twin_rank: false,
    }
}

fn plain(values: &Values) -> (String, String) {
    let content = read(values);
    let drawing = drawing(true);
    (death::text_ar(&content, &drawing).plain(), death::text_fr(&content, &drawing).plain())
}

#[track_caller]
fn in_order(text: &str, parts: &[&str]) {
    let mut rest = text;
    for part in parts {
        let at =
            rest.find(part).unwrap_or_else(|| panic!("«{part}» not found in order in\n{text}"));
        rest = &rest[at + part.len()..];
    }
}

#[test]
fn a_man_in_the_order_of_the_printed_form() {
    let (ar, fr) = plain(&with(&[
        ("birth_act_number", "114"),
        ("birth_act_year", "1950"),
        ("birth_act_office", "مكتب الحالة المدنية صفرو"),
        ("death_date_hijri", "1448-06-10"),
    ]));
    in_order(
        &ar,
        &[
            "في يوم عاشر جمادى الثانية سنة ألف وأربعمائة وثمان وأربعين هجرية، موافق عشرين نونبر",
            "، على الساعة الثامنة والدقيقة العاشرة صباحا، توفي بـصفرو العربي Larbi البقالي",
            "، جنسه ذكر، جنسيته مغربية، المولود بـصفرو في يوم ثاني مارس سنة ألف وتسعمائة وخمسين",
            "، المقيدة ولادته تحت عدد مائة وأربعة عشر من سنة ألف وتسعمائة وخمسين بـمكتب",
            "، حرفته فلاح، الساكن بـ",
            "والده أحمد البقالي",
            "، ووالدته فاطمة الوزاني",
            ". وقد كان المتوفى متزوجا بـزهرة الرامي",
            "حسبما صرح به ولده، كريم البقالي، البالغ من العمر إحدى وأربعين سنة",
            "، وحرر في يوم",
            "، على الساعة العاشرة والدقيقة الخامسة صباحا، من طرفنا نحن عبد السلام الوزاني",
            "وقّع معنا.",
        ],
    );
    assert!(!ar.chars().any(|c| c.is_ascii_digit()), "an act has no figures: {ar}");
    in_order(
        &fr,
        &[
            "Le vingt novembre deux mille vingt-six, correspondant au dix joumada II",
            ", à huit heures dix minutes, est décédé à Sefrou, Larbi EL BAKKALI, de sexe masculin",
            ", né à Sefrou le deux mars mil neuf cent cinquante",
            ", dont la naissance est inscrite sous le numéro cent quatorze de l’année mil neuf",
            "Fils de أحمد البقالي",
            "Le défunt était marié à ERRAMI Zohra.",
            "Sur la déclaration faite par l’enfant du défunt, EL BAKKALI Karim, âgé de quarante",
            ". Dressé le vingt-trois novembre",
            ", à dix heures cinq minutes, par nous, Abdeslam OUAZZANI",
            "le déclarant a signé avec nous.",
        ],
    );
    assert!(!fr.chars().any(|c| c.is_ascii_digit()), "an act has no figures: {fr}");
}

#[test]
fn a_widow_declared_by_her_mother() {
    let (ar, fr) = plain(&with(&[
        ("sex", "female"),
        ("marital_status", "widowed"),
        ("spouse_first_ar", "علي"),
        ("declarant_capacity", "mother"),
    ]));
    in_order(
        &ar,
        &[
            "، توفيت بـصفرو",
            "، جنسها أنثى، جنسيتها مغربية، المولودة بـصفرو",
            "، حرفتها",
            "، الساكنة بـ",
            "والدها أحمد البقالي",
            "وقد كانت المتوفاة أرملة علي الرامي",
            "حسبما صرحت به والدتها المذكورة",
            "، البالغة من العمر",
        ],
    );
    in_order(&fr, &["est décédée à", "Fille de", "La défunte était veuve de", "âgée de"]);
}

#[test]
fn a_husband_declares_his_wife_and_a_wife_her_husband() {
    let spouse = |sex| plain(&with(&[("declarant_capacity", "spouse"), ("sex", sex)]));
    let (ar, fr) = spouse("female");
    in_order(&ar, &["حسبما صرح به زوجها، ", "، البالغ من العمر"]);
    in_order(&fr, &["l’époux de la défunte", ", âgé de"]);
    let (ar, fr) = spouse("male");
    in_order(&ar, &["حسبما صرحت به زوجته، ", "، البالغة من العمر"]);
    in_order(&fr, &["l’épouse du défunt", ", âgée de"]);
}

#[test]
fn d05_the_text_of_a_body_that_nobody_knows() {
    let (ar, fr) = plain(&bodies::unknown());
    in_order(
        &ar,
        &[
            "في يوم ثامن عشر نونبر سنة ألفين وست وعشرين ميلادية، عُثر بـصفرو على جثة شخص مجهول الهوية",
            "، جنسه ذكر، أوصافه: في نحو الخمسين",
            "بناء على محضر الشرطة القضائية عدد 312/2026 بتاريخ تاسع عشر نونبر",
            "، المؤشر عليه من طرف السيد وكيل الملك بتاريخ عشرين نونبر",
            "، وحرر في يوم",
            "، ووقّعنا وحدنا.",
        ],
    );
    assert!(!ar.contains("والده") && !ar.contains("توفي"), "{ar}");
    in_order(
        &fr,
        &[
            "Le dix-huit novembre deux mille vingt-six, a été trouvé à Sefrou le corps d’une personne",
            ", de sexe masculin, signalement : ",
            "Au vu du procès-verbal de la police judiciaire n° 312/2026",
            ", visé par le procureur du Roi le vingt novembre",
            ". Dressé le",
            ". Nous avons signé seul.",
        ],
    );
}

#[test]
fn d06_the_judgment_that_a_missing_person_is_dead() {
    let values = without(
        with(&[
            ("variant", "judgment"),
            ("judgment_ground", "missing"),
            ("judgment_number", "77/2026"),
            ("judgment_court", "المحكمة الابتدائية بصفرو"),
            ("judgment_court_fr", "le tribunal de première instance de Sefrou"),
            ("judgment_date", "2026-10-05"),
            ("death_date", "2021"),
            ("hour_unknown", "yes"),
        ]),
        &["death_place", "declarant_capacity", "certificate_kind"],
    );
    assert!(read(&values).missing);
    assert_eq!(codes(&values, TODAY), [("death-date-partial".to_owned(), Severity::Warn)]);
    let (ar, fr) = plain(&values);
    in_order(
        &ar,
        &[
            "في سنة ألفين وإحدى وعشرين ميلادية، في ساعة لم تُذكر، توفي بمكان غير مذكور العربي",
            "بناء على الحكم عدد 77/2026، الصادر عن المحكمة الابتدائية بصفرو",
            "، والقاضي بموت المفقود المذكور، ونقل في يوم",
            "، على الساعة العاشرة",
            "، ووقّعنا وحدنا.",
        ],
    );
    assert!(!ar.contains("صرح"), "{ar}");
    in_order(
        &fr,
        &[
            "En l’année deux mille vingt et un, à une heure non indiquée, est décédé en un lieu",
            "En vertu du jugement n° 77/2026",
            ", qui déclare décédé le disparu susnommé. Transcrit le",
        ],
    );
}

#[test]
fn a_transferred_act_tells_where_it_comes_from_and_who_declared_then() {
    let (ar, fr) = plain(&with(&[
        ("variant", "transferred"),
        ("transfer_office", "مكتب الحالة المدنية فاس المدينة"),
        ("transfer_officer", "محمد الصقلي"),
        ("transfer_number", "17 مكرر"),
        ("transfer_date", "1957-03-09"),
    ]));
    in_order(
        &ar,
        &["نقلا عن الرسم عدد 17 مكرر، المحرر بتاريخ", "توفي", "صرح به ولده", "، ونقل في يوم"],
    );
    assert!(ar.ends_with("، ووقّعنا وحدنا."), "{ar}");
    in_order(&fr, &["Transcription de l’acte n° 17", "est décédé", "déclaration", "Transcrit le"]);
}

#[test]
fn what_is_not_stated_is_said_so() {
    let (ar, fr) = plain(&without(
        with(&[("marital_status", "unknown")]),
        &["father_first_ar", "father_family_ar", "mother_first_ar", "mother_family_ar"],
    ));
    in_order(&ar, &["والده غير مذكور، ووالدته غير مذكورة.", "ولم تُعرف الحالة العائلية للمتوفى."]);
    in_order(&fr, &["Fils de père non indiqué, et de mère non indiquée.", "inconnue."]);
    let (ar, _) = plain(&without(declared(), &["marital_status"]));
    assert!(!ar.contains("وقد كان"), "{ar}");
}

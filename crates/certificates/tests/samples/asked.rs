//! Certificates that a form asks for, filled in as a clerk would.

use certificates::{Asked, Certificate, Document, IssueContext, attested};
use law::Law;
use texts::Texts;
use vocabulary::{CivilDate, Lang, Regime, Values};

use crate::acts_on_file;

fn values(pairs: &[(&str, &str)]) -> Values {
    pairs.iter().map(|(id, value)| ((*id).to_owned(), (*value).to_owned())).collect()
}

const PERSON: [(&str, &str); 12] = [
    ("first_ar", "سلمى"),
    ("family_ar", "بنجلون"),
    ("first_latin", "Salma"),
    ("family_latin", "BENJELLOUN"),
    ("birth_date", "1990-05-17"),
    ("birth_date_hijri", "1410-10-22"),
    ("birth_place", "commune:03.451.01.09"),
    ("father_ar", "إدريس"),
    ("father_latin", "Driss"),
    ("mother_ar", "خديجة"),
    ("mother_latin", "Khadija"),
    ("address", "12 زقة الزيتون، صفرو"),
];

fn card() -> Values {
    let mut card = values(&PERSON);
    card.extend(values(&[
        ("address_fr", "12, rue des Oliviers, Sefrou"),
        ("death_noted", "no"),
        ("extract_number", "145/1990"),
        ("extract_date", "2026-10-02"),
        ("extract_office", "مكتب الحالة المدنية بفاس أكدال"),
        ("booklet_number", "SF-04512"),
        ("booklet_office", "صفرو المركز"),
    ]));
    card
}

fn life(whose: &str) -> Values {
    let mut life = values(&PERSON);
    life.retain(|id, _| !id.starts_with("father") && !id.starts_with("mother"));
    life.extend(values(&[("whose", whose), ("id_card", "CD123456")]));
    if whose == "collective" {
        let others = "يوسف البقالي، 3 مارس 2015\nهند البقالي، 21 يونيو 2018";
        life.extend(values(&[("others", others), ("booklet_number", "SF-04512")]));
    }
    life
}

pub(crate) fn all(texts: &Texts, context: &IssueContext) -> Vec<(&'static str, Document)> {
    let non_registration = values(&[
        ("event", "birth"),
        ("first_ar", "محمد"),
        ("family_ar", "أيت حمو"),
        ("first_latin", "Mohamed"),
        ("family_latin", "AIT HAMMOU"),
        ("event_date", "1979"),
        ("event_place", "دوار تيزي نتغانيمين"),
        ("father_ar", "حدو بن علي"),
        ("mother_ar", "إيطو بنت موحى"),
        ("enquiry_authority", "قائد قيادة عين الشكاك"),
        ("enquiry_authority_fr", "le caïd du caïdat d’Aïn Cheggag"),
        ("enquiry_number", "214/2026"),
        ("enquiry_date", "2026-11-09"),
    ]);
    let concordance = values(&[
        ("other_first_latin", "Abdellah"),
        ("other_family_latin", "BEKKALI"),
        ("other_birth_date", "1988-03-14"),
        ("other_document", "بطاقة الإقامة رقم 9903127845"),
        ("other_country", "فرنسا"),
        ("authority", "pacha"),
        ("authority_of", "باشوية صفرو"),
        ("authority_of_fr", "pachalik de Sefrou"),
    ]);
    let receipt = values(&[
        ("requested", "إصلاح خطأ مادي في رسم الولادة رقم 311/1988"),
        ("requester", "كريم البقالي"),
        ("handed_in", "نسخة كاملة من رسم الولادة\nنسخة من البطاقة الوطنية للتعريف"),
        ("missing", "عقد الزواج"),
    ]);
    let searched = [
        "مكتب الحالة المدنية صفرو المركز، 1988-2026".to_owned(),
        "مكتب الحالة المدنية حبونة، 2015-2026".to_owned(),
    ];
    let birth = acts_on_file::birth();
    let birth = birth.on_file();
    let asked = [
        ("sample", Certificate::IndividualCard, card()),
        ("sample", Certificate::Life, life("individual")),
        ("sample-collective", Certificate::Life, life("collective")),
        ("sample", Certificate::NonRegistration, non_registration),
        ("sample", Certificate::Concordance, concordance),
        ("sample", Certificate::Receipt, receipt),
    ];
    let law = Law::embedded();
    let law = law.on(CivilDate::parse("2026-11-23").expect("a date"), Regime::Paper3799);
    let mut all = Vec::new();
    for (name, kind, values) in &asked {
        let problems = acts::Reader::new(kind.form(), values).into_problems();
        assert_eq!(problems, [], "{}", kind.as_str());
        for lang in [Lang::Ar, Lang::Fr] {
            if *kind == Certificate::Concordance && lang == Lang::Fr {
                continue;
            }
            let asked = Asked {
                kind: *kind,
                values,
                number: kind.is_numbered().then_some((27, 2026)),
                act: kind.needs_act().then_some((&birth, [].as_slice())),
                searched: if *kind == Certificate::NonRegistration { &searched } else { &[] },
            };
            all.push((*name, attested(&asked, lang, &law, context, texts)));
        }
    }
    all
}

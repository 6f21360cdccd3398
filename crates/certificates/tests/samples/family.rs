//! A family of two wives and three children, as its file has it.

use certificates::{
    Booklet, Document, Household, IssueContext, Relative, family_booklet, family_card,
};
use texts::Texts;
use vocabulary::{DatePair, FullName, HijriOrigin, Lang, Name, PartialDate, Place};

fn name(first: (&str, &str), family: (&str, &str)) -> FullName {
    let of = |(ar, latin): (&str, &str)| Name {
        ar: ar.to_owned(),
        latin: Some(latin.to_owned()),
        tifinagh: None,
    };
    FullName { first: of(first), family: of(family) }
}

const BAKKALI: (&str, &str) = ("البقالي", "EL BAKKALI");

fn relative(name: FullName, born: &str, act: &str) -> Relative {
    Relative {
        name,
        born: Some(DatePair {
            gregorian: PartialDate::parse(born).ok(),
            hijri: None,
            hijri_origin: HijriOrigin::Typed,
            presumed: false,
            as_written: None,
        }),
        birth_place: Some(Place::parse("commune:03.451.01.09")),
        father: None,
        mother: None,
        act: act.to_owned(),
        notes: Vec::new(),
    }
}

fn household() -> Household {
    let husband = name(("كريم", "Karim"), BAKKALI);
    let parents = |one: Relative| Relative {
        father: Some(name(("عبد الله", "Abdellah"), BAKKALI)),
        mother: Some(name(("فاطمة", "Fatima"), ("الزهراوي", "EZZAHRAOUI"))),
        ..one
    };
    let wife = |first, family, born: &str, act: &str, married: (&str, &str)| Relative {
        notes: vec![(married.0.to_owned(), married.1.to_owned())],
        ..relative(name(first, family), born, act)
    };
    let child = |first, born: &str, act: &str, mother: ((&str, &str), (&str, &str))| Relative {
        father: Some(name(("كريم", "Karim"), BAKKALI)),
        mother: Some(name(mother.0, mother.1)),
        ..relative(name(first, BAKKALI), born, act)
    };
    let sanae = (("سناء", "Sanae"), ("الرامي", "ERRAMI"));
    let hind = (("هند", "Hind"), ("السقلي", "SQALLI"));
    Household {
        booklet: "SF-04512".into(),
        husband: parents(relative(husband, "1988-03-14", "311/1988")),
        wives: vec![
            wife(
                ("سناء", "Sanae"),
                ("الرامي", "ERRAMI"),
                "1991-06-02",
                "فاس أكدال، 402/1991",
                ("زواج يوم 12 يونيو 2014؛ طلاق يوم 1 فبراير 2021", "mariage, puis divorce"),
            ),
            wife(
                ("هند", "Hind"),
                ("السقلي", "SQALLI"),
                "1994-09-20",
                "88/1994",
                ("زواج يوم 3 شتنبر 2022", "mariage le 3 septembre 2022"),
            ),
        ],
        children: vec![
            (child(("يوسف", "Youssef"), "2015-03-03", "71/2015", sanae), Some(1)),
            (child(("مريم", "Meryem"), "2018-07-21", "140/2018", sanae), Some(1)),
            (child(("آدم", "Adam"), "2024-01-09", "12/2024", hind), Some(2)),
        ],
    }
}

pub(crate) fn all(texts: &Texts, context: &IssueContext) -> Vec<(&'static str, Document)> {
    let household = household();
    vec![
        ("sample", family_booklet(&household, Booklet::First, context, texts)),
        ("sample-duplicate", family_booklet(&household, Booklet::Duplicate, context, texts)),
        ("sample", family_card(&household, Lang::Ar, context, texts)),
        ("sample", family_card(&household, Lang::Fr, context, texts)),
    ]
}

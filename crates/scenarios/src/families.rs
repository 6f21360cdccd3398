//! Families of Sefrou, none like another: births, deaths, judgments for a year at the counter.

use vocabulary::{CivilDate, Values};

use crate::people::{a_birth, values};

const FAMILIES: [[&str; 2]; 10] = [
    ["البقالي", "EL BAKKALI"],
    ["الصقلي", "SQALLI"],
    ["بناني", "BENNANI"],
    ["التازي", "TAZI"],
    ["الفيلالي", "EL FILALI"],
    ["الوزاني", "OUAZZANI"],
    ["العلمي", "ALAMI"],
    ["الرامي", "ERRAMI"],
    ["الإدريسي", "EL IDRISSI"],
    ["أوعلي", "OUALI"],
];
const GIRLS: [[&str; 2]; 5] =
    [["سلمى", "SALMA"], ["هند", "HIND"], ["مريم", "MARYAM"], ["زينب", "ZINEB"], ["آية", "AYA"]];
const BOYS: [[&str; 2]; 5] =
    [["آدم", "ADAM"], ["عمر", "OMAR"], ["كريم", "KARIM"], ["ياسين", "YASSINE"], ["طه", "TAHA"]];

/// The birth of the `n`th child of the year on a day, declared by the father. Up to 50 differ in
/// their parents.
pub fn a_birth_on(date: CivilDate, n: usize) -> Values {
    let [family_ar, family_latin] = FAMILIES[n % FAMILIES.len()];
    let [mothers_ar, mothers_latin] = FAMILIES[(n + 3) % FAMILIES.len()];
    let [father_ar, father_latin] = BOYS[n / FAMILIES.len() % BOYS.len()];
    let [mother_ar, mother_latin] = GIRLS[n / FAMILIES.len() % GIRLS.len()];
    let girl = n.is_multiple_of(2);
    let [first_ar, first_latin] = if girl { GIRLS[n % 5] } else { BOYS[n % 5] };
    let mut birth = a_birth();
    birth.extend(values(&[
        ("child_first_ar", first_ar),
        ("child_first_latin", first_latin),
        ("child_family_ar", family_ar),
        ("child_family_latin", family_latin),
        ("sex", if girl { "female" } else { "male" }),
        ("father_first_ar", father_ar),
        ("father_first_latin", father_latin),
        ("father_family_ar", family_ar),
        ("father_family_latin", family_latin),
        ("mother_first_ar", mother_ar),
        ("mother_first_latin", mother_latin),
        ("mother_family_ar", mothers_ar),
        ("mother_family_latin", mothers_latin),
        ("declarant_first_ar", father_ar),
        ("declarant_family_ar", family_ar),
    ]));
    birth.insert("birth_date".into(), date.to_string());
    birth.insert("certificate_date".into(), date.to_string());
    birth.insert("certificate_reference".into(), format!("{}/{}", 40 + n, date.year()));
    birth.insert("marriage_reference".into(), format!("{}/2021", 200 + n));
    birth
}

/// A birth of many years ago that a court declares.
pub fn a_judged_birth(born: CivilDate, judged: CivilDate, n: usize) -> Values {
    let mut birth = a_birth_on(born, n);
    let owed_by_a_declaration = ["declarant_", "certificate_", "marriage_", "birth_time"];
    birth.retain(|field, _| !owed_by_a_declaration.iter().any(|owed| field.starts_with(owed)));
    birth.extend(a_judgment(judged, n));
    birth.extend(values(&[
        ("hour_unknown", "yes"),
        ("father_birth_date", "1960-03-14"),
        ("mother_birth_date", "1966-07-02"),
    ]));
    birth
}

fn a_judgment(on: CivilDate, n: usize) -> Values {
    let mut judgment = values(&[
        ("variant", "judgment"),
        ("judgment_court", "المحكمة الابتدائية بصفرو"),
        ("judgment_court_fr", "tribunal de première instance de Sefrou"),
    ]);
    judgment.insert("judgment_number".into(), format!("{}/{}", 1600 + n, on.year()));
    judgment.insert("judgment_date".into(), on.to_string());
    judgment
}

/// A child found on a day, declared by the King's prosecutor.
pub fn a_foundling(found: CivilDate) -> Values {
    let mut birth = a_birth_on(found, 0);
    let of_parents = ["father_", "mother_", "marriage_", "parents_", "birth_time"];
    birth.retain(|field, _| !of_parents.iter().any(|known| field.starts_with(known)));
    birth.extend(values(&[
        ("parents_known", "no"),
        ("father_first_ar", "عبد الكريم"),
        ("mother_first_ar", "أمينة"),
        ("hour_unknown", "yes"),
        ("birth_date_presumed", "yes"),
        ("declarant_capacity", "prosecutor"),
        ("declarant_first_ar", "محمد"),
        ("declarant_family_ar", "الفاسي"),
        ("certificate_kind", "doctor"),
        ("report_kind", "judicial-police"),
        ("report_reference", "842"),
        ("found_at", "commune:03.451.01.09|باب المقام"),
        ("finder", "حارس المسجد"),
    ]));
    birth.insert("report_date".into(), found.to_string());
    birth.insert("found_on".into(), found.to_string());
    birth
}

/// A child whose father is unknown, declared by the mother.
pub fn of_a_mother_alone(date: CivilDate, n: usize) -> Values {
    let mut birth = a_birth_on(date, n);
    birth.retain(|field, _| !field.starts_with("father_") && !field.starts_with("marriage_"));
    let mother = |field: &str| birth.get(field).cloned().unwrap_or_default();
    let (first, family) = (mother("mother_first_ar"), mother("mother_family_ar"));
    birth.extend(values(&[
        ("father_known", "no"),
        ("father_first_ar", "عبد الله"),
        ("father_first_latin", "ABDELLAH"),
        ("declarant_capacity", "mother"),
    ]));
    birth.insert("declarant_first_ar".into(), first);
    birth.insert("declarant_family_ar".into(), family);
    birth
}

/// A death of the year on a day, declared by a child of the deceased.
pub fn a_death_on(date: CivilDate, n: usize) -> Values {
    let [family_ar, family_latin] = FAMILIES[n % FAMILIES.len()];
    let [first_ar, first_latin] = BOYS[n / 2 % BOYS.len()];
    let mut death = values(&[
        ("sex", "male"),
        ("deceased_first_ar", first_ar),
        ("deceased_first_latin", first_latin),
        ("deceased_family_ar", family_ar),
        ("deceased_family_latin", family_latin),
        ("nationality", "MA"),
        ("birth_date", "1950-03-02"),
        ("birth_place", "commune:03.451.01.09"),
        ("profession", "فلاح"),
        ("address", "حي السلام"),
        ("marital_status", "single"),
        ("father_first_ar", "أحمد"),
        ("father_family_ar", family_ar),
        ("mother_first_ar", "فاطمة"),
        ("mother_family_ar", "الوزاني"),
        ("death_time", "08:10"),
        ("death_place", "commune:03.451.01.09"),
        ("declarant_capacity", "brother"),
        ("declarant_first_ar", "كريم"),
        ("declarant_family_ar", family_ar),
        ("declarant_age", "61"),
        ("certificate_kind", "doctor"),
    ]);
    death.insert("death_date".into(), date.to_string());
    death.insert("certificate_date".into(), date.to_string());
    death.insert("certificate_reference".into(), format!("{}/{}", 300 + n, date.year()));
    death
}

/// A death of another year that a court declares.
pub fn a_judged_death(died: CivilDate, judged: CivilDate, n: usize) -> Values {
    let mut death = a_death_on(died, n);
    let owed_by_a_declaration = ["declarant_", "certificate_", "death_time"];
    death.retain(|field, _| !owed_by_a_declaration.iter().any(|owed| field.starts_with(owed)));
    death.extend(a_judgment(judged, n));
    death.extend(values(&[("judgment_ground", "late"), ("hour_unknown", "yes")]));
    death
}

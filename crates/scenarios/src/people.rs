//! The commune of the scenarios: two offices, four people in each, one family. Nobody exists.

use accounts::{Role, Scope};
use office::OfficeCard;
use office::node::NewAccount;
use vocabulary::{CivilDate, OfficeCode, OfficeKind, Regime, Values};

/// The office where most scenarios happen.
pub const FIRST: &str = "SEF-01";
/// Everybody's password.
pub const PASSWORD: &str = "a-word-for-training";
/// The other office of the commune.
pub const SECOND: &str = "SEF-02";
/// An office of another commune on the same node, where the scenario has one.
pub const ELSEWHERE: &str = "FES-01";

/// A girl of 2004: first and family name, in both scripts.
pub const YASMINE: [&str; 4] = ["ياسمين", "YASMINE", "البقالي", "EL BAKKALI"];
/// A boy of 2004.
pub const OMAR: [&str; 4] = ["عمر", "OMAR", "الصقلي", "SQALLI"];
/// Another spouse.
pub const HIND: [&str; 4] = ["هند", "HIND", "بناني", "BENNANI"];

/// The court of the place.
pub const COURT: &str = "المحكمة الابتدائية بصفرو";
/// The King's prosecutor there.
pub const PROSECUTOR: &str = "وكيل الملك لدى المحكمة الابتدائية بصفرو";

/// A day of the calendar.
pub fn day(year: i16, month: u8, day: u8) -> CivilDate {
    CivilDate::new(year, month, day).expect("a day of the calendar")
}

/// Values of a form.
pub fn values(pairs: &[(&str, &str)]) -> Values {
    pairs.iter().map(|(field, value)| ((*field).to_owned(), (*value).to_owned())).collect()
}

pub(crate) fn code(text: &str) -> OfficeCode {
    OfficeCode::parse(text).expect("a code of the commune")
}

pub(crate) fn offices(regime: Regime) -> Vec<OfficeCard> {
    let card = |at: &str, name_ar: &str, name_fr: &str| OfficeCard {
        code: code(at),
        name_ar: name_ar.into(),
        name_fr: name_fr.into(),
        commune_code: "03.451.01.09".into(),
        commune_ar: "صفرو".into(),
        commune_fr: "Sefrou".into(),
        province_ar: "صفرو".into(),
        province_fr: "Sefrou".into(),
        regime,
        kind: OfficeKind::Communal,
    };
    vec![
        card(FIRST, "مكتب الحالة المدنية صفرو المركز", "Bureau d’état civil Sefrou Centre"),
        card(SECOND, "مكتب الحالة المدنية حبونة", "Bureau d’état civil Habbouna"),
    ]
}

/// The office of another commune.
pub(crate) fn elsewhere(regime: Regime) -> OfficeCard {
    OfficeCard {
        code: code(ELSEWHERE),
        name_ar: "مكتب الحالة المدنية فاس المدينة".into(),
        name_fr: "Bureau d’état civil Fès Médina".into(),
        commune_code: "03.231.01.03".into(),
        commune_ar: "فاس".into(),
        commune_fr: "Fès".into(),
        province_ar: "فاس".into(),
        province_fr: "Fès".into(),
        regime,
        kind: OfficeKind::Communal,
    }
}

/// The login of a role: `clerk-sef-01`.
pub fn login(role: &str, office: &str) -> String {
    format!("{role}-{}", office.to_lowercase())
}

/// The four people of an office.
const STAFF: [(Role, &str, &str); 4] = [
    (Role::Administrator, "سعيد أوعلي", "Saïd OUALI"),
    (Role::Clerk, "نادية الإدريسي", "Nadia EL IDRISSI"),
    (Role::Registrar, "عبد السلام الوزاني", "Abdeslam OUAZZANI"),
    (Role::Delegate, "الطاهر بنجلون", "Tahar BENJELLOUN"),
];

/// Those who follow and control it.
const OBSERVERS: [(Role, &str, &str); 3] = [
    (Role::Supervisor, "لطيفة الزروالي", "Latifa ZEROUALI"),
    (Role::Inspector, "رشيد الناصري", "Rachid NACIRI"),
    (Role::Auditor, "أمينة السباعي", "Amina SBAI"),
];

pub(crate) fn accounts() -> Vec<NewAccount> {
    [FIRST, SECOND].into_iter().flat_map(|office| STAFF.map(|who| account(office, who))).collect()
}

/// Those of the first office, of every role.
pub(crate) fn every_role() -> Vec<NewAccount> {
    OBSERVERS.map(|who| account(FIRST, who)).into()
}

/// The people of the other commune, and those who work for the whole of the first: the president
/// of its council, an administrator, an inspector.
pub(crate) fn of_two_communes() -> Vec<NewAccount> {
    let theirs = STAFF.map(|who| account(ELSEWHERE, who));
    let wide = |login: &str, (role, name_ar, name_latin): (Role, &str, &str)| NewAccount {
        login: login.into(),
        scope: Scope::Commune,
        in_office_since: (role == Role::Registrar).then(|| day(2021, 9, 20)),
        ..account(FIRST, (role, name_ar, name_latin))
    };
    let president = (Role::Registrar, "عبد الحق بنسليمان", "Abdelhak BENSLIMANE");
    let ours = [
        wide("president", president),
        wide("administrator", STAFF[0]),
        wide("inspector", OBSERVERS[1]),
    ];
    theirs.into_iter().chain(ours).collect()
}

fn account(office: &str, (role, name_ar, name_latin): (Role, &str, &str)) -> NewAccount {
    NewAccount {
        office: code(office),
        role,
        scope: Scope::Office,
        login: login(role.as_str(), office),
        password: PASSWORD.into(),
        name_ar: name_ar.into(),
        name_latin: name_latin.into(),
        id_card: None,
        in_office_since: None,
    }
}

/// What the prosecutor certified at the head of a register.
pub fn an_opening(year: i16) -> Values {
    let mut opening = values(&[
        ("kind", "birth"),
        ("pages", "200"),
        ("prosecutor", "محمد الفاسي"),
        ("court", "المحكمة الابتدائية بصفرو"),
        ("paraph_reference", "41/2025"),
    ]);
    opening.insert("year".into(), year.to_string());
    opening.insert("paraph_date".into(), day(year - 1, 12, 20).to_string());
    opening
}

/// A girl born in Sefrou on 2 January 2026, declared by her father; nothing speaks against it.
pub fn a_birth() -> Values {
    values(&[
        ("child_first_ar", "ياسمين"),
        ("child_first_latin", "YASMINE"),
        ("child_family_ar", "البقالي"),
        ("child_family_latin", "EL BAKKALI"),
        ("sex", "female"),
        ("multiple", "single"),
        ("birth_date", "2026-01-02"),
        ("birth_time", "08:10"),
        ("birth_place", "commune:03.451.01.09"),
        ("nationality", "MA"),
        ("father_known", "yes"),
        ("father_first_ar", "إدريس"),
        ("father_first_latin", "DRISS"),
        ("father_family_ar", "البقالي"),
        ("father_family_latin", "EL BAKKALI"),
        ("father_birth_date", "1990-03-14"),
        ("father_birth_place", "commune:03.451.01.09"),
        ("father_profession", "نجار"),
        ("father_nationality", "MA"),
        ("mother_first_ar", "سعاد"),
        ("mother_first_latin", "SOUAD"),
        ("mother_family_ar", "الفيلالي"),
        ("mother_family_latin", "EL FILALI"),
        ("mother_birth_date", "1994-07-02"),
        ("mother_birth_place", "commune:03.451.01.09"),
        ("mother_profession", "معلمة"),
        ("mother_nationality", "MA"),
        ("parents_address", "12 زنقة الزيتون"),
        ("marriage_proof", "marriage-act"),
        ("marriage_reference", "214/2021"),
        ("declarant_capacity", "father"),
        ("declarant_first_ar", "إدريس"),
        ("declarant_family_ar", "البقالي"),
        ("declarant_age", "35"),
        ("declarant_profession", "نجار"),
        ("declarant_address", "12 زنقة الزيتون"),
        ("declarant_signs", "signs"),
        ("certificate_kind", "midwife"),
        ("certificate_reference", "77/2026"),
        ("certificate_date", "2026-01-02"),
    ])
}

/// The extract of a marriage act, sent by the family section. `number` tells marriages apart.
pub fn a_marriage(spouse: [&str; 4], date: CivilDate, number: &str) -> Values {
    let [first_ar, first_latin, family_ar, family_latin] = spouse;
    let mut note = values(&[
        ("spouse_first_ar", first_ar),
        ("spouse_first_latin", first_latin),
        ("spouse_family_ar", family_ar),
        ("spouse_family_latin", family_latin),
        ("marriage_act_reference", number),
        ("family_section", "قسم قضاء الأسرة بصفرو"),
        ("notice_reference", "88/2026"),
    ]);
    note.insert("marriage_date".into(), date.to_string());
    note.insert("notice_received_date".into(), date.add_days(5).to_string());
    note
}

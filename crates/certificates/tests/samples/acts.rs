//! The acts of the samples, drawn as an office draws them.

use acts::birth::Drawing;
use acts::{ActContent, ActText, Form, forms};
use certificates::ActOnFile;
use registers::{Leaf, Side};
use vocabulary::{ActKind, ActNumber, Lang, Moment, ObservedMonths, Values, hijri_of};

pub(crate) struct Drawn {
    pub(crate) content: ActContent,
    pub(crate) form: &'static Form,
    pub(crate) values: Values,
    pub(crate) hijri_year: i16,
    number: ActNumber,
    text_ar: ActText,
    text_fr: ActText,
    leaf: Leaf,
    drawn_at: Moment,
}

impl Drawn {
    pub(crate) fn on_file(&self) -> ActOnFile<'_> {
        ActOnFile {
            content: &self.content,
            form: self.form,
            values: &self.values,
            number: &self.number,
            signed_text_ar: &self.text_ar,
            signed_text_fr: &self.text_fr,
            renvois: &[],
            leaf: &self.leaf,
            drawn_at: self.drawn_at,
            officer_ar: "عبد السلام الوزاني",
            officer_latin: "Abdeslam OUAZZANI",
        }
    }
}

fn drawn(form: &'static Form, number: u32, at: &str, pairs: &[(&str, &str)]) -> Drawn {
    let values: Values = pairs.iter().map(|(f, v)| ((*f).into(), (*v).into())).collect();
    let (content, problems) = acts::read(&form.id, &values);
    let mut content = content.unwrap_or_else(|| panic!("{problems:?}"));
    assert_eq!(problems, [], "{}", form.id);
    let months = ObservedMonths::embedded();
    content.complete(&months);
    let drawn_at = Moment::parse(at).expect("a time");
    let date = drawn_at.civil().date;
    let drawn_hijri = hijri_of(date, &months);
    let number = content.number_as_written().unwrap_or(ActNumber::given(number, date.year()));
    let drawing = Drawing {
        number: Some(number.clone()),
        register_hijri_year: drawn_hijri.0.year,
        office_ar: "مكتب الحالة المدنية صفرو المركز".into(),
        office_fr: "Bureau d’état civil Sefrou Centre".into(),
        commune_ar: "صفرو".into(),
        commune_fr: "Sefrou".into(),
        province_ar: "صفرو".into(),
        province_fr: "Sefrou".into(),
        drawn_at,
        drawn_hijri,
        officer_ar: "عبد السلام الوزاني".into(),
        officer_latin: "Abdeslam OUAZZANI".into(),
        officer_capacity_ar: "ضابط الحالة المدنية".into(),
        officer_capacity_fr: "officier de l’état civil".into(),
        declarant_signs: true,
        twin_rank: false,
    };
    Drawn {
        text_ar: acts::text(Lang::Ar, &content, &drawing).unwrap_or_default(),
        text_fr: acts::text(Lang::Fr, &content, &drawing).unwrap_or_default(),
        hijri_year: drawn_hijri.0.year,
        leaf: Leaf { volume: 1, folio: 12, side: Side::Verso },
        content,
        form,
        values,
        number,
        drawn_at,
    }
}

/// Declared by a son, with all that the form asks.
pub(crate) fn declared_death() -> Drawn {
    let declared = [
        ("death_time", "08:10"),
        ("declarant_capacity", "child"),
        ("declarant_first_ar", "كريم"),
        ("declarant_family_ar", "البقالي"),
        ("declarant_latin", "EL BAKKALI Karim"),
        ("declarant_age", "41"),
        ("declarant_profession", "تاجر"),
        ("declarant_address", "حي السلام رقم خمسة صفرو"),
        ("certificate_kind", "doctor"),
        ("death_date", "2026-11-20"),
    ];
    let values = [DECEASED.as_slice(), &declared].concat();
    drawn(forms::death(), 214, "2026-11-22T10:20", &values)
}

/// Transcribed from a judgment: no declarant, no hour, parents not all known.
pub(crate) fn judged_death() -> Drawn {
    let judged = [
        ("variant", "judgment"),
        ("judgment_ground", "late"),
        ("judgment_number", "77/2026"),
        ("judgment_court", "المحكمة الابتدائية بصفرو"),
        ("judgment_court_fr", "tribunal de première instance de Sefrou"),
        ("judgment_date", "2026-10-05"),
        ("death_date", "2024-01"),
        ("hour_unknown", "yes"),
    ];
    let values = [DECEASED.as_slice(), &judged].concat();
    drawn(forms::death(), 9, "2026-11-22T11:05", &values)
}

const DECEASED: [(&str, &str); 23] = [
    ("sex", "male"),
    ("nationality", "MA"),
    ("deceased_first_ar", "العربي"),
    ("deceased_first_latin", "Larbi"),
    ("deceased_family_ar", "البقالي"),
    ("deceased_family_latin", "El Bakkali"),
    ("birth_date", "1950-03-02"),
    ("birth_place", "commune:03.451.01.09"),
    ("birth_act_number", "311"),
    ("birth_act_year", "1950"),
    ("birth_act_office", "صفرو"),
    ("profession", "فلاح"),
    ("address", "حي السلام رقم خمسة صفرو"),
    ("marital_status", "married"),
    ("spouse_first_ar", "زهرة"),
    ("spouse_first_latin", "Zohra"),
    ("spouse_family_ar", "الرامي"),
    ("spouse_family_latin", "Errami"),
    ("father_first_ar", "أحمد"),
    ("father_family_ar", "البقالي"),
    ("mother_first_ar", "فاطمة"),
    ("mother_family_ar", "الوزاني"),
    ("death_place", "commune:03.451.01.09"),
];

/// An act of the foreigners' registers, in French, with what it lacks (case C05).
pub(crate) fn marriage_of_1931() -> Drawn {
    drawn(
        forms::historic(ActKind::Marriage),
        0,
        "2026-11-22T12:00",
        &[
            ("act_lang", "fr"),
            ("act_number", "17"),
            ("act_suffix", "bis"),
            ("register_year", "1931"),
            ("event_date", "1931-06"),
            ("event_place", "Fès, ville nouvelle"),
            ("holder_first_latin", "Jean Marie"),
            ("holder_family_latin", "Lefebvre"),
            ("holder_birth_date", "1904"),
            ("holder_birth_place", "Oran"),
            ("holder_profession", "mécanicien"),
            ("holder_nationality", "française"),
            ("holder_father", "Lefebvre Paul, mécanicien, demeurant à Oran"),
            ("holder_mother_legibility", "illegible"),
            ("spouse_first_latin", "Carmen"),
            ("spouse_family_latin", "Ruiz"),
            ("spouse_age", "vingt-six ans environ"),
            ("spouse_nationality", "espagnole"),
            ("spouse_father", "Ruiz Antonio, maçon"),
            ("witnesses", "Durand Louis, employé ; Perez José, maçon"),
            ("officer", "Dubois, vice-consul"),
            ("drawn_date", "1931-06-13"),
            ("margin_as_written", "Divorcés par jugement du tribunal de Fès du 4 mars 1938."),
        ],
    )
}

/// Its end, in the register of divorces.
pub(crate) fn divorce_of_1938() -> Drawn {
    drawn(
        forms::historic(ActKind::Divorce),
        0,
        "2026-11-22T12:30",
        &[
            ("act_lang", "fr"),
            ("act_number", "3"),
            ("register_year", "1938"),
            ("event_date", "1938-03-04"),
            ("event_place", "Fès"),
            ("holder_first_latin", "Jean Marie"),
            ("holder_family_latin", "Lefebvre"),
            ("holder_age", "trente-quatre ans"),
            ("holder_father", "Lefebvre Paul"),
            ("spouse_first_latin", "Carmen"),
            ("spouse_family_latin", "Ruiz"),
            ("spouse_father", "Ruiz Antonio"),
            ("spouse_mother_legibility", "struck-out"),
            ("authority", "Tribunal de première instance de Fès, jugement n° 112"),
            ("drawn_date_words", "le lendemain de la signification"),
            ("officer_legibility", "illegible"),
        ],
    )
}

/// The act on which the samples of notes stand.
pub(crate) fn birth() -> Drawn {
    drawn(
        forms::birth(),
        311,
        "1988-03-17T09:30",
        &[
            ("sex", "male"),
            ("child_first_ar", "كريم"),
            ("child_first_latin", "Karim"),
            ("child_family_ar", "البقالي"),
            ("child_family_latin", "El Bakkali"),
            ("birth_date", "1988-03-14"),
            ("birth_time", "08:10"),
            ("birth_place", "commune:03.451.01.09"),
            ("father_known", "yes"),
            ("father_first_ar", "عبد الله"),
            ("father_first_latin", "Abdellah"),
            ("father_family_ar", "البقالي"),
            ("father_family_latin", "El Bakkali"),
            ("mother_first_ar", "فاطمة"),
            ("mother_first_latin", "Fatima"),
            ("mother_family_ar", "الزهراوي"),
            ("mother_family_latin", "Zahraoui"),
            ("marriage_proof", "marriage-act"),
            ("certificate_kind", "midwife"),
            ("declarant_capacity", "father"),
            ("declarant_first_ar", "عبد الله"),
            ("declarant_family_ar", "البقالي"),
        ],
    )
}

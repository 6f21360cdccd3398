// The acts and notes of the year: people who never were, each in a situation of its own.

const BOYS = ["آدم", "ريان", "أنس", "إلياس", "ياسر", "زكرياء", "عمر", "طه"];
const BOYS_LATIN = ["ADAM", "RAYANE", "ANAS", "ILYAS", "YASSER", "ZAKARIA", "OMAR", "TAHA"];
const GIRLS = ["سلمى", "آية", "هبة", "ملاك", "نور", "غيثة", "ريم", "صفاء"];
const GIRLS_LATIN = ["SALMA", "AYA", "HIBA", "MALAK", "NOUR", "GHITA", "RIM", "SAFAE"];
const FAMILIES = ["البقالي", "الوزاني", "بنجلون", "الإدريسي", "العلمي", "الصنهاجي", "التازي"];
const FAMILIES_LATIN = [
  "EL BAKKALI",
  "OUAZZANI",
  "BENJELLOUN",
  "EL IDRISSI",
  "ALAMI",
  "SANHAJI",
  "TAZI",
];
const SEFROU = "commune:03.451.01.09";

/** A day before another, as `2026-01-31`. */
export function daysBefore(day, days) {
  const at = new Date(`${day}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() - days);
  return at.toISOString().slice(0, 10);
}

function named(n, sex) {
  const [ar, latin] = sex === "male" ? [BOYS, BOYS_LATIN] : [GIRLS, GIRLS_LATIN];
  return {
    first: ar[n % ar.length],
    firstLatin: latin[n % latin.length],
    family: FAMILIES[n % FAMILIES.length],
    familyLatin: FAMILIES_LATIN[n % FAMILIES_LATIN.length],
  };
}

/** A child born some days before `day`, declared by its father. */
export function birth(n, day, more = {}) {
  const sex = n % 2 === 0 ? "female" : "male";
  const child = named(n, sex);
  const born = daysBefore(day, 2 + (n % 20));
  return {
    child_first_ar: child.first,
    child_first_latin: child.firstLatin,
    child_family_ar: child.family,
    child_family_latin: child.familyLatin,
    sex,
    birth_date: born,
    birth_time: `${String(6 + (n % 12)).padStart(2, "0")}:${String((n * 7) % 60).padStart(2, "0")}`,
    birth_place: SEFROU,
    father_first_ar: "إدريس",
    father_first_latin: "DRISS",
    father_family_ar: child.family,
    father_family_latin: child.familyLatin,
    father_birth_date: `19${80 + (n % 10)}-03-14`,
    father_birth_place: SEFROU,
    father_profession: "نجار",
    mother_first_ar: "سعاد",
    mother_first_latin: "SOUAD",
    mother_family_ar: "الفيلالي",
    mother_family_latin: "EL FILALI",
    mother_birth_date: `19${85 + (n % 10)}-07-02`,
    mother_birth_place: SEFROU,
    mother_profession: "معلمة",
    parents_address: `${n + 1} زنقة الزيتون`,
    marriage_proof: "marriage-act",
    marriage_reference: `${200 + n}/2021`,
    declarant_capacity: "father",
    declarant_first_ar: "إدريس",
    declarant_family_ar: child.family,
    declarant_age: String(36 + (n % 10)),
    declarant_profession: "نجار",
    declarant_address: `${n + 1} زنقة الزيتون`,
    certificate_kind: "doctor",
    certificate_reference: `${70 + n}/2026`,
    certificate_date: born,
    ...more,
  };
}

/** An adult who enters the registers late, by judgment. */
export function byJudgment(n, day) {
  return birth(n, day, {
    variant: "judgment",
    judgment_number: `${40 + n}/2026`,
    judgment_court: "المحكمة الابتدائية بصفرو",
    judgment_date: daysBefore(day, 20),
    birth_date: `19${88 + (n % 10)}-05-1${n % 10}`,
    father_birth_date: "1960-03-14",
    mother_birth_date: "1965-07-02",
    marriage_reference: `${200 + n}/1986`,
  });
}

/** An adult whose act another office drew. */
export function transferred(n, day) {
  return birth(n, day, {
    variant: "transferred",
    transfer_number: `${300 + n}/1991`,
    transfer_office: "مكتب الحالة المدنية تاونات",
    transfer_officer: "محمد الحسني",
    transfer_date: "1991-06-20",
    birth_date: "1991-06-05",
    father_birth_date: "1960-03-14",
    mother_birth_date: "1965-07-02",
    marriage_reference: `${200 + n}/1986`,
  });
}

/** A child whose father is not known: the mother declares and chooses the name. */
export function fatherUnknown(n, day) {
  const values = birth(n, day, {
    father_known: "no",
    father_first_ar: "عبد الله",
    father_first_latin: "ABDELLAH",
    marriage_proof: "none",
    declarant_capacity: "mother",
    declarant_first_ar: "سعاد",
    declarant_profession: "معلمة",
  });
  delete values.marriage_reference;
  return values;
}

/** What is declared of a death beside what the birth act says. */
export function death(n, day, more = {}) {
  const died = daysBefore(day, 1 + (n % 3));
  return {
    marital_status: "single",
    profession: "فلاح",
    address: `${n + 1} درب الميتر`,
    death_date: died,
    death_time: "04:30",
    death_place: SEFROU,
    death_date_presumed: "no",
    institution_kind: "none",
    declarant_capacity: "brother",
    declarant_first_ar: "خالد",
    declarant_family_ar: "العمراني",
    declarant_age: "45",
    declarant_profession: "تاجر",
    declarant_address: "3 درب الميتر",
    certificate_kind: "doctor",
    certificate_reference: `${10 + n}/2026`,
    certificate_date: died,
    ...more,
  };
}

/** Somebody born in another office. */
export function stranger(n) {
  return {
    sex: "male",
    deceased_first_ar: "المعطي",
    deceased_first_latin: "MAATI",
    deceased_family_ar: FAMILIES[n % FAMILIES.length],
    deceased_family_latin: FAMILIES_LATIN[n % FAMILIES_LATIN.length],
    birth_date: "1949-01-01",
    birth_place: SEFROU,
    birth_act_number: "77",
    birth_act_year: "1949",
    birth_act_office: "مكتب الحالة المدنية بولمان",
    father_first_ar: "علال",
    mother_first_ar: "فاطنة",
  };
}

const ORDER = {
  decision_number: "112/2026",
  decision_authority: "المحكمة الابتدائية بصفرو",
};

/** A note of a kind, as its extract, judgment or order states it. */
export function note(kind, day) {
  const spouse = {
    spouse_first_ar: "سلمى",
    spouse_first_latin: "SALMA",
    spouse_family_ar: "بنشقرون",
    spouse_family_latin: "BENCHEKROUN",
    spouse_birth_office: "مكناس",
    family_section: "قسم قضاء الأسرة بصفرو",
    notice_reference: "77/2026",
    notice_received_date: day,
  };
  const decided = { ...ORDER, decision_date: daysBefore(day, 12) };
  const on = daysBefore(day, 10);
  return {
    marriage: { ...spouse, marriage_date: on, marriage_act_reference: "218" },
    divorce: {
      ...spouse,
      divorce_kind: "revocable",
      divorce_date: on,
      divorce_act_reference: "31",
    },
    reprise: { ...spouse, reprise_date: on, reprise_act_reference: "44" },
    "judicial-divorce": { ...spouse, ...decided },
    kafala: { ...decided, kafil: "عبد الرحيم الشرقاوي" },
    "nationality-acquired": {
      nationality: "FR",
      instrument: "decree",
      decision_number: "9/2026",
      decision_date: on,
    },
    "extract-for-marriage": { issue_date: day, issue_purpose: "عقد الزواج" },
    "first-name-change": { ...decided, present_value: "", corrected_value: "مريم" },
    "correction-material": {
      ...decided,
      corrected_field: "father_profession",
      corrected_value: "حداد",
    },
    "death-elsewhere": {
      death_date: on,
      death_place: "commune:03.231.01.03",
      death_act_number: "19/2026",
      death_office: "مكتب الحالة المدنية فاس المدينة",
      notice_received_date: day,
    },
  }[kind];
}

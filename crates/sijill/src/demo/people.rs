//! Invented people: names from `data/demo/names.tsv`, families, declarations, marriages.

use vocabulary::{CivilDate, Values};

use super::dice::Dice;

const TABLE: &str = include_str!("../../data/demo/names.tsv");

/// A word in Arabic and Latin letters with its weight.
#[derive(Clone)]
struct Word {
    ar: &'static str,
    latin: &'static str,
    weight: u64,
}

/// The lists that people are drawn from.
pub(crate) struct Names {
    men: Vec<Word>,
    women: Vec<Word>,
    families: Vec<Word>,
    his_work: Vec<Word>,
    her_work: Vec<Word>,
    homes: Vec<Word>,
}

impl Names {
    pub(crate) fn embedded() -> Self {
        let list = |kind: &str| {
            TABLE
                .lines()
                .filter_map(|line| {
                    let mut parts = line.split('\t');
                    (parts.next()? == kind).then_some(())?;
                    Some(Word {
                        ar: parts.next()?,
                        latin: parts.next()?,
                        weight: parts.next()?.parse().ok()?,
                    })
                })
                .collect()
        };
        Self {
            men: list("m"),
            women: list("f"),
            families: list("s"),
            his_work: list("j"),
            her_work: list("h"),
            homes: list("d"),
        }
    }

    /// The prosecutor who certifies the registers.
    pub(crate) fn prosecutor(&self) -> (String, String) {
        let (first, family) = (&self.men[7], &self.families[13]);
        (format!("{} {}", first.ar, family.ar), format!("{} {}", first.latin, family.latin))
    }

    /// Somebody who works in an office, in Arabic and in Latin letters.
    pub(crate) fn person(&self, dice: &mut Dice) -> (String, String) {
        let first = pick(if dice.chance(50) { &self.men } else { &self.women }, dice);
        let family = pick(&self.families, dice);
        (format!("{} {}", first.ar, family.ar), format!("{} {}", first.latin, family.latin))
    }

    /// The court that keeps the second copy.
    pub(crate) fn court(&self) -> String {
        include_str!("../../data/demo/court.txt").trim().to_owned()
    }

    /// A marriage extract for a person of this sex.
    pub(crate) fn marriage(&self, dice: &mut Dice, written: CivilDate, male: bool) -> Values {
        let first = pick(if male { &self.women } else { &self.men }, dice);
        let family = pick(&self.families, dice);
        let married = written.add_days(-i64::from(dice.between(3, 14)));
        [
            ("spouse_first_ar", first.ar.to_owned()),
            ("spouse_first_latin", first.latin.to_owned()),
            ("spouse_family_ar", family.ar.to_owned()),
            ("spouse_family_latin", family.latin.to_owned()),
            ("marriage_act_reference", format!("{}/{}", dice.between(20, 900), married.year())),
            ("marriage_date", married.to_string()),
            ("family_section", include_str!("../../data/demo/section.txt").trim().to_owned()),
            ("notice_reference", format!("{}/{}", dice.between(1, 400), written.year())),
            ("notice_received_date", written.to_string()),
        ]
        .into_iter()
        .map(|(field, value)| (field.to_owned(), value))
        .collect()
    }

    /// What is declared of a death beside what the birth act says.
    pub(crate) fn death(
        &self,
        dice: &mut Dice,
        commune: &str,
        drawn: CivilDate,
        born: i16,
        male: bool,
    ) -> Values {
        let died = drawn.add_days(-i64::from(dice.between(0, 3)));
        let years = drawn.year() - born;
        let by = pick(&self.men, dice);
        let family = pick(&self.families, dice);
        let work = if male { pick(&self.his_work, dice) } else { pick(&self.her_work, dice) };
        let home = pick(&self.homes, dice);
        let place = format!("commune:{commune}");
        let time = format!("{:02}:{:02}", dice.between(0, 23), dice.between(0, 59));
        let age = dice.between(25, 60).to_string();
        let (capacity, status) = match years {
            ..18 => ("father", "single"),
            _ => ("child", "unknown"),
        };
        [
            ("variant", "declared"),
            ("identity", "known"),
            ("marital_status", status),
            ("profession", if years < 16 { "" } else { work.ar }),
            ("address", home.ar),
            ("death_date", &died.to_string()),
            ("death_date_presumed", "no"),
            ("hour_unknown", "no"),
            ("death_time", &time),
            ("death_place", &place),
            ("died_abroad", "no"),
            ("travelling", "no"),
            ("medico_legal", "no"),
            ("institution_kind", "none"),
            ("declarant_capacity", capacity),
            ("declarant_first_ar", by.ar),
            ("declarant_family_ar", family.ar),
            ("declarant_age", &age),
            ("declarant_profession", pick(&self.his_work, dice).ar),
            ("declarant_address", home.ar),
            ("declarant_signs", "signs"),
            ("certificate_kind", "doctor"),
            ("certificate_reference", &dice.between(100, 4000).to_string()),
            ("certificate_date", &died.to_string()),
        ]
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(field, value)| (field.to_owned(), value.to_owned()))
        .collect()
    }

    /// The judgment by which a birth that was declared too late is entered.
    pub(crate) fn judgment(&self, dice: &mut Dice, drawn: CivilDate) -> Values {
        let given = drawn.add_days(-i64::from(dice.between(15, 90)));
        [
            ("variant", "judgment".to_owned()),
            ("judgment_number", format!("{}/{}", dice.between(20, 900), given.year())),
            ("judgment_court", self.court()),
            ("judgment_date", given.to_string()),
        ]
        .into_iter()
        .map(|(field, value)| (field.to_owned(), value))
        .collect()
    }
}

/// A divorce extract of somebody whose marriage note is `married`.
pub(crate) fn divorce(dice: &mut Dice, written: CivilDate, married: Values) -> Values {
    let divorced = written.add_days(-i64::from(dice.between(5, 20)));
    let mut values: Values =
        married.into_iter().filter(|(field, _)| !field.starts_with("marriage_")).collect();
    let more = [
        ("divorce_kind", "revocable".to_owned()),
        ("divorce_date", divorced.to_string()),
        ("divorce_act_reference", format!("{}/{}", dice.between(10, 300), divorced.year())),
        ("notice_reference", format!("{}/{}", dice.between(1, 400), written.year())),
        ("notice_received_date", written.to_string()),
    ];
    values.extend(more.into_iter().map(|(field, value)| (field.to_owned(), value)));
    values
}

/// Most common first.
fn pick<'a>(list: &'a [Word], dice: &mut Dice) -> &'a Word {
    let total: u64 = list.iter().map(|word| word.weight).sum();
    let mut at = dice.next() % total.max(1);
    for word in list {
        if at < word.weight {
            return word;
        }
        at -= word.weight;
    }
    &list[0]
}

/// Father and mother.
pub(crate) struct Family {
    father: Word,
    mother: Word,
    family: Word,
    mothers_family: Word,
    father_born: CivilDate,
    mother_born: CivilDate,
}

impl Family {
    pub(crate) fn new(names: &Names, dice: &mut Dice, child_born: CivilDate) -> Self {
        Self {
            father: pick(&names.men, dice).clone(),
            mother: pick(&names.women, dice).clone(),
            family: pick(&names.families, dice).clone(),
            mothers_family: pick(&names.families, dice).clone(),
            father_born: child_born.add_days(-i64::from(dice.between(23 * 365, 48 * 365))),
            mother_born: child_born.add_days(-i64::from(dice.between(20 * 365, 40 * 365))),
        }
    }

    /// The declaration by the father, a few days after the birth.
    pub(crate) fn declaration(
        &self,
        names: &Names,
        dice: &mut Dice,
        commune: &str,
        born: CivilDate,
        male: bool,
    ) -> Values {
        let child = pick(if male { &names.men } else { &names.women }, dice);
        let home = pick(&names.homes, dice);
        let his = pick(&names.his_work, dice);
        let her = pick(&names.her_work, dice);
        let place = format!("commune:{commune}");
        let age = (born.year() - self.father_born.year()).to_string();
        let married = born.add_days(-i64::from(dice.between(300, 2000)));
        let time = format!("{:02}:{:02}", dice.between(0, 23), dice.between(0, 59));
        let fields = [
            ("child_first_ar", child.ar),
            ("child_first_latin", child.latin),
            ("child_family_ar", self.family.ar),
            ("child_family_latin", self.family.latin),
            ("sex", if male { "male" } else { "female" }),
            ("multiple", "single"),
            ("birth_time", &time),
            ("birth_place", &place),
            ("nationality", "MA"),
            ("father_known", "yes"),
            ("father_first_ar", self.father.ar),
            ("father_first_latin", self.father.latin),
            ("father_family_ar", self.family.ar),
            ("father_family_latin", self.family.latin),
            ("father_birth_place", &place),
            ("father_profession", his.ar),
            ("father_nationality", "MA"),
            ("mother_first_ar", self.mother.ar),
            ("mother_first_latin", self.mother.latin),
            ("mother_family_ar", self.mothers_family.ar),
            ("mother_family_latin", self.mothers_family.latin),
            ("mother_birth_place", &place),
            ("mother_profession", her.ar),
            ("mother_nationality", "MA"),
            ("parents_address", home.ar),
            ("marriage_proof", "marriage-act"),
            ("declarant_capacity", "father"),
            ("declarant_first_ar", self.father.ar),
            ("declarant_family_ar", self.family.ar),
            ("declarant_age", &age),
            ("declarant_profession", his.ar),
            ("declarant_address", home.ar),
            ("declarant_signs", if dice.chance(70) { "signs" } else { "does-not-sign" }),
            ("certificate_kind", if dice.chance(60) { "midwife" } else { "doctor" }),
        ];
        let mut values: Values =
            fields.into_iter().map(|(f, v)| (f.to_owned(), v.to_owned())).collect();
        let dates = [
            ("birth_date", born.to_string()),
            ("father_birth_date", self.father_born.to_string()),
            ("mother_birth_date", self.mother_born.to_string()),
            ("certificate_date", born.to_string()),
            ("certificate_reference", dice.between(100, 4000).to_string()),
            ("marriage_reference", format!("{}/{}", dice.between(20, 900), married.year())),
        ];
        values.extend(dates.into_iter().map(|(f, v)| (f.to_owned(), v)));
        values
    }
}

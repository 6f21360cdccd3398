//! Whole acts in one word each, for scenarios that begin after them: births of long ago, deaths,
//! judgments, acts of old registers. Nobody exists.

use office::{Failure, Saved, Signed};
use vocabulary::{ActId, Values};

use crate::World;
use crate::people::{a_birth, an_opening, values};

/// Values with some changed; an empty value is taken out.
pub fn changed(mut base: Values, changes: &[(&str, &str)]) -> Values {
    for (field, value) in changes {
        match value.is_empty() {
            true => base.remove(*field),
            false => base.insert((*field).to_owned(), (*value).to_owned()),
        };
    }
    base
}

/// The birth of Yasmine, with some values changed; an empty value is taken out.
pub fn a_birth_but(changes: &[(&str, &str)]) -> Values {
    changed(a_birth(), changes)
}

/// What the declarant of a birth brings, and a judgment or an old act has not.
const DECLARED: [(&str, &str); 12] = [
    ("declarant_capacity", ""),
    ("declarant_first_ar", ""),
    ("declarant_family_ar", ""),
    ("declarant_age", ""),
    ("declarant_profession", ""),
    ("declarant_address", ""),
    ("declarant_signs", ""),
    ("certificate_kind", ""),
    ("certificate_reference", ""),
    ("certificate_date", ""),
    ("marriage_proof", ""),
    ("marriage_reference", ""),
];

/// Yasmine's birth of 2019, that a court declared.
pub fn a_judged_birth() -> Values {
    let judged = changed(a_birth(), &DECLARED);
    changed(
        judged,
        &[
            ("variant", "judgment"),
            ("judgment_number", "1624/2025"),
            ("judgment_court", "المحكمة الابتدائية بصفرو"),
            ("judgment_court_fr", "le tribunal de première instance de Sefrou"),
            ("judgment_date", "2025-12-15"),
            ("birth_date", "2019-01-05"),
        ],
    )
}

/// Fatima, born in 1957 in Fès, whose act is transferred here.
pub fn a_transferred_birth() -> Values {
    values(&[
        ("variant", "transferred"),
        ("transfer_number", "311"),
        ("transfer_office", "مكتب الحالة المدنية فاس المدينة"),
        ("transfer_office_fr", "Bureau d’état civil Fès Médina"),
        ("transfer_officer", "محمد الصقلي"),
        ("transfer_date", "1957-03-02"),
        ("child_first_ar", "فاطمة"),
        ("child_first_latin", "FATIMA"),
        ("child_family_ar", "الصقلي"),
        ("child_family_latin", "SQALLI"),
        ("sex", "female"),
        ("birth_date", "1957-02-20"),
        ("hour_unknown", "yes"),
        ("birth_place", "commune:03.451.01.09"),
        ("father_first_ar", "أحمد"),
        ("father_family_ar", "الصقلي"),
        ("mother_first_ar", "زهرة"),
        ("mother_family_ar", "الرامي"),
    ])
}

/// Fatima's death of 3 January 2026, that her son declares.
pub fn a_death() -> Values {
    let who = values(&[
        ("deceased_first_ar", "فاطمة"),
        ("deceased_first_latin", "FATIMA"),
        ("deceased_family_ar", "الصقلي"),
        ("deceased_family_latin", "SQALLI"),
        ("sex", "female"),
        ("nationality", "MA"),
        ("birth_date", "1957-02-20"),
        ("birth_place", "commune:03.451.01.09"),
        ("father_first_ar", "أحمد"),
        ("father_family_ar", "الصقلي"),
        ("mother_first_ar", "زهرة"),
        ("mother_family_ar", "الرامي"),
    ]);
    who.into_iter().chain(of_the_death()).collect()
}

/// What her birth act does not say.
pub fn of_the_death() -> Values {
    values(&[
        ("death_date", "2026-01-03"),
        ("death_time", "14:20"),
        ("death_place", "commune:03.451.01.09"),
        ("marital_status", "widowed"),
        ("declarant_capacity", "child"),
        ("declarant_first_ar", "كريم"),
        ("declarant_family_ar", "البقالي"),
        ("declarant_latin", "EL BAKKALI Karim"),
        ("declarant_age", "41"),
        ("certificate_kind", "doctor"),
        ("certificate_reference", "9/2026"),
        ("certificate_date", "2026-01-03"),
    ])
}

/// Her disappearance in 2020, and the judgment that she is dead.
pub fn a_judged_death() -> Values {
    let declared: Vec<(&str, &str)> = DECLARED.iter().map(|(field, _)| (*field, "")).collect();
    let judged = changed(changed(a_death(), &declared), &[("declarant_latin", "")]);
    changed(
        judged,
        &[
            ("variant", "judgment"),
            ("judgment_ground", "missing"),
            ("judgment_number", "77/2025"),
            ("judgment_court", "المحكمة الابتدائية بصفرو"),
            ("judgment_date", "2025-12-15"),
            ("death_date", "2020-10-05"),
            ("death_date_presumed", "yes"),
            ("death_time", ""),
            ("hour_unknown", "yes"),
        ],
    )
}

/// A text without the marks that keep its scripts apart.
pub fn without_marks(text: &str) -> String {
    text.chars().filter(|c| !vocabulary::is_bidi_control(*c)).collect()
}

/// What a note that corrects, annuls or cancels rests on.
pub fn a_decision(number: &str, date: &str) -> Values {
    values(&[
        ("decision_number", number),
        ("decision_authority", "المحكمة الابتدائية بصفرو"),
        ("decision_date", date),
    ])
}

impl World {
    /// The registrar of the desk opens every other register of the year: deaths and judgments.
    pub fn open_all_registers(&mut self) {
        let year = self.now.civil().date.year();
        for kind in ["death", "birth-judgments", "death-judgments"] {
            let opening = changed(an_opening(year), &[("kind", kind)]);
            let registrar = self.registrar();
            self.act(|ctx| office::open_register(ctx, &registrar, &opening))
                .expect("the register can be opened");
        }
    }

    /// The clerk takes down what a form asks for.
    ///
    /// # Errors
    /// The use case's.
    pub fn take_down(&mut self, form: &str, values: Values) -> Result<Saved, Failure> {
        let clerk = self.clerk();
        self.act(|ctx| office::declare(ctx, &clerk, form, values))
    }

    /// An act of a form all the way, with a word on these warnings.
    ///
    /// # Errors
    /// The use cases'.
    pub fn entered(
        &mut self,
        form: &str,
        values: Values,
        accepted: &[&str],
    ) -> Result<Signed, Failure> {
        let act = self.take_down(form, values)?.act;
        self.present(&act, accepted)?;
        self.sign(&act)
    }

    /// The death of somebody whose birth act is here, with what the birth act does not say.
    ///
    /// # Errors
    /// The use cases'.
    pub fn death_of(&mut self, birth: &ActId, said: Values) -> Result<Saved, Failure> {
        let clerk = self.clerk();
        let saved = self.act(|ctx| {
            office::declare_death_of(ctx, &clerk, birth, Values::new(), "declaration")
        })?;
        let mut values = self.draft(&saved.act)?.values;
        values.extend(said);
        self.act(|ctx| office::amend_draft(ctx, &clerk, &saved.act, saved.version, values))
    }
}

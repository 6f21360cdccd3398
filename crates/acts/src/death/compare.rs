//! The death beside the birth act of the same person (cases D07, D09 and B23).

use vocabulary::{ActId, ClockTime, DatePair, FullName, Problem, Values};

use super::check::same_name;
use super::content::DeathContent;
use crate::birth::{BirthContent, Parent, Sex};
use crate::checks::latest;
use crate::content::ActContent;

/// What makes one doubt that the birth act, of today or of an old register, is that of the
/// deceased. All of it warns: the wrong act may have been linked, and the registrar decides, with
/// a reason that is kept.
pub fn compare_with_birth(death: &DeathContent, birth: &ActContent) -> Vec<Problem> {
    let mut found = Vec::new();
    let born = birth.born();
    if born.is_some_and(|born| is_before(death, born, hour_of(birth))) {
        found.push(Problem::warn("death-before-linked-birth").at("death_date"));
    }
    if birth.sex().is_some_and(|sex| sex != death.sex) {
        found.push(Problem::warn("sex-differs-from-birth-act").at("sex"));
    }
    let holder = birth.holder();
    if death.identity_known && !same_name(&death.deceased, holder) {
        let name = |ar: String, latin: String| if ar.is_empty() { latin } else { ar };
        let birth_name = name(holder.display_ar(), holder.display_latin());
        let problem = Problem::warn("name-differs-from-birth-act").at("deceased_first_ar");
        found.push(problem.with("name", &birth_name));
    }
    let told = death.born.as_ref().and_then(|pair| pair.gregorian);
    let entered = born.and_then(|pair| pair.gregorian);
    if let (Some(told), Some(entered)) = (told, entered)
        && (latest(&told) < entered.earliest() || latest(&entered) < told.earliest())
    {
        found.push(Problem::warn("birth-date-differs-from-birth-act").at("birth_date"));
    }
    found
}

fn hour_of(birth: &ActContent) -> Option<ClockTime> {
    match birth {
        ActContent::Birth(birth) => birth.time,
        ActContent::Death(_) => None,
        ActContent::Historic(act) => act.time,
    }
}

/// Dead before born: by the day, or on one day by the hour.
fn is_before(death: &DeathContent, born: &DatePair, hour: Option<ClockTime>) -> bool {
    let (Some(died), Some(born)) = (death.died.gregorian, born.gregorian) else {
        return false;
    };
    let same_day = died.exact().is_some() && died.exact() == born.exact();
    let by_the_hour = death.time.zip(hour).is_some_and(|(died, born)| died < born);
    latest(&died) < born.earliest() || (same_day && by_the_hour)
}

/// What a linked birth act says of the deceased, for the fields of the form: nothing is typed
/// twice, and a child that died before the declaration has its death act at once (case B23).
pub fn from_birth(birth: &BirthContent, act: &ActId) -> Values {
    let mut fields = Filled::default();
    fields.put("birth_act", act.as_str());
    fields.name("deceased", &birth.child);
    fields.put("sex", if birth.sex == Sex::Male { "male" } else { "female" });
    fields.put("nationality", &birth.nationality);
    if !matches!(birth.nationality.as_str(), "" | "MA") {
        // The birth act settled how the name is spelled in Arabic.
        fields.put("arabic_confirmed", "own");
    }
    fields.date("birth_date", &birth.born);
    fields.put("birth_place", &birth.place.to_string());
    // Names that were chosen stand in every act, so that none reveals what is unknown.
    fields.parent("father", &birth.father);
    fields.parent("mother", &birth.mother);
    fields.values
}

#[derive(Default)]
struct Filled {
    values: Values,
}

impl Filled {
    fn put(&mut self, field: &str, value: &str) {
        if !value.is_empty() {
            self.values.insert(field.to_owned(), value.to_owned());
        }
    }

    fn name(&mut self, who: &str, name: &FullName) {
        for (part, name) in [("first", &name.first), ("family", &name.family)] {
            self.put(&format!("{who}_{part}_ar"), &name.ar);
            self.put(&format!("{who}_{part}_latin"), name.latin.as_deref().unwrap_or(""));
            // Of parents the form has no Tifinagh name.
            if who == "deceased" {
                let tifinagh = name.tifinagh.as_deref().unwrap_or("");
                self.put(&format!("{who}_{part}_tifinagh"), tifinagh);
            }
        }
    }

    fn date(&mut self, field: &str, pair: &DatePair) {
        if let Some(gregorian) = &pair.gregorian {
            self.put(field, &gregorian.to_string());
        }
        if let Some(hijri) = &pair.hijri {
            self.put(&format!("{field}_hijri"), &hijri.to_string());
        }
    }

    fn parent(&mut self, who: &str, parent: &Parent) {
        self.name(who, &parent.name);
        if let Some(born) = &parent.born {
            self.date(&format!("{who}_birth_date"), born);
        }
        if let Some(place) = &parent.birth_place {
            self.put(&format!("{who}_birth_place"), &place.to_string());
        }
        self.put(&format!("{who}_profession"), &parent.profession);
        self.put(&format!("{who}_nationality"), &parent.nationality);
    }
}

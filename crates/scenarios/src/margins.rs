//! What goes into margins: those who marry and divorce, decisions, notes by one hand or by two.

use office::{ActAsOf, Failure, NoteEntered};
use vocabulary::{ActId, CivilDate, Lang, NoteId, Regime, Values};

use crate::people::{OMAR, YASMINE, a_birth, a_marriage, day, values};
use crate::{World, acknowledged, said_on};

/// The regimes under which an office may work.
pub const REGIMES: [Regime; 2] = [Regime::Paper3799, Regime::Electronic3621];

/// A birth of 2004, when those who marry in the 2020s were born.
pub fn born_in_2004(person: [&str; 4], sex: &str) -> Values {
    let mut birth = a_birth();
    let [first_ar, first_latin, family_ar, family_latin] = person;
    birth.extend(values(&[
        ("child_first_ar", first_ar),
        ("child_first_latin", first_latin),
        ("child_family_ar", family_ar),
        ("child_family_latin", family_latin),
        ("father_family_ar", family_ar),
        ("father_family_latin", family_latin),
        ("declarant_family_ar", family_ar),
        ("sex", sex),
        ("birth_date", "2004-03-01"),
        ("certificate_date", "2004-03-01"),
        ("father_birth_date", "1970-03-14"),
        ("mother_birth_date", "1975-07-02"),
        ("marriage_reference", "31/1999"),
        ("certificate_reference", "77/2004"),
    ]));
    birth
}

/// The commune on 5 January 2026 with Yasmine's and Omar's acts of 2004.
pub fn two_who_marry(regime: Regime) -> (World, ActId, ActId) {
    let mut office = World::without_registers(regime, day(2004, 3, 8));
    office.open_registers();
    let hers = office.a_signed_act(born_in_2004(YASMINE, "female"));
    let his = office.a_signed_act(born_in_2004(OMAR, "male"));
    office.on(day(2026, 1, 5));
    (office, hers, his)
}

/// The extract of a divorce act, sent by the family section.
pub fn a_divorce(spouse: [&str; 4], date: CivilDate, kind: &str) -> Values {
    let mut divorce = a_marriage(spouse, date, "");
    divorce.retain(|field, _| !field.starts_with("marriage_"));
    divorce.insert("divorce_date".into(), date.to_string());
    divorce.insert("divorce_kind".into(), kind.into());
    divorce.insert("divorce_act_reference".into(), "31/2026".into());
    divorce
}

/// A decision of a court, the prosecutor or a minister, with what else its note states.
pub fn a_decision(number: &str, authority: &str, on: CivilDate, more: &[(&str, &str)]) -> Values {
    let mut decision = values(more);
    decision.insert("decision_number".into(), number.into());
    decision.insert("decision_authority".into(), authority.into());
    decision.insert("decision_date".into(), on.to_string());
    decision
}

impl World {
    /// The registrar enters a note of a kind, with a word on these warnings.
    ///
    /// # Errors
    /// The use case's.
    pub fn enter_note(
        &mut self,
        act: &ActId,
        kind: &str,
        values: &Values,
        accepted: &[&str],
    ) -> Result<NoteEntered, Failure> {
        let registrar = self.registrar();
        let given = acknowledged(accepted);
        self.act(|ctx| office::enter_marginal_note(ctx, &registrar, act, kind, values, given))
    }

    /// The clerk prepares a note of a kind, with a word on these warnings.
    ///
    /// # Errors
    /// The use case's.
    pub fn prepare_note(
        &mut self,
        act: &ActId,
        kind: &str,
        values: &Values,
        accepted: &[&str],
    ) -> Result<NoteId, Failure> {
        let clerk = self.clerk();
        let given = acknowledged(accepted);
        self.act(|ctx| office::prepare_marginal_note(ctx, &clerk, act, kind, values, given))
    }

    /// The clerk prepares a note, the registrar signs it: two pairs of eyes.
    ///
    /// # Errors
    /// The use cases'.
    pub fn note_by_two(
        &mut self,
        act: &ActId,
        kind: &str,
        values: &Values,
        accepted: &[&str],
    ) -> Result<NoteId, Failure> {
        let note = self.prepare_note(act, kind, values, accepted)?;
        self.sign_note(&note)?;
        Ok(note)
    }

    /// The registrar signs a prepared note as it stands.
    ///
    /// # Errors
    /// The use case's.
    pub fn sign_note(&mut self, note: &NoteId) -> Result<NoteEntered, Failure> {
        let registrar = self.registrar();
        self.act(|ctx| office::sign_prepared_note(ctx, &registrar, note, 1))
    }

    /// What an act said on a day.
    ///
    /// # Errors
    /// The use case's.
    pub fn as_of(&mut self, act: &ActId, on: CivilDate) -> Result<ActAsOf, Failure> {
        let staff = self.staff();
        self.act(|ctx| office::act_as_of(ctx, &staff, act, on, "verification"))
    }

    /// What a copy of an act says today, in French, read from the paper.
    pub fn copy_says(&mut self, act: &ActId, kind: &str) -> String {
        let issued = self.copy(act, kind, Lang::Fr).expect("the holder may have it");
        let mut said = said_on(&issued.pdf);
        // Its number, its date and its register are not what it says of the person.
        said["issued"] = serde_json::Value::Null;
        said.to_string().chars().filter(|c| !vocabulary::is_bidi_control(*c)).collect()
    }

    /// Everything that waits, beside drafts.
    pub fn tasks(&mut self) -> office::TasksView {
        let staff = self.staff();
        self.act(|ctx| office::tasks_view(ctx, &staff)).expect("the tasks can be listed")
    }
}

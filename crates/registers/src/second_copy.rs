//! The second copy: sent to the court, receipted, and kept in step with every later note (M14).

use serde::{Deserialize, Serialize};
use vocabulary::{ActId, CivilDate, DispatchId, NoteId, RegisterId};

/// A closed register's second copy was sent to the court.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SecondCopyDispatched {
    /// The dispatch.
    pub dispatch: DispatchId,
    /// The register.
    pub register: RegisterId,
    /// To whom, in words.
    pub to: String,
    /// The day.
    pub on: CivilDate,
    /// The number of the letter.
    pub reference: String,
}

/// The court acknowledged a second copy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SecondCopyReceipted {
    /// Which dispatch.
    pub dispatch: DispatchId,
    /// The register.
    pub register: RegisterId,
    /// The day.
    pub on: CivilDate,
    /// The number of the receipt.
    pub reference: String,
}

/// The court entered a note in the second copy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SecondCopyNoted {
    /// Which note.
    pub note: NoteId,
    /// The act.
    pub act: ActId,
    /// The day.
    pub on: CivilDate,
    /// The number of the receipt.
    pub reference: String,
}

/// Where the second copy of a register is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SecondCopy {
    /// Still in the office.
    InOffice,
    /// On its way to the court.
    Sent(SecondCopyDispatched),
    /// At the court.
    AtCourt(SecondCopyDispatched, SecondCopyReceipted),
}

impl SecondCopy {
    /// Folds dispatches and receipts of one register.
    pub fn of(dispatched: &[SecondCopyDispatched], receipted: &[SecondCopyReceipted]) -> Self {
        let Some(last) = dispatched.last() else { return SecondCopy::InOffice };
        match receipted.iter().find(|receipt| receipt.dispatch == last.dispatch) {
            Some(receipt) => SecondCopy::AtCourt(last.clone(), receipt.clone()),
            None => SecondCopy::Sent(last.clone()),
        }
    }

    /// Whether a note entered on a day must still reach it by letter: it had left the office.
    pub fn needs_letter(&self, noted_on: CivilDate) -> bool {
        match self {
            SecondCopy::InOffice => false,
            SecondCopy::Sent(sent) | SecondCopy::AtCourt(sent, _) => noted_on >= sent.on,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{SecondCopy, SecondCopyDispatched, SecondCopyReceipted};
    use vocabulary::{CivilDate, DispatchId, IdSource, RegisterId};

    struct Zero;
    impl IdSource for Zero {
        fn bytes16(&mut self) -> [u8; 16] {
            [0; 16]
        }
    }

    #[test]
    fn m14_a_note_entered_after_the_dispatch_must_reach_the_court() {
        let day = |text| CivilDate::parse(text).expect("a date");
        let sent = SecondCopyDispatched {
            dispatch: DispatchId::new(&mut Zero),
            register: RegisterId::new(&mut Zero),
            to: "x".into(),
            on: day("2027-01-20"),
            reference: "4/2027".into(),
        };
        assert!(!SecondCopy::of(&[], &[]).needs_letter(day("2027-02-01")));
        let on_its_way = SecondCopy::of(std::slice::from_ref(&sent), &[]);
        assert!(on_its_way.needs_letter(day("2027-01-20")));
        assert!(!on_its_way.needs_letter(day("2027-01-19")), "it was written in both copies");
        let receipt = SecondCopyReceipted {
            dispatch: sent.dispatch.clone(),
            register: sent.register.clone(),
            on: day("2027-02-01"),
            reference: "9".into(),
        };
        let there = SecondCopy::of(&[sent], &[receipt]);
        assert!(matches!(there, SecondCopy::AtCourt(..)) && there.needs_letter(day("2030-01-01")));
    }
}

//! A notice sent, and how long it has waited for its receipt.

use law::LawOn;
use serde::{Deserialize, Serialize};
use vocabulary::{ActId, CivilDate, NoteId, NoticeId};

use crate::keeper::Keeper;

/// What a notice asks the keeper to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Subject {
    /// To note a death in the margin of a birth act (case D02).
    Death,
    /// To note a marriage in the margin of a spouse's birth act (cases M02, M03).
    Marriage,
    /// To note the end of a marriage, or its resumption.
    Divorce,
    /// To enter a note in the second copy (case M14).
    SecondCopy,
    /// To enter a name that was changed in a child's act (case M12).
    FamilyName,
}

impl Subject {
    /// Every subject.
    pub const ALL: [Subject; 5] = [
        Subject::Death,
        Subject::Marriage,
        Subject::Divorce,
        Subject::SecondCopy,
        Subject::FamilyName,
    ];

    /// The word stored and written.
    pub fn as_str(self) -> &'static str {
        match self {
            Subject::Death => "death",
            Subject::Marriage => "marriage",
            Subject::Divorce => "divorce",
            Subject::SecondCopy => "second-copy",
            Subject::FamilyName => "family-name",
        }
    }

    /// The subject of a word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|subject| subject.as_str() == word)
    }
}

/// A notice was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoticeSent {
    /// Its id.
    pub notice: NoticeId,
    /// What it asks for.
    pub subject: Subject,
    /// The act here that it rests on.
    pub act: ActId,
    /// The note here that it rests on, if it is one.
    pub note: Option<NoteId>,
    /// To whom.
    pub to: Keeper,
    /// Whose margin it is for, as the letter names them.
    pub person: String,
    /// Their act at the keeper's, as far as known.
    pub act_reference: String,
    /// The day.
    pub on: CivilDate,
    /// The number of the letter.
    pub reference: String,
}

/// The keeper acknowledged a notice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoticeReceipted {
    /// Which notice.
    pub notice: NoticeId,
    /// The day of the receipt.
    pub on: CivilDate,
    /// Its number.
    pub reference: String,
}

/// How long a notice has waited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waiting {
    /// Days since it was sent.
    pub days: i64,
    /// Days over the period; 0 or less while it runs.
    pub overdue: i64,
    /// Whether the period is a parameter that nobody verified.
    pub unverified: bool,
}

/// How long a notice waited, or `None` once it is receipted.
pub fn waiting(
    sent: &NoticeSent,
    receipts: &[NoticeReceipted],
    today: CivilDate,
    law: &LawOn<'_>,
) -> Option<Waiting> {
    if receipts.iter().any(|receipt| receipt.notice == sent.notice) {
        return None;
    }
    let days = today.days_since(&sent.on);
    let period = law.number("notice-receipt-period");
    let unverified = period.as_ref().is_none_or(law::Ruled::unverified);
    let overdue = period.map_or(0, |period| days - period.value);
    Some(Waiting { days, overdue, unverified })
}

#[cfg(test)]
mod tests {
    use super::{NoticeReceipted, NoticeSent, Subject, waiting};
    use crate::{Keeper, KeeperKind};
    use law::Law;
    use vocabulary::{ActId, CivilDate, IdSource, NoticeId, Regime};

    struct Zero;
    impl IdSource for Zero {
        fn bytes16(&mut self) -> [u8; 16] {
            [0; 16]
        }
    }

    fn day(text: &str) -> CivilDate {
        CivilDate::parse(text).expect("a date")
    }

    #[test]
    fn d02_a_notice_waits_for_its_receipt_and_becomes_overdue() {
        let sent = NoticeSent {
            notice: NoticeId::new(&mut Zero),
            subject: Subject::Death,
            act: ActId::new(&mut Zero),
            note: None,
            to: Keeper { kind: KeeperKind::Office, office: None, words: "x".into() },
            person: "x".into(),
            act_reference: "311/1958".into(),
            on: day("2026-03-01"),
            reference: "7/2026".into(),
        };
        let law = Law::embedded();
        let after = |on, receipts: &[NoticeReceipted]| {
            let law = law.on(day(on), Regime::Paper3799);
            waiting(&sent, receipts, day(on), &law)
        };
        let first = after("2026-03-11", &[]).expect("it waits");
        assert_eq!((first.days, first.overdue <= 0, first.unverified), (10, true, true));
        assert!(after("2026-06-01", &[]).expect("it waits").overdue > 0);
        let receipt = NoticeReceipted {
            notice: sent.notice.clone(),
            on: day("2026-03-20"),
            reference: "9".into(),
        };
        assert_eq!(after("2026-06-01", &[receipt]), None);
    }
}

//! The notice of a hospital, a prison or another institution (law 37-99, article 26; case D04).

use law::LawOn;
use vocabulary::CivilDate;

use super::content::DeathContent;

/// From when the notice of an institution opens a draft, if no relative has declared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticeOpening {
    /// The last day that the law leaves to the relatives alone.
    pub relatives_until: CivilDate,
    /// From this day on the notice opens the draft.
    pub from: CivilDate,
    /// The provision it rests on.
    pub provision: String,
    /// Whether a value it rests on is unverified.
    pub unverified: bool,
}

impl NoticeOpening {
    /// Whether the notice opens the draft today. Whether a relative declared meanwhile is for the
    /// caller to say: the institution declares only in their stead.
    pub fn is_open(&self, today: CivilDate) -> bool {
        today >= self.from
    }
}

/// When the notice opens a draft for a death on this day. `None` where no law of that day speaks
/// of it.
pub fn notice_opening(died: CivilDate, law: &LawOn<'_>) -> Option<NoticeOpening> {
    let days = law.number("institution-notice-period")?;
    let event_day = law.number("period-event-day").map_or(0, |ruled| ruled.value);
    let relatives_until = died.add_days(days.value - event_day);
    Some(NoticeOpening {
        relatives_until,
        from: relatives_until.add_days(1),
        provision: days.provision.to_owned(),
        unverified: days.unverified(),
    })
}

/// The same for an act's content: only a death in an institution has a notice.
pub(super) fn opening(content: &DeathContent, law: &LawOn<'_>) -> Option<NoticeOpening> {
    content.institution.as_ref()?;
    notice_opening(content.died.gregorian?.exact()?, law)
}

//! The words of the domain: ids, dates in two calendars, names in three scripts, places, problems.
//!
//! Knows nothing else of the project: no law, no storage, no clock, no randomness.

mod act_number;
mod dates;
mod hijri;
mod ids;
mod kinds;
mod names;
mod offices;
mod partial;
pub mod places;
mod problems;
pub mod professions;
pub mod words;

pub use act_number::ActNumber;
pub use dates::{BadDate, CivilDate, CivilTime, ClockTime, Moment};
pub use hijri::{MonthStart, ObservedMonths, gregorian_of, hijri_days_apart, hijri_of};
pub use ids::{
    AccountId, ActId, BadId, BatchId, CorrectionId, DelegationId, DispatchId, DocumentId,
    FamilyFileId, IdSource, JournalId, Lang, LinkId, NoteId, NoticeId, OfficeCode, PersonId,
    Regime, RegisterId, RequestId, SessionId,
};
pub use kinds::{ActKind, Entered, RegisterKind};
pub use names::{
    FullName, NAME_MAX, Name, NameFault, check_arabic, check_latin, check_tifinagh,
    is_bidi_control, tidy, western_digits,
};
pub use offices::{BranchOrder, OfficeKind};
pub use partial::{DatePair, HijriDate, HijriOrigin, PartialDate, PartialHijri};
pub use places::{Commune, Place};
pub use problems::{Problem, Refusal, Severity, Values};

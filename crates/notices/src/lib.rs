//! Notices between offices and courts: sent until they are receipted, received until they are
//! answered (law 70-03, article 141; law 37-99, article 24).
//!
//! Pure: what is overdue depends on the day and the law of that day.

mod keeper;
mod pre_declaration;
mod received;
mod sent;

pub use keeper::{Keeper, KeeperKind, birth_office_of};
pub use pre_declaration::{PreDeclarationReceived, PreDeclarationSettled};
pub use received::{NoticeReceived, Outcome};
pub use sent::{NoticeReceipted, NoticeSent, Subject, Waiting, waiting};

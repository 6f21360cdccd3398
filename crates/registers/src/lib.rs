//! Registers: opened with paraph data, numbered without gap or double, in volumes, closed.
//!
//! Knows nothing of what acts contain.

mod closing;
mod digitisation;
mod inventory;
mod leaf;
mod opening;
mod proof;
mod regime;
mod second_copy;
mod state;
mod table;
mod volume;

pub use closing::Closing;
pub use digitisation::{DigitisationRequested, DigitisationSettled};
pub use inventory::{Inventory, PaperState, RegisterInventoried};
pub use leaf::{Leaf, Side};
pub use opening::Opening;
pub use proof::{Gap, Numbered, Proof, numbers_prove};
pub use regime::check_regime_change;
pub use second_copy::{SecondCopy, SecondCopyDispatched, SecondCopyNoted, SecondCopyReceipted};
pub use state::RegisterState;
pub use table::{Entry, Letter, alphabetical_table};
pub use volume::Volume;

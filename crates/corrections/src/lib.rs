//! Files of correction: which authority decides, within which time, and what to do if it does not
//! (law 37-99, articles 35 and 36). The registrar alone corrects nothing.
//!
//! Pure: the state of a file is folded from its request and its steps, as of a day.

mod file;
mod route;
mod state;

pub use file::{Requested, Step, StepKind};
pub use route::{Route, route_of};
pub use state::{Remedy, State, check_step, state};

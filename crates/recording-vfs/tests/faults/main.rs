//! Power cuts, failing disks and flipped bits under the office, use case by use case.
//!
//! `SIJILL_CRASH_IMAGES` and `SIJILL_FLIPPED_BITS` say how many; `SIJILL_FAULT_SEED` repeats a run.

#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod failing_disk;
mod flipped_bits;
mod power_cuts;
mod scratch;
mod state;
mod story;
mod uses;

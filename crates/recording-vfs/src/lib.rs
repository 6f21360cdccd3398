//! A recording layer between SQLite and its files, for tests of power cuts and failing disks.
//!
//! `Disk::watch` makes every file below a folder pass through the recorder: each write, cut, flush
//! and deletion is noted in order, and calls can be made to fail. From a recording, `Image` builds
//! what a power cut would have left at any point. Files elsewhere are not touched.
//!
//! This is SQLite's own method for its crash tests (<https://sqlite.org/testing.html>, 3.3).

mod disk;
mod fault;
mod image;
mod recording;
mod shim;

pub use disk::{Disk, Watch};
pub use fault::{Fault, Op, Span};
pub use image::{Image, Kept};
pub use recording::{Event, Recording};

/// Where a number below a limit comes from; the same seed gives the same images.
pub type Chance<'a> = &'a mut dyn FnMut(u64) -> u64;

//! As much of the PDF file format as signing and verifying need, read strictly.
//!
//! Only files with a classic cross-reference table are read: that is what `documents`
//! writes, and one way of finding an object leaves no room for two readings of a file.

pub(crate) mod file;
pub(crate) mod object;
pub(crate) mod reader;
mod strings;
pub(crate) mod table;
pub(crate) mod update;

/// Why the bytes are no PDF that this project would write. Never quotes the file.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Fault(pub(crate) &'static str);

pub(crate) fn fault<T>(why: &'static str) -> Result<T, Fault> {
    Err(Fault(why))
}

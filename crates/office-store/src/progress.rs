//! How far long work is.

/// Told now and then: how much is done, of how much. Pages of a copy, facts of a refold.
pub type Tell<'a> = &'a mut dyn FnMut(u64, u64);

/// For work that nobody waits for.
pub fn untold(_done: u64, _total: u64) {}

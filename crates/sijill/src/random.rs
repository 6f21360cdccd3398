//! The one place that asks the operating system for randomness.

use vocabulary::IdSource;

/// Ids, salts and seeds from the operating system.
pub(crate) struct SystemRandom;

impl IdSource for SystemRandom {
    fn bytes16(&mut self) -> [u8; 16] {
        let mut bytes = [0; 16];
        getrandom::fill(&mut bytes).expect("the operating system gives randomness");
        bytes
    }
}

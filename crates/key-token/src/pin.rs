//! The number that opens a token.

use std::fmt;

use zeroize::Zeroizing;

/// Wiped from memory when it is dropped, and never printed.
#[derive(Clone)]
pub struct Pin(Zeroizing<String>);

impl Pin {
    pub fn new(digits: String) -> Self {
        Pin(Zeroizing::new(digits))
    }

    pub(crate) fn secret(&self) -> cryptoki::types::AuthPin {
        cryptoki::types::AuthPin::from(self.0.as_str())
    }
}

impl fmt::Debug for Pin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pin(not shown)")
    }
}

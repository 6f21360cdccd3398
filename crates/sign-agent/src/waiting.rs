//! The one thing that waits for the registrar's yes.

use vocabulary::Moment;

/// After that a request counts as forgotten, and another one may take its place.
const PATIENCE_MS: i64 = 5 * 60_000;

pub(crate) struct Waiting {
    pub(crate) id: String,
    /// In the form of the helper's own page: who cannot read that page cannot confirm.
    pub(crate) token: String,
    pub(crate) contents: Vec<Vec<u8>>,
    pub(crate) since: Moment,
    pub(crate) state: State,
}

#[derive(Clone, PartialEq, Eq)]
pub(crate) enum State {
    Asked,
    /// The token has it: another answer is no longer possible.
    Signing,
    Signed(Vec<Vec<u8>>),
    Declined,
}

impl Waiting {
    /// Whether the person is still to decide on it.
    pub(crate) fn is_open(&self, now: Moment) -> bool {
        match self.state {
            State::Asked => now.0 - self.since.0 < PATIENCE_MS,
            State::Signing => true,
            State::Signed(_) | State::Declined => false,
        }
    }
}

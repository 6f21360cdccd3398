//! Why a person is reading an act: asked once, said again at each page of it, forgotten soon.
//!
//! The purpose may name somebody, so it never stands in an address.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard};

use vocabulary::{ActId, Moment};

/// As long as a session may idle.
const KEPT_MS: i64 = 15 * 60_000;
const PURPOSES_MAX: usize = 20_000;

type Kept = HashMap<(String, ActId), (String, Moment)>;

/// Purposes by session and act.
#[derive(Default)]
pub(crate) struct Purposes {
    kept: Mutex<Kept>,
}

impl Purposes {
    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }

    /// Keeps what was said.
    pub(crate) fn say(&self, session: &str, act: &ActId, purpose: &str, now: Moment) {
        let mut kept = self.kept();
        if kept.len() >= PURPOSES_MAX {
            kept.retain(|_, (_, at)| now.0 - at.0 < KEPT_MS);
        }
        if kept.len() < PURPOSES_MAX {
            kept.insert((session.to_owned(), act.clone()), (purpose.to_owned(), now));
        }
    }

    /// What this session said about this act, if it is not too long ago.
    pub(crate) fn said(&self, session: &str, act: &ActId, now: Moment) -> Option<String> {
        let kept = self.kept();
        let (purpose, at) = kept.get(&(session.to_owned(), act.clone()))?;
        (now.0 - at.0 < KEPT_MS).then(|| purpose.clone())
    }

    /// The same for whoever is asked each time: it serves once.
    pub(crate) fn take(&self, session: &str, act: &ActId, now: Moment) -> Option<String> {
        let said = self.said(session, act, now);
        self.kept().remove(&(session.to_owned(), act.clone()));
        said
    }

    /// Forgets everything a session said.
    pub(crate) fn forget(&self, session: &str) {
        self.kept().retain(|(of, _), _| of != session);
    }
}

#[cfg(test)]
mod tests {
    use super::{KEPT_MS, Purposes};
    use vocabulary::{ActId, IdSource, Moment};

    struct Ones;
    impl IdSource for Ones {
        fn bytes16(&mut self) -> [u8; 16] {
            [1; 16]
        }
    }

    #[test]
    fn a_purpose_belongs_to_one_session_and_ends() {
        let purposes = Purposes::default();
        let act = ActId::new(&mut Ones);
        purposes.say("one", &act, "school", Moment(0));
        assert_eq!(purposes.said("one", &act, Moment(5)).as_deref(), Some("school"));
        assert_eq!(purposes.said("two", &act, Moment(5)), None);
        assert_eq!(purposes.said("one", &act, Moment(KEPT_MS)), None);
        assert_eq!(purposes.take("one", &act, Moment(5)).as_deref(), Some("school"));
        assert_eq!(purposes.take("one", &act, Moment(6)), None, "it serves once");
        purposes.say("one", &act, "school", Moment(7));
        purposes.forget("one");
        assert_eq!(purposes.said("one", &act, Moment(8)), None);
    }
}

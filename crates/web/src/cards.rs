//! Requests that wait for a signature made elsewhere: the same request is carried out again when it
//! comes back, at the same moment and with the same ids, so that the same bytes come out.

use std::collections::{HashMap, VecDeque};
use std::sync::{Mutex, MutexGuard};

use office::{SignedElsewhere, ToSign};
use vocabulary::{AccountId, IdSource, Moment, Values};

use crate::visit::Visit;

/// What the page of the card sends back.
pub(crate) const REFERENCE: &str = "card-reference";
pub(crate) const SIGNATURES: &str = "card-signatures";

/// The chance that one use case took, in its order.
pub(crate) type Taken = Vec<[u8; 16]>;

/// One thing for each person, the last that they asked for. Nothing of it is kept on disk: after a
/// crash the draft is where it was, and the person asks again.
#[derive(Default)]
pub(crate) struct Cards(Mutex<HashMap<AccountId, Waiting>>);

struct Waiting {
    reference: String,
    path: String,
    form: Values,
    digest: [u8; 32],
    again: Again,
}

/// When and with what a request is carried out again.
pub(crate) struct Again {
    now: Moment,
    taken: Vec<Taken>,
    signed: Option<SignedElsewhere>,
}

impl Again {
    /// The moment it is done at.
    pub(crate) fn now(&self) -> Moment {
        self.now
    }

    /// What the use case of this place in the request took.
    pub(crate) fn taken(&self, place: usize) -> Taken {
        self.taken.get(place).cloned().unwrap_or_default()
    }

    /// The signatures, for the use case that asked for them: the last one.
    pub(crate) fn signed(&self, place: usize) -> Option<&SignedElsewhere> {
        self.signed.as_ref().filter(|_| place + 1 == self.taken.len())
    }
}

impl Cards {
    /// Keeps a request until its signature comes back; gives the name under which it does.
    pub(crate) fn keep(&self, visit: &Visit, account: &AccountId, asked: &ToSign) -> String {
        let bytes = visit.app.with_ids(|ids| ids.bytes16());
        let reference: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        let waiting = Waiting {
            reference: reference.clone(),
            path: visit.request.path.clone(),
            form: visit.request.form.clone(),
            digest: asked.digest,
            again: Again { now: visit.now(), taken: visit.taken(), signed: None },
        };
        self.waiting().insert(account.clone(), waiting);
        reference
    }

    /// The request that the signatures belong to, once: its form, and how it is carried out again.
    /// Nothing when it was forgotten or is another one's. One that has become too old is carried
    /// out anew, and asks anew.
    pub(crate) fn take(
        &self,
        account: &AccountId,
        path: &str,
        form: &Values,
        now: Moment,
    ) -> Option<(Values, Option<Again>)> {
        let mut all = self.waiting();
        let said = |name: &str| form.get(name).map_or("", String::as_str);
        let found = all.get(account)?;
        if found.path != path || found.reference != said(REFERENCE) {
            return None;
        }
        let Waiting { form, digest, mut again, .. } = all.remove(account)?;
        let signatures = said(SIGNATURES).split(',').map(unhex).collect::<Option<Vec<_>>>();
        let signatures = signatures.unwrap_or_default();
        again.signed = Some(SignedElsewhere { digest, signatures });
        let again = office::still_signable(again.now, now).then_some(again);
        Some((form, again))
    }

    /// Forgets what a person wanted to sign.
    pub(crate) fn forget(&self, account: &AccountId) {
        self.waiting().remove(account);
    }

    fn waiting(&self) -> MutexGuard<'_, HashMap<AccountId, Waiting>> {
        self.0.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }
}

/// Chance as it was taken the last time, then fresh; what is taken is remembered.
pub(crate) struct Remembered<'a> {
    pub(crate) known: VecDeque<[u8; 16]>,
    pub(crate) taken: Taken,
    pub(crate) fresh: &'a mut dyn IdSource,
}

impl IdSource for Remembered<'_> {
    fn bytes16(&mut self) -> [u8; 16] {
        let bytes = self.known.pop_front().unwrap_or_else(|| self.fresh.bytes16());
        self.taken.push(bytes);
        bytes
    }
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let digit = |byte: u8| char::from(byte).to_digit(16);
    if text.is_empty() || !text.len().is_multiple_of(2) {
        return None;
    }
    let pairs = text.as_bytes().chunks(2);
    pairs.map(|pair| u8::try_from(digit(pair[0])? * 16 + digit(pair[1])?).ok()).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::VecDeque;

    use vocabulary::IdSource;

    use super::{Remembered, unhex};

    struct Nines;

    impl IdSource for Nines {
        fn bytes16(&mut self) -> [u8; 16] {
            [9; 16]
        }
    }

    #[test]
    fn chance_comes_back_in_its_order_and_then_afresh() {
        let known = VecDeque::from([[1; 16], [2; 16]]);
        let mut ids = Remembered { known, taken: Vec::new(), fresh: &mut Nines };
        assert_eq!([ids.bytes16(), ids.bytes16(), ids.bytes16()], [[1; 16], [2; 16], [9; 16]]);
        assert_eq!(ids.taken, [[1; 16], [2; 16], [9; 16]]);
    }

    #[test]
    fn what_is_no_hexadecimal_is_no_signature() {
        assert_eq!(unhex("0aff"), Some(vec![10, 255]));
        for bad in ["", "0", "0g", "\u{e9}\u{e9}"] {
            assert_eq!(unhex(bad), None, "{bad}");
        }
    }
}

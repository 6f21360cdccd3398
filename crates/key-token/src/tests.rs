//! A token that hangs, goes and comes back: nobody waits for it, and nothing signed is lost.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use signing::{Algorithm, RawKey, SignError};

use crate::key::{Connection, TokenKey};
use crate::trouble::TokenError;

/// More than any test needs: no test waits for it.
const LONG: Duration = Duration::from_secs(600);

/// A token that signs what it is told to sign; `None` is the moment it is pulled out.
struct Fake(Arc<Mutex<Vec<Option<u8>>>>);

impl Connection for Fake {
    fn sign(&mut self, _: Algorithm, message: &[u8]) -> Result<Vec<u8>, TokenError> {
        match self.0.lock().unwrap().pop() {
            Some(Some(mark)) => Ok([&[mark], message].concat()),
            _ => Err(TokenError::Removed),
        }
    }
}

fn sign(key: &TokenKey, message: &[u8]) -> Result<Vec<u8>, SignError> {
    key.sign(Algorithm::EcdsaP256, message)
}

#[test]
fn a_token_pulled_out_in_a_batch_goes_on_when_it_is_back() {
    let answers = Arc::new(Mutex::new(vec![Some(4), Some(3), None, Some(2), Some(1)]));
    let connected = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&connected);
    let connect = move || {
        count.fetch_add(1, Ordering::SeqCst);
        Ok(Box::new(Fake(Arc::clone(&answers))) as Box<dyn Connection>)
    };
    let key = TokenKey::new(connect, LONG);
    let batch: Vec<_> = (0..5u8).map(|act| sign(&key, &[act])).collect();
    let gone = Err(SignError::Holder("key-token-removed"));
    let expected = [Ok(vec![1, 0]), Ok(vec![2, 1]), gone, Ok(vec![3, 3]), Ok(vec![4, 4])];
    assert_eq!(batch, expected);
    assert_eq!(connected.load(Ordering::SeqCst), 2, "one session, and one after the removal");
}

/// Says nothing until the test lets it.
struct Silent(Arc<Mutex<Receiver<()>>>);

impl Connection for Silent {
    fn sign(&mut self, _: Algorithm, _: &[u8]) -> Result<Vec<u8>, TokenError> {
        let _ = self.0.lock().unwrap().recv();
        Ok(vec![1])
    }
}

#[test]
fn a_token_that_says_nothing_has_a_verdict_and_then_counts_as_busy() {
    let (release, wait) = channel();
    let wait = Arc::new(Mutex::new(wait));
    let connect = move || Ok(Box::new(Silent(Arc::clone(&wait))) as Box<dyn Connection>);
    let key = TokenKey::new(connect, Duration::ZERO);
    let said: Vec<_> = (0..6u8).map(|act| sign(&key, &[act]).unwrap_err()).collect();
    let silent = SignError::Holder("key-token-unanswered");
    let busy = SignError::Holder("key-token-busy");
    assert_eq!(said[..4], [silent.clone(), silent.clone(), silent.clone(), silent]);
    assert_eq!(said[4..], [busy.clone(), busy], "no thread for each who tries again");
    drop(release);
}

#[test]
fn every_trouble_has_a_code_of_its_own() {
    let mut codes: Vec<_> = TokenError::ALL.iter().map(|error| error.code()).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), TokenError::ALL.len());
    for error in TokenError::ALL {
        assert_eq!(TokenError::from_signing(&error.into()), error);
    }
}

#[test]
fn a_pin_is_never_printed() {
    let pin = crate::Pin::new("271828".into());
    assert!(!format!("{pin:?}").contains("271828"));
}

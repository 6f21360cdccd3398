//! One question after the other: what was decided is on disk before it is answered.

use std::io;
use std::sync::{Mutex, PoisonError};

use checkpoints::cosignature::Timestamp;
use checkpoints::witness::{Answer, Head, LogRecord, Witness};

use crate::logs::Logs;
use crate::store::Store;

/// Reads the clock, in POSIX seconds.
pub type Clock = Box<dyn Fn() -> u64 + Send + Sync>;

/// A witness at work.
pub struct Desk {
    witness: Witness,
    logs: Logs,
    clock: Clock,
    /// Held from reading what was cosigned to knowing the next one on disk.
    store: Mutex<Store>,
}

impl Desk {
    pub fn new(witness: Witness, logs: Logs, store: Store, clock: Clock) -> Self {
        Self { witness, logs, clock, store: Mutex::new(store) }
    }

    /// The logs that are witnessed here.
    pub fn logs(&self) -> &Logs {
        &self.logs
    }

    /// Answers the body of `POST add-checkpoint`. Evidence of a fork is kept, and told to `tell`.
    ///
    /// # Errors
    /// The disk's: nothing was cosigned that could be forgotten.
    pub fn add_checkpoint(&self, body: &[u8], tell: &dyn Fn(&str)) -> io::Result<Answer> {
        let store = self.store.lock().unwrap_or_else(PoisonError::into_inner);
        let mut unread = None;
        let mut cosigned = None;
        let record = |origin: &str| {
            let keys = self.logs.keys(origin)?.to_vec();
            match store.latest(origin) {
                Ok(latest) => {
                    let head = latest.as_ref().map(|latest| Head {
                        size: latest.checkpoint().size(),
                        root: *latest.checkpoint().root(),
                    });
                    cosigned = latest;
                    Some(LogRecord { keys, latest: head })
                }
                Err(error) => {
                    unread = Some(error);
                    None
                }
            }
        };
        let at = Timestamp::new((self.clock)());
        let at = at.ok_or_else(|| io::Error::other("the clock stands before 1970"))?;
        let decided = self.witness.decide(record, body, at);
        if let Some(error) = unread {
            return Err(error);
        }
        match decided {
            Ok(accepted) => {
                store.keep(accepted.to_persist())?;
                Ok(accepted.persisted())
            }
            Err(refused) => {
                if let (Some(fork), Some(cosigned)) = (&refused.fork, &cosigned) {
                    let path = store.keep_fork(cosigned, fork)?;
                    tell(&format!("a log forked: {}", path.display()));
                }
                Ok(refused.answer())
            }
        }
    }

    /// The latest checkpoint of a log for monitors, by the path that the specification gives it.
    ///
    /// # Errors
    /// The disk's.
    pub fn monitored(&self, log: &str) -> io::Result<Option<Vec<u8>>> {
        let is_hash = log.len() == 64 && log.bytes().all(|b| b.is_ascii_hexdigit());
        if !is_hash {
            return Ok(None);
        }
        let store = self.store.lock().unwrap_or_else(PoisonError::into_inner);
        store.file(&format!("{log}/checkpoint"))
    }
}

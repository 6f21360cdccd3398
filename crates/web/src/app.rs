//! What every handler shares: the node, the clock, a source of ids.

use std::sync::{Arc, Mutex};

use office::{Ctx, Node, OfficeDesk};
use vocabulary::{IdSource, Moment, OfficeCode};

use crate::batches::Batches;
use crate::cards::Cards;
use crate::limits::Limits;
use crate::purposes::Purposes;

/// A login shown on the front page of a demonstration.
#[derive(Debug, Clone)]
pub struct DemoLogin {
    /// The office's code.
    pub office: OfficeCode,
    /// clerk, registrar…
    pub role: String,
    /// What to type.
    pub login: String,
    /// What to type below it.
    pub password: String,
}

/// Reads the clock.
pub type Clock = Box<dyn Fn() -> Moment + Send + Sync>;

/// The application's state.
pub struct App {
    /// The commune's node.
    pub(crate) node: Arc<Node>,
    /// Logins to show, in a demonstration.
    pub(crate) demo_logins: Option<Vec<DemoLogin>>,
    /// How often one address may try.
    pub(crate) limits: Limits,
    /// Why each person opened the acts they are reading.
    pub(crate) purposes: Purposes,
    /// The batches of documents at work.
    pub(crate) batches: Batches,
    /// What waits for a signature made elsewhere.
    pub(crate) cards: Cards,
    clock: Clock,
    ids: Mutex<Box<dyn IdSource + Send>>,
}

/// Ids taken under the lock one by one, so that a slow signature holds nobody up.
struct Shared<'a>(&'a Mutex<Box<dyn IdSource + Send>>);

impl IdSource for Shared<'_> {
    fn bytes16(&mut self) -> [u8; 16] {
        self.0.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).bytes16()
    }
}

impl App {
    /// An application over an opened node. Time, ids and randomness come from outside.
    pub fn new(
        node: Arc<Node>,
        clock: Clock,
        ids: Box<dyn IdSource + Send>,
        demo_logins: Option<Vec<DemoLogin>>,
    ) -> Self {
        Self {
            node,
            demo_logins,
            limits: Limits::default(),
            purposes: Purposes::default(),
            batches: Batches::default(),
            cards: Cards::default(),
            clock,
            ids: Mutex::new(ids),
        }
    }

    /// Now.
    pub(crate) fn now(&self) -> Moment {
        (self.clock)()
    }

    /// Carries out a use case at an office.
    pub(crate) fn at_desk<T>(&self, desk: &OfficeDesk, work: impl FnOnce(&mut Ctx<'_>) -> T) -> T {
        self.with_ids(|ids| work(&mut Ctx::new(&self.node, desk, self.now(), ids)))
    }

    /// Does something that needs fresh ids.
    pub(crate) fn with_ids<T>(&self, work: impl FnOnce(&mut dyn IdSource) -> T) -> T {
        work(&mut Shared(&self.ids))
    }
}

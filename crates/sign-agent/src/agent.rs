//! What the helper knows while it runs.

use std::sync::{Mutex, MutexGuard};

use texts::Texts;
use vocabulary::{IdSource, Lang, Moment};

use crate::guard::Watch;
use crate::keys::Keys;
use crate::waiting::Waiting;

/// What it is told when it is started.
pub struct Settings {
    /// The only origin that may ask, such as `https://etat-civil.example`.
    pub origin: String,
    /// Typed once into the node's page by whoever reads it here.
    pub pairing: String,
    /// The port on which it listens: who asks under another name is turned away.
    pub port: u16,
    pub lang: Lang,
}

pub struct Agent {
    pub(crate) settings: Settings,
    pub(crate) keys: Box<dyn Keys>,
    pub(crate) texts: Texts,
    pub(crate) clock: Box<dyn Fn() -> Moment + Send + Sync>,
    ids: Mutex<Box<dyn IdSource + Send>>,
    watch: Mutex<Watch>,
    waiting: Mutex<Option<Waiting>>,
    /// Held while a token signs: two at once would ask two PINs of one card.
    pub(crate) signing: Mutex<()>,
}

impl Agent {
    pub fn new(
        settings: Settings,
        keys: Box<dyn Keys>,
        clock: Box<dyn Fn() -> Moment + Send + Sync>,
        ids: Box<dyn IdSource + Send>,
    ) -> Self {
        Agent {
            settings,
            keys,
            texts: Texts::embedded(),
            clock,
            ids: Mutex::new(ids),
            watch: Mutex::default(),
            waiting: Mutex::default(),
            signing: Mutex::default(),
        }
    }

    /// A word that nobody guesses.
    pub(crate) fn secret(&self) -> String {
        let mut ids = self.ids.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        ids.bytes16().iter().map(|byte| format!("{byte:02x}")).collect()
    }

    pub(crate) fn watch(&self) -> MutexGuard<'_, Watch> {
        self.watch.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }

    pub(crate) fn waiting(&self) -> MutexGuard<'_, Option<Waiting>> {
        self.waiting.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }

    pub(crate) fn say(&self, key: &str) -> String {
        self.texts.get(self.settings.lang, key)
    }
}

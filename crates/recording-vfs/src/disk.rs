//! A watched folder: its recording, the names that its files bear now, and the fault that waits.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::fault::{Armed, Fault, Op, Span};
use crate::recording::{Event, Recording};
use crate::shim;

/// The folders that are watched in this process.
static WATCHED: Mutex<Vec<Arc<Disk>>> = Mutex::new(Vec::new());

/// A folder whose files pass through the recorder, as long as this value lives.
pub struct Watch(Arc<Disk>);

/// A disk that can fail, under one folder.
pub struct Disk {
    folder: PathBuf,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    recording: Recording,
    /// The file that a name means now.
    now: BTreeMap<String, usize>,
    /// Made, and their names not flushed yet: SQLite flushes them with the file's first flush.
    fresh: BTreeSet<usize>,
    armed: Option<Armed>,
    lies: bool,
}

impl Disk {
    /// Watches a folder from here on. Files that are open already are not seen.
    pub fn watch(folder: &Path) -> Watch {
        shim::install();
        let disk = Arc::new(Disk { folder: folder.to_path_buf(), state: Mutex::default() });
        watched().push(Arc::clone(&disk));
        Watch(disk)
    }

    /// The disk that a file is on, with its name below the watched folder.
    pub(crate) fn of(path: &Path) -> Option<(Arc<Disk>, String)> {
        watched().iter().find_map(|disk| {
            let name = path.strip_prefix(&disk.folder).ok()?;
            Some((Arc::clone(disk), name.to_string_lossy().into_owned()))
        })
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What was recorded so far.
    pub fn recording(&self) -> Recording {
        self.state().recording.clone()
    }

    /// How much was recorded so far.
    pub fn len(&self) -> usize {
        self.state().recording.len()
    }

    /// Whether nothing was recorded yet.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Lets some calls through and then fails.
    pub fn arm(&self, fault: Fault, span: Span, before: u64) {
        self.state().armed = Some(Armed { fault, span, before, struck: 0 });
    }

    /// Puts the disk right again; answers how many calls failed.
    pub fn lift(&self) -> u64 {
        self.state().armed.take().map_or(0, |armed| armed.struck)
    }

    /// From here on flushes answer that all is well, and do nothing.
    pub fn lie_about_flushes(&self) {
        self.state().lies = true;
    }

    pub(crate) fn strikes(&self, op: Op) -> Option<(Fault, i32)> {
        let mut state = self.state();
        let armed = state.armed.as_mut()?;
        let code = armed.strikes(op)?;
        Some((armed.fault, code))
    }

    /// Before a file is opened: which one it is, with what it holds now. `None` when there is none.
    pub(crate) fn meet(&self, name: &str) -> Option<usize> {
        let mut state = self.state();
        if let Some(file) = state.now.get(name) {
            return Some(*file);
        }
        let content = fs::read(self.folder.join(name)).ok()?;
        let file = state.recording.found(name, content);
        state.now.insert(name.to_owned(), file);
        Some(file)
    }

    pub(crate) fn created(&self, name: &str) -> usize {
        let mut state = self.state();
        let file = state.recording.created(name);
        state.now.insert(name.to_owned(), file);
        state.fresh.insert(file);
        file
    }

    pub(crate) fn written(&self, file: usize, at: u64, bytes: &[u8]) {
        self.state().recording.events.push(Event::Written { file, at, bytes: bytes.to_vec() });
    }

    pub(crate) fn cut(&self, file: usize, size: u64) {
        self.state().recording.events.push(Event::Cut { file, size });
    }

    pub(crate) fn flushed(&self, file: usize) {
        let mut state = self.state();
        if state.lies {
            return;
        }
        state.recording.events.push(Event::Flushed { file });
        if state.fresh.remove(&file) {
            state.recording.events.push(Event::NamesFlushed);
        }
    }

    pub(crate) fn flush_failed(&self, file: usize) {
        self.state().recording.events.push(Event::FlushFailed { file });
    }

    pub(crate) fn deleted(&self, name: &str, names_flushed: bool) {
        let mut state = self.state();
        if state.now.remove(name).is_none() {
            return;
        }
        state.recording.events.push(Event::Deleted { name: name.to_owned() });
        if names_flushed {
            state.recording.events.push(Event::NamesFlushed);
        }
    }
}

impl std::ops::Deref for Watch {
    type Target = Disk;

    fn deref(&self) -> &Disk {
        &self.0
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        watched().retain(|disk| !Arc::ptr_eq(disk, &self.0));
    }
}

fn watched() -> MutexGuard<'static, Vec<Arc<Disk>>> {
    WATCHED.lock().unwrap_or_else(PoisonError::into_inner)
}

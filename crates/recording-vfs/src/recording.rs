//! What happened to the files of a folder, in order.

use std::collections::BTreeMap;

/// Something that changed a file, or made earlier changes last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// A name was given to a new, empty file.
    Created {
        name: String,
        file: usize,
    },
    Written {
        file: usize,
        at: u64,
        bytes: Vec<u8>,
    },
    Cut {
        file: usize,
        size: u64,
    },
    /// What was written to the file before lasts from here on.
    Flushed {
        file: usize,
    },
    /// A flush failed: what it should have saved may be lost, whatever is flushed later.
    FlushFailed {
        file: usize,
    },
    Deleted {
        name: String,
    },
    /// The names given and taken before last from here on.
    NamesFlushed,
}

/// The files of a folder as they were when first opened, and all that happened since.
#[derive(Debug, Clone, Default)]
pub struct Recording {
    /// What each file held when it was first seen; those made later were empty.
    pub(crate) contents: Vec<Vec<u8>>,
    /// The names that were there at the beginning.
    pub(crate) names: BTreeMap<String, usize>,
    pub(crate) events: Vec<Event>,
}

impl Recording {
    /// How much happened: any number up to this one is a place for a power cut.
    pub fn len(&self) -> usize {
        self.events.len()
    }

    /// Whether nothing happened.
    pub fn is_empty(&self) -> bool {
        self.events.is_empty()
    }

    /// What happened, in order.
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// A name for a file that was there before it was first opened.
    pub(crate) fn found(&mut self, name: &str, content: Vec<u8>) -> usize {
        let file = self.contents.len();
        self.contents.push(content);
        self.names.insert(name.to_owned(), file);
        file
    }

    /// A name for a file that was not there.
    pub(crate) fn created(&mut self, name: &str) -> usize {
        let file = self.contents.len();
        self.contents.push(Vec::new());
        self.events.push(Event::Created { name: name.to_owned(), file });
        file
    }
}

//! Texts one after the other in one block, found by their number.

use rustc_hash::FxHashMap;

/// Texts by number.
#[derive(Debug, Default)]
pub(crate) struct Texts {
    pub(crate) bytes: Vec<u8>,
    /// Where each ends.
    pub(crate) ends: Vec<u64>,
}

impl Texts {
    pub(crate) fn push(&mut self, text: &str) -> u32 {
        self.bytes.extend_from_slice(text.as_bytes());
        self.ends.push(self.bytes.len() as u64);
        u32::try_from(self.ends.len() - 1).unwrap_or(u32::MAX)
    }

    pub(crate) fn get(&self, number: u32) -> &str {
        let at = number as usize;
        let Some(&end) = self.ends.get(at) else { return "" };
        let start = if at == 0 { 0 } else { self.ends[at - 1] };
        let bytes = self.bytes.get(start as usize..end as usize).unwrap_or_default();
        std::str::from_utf8(bytes).unwrap_or_default()
    }

    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }
}

/// Each text once.
#[derive(Debug, Default)]
pub(crate) struct Interner {
    pub(crate) texts: Texts,
    /// The hash of a text is taken for the text after one comparison; more than one text with the
    /// same hash go on at the next hash.
    known: FxHashMap<u64, u32>,
}

impl Interner {
    /// With number 0 for the empty text.
    pub(crate) fn new() -> Self {
        let mut made = Self::default();
        made.number("");
        made
    }

    pub(crate) fn number(&mut self, text: &str) -> u32 {
        use std::hash::{BuildHasher as _, BuildHasherDefault};
        let build = BuildHasherDefault::<rustc_hash::FxHasher>::default();
        let mut hash = build.hash_one(text);
        loop {
            match self.known.get(&hash) {
                Some(&number) if self.texts.get(number) == text => return number,
                Some(_) => hash = hash.wrapping_add(0x9e37_79b9_7f4a_7c15),
                None => break,
            }
        }
        let number = self.texts.push(text);
        self.known.insert(hash, number);
        number
    }
}

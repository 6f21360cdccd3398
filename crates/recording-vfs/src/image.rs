//! What a power cut leaves: flushed writes for certain, of the others anything.
//!
//! A sector of 512 bytes is written whole or not at all; which of its writes came last is chance,
//! and so is what lies in sectors that a file grew by. That covers writes that are lost, torn at a
//! border of sectors, or done in another order.

use std::collections::BTreeMap;

use crate::Chance;
use crate::recording::{Event, Recording};

const SECTOR: usize = 512;

/// What of the writes that were not flushed is there after the power cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// All: the program was killed, the machine was not.
    All,
    None,
    /// The first so many, the last of them torn.
    First,
    /// Some writes and not others, each whole.
    Some,
    /// Each sector by itself, as it was after any of its writes.
    Sectors,
    /// As `Sectors`; where a file grew without being written, something else stands.
    Garbage,
}

impl Kept {
    pub const EVERY: [Kept; 6] =
        [Kept::All, Kept::None, Kept::First, Kept::Some, Kept::Sectors, Kept::Garbage];
}

/// The files by their names, as they are found after a power cut.
pub type Image = BTreeMap<String, Vec<u8>>;

impl Recording {
    /// What is found after a power cut that came before the event `cut`.
    pub fn image(&self, cut: usize, kept: Kept, chance: Chance<'_>) -> Image {
        let happened = &self.events[..cut.min(self.events.len())];
        let names = self.names_after(happened, kept, chance);
        names
            .into_iter()
            .map(|(name, file)| (name, self.content(file, happened, kept, chance)))
            .collect()
    }

    /// Names given and taken last in their order: a later one is not kept without an earlier one.
    fn names_after(
        &self,
        happened: &[Event],
        kept: Kept,
        chance: Chance<'_>,
    ) -> BTreeMap<String, usize> {
        let mut names = self.names.clone();
        let flushed = last(happened, |event| matches!(event, Event::NamesFlushed));
        let change =
            |event: &&Event| matches!(event, Event::Created { .. } | Event::Deleted { .. });
        let doubtful = happened[flushed..].iter().filter(change).count();
        let lasting = match kept {
            Kept::All => doubtful,
            Kept::None => 0,
            _ => pick(doubtful + 1, chance),
        };
        let sure = happened[..flushed].iter().filter(change);
        for event in sure.chain(happened[flushed..].iter().filter(change).take(lasting)) {
            match event {
                Event::Created { name, file } => drop(names.insert(name.clone(), *file)),
                Event::Deleted { name } => drop(names.remove(name)),
                _ => {}
            }
        }
        names
    }

    fn content(&self, file: usize, happened: &[Event], kept: Kept, chance: Chance<'_>) -> Vec<u8> {
        let changes = changes_of(file, happened);
        let mut content = self.contents.get(file).cloned().unwrap_or_default();
        for (change, fate) in &changes {
            let lasts = match (fate, kept) {
                (Fate::Sure, _) | (Fate::Doubtful, Kept::All) => true,
                (Fate::Doubtful, Kept::None) | (Fate::Waiting, _) => false,
                (Fate::Doubtful, _) => chance(2) == 1,
            };
            if lasts {
                apply(&mut content, change);
            }
        }
        let waiting: Vec<&Event> = changes
            .into_iter()
            .filter(|(_, fate)| *fate == Fate::Waiting)
            .map(|(change, _)| change)
            .collect();
        match kept {
            Kept::None => {}
            Kept::All => waiting.iter().for_each(|change| apply(&mut content, change)),
            Kept::First => first(&mut content, &waiting, chance),
            Kept::Some => {
                let some = waiting.iter().filter(|_| chance(2) == 1).collect::<Vec<_>>();
                some.into_iter().for_each(|change| apply(&mut content, change));
            }
            Kept::Sectors => by_sector(&mut content, &waiting, false, chance),
            Kept::Garbage => by_sector(&mut content, &waiting, true, chance),
        }
        content
    }
}

/// What is certain of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// Flushed.
    Sure,
    /// Its flush failed; no later one makes it good.
    Doubtful,
    /// Not flushed yet.
    Waiting,
}

/// The place after the last event of a sort.
fn last(happened: &[Event], wanted: impl Fn(&Event) -> bool) -> usize {
    happened.iter().rposition(wanted).map_or(0, |at| at + 1)
}

/// The changes of one file, in order, and what is certain of each.
fn changes_of(file: usize, happened: &[Event]) -> Vec<(&Event, Fate)> {
    let mut changes: Vec<(&Event, Fate)> = Vec::new();
    for event in happened {
        let settled = match event {
            Event::Written { file: of, .. } | Event::Cut { file: of, .. } if *of == file => {
                changes.push((event, Fate::Waiting));
                continue;
            }
            Event::Flushed { file: of } if *of == file => Fate::Sure,
            Event::FlushFailed { file: of } if *of == file => Fate::Doubtful,
            _ => continue,
        };
        let waiting = changes.iter_mut().rev().take_while(|(_, fate)| *fate == Fate::Waiting);
        waiting.for_each(|(_, fate)| *fate = settled);
    }
    changes
}

fn apply(content: &mut Vec<u8>, change: &Event) {
    match change {
        Event::Written { at, bytes, .. } => {
            put(content, usize::try_from(*at).expect("a file that fits in memory"), bytes);
        }
        Event::Cut { size, .. } => content.resize(usize::try_from(*size).unwrap_or(0), 0),
        _ => {}
    }
}

fn put(content: &mut Vec<u8>, at: usize, bytes: &[u8]) {
    let end = at + bytes.len();
    if content.len() < end {
        content.resize(end, 0);
    }
    content[at..end].copy_from_slice(bytes);
}

/// Some of the first changes; of the one after them, a part that ends at a border of sectors.
fn first(content: &mut Vec<u8>, waiting: &[&Event], chance: Chance<'_>) {
    let whole = pick(waiting.len() + 1, chance);
    waiting[..whole].iter().for_each(|change| apply(content, change));
    let Some(Event::Written { at, bytes, .. }) = waiting.get(whole) else { return };
    let at = usize::try_from(*at).expect("a file that fits in memory");
    let end = at + bytes.len();
    let borders = end / SECTOR - at / SECTOR;
    let torn = ((at / SECTOR + 1 + pick(borders.max(1), chance)) * SECTOR).min(end);
    // The tail may have arrived and the head not.
    match chance(2) {
        0 => put(content, at, &bytes[..torn - at]),
        _ => put(content, torn, &bytes[torn - at..]),
    }
}

/// Every sector as it was after any of its changes; the size as it was after any of them.
fn by_sector(content: &mut Vec<u8>, waiting: &[&Event], garbage: bool, chance: Chance<'_>) {
    let flushed = content.len();
    let mut sizes = vec![flushed];
    let mut versions: BTreeMap<usize, Vec<Vec<u8>>> = BTreeMap::new();
    let mut now = content.clone();
    for change in waiting {
        let touched = match change {
            Event::Written { at, bytes, .. } => {
                let at = usize::try_from(*at).expect("a file that fits in memory");
                at / SECTOR..(at + bytes.len()).div_ceil(SECTOR)
            }
            _ => 0..0,
        };
        for sector in touched.clone() {
            versions.entry(sector).or_insert_with(|| vec![sector_of(&now, sector)]);
        }
        apply(&mut now, change);
        sizes.push(now.len());
        for sector in touched {
            versions.entry(sector).or_default().push(sector_of(&now, sector));
        }
    }
    let size = sizes[pick(sizes.len(), chance)];
    for (sector, versions) in versions {
        let version = &versions[pick(versions.len(), chance)];
        if !version.is_empty() {
            put(content, sector * SECTOR, version);
        } else if garbage && sector * SECTOR >= flushed {
            let stale = std::array::from_fn::<u8, SECTOR, _>(|_| chance(256) as u8);
            put(content, sector * SECTOR, &stale);
        }
    }
    content.resize(size, 0);
}

fn pick(of: usize, chance: Chance<'_>) -> usize {
    usize::try_from(chance(of as u64)).unwrap_or(0)
}

/// The bytes of a sector; fewer at the end of the file, none beyond it.
fn sector_of(content: &[u8], sector: usize) -> Vec<u8> {
    let from = content.len().min(sector * SECTOR);
    content[from..content.len().min(from + SECTOR)].to_vec()
}

#[cfg(test)]
mod tests;

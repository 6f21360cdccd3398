//! What was added behind the signed bytes: read from front to back, nothing left over.

use std::collections::BTreeMap;

use super::pdf::file::File;
use super::pdf::object::{Dictionary, Id, Object};
use super::pdf::reader::Reader;
use super::pdf::table;
use super::report::Refusal;

/// All that stands between the end of the signed bytes and the end of the file.
#[derive(Clone, Debug, Default)]
pub(crate) struct Later {
    pub(crate) objects: Vec<Id>,
    /// Where each update ends, so that no time stamp ends elsewhere.
    pub(crate) ends: Vec<usize>,
}

/// Reads update after update. A reader that searches a file for objects, instead of
/// following its tables, must find the same ones: what no table names is refused.
pub(crate) fn read(file: &File<'_>, signed: &File<'_>) -> Result<Later, Refusal> {
    let mut later = Later { objects: Vec::new(), ends: vec![signed.bytes.len()] };
    let mut at = signed.bytes.len();
    let mut previous = signed.start;
    while at < file.bytes.len() {
        let update = one(file.bytes, at).ok_or(Refusal::NotWholeFile)?;
        if update.trailer.get("Prev").and_then(Object::as_size) != Some(previous)
            || !same_document(&update.trailer, &signed.trailer)
        {
            return Err(Refusal::ChangedLater);
        }
        later.objects.extend(update.objects);
        later.ends.push(update.end);
        at = update.end;
        previous = update.start;
    }
    if file.start == previous { Ok(later) } else { Err(Refusal::ChangedLater) }
}

struct One {
    objects: Vec<Id>,
    trailer: Dictionary,
    start: usize,
    end: usize,
}

/// Objects, their table, the trailer, and the end. None for anything else.
fn one(bytes: &[u8], begin: usize) -> Option<One> {
    let mut reader = Reader::new(bytes, begin);
    let mut offsets = BTreeMap::new();
    loop {
        let gap = reader.at;
        skip_ends_of_line(&mut reader);
        if reader.word("xref") {
            reader.at -= b"xref".len();
            break;
        }
        let apart = gap != reader.at || gap == begin;
        if !apart || !reader.bytes.get(reader.at)?.is_ascii_digit() {
            return None;
        }
        let offset = reader.at;
        let found = reader.indirect().ok()?;
        if offsets.insert(found.id, offset).is_some() {
            return None;
        }
    }
    let start = reader.at;
    let section = table::section(&mut reader).ok()?;
    let rows = section.rows.iter().map(|row| {
        let id = Id { number: row.number, generation: row.generation };
        row.in_use.then_some((id, row.offset))
    });
    // A table with a free row is refused here: nothing may be taken away.
    let rows = rows.collect::<Option<BTreeMap<_, _>>>()?;
    skip_ends_of_line(&mut reader);
    let named = reader.word("startxref") && reader.number() == Ok(start);
    skip_ends_of_line(&mut reader);
    let rest = &bytes[reader.at..];
    if !named || rows != offsets || !rest.starts_with(b"%%EOF") {
        return None;
    }
    let end = reader.at + b"%%EOF".len();
    let end = end + usize::from(bytes.get(end) == Some(&b'\r'));
    let end = end + usize::from(bytes.get(end) == Some(&b'\n'));
    Some(One { objects: offsets.into_keys().collect(), trailer: section.trailer, start, end })
}

fn skip_ends_of_line(reader: &mut Reader<'_>) {
    while matches!(reader.bytes.get(reader.at), Some(b'\r' | b'\n')) {
        reader.at += 1;
    }
}

fn same_document(later: &Dictionary, signed: &Dictionary) -> bool {
    let known = ["Size", "Prev", "Root", "Info", "ID"];
    let first = |of: &Dictionary| of.get("ID").and_then(Object::as_array)?.first().cloned();
    later.keys().all(|key| known.iter().any(|one| one.as_bytes() == key))
        && later.get("Root") == signed.get("Root")
        && later.get("Info") == signed.get("Info")
        && (signed.get("ID").is_none() || first(later) == first(signed))
}

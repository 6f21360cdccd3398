//! A PDF file, or the first revisions of one: its objects by number.

use std::collections::BTreeMap;

use super::object::{Dictionary, Id, Object};
use super::reader::{Indirect, Reader};
use super::table::{self, Row};
use super::{Fault, fault};

/// Updates that one file may have; bounds the work a hostile file asks for.
const SECTIONS_MAX: usize = 128;
/// The limit of PDF/A, less what one update may add.
const NUMBER_MAX: u32 = 8_000_000;
/// References that lead to a reference.
const HOPS_MAX: usize = 8;

#[derive(Clone, Debug)]
pub(crate) struct File<'a> {
    pub(crate) bytes: &'a [u8],
    pub(crate) rows: BTreeMap<u32, Row>,
    pub(crate) trailer: Dictionary,
    /// Where the last table stands.
    pub(crate) start: usize,
    pub(crate) catalog: Id,
}

impl<'a> File<'a> {
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Self, Fault> {
        if !bytes.starts_with(b"%PDF-") {
            return fault("the file does not begin as a PDF");
        }
        let start = table::start(bytes)?;
        let mut rows = BTreeMap::new();
        let mut trailer: Option<Dictionary> = None;
        let mut next = Some(start);
        let mut sections = 0;
        while let Some(at) = next {
            sections += 1;
            let section = table::section(&mut Reader::new(bytes, at))?;
            for row in section.rows {
                rows.entry(row.number).or_insert(row);
            }
            next = section.trailer.get("Prev").map(previous).transpose()?;
            if next.is_some_and(|before| before >= at) || sections > SECTIONS_MAX {
                return fault("the tables of the file do not follow each other");
            }
            trailer.get_or_insert(section.trailer);
        }
        let trailer = trailer.ok_or(Fault("the file has no trailer"))?;
        let root = trailer.get("Root").and_then(Object::as_reference);
        let catalog = root.ok_or(Fault("the file has no catalogue"))?;
        Ok(File { bytes, rows, trailer, start, catalog })
    }

    /// The lowest number that no object has had.
    pub(crate) fn next_number(&self) -> Result<u32, Fault> {
        let size = self.trailer.get("Size").and_then(Object::as_size).unwrap_or(0);
        let size = u32::try_from(size).map_err(|_| Fault("an object number is out of range"))?;
        let above = self.rows.last_key_value().map_or(Some(1), |(last, _)| last.checked_add(1));
        let next = size.max(above.unwrap_or(u32::MAX));
        if next < NUMBER_MAX { Ok(next) } else { fault("an object number is out of range") }
    }

    fn row(&self, id: Id) -> Option<&Row> {
        self.rows.get(&id.number).filter(|row| row.in_use && row.generation == id.generation)
    }

    /// Where the object begins; none for an object that is not there, which counts as null.
    pub(crate) fn find_offset(&self, id: Id) -> Option<usize> {
        self.row(id).map(|row| row.offset)
    }

    pub(crate) fn get(&self, id: Id) -> Result<Object, Fault> {
        let Some(row) = self.row(id) else { return Ok(Object::Null) };
        let (found, object) = Reader::new(self.bytes, row.offset).indirect_head()?;
        if found == id { Ok(object) } else { fault("another object stands where the table says") }
    }

    pub(crate) fn indirect(&self, id: Id) -> Result<Indirect, Fault> {
        let Some(row) = self.row(id) else { return fault("an object is missing") };
        let found = Reader::new(self.bytes, row.offset).indirect()?;
        if found.id == id { Ok(found) } else { fault("another object stands where the table says") }
    }

    /// The value itself, wherever a reference leads.
    pub(crate) fn resolve(&self, value: &Object) -> Result<Object, Fault> {
        let mut value = value.clone();
        for _ in 0..HOPS_MAX {
            let Object::Reference(id) = value else { return Ok(value) };
            value = self.get(id)?;
        }
        fault("references lead in a circle")
    }

    pub(crate) fn dictionary(&self, value: &Object) -> Result<Dictionary, Fault> {
        match self.resolve(value)? {
            Object::Dictionary(dictionary) => Ok(dictionary),
            _ => fault("a dictionary is missing"),
        }
    }

    /// The array under `key`, empty when there is none.
    pub(crate) fn array(&self, of: &Dictionary, key: &str) -> Result<Vec<Object>, Fault> {
        match of.get(key).map(|value| self.resolve(value)).transpose()? {
            None | Some(Object::Null) => Ok(Vec::new()),
            Some(Object::Array(values)) => Ok(values),
            Some(_) => fault("an array is missing"),
        }
    }

    pub(crate) fn catalog(&self) -> Result<Dictionary, Fault> {
        self.dictionary(&Object::Reference(self.catalog))
    }

    /// The bytes of a stream that is written without a filter.
    pub(crate) fn plain_stream(&self, value: &Object) -> Result<&'a [u8], Fault> {
        let id = value.as_reference().ok_or(Fault("a stream is missing"))?;
        let found = self.indirect(id)?;
        let plain = found.object.as_dictionary().is_some_and(|d| d.get("Filter").is_none());
        match found.stream {
            Some(range) if plain => Ok(&self.bytes[range]),
            _ => fault("a stream is missing"),
        }
    }
}

fn previous(value: &Object) -> Result<usize, Fault> {
    value.as_size().ok_or(Fault("the tables of the file do not follow each other"))
}

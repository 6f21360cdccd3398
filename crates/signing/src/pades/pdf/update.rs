//! An incremental update: what is added stands behind the file, whose bytes stay as they are.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::Fault;
use super::file::File;
use super::object::{Dictionary, Id, Object, put};

/// The objects of one update, by number.
#[derive(Clone, Debug)]
pub(crate) struct Update<'f, 'a> {
    file: &'f File<'a>,
    next: u32,
    objects: BTreeMap<Id, Vec<u8>>,
}

/// The whole file, and where the objects of the update begin in it.
#[derive(Clone, Debug)]
pub(crate) struct Updated {
    pub(crate) bytes: Vec<u8>,
    pub(crate) offsets: BTreeMap<Id, usize>,
}

impl<'f, 'a> Update<'f, 'a> {
    pub(crate) fn of(file: &'f File<'a>) -> Result<Self, Fault> {
        Ok(Update { file, next: file.next_number()?, objects: BTreeMap::new() })
    }

    /// A number for an object that others point at before it is written.
    pub(crate) fn reserve(&mut self) -> Id {
        let id = Id { number: self.next, generation: 0 };
        self.next += 1;
        id
    }

    pub(crate) fn add(&mut self, dictionary: Dictionary) -> Id {
        let id = self.reserve();
        self.put(id, &Object::Dictionary(dictionary));
        id
    }

    pub(crate) fn put(&mut self, id: Id, object: &Object) {
        let mut bytes = Vec::new();
        object.write(&mut bytes);
        self.objects.insert(id, bytes);
    }

    pub(crate) fn put_written(&mut self, id: Id, bytes: Vec<u8>) {
        self.objects.insert(id, bytes);
    }

    pub(crate) fn add_stream(&mut self, dictionary: Dictionary, content: &[u8]) -> Id {
        let id = self.reserve();
        let mut bytes = Vec::with_capacity(content.len() + 64);
        dictionary.with("Length", Object::integer(content.len())).write(&mut bytes);
        bytes.extend(b"\nstream\n");
        bytes.extend(content);
        bytes.extend(b"\nendstream");
        self.objects.insert(id, bytes);
        id
    }

    pub(crate) fn finish(self) -> Updated {
        let mut bytes = self.file.bytes.to_vec();
        if !bytes.ends_with(b"\n") {
            bytes.push(b'\n');
        }
        let begin = bytes.len();
        let mut offsets = BTreeMap::new();
        for (id, object) in &self.objects {
            offsets.insert(*id, bytes.len());
            put(&mut bytes, format_args!("{} {} obj\n", id.number, id.generation));
            bytes.extend(object);
            bytes.extend(b"\nendobj\n");
        }
        let start = bytes.len();
        write_table(&offsets, &mut bytes);
        let trailer = self.trailer(&bytes[begin..start]);
        bytes.extend(b"trailer\n");
        trailer.write(&mut bytes);
        put(&mut bytes, format_args!("\nstartxref\n{start}\n%%EOF\n"));
        Updated { bytes, offsets }
    }

    /// The first half of the identifier stays with the document, the second follows what was
    /// added, so that the same update gives the same bytes.
    fn trailer(&self, added: &[u8]) -> Dictionary {
        let mut trailer = Dictionary::default();
        let size = usize::try_from(self.next).expect("a number of 32 bits fits");
        trailer.set("Size", Object::integer(size));
        trailer.set("Prev", Object::integer(self.file.start));
        for key in ["Root", "Info"] {
            if let Some(value) = self.file.trailer.get(key) {
                trailer.set(key, value.clone());
            }
        }
        let id = self.file.trailer.get("ID").and_then(Object::as_array);
        let changing = Object::Text(Sha256::digest(added)[..16].to_vec());
        let lasting = id.and_then(<[Object]>::first).cloned().unwrap_or_else(|| changing.clone());
        trailer.with("ID", Object::Array(vec![lasting, changing]))
    }
}

fn write_table(offsets: &BTreeMap<Id, usize>, out: &mut Vec<u8>) {
    out.extend(b"xref\n");
    let all: Vec<_> = offsets.iter().collect();
    for run in all.chunk_by(|(one, _), (next, _)| one.number + 1 == next.number) {
        put(out, format_args!("{} {}\n", run[0].0.number, run.len()));
        for (id, offset) in run {
            put(out, format_args!("{offset:010} {:05} n\r\n", id.generation));
        }
    }
}

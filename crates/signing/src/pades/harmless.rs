//! Later updates may add revocation data and time stamps, and nothing that is seen.
//!
//! The attacks that this stands against add a page's new content, a field over the text, or
//! the object that a signed page had been pointing at in vain (shadow attacks).

use std::collections::BTreeSet;

use super::later::Later;
use super::pdf::file::File;
use super::pdf::object::{Dictionary, Id, Object};
use super::place;
use super::report::Refusal;

/// What a field of a time stamp says, and nothing else.
const FIELD_KEYS: [&str; 9] = ["Type", "Subtype", "FT", "T", "TU", "V", "F", "P", "Rect"];
const VALUE_KEYS: [&str; 5] = ["Type", "Filter", "SubFilter", "ByteRange", "Contents"];
const STORE_KEYS: [&str; 4] = ["Type", "Certs", "OCSPs", "CRLs"];

pub(crate) fn check(signed: &File<'_>, file: &File<'_>, later: &Later) -> Result<(), Refusal> {
    if later.objects.is_empty() {
        return Ok(());
    }
    let comparison = Comparison { signed, file, stamps: new_stamps(signed, file)? };
    let mut new = BTreeSet::new();
    for id in &later.objects {
        if signed.rows.get(&id.number).is_none_or(|row| !row.in_use) {
            new.insert(id.number);
        } else if !comparison.may_change(*id)? {
            return Err(Refusal::ChangedLater);
        }
    }
    awaited(signed, &new)
}

/// A signed object that points at nothing was written to be completed later.
fn awaited(signed: &File<'_>, new: &BTreeSet<u32>) -> Result<(), Refusal> {
    let mut references = Vec::new();
    for row in signed.rows.values().filter(|row| row.in_use) {
        let id = Id { number: row.number, generation: row.generation };
        signed.get(id)?.references(&mut references);
    }
    signed.trailer.0.iter().for_each(|(_, value)| value.references(&mut references));
    if references.iter().any(|id| new.contains(&id.number)) {
        return Err(Refusal::ChangedLater);
    }
    Ok(())
}

/// The fields that were added, each of them an unseen time stamp.
fn new_stamps(signed: &File<'_>, file: &File<'_>) -> Result<Vec<Object>, Refusal> {
    let before = place::form_fields(signed)?;
    let after = place::form_fields(file)?;
    let added = after.strip_prefix(before.as_slice()).ok_or(Refusal::ChangedLater)?;
    for field in added {
        let field = file.dictionary(field)?;
        let value = file.dictionary(field.get("V").unwrap_or(&Object::Null))?;
        let sides = field.get("Rect").and_then(Object::as_array).unwrap_or_default();
        let zero = |side: &Object| match side {
            Object::Integer(number) => *number == 0,
            Object::Real(text) => text.iter().all(|byte| matches!(byte, b'0' | b'.')),
            _ => false,
        };
        let unseen = sides.len() == 4 && sides.iter().all(zero);
        let plain = only_keys(&field, &FIELD_KEYS) && only_keys(&value, &VALUE_KEYS);
        if !unseen || !plain || !field.is("FT", "Sig") || !value.is("Type", "DocTimeStamp") {
            return Err(Refusal::ChangedLater);
        }
    }
    Ok(added.to_vec())
}

struct Comparison<'c, 'a> {
    signed: &'c File<'a>,
    file: &'c File<'a>,
    stamps: Vec<Object>,
}

impl Comparison<'_, '_> {
    fn may_change(&self, id: Id) -> Result<bool, Refusal> {
        let before = self.signed.get(id)?;
        let after = self.file.get(id)?;
        let catalog = self.signed.catalog()?;
        let form = catalog.get("AcroForm").map(|form| self.signed.dictionary(form)).transpose()?;
        let form = form.unwrap_or_default();
        if id == self.signed.catalog {
            return self.catalog(&before, &after);
        }
        let points = |value: Option<&Object>| value.and_then(Object::as_reference) == Some(id);
        if points(catalog.get("DSS")) {
            return Ok(self.store(&before)? && self.store(&after)?);
        }
        if points(catalog.get("AcroForm")) {
            return Ok(self.form(&before, &after));
        }
        if points(form.get("Fields")) {
            return Ok(self.grown(&before, &after));
        }
        self.page(id, &before, &after)
    }

    fn catalog(&self, before: &Object, after: &Object) -> Result<bool, Refusal> {
        let (Some(before), Some(after)) = (before.as_dictionary(), after.as_dictionary()) else {
            return Ok(false);
        };
        let form = |of: &Dictionary| of.get("AcroForm").cloned().unwrap_or(Object::Null);
        let same_form = form(before) == form(after) || self.form(&form(before), &form(after));
        let store = after.get("DSS").map(|store| self.store(store)).transpose()?.unwrap_or(true);
        Ok(same_form && store && same_but(before, after, &["AcroForm", "DSS"]))
    }

    fn store(&self, store: &Object) -> Result<bool, Refusal> {
        Ok(only_keys(&self.file.dictionary(store)?, &STORE_KEYS))
    }

    fn form(&self, before: &Object, after: &Object) -> bool {
        let (Some(before), Some(after)) = (before.as_dictionary(), after.as_dictionary()) else {
            return false;
        };
        let fields = |of: &Dictionary| of.get("Fields").cloned().unwrap_or(Object::Null);
        let grown = fields(before) == fields(after) || self.grown(&fields(before), &fields(after));
        grown && same_but(before, after, &["Fields"])
    }

    /// The same array with time stamps at its end.
    fn grown(&self, before: &Object, after: &Object) -> bool {
        let before = before.as_array().unwrap_or_default();
        let added = after.as_array().and_then(|after| after.strip_prefix(before));
        added.is_some_and(|added| added.iter().all(|one| self.stamps.contains(one)))
    }

    /// A page, or the list of its annotations, to which the time stamps belong.
    fn page(&self, id: Id, before: &Object, after: &Object) -> Result<bool, Refusal> {
        for stamp in &self.stamps {
            let field = self.file.dictionary(stamp)?;
            let Some(page) = field.get("P").and_then(Object::as_reference) else { continue };
            let old = self.signed.dictionary(&Object::Reference(page))?;
            let list = old.get("Annots").cloned().unwrap_or(Object::Null);
            if list.as_reference() == Some(id) {
                return Ok(self.grown(before, after));
            }
            if page == id
                && let Some(after) = after.as_dictionary()
            {
                let now = after.get("Annots").cloned().unwrap_or(Object::Null);
                let grown = list == now || self.grown(&list, &now);
                return Ok(grown && same_but(&old, after, &["Annots"]) && old.is("Type", "Page"));
            }
        }
        Ok(false)
    }
}

fn only_keys(dictionary: &Dictionary, known: &[&str]) -> bool {
    dictionary.keys().all(|key| known.iter().any(|one| one.as_bytes() == key))
}

fn same_but(before: &Dictionary, after: &Dictionary, may_differ: &[&str]) -> bool {
    let rest = |of: &Dictionary| {
        let own = |key: &[u8]| !may_differ.iter().any(|one| one.as_bytes() == key);
        let mut pairs = of.0.clone();
        pairs.retain(|(key, _)| own(key));
        pairs.sort_by(|(one, _), (other, _)| one.cmp(other));
        pairs
    };
    rest(before) == rest(after)
}

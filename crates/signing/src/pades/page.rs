//! Pages by their place in the file, and the annotations on them.

use super::PadesError;
use super::pdf::file::File;
use super::pdf::object::{Id, Object};
use super::pdf::update::Update;

/// Nodes of the page tree that are looked at; bounds the work a hostile file asks for.
const NODES_MAX: usize = 100_000;

/// The page at `place`, the first one being 0.
pub(crate) fn nth(file: &File<'_>, place: usize) -> Result<Id, PadesError> {
    let catalog = file.catalog()?;
    let root = catalog.get("Pages").and_then(Object::as_reference);
    let mut waiting = vec![root.ok_or(PadesError::NoSuchPage)?];
    let mut before = 0;
    for _ in 0..NODES_MAX {
        let Some(id) = waiting.pop() else { break };
        let node = file.dictionary(&Object::Reference(id))?;
        if node.is("Type", "Pages") {
            let kids = file.array(&node, "Kids")?;
            waiting.extend(kids.iter().rev().filter_map(Object::as_reference));
        } else if before == place {
            return Ok(id);
        } else {
            before += 1;
        }
    }
    Err(PadesError::NoSuchPage)
}

/// Puts the widget on the page; where it is seen, a screen reader follows the structure.
pub(crate) fn annotate(
    file: &File<'_>,
    update: &mut Update<'_, '_>,
    id: Id,
    (widget, seen): (Id, bool),
) -> Result<(), PadesError> {
    let mut page = file.dictionary(&Object::Reference(id))?;
    let mut annotations = file.array(&page, "Annots")?;
    annotations.push(Object::Reference(widget));
    let annotations = Object::Array(annotations);
    match page.get("Annots").and_then(Object::as_reference) {
        Some(apart) => update.put(apart, &annotations),
        None => page.set("Annots", annotations),
    }
    if seen && page.get("Tabs").is_none() {
        page.set("Tabs", Object::name("S"));
    }
    update.put(id, &Object::Dictionary(page));
    Ok(())
}

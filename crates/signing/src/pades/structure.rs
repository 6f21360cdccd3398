//! The signature field in the structure tree, so that a tagged file stays tagged (PDF/UA).

use super::PadesError;
use super::pdf::file::File;
use super::pdf::object::{Dictionary, Id, Object};
use super::pdf::update::Update;

/// Makes the widget a `Form` element at the end of the document and answers its key in the
/// parent tree; none for a file without tags.
pub(crate) fn tag(
    file: &File<'_>,
    update: &mut Update<'_, '_>,
    catalog: &mut Dictionary,
    (widget, page): (Id, Id),
) -> Result<Option<i64>, PadesError> {
    let Some(root_at) = catalog.get("StructTreeRoot").cloned() else { return Ok(None) };
    let root_id = root_at.as_reference().ok_or(PadesError::Malformed("structure tree"))?;
    let mut root = file.dictionary(&root_at)?;
    let element = update.reserve();
    let parent = match document(file, &root)? {
        Some(id) => {
            let mut document = file.dictionary(&Object::Reference(id))?;
            adopt(file, &mut document, element)?;
            update.put(id, &Object::Dictionary(document));
            id
        }
        None => {
            adopt(file, &mut root, element)?;
            root_id
        }
    };
    let widget = Dictionary::default()
        .with("Type", Object::name("OBJR"))
        .with("Obj", Object::Reference(widget))
        .with("Pg", Object::Reference(page));
    let form = Dictionary::default()
        .with("Type", Object::name("StructElem"))
        .with("S", Object::name("Form"))
        .with("P", Object::Reference(parent))
        .with("Pg", Object::Reference(page))
        .with("K", Object::Dictionary(widget));
    update.put(element, &Object::Dictionary(form));
    let key = next_key(file, &root)?;
    enter(file, update, &mut root, key, element)?;
    root.set("ParentTreeNextKey", Object::Integer(key + 1));
    update.put(root_id, &Object::Dictionary(root));
    Ok(Some(key))
}

/// The element that holds the whole document, where the file has one.
fn document(file: &File<'_>, root: &Dictionary) -> Result<Option<Id>, PadesError> {
    let kids = match root.get("K") {
        Some(Object::Reference(id)) if file.get(*id)?.as_array().is_none() => {
            vec![Object::Reference(*id)]
        }
        Some(Object::Reference(_) | Object::Array(_)) => file.array(root, "K")?,
        _ => return Ok(None),
    };
    let [only] = kids.as_slice() else { return Ok(None) };
    let Some(id) = only.as_reference() else { return Ok(None) };
    let found = file.dictionary(only)?;
    Ok(found.is("S", "Document").then_some(id))
}

fn adopt(file: &File<'_>, parent: &mut Dictionary, child: Id) -> Result<(), PadesError> {
    let mut kids = match parent.get("K") {
        None => Vec::new(),
        Some(Object::Array(kids)) => kids.clone(),
        Some(Object::Reference(id)) => match file.get(*id)? {
            Object::Array(kids) => kids,
            _ => vec![Object::Reference(*id)],
        },
        Some(single) => vec![single.clone()],
    };
    kids.push(Object::Reference(child));
    parent.set("K", Object::Array(kids));
    Ok(())
}

fn next_key(file: &File<'_>, root: &Dictionary) -> Result<i64, PadesError> {
    const KEY_MAX: i64 = 1_000_000_000;
    let next = root.get("ParentTreeNextKey").and_then(Object::as_integer);
    let tree = root.get("ParentTree").map(|tree| file.dictionary(tree)).transpose()?;
    let key = match (next, tree) {
        (Some(next), _) => next,
        (None, None) => 0,
        (None, Some(tree)) => last_key(file, &tree)?.map_or(0, |last| last.saturating_add(1)),
    };
    if (0..KEY_MAX).contains(&key) { Ok(key) } else { Err(PadesError::Malformed("parent tree")) }
}

/// The last key of a number tree, whose keys rise.
fn last_key(file: &File<'_>, tree: &Dictionary) -> Result<Option<i64>, PadesError> {
    let kids = file.array(tree, "Kids")?;
    if let Some(last) = kids.last() {
        let limits = file.array(&file.dictionary(last)?, "Limits")?;
        let last = limits.get(1).and_then(Object::as_integer);
        return last.map(Some).ok_or(PadesError::Malformed("parent tree"));
    }
    let numbers = file.array(tree, "Nums")?;
    Ok(numbers.iter().rev().nth(1).and_then(Object::as_integer))
}

fn enter(
    file: &File<'_>,
    update: &mut Update<'_, '_>,
    root: &mut Dictionary,
    key: i64,
    element: Id,
) -> Result<(), PadesError> {
    let place = root.get("ParentTree").cloned();
    let mut tree =
        place.as_ref().map_or(Ok(Dictionary::default()), |tree| file.dictionary(tree))?;
    let pair = [Object::Integer(key), Object::Reference(element)];
    if tree.get("Kids").is_some() {
        let limits = Object::Array(vec![Object::Integer(key), Object::Integer(key)]);
        let leaf =
            Dictionary::default().with("Limits", limits).with("Nums", Object::Array(pair.to_vec()));
        let leaf = update.add(leaf);
        let mut kids = file.array(&tree, "Kids")?;
        kids.push(Object::Reference(leaf));
        tree.set("Kids", Object::Array(kids));
    } else {
        let mut numbers = file.array(&tree, "Nums")?;
        numbers.extend(pair);
        tree.set("Nums", Object::Array(numbers));
    }
    let tree = Object::Dictionary(tree);
    match place.as_ref().and_then(Object::as_reference) {
        Some(id) => update.put(id, &tree),
        None => root.set("ParentTree", tree),
    }
    Ok(())
}

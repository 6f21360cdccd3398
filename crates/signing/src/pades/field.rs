//! The signature field: in the form, on its page, and in the structure of a tagged file.

use super::pdf::file::File;
use super::pdf::object::{Dictionary, Id, Object};
use super::pdf::update::Update;
use super::{PadesError, page, structure};

/// Print and Locked: a signature is printed with the page and nobody moves it.
const FLAGS: i64 = 132;
/// SignaturesExist and AppendOnly.
const FORM_FLAGS: i64 = 3;

/// The field that the signature is put into.
#[derive(Clone, Copy, Debug)]
pub struct Field<'a> {
    /// Unique among the fields of the file.
    pub name: &'a str,
    /// What a screen reader says, in the language of the document.
    pub spoken: &'a str,
    /// Where the form has drawn the box; none for a signature without a place on paper.
    pub place: Option<Place>,
}

/// A rectangle on a page, in points from the lower left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// The first page is 0.
    pub page: usize,
    pub left: f64,
    pub bottom: f64,
    pub right: f64,
    pub top: f64,
}

/// Adds the field for the signature `value` and writes the catalogue.
pub(crate) fn add(
    update: &mut Update<'_, '_>,
    file: &File<'_>,
    field: &Field<'_>,
    value: Id,
) -> Result<(), PadesError> {
    let mut catalog = file.catalog()?;
    let widget = update.reserve();
    let page = page::nth(file, field.place.map_or(0, |place| place.page))?;
    let mut dictionary = Dictionary::default()
        .with("Type", Object::name("Annot"))
        .with("Subtype", Object::name("Widget"))
        .with("FT", Object::name("Sig"))
        .with("T", Object::text(field.name))
        .with("TU", Object::text(field.spoken))
        .with("V", Object::Reference(value))
        .with("F", Object::Integer(FLAGS))
        .with("P", Object::Reference(page))
        .with("Rect", rectangle(field.place.as_ref()));
    if let Some(place) = &field.place {
        let look = Object::Reference(empty_look(update, place));
        let look = Dictionary::default().with("N", look);
        dictionary.set("AP", Object::Dictionary(look));
        if let Some(key) = structure::tag(file, update, &mut catalog, (widget, page))? {
            dictionary.set("StructParent", Object::Integer(key));
        }
    }
    update.put(widget, &Object::Dictionary(dictionary));
    page::annotate(file, update, page, (widget, field.place.is_some()))?;
    enter_in_form(file, update, &mut catalog, field.name, widget)?;
    extend(file, &mut catalog)?;
    update.put(file.catalog, &Object::Dictionary(catalog));
    Ok(())
}

fn rectangle(place: Option<&Place>) -> Object {
    let sides = place.map_or([0.0; 4], |p| [p.left, p.bottom, p.right, p.top]);
    Object::Array(sides.map(|side| Object::Real(format!("{side:.2}").into_bytes())).to_vec())
}

/// PDF/A asks a visible widget for an appearance; the printed form has drawn the box.
fn empty_look(update: &mut Update<'_, '_>, place: &Place) -> Id {
    let size = Place {
        left: 0.0,
        bottom: 0.0,
        right: place.right - place.left,
        top: place.top - place.bottom,
        ..*place
    };
    let look = Dictionary::default()
        .with("Type", Object::name("XObject"))
        .with("Subtype", Object::name("Form"))
        .with("BBox", rectangle(Some(&size)));
    update.add_stream(look, b"")
}

fn enter_in_form(
    file: &File<'_>,
    update: &mut Update<'_, '_>,
    catalog: &mut Dictionary,
    name: &str,
    widget: Id,
) -> Result<(), PadesError> {
    let indirect = catalog.get("AcroForm").and_then(Object::as_reference);
    let mut form =
        catalog.get("AcroForm").map_or(Ok(Dictionary::default()), |f| file.dictionary(f))?;
    let mut fields = file.array(&form, "Fields")?;
    let name = Object::text(name);
    for field in &fields {
        if file.dictionary(field)?.get("T") == Some(&name) {
            return Err(PadesError::NameTaken);
        }
    }
    fields.push(Object::Reference(widget));
    let fields = Object::Array(fields);
    match form.get("Fields").and_then(Object::as_reference) {
        Some(id) => update.put(id, &fields),
        None => form.set("Fields", fields),
    }
    let flags = form.get("SigFlags").and_then(Object::as_integer).unwrap_or(0);
    form.set("SigFlags", Object::Integer(flags | FORM_FLAGS));
    match indirect {
        Some(id) => update.put(id, &Object::Dictionary(form)),
        None => catalog.set("AcroForm", Object::Dictionary(form)),
    }
    Ok(())
}

/// EN 319 142-1 has a PDF 1.7 file say that it uses what ETSI added.
fn extend(file: &File<'_>, catalog: &mut Dictionary) -> Result<(), PadesError> {
    let all = catalog.get("Extensions").map(|value| file.dictionary(value)).transpose()?;
    let mut all = all.unwrap_or_default();
    if all.get("ESIC").is_some() {
        return Ok(());
    }
    let level = Dictionary::default()
        .with("BaseVersion", Object::name("1.7"))
        .with("ExtensionLevel", Object::Integer(1));
    all.set("ESIC", Object::Dictionary(level));
    catalog.set("Extensions", Object::Dictionary(all));
    Ok(())
}

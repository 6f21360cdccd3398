//! Where a form has drawn the box of the electronic seal, so that the field is laid over it.

use typst::foundations::{Label, Selector};
use typst::introspection::Introspector as _;
use typst::utils::PicoStr;
use typst_layout::PagedDocument;

use crate::SealPlace;

const LABEL: &str = "seal-place";
/// The size that the forms draw, in points: 64 mm by 19 mm.
const WIDTH: f64 = 64.0 / 25.4 * 72.0;
const HEIGHT: f64 = 19.0 / 25.4 * 72.0;

pub(crate) fn of(document: &PagedDocument) -> Option<SealPlace> {
    let label = Label::new(PicoStr::intern(LABEL))?;
    let found = document.introspector().query_first(&Selector::Label(label))?;
    let position = document.introspector().position(found.location()?)?;
    let page = position.page.get() - 1;
    let size = document.pages().get(page)?.frame.size();
    let (left, top) = (position.point.x.to_pt(), size.y.to_pt() - position.point.y.to_pt());
    Some(SealPlace { page, left, bottom: top - HEIGHT, right: left + WIDTH, top })
}

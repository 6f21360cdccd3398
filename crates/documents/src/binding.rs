//! Many documents as one file for the printer: their pages in order, each with its place in the
//! batch at the foot. The file is for paper only: it is neither tagged nor sealed and carries no
//! data; each document has its own file for that.

use typst::ecow::EcoVec;
use typst::foundations::Smart;
use typst::layout::{Frame, FrameItem, Point};
use typst::model::DocumentInfo;
use typst_layout::{Page, PagedDocument};
use typst_pdf::PdfOptions;

use crate::world::OnePage;
use crate::{RenderError, RenderRequest, Renderer, code_json, forms};

/// Pages set so far.
pub struct Binding<'a> {
    renderer: &'a Renderer,
    pages: EcoVec<Page>,
}

impl Renderer {
    /// Begins a file of many documents.
    pub fn binding(&self) -> Binding<'_> {
        Binding { renderer: self, pages: EcoVec::new() }
    }
}

impl Binding<'_> {
    /// Adds the pages of a document; `place` is printed small at the foot of each.
    ///
    /// # Errors
    /// Those of `Renderer::pdf`.
    pub fn add(&mut self, request: &RenderRequest<'_>, place: &str) -> Result<(), RenderError> {
        let template = forms::template(request.kind, request.form_version)
            .ok_or_else(|| RenderError::UnknownForm(request.kind.to_owned()))?;
        let code = code_json(request.code_svg);
        let set = self.laid_out(template, request.data_json, code.as_bytes())?;
        let label = serde_json::json!({ "place": place }).to_string();
        let label = self.laid_out(forms::PLACE_IN_BATCH, label.as_bytes(), b"null")?;
        let foot = label.pages().first().map(|page| without_tags(&page.frame));
        for page in set.pages() {
            let mut page = page.clone();
            page.frame = without_tags(&page.frame);
            if let Some(foot) = &foot {
                page.frame.push_frame(Point::zero(), foot.clone());
            }
            page.number = self.pages.len() as u64 + 1;
            self.pages.push(page);
        }
        comemo::evict(1);
        Ok(())
    }

    /// How many pages there are.
    pub fn pages(&self) -> usize {
        self.pages.len()
    }

    /// The file. `ident` tells it from every other one.
    ///
    /// # Errors
    /// The exporter's.
    pub fn finish(self, title: &str, ident: &str) -> Result<Vec<u8>, RenderError> {
        let info = DocumentInfo { title: Some(title.into()), ..DocumentInfo::default() };
        let document = PagedDocument::new(self.pages, info);
        let options = PdfOptions {
            ident: Smart::Custom(ident.to_owned()),
            tagged: false,
            ..PdfOptions::default()
        };
        let pdf = typst_pdf::pdf(&document, &options).map_err(|errors| RenderError::of(&errors));
        comemo::evict(1);
        pdf
    }

    fn laid_out(
        &self,
        template: &str,
        data: &[u8],
        code: &[u8],
    ) -> Result<PagedDocument, RenderError> {
        let page = OnePage::new(&self.renderer.fonts, template, data, code);
        typst::compile::<PagedDocument>(&page).output.map_err(|errors| RenderError::of(&errors))
    }
}

/// What is seen of a frame. Its tags name elements of one document; here there are many.
fn without_tags(frame: &Frame) -> Frame {
    let mut seen = Frame::new(frame.size(), frame.kind());
    for (at, item) in frame.items() {
        match item {
            FrameItem::Tag(_) => {}
            FrameItem::Group(group) => {
                let mut group = group.clone();
                group.frame = without_tags(&group.frame);
                group.parent = None;
                seen.push(*at, FrameItem::Group(group));
            }
            other => seen.push(*at, other.clone()),
        }
    }
    seen
}

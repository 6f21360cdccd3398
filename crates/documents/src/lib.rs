//! Documents as PDF/A-3a with PDF/UA-1, set by Typst from data that brings all its words.
//!
//! Knows no law and no storage. Fonts are embedded, system fonts are off, the date comes from the
//! data: the same input gives the same bytes.

mod binding;
mod error;
mod forms;
mod seal_place;
mod world;

pub use binding::Binding;
pub use error::RenderError;
pub use forms::form_hash;

use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use world::{Fonts, OnePage};

/// What to set.
#[derive(Debug, Clone, Copy)]
pub struct RenderRequest<'a> {
    /// birth-extract, birth-full-copy, birth-register-sheet.
    pub kind: &'a str,
    /// Version of the form.
    pub form_version: &'a str,
    /// Language of the document.
    pub lang: &'a str,
    /// Everything it says; attached to the PDF as it is.
    pub data_json: &'a [u8],
    /// The picture of the code on paper; none for a sheet that is not sealed.
    pub code_svg: Option<&'a str>,
}

/// A document that was set.
#[derive(Debug, Clone)]
pub struct Sheet {
    pub pdf: Vec<u8>,
    /// Where the form drew the box of the seal.
    pub seal_place: Option<SealPlace>,
}

/// A box on a page, in points from the lower left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SealPlace {
    /// The first page is 0.
    pub page: usize,
    pub left: f64,
    pub bottom: f64,
    pub right: f64,
    pub top: f64,
}

/// Fonts and library, kept between documents.
pub struct Renderer {
    fonts: Fonts,
}

impl Default for Renderer {
    fn default() -> Self {
        Self::new()
    }
}

impl Renderer {
    /// Parses the fonts once.
    pub fn new() -> Self {
        Self { fonts: Fonts::embedded() }
    }

    /// Sets a document.
    ///
    /// # Errors
    /// A letter that no font has is named; so are unknown forms and unreadable data.
    pub fn pdf(&self, request: &RenderRequest<'_>) -> Result<Sheet, RenderError> {
        let template = forms::template(request.kind, request.form_version)
            .ok_or_else(|| RenderError::UnknownForm(request.kind.to_owned()))?;
        let data: serde_json::Value = serde_json::from_slice(request.data_json)
            .map_err(|error| RenderError::BadData(error.to_string()))?;
        let code = code_json(request.code_svg);
        let page = OnePage::new(&self.fonts, template, request.data_json, code.as_bytes());
        let compiled = typst::compile::<PagedDocument>(&page);
        let result = compiled
            .output
            .and_then(|document| {
                let pdf = typst_pdf::pdf(&document, &options(&data)?)?;
                Ok(Sheet { pdf, seal_place: seal_place::of(&document) })
            })
            .map_err(|errors| RenderError::of(&errors));
        // Nothing is shared between two people's documents; what is kept only grows.
        comemo::evict(1);
        result
    }
}

fn code_json(svg: Option<&str>) -> String {
    serde_json::json!(svg.map(|svg| serde_json::json!({"svg": svg}))).to_string()
}

fn options(data: &serde_json::Value) -> typst::diag::SourceResult<PdfOptions> {
    let standards = PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1])
        .expect("PDF/A-3a and PDF/UA-1 go together");
    let text = |pointer: &str| data.pointer(pointer).and_then(|v| v.as_str()).unwrap_or("");
    Ok(PdfOptions {
        ident: typst::foundations::Smart::Custom(text("/issued/document_id").to_owned()),
        timestamp: timestamp(text("/date")),
        standards,
        ..PdfOptions::default()
    })
}

fn timestamp(date: &str) -> Option<Timestamp> {
    let mut parts = date.split('-');
    let year = parts.next()?.parse().ok()?;
    let month = parts.next()?.parse().ok()?;
    let day = parts.next()?.parse().ok()?;
    typst::foundations::Datetime::from_ymd_hms(year, month, day, 0, 0, 0).map(Timestamp::new_utc)
}

#[cfg(test)]
mod tests;

//! A document leaves the office: it is set, kept, recorded, then handed over.
//!
//! Kept before it is recorded, recorded before it is handed over: a paper without its fact was seen
//! by nobody, a fact without its paper could not be set again.

use accounts::Account;
use certificates::{Document, IssueContext};
use documents::RenderRequest;
use journal::{DocumentIssued, FormRef, Payload, SeriesNumber};
use office_store::{OfficeStore, Paper};
use vocabulary::{DocumentId, Lang, Moment, Problem};

use crate::Failure;
use crate::entry::{self, store_failure};
use crate::node::Ctx;
use crate::office_kind;
use crate::sealing;
use crate::views::Issued;

/// What is said of a document that leaves, beside what it says itself.
#[derive(Debug, Clone, Default)]
pub(crate) struct Leaving {
    /// The act, the register or the family file; empty for one that rests on none.
    pub(crate) about: String,
    pub(crate) capacity: String,
    pub(crate) purpose: String,
    pub(crate) requester: String,
}

/// A document that is ready to be handed over.
struct Sheet<'a> {
    id: &'a DocumentId,
    document: &'a Document,
    number: Option<SeriesNumber>,
    paper: Paper,
    /// The file before the seal's bytes.
    unsealed: Vec<u8>,
}

impl Sheet<'_> {
    /// What is handed over.
    fn pdf(&self) -> Vec<u8> {
        [self.unsealed.as_slice(), &self.paper.seal].concat()
    }
}

/// More offices never issue at once; reached only if something is wrong.
const ROUNDS_MAX: u32 = 16;

/// Sets a document, keeps and records it; only then it is handed over.
pub(crate) fn leave(
    ctx: &mut Ctx<'_>,
    account: &Account,
    leaving: &Leaving,
    id: &DocumentId,
    document: &Document,
) -> Result<Issued, Failure> {
    leave_with(ctx, account, leaving, (id, document), &mut |_| Ok(Vec::new()))
}

/// The same with facts that are entered in the same moment, or not at all.
pub(crate) fn leave_with(
    ctx: &mut Ctx<'_>,
    account: &Account,
    leaving: &Leaving,
    (id, document): (&DocumentId, &Document),
    also: &mut dyn FnMut(&OfficeStore) -> Result<Vec<Payload>, Failure>,
) -> Result<Issued, Failure> {
    let sheet = sheet(ctx, id, document, None)?;
    record(ctx, account, leaving, &sheet, also)?;
    Ok(handed_over(sheet))
}

/// The same for a document with numbers of its own: set with the next number, and set again with
/// another one if somebody else took it meanwhile. So no number is lost and none is given twice.
pub(crate) fn leave_numbered(
    ctx: &mut Ctx<'_>,
    account: &Account,
    leaving: &Leaving,
    series: &str,
    draw: &mut dyn FnMut(&mut Ctx<'_>, &DocumentId, u32, i16) -> Document,
) -> Result<Issued, Failure> {
    let year = ctx.today().year();
    for _ in 0..ROUNDS_MAX {
        let number = next_number(ctx, series, year)?;
        let id = DocumentId::new(ctx.ids);
        let document = draw(ctx, &id, number, year);
        let number = SeriesNumber { series: series.to_owned(), year, number };
        let sheet = sheet(ctx, &id, &document, Some(number))?;
        match record(ctx, account, leaving, &sheet, &mut |_| Ok(Vec::new())) {
            Ok(()) => return Ok(handed_over(sheet)),
            Err(Failure::Refused(why)) if why.code == NUMBER_TAKEN => {}
            Err(other) => return Err(other),
        }
    }
    Err(Failure::Locked)
}

const NUMBER_TAKEN: &str = "document-number-taken";

fn next_number(ctx: &Ctx<'_>, series: &str, year: i16) -> Result<u32, Failure> {
    Ok(ctx.desk.reader().series_last(series, year).map_err(store_failure)? + 1)
}

fn handed_over(sheet: Sheet<'_>) -> Issued {
    Issued {
        file_name: format!("{}-{}.pdf", sheet.document.kind, sheet.id),
        document: sheet.id.clone(),
        pdf: sheet.pdf(),
        warnings: Vec::new(),
    }
}

fn sheet<'a>(
    ctx: &mut Ctx<'_>,
    id: &'a DocumentId,
    document: &'a Document,
    number: Option<SeriesNumber>,
) -> Result<Sheet<'a>, Failure> {
    let data = data(document)?;
    let code = sealing::code(ctx, id, document, &data)?;
    let svg = code.as_ref().map(|code| code.svg.as_str());
    let unsealed = set(ctx, document, &data, svg)?;
    let seal = sealing::seal(ctx, &unsealed, document.lang)?;
    let code = code.map(|code| code.text).unwrap_or_default();
    let paper = Paper { data, code, seal, ..Paper::default() };
    Ok(Sheet { id, document, number, paper, unsealed: unsealed.pdf })
}

/// Issuing is a read of the act too, and a fact of the acts journal.
fn record(
    ctx: &mut Ctx<'_>,
    account: &Account,
    leaving: &Leaving,
    sheet: &Sheet<'_>,
    also: &mut dyn FnMut(&OfficeStore) -> Result<Vec<Payload>, Failure>,
) -> Result<(), Failure> {
    ctx.desk.writer().paper_keep(sheet.id, &sheet.paper, ctx.now).map_err(store_failure)?;
    let payload = Payload::DocumentIssued(issued(leaving, sheet));
    let account = account.clone();
    let regime = ctx.regime();
    entry::enter_by_office(ctx, &account, regime, &mut |store| {
        if let Some(number) = &sheet.number {
            let last = store.series_last(&number.series, number.year).map_err(store_failure)?;
            if last + 1 != number.number {
                return Err(Failure::refused(NUMBER_TAKEN));
            }
        }
        let mut payloads = vec![payload.clone()];
        payloads.extend(also(store)?);
        Ok(payloads)
    })?;
    Ok(())
}

fn issued(leaving: &Leaving, sheet: &Sheet<'_>) -> DocumentIssued {
    let document = sheet.document;
    let hash = |bytes: &[u8]| journal::hex(&journal::sha256(bytes));
    let form_hash = documents::form_hash(&document.kind, &document.form_version);
    let itself = leaving.about.is_empty();
    DocumentIssued {
        document: sheet.id.clone(),
        about: if itself { sheet.id.to_string() } else { leaving.about.clone() },
        document_kind: document.kind.clone(),
        lang: document.lang,
        form: FormRef {
            id: document.kind.clone(),
            version: document.form_version.clone(),
            hash: form_hash.unwrap_or_default().to_owned(),
        },
        capacity: leaving.capacity.clone(),
        purpose: leaving.purpose.clone(),
        requester: leaving.requester.clone(),
        number: sheet.number.clone(),
        data_sha256: hash(&sheet.paper.data),
        sha256: hash(&sheet.unsealed),
        sealed_sha256: hash(&sheet.pdf()),
    }
}

/// What a document said when it was issued, if it was kept: the same bytes of data, in the form of
/// that day.
pub(crate) fn as_kept(
    ctx: &Ctx<'_>,
    issued: &DocumentIssued,
) -> Result<Option<(Document, Paper)>, Failure> {
    let paper = ctx.desk.reader().paper_of(&issued.document).map_err(store_failure)?;
    let Some(paper) = paper else { return Ok(None) };
    if journal::hex(&journal::sha256(&paper.data)) != issued.data_sha256 {
        return Err(Failure::Broken(format!("paper {} is not as issued", issued.document)));
    }
    let data = serde_json::from_slice(&paper.data)
        .map_err(|e| Failure::Broken(format!("paper {}: {e}", issued.document)))?;
    let document = Document {
        kind: issued.document_kind.clone(),
        form_version: issued.form.version.clone(),
        lang: issued.lang,
        data,
        said: None,
    };
    Ok(Some((document, paper)))
}

fn data(document: &Document) -> Result<Vec<u8>, Failure> {
    serde_json::to_vec(&document.data).map_err(|e| Failure::Broken(format!("document data: {e}")))
}

/// The document as a file, without its seal.
pub(crate) fn render(ctx: &Ctx<'_>, document: &Document) -> Result<Vec<u8>, Failure> {
    Ok(set(ctx, document, &data(document)?, None)?.pdf)
}

/// The document with a code that it was issued with, without its seal.
pub(crate) fn render_with(
    ctx: &Ctx<'_>,
    document: &Document,
    code: &str,
) -> Result<documents::Sheet, Failure> {
    set(ctx, document, &data(document)?, code_svg(code)?.as_deref())
}

/// The picture of a code that was kept; none where the document carries none.
pub(crate) fn code_svg(code: &str) -> Result<Option<String>, Failure> {
    let modules = (!code.is_empty()).then(|| paper_code::modules(code)).transpose();
    let modules = modules.map_err(|error| Failure::Broken(format!("code: {error}")))?;
    Ok(modules.map(|modules| modules.svg()))
}

fn set(
    ctx: &Ctx<'_>,
    document: &Document,
    data: &[u8],
    code_svg: Option<&str>,
) -> Result<documents::Sheet, Failure> {
    ctx.node
        .renderer()
        .pdf(&RenderRequest {
            kind: &document.kind,
            form_version: &document.form_version,
            lang: document.lang.code(),
            data_json: data,
            code_svg,
        })
        .map_err(render_failure)
}

pub(crate) fn context(
    ctx: &Ctx<'_>,
    account: &Account,
    leaving: &Leaving,
    document: &DocumentId,
    drawn_at: Moment,
) -> IssueContext {
    let card = &ctx.desk.card;
    let key = format!("capacity-{}", account.role.as_str());
    IssueContext {
        training: ctx.node.training,
        issued_on: ctx.today(),
        office_ar: card.name_ar.clone(),
        office_fr: card.name_fr.clone(),
        commune_ar: card.commune_ar.clone(),
        commune_fr: card.commune_fr.clone(),
        province_ar: card.province_ar.clone(),
        province_fr: card.province_fr.clone(),
        officer_ar: account.name_ar.clone(),
        officer_latin: account.name_latin.clone(),
        officer_capacity_ar: ctx.node.texts.get(Lang::Ar, &key),
        officer_capacity_fr: ctx.node.texts.get(Lang::Fr, &key),
        document: document.clone(),
        purpose: leaving.purpose.clone(),
        requester_capacity: leaving.capacity.clone(),
        regime: ctx.regime(),
        register_copies: register_copies(ctx),
        hijri_year: vocabulary::hijri_of(drawn_at.civil().date, &ctx.node.months()).0.year,
    }
}

/// Copies of each register that this office keeps on paper today.
pub(crate) fn register_copies(ctx: &Ctx<'_>) -> usize {
    let law = ctx.node.law.on(ctx.today(), ctx.regime());
    let ruled = office_kind::register_copies(&ctx.desk.card.kind, &law);
    ruled.and_then(|ruled| usize::try_from(ruled.value).ok()).unwrap_or_default()
}

pub(crate) fn render_failure(error: documents::RenderError) -> Failure {
    match error {
        documents::RenderError::MissingGlyph { text, letter } => {
            Problem::refuse("letter-not-printable")
                .with("letter", &letter)
                .with("text", &text)
                .into()
        }
        other => Failure::Broken(other.to_string()),
    }
}

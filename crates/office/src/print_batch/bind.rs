//! The file of a batch: every copy that was issued, in order, as one file for the printer.
//!
//! It is set from what was kept, so it can be made as often as it is lost; it is kept beside the
//! office's file, and handing it over is a fact.

use std::fs;
use std::io::Write as _;
use std::path::PathBuf;

use accounts::Staff;
use documents::RenderRequest;
use journal::{Payload, PrintBatchTaken};
use vocabulary::{BatchId, DocumentId};

use super::{Batch, number};
use crate::Failure;
use crate::entry::{self, store_failure};
use crate::issued_document;
use crate::leaving;
use crate::node::Ctx;

/// Makes the file, unless it is there; tells the sheets bound and to bind.
///
/// # Errors
/// `NotFound`; `batch-not-finished`; `batch-empty` where every copy was refused; the disk's.
pub fn bind_batch(
    ctx: &Ctx<'_>,
    staff: &Staff,
    batch: &BatchId,
    tell: &dyn Fn(usize, usize),
) -> Result<(), Failure> {
    crate::own_acts(ctx, staff.account())?;
    let path = path_of(ctx, batch);
    if path.is_file() {
        return Ok(());
    }
    let batch = Batch::of(&ctx.desk.reader(), batch)?;
    if batch.turns.len() < batch.ordered.acts.len() {
        return Err(Failure::refused("batch-not-finished"));
    }
    let pdf = bound(ctx, &batch, tell)?;
    keep(&path, &pdf).map_err(|error| Failure::Broken(format!("batch: {error}")))
}

/// Hands the file over; that it was is a fact first.
///
/// # Errors
/// Those of `bind_batch`.
pub fn hand_over_batch(
    ctx: &mut Ctx<'_>,
    staff: &Staff,
    batch: &BatchId,
) -> Result<(String, Vec<u8>), Failure> {
    bind_batch(ctx, staff, batch, &|_, _| {})?;
    let pdf = fs::read(path_of(ctx, batch))
        .map_err(|error| Failure::Broken(format!("batch: {error}")))?;
    let ordered = Batch::ordered(&ctx.desk.reader(), batch)?;
    let taken =
        PrintBatchTaken { batch: batch.clone(), sha256: journal::hex(&journal::sha256(&pdf)) };
    let account = staff.account().clone();
    let regime = ctx.regime();
    entry::enter_by_office(ctx, &account, regime, &mut |_| {
        Ok(vec![Payload::PrintBatchTaken(taken.clone())])
    })?;
    Ok((format!("batch-{}.pdf", number(&ordered).replace('/', "-")), pdf))
}

/// Where the file lies. A batch's id says nothing of anybody.
fn path_of(ctx: &Ctx<'_>, batch: &BatchId) -> PathBuf {
    let office = ctx.desk.card.code.as_str();
    ctx.node.root.join("batches").join(office).join(format!("{batch}.pdf"))
}

fn bound(ctx: &Ctx<'_>, batch: &Batch, tell: &dyn Fn(usize, usize)) -> Result<Vec<u8>, Failure> {
    let sheets = batch.ordered.acts.len();
    let mut binding = ctx.node.renderer().binding();
    for (place, (document, _)) in (1..).zip(&batch.turns) {
        if let Some(document) = document {
            let foot = format!("{} \u{B7} {place} / {sheets}", number(&batch.ordered));
            add(ctx, &mut binding, document, &foot)?;
        }
        tell(place, sheets);
    }
    if binding.pages() == 0 {
        return Err(Failure::refused("batch-empty"));
    }
    let ident = batch.ordered.batch.as_str();
    binding.finish(&number(&batch.ordered), ident).map_err(leaving::render_failure)
}

fn add(
    ctx: &Ctx<'_>,
    binding: &mut documents::Binding<'_>,
    document: &DocumentId,
    foot: &str,
) -> Result<(), Failure> {
    let lost = || Failure::Broken(format!("paper {document} is not there"));
    let issued = {
        let store = ctx.desk.reader();
        let seq = store.document_seq(document).map_err(store_failure)?.ok_or_else(lost)?;
        issued_document::payload(&store, seq)?.1
    };
    let (said, paper) = leaving::as_kept(ctx, &issued)?.ok_or_else(lost)?;
    let svg = leaving::code_svg(&paper.code)?;
    let request = RenderRequest {
        kind: &said.kind,
        form_version: &said.form_version,
        lang: said.lang.code(),
        data_json: &paper.data,
        code_svg: svg.as_deref(),
    };
    binding.add(&request, foot).map_err(leaving::render_failure)
}

/// Whole or not at all.
fn keep(path: &std::path::Path, pdf: &[u8]) -> std::io::Result<()> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder)?;
    let making = path.with_extension("making");
    let mut file = fs::File::create(&making)?;
    file.write_all(pdf)?;
    file.sync_all()?;
    fs::rename(&making, path)
}

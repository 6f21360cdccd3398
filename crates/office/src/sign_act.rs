//! The registrar, or a delegate, signs a draft: the moment an act exists and has its number.

use accounts::Signatory;
use acts::ActContent;
use journal::{ActSigned, Officer, Payload};
use office_store::{DraftRecord, DraftVersion, OfficeStore};
use texts::Texts;
use vocabulary::{ActId, Problem};

use crate::draft::{self, Evaluated};
use crate::drawn::Drawn;
use crate::entry::{self, Entered, store_failure};
use crate::node::Ctx;
use crate::views::{Acknowledged, Signed};
use crate::{Failure, consequences, delegate_signature, restored};

/// Signs a draft, and with it its siblings: children of one birth have consecutive numbers in the
/// order of their births (case B06). The number is given in the fact itself, and the fact is
/// durable before this returns; on any failure every draft is still there and no number is used
/// (case B29). What follows at once, such as the death note on the birth act, is entered in the
/// same transaction.
///
/// # Errors
/// `Invalid` with all that forbids it; refusals of the register, of the delegation (B28), of a
/// restored backup; `warnings-unacknowledged`; `four-eyes` when a judgment is signed by whoever
/// typed it in; `siblings-not-ready`; `Conflict`.
pub fn sign_act(
    ctx: &mut Ctx<'_>,
    signatory: &Signatory,
    act: &ActId,
    base_version: u64,
    acknowledged: Vec<Acknowledged>,
) -> Result<Signed, Failure> {
    let planned = plan(ctx, signatory, act, base_version, acknowledged)?;
    let account = signatory.account().clone();
    let (regime, node) = (ctx.regime(), ctx.node);
    let entered = entry::enter_drafts(ctx, &account, regime, &planned.versions, &mut |store| {
        planned.payloads(&node.texts, store)
    })?;
    signed(act, entered, planned.warnings)
}

/// All that is to be entered, but for the numbers.
struct Planned {
    drawn: Vec<Drawn>,
    following: consequences::Following,
    versions: Vec<DraftVersion>,
    warnings: Vec<Problem>,
}

impl Planned {
    /// With the numbers that the registers would give now.
    fn payloads(&self, texts: &Texts, store: &OfficeStore) -> Result<Vec<Payload>, Failure> {
        let mut payloads = Vec::new();
        for (given_before, one) in self.drawn.iter().enumerate() {
            payloads.push(one.numbered(store, given_before as u32)?);
        }
        self.following.after(texts, store, &mut payloads)?;
        Ok(payloads)
    }
}

/// Finds all that forbids the signature, and draws what is to be signed.
fn plan(
    ctx: &mut Ctx<'_>,
    signatory: &Signatory,
    act: &ActId,
    base_version: u64,
    acknowledged: Vec<Acknowledged>,
) -> Result<Planned, Failure> {
    crate::own_office(ctx, signatory.account())?;
    restored::require_caught_up(ctx.desk)?;
    let officer = delegate_signature::officer(ctx, signatory)?;
    let record = draft::find(&ctx.desk.writer(), act)?;
    if record.version != base_version {
        return Err(Failure::Conflict(Box::new(draft::view(ctx, record)?)));
    }
    let together = siblings_of(ctx, record)?;
    let mut warnings = Vec::new();
    let mut drawn = Vec::new();
    let mut versions = Vec::new();
    for record in together {
        let given = if record.act == *act { acknowledged.clone() } else { Vec::new() };
        versions.push(DraftVersion::Act(record.act.clone(), record.version));
        let (one, said) = ready(ctx, signatory, &officer, record, given)?;
        warnings.extend(said);
        drawn.push(one);
    }
    let following = consequences::Following::of(ctx, &officer, &drawn)?;
    Ok(Planned { drawn, following, versions, warnings })
}

/// What the person is told of the act, among all that was entered with it.
fn signed(act: &ActId, entered: Vec<Entered>, warnings: Vec<Problem>) -> Result<Signed, Failure> {
    let signed = entered.iter().find_map(|one| match &one.payload {
        Payload::ActSigned(signed) | Payload::ActTranscribed(signed) if signed.act == *act => {
            Some((one.seq, ActSigned::clone(signed)))
        }
        _ => None,
    });
    let (seq, signed) =
        signed.ok_or_else(|| Failure::Broken("another payload came back".into()))?;
    Ok(Signed { act: act.clone(), number: signed.number, seq, warnings })
}

/// The draft with those that must be signed in the same breath, in the order of their births.
fn siblings_of(ctx: &Ctx<'_>, record: DraftRecord) -> Result<Vec<DraftRecord>, Failure> {
    let Some(first) = record.siblings.clone() else { return Ok(vec![record]) };
    let mut all = ctx.desk.writer().draft_list_siblings(&first).map_err(store_failure)?;
    if all.iter().any(|one| one.state != draft::READY) {
        return Err(Failure::refused("siblings-not-ready"));
    }
    let hour = |one: &DraftRecord| {
        let value = |field: &str| one.values.get(field).cloned().unwrap_or_default();
        (value("birth_date"), value("birth_time"), value("birth_rank"))
    };
    all.sort_by_key(hour);
    Ok(all)
}

/// A draft that nothing forbids to sign.
fn ready(
    ctx: &mut Ctx<'_>,
    signatory: &Signatory,
    officer: &Officer,
    record: DraftRecord,
    given: Vec<Acknowledged>,
) -> Result<(Drawn, Vec<Problem>), Failure> {
    let Evaluated { content, problems, .. } = draft::evaluate(ctx, &record.form, &record.values)?;
    let blocking = draft::blocking(&problems);
    if !blocking.is_empty() {
        return Err(Failure::Invalid(blocking));
    }
    let mut kept = draft::acknowledged_of(&record);
    draft::acknowledge(&mut kept, given, signatory.account());
    draft::require_acknowledged(&problems, &kept)?;
    let content =
        content.ok_or_else(|| Failure::Broken("checked values have no content".into()))?;
    four_eyes(&content, &record, signatory)?;
    if content.needs_four_eyes() {
        crate::four_eyes(ctx, &record.author, signatory.account())?;
    }
    Ok((Drawn::of(ctx, record, content, kept, officer.clone())?, problems))
}

/// What was typed in from a judgment or from another office's act is signed by somebody else.
fn four_eyes(
    content: &ActContent,
    record: &DraftRecord,
    signatory: &Signatory,
) -> Result<(), Failure> {
    if content.needs_four_eyes() && record.author == signatory.account().id {
        return Err(Failure::refused("four-eyes"));
    }
    Ok(())
}

//! Copies of many acts, printed in one file: ordered, issued one after the other, bound.
//!
//! The order is a fact, and so is each turn; whatever stops the work, it goes on with the next
//! act, and no act has two turns.

mod bind;
mod numbers;
mod turn;

pub use bind::{bind_batch, hand_over_batch};
pub use turn::{issue_next, unfinished_batches};

use accounts::Staff;
use journal::{CopyRefused, Payload, PrintBatchOrdered, SeriesNumber};
use office_store::OfficeStore;
use vocabulary::{ActId, BatchId, DocumentId, Lang, Moment, Problem, RegisterId};

use crate::Failure;
use crate::entry::{self, store_failure};
use crate::issue_copy;
use crate::names::Names;
use crate::node::Ctx;
use crate::search_acts;
use crate::views::{ActRow, IssueCopy, Named};

const ORDERED: &str = "print_batch_ordered";
const ADVANCED: &str = "print_batch_advanced";
const SERIES: &str = "print-batch";
/// Acts read at once.
const AT_ONCE: u32 = 500;
/// Batches on one page.
const LISTED: usize = 50;

/// What is asked for a batch.
#[derive(Debug, Clone)]
pub struct AskedBatch {
    pub register: RegisterId,
    /// `1-120, 125`; empty for the whole register.
    pub numbers: String,
    /// What is asked of each copy. A copy for a marriage is asked for one by one: it leaves a note.
    pub copy: IssueCopy,
}

/// How far a batch has come.
#[derive(Debug, Clone)]
pub struct BatchRow {
    pub batch: BatchId,
    /// `3/2026`.
    pub number: String,
    pub register: RegisterId,
    /// extract, full-copy.
    pub copy: String,
    pub lang: Lang,
    pub purpose: String,
    pub ordered_at: Moment,
    pub ordered_by: Named,
    pub sheets: usize,
    pub done: usize,
}

impl BatchRow {
    pub fn is_finished(&self) -> bool {
        self.done == self.sheets
    }
}

/// One act of a batch.
#[derive(Debug, Clone)]
pub struct BatchSheet {
    /// In the file, from 1.
    pub place: u32,
    pub act: ActRow,
    pub document: Option<DocumentId>,
    /// Why there is no copy.
    pub refused: Option<CopyRefused>,
}

/// A batch as its page shows it.
#[derive(Debug, Clone)]
pub struct BatchView {
    pub row: BatchRow,
    pub sheets: Vec<BatchSheet>,
    /// When the file was handed over, and to whom.
    pub taken: Vec<(Moment, Named)>,
}

/// Orders copies of acts of one register. Nothing is issued yet.
///
/// # Errors
/// Those of `issue_copy`; `numbers-not-understood`; `numbers-not-in-register`; `batch-too-large`;
/// `batch-empty`; `batch-not-for-marriage`.
pub fn order_batch(
    ctx: &mut Ctx<'_>,
    staff: &Staff,
    asked: &AskedBatch,
) -> Result<BatchId, Failure> {
    let (copy, _) = issue_copy::examined(ctx, staff, &asked.copy)?;
    if copy.purpose_kind == crate::marriage_copy::MARRIAGE {
        return Err(Failure::Invalid(vec![Problem::invalid(
            "purpose_kind",
            "batch-not-for-marriage",
        )]));
    }
    let numbers =
        numbers::parse(&asked.numbers).map_err(|problem| Failure::Invalid(vec![problem]))?;
    let acts = acts_of(&ctx.desk.reader(), &asked.register, &numbers)?;
    let ordered = PrintBatchOrdered {
        batch: BatchId::new(ctx.ids),
        number: SeriesNumber { series: SERIES.into(), year: ctx.today().year(), number: 0 },
        register: asked.register.clone(),
        copy: copy.kind.clone(),
        lang: copy.lang,
        acts,
        capacity: copy.capacity.clone(),
        purpose: copy.purpose.clone(),
        requester: copy.requester.clone(),
    };
    let account = staff.account().clone();
    let regime = ctx.regime();
    entry::enter_by_office(ctx, &account, regime, &mut |store| {
        let mut ordered = ordered.clone();
        ordered.number.number = last_number(store, ordered.number.year)? + 1;
        Ok(vec![Payload::PrintBatchOrdered(ordered)])
    })?;
    Ok(ordered.batch)
}

fn last_number(store: &OfficeStore, year: i16) -> Result<u32, Failure> {
    let orders = store.facts_of_kind(ORDERED).map_err(store_failure)?;
    let numbers = orders.into_iter().filter_map(|(_, payload)| match payload {
        Payload::PrintBatchOrdered(one) if one.number.year == year => Some(one.number.number),
        _ => None,
    });
    Ok(numbers.max().unwrap_or(0))
}

/// The acts meant, in the order of their numbers.
fn acts_of(
    store: &OfficeStore,
    register: &RegisterId,
    numbers: &[u32],
) -> Result<Vec<ActId>, Failure> {
    store.register_of(register).map_err(store_failure)?.ok_or(Failure::NotFound)?;
    let mut found = Vec::new();
    loop {
        let offset = u32::try_from(found.len()).unwrap_or(u32::MAX);
        let (rows, total) =
            store.act_list(Some(register), offset, AT_ONCE).map_err(store_failure)?;
        let last = rows.is_empty();
        found.extend(rows.into_iter().map(|row| (row.number, row.act)));
        if last || found.len() as u64 >= total {
            break;
        }
    }
    found.sort();
    if !numbers.is_empty() {
        let there: Vec<u32> = found.iter().map(|(number, _)| number.number).collect();
        let missing: Vec<String> =
            numbers.iter().filter(|n| !there.contains(n)).take(10).map(u32::to_string).collect();
        if !missing.is_empty() {
            let missing = missing.join(", ");
            let problem = Problem::invalid("numbers", "numbers-not-in-register");
            return Err(Failure::Invalid(vec![problem.with("numbers", &missing)]));
        }
        found.retain(|(number, _)| numbers.contains(&number.number));
    }
    match found.len() {
        0 => Err(Failure::Invalid(vec![Problem::invalid("numbers", "batch-empty")])),
        many if many > numbers::MOST => Err(Failure::Invalid(vec![numbers::too_large()])),
        _ => Ok(found.into_iter().map(|(_, act)| act).collect()),
    }
}

fn turns_of(store: &OfficeStore, batch: &BatchId) -> Result<u32, Failure> {
    store.count_about(batch.as_str(), ADVANCED).map_err(store_failure)
}

/// What is known of a batch.
struct Batch {
    ordered: PrintBatchOrdered,
    at: Moment,
    by: vocabulary::AccountId,
    /// By place: the copy, or why there is none.
    turns: Vec<(Option<DocumentId>, Option<CopyRefused>)>,
    taken: Vec<(Moment, vocabulary::AccountId)>,
}

impl Batch {
    /// What was ordered, without what came of it.
    fn ordered(store: &OfficeStore, batch: &BatchId) -> Result<PrintBatchOrdered, Failure> {
        let first = store.first_about(batch.as_str()).map_err(store_failure)?;
        match first {
            Some((_, Payload::PrintBatchOrdered(ordered))) => Ok(ordered),
            _ => Err(Failure::NotFound),
        }
    }

    fn of(store: &OfficeStore, batch: &BatchId) -> Result<Self, Failure> {
        let mut found: Option<Self> = None;
        for (fact, payload) in store.facts_about(batch.as_str()).map_err(store_failure)? {
            match (payload, &mut found) {
                (Payload::PrintBatchOrdered(ordered), None) => {
                    let (turns, taken) = (Vec::new(), Vec::new());
                    found = Some(Self { ordered, at: fact.at, by: fact.by, turns, taken });
                }
                (Payload::PrintBatchAdvanced(turn), Some(batch)) => {
                    batch.turns.push((turn.document, turn.refused));
                }
                (Payload::PrintBatchTaken(_), Some(batch)) => batch.taken.push((fact.at, fact.by)),
                _ => {}
            }
        }
        found.ok_or(Failure::NotFound)
    }
}

fn row(ordered: PrintBatchOrdered, at: Moment, by: Named, done: usize) -> BatchRow {
    BatchRow {
        number: number(&ordered),
        sheets: ordered.acts.len(),
        batch: ordered.batch,
        register: ordered.register,
        copy: ordered.copy,
        lang: ordered.lang,
        purpose: ordered.purpose,
        ordered_at: at,
        ordered_by: by,
        done,
    }
}

fn number(ordered: &PrintBatchOrdered) -> String {
    format!("{}/{}", ordered.number.number, ordered.number.year)
}

/// The batches of this office, newest first.
///
/// # Errors
/// Only the store's.
pub fn batches_view(ctx: &mut Ctx<'_>, staff: &Staff) -> Result<Vec<BatchRow>, Failure> {
    crate::own_acts(ctx, staff.account())?;
    let names = Names::on(ctx.node);
    let store = ctx.desk.reader();
    let orders = store.facts_of_kind(ORDERED).map_err(store_failure)?;
    let mut rows = Vec::new();
    for (fact, payload) in orders.into_iter().rev().take(LISTED) {
        if let Payload::PrintBatchOrdered(ordered) = payload {
            let done = turns_of(&store, &ordered.batch)?;
            rows.push(row(ordered, fact.at, names.of(fact.by.as_str()), done as usize));
        }
    }
    Ok(rows)
}

/// One batch with every act of it.
///
/// # Errors
/// `NotFound`.
pub fn batch_view(ctx: &mut Ctx<'_>, staff: &Staff, batch: &BatchId) -> Result<BatchView, Failure> {
    crate::own_acts(ctx, staff.account())?;
    let store = ctx.desk.reader();
    let batch = Batch::of(&store, batch)?;
    let mut sheets = Vec::with_capacity(batch.ordered.acts.len());
    for (place, act) in (1..).zip(&batch.ordered.acts) {
        let row = store.act_find(act).map_err(store_failure)?.ok_or(Failure::NotFound)?;
        let turn = batch.turns.get(place as usize - 1).cloned().unwrap_or_default();
        let act = search_acts::row(row, Vec::new());
        sheets.push(BatchSheet { place, act, document: turn.0, refused: turn.1 });
    }
    let names = Names::on(ctx.node);
    let taken = batch.taken.iter().map(|(at, by)| (*at, names.of(by.as_str()))).collect();
    let by = names.of(batch.by.as_str());
    Ok(BatchView { row: row(batch.ordered, batch.at, by, batch.turns.len()), sheets, taken })
}

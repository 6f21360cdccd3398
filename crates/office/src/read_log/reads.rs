//! Reads as the journal of reads has them.

use journal::{JournalKind, Payload};
use office_store::OfficeStore;
use vocabulary::{AccountId, ActId, ActNumber, Moment, Problem};

use crate::Failure;
use crate::entry::store_failure;
use crate::node::Ctx;
use crate::unavailable::{OFFICE_FILES, damaged};

/// Facts taken at once: the office's reader is not held for longer.
const BLOCK: u32 = 500;
/// Acts of one number: one in each kind of register, and the repeated numbers of old ones.
const ACTS_MOST: u32 = 50;

/// Somebody read an act.
pub(crate) struct Read {
    pub(crate) at: Moment,
    pub(crate) by: AccountId,
    pub(crate) act: ActId,
    pub(crate) purpose: String,
}

/// Every read of the acts that bear a number.
pub(crate) fn of_number(ctx: &Ctx<'_>, number: &str) -> Result<Vec<Read>, Failure> {
    let number = vocabulary::western_digits(number);
    let number: ActNumber = number.parse().map_err(|_| {
        let problem = Problem::invalid("act_number", "act-number-impossible");
        Failure::Invalid(vec![problem.with("value", &number)])
    })?;
    let store = ctx.desk.reader();
    let acts = store
        .act_search(&[], Some(number.year), Some(number.number), ACTS_MOST)
        .map_err(store_failure)?;
    let mut reads = Vec::new();
    for record in acts {
        for read in store.reads_of(&record.act).map_err(store_failure)? {
            let act = record.act.clone();
            reads.push(Read { at: read.at, by: read.by, act, purpose: read.purpose });
        }
    }
    Ok(reads)
}

/// Every read since a moment. The journal is in the order of time, so its start is sought by
/// halves and the years before are not touched.
pub(crate) fn since(ctx: &Ctx<'_>, from: Moment) -> Result<Vec<Read>, Failure> {
    let mut after = before(&ctx.desk.reader(), from)?;
    let mut reads = Vec::new();
    loop {
        let facts = ctx.desk.reader().facts(JournalKind::Reads, after, BLOCK);
        let facts = facts.map_err(store_failure)?;
        let Some((last, _)) = facts.last() else { return Ok(reads) };
        after = *last;
        for (_, stored) in &facts {
            let fact = journal::decode(&stored.bytes).map_err(|e| damaged(OFFICE_FILES, &e))?;
            if fact.at < from {
                continue;
            }
            let payload = Payload::of(&fact).map_err(|e| damaged(OFFICE_FILES, &e))?;
            if let Payload::ActRead(read) = payload {
                let (act, purpose) = (read.act, read.purpose);
                reads.push(Read { at: fact.at, by: fact.by, act, purpose });
            }
        }
    }
}

/// The place of a fact after which every one is of that moment or later.
fn before(store: &OfficeStore, from: Moment) -> Result<u64, Failure> {
    let head = store.head(JournalKind::Reads).map_err(store_failure)?;
    let (mut low, mut high) = (0, head.seq);
    while low < high {
        let middle = low + (high - low).div_ceil(2);
        let stored = store.fact(JournalKind::Reads, middle).map_err(store_failure)?;
        let stored = stored.ok_or_else(|| damaged(OFFICE_FILES, &"a read is missing"))?;
        let fact = journal::decode(&stored.bytes).map_err(|e| damaged(OFFICE_FILES, &e))?;
        if fact.at < from {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    Ok(low)
}

//! How a fact enters the file: checked, written with all that follows from it, and read back.

use journal::{Fact, Head, JournalKind, Payload, StoredFact, encode, fact_hash};
use rusqlite::{OptionalExtension as _, Transaction, params};

use crate::drafts::DraftVersion;
use crate::error::StoreError;
use crate::facts::{self, seal};
use crate::rows::int;
use crate::store::{First, OfficeStore};
use crate::{drafts, fold, merkle, sql};

/// A fact in the three forms that must agree.
#[derive(Clone, Copy)]
pub(crate) struct Entry<'a> {
    pub(crate) stored: &'a StoredFact,
    pub(crate) fact: &'a Fact,
    pub(crate) payload: &'a Payload,
}

impl OfficeStore {
    /// Enters one fact after `expected`, in one transaction with its Merkle nodes, the read tables,
    /// the search keys and the end of its draft. When this returns, it is on disk.
    ///
    /// # Errors
    /// `HeadMoved` when another fact came first; `NumberTaken`, `NumberGap`; `NotFound` for an act
    /// or register that is not here; `Mismatch`; the disk's. Nothing is written then.
    pub fn commit(
        &mut self,
        expected: &Head,
        stored: &StoredFact,
        fact: &Fact,
        payload: &Payload,
    ) -> Result<(), StoreError> {
        self.require_own(expected)?;
        let entry = Entry { stored, fact, payload };
        let head = self.write(|tx| enter_all(tx, expected, &mut [entry].into_iter()))?;
        self.know(head);
        Ok(())
    }

    /// As `commit_many`, but only if the drafts that become acts or notes are still the versions
    /// that were signed.
    ///
    /// # Errors
    /// As `commit`; `Conflict` when a draft was saved meanwhile, `NotFound` when it is gone.
    pub fn commit_drafts(
        &mut self,
        expected: &Head,
        facts: &[First],
        drafts: &[DraftVersion],
    ) -> Result<(), StoreError> {
        self.require_own(expected)?;
        let mut entries = facts.iter().map(entry);
        let head = self.write(|tx| {
            for draft in drafts {
                drafts::require(tx, draft)?;
            }
            let head = enter_all(tx, expected, &mut entries)?;
            for draft in drafts {
                drafts::require_ended(tx, draft)?;
            }
            Ok(head)
        })?;
        self.know(head);
        Ok(())
    }

    /// Enters many facts of one journal in one transaction: all of them, or none.
    ///
    /// # Errors
    /// As `commit`, for the first fact that is refused.
    pub fn commit_many(&mut self, expected: &Head, facts: &[First]) -> Result<(), StoreError> {
        self.commit_drafts(expected, facts, &[])
    }

    /// A fact of another office has no place here, whatever it hangs from.
    fn require_own(&self, expected: &Head) -> Result<(), StoreError> {
        if self.head(kind_of(expected)?)?.journal == expected.journal {
            return Ok(());
        }
        Err(StoreError::mismatch("the fact is of another office's journal"))
    }
}

fn entry((stored, fact, payload): &First) -> Entry<'_> {
    Entry { stored, fact, payload }
}

fn enter_all(
    tx: &Transaction<'_>,
    expected: &Head,
    entries: &mut dyn Iterator<Item = Entry<'_>>,
) -> Result<Head, StoreError> {
    let kind = kind_of(expected)?;
    // Whoever asks has read and decoded this head; here it only has to be the last still.
    let last = facts::last(tx, kind)?.ok_or_else(|| StoreError::corrupt("a journal is empty"))?;
    if last != (expected.seq, expected.hash) {
        return Err(StoreError::HeadMoved);
    }
    let mut head = expected.clone();
    for entry in entries {
        head = enter(tx, kind, &head, &entry)?;
    }
    Ok(head)
}

/// Enters the first fact of a journal, when its file is made.
pub(crate) fn enter_first(tx: &Transaction<'_>, entry: &Entry<'_>) -> Result<(), StoreError> {
    let head = Head::start(entry.fact.journal.clone());
    let kind = kind_of(&head)?;
    if !matches!(entry.payload, Payload::JournalOpened(_)) {
        return Err(StoreError::mismatch("a journal begins by being opened"));
    }
    enter(tx, kind, &head, entry).map(|_| ())
}

fn kind_of(head: &Head) -> Result<JournalKind, StoreError> {
    JournalKind::of(&head.journal)
        .ok_or_else(|| StoreError::mismatch("the fact is of no known journal"))
}

fn enter(
    tx: &Transaction<'_>,
    kind: JournalKind,
    head: &Head,
    entry: &Entry<'_>,
) -> Result<Head, StoreError> {
    check(kind, head, entry)?;
    let Entry { stored, fact, payload } = *entry;
    let row_seal = seal(kind, fact.seq, stored);
    tx.prepare_cached(sql::FACT_INSERT)?.execute(params![
        kind.as_str(),
        int(fact.seq),
        stored.bytes,
        stored.hash,
        stored.salt,
        stored.signature,
        row_seal,
    ])?;
    let leaf = stored.leaf(&fact.journal, fact.seq);
    merkle::append(tx, kind, fact.seq, &leaf)?;
    fold::fold(tx, kind, fact, payload)?;
    drafts::end(tx, payload)?;
    check_written(tx, kind, entry)?;
    Ok(head.after(fact, stored.hash))
}

/// Before writing: the bytes, the fact and the payload say the same, and hang from the head.
fn check(kind: JournalKind, head: &Head, entry: &Entry<'_>) -> Result<(), StoreError> {
    let Entry { stored, fact, payload } = *entry;
    let demands = [
        (fact.journal == head.journal, "the fact is of another journal"),
        (fact.seq == head.seq + 1, "the fact is not the next of its journal"),
        (fact.prev == head.hash, "the fact does not hang from the one before it"),
        (payload.belongs_in(kind), "a fact of this kind belongs in another journal"),
        (!matches!(payload, Payload::Unknown(_)), "a fact of this kind is not known here"),
        (
            matches!(payload, Payload::JournalOpened(_)) == (fact.seq == 1),
            "a journal is opened by its first fact only",
        ),
        (
            fact.kind == payload.kind() && fact.version == payload.version(),
            "the fact is of another kind than its payload",
        ),
        (fact.payload == payload.to_json(), "the fact states another payload"),
        (stored.bytes == encode(fact), "the bytes are not those of the fact"),
        (stored.hash == fact_hash(&stored.bytes), "the hash is not that of the bytes"),
    ];
    match demands.iter().find(|(holds, _)| !holds) {
        None => Ok(()),
        Some((_, what)) => Err(StoreError::mismatch(*what)),
    }
}

/// After writing, still inside the transaction: what will be on disk is what was handed over.
fn check_written(
    tx: &Transaction<'_>,
    kind: JournalKind,
    entry: &Entry<'_>,
) -> Result<(), StoreError> {
    let Entry { stored, fact, payload } = *entry;
    let back = facts::find(tx, kind, fact.seq)?;
    if back.as_ref() != Some(stored) {
        return Err(StoreError::corrupt("a fact does not read back as it was written"));
    }
    if let Payload::ActSigned(signed) = payload {
        let mut find = tx.prepare_cached(sql::ACT_FIND)?;
        let place: Option<(i64, u32)> = find
            .query_row([signed.act.as_str()], |row| Ok((row.get(0)?, row.get(4)?)))
            .optional()?;
        if place != Some((int(fact.seq), signed.number.number)) {
            return Err(StoreError::corrupt("an act does not read back as it was written"));
        }
    }
    Ok(())
}

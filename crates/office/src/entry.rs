//! Prepare, sign, commit: how a fact enters a journal.
//!
//! No lock is held while a card waits for its PIN. If somebody else's fact came in between, the
//! fact is prepared and signed again with the next number; so no number is ever lost.

use accounts::Account;
use journal::{Draft, Head, JournalKind, Payload, StoredFact};
use office_store::{DraftVersion, First, OfficeStore, StoreError};
use signing::{SignError, Signer};
use vocabulary::{AccountId, Problem, Regime};

use crate::holders::Key;
use crate::node::Ctx;
use crate::{Failure, elsewhere, unavailable};

/// More rounds than offices have signatories; reached only if something is wrong.
const ROUNDS_MAX: usize = 64;

/// What was entered, in order.
pub(crate) struct Entered {
    /// Its place in the journal.
    pub(crate) seq: u64,
    pub(crate) payload: Payload,
}

/// Gives what is to be entered for the journal as it stands; asked again whenever the head moved.
pub(crate) type Prepare<'a> = &'a mut dyn FnMut(&OfficeStore) -> Result<Vec<Payload>, Failure>;

/// Enters facts signed by the person `by`: all of them in one transaction, or none.
pub(crate) fn enter(
    ctx: &mut Ctx<'_>,
    by: &Account,
    regime: Regime,
    prepare: Prepare<'_>,
) -> Result<Vec<Entered>, Failure> {
    enter_drafts(ctx, by, regime, &[], prepare)
}

/// Enters the acts or notes that drafts become, only if each draft is still the version that was
/// read; with them whatever follows from them in the same moment.
pub(crate) fn enter_drafts(
    ctx: &mut Ctx<'_>,
    by: &Account,
    regime: Regime,
    drafts: &[DraftVersion],
    prepare: Prepare<'_>,
) -> Result<Vec<Entered>, Failure> {
    match ctx.node.key_of(&by.id)? {
        Key::Here(signer) => Entry { by, regime, signer: &*signer, drafts }.enter(ctx, prepare),
        Key::Elsewhere(certificate) => {
            elsewhere::enter(ctx, by, regime, &certificate, drafts, prepare)
        }
    }
}

/// Enters facts sealed by the office, done by `by`, who may hold no key.
pub(crate) fn enter_by_office(
    ctx: &mut Ctx<'_>,
    by: &Account,
    regime: Regime,
    prepare: Prepare<'_>,
) -> Result<Vec<Entered>, Failure> {
    let signer = ctx.node.keys.seal(&ctx.desk.card.code)?;
    Entry { by, regime, signer: &*signer, drafts: &[] }.enter(ctx, prepare)
}

/// Facts on their way.
struct Entry<'a> {
    by: &'a Account,
    regime: Regime,
    signer: &'a dyn Signer,
    drafts: &'a [DraftVersion],
}

impl Entry<'_> {
    fn enter(&self, ctx: &mut Ctx<'_>, prepare: Prepare<'_>) -> Result<Vec<Entered>, Failure> {
        for _ in 0..ROUNDS_MAX {
            let (head, payloads) = {
                let store = ctx.desk.writer();
                let head = store.head(JournalKind::Acts).map_err(store_failure)?;
                check_clock(ctx, &head)?;
                (head, prepare(&store)?)
            };
            let by = Author { id: &self.by.id, regime: self.regime, key: self.signer.key_id() };
            let (mut facts, after) = write_all(ctx, &by, &head, payloads);
            for (stored, _, _) in &mut facts {
                stored.signature =
                    self.signer.sign_detached(&stored.bytes).map_err(|e| sign_failure(&e))?;
            }
            match self.commit(ctx, &head, &facts) {
                Ok(()) => {
                    crate::restored::remember(ctx, &after);
                    let entered = facts
                        .into_iter()
                        .map(|(_, fact, payload)| Entered { seq: fact.seq, payload });
                    return Ok(entered.collect());
                }
                Err(StoreError::HeadMoved) => {}
                Err(error) => return Err(store_failure(error)),
            }
        }
        Err(Failure::Locked)
    }

    fn commit(&self, ctx: &Ctx<'_>, head: &Head, facts: &[First]) -> Result<(), StoreError> {
        ctx.desk.writer().commit_drafts(head, facts, self.drafts)
    }
}

/// In whose name facts are written, and which key is to sign them.
struct Author<'a> {
    id: &'a AccountId,
    regime: Regime,
    key: String,
}

/// The facts after a head, each hanging from the one before and none signed yet; and the head they
/// make. A fact's hash is of its bytes, so a signature that comes later changes nothing.
fn write_all(
    ctx: &mut Ctx<'_>,
    by: &Author<'_>,
    head: &Head,
    payloads: Vec<Payload>,
) -> (Vec<First>, Head) {
    let mut after = head.clone();
    let mut facts = Vec::with_capacity(payloads.len());
    for payload in payloads {
        let fact = Draft {
            regime: by.regime,
            training: ctx.node.training,
            at: ctx.now,
            by: by.id.clone(),
            key: by.key.clone(),
            payload: payload.clone(),
        }
        .after(&after);
        let stored = StoredFact::new(journal::encode(&fact), ctx.ids.bytes32(), Vec::new());
        after = after.after(&fact, stored.hash);
        facts.push((stored, fact, payload));
    }
    (facts, after)
}

/// Facts that wait for a signature made elsewhere. Nothing of them is in the journal, and nobody
/// is kept from going before them.
pub(crate) struct Unsigned {
    head: Head,
    after: Head,
    facts: Vec<First>,
    drafts: Vec<DraftVersion>,
}

impl Unsigned {
    pub(crate) fn contents(&self) -> impl Iterator<Item = &[u8]> {
        self.facts.iter().map(|(stored, _, _)| stored.bytes.as_slice())
    }

    pub(crate) fn payloads(&self) -> impl Iterator<Item = &Payload> {
        self.facts.iter().map(|(_, _, payload)| payload)
    }

    /// Enters the facts with these signatures, which the caller has verified, if the journal
    /// stands where it stood.
    pub(crate) fn commit(
        mut self,
        ctx: &Ctx<'_>,
        signatures: Vec<Vec<u8>>,
    ) -> Result<Vec<Entered>, Failure> {
        for ((stored, _, _), signature) in self.facts.iter_mut().zip(signatures) {
            stored.signature = signature;
        }
        let entered = ctx.desk.writer().commit_drafts(&self.head, &self.facts, &self.drafts);
        entered.map_err(|error| match error {
            StoreError::HeadMoved => Failure::refused("prepared-signature-void"),
            other => store_failure(other),
        })?;
        crate::restored::remember(ctx, &self.after);
        let facts = self.facts.into_iter();
        Ok(facts.map(|(_, fact, payload)| Entered { seq: fact.seq, payload }).collect())
    }
}

/// Writes what a person is to sign with a key that is elsewhere.
pub(crate) fn write_for(
    ctx: &mut Ctx<'_>,
    by: &Account,
    regime: Regime,
    key: String,
    drafts: Vec<DraftVersion>,
    prepare: Prepare<'_>,
) -> Result<Unsigned, Failure> {
    let (head, payloads) = {
        let store = ctx.desk.writer();
        let head = store.head(JournalKind::Acts).map_err(store_failure)?;
        check_clock(ctx, &head)?;
        (head, prepare(&store)?)
    };
    let author = Author { id: &by.id, regime, key };
    let (facts, after) = write_all(ctx, &author, &head, payloads);
    Ok(Unsigned { head, after, facts, drafts })
}

/// What stopped the holder of a key has a text; the rest is for the log.
pub(crate) fn sign_failure(error: &SignError) -> Failure {
    match error {
        SignError::Holder(code) => Failure::refused(code),
        SignError::OtherKey => Failure::refused("key-token-other-key"),
        SignError::Key(_) | SignError::Encoding(_) => Failure::Broken(error.to_string()),
    }
}

/// Enters a fact of the read log: durable before the record is shown, chained, not signed.
pub(crate) fn enter_read(
    ctx: &mut Ctx<'_>,
    by: &Account,
    payload: &Payload,
) -> Result<(), Failure> {
    let salt = ctx.ids.bytes32();
    let mut store = ctx.desk.writer();
    let head = store.head(JournalKind::Reads).map_err(store_failure)?;
    let fact = Draft {
        regime: ctx.regime(),
        training: ctx.node.training,
        at: ctx.now,
        by: by.id.clone(),
        key: String::new(),
        payload: payload.clone(),
    }
    .after(&head);
    let stored = StoredFact::new(journal::encode(&fact), salt, Vec::new());
    store.commit(&head, &stored, &fact, payload).map_err(store_failure)
}

/// An act is never dated before the one it follows: a clock set back stops the pen.
/// In training the hand of the clock may be moved on purpose.
fn check_clock(ctx: &Ctx<'_>, head: &Head) -> Result<(), Failure> {
    const TOLERANCE_MS: i64 = 5 * 60 * 1000;
    match head.at {
        Some(last) if !ctx.node.training && ctx.now.0 + TOLERANCE_MS < last.0 => {
            Err(Problem::refuse("clock-behind").with("last", &last.to_string()).into())
        }
        _ => Ok(()),
    }
}

/// What the reader is told of a store's trouble.
pub(crate) fn store_failure(error: StoreError) -> Failure {
    match error {
        StoreError::Busy => Failure::Locked,
        StoreError::NotFound => Failure::NotFound,
        StoreError::DiskFull => Failure::refused("disk-full"),
        StoreError::Corrupt(why) => unavailable::damaged(unavailable::OFFICE_FILES, &why),
        other => Failure::Broken(other.to_string()),
    }
}

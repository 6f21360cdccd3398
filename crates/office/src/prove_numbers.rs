//! Whether any number of a register is missing, proven from the journal and from no table (R07).
//!
//! Every fact is read again in its order, with its link to the one before and its leaf of the tree;
//! the numbers are those that the facts of this register gave. The proof ends at a tree head, so
//! that whoever keeps it can ask later whether the journal still begins with it.

use accounts::Staff;
use journal::merkle::{Frontier, leaf_hash};
use journal::{BadFact, Chain, JournalKind, Payload};
use registers::{Closing, Gap, Numbered, Opening, Proof, numbers_prove};
use vocabulary::{Problem, RegisterId};

use crate::Failure;
use crate::entry::store_failure;
use crate::node::Ctx;
use crate::unavailable;

/// Facts read at a time, so that nobody who writes waits long.
const PAGE: u32 = 500;

/// What the journal says of the numbers of a register.
#[derive(Debug, Clone)]
pub struct NumbersProof {
    pub register: RegisterId,
    pub opening: Opening,
    /// The fact that opened it.
    pub opened: u64,
    /// The fact that closed it, with what it certified.
    pub closed: Option<(u64, Closing)>,
    /// From the first number to the last, or the first place that does not hold.
    pub numbers: Result<Proof, Gap>,
    /// Facts in the journal when this was proven; the tree head is over all of them.
    pub facts: u64,
    /// Hash of the last of them, in hexadecimal.
    pub head: String,
    /// Root of the tree over them, in hexadecimal.
    pub root: String,
}

/// Proves the numbers of a register from the facts of the journal.
///
/// # Errors
/// `register-of-another-era`, whose numbers are kept as written; `data-corrupt` for a journal that
/// does not hold; `NotFound`.
pub fn prove_numbers(
    ctx: &mut Ctx<'_>,
    staff: &Staff,
    register: &RegisterId,
) -> Result<NumbersProof, Failure> {
    crate::read_acts(ctx, staff.account())?;
    let end = ctx.desk.reader().head(JournalKind::Acts).map_err(store_failure)?.seq;
    let mut reading = Reading::of(register);
    while reading.at() < end {
        let facts = ctx.desk.reader().facts(JournalKind::Acts, reading.at(), PAGE);
        let facts = facts.map_err(store_failure)?;
        if facts.is_empty() {
            return Err(damaged("the journal ends before its head"));
        }
        for (seq, stored) in facts.into_iter().filter(|(seq, _)| *seq <= end) {
            reading.next(seq, &stored).map_err(|bad| damaged(&bad.to_string()))?;
        }
    }
    let kept = ctx.desk.reader().merkle_root_at(JournalKind::Acts, end).map_err(store_failure)?;
    reading.proof(kept)
}

/// The journal being read, and what it has said of the register so far.
struct Reading<'a> {
    register: &'a RegisterId,
    chain: Chain,
    tree: Frontier,
    opened: Option<(u64, Opening)>,
    closed: Option<(u64, Closing)>,
    inventoried: bool,
    numbers: Vec<Numbered>,
}

impl<'a> Reading<'a> {
    fn of(register: &'a RegisterId) -> Self {
        Self {
            register,
            chain: Chain::new(JournalKind::Acts),
            tree: Frontier::default(),
            opened: None,
            closed: None,
            inventoried: false,
            numbers: Vec::new(),
        }
    }

    fn at(&self) -> u64 {
        self.chain.head().map_or(0, |head| head.seq)
    }

    fn next(&mut self, seq: u64, stored: &journal::StoredFact) -> Result<(), BadFact> {
        let (fact, payload) = self.chain.follow(seq, stored)?;
        self.tree.append(leaf_hash(&stored.leaf(&fact.journal, seq)));
        match payload {
            Payload::RegisterOpened(one) if one.register == *self.register => {
                self.opened = Some((seq, one.opening));
            }
            Payload::RegisterClosed(one) if one.register == *self.register => {
                self.closed = Some((seq, one.closing));
            }
            Payload::RegisterInventoried(one) if one.register == *self.register => {
                self.inventoried = true;
            }
            Payload::ActSigned(act) | Payload::ActTranscribed(act)
                if act.register == *self.register =>
            {
                self.numbers.push(Numbered { seq, number: act.number.number });
            }
            _ => {}
        }
        Ok(())
    }

    fn proof(self, kept: journal::Hash) -> Result<NumbersProof, Failure> {
        let head = self.chain.head().ok_or_else(|| damaged("the journal has no fact"))?;
        if self.tree.root() != kept {
            return Err(damaged("the tree is not that of the facts"));
        }
        let Some((opened, opening)) = self.opened else {
            return Err(match self.inventoried {
                true => Problem::refuse("register-of-another-era").at("kind").into(),
                false => Failure::NotFound,
            });
        };
        let numbers = numbers_prove(self.numbers).and_then(|proof| match &self.closed {
            Some((seq, closing)) => proof.closed_by(closing, *seq).map(|()| proof),
            None => Ok(proof),
        });
        Ok(NumbersProof {
            register: self.register.clone(),
            opening,
            opened,
            closed: self.closed,
            numbers,
            facts: head.seq,
            head: journal::hex(&head.hash),
            root: journal::hex(&self.tree.root()),
        })
    }
}

fn damaged(why: &str) -> Failure {
    unavailable::damaged(unavailable::OFFICE_FILES, &why)
}

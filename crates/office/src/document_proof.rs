//! The proof that a document was issued, to go with it: anybody verifies it against the public log,
//! without this office and without a network.

use accounts::Staff;
use checkpoints::checkpoint::SignedCheckpoint;
use checkpoints::proof::LogProof;
use journal::merkle::{leaf_hash, verify_inclusion};
use journal::{ActRead, Hash, JournalKind, Payload};
use office_store::OfficeStore;
use vocabulary::{ActId, DocumentId, IdSource, Lang, Problem};

use crate::entry::{self, store_failure};
use crate::journal_log::{Published, checkpoint, gained, signer};
use crate::node::{Ctx, Node, OfficeDesk};
use crate::{Failure, issued_document, published_log};

const KIND: JournalKind = JournalKind::Acts;

/// A proof with the data of its leaf, a salted commitment, and what opens it: salt and fact.
/// For whoever holds the document; the log itself has the commitment only.
#[derive(Debug, Clone)]
pub struct DocumentProof {
    pub text: String,
    pub leaf: Hash,
    /// The place of the issue in the journal, from 1.
    pub seq: u64,
}

/// What the proof says beside the leaf.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Opening {
    /// Salt and fact: which document, and who asked for it.
    Whole,
    /// Nothing: that something was entered at this place.
    Sealed,
}

/// The proof of a document of any office of this node, from a checkpoint made now if none that was
/// published reaches so far.
///
/// # Errors
/// `NotFound` for a document that no office of this node issued; `log-forked` and `log-damaged`
/// for a journal that may not be signed.
pub fn document_proof(
    node: &Node,
    document: &DocumentId,
    ids: &mut dyn IdSource,
) -> Result<DocumentProof, Failure> {
    for card in node.offices() {
        let desk = node.require_office(&card.code)?;
        let Some(seq) = seq_of(&desk, document)? else { continue };
        let signed = reaching(node, &desk, seq, ids)?;
        return proof(&desk.reader(), seq, signed, Opening::Whole);
    }
    Err(Failure::NotFound)
}

/// A signed fact as a court takes it away: its bytes, the signature over them, and its proof.
#[derive(Debug, Clone)]
pub struct FactFile {
    /// Its place in the journal, from 1.
    pub seq: u64,
    pub bytes: Vec<u8>,
    /// Detached CMS.
    pub signature: Vec<u8>,
    /// With what opens the leaf: salt and fact.
    pub proof: String,
}

/// An act and the notes in its margin, as they were signed, with their proofs. For the machine's
/// own operator.
///
/// # Errors
/// `NotFound` for an act of no office of this node; as `document_proof`.
pub fn act_files(
    node: &Node,
    act: &ActId,
    ids: &mut dyn IdSource,
) -> Result<Vec<FactFile>, Failure> {
    let (office, _) = crate::verify::show(node, act)?;
    let desk = node.require_office(&office)?;
    let seqs = {
        let store = desk.reader();
        let record = store.act_find(act).map_err(store_failure)?.ok_or(Failure::NotFound)?;
        let notes = store.notes_of(act).map_err(store_failure)?;
        [vec![record.seq], notes.iter().map(|note| note.seq).collect()].concat()
    };
    let last = seqs.iter().copied().max().unwrap_or_default();
    let signed = reaching(node, &desk, last, ids)?;
    let store = desk.reader();
    let file = |seq: u64| {
        let proof = proof(&store, seq, signed.clone(), Opening::Whole)?.text;
        let fact = store.fact(KIND, seq).map_err(store_failure)?.ok_or(Failure::NotFound)?;
        Ok(FactFile { seq, bytes: fact.bytes, signature: fact.signature, proof })
    };
    seqs.into_iter().map(file).collect()
}

/// The published checkpoint if it reaches so far, else one of now.
fn reaching(
    node: &Node,
    desk: &OfficeDesk,
    seq: u64,
    ids: &mut dyn IdSource,
) -> Result<SignedCheckpoint, Failure> {
    let published = published_log::published_checkpoint(node, &desk.card.code, KIND)?;
    match published {
        Some(signed) if signed.checkpoint().size() >= seq => Ok(signed),
        before => signed_now(node, desk, before.as_ref(), ids),
    }
}

/// Hands the proof of a document out with it. It names who asked for the document: it is a read.
///
/// # Errors
/// `NotFound` for a document that this office never issued; `proof-not-yet` until a checkpoint
/// that reaches so far is published.
pub fn hand_out_proof(
    ctx: &mut Ctx<'_>,
    staff: &Staff,
    document: &DocumentId,
) -> Result<DocumentProof, Failure> {
    crate::own_acts(ctx, staff.account())?;
    let found = issued_document::find(&ctx.desk.reader(), document)?.ok_or(Failure::NotFound)?;
    let made = published_proof(ctx, found.fact.seq, Opening::Whole)?;
    if let Some(act) = found.act() {
        let purpose = ctx.node.texts.get(Lang::Ar, "purpose-verification");
        let read = ActRead { act: act.clone(), purpose };
        entry::enter_read(ctx, staff.account(), &Payload::ActRead(read))?;
    }
    Ok(made)
}

/// The proof for anybody who knows the number on the paper. It does not open its leaf, which tells
/// who asked for the document: whoever holds both proofs sees that they are of one leaf.
///
/// # Errors
/// As for `hand_out_proof`.
pub fn public_proof(ctx: &Ctx<'_>, document: &DocumentId) -> Result<DocumentProof, Failure> {
    let seq = seq_of(ctx.desk, document)?.ok_or(Failure::NotFound)?;
    published_proof(ctx, seq, Opening::Sealed)
}

fn seq_of(desk: &OfficeDesk, document: &DocumentId) -> Result<Option<u64>, Failure> {
    desk.reader().document_seq(document).map_err(store_failure)
}

fn published_proof(ctx: &Ctx<'_>, seq: u64, opening: Opening) -> Result<DocumentProof, Failure> {
    let published = published_log::published_checkpoint(ctx.node, &ctx.desk.card.code, KIND)?;
    let published = published.filter(|signed| signed.checkpoint().size() >= seq);
    let signed = published.ok_or_else(|| Failure::refused("proof-not-yet"))?;
    proof(&ctx.desk.reader(), seq, signed, opening)
}

/// A head of today, if the journal is still the one that was published.
fn signed_now(
    node: &Node,
    desk: &OfficeDesk,
    published: Option<&SignedCheckpoint>,
    ids: &mut dyn IdSource,
) -> Result<SignedCheckpoint, Failure> {
    let signer = signer(node, desk, KIND, ids)?;
    let store = desk.reader();
    let size = store.head(KIND).map_err(store_failure)?.seq;
    let before = published.map(Published::of);
    gained(&store, KIND, before.as_ref(), size)?;
    checkpoint(&store, KIND, size, &signer)
}

/// A proof that does not lead to the root is of a journal that was changed: it is not handed out.
fn proof(
    store: &OfficeStore,
    seq: u64,
    signed: SignedCheckpoint,
    opening: Opening,
) -> Result<DocumentProof, Failure> {
    let journal = store.head(KIND).map_err(store_failure)?.journal;
    let fact = store.fact(KIND, seq).map_err(store_failure)?.ok_or(Failure::NotFound)?;
    let leaf = fact.leaf(&journal, seq);
    let (size, root) = (signed.checkpoint().size(), *signed.checkpoint().root());
    let made = LogProof::new(&store.merkle_nodes(KIND), seq - 1, signed)
        .ok_or_else(|| Failure::Broken("a node of the tree is missing".into()))?;
    if !verify_inclusion(seq - 1, size, &leaf_hash(&leaf), made.hashes(), &root) {
        return Err(Problem::refuse("log-damaged").with("seq", &seq.to_string()).into());
    }
    let extra = match opening {
        Opening::Whole => [leaf.as_slice(), &fact.salt, &fact.bytes].concat(),
        Opening::Sealed => leaf.to_vec(),
    };
    Ok(DocumentProof { text: made.with_extra(&extra).to_string(), leaf, seq })
}

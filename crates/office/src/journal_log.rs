//! The journals of an office as public logs (C2SP): the files that a log gains, for whoever trusts
//! neither the office nor this program.

use checkpoints::checkpoint::{Checkpoint, SignedCheckpoint};
use checkpoints::proof::LogProof;
use checkpoints::signed_note::{KeyName, NoteSigner};
use checkpoints::tiles::{self, TileFile};
use journal::merkle::{Nodes, leaf_hash};
use journal::{Hash, JournalKind};
use office_store::OfficeStore;
use vocabulary::{IdSource, OfficeCode, Problem};

use crate::Failure;
use crate::entry::store_failure;
use crate::node::{Ctx, Node, OfficeDesk};
use crate::published_log;

/// No name of the public network: a training log never passes for a real one.
const TRAINING: &str = "training.sijill.invalid";

/// What a log has to be published anew: files first, the checkpoint when they are on disk.
#[derive(Debug, Clone)]
pub struct Growth {
    /// The key that verifies its checkpoints.
    pub key: String,
    pub files: Vec<TileFile>,
    pub checkpoint: String,
    pub size: u64,
}

/// The verifier key of a journal's log.
///
/// # Errors
/// `key-missing` when it cannot be made or read.
pub fn log_key(
    node: &Node,
    office: &OfficeCode,
    kind: JournalKind,
    ids: &mut dyn IdSource,
) -> Result<String, Failure> {
    let desk = node.require_office(office)?;
    Ok(signer(node, &desk, kind, ids)?.key().to_string())
}

/// What was published of a log.
#[derive(Debug, Clone)]
pub struct Published {
    pub size: u64,
    pub root: Hash,
    /// The last bundle of leaves as it was written, if it is at hand: what it says need not be
    /// drawn from the facts again. A leaf of it that the tree does not have is passed over.
    pub bundle: Vec<u8>,
}

impl Published {
    /// What a checkpoint says of it, without its bundle.
    pub fn of(signed: &SignedCheckpoint) -> Self {
        let head = signed.checkpoint();
        Self { size: head.size(), root: *head.root(), bundle: Vec::new() }
    }

    /// The leaf that was written for a fact, if the tree has it.
    fn leaf(&self, nodes: &dyn Nodes, index: u64) -> Option<Hash> {
        let first = self.size / tiles::WIDTH * tiles::WIDTH;
        let place = usize::try_from(index.checked_sub(first)?).ok()?;
        let leaf: Hash = self.bundle.chunks_exact(34).nth(place)?.get(2..)?.try_into().ok()?;
        (nodes.node(0, index) == Some(leaf_hash(&leaf))).then_some(leaf)
    }
}

/// What a log gains beyond what was `published`.
///
/// # Errors
/// `log-forked` if the journal is not the one that was published; `log-damaged` if what was entered
/// since does not agree with itself: then nothing is signed.
pub fn log_growth(
    node: &Node,
    office: &OfficeCode,
    kind: JournalKind,
    published: Option<&Published>,
    ids: &mut dyn IdSource,
) -> Result<Growth, Failure> {
    let desk = node.require_office(office)?;
    let signer = signer(node, &desk, kind, ids)?;
    let store = desk.reader();
    let size = store.head(kind).map_err(store_failure)?.seq;
    let files = gained(&store, kind, published, size)?;
    let signed = checkpoint(&store, kind, size, &signer)?;
    Ok(Growth { key: signer.key().to_string(), files, checkpoint: signed.to_string(), size })
}

/// The files that a log gains, held against the facts before anything is signed.
pub(crate) fn gained(
    store: &OfficeStore,
    kind: JournalKind,
    published: Option<&Published>,
    size: u64,
) -> Result<Vec<TileFile>, Failure> {
    let from = match published {
        None => 0,
        Some(before) if before.size > size => return Err(Failure::refused("log-forked")),
        Some(Published { size: 0, .. }) => 0,
        Some(before) => {
            if store.merkle_root_at(kind, before.size).map_err(store_failure)? != before.root {
                return Err(Failure::refused("log-forked"));
            }
            before.size
        }
    };
    let journal = store.head(kind).map_err(store_failure)?.journal;
    let nodes = store.merkle_nodes(kind);
    let leaves = |index: u64| {
        let written = published.filter(|_| index < from);
        if let Some(leaf) = written.and_then(|before| before.leaf(&nodes, index)) {
            return Some(leaf);
        }
        let fact = store.fact(kind, index + 1).ok().flatten()?;
        Some(fact.leaf(&journal, index + 1))
    };
    let files = tiles::files(&nodes, &leaves, from, size).collect::<Result<Vec<_>, _>>();
    let files = files.map_err(|missing| Failure::Broken(missing.to_string()))?;
    tiles::sound(&files, &nodes, &leaves, (from, size)).map_err(damaged)?;
    Ok(files)
}

fn damaged(unsound: tiles::Unsound) -> Failure {
    let seq = unsound.leaf().saturating_add(1).to_string();
    Problem::refuse("log-damaged").with("seq", &seq).into()
}

/// The proof that a log of `new` facts follows from the one of `old` facts.
///
/// # Errors
/// `log-forked` for a log that is shorter than that.
pub fn log_consistency(
    node: &Node,
    office: &OfficeCode,
    kind: JournalKind,
    (old, new): (u64, u64),
) -> Result<Vec<Hash>, Failure> {
    let desk = node.require_office(office)?;
    let store = desk.reader();
    journal::merkle::consistency_proof(&store.merkle_nodes(kind), old, new)
        .ok_or_else(|| Failure::refused("log-forked"))
}

/// Proofs that facts stand in the log of acts, all to one checkpoint, and the key of the log.
pub(crate) fn fact_proofs(
    ctx: &mut Ctx<'_>,
    seqs: &[u64],
) -> Result<(String, Vec<(u64, String)>), Failure> {
    let kind = JournalKind::Acts;
    let signer = signer(ctx.node, ctx.desk, kind, ctx.ids)?;
    let store = ctx.desk.reader();
    let size = store.head(kind).map_err(store_failure)?.seq;
    let published = published_log::published_checkpoint(ctx.node, &ctx.desk.card.code, kind)?;
    let before = published.as_ref().map(Published::of);
    gained(&store, kind, before.as_ref(), size)?;
    let signed = checkpoint(&store, kind, size, &signer)?;
    let nodes = store.merkle_nodes(kind);
    let mut proofs = Vec::with_capacity(seqs.len());
    for seq in seqs {
        let proof = LogProof::new(&nodes, seq - 1, signed.clone())
            .ok_or_else(|| Failure::Broken("a node of the tree is missing".into()))?;
        proofs.push((*seq, proof.to_string()));
    }
    Ok((signer.key().to_string(), proofs))
}

/// The head of a journal, signed as it stands: the caller knows that it grew.
pub(crate) fn checkpoint(
    store: &OfficeStore,
    kind: JournalKind,
    size: u64,
    signer: &NoteSigner,
) -> Result<SignedCheckpoint, Failure> {
    let root = store.merkle_root_at(kind, size).map_err(store_failure)?;
    let head = Checkpoint::new(signer.key().name().as_str(), size, root);
    let head = head.map_err(|error| Failure::Broken(error.to_string()))?;
    Ok(SignedCheckpoint::sign(head, signer))
}

/// The key of a log is neither the registrar's nor the seal: it signs heads, never contents.
pub(crate) fn signer(
    node: &Node,
    desk: &OfficeDesk,
    kind: JournalKind,
    ids: &mut dyn IdSource,
) -> Result<NoteSigner, Failure> {
    let journal = desk.reader().head(kind).map_err(store_failure)?.journal;
    let name = format!("{TRAINING}/{}", journal.as_str());
    let name = KeyName::new(&name).ok_or_else(|| Failure::Broken(format!("log name {name}")))?;
    let file = format!("log-{}-{kind}", desk.card.code);
    let kept = node
        .keys
        .log_key(&file, &mut || NoteSigner::new(name.clone(), &ids.bytes32()).secret_text())?;
    NoteSigner::parse(kept.trim()).map_err(|error| Failure::Broken(error.to_string()))
}

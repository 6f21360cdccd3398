//! The journals of an office as public logs (C2SP): the files that a log gains, and the proof of
//! one document, for whoever trusts neither the office nor this program.

use checkpoints::checkpoint::{Checkpoint, SignedCheckpoint};
use checkpoints::proof::LogProof;
use checkpoints::signed_note::{KeyName, NoteSigner};
use checkpoints::tiles::{self, TileFile};
use journal::{Hash, JournalKind};
use office_store::OfficeStore;
use vocabulary::{DocumentId, IdSource, OfficeCode};

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

/// A proof with the data of its leaf, a salted commitment, and what opens it: salt and fact.
/// For whoever holds the document; the log itself has the commitment only.
#[derive(Debug, Clone)]
pub struct DocumentProof {
    pub text: String,
    pub leaf: Hash,
    /// The place of the issue in the journal, from 1.
    pub seq: u64,
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

/// What a log that was published up to `from` facts gains; `root` is what was published then.
///
/// # Errors
/// `log-forked` if the journal is not the one that was published.
pub fn log_growth(
    node: &Node,
    office: &OfficeCode,
    kind: JournalKind,
    published: Option<(u64, Hash)>,
    ids: &mut dyn IdSource,
) -> Result<Growth, Failure> {
    let desk = node.require_office(office)?;
    let signer = signer(node, &desk, kind, ids)?;
    let store = desk.reader();
    let size = store.head(kind).map_err(store_failure)?.seq;
    let from = match published {
        None => 0,
        Some((from, _)) if from > size => return Err(Failure::refused("log-forked")),
        Some((from, root)) => {
            let same =
                from == 0 || store.merkle_root_at(kind, from).map_err(store_failure)? == root;
            if !same {
                return Err(Failure::refused("log-forked"));
            }
            from
        }
    };
    let leaves = |index: u64| leaf(&store, kind, index + 1).ok();
    let nodes = store.merkle_nodes(kind);
    let files = tiles::files(&nodes, &leaves, from, size).collect::<Result<Vec<_>, _>>();
    let files = files.map_err(|missing| Failure::Broken(missing.to_string()))?;
    let signed = checkpoint(&store, kind, size, &signer)?;
    Ok(Growth { key: signer.key().to_string(), files, checkpoint: signed.to_string(), size })
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

/// The proof that the issue of a document stands in the journal of acts.
///
/// # Errors
/// `NotFound` for a document that no office of this node issued.
pub fn document_proof(
    node: &Node,
    document: &DocumentId,
    ids: &mut dyn IdSource,
) -> Result<DocumentProof, Failure> {
    let kind = JournalKind::Acts;
    for card in node.offices() {
        let desk = node.require_office(&card.code)?;
        let found = desk.reader().document_seq(document).map_err(store_failure)?;
        let Some(seq) = found else { continue };
        let signer = signer(node, &desk, kind, ids)?;
        // What was published, with its witnesses, if it reaches that far.
        let published = published_log::published_checkpoint(node, &card.code, kind)?;
        let published = published.filter(|signed| signed.checkpoint().size() >= seq);
        let store = desk.reader();
        let size = store.head(kind).map_err(store_failure)?.seq;
        let signed = match published {
            Some(signed) => signed,
            None => checkpoint(&store, kind, size, &signer)?,
        };
        let leaf = leaf(&store, kind, seq)?;
        let fact = store.fact(kind, seq).map_err(store_failure)?.ok_or(Failure::NotFound)?;
        let extra = [leaf.as_slice(), &fact.salt, &fact.bytes].concat();
        let proof = LogProof::new(&store.merkle_nodes(kind), seq - 1, signed)
            .ok_or_else(|| Failure::Broken("a node of the tree is missing".into()))?;
        return Ok(DocumentProof { text: proof.with_extra(&extra).to_string(), leaf, seq });
    }
    Err(Failure::NotFound)
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

fn checkpoint(
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

fn leaf(store: &OfficeStore, kind: JournalKind, seq: u64) -> Result<Hash, Failure> {
    let head = store.head(kind).map_err(store_failure)?;
    let fact = store.fact(kind, seq).map_err(store_failure)?.ok_or(Failure::NotFound)?;
    Ok(fact.leaf(&head.journal, seq))
}

/// The key of a log is neither the registrar's nor the seal: it signs heads, never contents.
fn signer(
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

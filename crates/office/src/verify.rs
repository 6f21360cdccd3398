//! Proving the journals of a data directory, without a login and beside a running node.

use std::cell::Cell;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::{fs, thread};

use journal::JournalKind;
use office_store::{Access, BadFact, OfficeStore, Report};
use signing::{TrustedRoots, certificate_from_pem};
use vocabulary::{ActId, ActNumber, Moment, OfficeCode, Problem, RegisterId, RegisterKind};

use crate::Failure;
use crate::entry::store_failure;
use crate::keys::TrainingKeys;
use crate::node::{Node, Opening, office_path};
use crate::progress::{self, Progress, Step, Tell};
use crate::views::ActView;
use crate::{read_act, upgrade};

/// What the proof of one office said.
pub struct Verdict {
    pub office: String,
    pub facts: u64,
    pub reads: u64,
    /// Merkle root over the acts journal, in hexadecimal.
    pub root: String,
    pub bad: Option<BadFact>,
}

/// Proves every journal under a data directory, from the files alone.
///
/// # Errors
/// When the directory itself cannot be read, or is of another version than the program; a bad fact
/// is a verdict, not an error.
pub fn every_journal(data: &Path) -> Result<Vec<Verdict>, Failure> {
    prove_every_journal(data, &progress::untold)
}

/// The same, telling how far it is.
///
/// # Errors
/// As `every_journal`.
pub fn prove_every_journal(data: &Path, tell: Tell<'_>) -> Result<Vec<Verdict>, Failure> {
    if !data.join("offices").is_dir() {
        let folder = data.display().to_string();
        return Err(Problem::refuse("data-missing").with("folder", &folder).into());
    }
    upgrade::require_readable(data, Opening::Look)?;
    let files = upgrade::office_files(data);
    let proofs = prove(&files, &roots_of(data)?, tell);
    Ok(files.iter().zip(proofs).map(|(path, proof)| verdict(path, proof)).collect())
}

pub(crate) fn roots_of(data: &Path) -> Result<TrustedRoots, Failure> {
    let keys = TrainingKeys::at(data.join("keys"));
    let root = keys.root_certificate().ok().and_then(|pem| certificate_from_pem(&pem).ok());
    TrustedRoots::from_der(root.iter().map(Vec::as_slice))
        .map_err(|error| Failure::Broken(error.to_string()))
}

/// Proves files, each on a thread of its own, as many at once as there are processors. The answers
/// are in the order of the files.
pub(crate) fn prove(
    files: &[PathBuf],
    roots: &TrustedRoots,
    tell: Tell<'_>,
) -> Vec<Result<Report, BadFact>> {
    let width = thread::available_parallelism().map_or(1, NonZero::get);
    let mut proofs = Vec::with_capacity(files.len());
    for some in files.chunks(width) {
        thread::scope(|scope| {
            let started: Vec<_> =
                some.iter().map(|path| scope.spawn(|| one_office(path, roots, tell))).collect();
            for proof in started {
                proofs.push(proof.join().unwrap_or_else(|_| Err(unproven())));
            }
        });
    }
    proofs
}

fn unproven() -> BadFact {
    BadFact::new("", 0, "file-corrupt", "the proof itself failed".to_owned())
}

fn office_of(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

pub(crate) fn one_office(
    path: &Path,
    roots: &TrustedRoots,
    tell: Tell<'_>,
) -> Result<Report, BadFact> {
    let office = office_of(path);
    // Signatures are what takes long: one for each fact of the acts.
    let done = Cell::new(0);
    let total = OfficeStore::open(path, Access::ReadOnly)
        .and_then(|store| store.head(JournalKind::Acts))
        .map_or(0, |head| head.seq);
    let check = |fact: &journal::Fact, bytes: &[u8], signature: &[u8]| {
        done.set(done.get() + 1);
        tell(&Progress { step: Step::Prove, of: &office, done: done.get().min(total), total });
        if fact.kind == "journal_opened" && signature.is_empty() {
            return Ok(());
        }
        let signer =
            signing::verify_detached(bytes, signature, roots).map_err(|error| error.to_string())?;
        if signer.key_id == fact.key {
            Ok(())
        } else {
            Err("signed with another key than the fact names".to_owned())
        }
    };
    OfficeStore::verify(path, &check)
}

pub(crate) fn verdict(path: &Path, proof: Result<Report, BadFact>) -> Verdict {
    let office = office_of(path);
    match proof {
        Ok(report) => Verdict {
            office,
            facts: report.facts,
            reads: report.reads,
            root: journal::hex(&report.root),
            bad: None,
        },
        Err(bad) => Verdict { office, facts: 0, reads: 0, root: String::new(), bad: Some(bad) },
    }
}

/// One act in a list for scripts.
pub struct Listed {
    pub act: ActId,
    pub kind: RegisterKind,
    pub register: RegisterId,
    pub number: ActNumber,
    pub person_ar: String,
    pub person_latin: String,
    pub event_date: String,
    pub notes: u32,
    pub signed_at: Moment,
    pub seq: u64,
}

/// Every act of an office, by the journal's order.
///
/// # Errors
/// `office-unavailable`; the store's.
pub fn every_act(
    node: &Node,
    office: &OfficeCode,
    tell: &mut dyn FnMut(Listed),
) -> Result<(), Failure> {
    const PAGE: u32 = 500;
    let desk = node.require_office(office)?;
    let store = desk.reader();
    let mut after = 0;
    loop {
        let rows = store.act_after(after, PAGE).map_err(store_failure)?;
        let Some(last) = rows.last() else { return Ok(()) };
        after = last.seq;
        for row in rows {
            tell(Listed {
                act: row.act,
                kind: row.kind,
                register: row.register,
                number: row.number,
                person_ar: row.person_ar,
                person_latin: row.person_latin,
                event_date: row.event_date,
                notes: row.notes,
                signed_at: row.signed_at,
                seq: row.seq,
            });
        }
    }
}

/// One act with its notes, wherever on this node it is kept. For the machine's own operator.
///
/// # Errors
/// `NotFound`; `office-unavailable` when it may be in an office that cannot be read.
pub fn show(node: &Node, act: &ActId) -> Result<(OfficeCode, ActView), Failure> {
    for card in node.offices() {
        let Some(desk) = node.office(&card.code) else { continue };
        let kept = desk.reader().act_find(act).map_err(store_failure)?.is_some();
        if kept {
            let view = read_act::view_at(node, &desk, act);
            return Ok((card.code.clone(), view.map_err(|e| e.in_office(&card.code))?));
        }
    }
    Err(node.unavailable().first().map_or(Failure::NotFound, |office| office.refusal().into()))
}

/// Copies a data directory as it would be backed up: files beside their write-ahead logs.
///
/// # Errors
/// Input and output.
pub fn copy_data(from: &Path, to: &Path) -> Result<(), Failure> {
    let node = Node::open(from, Opening::Look)?;
    if let Some(missing) = node.unavailable().first() {
        return Err(missing.refusal().into());
    }
    let broken = |e: std::io::Error| Failure::Broken(format!("copy: {e}"));
    fs::create_dir_all(to.join("offices")).map_err(broken)?;
    fs::create_dir_all(to.join("keys")).map_err(broken)?;
    for card in node.offices() {
        let (from, to) = (office_path(from, &card.code), office_path(to, &card.code));
        OfficeStore::back_up(&from, &to, &mut office_store::untold).map_err(store_failure)?;
    }
    for entry in fs::read_dir(from.join("keys")).map_err(broken)?.flatten() {
        let name = entry.file_name();
        if name.to_string_lossy().ends_with("cert.pem") {
            fs::copy(entry.path(), to.join("keys").join(name)).map_err(broken)?;
        }
    }
    Ok(())
}

/// What a flipped bit was, to put it back.
pub struct Flipped {
    office: PathBuf,
    kind: JournalKind,
    seq: u64,
    bytes: Vec<u8>,
}

/// Flips one bit of one stored fact, both chosen by `dice`.
///
/// # Errors
/// The store's; `journal-empty`.
pub fn flip_a_bit(copy: &Path, dice: [u8; 16]) -> Result<Flipped, Failure> {
    let mut files: Vec<PathBuf> = fs::read_dir(copy.join("offices"))
        .map_err(|e| Failure::Broken(e.to_string()))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|e| e == "db"))
        .collect();
    files.sort();
    let roll = |at: usize, of: u64| {
        let four = [dice[at], dice[at + 1], dice[at + 2], dice[at + 3]];
        u64::from(u32::from_be_bytes(four)) % of.max(1)
    };
    let office = files
        .get(roll(0, files.len() as u64) as usize)
        .cloned()
        .ok_or_else(|| Failure::refused("journal-empty"))?;
    let store = OfficeStore::open(&office, Access::ReadWrite).map_err(store_failure)?;
    // Mostly the acts; the read log one time in four, when it holds anything.
    let reads = store.head(JournalKind::Reads).map_err(store_failure)?.seq;
    let kind = if reads > 0 && roll(4, 4) == 0 { JournalKind::Reads } else { JournalKind::Acts };
    let head = store.head(kind).map_err(store_failure)?;
    let seq = 1 + roll(8, head.seq);
    let stored = store
        .fact(kind, seq)
        .map_err(store_failure)?
        .ok_or_else(|| Failure::refused("journal-empty"))?;
    let bit = roll(12, stored.bytes.len() as u64 * 8);
    let mut flipped = stored.bytes.clone();
    if let Some(byte) = flipped.get_mut((bit / 8) as usize) {
        *byte ^= 1 << (bit % 8);
    }
    store.overwrite_for_tamper_test(kind, seq, &flipped).map_err(store_failure)?;
    Ok(Flipped { office, kind, seq, bytes: stored.bytes })
}

/// Whether the proof of the office's journals finds the flipped bit.
///
/// # Errors
/// When the roots cannot be read.
pub fn finds(copy: &Path, flipped: &Flipped) -> Result<bool, Failure> {
    Ok(one_office(&flipped.office, &roots_of(copy)?, &progress::untold).is_err())
}

/// Puts the bit back.
///
/// # Errors
/// The store's.
pub fn put_back(_copy: &Path, undo: &Flipped) -> Result<(), Failure> {
    let store = OfficeStore::open(&undo.office, Access::ReadWrite).map_err(store_failure)?;
    store.overwrite_for_tamper_test(undo.kind, undo.seq, &undo.bytes).map_err(store_failure)
}

//! An office's file that is older than what was last written: a restored backup.
//!
//! A copy put back in place would give the same numbers a second time. Two memories tell: the
//! node's own file (a restored office file is behind it), and a mark that the machine keeps
//! outside the data directory (a restored directory is behind it). On a machine without such a
//! mark, a file that is not the one last written (another inode) is held to be restored.
//! Signing then waits until the registrar has said which number was signed last. What is
//! entered meanwhile, such as a copy issued, is not remembered: it would hide what is missing.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use accounts::Signatory;
use journal::{Head, JournalKind, LastSignedDeclared, Payload};
use node_store::{FROM_A_COPY, OfficeHead};
use office_store::{OfficeStore, StoreError};
use vocabulary::{OfficeCode, Problem, RegisterKind, Values};

use crate::Failure;
use crate::delegate_signature::Fields;
use crate::entry::{self, store_failure};
use crate::node::{Ctx, Node, OfficeDesk, office_path};

/// Where the machine keeps its marks; set once by the binary.
static MARKS: std::sync::OnceLock<PathBuf> = std::sync::OnceLock::new();

/// Names the folder for the machine's marks (outside every data directory).
pub fn keep_marks_in(folder: PathBuf) {
    let _ = MARKS.set(folder);
}

/// How far behind the file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Behind {
    /// Facts the file has.
    pub(crate) has: u64,
    /// Facts it is known to have had; equal to `has` when only the file's identity changed.
    pub(crate) had: u64,
}

/// Compares a file with what is remembered of it.
pub(crate) fn find(
    head: &Head,
    noted: Option<OfficeHead>,
    store: &OfficeStore,
    path: &Path,
) -> Result<Option<Behind>, StoreError> {
    let mark = read_mark(head.journal.as_str());
    let had = noted.as_ref().map_or(0, |n| n.seq).max(mark.unwrap_or(0));
    if had > head.seq {
        return Ok(Some(Behind { has: head.seq, had }));
    }
    let Some(noted) = noted else { return Ok(None) };
    if !holds(store, &noted)? {
        // It grew again after it was put back: the fact it is known to have had is another one.
        return Ok(Some(Behind { has: noted.seq.saturating_sub(1), had: noted.seq }));
    }
    let identity = office_store::file_identity(path)?;
    // A node brought back from a backup is one wherever it is: the one it was copied from may
    // have signed since, on this machine too.
    let copied = noted.file == FROM_A_COPY;
    let moved = copied || (noted.file != identity && mark.is_none());
    Ok(moved.then_some(Behind { has: head.seq, had: head.seq }))
}

/// Whether the journal has the very fact that was its last.
fn holds(store: &OfficeStore, noted: &OfficeHead) -> Result<bool, StoreError> {
    let there = store.fact(JournalKind::Acts, noted.seq)?;
    Ok(there.is_some_and(|fact| fact.hash == noted.hash))
}

/// Remembers a head after a durable commit, in both memories; neither waits for the disk. What
/// is lost of them in a power cut only makes the check weaker.
pub(crate) fn remember(ctx: &Ctx<'_>, head: &Head) {
    if waiting(ctx.desk) {
        return;
    }
    write_mark(head.journal.as_str(), head.seq);
    if let Some(noted) = noted(ctx.node, &ctx.desk.card.code, head) {
        let _ = ctx.node.store().head_set(&noted);
    }
}

/// Puts both memories where the file is.
fn remember_at(node: &Node, office: &OfficeCode, head: &Head) {
    write_mark(head.journal.as_str(), head.seq);
    if let Some(noted) = noted(node, office, head) {
        let _ = node.store().head_reset(&noted);
    }
}

/// A head together with the file that holds it.
fn noted(node: &Node, office: &OfficeCode, head: &Head) -> Option<OfficeHead> {
    Some(OfficeHead {
        journal: head.journal.clone(),
        seq: head.seq,
        hash: head.hash,
        file: office_store::file_identity(&office_path(&node.root, office)).ok()?,
        at: head.at.unwrap_or(vocabulary::Moment(0)),
    })
}

/// Remembers every office's head as it stands: after a node is made, and when it is opened.
pub fn remember_all(node: &Node) {
    for card in node.offices() {
        let Some(desk) = node.office(&card.code) else { continue };
        if waiting(&desk) {
            continue;
        }
        let head = desk.reader().head(JournalKind::Acts);
        if let Ok(head) = head {
            remember_at(node, &card.code, &head);
        }
    }
}

/// Whether signing waits for the registrar's word.
pub fn waiting(desk: &OfficeDesk) -> bool {
    desk.behind.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).is_some()
}

pub(crate) fn require_caught_up(desk: &OfficeDesk) -> Result<(), Failure> {
    let behind = *desk.behind.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
    match behind {
        None => Ok(()),
        Some(behind) => Err(Problem::refuse("restored-backup")
            .with("has", &behind.has.to_string())
            .with("had", &behind.had.to_string())
            .into()),
    }
}

/// The registrar says, from the paper registers, which number was signed last in a year.
/// If the journal has it, signing goes on and the word is kept as a fact; if the journal is
/// behind, signing goes on waiting until the missing facts are brought back.
///
/// # Errors
/// `journal-behind` names the last number that the journal has.
pub fn declare_last_signed(
    ctx: &mut Ctx<'_>,
    signatory: &Signatory,
    values: &Values,
) -> Result<(), Failure> {
    crate::own_office(ctx, signatory.account())?;
    let fields = Fields::of(values);
    let year = fields.number("register_year", 1915, 2200)? as i16;
    let number = fields.number("number", 0, i64::from(u32::MAX))? as u32;
    let register =
        ctx.desk.writer().register_find(RegisterKind::birth(), year).map_err(store_failure)?;
    let last = register.as_ref().map_or(0, |r| r.last_number);
    if last != number {
        let code = if last < number { "journal-behind" } else { "journal-ahead" };
        return Err(Problem::refuse(code)
            .with("last", &last.to_string())
            .with("number", &number.to_string())
            .with("year", &year.to_string())
            .into());
    }
    let behind = *ctx.desk.behind.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
    if let Some(behind) = behind.filter(|b| b.had > b.has) {
        // The machine itself remembers more facts than the file has: a word is not enough.
        return Err(Problem::refuse("journal-behind-facts")
            .with("has", &behind.has.to_string())
            .with("had", &behind.had.to_string())
            .into());
    }
    let payload = Payload::LastSignedDeclared(LastSignedDeclared {
        register: register.map(|r| r.id),
        year,
        number,
    });
    let account = signatory.account().clone();
    let regime = ctx.regime();
    entry::enter(ctx, &account, regime, &mut |_| Ok(vec![payload.clone()]))?;
    *ctx.desk.behind.lock().unwrap_or_else(|poisoned| poisoned.into_inner()) = None;
    // Given once, the word holds: without this the same file would be doubted at every start.
    let head = ctx.desk.writer().head(JournalKind::Acts).map_err(store_failure)?;
    remember_at(ctx.node, &ctx.desk.card.code, &head);
    Ok(())
}

fn mark_path(journal: &str) -> Option<PathBuf> {
    let safe: String =
        journal.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect();
    MARKS.get().map(|folder| folder.join(safe))
}

fn read_mark(journal: &str) -> Option<u64> {
    fs::read_to_string(mark_path(journal)?).ok()?.trim().parse().ok()
}

/// Written over in place, at one length: cutting the file first would make some file systems
/// flush it, at every signature.
fn write_mark(journal: &str, seq: u64) {
    let Some(path) = mark_path(journal) else { return };
    if let Some(folder) = path.parent() {
        let _ = fs::create_dir_all(folder);
    }
    let file = fs::OpenOptions::new().write(true).create(true).truncate(false).open(&path);
    if let Ok(mut file) = file {
        let _ = writeln!(file, "{seq:020}");
    }
}

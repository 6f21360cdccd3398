//! A backup: the node's files as they stand, copied while it serves, proven, and only then given
//! the name under which somebody will look for them.

use std::fs;
use std::path::{Path, PathBuf};

use node_store::{FROM_A_COPY, NodeStore, OfficeHead};
use office_store::{OfficeStore, Report, StoreError};
use vocabulary::{Moment, OfficeCode, Problem};

use crate::Failure;
use crate::kept_files::{self, Making, disk, measure};
use crate::manifest::{
    FORMAT, KeptFile, KeptJournal, KeptOffice, LeftOut, MANIFEST_FILE, Manifest, VERSION,
};
use crate::node::{Node, Opening, office_path};
use crate::progress::{Progress, Step, Tell};
use crate::unavailable::{NODE_FILE, Unavailable, node_failure, office_failure, office_file};
use crate::verify;

/// What is asked for.
#[derive(Debug, Clone, Copy)]
pub struct BackUp<'a> {
    pub data: &'a Path,
    /// A folder that is made; or one that exists, in which a folder with the time is made.
    pub to: &'a Path,
    /// Version of this program.
    pub program: &'a str,
    pub now: Moment,
}

/// What was made.
#[derive(Debug, Clone)]
pub struct BackedUp {
    pub folder: PathBuf,
    pub manifest: Manifest,
    /// Offices that are not in it, because their files are damaged or missing.
    pub missing: Vec<Unavailable>,
}

/// Makes a backup, beside a running node if need be.
///
/// Every act acknowledged before this is called is in it. Each office is copied as it stood at one
/// moment; the node's own file comes after them, so that it knows everybody who signed.
///
/// # Errors
/// `backup-exists`, `backup-folder-missing`, `backup-inside-data`, `backup-disk-full`,
/// `backup-not-proven`; as `Node::open`. Nothing is left behind.
pub fn back_up(asked: &BackUp<'_>, tell: Tell<'_>) -> Result<BackedUp, Failure> {
    let node = Node::open(asked.data, Opening::Look)?;
    let place = place(asked)?;
    let making = Making::begin(&place)?;
    let manifest = fill(asked, &node, making.folder(), tell)?;
    let text = manifest.text().map_err(|error| Failure::Broken(error.to_string()))?;
    kept_files::write(&making.folder().join(MANIFEST_FILE), &text)?;
    making.finish()?;
    Ok(BackedUp { folder: place, manifest, missing: node.unavailable() })
}

/// Where the backup will be. Nothing that is there is ever written over.
fn place(asked: &BackUp<'_>) -> Result<PathBuf, Failure> {
    let about = |code: &str, path: &Path| -> Failure {
        Problem::refuse(code).with("folder", &path.display().to_string()).into()
    };
    let place =
        if asked.to.is_dir() { asked.to.join(name_of(asked.now)) } else { asked.to.to_path_buf() };
    if place.symlink_metadata().is_ok() {
        return Err(about("backup-exists", &place));
    }
    let within = kept_files::parent(&place);
    let Ok(within) = fs::canonicalize(within) else {
        return Err(about("backup-folder-missing", within));
    };
    let data = fs::canonicalize(asked.data).map_err(|e| disk(&e))?;
    if within.starts_with(&data) {
        return Err(about("backup-inside-data", &place));
    }
    Ok(place)
}

/// `sijill-2026-11-23T09-54-00.000Z`: sorted by time, and a name on every file system.
fn name_of(now: Moment) -> String {
    format!("sijill-{}", now.to_string().replace(':', "-"))
}

fn fill(
    asked: &BackUp<'_>,
    node: &Node,
    folder: &Path,
    tell: Tell<'_>,
) -> Result<Manifest, Failure> {
    let codes: Vec<OfficeCode> = node.offices().into_iter().map(|card| card.code).collect();
    for code in &codes {
        let mut told = |done, total| {
            tell(&Progress { step: Step::Copy, of: code.as_str(), done, total });
        };
        OfficeStore::back_up(&office_path(asked.data, code), &office_path(folder, code), &mut told)
            .map_err(|error| copy_failure(code, &error))?;
    }
    let node_file = folder.join(NODE_FILE);
    NodeStore::back_up(&asked.data.join(NODE_FILE), &node_file).map_err(|e| node_copy(&e))?;
    let keys = keys(asked.data, folder, node.training)?;
    let reports = proven(folder, &codes, tell)?;
    settle(&node_file, &reports)?;

    let schema = OfficeStore::program_version();
    let mut offices = Vec::with_capacity(codes.len());
    for (code, report) in codes.into_iter().zip(&reports) {
        offices.push(KeptOffice {
            kept: measure(folder, &office_file(&code), Some(schema), tell)?,
            acts: KeptJournal::of(&report.acts_head, &report.root),
            reads: KeptJournal::of(&report.reads_head, &report.reads_root),
            office: code,
        });
    }
    let mut left_out = vec![LeftOut::Sessions];
    if !node.training {
        left_out.push(LeftOut::PrivateKeys);
    }
    left_out.extend(node.unavailable().into_iter().map(|office| LeftOut::Office(office.card.code)));
    Ok(Manifest {
        format: FORMAT.to_owned(),
        version: VERSION,
        program: asked.program.to_owned(),
        training: node.training,
        begun_at: asked.now,
        node: measure(folder, NODE_FILE, Some(NodeStore::program_version()), tell)?,
        offices,
        keys: keys
            .iter()
            .map(|file| measure(folder, file, None, tell))
            .collect::<Result<Vec<KeptFile>, Failure>>()?,
        left_out,
    })
}

/// Certificates, without which nothing can be proven. Private keys in training only: anywhere else
/// they are on cards, and a file of that name is not carried off.
fn keys(data: &Path, folder: &Path, training: bool) -> Result<Vec<String>, Failure> {
    let mut kept = Vec::new();
    let Ok(entries) = fs::read_dir(data.join("keys")) else { return Ok(kept) };
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.ends_with(".cert.pem") || (training && name.ends_with(".key.pem")) {
            let file = format!("keys/{name}");
            kept_files::copy(&entry.path(), &folder.join(&file))?;
            kept.push(file);
        }
    }
    kept.sort();
    Ok(kept)
}

/// Opens what was copied and proves every journal of it.
fn proven(folder: &Path, codes: &[OfficeCode], tell: Tell<'_>) -> Result<Vec<Report>, Failure> {
    let files: Vec<PathBuf> = codes.iter().map(|code| office_path(folder, code)).collect();
    let proofs = verify::prove(&files, &verify::roots_of(folder)?, tell);
    codes
        .iter()
        .zip(proofs)
        .map(|(code, proof)| proof.map_err(|bad| unproven(code, &bad)))
        .collect()
}

/// A journal that does not hold.
pub(crate) fn unproven(code: &OfficeCode, bad: &journal::BadFact) -> Failure {
    Problem::refuse("backup-not-proven")
        .with("office", code.as_str())
        .with("journal", &bad.journal)
        .with("seq", &bad.seq.to_string())
        .with("file", &office_file(code))
        .with("why", &bad.reason)
        .into()
}

/// The copy of the node's file knows that it is one, how far the offices beside it go, and nobody
/// who was signed in.
pub(crate) fn settle(node_file: &Path, reports: &[Report]) -> Result<(), Failure> {
    let store = NodeStore::open(node_file).map_err(|e| node_copy(&e))?;
    store.session_clear().map_err(|e| node_copy(&e))?;
    for Report { acts_head: head, .. } in reports {
        let copied = OfficeHead {
            journal: head.journal.clone(),
            seq: head.seq,
            hash: head.hash,
            file: FROM_A_COPY.to_owned(),
            at: head.at.unwrap_or(Moment(0)),
        };
        store.head_reset(&copied).map_err(|e| node_copy(&e))?;
    }
    drop(store);
    fs::File::open(node_file).and_then(|file| file.sync_all()).map_err(|e| disk(&e))
}

fn copy_failure(code: &OfficeCode, error: &StoreError) -> Failure {
    match error {
        StoreError::DiskFull => Failure::refused("backup-disk-full"),
        other => office_failure(code, other),
    }
}

pub(crate) fn node_copy(error: &node_store::StoreError) -> Failure {
    match error {
        node_store::StoreError::DiskFull => Failure::refused("backup-disk-full"),
        other => node_failure(other),
    }
}

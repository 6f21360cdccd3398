//! A node is brought back from a backup, into a new directory.
//!
//! Nothing is believed: every file is compared with its hash as it lies on the new disk, every
//! journal is proven and compared with what the manifest says of it. What the offices signed after
//! the backup is not in it, so each waits for its registrar's word before it signs: `restored.rs`.

use std::fs;
use std::path::{Path, PathBuf};

use node_store::NodeStore;
use office_store::{Access, OfficeStore, Report, StoreError};
use vocabulary::{ActNumber, OfficeCode, Problem};

use crate::Failure;
use crate::back_up::{node_copy, settle, unproven};
use crate::kept_files::{self, Making, measure};
use crate::manifest::{KeptFile, KeptJournal, KeptOffice, MANIFEST_FILE, Manifest, Unread};
use crate::node::{Opening, office_path};
use crate::progress::Tell;
use crate::unavailable::{NODE_FILE, office_failure};
use crate::{upgrade, verify};

/// What was brought back.
#[derive(Debug, Clone)]
pub struct Restored {
    pub manifest: Manifest,
    pub offices: Vec<BroughtBack>,
}

/// Exactly how far an office goes.
#[derive(Debug, Clone)]
pub struct BroughtBack {
    pub office: OfficeCode,
    pub acts: KeptJournal,
    pub reads: KeptJournal,
    /// The act signed last, if there is any: what the registrar compares with the paper.
    pub last_act: Option<ActNumber>,
}

/// Brings a backup back into `data`, which must not exist or be an empty folder. A backup of an
/// earlier version is brought forward on the way.
///
/// # Errors
/// `restore-folder-occupied`, `backup-unreadable`, `backup-altered`, `backup-not-proven`,
/// `backup-disk-full`, `backup-folder-missing`, `data-newer`. Nothing is left behind.
pub fn restore(from: &Path, data: &Path, tell: Tell<'_>) -> Result<Restored, Failure> {
    let manifest = manifest_of(from)?;
    require_known(&manifest)?;
    require_empty(data)?;
    let making = Making::begin(data)?;
    let folder = making.folder();
    for file in manifest.files() {
        bring(from, folder, file, tell)?;
    }
    for office in &manifest.offices {
        bring_forward(folder, office, tell)?;
    }
    let reports = proven(folder, &manifest, tell)?;
    let node_file = folder.join(NODE_FILE);
    settle(&node_file, &reports)?;
    agree_on_training(&node_file, &manifest)?;
    let mut offices = Vec::with_capacity(reports.len());
    for office in &manifest.offices {
        offices.push(BroughtBack {
            office: office.office.clone(),
            acts: office.acts.clone(),
            reads: office.reads.clone(),
            last_act: last_act(&office_path(folder, &office.office), &office.office)?,
        });
    }
    drop_earlier_versions(folder);
    making.finish()?;
    Ok(Restored { manifest, offices })
}

fn manifest_of(from: &Path) -> Result<Manifest, Failure> {
    let unreadable = |why: &str| -> Failure {
        Problem::refuse("backup-unreadable")
            .with("folder", &from.display().to_string())
            .with("file", MANIFEST_FILE)
            .with("why", why)
            .into()
    };
    let text = fs::read_to_string(from.join(MANIFEST_FILE))
        .map_err(|error| unreadable(&error.kind().to_string()))?;
    Manifest::read(&text).map_err(|unread| match unread {
        Unread::None(why) => unreadable(&why),
        Unread::Newer(version) => {
            newer(MANIFEST_FILE, version.into(), crate::manifest::VERSION.into())
        }
    })
}

fn newer(file: &str, found: i64, known: i64) -> Failure {
    match upgrade::require_version(file, found, known, Opening::Serve) {
        Err(failure) => failure,
        Ok(()) => Failure::Broken(format!("{file}: version {found}")),
    }
}

/// Said before anything is copied.
fn require_known(manifest: &Manifest) -> Result<(), Failure> {
    let office = OfficeStore::program_version();
    let node = (&manifest.node, NodeStore::program_version());
    std::iter::once(node)
        .chain(manifest.offices.iter().map(|kept| (&kept.kept, office)))
        .try_for_each(|(kept, known)| {
            upgrade::require_version(&kept.file, kept.schema.unwrap_or(0), known, Opening::Serve)
        })
}

fn require_empty(data: &Path) -> Result<(), Failure> {
    let about = |code: &str, path: &Path| -> Failure {
        Problem::refuse(code).with("folder", &path.display().to_string()).into()
    };
    let nothing = match fs::read_dir(data) {
        Ok(mut entries) => entries.next().is_none(),
        Err(_) => data.symlink_metadata().is_err(),
    };
    if !nothing {
        return Err(about("restore-folder-occupied", data));
    }
    let within = kept_files::parent(data);
    if within.is_dir() { Ok(()) } else { Err(about("backup-folder-missing", within)) }
}

/// Copies a file, and compares what now lies on the disk with what the manifest says.
fn bring(from: &Path, folder: &Path, file: &KeptFile, tell: Tell<'_>) -> Result<(), Failure> {
    let (source, target) = (from.join(&file.file), folder.join(&file.file));
    if !source.is_file() {
        return Err(altered(&file.file));
    }
    kept_files::copy(&source, &target)?;
    let found = measure(folder, &file.file, file.schema, tell)?;
    if found == *file { Ok(()) } else { Err(altered(&file.file)) }
}

fn altered(file: &str) -> Failure {
    Problem::refuse("backup-altered").with("file", file).into()
}

fn bring_forward(folder: &Path, office: &KeptOffice, tell: Tell<'_>) -> Result<(), Failure> {
    let path = office_path(folder, &office.office);
    match upgrade::one(&path, office.office.as_str(), tell) {
        Ok(()) => Ok(()),
        Err(StoreError::DiskFull) => Err(upgrade::no_room(&office.kept.file)),
        Err(error) => Err(office_failure(&office.office, &error)),
    }
}

/// The journals hold, and are the very ones that the manifest speaks of.
fn proven(folder: &Path, manifest: &Manifest, tell: Tell<'_>) -> Result<Vec<Report>, Failure> {
    let files: Vec<PathBuf> =
        manifest.offices.iter().map(|kept| office_path(folder, &kept.office)).collect();
    let proofs = verify::prove(&files, &verify::roots_of(folder)?, tell);
    let mut reports = Vec::with_capacity(files.len());
    for (kept, proof) in manifest.offices.iter().zip(proofs) {
        let report = proof.map_err(|bad| unproven(&kept.office, &bad))?;
        let same = KeptJournal::of(&report.acts_head, &report.root) == kept.acts
            && KeptJournal::of(&report.reads_head, &report.reads_root) == kept.reads;
        if !same {
            return Err(altered(MANIFEST_FILE));
        }
        reports.push(report);
    }
    Ok(reports)
}

/// A directory for training does not become a real one by way of a manifest.
fn agree_on_training(node_file: &Path, manifest: &Manifest) -> Result<(), Failure> {
    let store = NodeStore::open_read_only(node_file).map_err(|e| node_copy(&e))?;
    let said = store.setting_get(NodeStore::TRAINING).map_err(|e| node_copy(&e))?;
    let training = said.as_deref() == Some("yes");
    if training == manifest.training { Ok(()) } else { Err(altered(MANIFEST_FILE)) }
}

fn last_act(path: &Path, code: &OfficeCode) -> Result<Option<ActNumber>, Failure> {
    let bad = |error| office_failure(code, &error);
    let store = OfficeStore::open(path, Access::ReadOnly).map_err(bad)?;
    let (acts, _) = store.act_list(None, 0, 1).map_err(bad)?;
    Ok(acts.into_iter().next().map(|act| act.number))
}

/// The backup itself is the copy of what was brought forward.
fn drop_earlier_versions(folder: &Path) {
    for part in [folder.to_path_buf(), folder.join("offices")] {
        for entry in fs::read_dir(part).into_iter().flatten().flatten() {
            if entry.file_name().to_string_lossy().contains(".db.version-") {
                let _ = fs::remove_file(entry.path());
            }
        }
    }
}

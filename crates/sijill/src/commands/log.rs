//! `sijill log`: the journals as public logs (C2SP tlog-tiles), and the proof of one document.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use checkpoints::checkpoint::SignedCheckpoint;
use checkpoints::tiles::{Tile, TileKind, WIDTH};
use journal::{Hash, JournalKind};
use office::node::{Node, Opening};
use office::{CHECKPOINT, Failure, Growth, LOG_KEY, Published};
use serde_json::{Value, json};
use vocabulary::{DocumentId, Problem};

use super::care::Reader;
use super::help::said;
use crate::random::SystemRandom;
use crate::report;

/// Publishes what the journals of every office gained since the last time.
pub(crate) fn publish(data: &Path, out: &Path, reader: Reader) -> ExitCode {
    match published(data, out) {
        Ok(logs) if reader.json => {
            report::line(&json!({"logs": logs}));
            ExitCode::SUCCESS
        }
        Ok(logs) => {
            let (count, folder) = (logs.len().to_string(), out.display().to_string());
            let texts = texts::Texts::embedded();
            let values = [("count", count.as_str()), ("folder", folder.as_str())];
            report::line(&said(&texts, reader.lang, "log-published", &values));
            ExitCode::SUCCESS
        }
        Err(failure) => report::end(&failure, reader.lang),
    }
}

fn published(data: &Path, out: &Path) -> Result<Vec<Value>, Failure> {
    let node = Node::open(data, Opening::Look)?;
    let mut logs = Vec::new();
    for card in node.offices() {
        for kind in JournalKind::ALL {
            let folder = out.join(card.code.as_str()).join(kind.as_str());
            let before = before(&folder)?.map(|signed| published_in(&folder, &signed));
            let growth =
                office::log_growth(&node, &card.code, kind, before.as_ref(), &mut SystemRandom)?;
            write_files(&folder, &growth)?;
            put(&folder.join(CHECKPOINT), growth.checkpoint.as_bytes())?;
            forget_outgrown(&folder, &growth);
            logs.push(json!({
                "folder": folder.display().to_string(), "size": growth.size,
                "files": growth.files.len(), "key": growth.key,
            }));
        }
    }
    Ok(logs)
}

/// What stands in the folder already.
pub(crate) fn before(folder: &Path) -> Result<Option<SignedCheckpoint>, Failure> {
    let Ok(bytes) = fs::read(folder.join(CHECKPOINT)) else { return Ok(None) };
    SignedCheckpoint::parse(&bytes)
        .map(Some)
        .map_err(|error| Failure::Broken(format!("{}: {error}", folder.display())))
}

/// Its size and root.
pub(crate) fn head_of(signed: &SignedCheckpoint) -> (u64, Hash) {
    (signed.checkpoint().size(), *signed.checkpoint().root())
}

/// What was published there, with its last bundle of leaves where that is partial.
pub(crate) fn published_in(folder: &Path, signed: &SignedCheckpoint) -> Published {
    let (size, _) = head_of(signed);
    let last = Tile::at(TileKind::Entries, size / WIDTH, size);
    let bundle = last.and_then(|tile| fs::read(folder.join(tile.path())).ok()).unwrap_or_default();
    Published { bundle, ..Published::of(signed) }
}

/// All but the checkpoint, which comes last: no reader is sent to a tile that is not on disk.
pub(crate) fn write_files(folder: &Path, growth: &Growth) -> Result<(), Failure> {
    let mut folders = BTreeSet::new();
    for file in &growth.files {
        folders.insert(place(&folder.join(&file.path), &file.bytes)?);
    }
    let key = format!("{}\n", growth.key);
    let kept = folder.join(LOG_KEY);
    if !fs::read(&kept).is_ok_and(|bytes| bytes == key.as_bytes()) {
        folders.insert(place(&kept, key.as_bytes())?);
    }
    // A flush costs more than all the rest: one for each folder, not for each file in it.
    folders.iter().try_for_each(|folder| flush(folder))
}

/// Once a tile is full nobody needs what it was before; the specification lets those go. What stays
/// for whatever reason harms nobody.
pub(crate) fn forget_outgrown(folder: &Path, growth: &Growth) {
    for file in growth.files.iter().filter(|file| file.tile.is_full()) {
        let _ = fs::remove_dir_all(folder.join(format!("{}.p", file.path)));
    }
}

/// Whole or not at all, and on disk.
pub(crate) fn put(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    flush(&place(path, bytes)?)
}

fn flush(folder: &Path) -> Result<(), Failure> {
    let flushed = fs::File::open(folder).and_then(|folder| folder.sync_all());
    flushed.map_err(|error| Failure::Broken(format!("{}: {error}", folder.display())))
}

/// Whole or not at all; that it has its name is on disk when its folder, which is answered, is.
fn place(path: &Path, bytes: &[u8]) -> Result<PathBuf, Failure> {
    let broken = |error: std::io::Error| Failure::Broken(format!("{}: {error}", path.display()));
    let here = Path::new(".");
    let folder = path.parent().filter(|folder| *folder != Path::new("")).unwrap_or(here);
    fs::create_dir_all(folder).map_err(broken)?;
    let mut draft = PathBuf::from(path);
    draft.set_extension("draft");
    let mut file = fs::File::create(&draft).map_err(broken)?;
    file.write_all(bytes).and_then(|()| file.sync_all()).map_err(broken)?;
    fs::rename(&draft, path).map_err(broken)?;
    Ok(folder.to_path_buf())
}

/// Writes the proof that a document was issued.
pub(crate) fn prove(data: &Path, document: &str, out: &Path, reader: Reader) -> ExitCode {
    match proven(data, document, out) {
        Ok(proof) if reader.json => {
            report::line(&proof);
            ExitCode::SUCCESS
        }
        Ok(_) => {
            let file = out.display().to_string();
            let texts = texts::Texts::embedded();
            report::line(&said(&texts, reader.lang, "log-proven", &[("file", &file)]));
            ExitCode::SUCCESS
        }
        Err(failure) => report::end(&failure, reader.lang),
    }
}

fn proven(data: &Path, document: &str, out: &Path) -> Result<Value, Failure> {
    let document: DocumentId = document.parse().map_err(|_| Problem::refuse("id-unreadable"))?;
    let node = Node::open(data, Opening::Look)?;
    let proof = office::document_proof(&node, &document, &mut SystemRandom)?;
    put(out, proof.text.as_bytes())?;
    Ok(json!({"document": document, "file": out.display().to_string(), "seq": proof.seq,
        "leaf": journal::hex(&proof.leaf)}))
}

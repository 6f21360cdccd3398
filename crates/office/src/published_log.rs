//! The log as it was published: files below the data directory that anybody may read. Nothing in
//! them is of a person: leaves are salted commitments.

use std::fs;
use std::io;
use std::path::PathBuf;

use checkpoints::checkpoint::SignedCheckpoint;
use checkpoints::tiles::Tile;
use journal::JournalKind;
use vocabulary::OfficeCode;

use crate::Failure;
use crate::node::Node;

/// What is read first.
pub const CHECKPOINT: &str = "checkpoint";
/// The key of the log, as verifiers read it.
pub const LOG_KEY: &str = "key";

/// A file of a published log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogFile {
    pub bytes: Vec<u8>,
    /// Whether it will never be another one: a tile is, a checkpoint is not.
    pub is_final: bool,
}

/// The folder of one log.
pub fn log_folder(node: &Node, office: &OfficeCode, kind: JournalKind) -> PathBuf {
    node.root.join("log").join(office.as_str()).join(kind.as_str())
}

/// A file of a log by its path; none for what is no path of a log, or not published.
///
/// # Errors
/// The disk's.
pub fn log_file(
    node: &Node,
    office: &OfficeCode,
    kind: JournalKind,
    path: &str,
) -> Result<Option<LogFile>, Failure> {
    let tile = Tile::parse(path);
    if tile.is_none() && path != CHECKPOINT && path != LOG_KEY {
        return Ok(None);
    }
    let is_final = tile.is_some();
    match fs::read(log_folder(node, office, kind).join(path)) {
        Ok(bytes) => Ok(Some(LogFile { bytes, is_final })),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => Ok(None),
        Err(error) => Err(Failure::Broken(format!("log: {error}"))),
    }
}

/// The checkpoint that was published last, with what witnesses added.
///
/// # Errors
/// The disk's; a file that is no checkpoint.
pub fn published_checkpoint(
    node: &Node,
    office: &OfficeCode,
    kind: JournalKind,
) -> Result<Option<SignedCheckpoint>, Failure> {
    let Some(file) = log_file(node, office, kind, CHECKPOINT)? else { return Ok(None) };
    let read = SignedCheckpoint::parse(&file.bytes);
    read.map(Some).map_err(|error| Failure::Broken(format!("published checkpoint: {error}")))
}

//! The tables that screens read are dropped and folded again from the journals.
//!
//! Needs the lock: beside a running node another process would write. Each office is one
//! transaction, so that whoever looks meanwhile sees the tables as they were. The offices are
//! opened as bare files: a table so wrong that its office does not open is what this is for.

use std::path::Path;

use journal::JournalKind;
use node_store::NodeStore;
use office_store::{Access, OfficeStore};
use vocabulary::{OfficeCode, Problem};

use crate::Failure;
use crate::node::{self, Opening, office_path};
use crate::progress::{Progress, Step, Tell};
use crate::unavailable::{NODE_FILE, node_failure, office_failure};
use crate::upgrade;

/// An office whose tables were folded again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rebuilt {
    pub office: OfficeCode,
    /// Facts of the acts journal.
    pub facts: u64,
    /// Facts of the reads journal.
    pub reads: u64,
}

/// Rebuilds one office, or every office of the node; each answer is told as it comes. An office
/// whose journal does not hold keeps its tables, and the others are rebuilt all the same.
///
/// # Errors
/// `data-missing`, `data-in-use`, `office-unknown`, `data-newer`, before anything is changed.
pub fn rebuild(
    data: &Path,
    office: Option<&str>,
    tell: Tell<'_>,
) -> Result<Vec<Result<Rebuilt, Failure>>, Failure> {
    node::require_node(data)?;
    let _lock = node::take_lock(data)?;
    upgrade::require_readable(data, Opening::Serve)?;
    let store = NodeStore::open(&data.join(NODE_FILE)).map_err(|e| node_failure(&e))?;
    let mut codes: Vec<OfficeCode> = store
        .office_list()
        .map_err(|e| node_failure(&e))?
        .into_iter()
        .map(|row| row.code)
        .collect();
    if let Some(wanted) = office {
        codes.retain(|code| code.as_str() == wanted);
        if codes.is_empty() {
            return Err(Problem::refuse("office-unknown").with("office", wanted).into());
        }
    }
    Ok(codes.iter().map(|code| one(data, code, tell)).collect())
}

fn one(data: &Path, code: &OfficeCode, tell: Tell<'_>) -> Result<Rebuilt, Failure> {
    let bad = |error| office_failure(code, &error);
    let mut store = OfficeStore::open(&office_path(data, code), Access::ReadWrite).map_err(bad)?;
    let mut told = |done, total| {
        tell(&Progress { step: Step::Rebuild, of: code.as_str(), done, total });
    };
    store.rebuild(&mut told).map_err(bad)?;
    let acts = store.head(JournalKind::Acts).map_err(bad)?;
    let reads = store.head(JournalKind::Reads).map_err(bad)?;
    Ok(Rebuilt { office: code.clone(), facts: acts.seq, reads: reads.seq })
}

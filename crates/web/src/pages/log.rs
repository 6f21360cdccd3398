//! The public logs of the offices (C2SP `tlog-tiles`): files that anybody may read, without login.

use journal::JournalKind;
use vocabulary::OfficeCode;

use crate::fault::Fault;
use crate::reply::Reply;
use crate::visit::Visit;

/// The checkpoint, the key or a tile of a log.
pub(crate) fn file(visit: &Visit) -> Result<Reply, Fault> {
    let part = |name: &str| visit.request.parts.get(name).map_or("", String::as_str);
    let office: OfficeCode = part("office").parse().map_err(|_| Fault::NotFound)?;
    let kind = JournalKind::parse(part("journal")).ok_or(Fault::NotFound)?;
    let found = office::log_file(&visit.app.node, &office, kind, part("path"))?;
    let found = found.ok_or(Fault::NotFound)?;
    Ok(Reply::Log { bytes: found.bytes, is_final: found.is_final })
}

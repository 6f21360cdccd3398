//! The public page that verifies a code on paper in the citizen's own browser. It asks nothing of
//! this server once it is loaded, and nothing that is verified comes here.

use office::DocumentStatus;
use serde_json::json;
use vocabulary::{DocumentId, OfficeCode};

use crate::fault::Fault;
use crate::reply::Reply;
use crate::visit::Visit;

/// The page itself stands in a folder of its own, which its offline copy covers.
pub(crate) fn enter(_: &Visit) -> Result<Reply, Fault> {
    Ok(Reply::See("/verify/".into()))
}

pub(crate) fn page(visit: &Visit) -> Result<Reply, Fault> {
    file_at(visit, "index.html")
}

pub(crate) fn file(visit: &Visit) -> Result<Reply, Fault> {
    let name = part(visit)?;
    file_at(visit, name)
}

pub(crate) fn vendored(visit: &Visit) -> Result<Reply, Fault> {
    let path = format!("vendor/{}", part(visit)?);
    file_at(visit, &path)
}

pub(crate) fn text(visit: &Visit) -> Result<Reply, Fault> {
    let path = format!("texts/{}", part(visit)?);
    file_at(visit, &path)
}

/// Whether a document still holds, for a reader who asks: the office and the number are all that is
/// sent, a word and a day all that is answered. An office that is not here is not told from a
/// number that nobody gave.
pub(crate) fn status(visit: &Visit) -> Result<Reply, Fault> {
    let request = &visit.request;
    let office = request.field("office").trim().parse::<OfficeCode>();
    let document = request.field("document").trim().parse::<DocumentId>();
    let (Ok(office), Ok(document)) = (office, document) else { return Err(Fault::BadForm) };
    let status = match visit.app.node.require_office(&office) {
        Ok(desk) => visit.app.at_desk(&desk, |ctx| office::document_status(ctx, &document))?,
        Err(office::Failure::NotFound) => DocumentStatus::Unknown,
        Err(other) => return Err(other.into()),
    };
    let since = status.since().map(|date| date.to_string());
    Ok(Reply::Data(200, json!({"status": status.as_str(), "since": since})))
}

/// The proof that a document stands in the public log, for whoever has its number from the paper.
/// It names nobody: what opens it is handed out by the office.
pub(crate) fn proof(visit: &Visit) -> Result<Reply, Fault> {
    let request = &visit.request;
    let office = request.field("office").trim().parse::<OfficeCode>();
    let document = request.field("document").trim().parse::<DocumentId>();
    let (Ok(office), Ok(document)) = (office, document) else { return Err(Fault::BadForm) };
    let desk = visit.app.node.require_office(&office)?;
    let proof = visit.app.at_desk(&desk, |ctx| office::public_proof(ctx, &document))?;
    Ok(Reply::Proof { name: format!("{document}.tlog-proof"), text: proof.text })
}

fn part(visit: &Visit) -> Result<&str, Fault> {
    visit.request.parts.get("file").map(String::as_str).ok_or(Fault::NotFound)
}

fn file_at(visit: &Visit, path: &str) -> Result<Reply, Fault> {
    let file = office::VERIFICATION_PAGE.iter().find(|file| file.path == path);
    let file = file.ok_or(Fault::NotFound)?;
    // The page comes with an empty list of keys: this node's own stand in its place.
    let bytes = match path {
        "trust.json" => office::public_keys(&visit.app.node)?.trust_json.into_bytes(),
        _ => file.bytes.to_vec(),
    };
    Ok(Reply::Public(file.media_type, bytes))
}

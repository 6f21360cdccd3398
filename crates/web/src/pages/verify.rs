//! The public page that verifies a code on paper in the citizen's own browser. It asks nothing of
//! this server once it is loaded, and nothing that is verified comes here.

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

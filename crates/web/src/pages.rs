//! One file per page.

pub(crate) mod about;
pub(crate) mod account;
pub(crate) mod act;
pub(crate) mod administration;
pub(crate) mod approvals;
pub(crate) mod as_of;
pub(crate) mod batch;
pub(crate) mod card;
pub(crate) mod certificate;
pub(crate) mod copy;
pub(crate) mod correction;
pub(crate) mod declaration;
pub(crate) mod delegations;
pub(crate) mod desk;
pub(crate) mod digitisation;
pub(crate) mod family;
pub(crate) mod follow;
pub(crate) mod front;
pub(crate) mod institution;
pub(crate) mod inventory;
pub(crate) mod log;
pub(crate) mod login;
pub(crate) mod margins;
pub(crate) mod note;
pub(crate) mod notice;
pub(crate) mod number_proof;
pub(crate) mod offices;
pub(crate) mod password;
pub(crate) mod prepared_note;
pub(crate) mod proofs;
pub(crate) mod queue;
pub(crate) mod read_log;
pub(crate) mod regime;
pub(crate) mod register;
pub(crate) mod register_papers;
pub(crate) mod registers;
pub(crate) mod restored;
pub(crate) mod search;
pub(crate) mod tasks;
pub(crate) mod verification;
pub(crate) mod verify;

use office::Acknowledged;
use vocabulary::{AccountId, ActId, Lang, Problem};

use crate::assets;
use crate::fault::Fault;
use crate::reply::Reply;
use crate::server::LANG_COOKIE;
use crate::visit::Visit;

/// A file of the program.
pub(crate) fn file(visit: &Visit) -> Result<Reply, Fault> {
    let name = visit.request.parts.get("name").ok_or(Fault::NotFound)?;
    assets::find(name).map(Reply::File).ok_or(Fault::NotFound)
}

/// Another language for this browser; the page stays.
pub(crate) fn language(visit: &Visit) -> Result<Reply, Fault> {
    let code = visit.request.parts.get("code").ok_or(Fault::NotFound)?;
    let lang = Lang::parse(code).ok_or(Fault::NotFound)?;
    let cookie =
        format!("{LANG_COOKIE}={}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly", lang.code());
    Ok(Reply::With(
        vec![cookie],
        Box::new(Reply::See(local_path(visit.request.asked("back"), "/"))),
    ))
}

/// A path on this server, or the other one: nobody is sent elsewhere.
pub(crate) fn local_path(asked: &str, otherwise: &str) -> String {
    let plain = asked.starts_with('/')
        && !asked.starts_with("//")
        && asked.chars().all(|c| c.is_ascii_alphanumeric() || "/-_.".contains(c));
    if plain { asked.to_owned() } else { otherwise.to_owned() }
}

/// The act or draft that the path names.
pub(crate) fn act_of(visit: &Visit) -> Result<ActId, Fault> {
    let part = visit.request.parts.get("act").ok_or(Fault::NotFound)?;
    part.parse().map_err(|_| Fault::NotFound)
}

/// The account that the path names.
pub(crate) fn account_of(visit: &Visit) -> Result<AccountId, Fault> {
    let part = visit.request.parts.get("account").ok_or(Fault::NotFound)?;
    part.parse().map_err(|_| Fault::NotFound)
}

/// The warnings that somebody ticked, with the reasons typed beside them.
pub(crate) fn acknowledged(visit: &Visit) -> Vec<Acknowledged> {
    let form = &visit.request.form;
    form.iter()
        .filter(|(_, value)| *value == "yes")
        .filter_map(|(name, _)| name.strip_prefix("ack-"))
        .map(|code| Acknowledged {
            code: code.to_owned(),
            reason: visit.request.field(&format!("why-{code}")).trim().to_owned(),
            by: String::new(),
        })
        .collect()
}

/// Problems that a page shows in place; anything else becomes a page of its own.
pub(crate) fn shown_in_place(failure: office::Failure) -> Result<Vec<Problem>, Fault> {
    match failure {
        office::Failure::Invalid(problems) => Ok(problems),
        office::Failure::Refused(problem) => Ok(vec![*problem]),
        other => Err(other.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::local_path;

    #[test]
    fn nobody_is_sent_elsewhere() {
        assert_eq!(local_path("/drafts/act-1", "/"), "/drafts/act-1");
        for bad in ["//evil.example", "https://evil.example", "/a\r\nb", "", "/\\evil"] {
            assert_eq!(local_path(bad, "/desk"), "/desk", "{bad}");
        }
    }
}

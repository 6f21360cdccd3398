//! `sijill copy issue`: a copy of an act as a PDF file.

use std::process::ExitCode;

use office::node::{Ctx, Opening};
use office::{Failure, IssueCopy, session};
use serde_json::json;
use vocabulary::{ActId, Problem};

use crate::arguments::CopyIssue;
use crate::random::SystemRandom;
use crate::{clock, report};

/// Issues a copy and writes it to a file.
pub(crate) fn issue(what: &CopyIssue) -> ExitCode {
    match issued(what) {
        Ok(code) => code,
        Err(failure) => report::end(&failure, what.lang),
    }
}

fn issued(what: &CopyIssue) -> Result<ExitCode, Failure> {
    let node = office::Node::open(&what.data, Opening::Serve)?;
    report::unavailable(&node.unavailable(), &node.texts);
    office::restored::remember_all(&node);
    let act: ActId = what.act.parse().map_err(|_| Problem::refuse("id-unreadable"))?;
    let now = clock::at(what.at.as_deref(), node.training)?;
    let mut ids = SystemRandom;
    let who = session::operator(&node, &what.login, now, &mut ids)?;
    super::look_over(&node, &who.account.office);
    let desk = node.require_office(&who.account.office)?;
    let mut ctx = Ctx::new(&node, &desk, now, &mut ids);
    let asked = IssueCopy {
        kind: what.kind.clone(),
        lang: what.lang,
        capacity: what.capacity.clone(),
        purpose_kind: "other".into(),
        purpose: what.purpose.clone(),
        requester: String::new(),
    };
    let issued = office::issue_copy(&mut ctx, &who.staff(), &act, &asked)
        .map_err(|failure| failure.in_office(&who.account.office))?;
    std::fs::write(&what.out, &issued.pdf)
        .map_err(|e| Failure::Broken(format!("{}: {e}", what.out.display())))?;
    report::line(&format_args!(
        "{}",
        json!({"document": issued.document, "file": what.out.display().to_string(),
            "bytes": issued.pdf.len()})
    ));
    Ok(ExitCode::SUCCESS)
}

//! `sijill archive`: a closed register-year as a package that outlives this program.

use std::process::ExitCode;

use office::node::{Ctx, Opening};
use office::session;
use office::{Failure, Preservation};
use serde_json::json;
use trust_services::Services;
use vocabulary::{Problem, RegisterId};

use super::help::said;
use crate::arguments::Archive;
use crate::random::SystemRandom;
use crate::{clock, report};

/// Keeps a register as the next version of its package.
pub(crate) fn run(what: &Archive) -> ExitCode {
    match kept(what) {
        Ok(archived) if what.reader.json => {
            report::line(&json!({
                "object": archived.object.display().to_string(), "version": archived.version,
                "acts": archived.acts, "facts": archived.facts,
                "inventory_sha512": archived.inventory_sha512,
            }));
            ExitCode::SUCCESS
        }
        Ok(archived) => {
            let (acts, version) = (archived.acts.to_string(), archived.version.to_string());
            let folder = archived.object.display().to_string();
            let values =
                [("acts", acts.as_str()), ("version", version.as_str()), ("folder", &folder)];
            let texts = texts::Texts::embedded();
            report::line(&said(&texts, what.reader.lang, "register-archived", &values));
            ExitCode::SUCCESS
        }
        Err(failure) => report::end(&failure, what.reader.lang),
    }
}

fn kept(what: &Archive) -> Result<office::Archived, Failure> {
    let node = office::Node::open(&what.data, Opening::Serve)?;
    office::restored::remember_all(&node);
    let office = what.office.parse().map_err(|_| Problem::refuse("id-unreadable"))?;
    let register: RegisterId =
        what.register.parse().map_err(|_| Problem::refuse("id-unreadable"))?;
    let now = clock::at(what.at.as_deref(), node.training)?;
    let mut ids = SystemRandom;
    let who = session::operator_in(&node, &what.login, &office, now, &mut ids)?;
    super::look_over(&node, &office);
    let desk = node.require_office(&office)?;
    let mut ctx = Ctx::new(&node, &desk, now, &mut ids);
    let signatory = who.signatory()?;
    let services = Services::of(&what.data).map_err(|bad| Failure::Broken(bad.to_string()))?;
    let preservation = services.as_ref().map(|services| Preservation {
        stamps: &services.stamps,
        stamp_roots: &services.stamp_roots,
        revocations: &services.revocations,
        renew_after_days: services.renew_after_days,
    });
    let kept = preservation.as_ref();
    office::archive_register(&mut ctx, &signatory, &register, &what.out, kept)
        .map_err(|failure| failure.in_office(&office))
}

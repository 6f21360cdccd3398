//! `sijill init`: an empty data directory.

use std::path::Path;
use std::process::ExitCode;

use office::Failure;
use office::node::{self, NewNode, Node, Opening};
use vocabulary::Lang;

use crate::demo::commune::{self, OFFICES_USUAL};
use crate::random::SystemRandom;
use crate::{clock, report};

/// Makes an empty training directory: offices and accounts of the training commune, no act.
pub(crate) fn run(data: &Path, training: bool, as_json: bool) -> ExitCode {
    if !training {
        // A real node needs cards, which this version cannot read: said, not simulated.
        return report::end(&Failure::refused("real-node-needs-cards"), Lang::Fr);
    }
    match make(data) {
        Ok(()) => {
            if as_json {
                report::line(&format_args!("{}", commune::described(OFFICES_USUAL, None)));
            } else {
                print!("{}", commune::in_words(OFFICES_USUAL));
            }
            ExitCode::SUCCESS
        }
        Err(failure) => report::end(&failure, Lang::Fr),
    }
}

fn make(data: &Path) -> Result<(), Failure> {
    let offices = commune::offices(OFFICES_USUAL);
    let accounts = commune::accounts(OFFICES_USUAL);
    let new = NewNode { training: true, offices: &offices, accounts: &accounts };
    node::create(data, &new, clock::now(), &mut SystemRandom)?;
    let node = Node::open(data, Opening::Serve)?;
    office::restored::remember_all(&node);
    Ok(())
}

//! `sijill demo`: a training commune, with two offices ready in seconds, or larger.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use office::Failure;
use office::node::{self, NewNode, Node, Opening};
use vocabulary::Lang;

use super::serve;
use crate::arguments::Demo;
use crate::demo::{self, Size, commune};
use crate::random::SystemRandom;
use crate::{clock, report};

/// Makes the demonstration's data if it is missing, and serves it.
pub(crate) fn run(asked: Demo) -> ExitCode {
    let data = asked.data.unwrap_or_else(|| PathBuf::from("sijill-demo"));
    let node = match ready(&data, asked.fresh, asked.size) {
        Ok(node) => node,
        Err(failure) => return report::end(&failure, Lang::Fr),
    };
    // What was made once is served as it is, whatever size is asked for now.
    let offices = node.offices().len();
    serve::serve(
        node,
        &asked.listen,
        Box::new(clock::now),
        Some(commune::demo_logins(offices)),
        |address| {
            let address = format!("http://{address}");
            if asked.json {
                report::announce(&format_args!("{}", commune::described(offices, Some(&address))));
            } else {
                report::announce(&format_args!("{address}/"));
                print!("{}", commune::in_words(offices));
            }
        },
    )
}

fn ready(data: &Path, fresh: bool, size: Size) -> Result<Node, Failure> {
    if fresh && data.exists() {
        clear(data)?;
    }
    if !data.join("node.db").exists() {
        let (offices, accounts) = (commune::offices(size.offices), commune::accounts(size.offices));
        let new = NewNode { training: true, offices: &offices, accounts: &accounts };
        node::create(data, &new, demo::beginning(), &mut SystemRandom)?;
        let node = Node::open(data, Opening::Serve)?;
        demo::fill(&node, size.acts, clock::now())?;
        drop(node);
    }
    let node = Node::open(data, Opening::Serve)?;
    office::restored::remember_all(&node);
    Ok(node)
}

/// Removes a former demonstration; anything else in the way is left alone.
fn clear(data: &Path) -> Result<(), Failure> {
    let occupied = std::fs::read_dir(data).is_ok_and(|mut entries| entries.next().is_some());
    if !occupied {
        return Ok(());
    }
    if !data.join("node.db").exists() {
        return Err(Failure::refused("folder-not-empty"));
    }
    {
        // Takes the lock: a running node is not pulled from under its users.
        let node = Node::open(data, Opening::Serve)?;
        if !node.training {
            return Err(Failure::refused("not-training"));
        }
    }
    std::fs::remove_dir_all(data).map_err(|e| Failure::Broken(format!("remove: {e}")))
}

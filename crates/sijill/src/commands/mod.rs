//! The commands of the binary, one file each.

mod acts;
mod copy;
mod demo;
mod r#do;
mod help;
mod init;
mod journal;
mod serve;

use std::path::Path;
use std::process::ExitCode;

use office::node::{Node, Opening};
use vocabulary::{Lang, OfficeCode};

use crate::arguments::Command;
use crate::report;

/// Runs a command to its exit code.
pub(crate) fn run(command: Command) -> ExitCode {
    match command {
        Command::Help => help::show(),
        Command::Version => {
            report::line(&format_args!("sijill {}", env!("CARGO_PKG_VERSION")));
            ExitCode::SUCCESS
        }
        Command::Demo(asked) => demo::run(asked),
        Command::Init { data, training, json } => init::run(&data, training, json),
        Command::Office { data, listen } => serve::office(&data, &listen),
        Command::Do(what) => r#do::run(&what),
        Command::Schema => r#do::schema(),
        Command::ActList { data, office } => acts::list(&data, office.as_deref()),
        Command::ActShow { data, act } => acts::show(&data, &act),
        Command::CopyIssue(what) => copy::issue(&what),
        Command::Verify { data, json } => journal::verify(&data, json),
        Command::TamperTest { data, times } => journal::tamper_test(&data, times),
    }
}

/// Reads an office's file from end to end; tells the operator if it is damaged.
fn look_over(node: &Node, office: &OfficeCode) {
    let found = node.look_over(office);
    report::unavailable(found.as_slice(), &node.texts);
}

/// Opens a node or says in Arabic and French why not.
fn open(data: &Path, opening: Opening) -> Result<Node, ExitCode> {
    Node::open(data, opening).map_err(|failure| {
        report::say(&failure, Lang::Ar);
        report::end(&failure, Lang::Fr)
    })
}

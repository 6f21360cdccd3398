//! The commands of the binary, one file each.

mod acts;
mod archive;
mod care;
mod copy;
mod demo;
mod r#do;
pub(crate) mod help;
mod init;
mod journal;
mod keys;
pub(crate) mod log;
mod serve;
pub(crate) mod sign_agent;
mod verify;
mod witness;

use std::path::Path;
use std::process::ExitCode;

use office::node::{Node, Opening};
use vocabulary::{Lang, OfficeCode};

pub(crate) use care::Reader;
pub(crate) use verify::With;

use crate::arguments::Command;
use crate::progress::Line;
use crate::{clock, locale, report};

/// Runs a command to its exit code.
pub(crate) fn run(command: Command) -> ExitCode {
    match command {
        Command::Help(words, lang) => help::show(&words, lang),
        Command::Version => {
            report::line(&format_args!("sijill {}", env!("CARGO_PKG_VERSION")));
            ExitCode::SUCCESS
        }
        Command::Demo(asked) => demo::run(asked),
        Command::Init { data, training, json } => init::run(&data, training, json),
        Command::Office { data, listen, at } => serve::office(&data, &listen, at.as_deref()),
        Command::Do(what) => r#do::run(&what),
        Command::Schema => r#do::schema(),
        Command::ActList { data, office } => acts::list(&data, office.as_deref()),
        Command::ActFiles { data, act, out, reader } => acts::files(&data, &act, &out, reader),
        Command::ActShow { data, act } => acts::show(&data, &act),
        Command::CopyIssue(what) => copy::issue(&what),
        Command::Verify { data, reader } => journal::verify(&data, reader),
        Command::TamperTest { data, times } => journal::tamper_test(&data, times),
        Command::LogPublish { data, out, reader } => log::publish(&data, &out, reader),
        Command::LogProve { data, document, out, reader } => {
            log::prove(&data, &document, &out, reader)
        }
        Command::Witness { data, logs, listen, reader } => {
            witness::serve(&data, &logs, &listen, reader)
        }
        Command::WitnessKeys { data, name, reader } => witness::new_keys(&data, &name, reader),
        Command::Archive(what) => archive::run(&what),
        Command::SignAgent { asked, reader } => sign_agent::run(asked, reader),
        Command::Keys { data, out, reader } => keys::write(&data, &out, reader),
        Command::VerifyFile { file, at, with, reader } => {
            // A moment may be given: the program that reads has no office, real or training.
            match clock::at(at.as_deref(), true) {
                Ok(at) => verify::run(&verify::Asked { file, at, with }, reader),
                Err(failure) => report::end(&failure, reader.lang),
            }
        }
        Command::BackUp { data, to, reader } => care::back_up(&data, &to, reader),
        Command::Restore { from, data, reader } => care::restore(&from, &data, reader),
        Command::Rebuild { data, office, reader } => {
            care::rebuild(&data, office.as_deref(), reader)
        }
    }
}

/// Reads an office's file from end to end; tells the operator if it is damaged.
fn look_over(node: &Node, office: &OfficeCode) {
    let found = node.look_over(office);
    report::unavailable(found.as_slice(), &node.texts);
}

/// Opens a node or says in Arabic and French why not.
fn open(data: &Path, opening: Opening) -> Result<Node, ExitCode> {
    let line = Line::new(locale::of_the_system().unwrap_or(Lang::Fr));
    let opened = Node::open_telling(data, opening, &|progress| line.tell(progress));
    drop(line);
    opened.map_err(|failure| {
        report::say(&failure, Lang::Ar);
        report::end(&failure, Lang::Fr)
    })
}

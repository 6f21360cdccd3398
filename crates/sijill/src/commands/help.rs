//! `sijill --help`, in three languages.

use std::process::ExitCode;

/// Prints the commands; the words of commands and options are the same in every language.
pub(crate) fn show() -> ExitCode {
    print!("{}", include_str!("help.txt"));
    ExitCode::SUCCESS
}

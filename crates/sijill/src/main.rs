//! The binary: reads the clock, the environment, the command line, and nothing of the law.

mod arguments;
mod clock;
mod commands;
mod demo;
mod locale;
mod log_keeper;
mod marks;
mod progress;
mod random;
mod report;

use std::process::ExitCode;

fn main() -> ExitCode {
    office::restored::keep_marks_in(marks::folder());
    match arguments::parse() {
        Ok(command) => commands::run(command),
        Err(fault) => fault.tell(),
    }
}

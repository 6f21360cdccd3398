//! The project's own tasks: `cargo xtask NAME`. What CI runs and what a person
//! runs are the same lines. Needs nothing but cargo to start.

mod batch;
mod bench;
mod budget;
mod ci;
mod crash;
mod exe;
mod feed;
mod http;
mod layers;
mod long;
mod needs;
mod repo;
mod synth;
mod tests_all;
mod tidy;
mod visit;
mod walk;

use repo::{Outcome, Repo};
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask NAME

  ci               everything CI does, with the minutes each check used
  test             install what the tests need when it is missing, then run them all
  tidy             house rules: files, texts, paths, glossary, decisions, law files
  layers           who may know whom; prints the broken arrow in words
  crash --times N  kill the real binary N times under load and count what is left
  long             the crash test 500 times, the tamper test 1,000 times
  bench NAME|all   figures: sign, start, pages, firstload, extract, checkpoint
  walk NAME        every file that names NAME, in layer order
  synth --acts N --seed S --out FILE [--threads T]
                   an invented nation as a file of acts (docs/synthetic-nation.md)
  synth-queries --acts FILE --noise clerk|keying|speech --count N --seed S --out FILE
                [--without-date] [--script ar|lat]
                   questions for acts of that file, with errors, and the acts they mean
  needs            install what the tests need, and stop
";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let outcome = Repo::here().and_then(|repo| run(&repo, &words));
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("xtask: {why}");
            ExitCode::FAILURE
        }
    }
}

fn run(repo: &Repo, words: &[String]) -> Outcome {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["ci"] => ci::run(repo),
        ["test"] => tests_all::run(repo),
        ["needs"] => needs::install(repo),
        ["tidy"] => tidy::run(repo),
        ["layers"] => layers::run(repo),
        ["crash"] => crash::run(repo, 20),
        ["crash", "--times", times] => crash::run(repo, number(times)?),
        ["long"] => long::run(repo),
        ["bench", name] => bench::run(repo, name),
        ["walk", name] => walk::run(repo, name),
        ["synth", rest @ ..] => synth::nation(rest),
        ["synth-queries", rest @ ..] => synth::questions(rest),
        [] | ["help" | "--help" | "-h"] => {
            print!("{HELP}");
            Ok(())
        }
        other => Err(format!("unknown task: {}\n\n{HELP}", other.join(" "))),
    }
}

fn number(word: &str) -> Result<u32, String> {
    word.parse().map_err(|_| format!("not a number: {word}"))
}

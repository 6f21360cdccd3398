//! Feeds `sijill do` with births over a pipe, declared by the clerk and signed by
//! the registrar, and remembers what it acknowledged.

use crate::exe::{self, Training, word};
use crate::repo::{Outcome, Repo};
use serde_json::{Map, Value, json};
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::process::{Child, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// The birth that the browser walk declares too; only names and dates change.
const BIRTH: &str = include_str!("../../e2e/birth.json");

/// A register with room for every act of a run.
const REGISTER: &str = include_str!("../../e2e/register.json");

/// An act as far as its number matters.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Act {
    pub(crate) id: String,
    /// As it is written: `311/1988`.
    pub(crate) number: String,
    pub(crate) kind: String,
}

impl Act {
    /// A line of `act list --json`, or the result of a signature.
    pub(crate) fn listed(value: &Value) -> Option<Act> {
        let id = [word(value, "id"), word(value, "act")].into_iter().find(|id| !id.is_empty())?;
        let kind = Some(word(value, "kind")).filter(|kind| !kind.is_empty());
        let kind = kind.unwrap_or_else(|| "birth".to_owned());
        let number = value.get("number")?.as_u64()?;
        let year = value.get("year")?.as_u64()?;
        Some(Act { id, number: format!("{number}/{year}"), kind })
    }

    pub(crate) fn split(&self) -> Option<(u32, u32)> {
        let (number, year) = self.number.split_once('/')?;
        Some((number.parse().ok()?, year.parse().ok()?))
    }
}

/// Lines for the birth number `n` of a run: declared, presented, signed.
pub(crate) fn lines(run: u64, n: u64, registrar: &str) -> Result<[String; 3], String> {
    let reference = format!("r{run}b{n}");
    let act = format!("${reference}.act");
    let declare = json!({ "declare_birth": birth(run, n)?, "ref": reference });
    let present = json!({ "present_for_signature": { "act": act } });
    let sign = json!({ "sign_act": { "act": act }, "as": registrar });
    Ok([declare, present, sign].map(|line| line.to_string()))
}

/// Valid values of the form; each birth has another mother, so that no two are one.
fn birth(run: u64, n: u64) -> Result<Map<String, Value>, String> {
    let mut values: Map<String, Value> =
        serde_json::from_str(BIRTH).map_err(|e| format!("e2e/birth.json: {e}"))?;
    let today = today();
    let born = Value::String(today.clone());
    for field in ["birth_date", "declaration_date", "certificate_date"] {
        if values.contains_key(field) {
            values.insert(field.to_owned(), born.clone());
        }
    }
    values.insert("certificate_reference".to_owned(), Value::String(format!("{run}-{n}/{today}")));
    values.insert("mother_first_ar".to_owned(), Value::String(in_letters(run, n)));
    Ok(values)
}

/// The two numbers as one word of Arabic letters, one letter for each figure.
fn in_letters(run: u64, n: u64) -> String {
    const FIRST: u32 = 0x062A;
    let figures = format!("{run}{n:06}");
    figures.chars().filter_map(|c| char::from_u32(FIRST + c.to_digit(10)?)).collect()
}

/// The line that opens the register of this year.
pub(crate) fn register(registrar: &str) -> Result<String, String> {
    let mut values: Map<String, Value> =
        serde_json::from_str(REGISTER).map_err(|e| format!("e2e/register.json: {e}"))?;
    let today = today();
    let year = today.split('-').next().unwrap_or_default();
    values.insert("year".to_owned(), Value::String(year.to_owned()));
    values.insert("paraph_date".to_owned(), Value::String(today.clone()));
    Ok(json!({ "open_register": values, "as": registrar }).to_string())
}

/// Today in Morocco, from the machine's `date`: the tasks have no calendar of their own.
pub(crate) fn today() -> String {
    std::process::Command::new("date")
        .arg("+%F")
        .env("TZ", "Africa/Casablanca")
        .output()
        .ok()
        .and_then(|said| String::from_utf8(said.stdout).ok())
        .map(|said| said.trim().to_owned())
        .unwrap_or_default()
}

/// One running `sijill do` under load.
pub(crate) struct Feed {
    child: Child,
    writer: JoinHandle<()>,
    reader: JoinHandle<Vec<Act>>,
    acknowledged: Receiver<()>,
}

impl Feed {
    pub(crate) fn start(repo: &Repo, training: &Training, run: u64) -> Result<Feed, String> {
        let data = training.data.to_string_lossy().into_owned();
        let clerk = &training.login("clerk")?.login;
        let registrar = training.login("registrar")?.login.clone();
        let args = ["do", "--data", &data, "--office", training.office()?, "--as", clerk];
        let mut child = exe::command(repo, &args)?
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|e| format!("sijill do did not start: {e}"))?;
        let input = child.stdin.take().ok_or("no pipe into sijill do")?;
        let output = child.stdout.take().ok_or("no pipe out of sijill do")?;
        let writer = std::thread::spawn(move || {
            let mut input = BufWriter::new(input);
            for n in 1.. {
                let Ok(lines) = lines(run, n, &registrar) else { return };
                for line in lines {
                    // The pipe breaks when the reader is killed: that is the end.
                    if writeln!(input, "{line}").and_then(|()| input.flush()).is_err() {
                        return;
                    }
                }
            }
        });
        let (tell, acknowledged) = channel();
        let reader = std::thread::spawn(move || {
            let mut signed = Vec::new();
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                match answer(&line) {
                    Answer::Signed(act) => {
                        signed.push(act);
                        // Nobody may be waiting any more.
                        let _ = tell.send(());
                    }
                    Answer::Done | Answer::Torn => {}
                    Answer::NotDone => eprintln!("{line}"),
                }
            }
            signed
        });
        Ok(Feed { child, writer, reader, acknowledged })
    }

    /// Returns once `acts` more acts were acknowledged.
    pub(crate) fn wait_for(&self, acts: u64, at_most: Duration) -> Outcome {
        let end = Instant::now() + at_most;
        for _ in 0..acts {
            let left = end.saturating_duration_since(Instant::now());
            match self.acknowledged.recv_timeout(left) {
                Ok(()) => {}
                Err(RecvTimeoutError::Timeout) => {
                    return Err(format!("{acts} acts took more than {} s", at_most.as_secs()));
                }
                Err(RecvTimeoutError::Disconnected) => {
                    return Err("sijill do ended by itself".to_owned());
                }
            }
        }
        Ok(())
    }

    /// Kills it without warning; what it had acknowledged by then.
    pub(crate) fn kill(mut self) -> Result<Vec<Act>, String> {
        self.child.kill().map_err(|e| format!("kill: {e}"))?;
        self.child.wait().map_err(|e| format!("wait: {e}"))?;
        let signed = self.reader.join().map_err(|_| "the reader panicked".to_owned())?;
        self.writer.join().map_err(|_| "the writer panicked".to_owned())?;
        Ok(signed)
    }
}

enum Answer {
    Signed(Act),
    Done,
    NotDone,
    /// The last line of a killed process: it was never said.
    Torn,
}

fn answer(line: &str) -> Answer {
    let Ok(value) = serde_json::from_str::<Value>(line) else { return Answer::Torn };
    if word(&value, "outcome") != "done" {
        return Answer::NotDone;
    }
    value.get("result").and_then(Act::listed).map_or(Answer::Done, Answer::Signed)
}

#[cfg(test)]
mod tests {
    use super::{Act, Answer, answer, birth, lines};
    use serde_json::json;

    #[test]
    fn acts_are_read_from_lists_and_signatures() {
        let listed =
            Act::listed(&json!({ "id": "act-1", "kind": "birth", "number": 3, "year": 2026 }));
        let signed = Act::listed(&json!({ "act": "act-1", "number": 3, "year": 2026 }));
        assert_eq!(listed, signed);
        assert_eq!(signed.and_then(|act| act.split()), Some((3, 2026)));
        assert_eq!(Act::listed(&json!({ "act": "act-1", "version": 2 })), None);
    }

    #[test]
    fn a_torn_line_acknowledges_nothing() {
        assert!(matches!(answer(r#"{"line":3,"outcome":"done","resu"#), Answer::Torn));
        assert!(matches!(answer(r#"{"outcome":"refused","code":"x"}"#), Answer::NotDone));
        let signed = r#"{"outcome":"done","result":{"act":"act-1","number":3,"year":2026}}"#;
        assert!(matches!(answer(signed), Answer::Signed(_)));
    }

    #[test]
    fn a_birth_is_three_lines() {
        assert!(lines(1, 1, "registrar").is_ok_and(|lines| lines[2].contains("sign_act")));
        let mother = |n| birth(1, n).map(|values| values["mother_first_ar"].clone());
        assert_ne!(mother(1), mother(2), "no two births are one");
    }
}

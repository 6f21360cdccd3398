//! Publishes the logs of a serving node while it serves: each journal's new leaves, the checkpoint,
//! and what witnesses say of it. Nobody who declares or signs waits for this.

use std::collections::BTreeMap;
use std::fs;
use std::sync::Arc;
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::Duration;

use checkpoints::checkpoint::SignedCheckpoint;
use checkpoints::policy::{Policy, Witness};
use checkpoints::signed_note::SignatureLine;
use checkpoints::witness::{AddCheckpoint, Answer, BadAnswer, read_answer};
use http_client::Client;
use journal::JournalKind;
use office::node::Node;
use office::{CHECKPOINT, Failure};
use vocabulary::OfficeCode;

use crate::commands::log::{before, forget_outgrown, head_of, published_in, put, write_files};
use crate::random::SystemRandom;
use crate::report;

/// How long what was entered may wait to be published.
const EVERY: Duration = Duration::from_secs(5);
/// Turns for which a witness that did not answer is left alone.
const LEFT_ALONE: u32 = 12;
/// In the data directory: the witnesses and where they are, as a C2SP policy.
const POLICY: &str = "witnesses.policy";

/// A thread that publishes.
pub(crate) struct Keeping {
    end: Sender<()>,
    thread: JoinHandle<()>,
}

impl Keeping {
    /// Publishes what was entered last, before the program ends; no witness is waited for.
    pub(crate) fn end(self) {
        // Gone already only if it panicked, and said so.
        let _ = self.end.send(());
        let _ = self.thread.join();
    }
}

/// Publishes until it is told to end.
pub(crate) fn keep(node: Arc<Node>) -> Keeping {
    let (end, told) = channel();
    let thread = std::thread::spawn(move || {
        let mut keeper = Keeper::of(&node);
        loop {
            keeper.turn(&node);
            if !matches!(told.recv_timeout(EVERY), Err(RecvTimeoutError::Timeout)) {
                break;
            }
        }
        keeper.witnesses.clear();
        keeper.turn(&node);
    });
    Keeping { end, thread }
}

#[derive(Default)]
struct Keeper {
    witnesses: Vec<Witness>,
    client: Client,
    /// Turns that a witness is still left alone: by its address if it does not answer, by its
    /// address and the log if it refuses that one.
    left_alone: BTreeMap<String, u32>,
    /// Said once, until it is another.
    said: BTreeMap<String, String>,
}

impl Keeper {
    fn of(node: &Node) -> Self {
        let mut keeper = Self::default();
        match fs::read(node.root.join(POLICY)).map(|bytes| Policy::parse(&bytes)) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => report::announce(&format_args!("{POLICY}: {error}")),
            Ok(Err(bad)) => report::announce(&format_args!("{POLICY}: {bad}")),
            Ok(Ok(policy)) => keeper.witnesses = policy.witnesses().cloned().collect(),
        }
        keeper
    }

    fn turn(&mut self, node: &Node) {
        for left in self.left_alone.values_mut() {
            *left = left.saturating_sub(1);
        }
        for card in node.offices() {
            for kind in JournalKind::ALL {
                let name = format!("{}/{kind}", card.code);
                let done = self.publish(node, &card.code, kind);
                self.say(&name, done.err());
            }
        }
    }

    /// Tells the machine's keeper what is wrong, once.
    fn say(&mut self, about: &str, failure: Option<Failure>) {
        match failure.map(|failure| format!("{failure:?}")) {
            None => drop(self.said.remove(about)),
            Some(words) => self.say_words(about, words),
        }
    }

    fn say_words(&mut self, about: &str, words: String) {
        if self.said.get(about) != Some(&words) {
            eprintln!("sijill: log {about}: {words}");
            self.said.insert(about.to_owned(), words);
        }
    }

    fn publish(
        &mut self,
        node: &Node,
        office: &OfficeCode,
        kind: JournalKind,
    ) -> Result<(), Failure> {
        let folder = office::log_folder(node, office, kind);
        let published = before(&folder)?;
        let head = published.as_ref().map(head_of);
        let before = published.as_ref().map(|signed| published_in(&folder, signed));
        let growth = office::log_growth(node, office, kind, before.as_ref(), &mut SystemRandom)?;
        let mut signed = match published {
            Some(published) if head.is_some_and(|(size, _)| size == growth.size) => published,
            _ => {
                write_files(&folder, &growth)?;
                SignedCheckpoint::parse(growth.checkpoint.as_bytes())
                    .map_err(|error| Failure::Broken(error.to_string()))?
            }
        };
        let lines = signed.note().signatures().len();
        for witness in self.witnesses.clone() {
            for line in self.cosignatures(node, office, kind, (&signed, &witness))? {
                signed.add(line);
            }
        }
        let unchanged = head.is_some_and(|(size, _)| size == growth.size);
        if unchanged && signed.note().signatures().len() == lines {
            return Ok(());
        }
        put(&folder.join(CHECKPOINT), signed.to_string().as_bytes())?;
        forget_outgrown(&folder, &growth);
        Ok(())
    }

    /// What a witness says of a checkpoint; nothing if it said so before, or does not answer.
    fn cosignatures(
        &mut self,
        node: &Node,
        office: &OfficeCode,
        kind: JournalKind,
        (signed, witness): (&SignedCheckpoint, &Witness),
    ) -> Result<Vec<SignatureLine>, Failure> {
        let Some(url) = &witness.url else { return Ok(Vec::new()) };
        let url = String::from_utf8_lossy(url).trim_end_matches('/').to_owned();
        let key = &witness.key;
        let has = |line: &SignatureLine| line.name() == key.name() && line.id() == key.id();
        let of_this = format!("{url} {}", signed.checkpoint().origin());
        let waits = |name: &str| self.left_alone.get(name).is_some_and(|left| *left > 0);
        if waits(&url) || waits(&of_this) || signed.note().signatures().iter().any(has) {
            return Ok(Vec::new());
        }
        let size = signed.checkpoint().size();
        // Nobody here remembers what a witness has: it says so itself.
        let mut old = size;
        for _ in 0..3 {
            let proof = office::log_consistency(node, office, kind, (old.min(size), size))?;
            let question = AddCheckpoint::new(old, proof, signed.clone())
                .map_err(|error| Failure::Broken(error.to_string()))?;
            match self.ask(&url, &question.to_string()) {
                Err(words) => {
                    self.left_alone.insert(url.clone(), LEFT_ALONE);
                    self.say_words(&url, words);
                    return Ok(Vec::new());
                }
                Ok(answer) => match read_answer(signed, &answer, std::slice::from_ref(key)) {
                    Ok(lines) => {
                        self.said.remove(&url);
                        self.said.remove(&of_this);
                        return Ok(lines);
                    }
                    Err(BadAnswer::OtherSize { latest }) if latest <= size && latest != old => {
                        old = latest;
                    }
                    Err(refused) => {
                        self.left_alone.insert(of_this.clone(), LEFT_ALONE);
                        self.say_words(&of_this, format!("{refused}: {}", answer.body.trim()));
                        return Ok(Vec::new());
                    }
                },
            }
        }
        Ok(Vec::new())
    }

    fn ask(&self, url: &str, question: &str) -> Result<Answer, String> {
        const SIZE: &str = "text/x.tlog.size";
        let url = format!("{url}/add-checkpoint");
        let sent = self.client.post(&url, "application/octet-stream", question.as_bytes());
        let answer = sent.map_err(|unanswered| unanswered.to_string())?;
        Ok(Answer {
            status: answer.status,
            content_type: if answer.content_type == SIZE { SIZE } else { "text/plain" },
            body: String::from_utf8_lossy(&answer.body).into_owned(),
        })
    }
}

//! The lines of a policy. Names are octets: no table of Unicode changes what a policy says.

use std::fmt;

use super::{Log, Policy, Rule, Witness};
use crate::signed_note::{BadVerifierKey, VerifierKey};
use crate::text::decimal;

/// The name that stands for no witness at all.
const NONE: &[u8] = b"none";

/// What is wrong with a line of a policy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PolicyFault {
    /// A control character.
    Characters,
    /// The last line has no newline.
    Unterminated,
    /// It begins with no word of the format.
    Word,
    /// Too few or too many fields.
    Fields,
    /// The key cannot be read.
    Key(BadVerifierKey),
    /// The key of a witness is not one that cosigns.
    KeyKind,
    /// The key is that of another line.
    SameKey,
    /// The name is taken, or is `none`.
    Name,
    /// The name is not defined on an earlier line.
    Undefined,
    /// The name is a member of a group already.
    MemberTwice,
    /// The threshold is not from 1 to the number of members.
    Threshold,
    /// There was a quorum already.
    SecondQuorum,
    /// The policy ends without a quorum.
    NoQuorum,
}

/// A text that is not a policy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadPolicy {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong there.
    pub fault: PolicyFault,
}

impl fmt::Display for BadPolicy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match self.fault {
            PolicyFault::Characters => "a control character",
            PolicyFault::Unterminated => "no newline at the end",
            PolicyFault::Word => "not a log, witness, group or quorum",
            PolicyFault::Fields => "too few or too many fields",
            PolicyFault::Key(why) => return write!(f, "policy, line {}: {why}", self.line),
            PolicyFault::KeyKind => "a witness needs a key that cosigns",
            PolicyFault::SameKey => "this key is on an earlier line",
            PolicyFault::Name => "this name is taken",
            PolicyFault::Undefined => "this name is not defined above",
            PolicyFault::MemberTwice => "this name is a member of a group already",
            PolicyFault::Threshold => "the threshold is not from 1 to the number of members",
            PolicyFault::SecondQuorum => "a second quorum",
            PolicyFault::NoQuorum => "the policy ends without a quorum",
        };
        write!(f, "policy, line {}: {what}", self.line)
    }
}

impl std::error::Error for BadPolicy {}

#[derive(Default)]
struct Reading {
    logs: Vec<Log>,
    rules: Vec<Rule>,
    /// Places in `rules` that are members of a group.
    members: Vec<usize>,
    quorum: Option<Option<usize>>,
}

pub(super) fn policy(bytes: &[u8]) -> Result<Policy, BadPolicy> {
    let mut reading = Reading::default();
    let mut lines: Vec<&[u8]> = bytes.split(|byte| *byte == b'\n').collect();
    let rest = lines.pop().unwrap_or_default();
    let end = lines.len() + 1;
    for (number, line) in (1..).zip(lines) {
        reading.line(line).map_err(|fault| BadPolicy { line: number, fault })?;
    }
    if !rest.is_empty() {
        return Err(BadPolicy { line: end, fault: PolicyFault::Unterminated });
    }
    let Reading { logs, rules, quorum, .. } = reading;
    let quorum = quorum.ok_or(BadPolicy { line: end, fault: PolicyFault::NoQuorum })?;
    Ok(Policy { logs, rules, quorum })
}

impl Reading {
    fn line(&mut self, line: &[u8]) -> Result<(), PolicyFault> {
        if line.iter().any(|byte| *byte != b'\t' && byte.is_ascii_control()) {
            return Err(PolicyFault::Characters);
        }
        let fields = line.split(|byte| matches!(byte, b' ' | b'\t'));
        let fields: Vec<&[u8]> = fields.filter(|field| !field.is_empty()).collect();
        match *fields.as_slice() {
            [] => Ok(()),
            [first, ..] if first.starts_with(b"#") => Ok(()),
            [b"log", key] => self.log(key, None),
            [b"log", key, url] => self.log(key, Some(url)),
            [b"witness", name, key] => self.witness(name, key, None),
            [b"witness", name, key, url] => self.witness(name, key, Some(url)),
            [b"group", name, threshold, ref members @ ..] => self.group(name, threshold, members),
            [b"quorum", name] => self.quorum(name),
            [b"log" | b"witness" | b"group" | b"quorum", ..] => Err(PolicyFault::Fields),
            _ => Err(PolicyFault::Word),
        }
    }

    fn log(&mut self, key: &[u8], url: Option<&[u8]>) -> Result<(), PolicyFault> {
        let key = read_key(key)?;
        if self.logs.iter().any(|log| log.key.public() == key.public()) {
            return Err(PolicyFault::SameKey);
        }
        self.logs.push(Log { key, url: url.map(<[u8]>::to_vec) });
        Ok(())
    }

    fn witness(&mut self, name: &[u8], key: &[u8], url: Option<&[u8]>) -> Result<(), PolicyFault> {
        let key = read_key(key)?;
        if !key.algorithm().is_cosignature() {
            return Err(PolicyFault::KeyKind);
        }
        let same = |rule: &Rule| match rule {
            Rule::Witness(witness) => witness.key.public() == key.public(),
            Rule::Group { .. } => false,
        };
        if self.rules.iter().any(same) {
            return Err(PolicyFault::SameKey);
        }
        let name = self.fresh(name)?;
        self.rules.push(Rule::Witness(Witness { name, key, url: url.map(<[u8]>::to_vec) }));
        Ok(())
    }

    fn group(
        &mut self,
        name: &[u8],
        threshold: &[u8],
        members: &[&[u8]],
    ) -> Result<(), PolicyFault> {
        let name = self.fresh(name)?;
        if members.is_empty() {
            return Err(PolicyFault::Fields);
        }
        let mut places = Vec::new();
        for member in members {
            let place = self.defined(member)?;
            if self.members.contains(&place) {
                return Err(PolicyFault::MemberTwice);
            }
            self.members.push(place);
            places.push(place);
        }
        let threshold = match threshold {
            b"any" => Some(1),
            b"all" => Some(places.len()),
            digits => std::str::from_utf8(digits).ok().and_then(decimal).and_then(small),
        };
        let sound = threshold.filter(|threshold| (1..=places.len()).contains(threshold));
        let threshold = sound.ok_or(PolicyFault::Threshold)?;
        self.rules.push(Rule::Group { name, threshold, members: places });
        Ok(())
    }

    fn quorum(&mut self, name: &[u8]) -> Result<(), PolicyFault> {
        if self.quorum.is_some() {
            return Err(PolicyFault::SecondQuorum);
        }
        let place = if name == NONE { None } else { Some(self.defined(name)?) };
        self.quorum = Some(place);
        Ok(())
    }

    fn fresh(&self, name: &[u8]) -> Result<Vec<u8>, PolicyFault> {
        let taken = name == NONE || self.rules.iter().any(|rule| rule.name() == name);
        if taken { Err(PolicyFault::Name) } else { Ok(name.to_vec()) }
    }

    fn defined(&self, name: &[u8]) -> Result<usize, PolicyFault> {
        let place = self.rules.iter().position(|rule| rule.name() == name);
        place.ok_or(PolicyFault::Undefined)
    }
}

fn read_key(key: &[u8]) -> Result<VerifierKey, PolicyFault> {
    let text = std::str::from_utf8(key).map_err(|_| PolicyFault::Key(BadVerifierKey::Name))?;
    VerifierKey::parse(text).map_err(PolicyFault::Key)
}

fn small(number: u64) -> Option<usize> {
    usize::try_from(number).ok()
}

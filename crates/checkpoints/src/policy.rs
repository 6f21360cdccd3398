//! Whom a verifier trusts: which logs, which witnesses, and how many of them. C2SP `tlog-policy`.

mod parse;

use std::fmt;

pub use parse::{BadPolicy, PolicyFault};

use crate::checkpoint::SignedCheckpoint;
use crate::signed_note::{KeyName, Unverified, VerifierKey};

/// A log of the policy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Log {
    /// Its key; the name of the key is the origin of the log.
    pub key: VerifierKey,
    /// Where it is, for those who ask it; as written.
    pub url: Option<Vec<u8>>,
}

/// A witness of the policy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Witness {
    /// Its name in the policy, as written; it means nothing outside of it.
    pub name: Vec<u8>,
    /// Its key.
    pub key: VerifierKey,
    /// Where it is, for those who ask it; as written.
    pub url: Option<Vec<u8>>,
}

/// What a name of the policy stands for. Members of a group are defined before it.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Rule {
    Witness(Witness),
    Group { name: Vec<u8>, threshold: usize, members: Vec<usize> },
}

impl Rule {
    fn name(&self) -> &[u8] {
        match self {
            Rule::Witness(witness) => &witness.name,
            Rule::Group { name, .. } => name,
        }
    }
}

/// Which checkpoints are believed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    logs: Vec<Log>,
    rules: Vec<Rule>,
    /// The rule to be met; `None` asks for no cosignature.
    quorum: Option<usize>,
}

/// A cosignature of a witness that the policy knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cosigned<'a> {
    /// By whom.
    pub witness: &'a Witness,
    /// When it had seen no larger tree of this log, in POSIX seconds; 0 says nothing.
    pub timestamp: u64,
}

/// A checkpoint that the policy believes, and on whose word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trusted<'a> {
    /// The log that signed it.
    pub log: &'a Log,
    /// The witnesses that cosigned it.
    pub cosigned: Vec<Cosigned<'a>>,
}

/// Why a policy does not believe a checkpoint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Untrusted {
    /// The policy has no log of this name.
    UnknownLog,
    /// The log has not signed it.
    NotSigned,
    /// A line names a trusted key and is not its signature.
    Forged { name: KeyName, id: u32 },
    /// Too few witnesses have cosigned it.
    QuorumMissed { cosigned: usize },
    /// It gives the empty tree another root than it has.
    EmptyRoot,
}

impl fmt::Display for Untrusted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Untrusted::UnknownLog => f.write_str("the checkpoint is of a log that is not trusted"),
            Untrusted::NotSigned => f.write_str("the log has not signed the checkpoint"),
            Untrusted::Forged { name, id } => {
                write!(f, "the signature of {name} ({id:08x}) does not verify")
            }
            Untrusted::QuorumMissed { cosigned } => {
                write!(f, "the quorum is missed: {cosigned} trusted witnesses cosigned")
            }
            Untrusted::EmptyRoot => f.write_str("the empty tree has another root"),
        }
    }
}

impl std::error::Error for Untrusted {}

impl Policy {
    /// Reads a policy.
    ///
    /// # Errors
    /// `BadPolicy` names the line.
    pub fn parse(bytes: &[u8]) -> Result<Self, BadPolicy> {
        parse::policy(bytes)
    }

    /// The same policy with a log that is known from elsewhere.
    #[must_use]
    pub fn with_log(mut self, key: VerifierKey) -> Self {
        if self.logs.iter().all(|log| log.key != key) {
            self.logs.push(Log { key, url: None });
        }
        self
    }

    /// The logs it trusts.
    pub fn logs(&self) -> &[Log] {
        &self.logs
    }

    /// The witnesses it knows.
    pub fn witnesses(&self) -> impl Iterator<Item = &Witness> {
        self.rules.iter().filter_map(|rule| match rule {
            Rule::Witness(witness) => Some(witness),
            Rule::Group { .. } => None,
        })
    }

    /// Whether a checkpoint is signed by a log of the policy and cosigned by enough witnesses.
    ///
    /// # Errors
    /// `Untrusted` says what is missing.
    pub fn judge<'a>(&'a self, signed: &'a SignedCheckpoint) -> Result<Trusted<'a>, Untrusted> {
        let origin = signed.checkpoint().origin();
        let is_its_own = |log: &&Log| log.key.name().as_str() == origin;
        let logs: Vec<_> = self.logs.iter().filter(is_its_own).collect();
        if logs.is_empty() {
            return Err(Untrusted::UnknownLog);
        }
        let witnesses = self.witnesses().map(|witness| &witness.key);
        let known = logs.iter().map(|log| &log.key).chain(witnesses);
        let verified = signed.note().verify(known).map_err(|why| match why {
            Unverified::NoKnownKey => Untrusted::NotSigned,
            Unverified::Forged { name, id } => Untrusted::Forged { name, id },
        })?;
        let signs = |log: &&&Log| verified.iter().any(|line| *line.key == log.key);
        let log = *logs.iter().find(signs).ok_or(Untrusted::NotSigned)?;
        if !signed.checkpoint().is_sound_when_empty() {
            return Err(Untrusted::EmptyRoot);
        }
        let moment = |witness: &'a Witness| {
            let line = verified.iter().find(|line| *line.key == witness.key)?;
            Some(Cosigned { witness, timestamp: line.timestamp? })
        };
        let cosigned: Vec<_> = self.witnesses().filter_map(moment).collect();
        if self.is_quorum(&cosigned) {
            return Ok(Trusted { log, cosigned });
        }
        Err(Untrusted::QuorumMissed { cosigned: cosigned.len() })
    }

    fn is_quorum(&self, cosigned: &[Cosigned<'_>]) -> bool {
        let mut met: Vec<bool> = Vec::new();
        for rule in &self.rules {
            met.push(match rule {
                Rule::Witness(witness) => cosigned.iter().any(|by| by.witness == witness),
                Rule::Group { threshold, members, .. } => {
                    members.iter().filter(|member| met[**member]).count() >= *threshold
                }
            });
        }
        self.quorum.is_none_or(|quorum| met[quorum])
    }
}

#[cfg(test)]
mod tests;

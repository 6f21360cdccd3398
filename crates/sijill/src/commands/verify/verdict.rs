//! One answer for one cause, in the reader's language.

use paper_code::{Genuine, Refused};
use serde_json::{Value, json};
use signing::pades::{Level, Refusal, Report};
use texts::Texts;
use vocabulary::Lang;

use super::act::{SignedFact, Unsigned};
use super::proof::{NotProven, Proven};
use crate::commands::help::said;

/// What can be said of a document that was presented.
#[derive(Debug)]
pub(crate) enum Verdict {
    Sealed(Box<Report>),
    SealRefused(Refusal),
    Code(Box<Genuine>),
    CodeRefused(Refused),
    Proven(Box<Proven>),
    NotProven(NotProven),
    Fact(Box<SignedFact>),
    FactRefused(Unsigned),
}

impl Verdict {
    pub(crate) fn of_seal(judged: Result<Report, Refusal>) -> Self {
        judged.map_or_else(Self::SealRefused, |report| Self::Sealed(Box::new(report)))
    }

    pub(crate) fn of_code(judged: Result<Genuine, Refused>) -> Self {
        judged.map_or_else(Self::CodeRefused, |genuine| Self::Code(Box::new(genuine)))
    }

    pub(crate) fn of_proof(judged: Result<Proven, NotProven>) -> Self {
        judged.map_or_else(Self::NotProven, |proven| Self::Proven(Box::new(proven)))
    }

    pub(crate) fn of_fact(judged: Result<SignedFact, Unsigned>) -> Self {
        judged.map_or_else(Self::FactRefused, |signed| Self::Fact(Box::new(signed)))
    }

    pub(crate) fn is_genuine(&self) -> bool {
        matches!(self, Self::Sealed(_) | Self::Code(_) | Self::Proven(_) | Self::Fact(_))
    }

    /// The word of the verdict, for scripts and for its text.
    fn word(&self) -> &'static str {
        match self {
            Self::Sealed(_) => "sealed",
            Self::Code(_) => "code-genuine",
            Self::SealRefused(why) => seal_word(why),
            Self::CodeRefused(why) => code_word(why),
            Self::Proven(proven) if proven.of.is_none() => "proof-alone",
            Self::Proven(_) => "proof-holds",
            Self::NotProven(why) => why.word(),
            Self::Fact(signed) if signed.number.is_some() => "act-signed",
            Self::Fact(_) => "fact-signed",
            Self::FactRefused(why) => why.word(),
        }
    }

    pub(crate) fn json(&self) -> Value {
        let mut said = json!({"verdict": self.word()});
        match self {
            Self::Sealed(report) => {
                said["signer"] = report.signer.common_name.clone().into();
                said["training"] = report.signer.training.into();
                said["claimed_at"] = report.claimed_at.map(|at| at.to_string()).into();
                said["level"] = level(report.level).into();
            }
            Self::Code(genuine) => {
                let claims = &genuine.claims;
                said["document"] = claims.document.as_str().into();
                said["kind"] = claims.kind.clone().into();
                said["issuer"] = claims.issuer.as_str().into();
                said["issued_at"] = claims.issued_at.to_string().into();
                said["expires_at"] = claims.expires_at.to_string().into();
                said["training"] = claims.training.into();
            }
            Self::Proven(proven) => {
                if let Some((document, at)) = &proven.of {
                    said["document"] = document.clone().into();
                    said["issued_at"] = at.to_string().into();
                }
                said["seq"] = proven.seq.into();
                said["log"] = proven.log.clone().into();
                said["witnesses"] = proven.witnesses.into();
            }
            Self::Fact(signed) => {
                said["journal"] = signed.fact.journal.as_str().into();
                said["seq"] = signed.fact.seq.into();
                said["kind"] = signed.fact.kind.clone().into();
                said["at"] = signed.fact.at.to_string().into();
                said["signer"] = signed.signer.common_name.clone().into();
                said["number"] = signed.number.as_ref().map(ToString::to_string).into();
                said["training"] = signed.fact.training.into();
            }
            Self::SealRefused(_)
            | Self::CodeRefused(_)
            | Self::NotProven(_)
            | Self::FactRefused(_) => {}
        }
        said
    }

    /// The answer in words.
    pub(crate) fn said(&self, texts: &Texts, lang: Lang) -> String {
        let key = format!("verdict-{}", self.word());
        match self {
            Self::Sealed(report) => {
                let at = report.claimed_at.map(|at| at.to_string()).unwrap_or_default();
                let values = [("signer", report.signer.common_name.as_str()), ("at", at.as_str())];
                let sealed = said(texts, lang, &key, &values);
                if report.signer.training {
                    let training = said(texts, lang, "verdict-training", &[]);
                    return format!("{sealed}\n{training}");
                }
                sealed
            }
            Self::Code(genuine) => {
                let claims = &genuine.claims;
                let until = claims.expires_at.to_string();
                let values = [
                    ("document", claims.document.as_str()),
                    ("office", claims.issuer.as_str()),
                    ("until", until.as_str()),
                ];
                said(texts, lang, &key, &values)
            }
            Self::Proven(proven) => {
                let (seq, witnesses) = (proven.seq.to_string(), proven.witnesses.to_string());
                let (document, at) = match &proven.of {
                    Some((document, at)) => (document.as_str(), at.to_string()),
                    None => ("", String::new()),
                };
                let values = [
                    ("document", document),
                    ("at", at.as_str()),
                    ("seq", seq.as_str()),
                    ("log", proven.log.as_str()),
                    ("witnesses", witnesses.as_str()),
                ];
                said(texts, lang, &key, &values)
            }
            Self::Fact(signed) => {
                let (seq, at) = (signed.fact.seq.to_string(), signed.fact.at.to_string());
                let number = signed.number.as_ref().map(ToString::to_string).unwrap_or_default();
                let values = [
                    ("signer", signed.signer.common_name.as_str()),
                    ("number", number.as_str()),
                    ("journal", signed.fact.journal.as_str()),
                    ("seq", seq.as_str()),
                    ("at", at.as_str()),
                ];
                let fact = said(texts, lang, &key, &values);
                if signed.fact.training {
                    let training = said(texts, lang, "verdict-fact-training", &[]);
                    return format!("{fact}\n{training}");
                }
                fact
            }
            Self::SealRefused(_)
            | Self::CodeRefused(_)
            | Self::NotProven(_)
            | Self::FactRefused(_) => said(texts, lang, &key, &[]),
        }
    }
}

/// The baseline levels of ETSI EN 319 142-1.
fn level(level: Level) -> &'static str {
    match level {
        Level::Bb => "B-B",
        Level::Bt => "B-T",
        Level::Blt => "B-LT",
        Level::Blta => "B-LTA",
    }
}

fn seal_word(why: &Refusal) -> &'static str {
    match why {
        Refusal::NoSignature => "not-sealed",
        Refusal::SeveralSignatures => "several-signatures",
        Refusal::Malformed(_) | Refusal::MalformedSignature => "malformed",
        Refusal::Unsupported => "unsupported",
        Refusal::Altered => "altered",
        Refusal::NotWholeFile | Refusal::ChangedLater => "changed-later",
        Refusal::OtherCertificate | Refusal::BadSignature => "false-signature",
        Refusal::UnknownRoot => "unknown-root",
        Refusal::WrongPurpose => "wrong-purpose",
        Refusal::Expired => "certificate-expired",
        Refusal::NotYetValid => "certificate-not-yet-valid",
        Refusal::Revoked { .. } => "certificate-revoked",
        Refusal::BadRevocationData => "bad-revocation-data",
        Refusal::UnknownTimeStampAuthority => "unknown-time-stamp-authority",
        Refusal::TimeStampMalformed
        | Refusal::TimeStampAltered
        | Refusal::TimeStampWrongPurpose
        | Refusal::TimeStampExpired
        | Refusal::TimeStampRevoked
        | Refusal::TimeStampFromTheFuture => "bad-time-stamp",
    }
}

fn code_word(why: &Refused) -> &'static str {
    match why {
        Refused::NotOurs | Refused::TooLong => "code-not-ours",
        Refused::Malformed(_) => "code-malformed",
        Refused::WrongAlgorithm
        | Refused::BadSignature
        | Refused::WrongIssuer
        | Refused::TrainingKey => "code-forged",
        Refused::UnknownKey(_) => "code-unknown-key",
        Refused::KeyNotValidThen => "code-key-not-valid",
        Refused::KeyRevoked(_) => "code-key-revoked",
        Refused::NotYetValid(_) => "code-not-yet-valid",
        Refused::Expired(_) => "code-expired",
    }
}

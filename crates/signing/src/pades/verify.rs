//! Does a document prove what it says? The last time stamp is judged now, each earlier one
//! and the signature at the moment that the next one proves.

use der::Encode;
use vocabulary::Moment;
use x509_cert::Certificate;

use super::evidence::{self, Evidence};
use super::pdf::file::File;
use super::pdf::object::Object;
use super::place::{self, Signature};
use super::report::{Coverage, Level, Refusal, Report, Stamp};
use super::token::{self, SIGNATURE_TIME_STAMP, Token};
use super::trust::{self, Chain, Trust};
use super::{harmless, later};
use crate::certificate;
use crate::envelope::{self, Envelope};
use crate::error::VerifyError;
use crate::path;
use crate::purpose::Purpose;

/// Verifies with nothing but the file, the roots and the moment of reading.
pub fn verify(pdf: &[u8], trust: &Trust<'_>, at: Moment) -> Result<Report, Refusal> {
    Ok(examine(pdf, trust, at)?.report)
}

/// The report, and the chains for which an archive needs evidence.
#[derive(Clone, Debug)]
pub(crate) struct Examined {
    pub(crate) report: Report,
    pub(crate) signer: Chain,
    /// The chains of the time stamps, that of the signature first.
    pub(crate) stamps: Vec<Chain>,
}

pub(crate) fn examine(pdf: &[u8], trust: &Trust<'_>, at: Moment) -> Result<Examined, Refusal> {
    let file = File::open(pdf)?;
    let all = place::all(&file)?;
    let (signature, stamps) = one_signature(&all)?;
    let signed = File::open(&pdf[..signature.end])?;
    let evidence = evidence::read(&file)?;
    let mut judge = Judge { trust, evidence, at, proven_at: at, stamps: Vec::new() };
    // First of all the signature: the work that a stranger's file asks for ends here.
    let envelope = envelope::read(&signature.der)?;
    let signer = judge.signer(&envelope, &signature.content(pdf))?;
    only_additions(&file, &signed, &all, signature)?;
    for stamp in stamps.iter().rev() {
        judge.stamp(&stamp.der, &stamp.content(pdf), true)?;
    }
    if let Some(token) = time_stamp(&envelope)? {
        judge.stamp(&token, envelope.signer.signature.as_bytes(), false)?;
    }
    let complete = trust::signer_is_good(&signer, &judge.evidence, judge.proven_at, at)?;
    let last_end = all.last().map_or(0, |last| last.end);
    let coverage =
        if last_end == pdf.len() { Coverage::WholeFile } else { Coverage::RevocationFollows };
    let archived = stamps
        .last()
        .map_or(Ok(false), |last| evidence::has_store(&File::open(&pdf[..last.end])?))?;
    judge.stamps.reverse();
    let known = |judged: &Judged| judged.complete || judged.stamp.of_document;
    let revocation_checked = complete && judge.stamps.iter().all(known);
    let level = match (judge.stamps.is_empty(), revocation_checked, archived) {
        (true, _, _) => Level::Bb,
        (false, false, _) => Level::Bt,
        (false, true, false) => Level::Blt,
        (false, true, true) => Level::Blta,
    };
    let report = Report {
        level,
        signer: crate::verify::describe(&signer.own, &signer.above),
        claimed_at: signature.claimed_at,
        coverage,
        stamps: judge.stamps.iter().map(|judged| judged.stamp.clone()).collect(),
        proven_at: judge.proven_at,
        revocation_checked,
    };
    let stamps = judge.stamps.into_iter().map(|judged| judged.chain).collect();
    Ok(Examined { report, signer, stamps })
}

/// Nothing that is seen was added behind the signature, and each time stamp covers the file
/// as it was after an update.
fn only_additions(
    file: &File<'_>,
    signed: &File<'_>,
    all: &[Signature],
    signature: &Signature,
) -> Result<(), Refusal> {
    if !place::form_fields(signed)?.contains(&Object::Reference(signature.field)) {
        return Err(Refusal::ChangedLater);
    }
    let later = later::read(file, signed)?;
    harmless::check(signed, file, &later)?;
    if all.iter().any(|one| !later.ends.contains(&one.end) || one.hole.end > one.end) {
        return Err(Refusal::NotWholeFile);
    }
    Ok(())
}

/// The signature, and the document time stamps that follow it.
fn one_signature(all: &[Signature]) -> Result<(&Signature, &[Signature]), Refusal> {
    match all.iter().filter(|one| !one.is_stamp).count() {
        0 => return Err(Refusal::NoSignature),
        1 => {}
        _ => return Err(Refusal::SeveralSignatures),
    }
    match all {
        [first, rest @ ..] if !first.is_stamp => Ok((first, rest)),
        _ => Err(Refusal::Malformed("a time stamp comes before the signature")),
    }
}

struct Judged {
    stamp: Stamp,
    chain: Chain,
    complete: bool,
}

struct Judge<'t> {
    trust: &'t Trust<'t>,
    evidence: Evidence,
    at: Moment,
    /// What has been verified so far proves that the rest existed then.
    proven_at: Moment,
    /// From the last to the first.
    stamps: Vec<Judged>,
}

impl Judge<'_> {
    fn stamp(&mut self, der: &[u8], message: &[u8], of_document: bool) -> Result<(), Refusal> {
        let known = &self.evidence.certificates;
        let token = token::read(der, message, known, self.trust.stamps)?;
        trust::stamped_before(&token, self.proven_at)?;
        let proven = self.proven_at.max(token.at);
        let complete = trust::stamp_is_good(&token, &self.evidence, proven, self.at)?;
        self.proven_at = self.proven_at.min(token.at);
        self.stamps.push(judged(&token, of_document, complete));
        Ok(())
    }

    fn signer(&self, envelope: &Envelope, content: &[u8]) -> Result<Chain, Refusal> {
        envelope.is_ours()?;
        let own = envelope.check(content)?.clone();
        let above = self.path(&own, envelope)?;
        Ok(Chain { own, above })
    }

    fn path(
        &self,
        own: &Certificate,
        envelope: &Envelope,
    ) -> Result<Vec<Certificate>, VerifyError> {
        let enclosed = &envelope.certificates;
        let known = [enclosed.as_slice(), &self.evidence.certificates].concat();
        let path = path::find(own, &known, self.trust.signers, Purpose::Sign)?;
        path::no_stray(own, enclosed, self.trust.signers, path)
    }
}

fn judged(token: &Token, of_document: bool, complete: bool) -> Judged {
    let authority = certificate::common_name(&token.authority).unwrap_or_default();
    Judged { stamp: Stamp { at: token.at, authority, of_document }, chain: token.chain(), complete }
}

/// The one unsigned attribute that a signature may have.
fn time_stamp(envelope: &Envelope) -> Result<Option<Vec<u8>>, Refusal> {
    let Some(attributes) = &envelope.signer.unsigned_attrs else { return Ok(None) };
    match attributes.as_slice() {
        [only] if only.oid == SIGNATURE_TIME_STAMP => match only.values.as_slice() {
            [token] => token.to_der().map(Some).map_err(|_| Refusal::TimeStampMalformed),
            _ => Err(Refusal::MalformedSignature),
        },
        _ => Err(Refusal::MalformedSignature),
    }
}

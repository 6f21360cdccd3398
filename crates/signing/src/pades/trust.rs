//! Whom the reader trusts, and since when a certificate was good.

use vocabulary::Moment;
use x509_cert::Certificate;

use super::evidence::Evidence;
use super::report::Refusal;
use super::revocation::{self, Question, Status};
use super::token::Token;
use crate::{TrustedRoots, certificate};

/// Clocks of honest machines differ by less.
pub(crate) const CLOCKS_MS: i64 = 60_000;

/// The roots of signers and of time-stamp authorities: neither may do the other's work.
#[derive(Clone, Copy, Debug)]
pub struct Trust<'a> {
    pub signers: &'a TrustedRoots,
    pub stamps: &'a TrustedRoots,
}

/// A certificate with those above it, root last.
#[derive(Clone, Debug)]
pub(crate) struct Chain {
    pub(crate) own: Certificate,
    pub(crate) above: Vec<Certificate>,
}

/// What is not right with a chain, whoever it belongs to.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) enum Weakness {
    Expired,
    NotYetValid,
    Revoked { since: Moment },
    BadRevocationData,
}

impl Chain {
    /// Each certificate with its issuer; a root vouches for itself.
    pub(crate) fn links(&self) -> impl Iterator<Item = (&Certificate, &Certificate)> {
        std::iter::once(&self.own).chain(&self.above).zip(&self.above)
    }

    pub(crate) fn certificates(&self) -> impl Iterator<Item = &Certificate> {
        std::iter::once(&self.own).chain(&self.above)
    }

    /// Valid and not revoked at `proven_at`. Answers whether the evidence says so for every
    /// certificate, or is silent about one.
    pub(crate) fn check(
        &self,
        evidence: &Evidence,
        proven_at: Moment,
        at: Moment,
    ) -> Result<bool, Weakness> {
        for validity in self.certificates().map(certificate::validity) {
            if proven_at > validity.to {
                return Err(Weakness::Expired);
            }
            if proven_at < validity.from {
                return Err(Weakness::NotYetValid);
            }
        }
        let mut known = true;
        for (certificate, issuer) in self.links() {
            let question = Question { certificate, issuer, proven_at, at };
            match revocation::status(evidence, &question) {
                Ok(Status::Good) => {}
                Ok(Status::Unknown) => known = false,
                Ok(Status::Revoked { since }) if since > proven_at => {}
                Ok(Status::Revoked { since }) => return Err(Weakness::Revoked { since }),
                Err(_) => return Err(Weakness::BadRevocationData),
            }
        }
        Ok(known)
    }
}

impl Token {
    pub(crate) fn chain(&self) -> Chain {
        Chain { own: self.authority.clone(), above: self.path.clone() }
    }
}

/// A token that exists at `proven_at`, without a look at revocation.
pub(crate) fn stamped_before(token: &Token, proven_at: Moment) -> Result<(), Refusal> {
    if token.at.0 > proven_at.0.saturating_add(CLOCKS_MS) {
        return Err(Refusal::TimeStampFromTheFuture);
    }
    stamp_is_good(token, &Evidence::default(), proven_at.max(token.at), proven_at).map(|_| ())
}

/// As `stamped_before`, with what the document says about revocation.
pub(crate) fn stamp_is_good(
    token: &Token,
    evidence: &Evidence,
    proven_at: Moment,
    at: Moment,
) -> Result<bool, Refusal> {
    token.chain().check(evidence, proven_at, at).map_err(|weakness| match weakness {
        Weakness::Expired | Weakness::NotYetValid => Refusal::TimeStampExpired,
        Weakness::Revoked { .. } => Refusal::TimeStampRevoked,
        Weakness::BadRevocationData => Refusal::BadRevocationData,
    })
}

pub(crate) fn signer_is_good(
    chain: &Chain,
    evidence: &Evidence,
    proven_at: Moment,
    at: Moment,
) -> Result<bool, Refusal> {
    chain.check(evidence, proven_at, at).map_err(|weakness| match weakness {
        Weakness::Expired => Refusal::Expired,
        Weakness::NotYetValid => Refusal::NotYetValid,
        Weakness::Revoked { since } => Refusal::Revoked { since },
        Weakness::BadRevocationData => Refusal::BadRevocationData,
    })
}

//! A sealed paper that must outlive the certificate of its seal: a time stamp over the signature,
//! what is said of every certificate, a time stamp over all of that (PAdES B-LTA), and another one
//! before the last runs out.

use signing::pades::{
    self, Level, PadesError, RevocationSource, StampError, Stamping, TimeStampAuthority, Trust,
};
use signing::{TrustedRoots, certificate_from_pem};
use vocabulary::{Lang, Problem};

use crate::Failure;
use crate::node::Ctx;

const DAY_MS: i64 = 86_400_000;

/// The services that make a seal last.
#[derive(Clone, Copy)]
pub struct Preservation<'a> {
    pub stamps: &'a dyn TimeStampAuthority,
    /// Those that certify the authority.
    pub stamp_roots: &'a TrustedRoots,
    pub revocations: &'a dyn RevocationSource,
    /// Days after which a paper is stamped again.
    pub renew_after_days: u32,
}

/// The paper as the package keeps it. One that was kept is never taken back to less.
pub(super) fn paper(
    ctx: &mut Ctx<'_>,
    pdf: Vec<u8>,
    kept: Option<&[u8]>,
    preservation: Option<&Preservation<'_>>,
) -> Result<Vec<u8>, Failure> {
    let Some(services) = preservation else {
        return Ok(kept.map_or(pdf, <[u8]>::to_vec));
    };
    let root = certificate_from_pem(&ctx.node.keys.root_certificate()?);
    let root = root.map_err(|error| Failure::Broken(error.to_string()))?;
    let signers = TrustedRoots::from_der([root.as_slice()]);
    let signers = signers.map_err(|error| Failure::Broken(error.to_string()))?;
    let trust = Trust { signers: &signers, stamps: services.stamp_roots };
    lasting(ctx, pdf, kept, (services, &trust)).map_err(refusal)
}

fn lasting(
    ctx: &mut Ctx<'_>,
    pdf: Vec<u8>,
    kept: Option<&[u8]>,
    (services, trust): (&Preservation<'_>, &Trust<'_>),
) -> Result<Vec<u8>, PadesError> {
    let spoken = ctx.node.texts.get(Lang::Ar, "time-stamp-words");
    let now = ctx.now;
    let mut stamping = || Stamping {
        authority: services.stamps,
        roots: services.stamp_roots,
        nonce: ctx.ids.bytes16(),
        at: now,
    };
    let report = kept.map(|kept| pades::verify(kept, trust, now)).transpose()?;
    let lasts = report.filter(|report| report.level == Level::Blta);
    let (Some(kept), Some(report)) = (kept, lasts) else {
        let stamped = pades::stamp_signed(&pdf, trust, &stamping())?;
        return pades::renew(&stamped, &spoken, trust, services.revocations, &stamping());
    };
    let last = report.stamps.last().map_or(0, |stamp| stamp.at.0);
    if now.0 - last < i64::from(services.renew_after_days) * DAY_MS {
        return Ok(kept.to_vec());
    }
    pades::renew(kept, &spoken, trust, services.revocations, &stamping())
}

/// One word for one cause.
fn refusal(error: PadesError) -> Failure {
    let code = match &error {
        PadesError::Stamp(StampError::Unreachable(_)) => "time-stamp-unreachable",
        PadesError::Stamp(_) => "time-stamp-refused",
        PadesError::NoRevocation(_) => "revocation-unknown",
        PadesError::Refused(_) => "paper-not-archivable",
        _ => return Failure::Broken(error.to_string()),
    };
    Problem::refuse(code).with("why", &error.to_string()).into()
}

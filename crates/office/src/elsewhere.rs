//! What a person signs with a key that is elsewhere, such as the card at the registrar's own PC.
//!
//! Whatever it is, it is done twice. The first time nothing is entered: what is to be signed comes
//! back as `Failure::Unsigned`. The second time the same is done with the same time and the same
//! ids, so the same bytes come out if the journal stands where it stood, and the signature that
//! came back is theirs. Nothing is reserved in between: if somebody was quicker other bytes come
//! out, the signature is void, and the person is asked once more.

use accounts::Account;
use journal::Payload;
use sha2::{Digest as _, Sha256};
use signing::verify_detached_at;
use vocabulary::{ActNumber, Moment, Regime};

use crate::Failure;
use crate::entry::{self, Entered, Prepare, Unsigned};
use crate::node::Ctx;
use office_store::DraftVersion;

/// A card is looked for and a PIN typed; after that the bytes are written anew.
const PATIENCE_MS: i64 = 10 * 60_000;

/// What a person is asked to sign.
#[derive(Debug, Clone)]
pub struct ToSign {
    /// The bytes, one signature each, in this order.
    pub contents: Vec<Vec<u8>>,
    /// The certificate whose key must sign (DER).
    pub certificate: Vec<u8>,
    /// The number that the first act among them gets if nobody is quicker.
    pub number: Option<ActNumber>,
    /// SHA-256 over the contents, by which they are known again.
    pub digest: [u8; 32],
}

/// The signatures that came back.
#[derive(Debug, Clone)]
pub struct SignedElsewhere {
    /// Of what was asked.
    pub digest: [u8; 32],
    /// Detached CMS, one for each content.
    pub signatures: Vec<Vec<u8>>,
}

/// Whether what was written then may still be entered now: an act bears the day on which it is
/// entered, and nobody thinks about a PIN for longer.
pub fn still_signable(written: Moment, now: Moment) -> bool {
    let same_day = written.civil().date == now.civil().date;
    same_day && (0..PATIENCE_MS).contains(&(now.0 - written.0))
}

/// Enters what came back signed, or says what is to be signed.
pub(crate) fn enter(
    ctx: &mut Ctx<'_>,
    by: &Account,
    regime: Regime,
    certificate: &[u8],
    drafts: &[DraftVersion],
    prepare: Prepare<'_>,
) -> Result<Vec<Entered>, Failure> {
    let key = signing::certificate_key_id(certificate)
        .map_err(|_| Failure::refused("certificate-not-registered"))?;
    let unsigned = entry::write_for(ctx, by, regime, key, drafts.to_vec(), prepare)?;
    let asked = to_sign(&unsigned, certificate);
    let Some(signed) = ctx.signed.filter(|signed| signed.digest == asked.digest) else {
        return Err(Failure::Unsigned(Box::new(asked)));
    };
    verify(ctx, &asked, &signed.signatures)?;
    unsigned.commit(ctx, signed.signatures.clone())
}

fn to_sign(unsigned: &Unsigned, certificate: &[u8]) -> ToSign {
    let contents: Vec<Vec<u8>> = unsigned.contents().map(<[u8]>::to_vec).collect();
    let mut hash = Sha256::new();
    for content in &contents {
        hash.update(Sha256::digest(content));
    }
    ToSign {
        contents,
        certificate: certificate.to_vec(),
        number: unsigned.payloads().find_map(number_of),
        digest: hash.finalize().into(),
    }
}

fn number_of(payload: &Payload) -> Option<ActNumber> {
    match payload {
        Payload::ActSigned(signed) | Payload::ActTranscribed(signed) => Some(signed.number.clone()),
        _ => None,
    }
}

/// By the registered certificate and no other, one that holds now.
fn verify(ctx: &Ctx<'_>, asked: &ToSign, signatures: &[Vec<u8>]) -> Result<(), Failure> {
    let wrong = || Failure::refused("prepared-signature-wrong");
    let registered = signing::certificate_key_id(&asked.certificate).map_err(|_| wrong())?;
    let roots = ctx.node.trusted_roots()?;
    if signatures.len() != asked.contents.len() {
        return Err(wrong());
    }
    for (content, signature) in asked.contents.iter().zip(signatures) {
        let by = verify_detached_at(content, signature, &roots, ctx.now).map_err(|_| wrong())?;
        if by.key_id != registered || (by.training && !ctx.node.training) {
            return Err(wrong());
        }
    }
    Ok(())
}

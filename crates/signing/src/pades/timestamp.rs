//! Asking for a time stamp (RFC 3161). How the question travels is the caller's affair.

use cms::content_info::ContentInfo;
use cms::signed_data::SignedData;
use der::asn1::{OctetString, SetOfVec, Uint};
use der::{Any, Decode, Encode, Sequence};
use vocabulary::Moment;
use x509_cert::attr::Attribute;
use x509_cert::spki::AlgorithmIdentifierOwned;

use super::token::{self, SIGNATURE_TIME_STAMP};
use super::trust;
use super::{PadesError, StampError};
use crate::TrustedRoots;
use crate::algorithm::Hash;
use crate::error::SignError;
use crate::seal;

/// The way to a time-stamp authority.
pub trait TimeStampAuthority {
    /// Brings a `TimeStampReq` to the authority and its `TimeStampResp` back.
    fn stamp(&self, request_der: &[u8]) -> Result<Vec<u8>, StampError>;
}

/// What is needed for one time stamp.
#[derive(Clone, Copy)]
pub struct Stamping<'a> {
    pub authority: &'a dyn TimeStampAuthority,
    /// Those that certify the authorities which the office trusts.
    pub roots: &'a TrustedRoots,
    /// Drawn anew for each time stamp: it ties the answer to the question.
    pub nonce: [u8; 16],
    /// Now.
    pub at: Moment,
}

#[derive(Clone, Debug, Eq, PartialEq, Sequence)]
struct Request {
    version: u8,
    imprint: Imprint,
    nonce: Uint,
    certificates: bool,
}

#[derive(Clone, Debug, Eq, PartialEq, Sequence)]
pub(super) struct Imprint {
    pub(super) algorithm: AlgorithmIdentifierOwned,
    pub(super) digest: OctetString,
}

/// A signature and its time stamp, for a signature that `Signer` has made.
pub fn stamp_signature(cms: &[u8], stamping: &Stamping<'_>) -> Result<Vec<u8>, PadesError> {
    let not_ours = || PadesError::Sign(SignError::Encoding("not a signature to stamp".into()));
    let info = ContentInfo::from_der(cms).map_err(|_| not_ours())?;
    let mut signed = info.content.decode_as::<SignedData>().map_err(|_| not_ours())?;
    let [mut signer] =
        <[_; 1]>::try_from(signed.signer_infos.0.into_vec()).map_err(|_| not_ours())?;
    let token = ask(signer.signature.as_bytes(), stamping)?;
    let values = SetOfVec::try_from([Any::from_der(&token)?])?;
    let attribute = Attribute { oid: SIGNATURE_TIME_STAMP, values };
    signer.unsigned_attrs = Some(SetOfVec::try_from([attribute])?);
    signed.signer_infos.0 = SetOfVec::try_from([signer])?;
    Ok(seal::wrap(&signed)?)
}

/// A token over `message`, verified as whoever reads it later will verify it.
pub(crate) fn ask(message: &[u8], stamping: &Stamping<'_>) -> Result<Vec<u8>, StampError> {
    let malformed = |_| StampError::Malformed;
    let request = request(message, stamping).map_err(malformed)?;
    let answer = stamping.authority.stamp(&request.to_der().map_err(malformed)?)?;
    let token = token_in(&answer)?;
    let found = token::read(&token, message, &[], stamping.roots).map_err(StampError::Refused)?;
    if found.nonce.as_deref() != Some(request.nonce.as_bytes()) {
        return Err(StampError::OtherNonce);
    }
    trust::stamped_before(&found, stamping.at).map_err(StampError::Refused)?;
    Ok(token)
}

fn request(message: &[u8], stamping: &Stamping<'_>) -> Result<Request, der::Error> {
    let digest = OctetString::new(Hash::Sha256.digest(message))?;
    Ok(Request {
        version: 1,
        imprint: Imprint { algorithm: Hash::Sha256.identifier(), digest },
        nonce: Uint::new(&stamping.nonce)?,
        certificates: true,
    })
}

/// The token of a `TimeStampResp`, when the authority granted one.
fn token_in(answer: &[u8]) -> Result<Vec<u8>, StampError> {
    const GRANTED: [u8; 2] = [0, 1];
    let malformed = |_| StampError::Malformed;
    let parts = Vec::<Any>::from_der(answer).map_err(malformed)?;
    let status = parts.first().ok_or(StampError::Malformed)?;
    let status = status.decode_as::<Vec<Any>>().map_err(malformed)?;
    let status = status.first().ok_or(StampError::Malformed)?;
    let status = status.decode_as::<u8>().map_err(malformed)?;
    if !GRANTED.contains(&status) {
        return Err(StampError::Rejected { status });
    }
    match parts.as_slice() {
        [_, token] => token.to_der().map_err(malformed),
        _ => Err(StampError::Malformed),
    }
}

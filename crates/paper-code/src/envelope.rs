//! `COSE_Sign1` (RFC 9052) with exactly two protected headers, ES256 and the key id, no
//! unprotected one, and nothing besides: whatever else could stand there is refused.

use coset::iana::Algorithm;
use coset::{
    CoseSign1, CoseSign1Builder, HeaderBuilder, RegisteredLabelWithPrivate, TaggedCborSerializable,
};

use crate::keys::KeyId;
use crate::refused::{Fault, Refused};

/// What came in the envelope, nothing of it verified yet.
pub(crate) struct Opened {
    pub(crate) kid: KeyId,
    pub(crate) payload: Vec<u8>,
    pub(crate) signature: [u8; 64],
    /// The bytes that were signed, or would have been.
    pub(crate) signed: Vec<u8>,
}

fn unsigned(kid: KeyId, payload: &[u8]) -> CoseSign1 {
    let header = HeaderBuilder::new().algorithm(Algorithm::ES256).key_id(kid.0.to_vec()).build();
    CoseSign1Builder::new().protected(header).payload(payload.to_vec()).build()
}

/// The bytes that the key signs.
pub(crate) fn to_be_signed(kid: KeyId, payload: &[u8]) -> Vec<u8> {
    unsigned(kid, payload).tbs_data(&[])
}

pub(crate) fn close(kid: KeyId, payload: &[u8], signature: [u8; 64]) -> Vec<u8> {
    let sign1 = CoseSign1 { signature: signature.to_vec(), ..unsigned(kid, payload) };
    sign1.to_tagged_vec().expect("an envelope of our own always encodes")
}

pub(crate) fn open(bytes: &[u8]) -> Result<Opened, Refused> {
    let sign1 = CoseSign1::from_tagged_slice(bytes).map_err(|_| Fault::Envelope)?;
    let header = &sign1.protected.header;
    match &header.alg {
        Some(RegisteredLabelWithPrivate::Assigned(Algorithm::ES256)) => {}
        Some(_) => return Err(Refused::WrongAlgorithm),
        None => return Err(Fault::Envelope.into()),
    }
    let kid = header.key_id.as_slice().try_into().map(KeyId).map_err(|_| Fault::Envelope)?;
    let payload = sign1.payload.clone().ok_or(Fault::Envelope)?;
    let signature = sign1.signature.as_slice().try_into().map_err(|_| Fault::Envelope)?;
    // Every other header, length and order that could be there shows as a difference.
    if close(kid, &payload, signature) != bytes {
        return Err(Fault::NotCanonical.into());
    }
    let signed = to_be_signed(kid, &payload);
    Ok(Opened { kid, payload, signature, signed })
}

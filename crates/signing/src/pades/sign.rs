//! Levels B-B and B-T: the signature, and the signature with its time stamp.

use super::PadesError;
use super::field::Field;
use super::pdf::file::File;
use super::place;
use super::prepare::{Prepared, Statement, prepare};
use super::timestamp::{Stamping, stamp_signature};
use super::trust::Trust;
use super::verify::verify;
use crate::Signer;

/// Signs at once, with a key that answers at once.
pub fn sign(
    pdf: &[u8],
    field: &Field<'_>,
    statement: &Statement<'_>,
    signer: &dyn Signer,
) -> Result<Vec<u8>, PadesError> {
    let prepared = prepare(pdf, field, statement)?;
    let cms = signer.sign_detached(&prepared.content())?;
    prepared.seal(&cms)
}

/// As `sign`, with a time stamp over the signature.
pub fn sign_and_stamp(
    pdf: &[u8],
    field: &Field<'_>,
    statement: &Statement<'_>,
    signer: &dyn Signer,
    stamping: &Stamping<'_>,
) -> Result<Vec<u8>, PadesError> {
    let prepared = prepare(pdf, field, statement)?;
    let cms = signer.sign_detached(&prepared.content())?;
    prepared.seal(&stamp_signature(&cms, stamping)?)
}

/// Puts a time stamp into a signature that was made without a network. No signed byte
/// changes: the stamp goes into the room that was left beside the signature, which only a
/// later time stamp of the whole document closes.
pub fn stamp_signed(
    pdf: &[u8],
    trust: &Trust<'_>,
    stamping: &Stamping<'_>,
) -> Result<Vec<u8>, PadesError> {
    let report = verify(pdf, trust, stamping.at)?;
    let all = place::all(&File::open(pdf)?)?;
    let [signature] = all.as_slice() else { return Err(PadesError::AlreadyStamped) };
    if !report.stamps.is_empty() {
        return Err(PadesError::AlreadyStamped);
    }
    let cms = stamp_signature(&signature.der, stamping)?;
    Prepared::with_room(pdf.to_vec(), signature.hole.clone()).seal(&cms)
}

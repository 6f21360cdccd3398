//! Levels B-B and B-T: the signature, and the signature with its time stamp.

use super::PadesError;
use super::field::Field;
use super::prepare::{Statement, prepare};
use super::timestamp::{Stamping, stamp_signature};
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

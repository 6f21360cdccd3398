//! Level B-B: the signature alone.

use super::PadesError;
use super::field::Field;
use super::prepare::{Statement, prepare};
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

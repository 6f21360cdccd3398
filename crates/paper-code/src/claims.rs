//! What a code says: who issued which document, until when it holds, what it is about, and
//! how it ties to the journal and to the data attached to the PDF.

use sha2::{Digest, Sha256};
use vocabulary::{ActKind, ActNumber, DocumentId, Moment, OfficeCode};

use crate::fields::Fields;
use crate::unknown::Unknown;

/// Moments are whole seconds in a code; what is finer is cut.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claims {
    /// The office that issued the document.
    pub issuer: OfficeCode,
    pub issued_at: Moment,
    /// From this moment on the code is no proof; how long that is, the law says.
    pub expires_at: Moment,
    /// The number under which the document was issued.
    pub document: DocumentId,
    /// birth-extract, death-full-copy…
    pub kind: String,
    pub form_version: String,
    /// None on a document about no act, such as a life certificate.
    pub act: Option<ActReference>,
    pub fields: Fields,
    pub journal: Option<JournalTie>,
    /// First half of the SHA-256 of the JSON attached to the PDF. The PDF's own hash cannot
    /// be here: the code is inside the PDF.
    pub data_hash: [u8; 16],
    /// A document without legal effect.
    pub training: bool,
    /// What a later version of the format wrote and this one does not know: kept and shown.
    pub unknown: Vec<Unknown>,
}

/// Which act the document is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActReference {
    pub kind: ActKind,
    pub number: ActNumber,
    /// The office whose register holds the act, where it is not the issuer.
    pub office: Option<OfficeCode>,
}

/// The head of the journal that the document was made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JournalTie {
    /// Position of the fact in the office's journal of acts.
    pub position: u64,
    /// First 8 bytes of the hash of its leaf in the tree, which the published tiles show.
    pub leaf: [u8; 8],
}

/// What `Claims::data_hash` holds for the attached JSON, byte for byte as attached.
pub fn data_hash(attached: &[u8]) -> [u8; 16] {
    let mut half = [0; 16];
    half.copy_from_slice(&Sha256::digest(attached)[..16]);
    half
}

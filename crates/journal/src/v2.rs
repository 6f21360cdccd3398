//! Payloads as the second versions of their kinds wrote them, read into today's shape.
//!
//! Do not modify: facts of these versions are in journals. What they did not say stays unsaid.

use serde::Deserialize;
use vocabulary::{DocumentId, Lang};

use crate::payloads::{self, FormRef};

/// A document was issued.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DocumentIssued {
    document: DocumentId,
    about: String,
    document_kind: String,
    lang: Lang,
    form: FormRef,
    capacity: String,
    purpose: String,
    requester: String,
    sha256: String,
}

impl From<DocumentIssued> for payloads::DocumentIssued {
    fn from(second: DocumentIssued) -> Self {
        Self {
            document: second.document,
            about: second.about,
            document_kind: second.document_kind,
            lang: second.lang,
            form: second.form,
            capacity: second.capacity,
            purpose: second.purpose,
            requester: second.requester,
            number: None,
            data_sha256: String::new(),
            sha256: second.sha256,
            sealed_sha256: String::new(),
        }
    }
}

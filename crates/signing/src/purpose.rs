//! What a certificate may be used for, as its extended key usage says.

use der::asn1::ObjectIdentifier;

const ANY: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.37.0");
const TIME_STAMPING: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.3.8");
const OCSP_SIGNING: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.3.9");

/// Usages under which persons and offices sign: mail, documents (RFC 9336), and what two
/// makers of readers called documents before that.
const SIGNING: [ObjectIdentifier; 5] = [
    ANY,
    ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.3.4"),
    ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.3.36"),
    ObjectIdentifier::new_unwrap("1.3.6.1.4.1.311.10.3.12"),
    ObjectIdentifier::new_unwrap("1.2.840.113583.1.1.5"),
];

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Purpose {
    /// Acts and documents.
    Sign,
    /// Time stamps, and nothing else (RFC 3161).
    Stamp,
    /// Answers about revocation in the name of an authority (RFC 6960).
    AnswerRevocation,
}

/// A certificate without the extension is for whatever its key usage allows.
pub(crate) fn is_for(extended: Option<&[ObjectIdentifier]>, purpose: Purpose) -> bool {
    match (purpose, extended) {
        (Purpose::Sign, None) => true,
        (Purpose::Sign, Some(usages)) => usages.iter().any(|usage| SIGNING.contains(usage)),
        (Purpose::Stamp, usages) => usages == Some(&[TIME_STAMPING]),
        (Purpose::AnswerRevocation, usages) => usages.is_some_and(|u| u.contains(&OCSP_SIGNING)),
    }
}

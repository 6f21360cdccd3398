//! What each kind of fact states. One struct for each kind and version.
//!
//! Do not modify a struct of this file, nor the types it embeds, in a way that changes its JSON:
//! facts are read again after decades. A change of meaning is a new version beside the old one.
//! `payload/tests.rs` holds golden bytes of every kind.

use acts::{ActContent, ActText, Renvoi};
use marginal_notes::NoteContent;
use registers::{Closing, Leaf, Opening, Volume};
use serde::{Deserialize, Serialize};
use vocabulary::{
    AccountId, ActId, ActNumber, BatchId, CivilDate, CorrectionId, DelegationId, DocumentId, Lang,
    Moment, NoteId, OfficeCode, PersonId, Regime, RegisterId, Values,
};

/// The first fact of a journal: whose journal it is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JournalOpened {
    pub office_code: OfficeCode,
    pub office_ar: String,
    pub office_fr: String,
    pub commune_code: String,
    pub commune_ar: String,
    pub commune_fr: String,
    pub province_ar: String,
    pub province_fr: String,
}

/// The office works under this regime from this day on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegimeSet {
    pub regime: Regime,
    pub from: CivilDate,
}

/// A register was opened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegisterOpened {
    pub register: RegisterId,
    pub opening: Opening,
}

/// A volume was added to an open register: the one before is full, the numbers go on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VolumeOpened {
    pub register: RegisterId,
    pub volume: Volume,
}

/// A register was closed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegisterClosed {
    pub register: RegisterId,
    pub closing: Closing,
    pub text_ar: String,
    pub text_fr: String,
    pub officer: Officer,
}

/// Which form was filled in, exactly.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormRef {
    pub id: String,
    pub version: String,
    pub hash: String,
}

/// A warning that somebody read and took upon themselves.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Acknowledged {
    pub code: String,
    pub reason: String,
    pub by: String,
}

/// A person that an act names, and as what: child, father, mother, deceased, husband, wife…
/// An act that names somebody gives them an id; that it is the same person as in another act is
/// said by a link, never guessed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonNamed {
    pub role: String,
    pub person: PersonId,
}

/// Who signs, and in which capacity: `registrar` or `delegate`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Officer {
    pub account: AccountId,
    pub name_ar: String,
    pub name_latin: String,
    pub capacity: String,
    pub delegation: Option<DelegationId>,
}

/// An act was drawn, numbered and signed; or, as `act_transcribed`, an act of an old register was
/// entered as it is written there. Version 2; the first one is read by `v1`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActSigned {
    pub act: ActId,
    pub register: RegisterId,
    pub number: ActNumber,
    pub form: FormRef,
    pub values: Values,
    pub content: ActContent,
    pub text_ar: ActText,
    pub text_fr: ActText,
    pub renvois: Vec<Renvoi>,
    pub acknowledged: Vec<Acknowledged>,
    pub persons: Vec<PersonNamed>,
    /// Who prepared it: where two pairs of eyes are asked for, somebody else signs.
    pub prepared_by: AccountId,
    pub officer: Officer,
    pub leaf: Leaf,
    pub drawn_at: Moment,
}

impl ActSigned {
    /// The person that the act names as something.
    pub fn person(&self, role: &str) -> Option<&PersonId> {
        self.persons.iter().find(|named| named.role == role).map(|named| &named.person)
    }
}

/// A note was entered in the margin of an act. Version 2; the first one is read by `v1`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MarginalNoteEntered {
    pub note: NoteId,
    pub act: ActId,
    pub content: NoteContent,
    pub text_ar: String,
    pub text_fr: String,
    pub officer: Officer,
    pub acknowledged: Vec<Acknowledged>,
    /// Who prepared it: where two pairs of eyes are asked for, somebody else signs.
    pub prepared_by: AccountId,
    /// The file of correction it carries out.
    pub correction: Option<CorrectionId>,
}

/// A document was issued about an act, a register or a family file. The fact's own `prev` is the
/// journal as it then stood. Version 2; the first one is read by `v1`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DocumentIssued {
    pub document: DocumentId,
    /// The id of what it speaks of.
    pub about: String,
    pub document_kind: String,
    pub lang: Lang,
    pub form: FormRef,
    pub capacity: String,
    pub purpose: String,
    pub requester: String,
    /// Where the kind has numbers of its own.
    pub number: Option<SeriesNumber>,
    /// Of the data that the file carries, hexadecimal: what the document says, whatever sets it.
    /// Empty in the second version, which did not keep it.
    pub data_sha256: String,
    /// Of the file as it was set, before it was sealed, hexadecimal.
    pub sha256: String,
    /// Of the sealed file that was handed over, hexadecimal; empty if it was handed over unsealed.
    pub sealed_sha256: String,
}

/// A number given to a document in a series of its own, without gap in a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeriesNumber {
    /// The kind of document that is counted.
    pub series: String,
    /// The Gregorian year.
    pub year: i16,
    /// From 1.
    pub number: u32,
}

/// A closed register was kept as a package for the archive.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegisterArchived {
    pub register: RegisterId,
    /// Of the package, from 1.
    pub version: u32,
    pub acts: u32,
    /// Of its inventory, SHA-512 in hexadecimal: by it an exchanged package is known.
    pub inventory_sha512: String,
}

/// A document was withdrawn: whoever presents it is told that it is revoked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DocumentWithdrawn {
    pub document: DocumentId,
    pub reason: String,
}

/// Copies of many acts of one register were ordered, to be printed in one file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PrintBatchOrdered {
    pub batch: BatchId,
    /// Its number among the batches of the year.
    pub number: SeriesNumber,
    pub register: RegisterId,
    /// extract, full-copy.
    pub copy: String,
    pub lang: Lang,
    /// In the order of the file; an act's place in it is counted from 1.
    pub acts: Vec<ActId>,
    pub capacity: String,
    pub purpose: String,
    pub requester: String,
}

/// The next act of a batch had its turn: its copy was issued, or could not be.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PrintBatchAdvanced {
    pub batch: BatchId,
    /// From 1, without gap.
    pub place: u32,
    /// The copy; none where it was refused.
    pub document: Option<DocumentId>,
    /// Why there is none.
    pub refused: Option<CopyRefused>,
}

/// Why an act of a batch has no copy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CopyRefused {
    /// The code of the refusal.
    pub code: String,
    /// The letter that no font has, if it is for one.
    pub letter: String,
}

/// The file of a batch was handed over to be printed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PrintBatchTaken {
    pub batch: BatchId,
    /// Of the file, hexadecimal.
    pub sha256: String,
}

/// A document was printed again as it was issued, with marks that say so (case C07).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DocumentReprinted {
    pub document: DocumentId,
    /// The id of what it speaks of.
    pub about: String,
    /// Whether what was set again, before it was marked, has the bytes of the first paper.
    pub same_bytes: bool,
    /// The day of the first note that the paper does not know.
    pub superseded_since: Option<CivilDate>,
    pub capacity: String,
    pub purpose: String,
    pub requester: String,
    /// Of the marked file handed over, hexadecimal.
    pub sha256: String,
}

/// The registrar delegated signature by a dated decision.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DelegationMade {
    pub delegation: DelegationId,
    pub account: AccountId,
    pub login: String,
    pub name_ar: String,
    pub name_latin: String,
    pub decision_number: String,
    pub decision_date: CivilDate,
    pub from: CivilDate,
    pub to: Option<CivilDate>,
    pub specimen: String,
}

/// A delegation ended on a day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DelegationEnded {
    pub delegation: DelegationId,
    pub on: CivilDate,
    pub reason: String,
}

/// The paper registers of an act were signed by hand.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WetSignaturesRecorded {
    pub act: ActId,
    pub officer_signed: bool,
    /// Otherwise the act says that the declarant could not or would not sign.
    pub declarant_signed: bool,
    pub copies: u32,
}

/// After a restored backup: which number the paper registers show as the last one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LastSignedDeclared {
    pub register: Option<RegisterId>,
    pub year: i16,
    pub number: u32,
}

/// Somebody read an act, for a stated purpose.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActRead {
    pub act: ActId,
    pub purpose: String,
}

//! What pages and commands show: plain data, already decided, no lazy loading.

use std::collections::BTreeMap;

use acts::birth::Deadline;
use acts::{ActText, Renvoi};
use registers::Leaf;
use serde::{Deserialize, Serialize};
use vocabulary::{
    ActId, ActNumber, DocumentId, Lang, Moment, NoteId, OfficeCode, OfficeKind, Problem, Regime,
    RegisterId, RegisterKind, Values,
};

/// A name as readers of either script know it; the Latin one may be empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Named {
    pub ar: String,
    pub latin: String,
}

/// An office as a visitor sees it.
#[derive(Debug, Clone, Serialize)]
pub struct OfficeCard {
    pub code: OfficeCode,
    pub name_ar: String,
    pub name_fr: String,
    pub commune_code: String,
    pub commune_ar: String,
    pub commune_fr: String,
    pub province_ar: String,
    pub province_fr: String,
    /// The regime it began under; what holds today is `OfficeDesk::regime_on`.
    pub regime: Regime,
    pub kind: OfficeKind,
}

/// A warning that somebody read and accepted, with the reason given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acknowledged {
    pub code: String,
    #[serde(default)]
    pub reason: String,
    /// The account's login; empty until the use case fills it in.
    #[serde(default)]
    pub by: String,
}

/// The answer to a saved draft.
#[derive(Debug, Clone)]
pub struct Saved {
    pub act: ActId,
    pub version: u64,
    /// draft, ready, returned.
    pub state: String,
    pub problems: Vec<Problem>,
    pub at: Moment,
}

/// One line of a list of drafts.
#[derive(Debug, Clone)]
pub struct DraftRow {
    pub act: ActId,
    /// The id of the form: what it will be an act of.
    pub form: String,
    pub person: Named,
    pub parents: Named,
    pub sex: String,
    pub state: String,
    /// Day of the period, and its length in days.
    pub deadline_day: Option<(i64, i64)>,
    pub problems: usize,
    pub warnings: usize,
    pub author: Named,
    pub saved_at: Moment,
}

/// A draft in full.
#[derive(Debug, Clone)]
pub struct DraftView {
    pub act: ActId,
    /// The id of the form: what it will be an act of.
    pub form: String,
    /// The first of the siblings, for children of one birth.
    pub siblings: Option<ActId>,
    pub version: u64,
    pub state: String,
    pub person: Named,
    pub values: Values,
    pub problems: Vec<Problem>,
    pub text_ar: Option<ActText>,
    pub text_fr: Option<ActText>,
    pub renvois: Vec<Renvoi>,
    pub acknowledged: Vec<Acknowledged>,
    pub author: Named,
    pub saved_at: Moment,
    pub deadline: Option<Deadline>,
    pub return_reason: Option<String>,
}

/// One line of a list of acts.
#[derive(Debug, Clone)]
pub struct ActRow {
    pub act: ActId,
    pub kind: RegisterKind,
    pub number: ActNumber,
    pub person: Named,
    pub event_date: String,
    pub parents: Named,
    pub notes: u32,
    pub signed_at: Moment,
    /// Keys of texts that say why this act was found.
    pub why: Vec<String>,
}

/// A page of acts.
#[derive(Debug, Clone, Default)]
pub struct Found {
    pub rows: Vec<ActRow>,
    pub total: u64,
    pub page: u32,
    pub pages: u32,
}

/// A marginal note on an act's page.
#[derive(Debug, Clone)]
pub struct NoteView {
    pub note: NoteId,
    pub n: u32,
    pub kind: String,
    pub text_ar: String,
    pub text_fr: String,
    pub entered_at: Moment,
    pub officer: Named,
    /// To whom the sender owes the same event for the spouse (cases M02, M03).
    pub owed: Option<marginal_notes::Owed>,
}

/// One moment in the life of an act.
#[derive(Debug, Clone)]
pub struct Event {
    pub at: Moment,
    /// signed, noted, issued, read, wet-signed.
    pub kind: String,
    pub who: Named,
    pub detail: BTreeMap<String, String>,
}

/// How the paper registers were signed, once recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WetSignatures {
    pub declarant_signed: bool,
    pub recorded_at: Moment,
}

/// A signed act with its life.
#[derive(Debug, Clone)]
pub struct ActView {
    pub act: ActId,
    pub number: ActNumber,
    pub register: RegisterId,
    pub register_kind: RegisterKind,
    pub person: Named,
    pub text_ar: ActText,
    pub text_fr: ActText,
    pub renvois: Vec<Renvoi>,
    pub notes: Vec<NoteView>,
    pub timeline: Vec<Event>,
    pub leaf: Leaf,
    pub regime: Regime,
    pub wet_signatures: Option<WetSignatures>,
    pub seq: u64,
    pub hash: String,
    pub officer: Named,
    /// registrar, delegate.
    pub officer_capacity: String,
    pub drawn_at: Moment,
    pub values: Values,
    pub acknowledged: Vec<Acknowledged>,
}

/// A register on the desk.
#[derive(Debug, Clone)]
pub struct RegisterCard {
    pub register: RegisterId,
    pub kind: RegisterKind,
    pub year: i16,
    pub last_number: u32,
    pub capacity: u32,
    pub closed: bool,
}

/// A register in full.
#[derive(Debug, Clone)]
pub struct RegisterView {
    pub card: RegisterCard,
    /// None for a register of an earlier era.
    pub opening: Option<registers::Opening>,
    pub volumes: Vec<registers::Volume>,
    /// The closing statement, once there is one.
    pub closed: Option<journal::RegisterClosed>,
    /// What must be said beside that statement: that nobody read what else it should hold (R03).
    pub closing_problems: Vec<Problem>,
    /// What there is of it on paper, as last stated.
    pub inventory: Option<registers::Inventory>,
    pub second_copy: registers::SecondCopy,
    /// Whether its numbers are given here.
    pub numbered_here: bool,
}

/// What a person sees first.
#[derive(Debug, Clone)]
pub struct DeskView {
    pub drafts: Vec<DraftRow>,
    pub ready: Vec<DraftRow>,
    pub registers: Vec<RegisterCard>,
    pub recent: Vec<ActRow>,
    /// After a restored backup: signing waits for the registrar's word.
    pub restored: bool,
}

/// The answer to a signature.
#[derive(Debug, Clone)]
pub struct Signed {
    pub act: ActId,
    pub number: ActNumber,
    pub seq: u64,
    pub warnings: Vec<Problem>,
}

/// The answer to an entered note.
#[derive(Debug, Clone)]
pub struct NoteEntered {
    pub note: NoteId,
    pub act: ActId,
    pub warnings: Vec<Problem>,
}

/// A note as it will stand.
#[derive(Debug, Clone)]
pub struct NotePreview {
    pub text_ar: String,
    pub text_fr: String,
    pub problems: Vec<Problem>,
    /// The form of the act it goes on: a correction names one of its fields.
    pub act_form: String,
    /// What that form says.
    pub act_values: Values,
    /// The notes already there: a cancellation names one of them.
    pub notes: Vec<NoteView>,
}

/// A note that waits to be signed, or was sent back.
#[derive(Debug, Clone)]
pub struct NoteDraftRow {
    pub note: NoteId,
    pub act: ActRow,
    pub kind: String,
    pub version: u64,
    /// ready, returned.
    pub state: String,
    pub values: Values,
    pub author: Named,
    pub saved_at: Moment,
    pub return_reason: Option<String>,
}

/// What is asked for a copy.
#[derive(Debug, Clone)]
pub struct IssueCopy {
    /// extract, full-copy.
    pub kind: String,
    pub lang: Lang,
    pub capacity: String,
    /// One of `PURPOSES`.
    pub purpose_kind: String,
    /// In words; required where the kind says nothing.
    pub purpose: String,
    pub requester: String,
}

/// What is asked for a reprint.
#[derive(Debug, Clone)]
pub struct ReprintDocument {
    pub capacity: String,
    pub purpose: String,
    pub requester: String,
}

/// A document in hand.
#[derive(Debug, Clone)]
pub struct Issued {
    pub document: DocumentId,
    pub file_name: String,
    pub pdf: Vec<u8>,
    pub warnings: Vec<Problem>,
}

/// A booklet or a card of a family, as somebody asks for it.
#[derive(Debug, Clone)]
pub struct AskedFamilyPaper {
    pub lang: Lang,
    pub capacity: String,
    pub purpose: String,
    pub requester: String,
}

/// A certificate that is asked for by its form.
#[derive(Debug, Clone)]
pub struct AskedCertificate {
    pub kind: certificates::Certificate,
    pub lang: Lang,
    /// By the fields of its form; `act` names the act it rests on, where it rests on one.
    pub values: vocabulary::Values,
    pub capacity: String,
    pub purpose: String,
    pub requester: String,
}

/// What an administrator sees.
#[derive(Debug, Clone)]
pub struct AdminView {
    pub accounts: Vec<AccountRow>,
    pub delegations: Vec<DelegationRow>,
    pub months: Vec<vocabulary::MonthStart>,
}

/// An account without its secrets.
#[derive(Debug, Clone)]
pub struct AccountRow {
    pub account: vocabulary::AccountId,
    pub login: String,
    pub name: Named,
    pub role: String,
    /// office, commune.
    pub scope: String,
    pub disabled: bool,
    /// Waits for a second person's word.
    pub pending: bool,
}

/// What a registrar sees of delegations.
#[derive(Debug, Clone)]
pub struct DelegationsView {
    /// Who may be given one: enabled delegates of the office.
    pub delegates: Vec<AccountRow>,
    pub rows: Vec<DelegationRow>,
}

/// A delegation of signature.
#[derive(Debug, Clone)]
pub struct DelegationRow {
    pub delegation: vocabulary::DelegationId,
    pub login: String,
    pub name: Named,
    pub decision_number: String,
    pub from: vocabulary::CivilDate,
    pub to: Option<vocabulary::CivilDate>,
    /// Reference of the signature specimen; may be empty.
    pub specimen: String,
    pub ended: Option<vocabulary::CivilDate>,
}

/// A file of correction as it stands today.
#[derive(Debug, Clone)]
pub struct CorrectionView {
    pub act: ActRow,
    pub requested: corrections::Requested,
    pub steps: Vec<corrections::Step>,
    pub state: corrections::State,
    pub remedy: Option<corrections::Remedy>,
}

/// A notice that was sent.
#[derive(Debug, Clone)]
pub struct NoticeView {
    pub act: ActRow,
    pub sent: notices::NoticeSent,
    /// None once it is receipted.
    pub waiting: Option<notices::Waiting>,
    pub receipt: Option<notices::NoticeReceipted>,
}

/// A note that the second copy at the court does not have yet.
#[derive(Debug, Clone)]
pub struct SecondCopyTask {
    pub act: ActRow,
    pub note: NoteId,
    /// Days since it was entered.
    pub days: i64,
}

/// What waits in an office, beside drafts.
#[derive(Debug, Clone)]
pub struct TasksView {
    pub second_copy: Vec<SecondCopyTask>,
    pub notices: Vec<NoticeView>,
    pub corrections: Vec<CorrectionView>,
    /// Children whose acts a decree on a family name has not reached yet (case M12).
    pub children: Vec<crate::renamed_children::RenamedChild>,
    /// Notices of institutions that neither opened a draft nor were closed.
    pub pre_declarations: Vec<PreDeclarationView>,
    /// Acts asked for that are on paper only.
    pub digitisation: Vec<DigitisationView>,
}

/// The notice of an institution in which somebody died.
#[derive(Debug, Clone)]
pub struct PreDeclarationView {
    pub received: notices::PreDeclarationReceived,
    /// None where no law of today speaks of it.
    pub opening: Option<acts::death::NoticeOpening>,
    /// Whether it may open the draft today.
    pub open: bool,
}

/// A request for an act that is on paper only.
#[derive(Debug, Clone)]
pub struct DigitisationView {
    pub requested: registers::DigitisationRequested,
    /// Days in the queue.
    pub days: i64,
    /// Acts of that number that were keyed since.
    pub keyed: Vec<ActRow>,
}

/// A link of a person that an act names.
#[derive(Debug, Clone)]
pub struct LinkView {
    pub link: persons::Link,
    /// Whether this act's person is the first of the two.
    pub outward: bool,
    /// The other act.
    pub other: ActRow,
}

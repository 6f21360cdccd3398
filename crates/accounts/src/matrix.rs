//! Who may do what, as one table: role x action x how the office stands to one's own.
//!
//! Roles hold capabilities, actions need one. The capability types of `capability` are
//! built from `Role::holds` and nothing else, so the table in `matrix.txt`, printed from
//! the same function, is what the program does.

use crate::account::Role;
use crate::scope::{Relation, Scope};

/// What an action asks of whoever does it; each is a type in `capability`.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Capability {
    Staff,
    Reader,
    Clerk,
    Signatory,
    Registrar,
    Follower,
    Overseer,
    Auditor,
    Approver,
    Administrator,
}

impl Capability {
    pub const ALL: [Capability; 10] = [
        Capability::Staff,
        Capability::Reader,
        Capability::Clerk,
        Capability::Signatory,
        Capability::Registrar,
        Capability::Follower,
        Capability::Overseer,
        Capability::Auditor,
        Capability::Approver,
        Capability::Administrator,
    ];

    pub const fn as_str(self) -> &'static str {
        match self {
            Capability::Staff => "staff",
            Capability::Reader => "reader",
            Capability::Clerk => "clerk",
            Capability::Signatory => "signatory",
            Capability::Registrar => "registrar",
            Capability::Follower => "follower",
            Capability::Overseer => "overseer",
            Capability::Auditor => "auditor",
            Capability::Approver => "approver",
            Capability::Administrator => "administrator",
        }
    }
}

impl Role {
    /// Whoever signs may also prepare: in a small office the registrar is alone.
    pub const fn holds(self, capability: Capability) -> bool {
        use Capability as C;
        match self {
            Role::Clerk => matches!(capability, C::Staff | C::Reader | C::Clerk),
            Role::Delegate => {
                matches!(capability, C::Staff | C::Reader | C::Clerk | C::Signatory)
            }
            Role::Registrar => matches!(
                capability,
                C::Staff
                    | C::Reader
                    | C::Clerk
                    | C::Signatory
                    | C::Registrar
                    | C::Follower
                    | C::Approver
            ),
            Role::Supervisor => matches!(capability, C::Staff | C::Follower | C::Overseer),
            Role::Inspector => {
                matches!(capability, C::Staff | C::Reader | C::Overseer | C::Auditor)
            }
            Role::Administrator => {
                matches!(capability, C::Staff | C::Administrator | C::Approver)
            }
            Role::Auditor => matches!(capability, C::Staff | C::Overseer | C::Auditor),
        }
    }
}

/// An action bears the name of the use case in `office`, and the capability it takes.
macro_rules! actions {
    ($($action:ident $name:literal $needs:ident,)*) => {
        /// Everything a person does in an office.
        #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
        pub enum Action { $($action,)* }

        impl Action {
            pub const ALL: &'static [Action] = &[$(Action::$action,)*];

            pub const fn as_str(self) -> &'static str {
                match self { $(Action::$action => $name,)* }
            }

            pub const fn needs(self) -> Capability {
                match self { $(Action::$action => Capability::$needs,)* }
            }
        }
    };
}

actions! {
    ChangePassword "change_password" Staff,
    OwnOffices "own_offices" Staff,
    SwitchOffice "switch_office" Staff,
    ActAsOf "act_as_of" Reader,
    ActLine "act_line" Reader,
    AlphabeticalTable "alphabetical_table" Reader,
    CompetenceOfAct "competence_of_act" Reader,
    InventoryView "inventory_view" Reader,
    IsOwnWork "is_own_work" Reader,
    ListRegister "list_register" Reader,
    ProveNumbers "prove_numbers" Reader,
    ReadAct "read_act" Reader,
    RegisterView "register_view" Reader,
    RegistersView "registers_view" Reader,
    SearchActs "search_acts" Reader,
    AcknowledgeWarnings "acknowledge_warnings" Clerk,
    AmendDraft "amend_draft" Clerk,
    CorrectionView "correction_view" Clerk,
    CorrectionsView "corrections_view" Clerk,
    Declare "declare" Clerk,
    DeclareDeathOf "declare_death_of" Clerk,
    DeclareSibling "declare_sibling" Clerk,
    DeskView "desk_view" Clerk,
    DraftForm "draft_form" Clerk,
    DraftVersion "draft_version" Clerk,
    DropPreparedNote "drop_prepared_note" Clerk,
    FamilyOf "family_of" Clerk,
    FamilyView "family_view" Clerk,
    BatchView "batch_view" Clerk,
    BatchesView "batches_view" Clerk,
    BindBatch "bind_batch" Clerk,
    CertificateValues "certificate_values" Clerk,
    HandOverBatch "hand_over_batch" Clerk,
    IssueCertificate "issue_certificate" Clerk,
    IssueCopy "issue_copy" Clerk,
    IssueFamilyCard "issue_family_card" Clerk,
    IssueNext "issue_next" Clerk,
    LinksView "links_view" Clerk,
    MarginGaps "margin_gaps" Clerk,
    NoticesReceived "notices_received" Clerk,
    NoticesView "notices_view" Clerk,
    OrderBatch "order_batch" Clerk,
    OpenPreDeclaration "open_pre_declaration" Clerk,
    PrepareMarginalNote "prepare_marginal_note" Clerk,
    PreparedNotes "prepared_notes" Clerk,
    PresentForSignature "present_for_signature" Clerk,
    PreviewCopy "preview_copy" Clerk,
    PreviewMarginalNote "preview_marginal_note" Clerk,
    PrintAlphabeticalTable "print_alphabetical_table" Clerk,
    PrintClosingStatement "print_closing_statement" Clerk,
    PrintFamilySheet "print_family_sheet" Clerk,
    PrintNoticeLetter "print_notice_letter" Clerk,
    PrintRegisterOpening "print_register_opening" Clerk,
    PrintRegisterSheet "print_register_sheet" Clerk,
    ReadDraft "read_draft" Clerk,
    ReceiptNotice "receipt_notice" Clerk,
    ReceiveNotice "receive_notice" Clerk,
    ReceivePreDeclaration "receive_pre_declaration" Clerk,
    ReprintDocument "reprint_document" Clerk,
    RequestCorrection "request_correction" Clerk,
    RequestDigitisation "request_digitisation" Clerk,
    SameEventNoted "same_event_noted" Clerk,
    SendNotice "send_notice" Clerk,
    SettleDigitisation "settle_digitisation" Clerk,
    SettlePreDeclaration "settle_pre_declaration" Clerk,
    TasksView "tasks_view" Clerk,
    VerifyDocument "verify_document" Clerk,
    PrintSecondCopy "print_second_copy" Signatory,
    AddVolume "add_volume" Signatory,
    AdvanceCorrection "advance_correction" Signatory,
    ArchiveRegister "archive_register" Signatory,
    CloseRegister "close_register" Signatory,
    DeclareLastSigned "declare_last_signed" Signatory,
    DelegationsView "delegations_view" Signatory,
    DispatchSecondCopy "dispatch_second_copy" Signatory,
    EnterFamilyMember "enter_family_member" Signatory,
    EnterMarginalNote "enter_marginal_note" Signatory,
    EnterRenvoi "enter_renvoi" Signatory,
    LinkPersons "link_persons" Signatory,
    IssueFamilyBooklet "issue_family_booklet" Signatory,
    ListPaperRegister "list_paper_register" Signatory,
    SignCertificate "sign_certificate" Signatory,
    OpenFamilyFile "open_family_file" Signatory,
    OpenRegister "open_register" Signatory,
    ReceiptNoteInSecondCopy "receipt_note_in_second_copy" Signatory,
    ReceiptSecondCopy "receipt_second_copy" Signatory,
    RecordWetSignatures "record_wet_signatures" Signatory,
    ReturnDraft "return_draft" Signatory,
    ReturnPreparedNote "return_prepared_note" Signatory,
    SignAct "sign_act" Signatory,
    SignPreparedNote "sign_prepared_note" Signatory,
    WithdrawDocument "withdraw_document" Signatory,
    WithdrawLink "withdraw_link" Signatory,
    DelegateSignature "delegate_signature" Registrar,
    EndDelegation "end_delegation" Registrar,
    SetRegime "set_regime" Registrar,
    FollowView "follow_view" Follower,
    ReadLog "read_log" Overseer,
    ProofsView "proofs_view" Auditor,
    ProveJournals "prove_journals" Auditor,
    ApproveGrant "approve_grant" Approver,
    GrantsView "grants_view" Approver,
    RefuseGrant "refuse_grant" Approver,
    AdministrationView "administration_view" Administrator,
    ChangeRole "change_role" Administrator,
    CreateAccount "create_account" Administrator,
    DisableAccount "disable_account" Administrator,
    EnableAccount "enable_account" Administrator,
    EnterHijriMonthStart "enter_hijri_month_start" Administrator,
    ResetPassword "reset_password" Administrator,
}

/// May this role do this at all? A delegate also needs a delegation in force.
pub const fn allowed(role: Role, action: Action) -> bool {
    role.holds(action.needs())
}

/// The same in an office that stands in this relation to the account's own.
pub const fn allowed_at(role: Role, scope: Scope, action: Action, relation: Relation) -> bool {
    allowed(role, action) && scope.reaches(relation)
}

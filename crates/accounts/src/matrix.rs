//! Who may do what, as one table: role x action.
//!
//! Roles hold capabilities, actions need one. The capability types of `capability` are
//! built from `Role::holds` and nothing else, so the table in `matrix.txt`, printed from
//! the same function, is what the program does.

use crate::account::Role;

/// What an action asks of whoever does it; each is a type in `capability`.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Capability {
    Staff,
    Clerk,
    Signatory,
    Registrar,
    Administrator,
}

impl Capability {
    pub const fn as_str(self) -> &'static str {
        match self {
            Capability::Staff => "staff",
            Capability::Clerk => "clerk",
            Capability::Signatory => "signatory",
            Capability::Registrar => "registrar",
            Capability::Administrator => "administrator",
        }
    }
}

impl Role {
    /// Whoever signs may also prepare: in a small office the registrar is alone.
    pub const fn holds(self, capability: Capability) -> bool {
        use Capability as C;
        match self {
            Role::Administrator => matches!(capability, C::Staff | C::Administrator),
            Role::Clerk => matches!(capability, C::Staff | C::Clerk),
            Role::Delegate => matches!(capability, C::Staff | C::Clerk | C::Signatory),
            Role::Registrar => {
                matches!(capability, C::Staff | C::Clerk | C::Signatory | C::Registrar)
            }
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
    DeskView "desk_view" Clerk,
    SearchActs "search_acts" Clerk,
    ListRegister "list_register" Clerk,
    ReadDraft "read_draft" Clerk,
    ReadAct "read_act" Clerk,
    PreviewMarginalNote "preview_marginal_note" Clerk,
    IssueCopy "issue_copy" Clerk,
    PrintRegisterSheet "print_register_sheet" Clerk,
    DeclareBirth "declare_birth" Clerk,
    AmendDraft "amend_draft" Clerk,
    PresentForSignature "present_for_signature" Clerk,
    ReturnDraft "return_draft" Signatory,
    EnterRenvoi "enter_renvoi" Signatory,
    SignAct "sign_act" Signatory,
    EnterMarginalNote "enter_marginal_note" Signatory,
    RecordWetSignatures "record_wet_signatures" Signatory,
    OpenRegister "open_register" Signatory,
    DeclareLastSigned "declare_last_signed" Signatory,
    DelegateSignature "delegate_signature" Registrar,
    EndDelegation "end_delegation" Registrar,
    CreateAccount "create_account" Administrator,
    EnterHijriMonthStart "enter_hijri_month_start" Administrator,
    AdministrationView "administration_view" Administrator,
}

/// May this role do this at all? A delegate also needs a delegation in force.
pub const fn allowed(role: Role, action: Action) -> bool {
    role.holds(action.needs())
}

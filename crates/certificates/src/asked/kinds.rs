//! The kinds of certificates that a form asks for, and what tells them apart.

use std::sync::OnceLock;

use acts::Form;

/// One kind of certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Certificate {
    /// Of one person, in both scripts, for whoever lives here (decree 2-99-665, article 37).
    IndividualCard,
    /// That somebody is alive: of the council's president, not of the registrar.
    Life,
    /// That the registers searched hold no act of somebody.
    NonRegistration,
    /// That an act here and papers of another country are of one person.
    Concordance,
    /// That a request was received, and until when it is answered (law 55-19).
    Receipt,
}

/// Who puts a hand to a certificate, beside the officer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Signs {
    Officer,
    /// The applicant too.
    Applicant,
    /// The pacha or the caid too.
    Authority,
}

impl Certificate {
    pub const ALL: [Self; 5] =
        [Self::IndividualCard, Self::Life, Self::NonRegistration, Self::Concordance, Self::Receipt];

    /// The word in addresses, forms and facts.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::IndividualCard => "individual-card",
            Self::Life => "life-certificate",
            Self::NonRegistration => "non-registration-certificate",
            Self::Concordance => "concordance-certificate",
            Self::Receipt => "receipt",
        }
    }

    /// The kind of a word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }

    /// What it asks for.
    pub fn form(self) -> &'static Form {
        static FORMS: [OnceLock<Form>; 5] = [const { OnceLock::new() }; 5];
        let (at, text) = match self {
            Self::IndividualCard => (0, file::INDIVIDUAL_CARD),
            Self::Life => (1, file::LIFE),
            Self::NonRegistration => (2, file::NON_REGISTRATION),
            Self::Concordance => (3, file::CONCORDANCE),
            Self::Receipt => (4, file::RECEIPT),
        };
        FORMS[at].get_or_init(|| Form::parse(text).expect("the tests read every form that ships"))
    }

    /// Whether it has numbers of its own, without gap in a year.
    pub fn is_numbered(self) -> bool {
        self == Self::Life
    }

    /// Whether it speaks of an act of this office.
    pub fn needs_act(self) -> bool {
        self == Self::Concordance
    }

    /// Whether only somebody who may sign can issue it.
    pub fn needs_signatory(self) -> bool {
        matches!(self, Self::NonRegistration | Self::Concordance)
    }

    /// Whether it is the registrar's: the others are the commune's.
    pub fn is_of_registrar(self) -> bool {
        !matches!(self, Self::Life | Self::Receipt)
    }

    pub(crate) fn signs(self) -> Signs {
        match self {
            Self::IndividualCard => Signs::Applicant,
            Self::Concordance => Signs::Authority,
            Self::Life | Self::NonRegistration | Self::Receipt => Signs::Officer,
        }
    }
}

mod file {
    macro_rules! form {
        ($kind:literal) => {
            include_str!(concat!("../../../../forms/certificates/", $kind, "/2026-11.toml"))
        };
    }
    pub(super) const INDIVIDUAL_CARD: &str = form!("individual-card");
    pub(super) const LIFE: &str = form!("life-certificate");
    pub(super) const NON_REGISTRATION: &str = form!("non-registration-certificate");
    pub(super) const CONCORDANCE: &str = form!("concordance-certificate");
    pub(super) const RECEIPT: &str = form!("receipt");
}

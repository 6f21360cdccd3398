//! What may go wrong between the program and a token, each with the code of its text.

use std::fmt;

use cryptoki::error::{Error, RvError};
use signing::{KeyError, SignError};

/// Why a token did not sign.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum TokenError {
    /// No PKCS#11 module in the named file.
    ModuleMissing,
    /// No token with the asked name in any reader.
    TokenMissing,
    PinWrong,
    /// Wrong, and the token warns that it locks itself soon.
    PinWrongAttemptsLow,
    /// Wrong, and one more wrong one locks the token.
    PinWrongLastAttempt,
    PinLocked,
    /// The token wants its PIN to be set or changed first.
    PinToBeSet,
    KeyMissing,
    /// No certificate for the key, neither on the token nor given.
    CertificateMissing,
    /// The certificate is of another key.
    OtherKey,
    /// Pulled out, or lost with its reader, while it was being used.
    Removed,
    /// Others are using it to its limit.
    Busy,
    /// It did not answer in time; it may still be waiting for somebody.
    Unanswered,
    /// A key, or a way of signing, that the token does not offer.
    Unsupported,
    /// Anything else that it said.
    Refused,
}

impl TokenError {
    pub const ALL: [TokenError; 15] = [
        TokenError::ModuleMissing,
        TokenError::TokenMissing,
        TokenError::PinWrong,
        TokenError::PinWrongAttemptsLow,
        TokenError::PinWrongLastAttempt,
        TokenError::PinLocked,
        TokenError::PinToBeSet,
        TokenError::KeyMissing,
        TokenError::CertificateMissing,
        TokenError::OtherKey,
        TokenError::Removed,
        TokenError::Busy,
        TokenError::Unanswered,
        TokenError::Unsupported,
        TokenError::Refused,
    ];

    /// What stopped a signer whose key is on a token.
    pub fn from_signing(error: &SignError) -> Self {
        match error {
            SignError::Holder(code) => {
                let found = TokenError::ALL.into_iter().find(|error| error.code() == *code);
                found.unwrap_or(TokenError::Refused)
            }
            SignError::OtherKey => TokenError::OtherKey,
            SignError::Key(_) | SignError::Encoding(_) => TokenError::Refused,
        }
    }

    /// The code of the text that the person reads.
    pub fn code(self) -> &'static str {
        match self {
            TokenError::ModuleMissing => "key-token-module-missing",
            TokenError::TokenMissing => "key-token-missing",
            TokenError::PinWrong => "key-token-pin-wrong",
            TokenError::PinWrongAttemptsLow => "key-token-pin-attempts-low",
            TokenError::PinWrongLastAttempt => "key-token-pin-last-attempt",
            TokenError::PinLocked => "key-token-pin-locked",
            TokenError::PinToBeSet => "key-token-pin-to-be-set",
            TokenError::KeyMissing => "key-token-key-missing",
            TokenError::CertificateMissing => "key-token-certificate-missing",
            TokenError::OtherKey => "key-token-other-key",
            TokenError::Removed => "key-token-removed",
            TokenError::Busy => "key-token-busy",
            TokenError::Unanswered => "key-token-unanswered",
            TokenError::Unsupported => "key-token-unsupported",
            TokenError::Refused => "key-token-refused",
        }
    }

    /// Typing the PIN again by itself would lock the token.
    pub(crate) fn is_about_pin(self) -> bool {
        matches!(
            self,
            TokenError::PinWrong
                | TokenError::PinWrongAttemptsLow
                | TokenError::PinWrongLastAttempt
                | TokenError::PinLocked
                | TokenError::PinToBeSet
        )
    }

    /// As the module says it. What it says of handles means that what they stood for is gone.
    pub(crate) fn of(error: &Error) -> Self {
        let Error::Pkcs11(said, _) = error else {
            return match error {
                Error::LibraryLoading(_) | Error::MissingSymbol(_) => TokenError::ModuleMissing,
                Error::NotSupported | Error::NullFunctionPointer => TokenError::Unsupported,
                _ => TokenError::Refused,
            };
        };
        match said {
            RvError::PinIncorrect | RvError::PinInvalid | RvError::PinLenRange => {
                TokenError::PinWrong
            }
            RvError::PinLocked => TokenError::PinLocked,
            RvError::PinExpired | RvError::UserPinNotInitialized => TokenError::PinToBeSet,
            RvError::TokenNotPresent
            | RvError::DeviceRemoved
            | RvError::DeviceError
            | RvError::SessionClosed
            | RvError::SessionHandleInvalid
            | RvError::UserNotLoggedIn
            | RvError::KeyHandleInvalid
            | RvError::ObjectHandleInvalid
            | RvError::SlotIdInvalid => TokenError::Removed,
            RvError::TokenNotRecognized => TokenError::TokenMissing,
            RvError::SessionCount | RvError::HostMemory | RvError::DeviceMemory => TokenError::Busy,
            RvError::MechanismInvalid
            | RvError::MechanismParamInvalid
            | RvError::KeyTypeInconsistent
            | RvError::KeyFunctionNotPermitted
            | RvError::FunctionNotSupported => TokenError::Unsupported,
            _ => TokenError::Refused,
        }
    }
}

impl fmt::Display for TokenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl std::error::Error for TokenError {}

impl From<TokenError> for SignError {
    fn from(error: TokenError) -> Self {
        SignError::Holder(error.code())
    }
}

impl From<KeyError> for TokenError {
    fn from(error: KeyError) -> Self {
        match error {
            KeyError::NotACertificate => TokenError::CertificateMissing,
            KeyError::Mismatch => TokenError::OtherKey,
            _ => TokenError::Unsupported,
        }
    }
}

//! A session with a token, opened with its PIN, and the key in it.

use std::path::PathBuf;
use std::sync::Mutex;

use cryptoki::context::Pkcs11;
use cryptoki::error::{Error, RvError};
use cryptoki::object::{Attribute, AttributeType, ObjectClass, ObjectHandle};
use cryptoki::session::{Session, UserType};
use cryptoki::slot::Slot;
use cryptoki::types::AuthPin;
use signing::Algorithm;

use crate::key::Connection;
use crate::module::Module;
use crate::pin::Pin;
use crate::trouble::TokenError;
use crate::{mechanism, module};

/// Where a key is: in which module, on which token, under which label.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Place {
    /// The file of the module that the maker of the token gives out.
    pub module: PathBuf,
    /// The label of the token, or its serial number.
    pub token: String,
    /// The label of the key.
    pub key: String,
}

/// Opens sessions at one place with one PIN.
pub(crate) struct Door {
    place: Place,
    pin: Pin,
    /// What the token said of the PIN; held while logging in, so that two workers do not use up
    /// two tries.
    refused: Mutex<Option<TokenError>>,
}

/// One session, for one worker.
pub(crate) struct Opened {
    // Before the module: it is closed first.
    session: Session,
    key: ObjectHandle,
    /// For a key that asks at each signature; its reader may ask for itself.
    each_time: Option<Asking>,
    _module: Module,
}

enum Asking {
    Here(AuthPin),
    AtTheReader,
}

impl Door {
    pub(crate) fn new(place: Place, pin: Pin) -> Self {
        Door { place, pin, refused: Mutex::new(None) }
    }

    pub(crate) fn open(&self) -> Result<Opened, TokenError> {
        let (module, slot) = self.slot_now()?;
        let pkcs11 = &module.pkcs11;
        let session = pkcs11.open_ro_session(slot).map_err(|error| TokenError::of(&error))?;
        self.log_in(pkcs11, slot, &session)?;
        let key = find(&session, ObjectClass::PRIVATE_KEY, &self.place.key)?;
        let key = key.ok_or(TokenError::KeyMissing)?;
        let asks = session.get_attributes(key, &[AttributeType::AlwaysAuthenticate]);
        let each_time = matches!(asks.as_deref(), Ok([Attribute::AlwaysAuthenticate(true)]));
        let each_time = each_time.then(|| match asks_itself(pkcs11, slot) {
            true => Asking::AtTheReader,
            false => Asking::Here(self.pin.secret()),
        });
        Ok(Opened { session, key, each_time, _module: module })
    }

    fn slot_now(&self) -> Result<(Module, Slot), TokenError> {
        {
            let module = module::load(&self.place.module)?;
            match self.slot(&module.pkcs11) {
                Ok(slot) => return Ok((module, slot)),
                Err(TokenError::TokenMissing) => {}
                Err(error) => return Err(error),
            }
        }
        let module = module::look_again(&self.place.module)?;
        let slot = self.slot(&module.pkcs11)?;
        Ok((module, slot))
    }

    fn slot(&self, module: &Pkcs11) -> Result<Slot, TokenError> {
        let slots = module.get_slots_with_token().map_err(|error| TokenError::of(&error))?;
        let asked = |slot: &Slot| {
            module.get_token_info(*slot).is_ok_and(|token| {
                token.label() == self.place.token || token.serial_number() == self.place.token
            })
        };
        slots.into_iter().find(asked).ok_or(TokenError::TokenMissing)
    }

    fn log_in(&self, module: &Pkcs11, slot: Slot, session: &Session) -> Result<(), TokenError> {
        let mut refused = self.refused.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        if let Some(said) = *refused {
            return Err(said);
        }
        let pin = self.pin.secret();
        let given = if asks_itself(module, slot) { None } else { Some(&pin) };
        match session.login(UserType::User, given) {
            Ok(()) | Err(Error::Pkcs11(RvError::UserAlreadyLoggedIn, _)) => Ok(()),
            Err(error) => {
                let said = attempts_left(TokenError::of(&error), module, slot);
                if said.is_about_pin() {
                    *refused = Some(said);
                }
                Err(said)
            }
        }
    }
}

/// A reader with keys of its own asks for the PIN itself.
fn asks_itself(module: &Pkcs11, slot: Slot) -> bool {
    module.get_token_info(slot).is_ok_and(|token| token.protected_authentication_path())
}

/// A wrong PIN, with what the token says of the tries that remain.
fn attempts_left(said: TokenError, module: &Pkcs11, slot: Slot) -> TokenError {
    if said != TokenError::PinWrong {
        return said;
    }
    match module.get_token_info(slot) {
        Ok(token) if token.user_pin_locked() => TokenError::PinLocked,
        Ok(token) if token.user_pin_final_try() => TokenError::PinWrongLastAttempt,
        Ok(token) if token.user_pin_count_low() => TokenError::PinWrongAttemptsLow,
        _ => said,
    }
}

fn find(
    session: &Session,
    class: ObjectClass,
    label: &str,
) -> Result<Option<ObjectHandle>, TokenError> {
    let asked = [Attribute::Class(class), Attribute::Label(label.as_bytes().to_vec())];
    let found = session.find_objects(&asked).map_err(|error| TokenError::of(&error))?;
    Ok(found.first().copied())
}

impl Opened {
    /// The certificate that stands beside the key on the token, if any.
    pub(crate) fn certificate(&self) -> Result<Option<Vec<u8>>, TokenError> {
        let said = |error: Error| TokenError::of(&error);
        let own = self.session.get_attributes(self.key, &[AttributeType::Id]).map_err(said)?;
        let mut asked = vec![Attribute::Class(ObjectClass::CERTIFICATE)];
        asked.extend(own);
        let Some(found) = self.session.find_objects(&asked).map_err(said)?.first().copied() else {
            return Ok(None);
        };
        let read = self.session.get_attributes(found, &[AttributeType::Value]).map_err(said)?;
        Ok(read.into_iter().find_map(|one| match one {
            Attribute::Value(der) => Some(der),
            _ => None,
        }))
    }
}

impl Connection for Opened {
    fn sign(&mut self, algorithm: Algorithm, message: &[u8]) -> Result<Vec<u8>, TokenError> {
        let pin = match &self.each_time {
            None => return mechanism::sign(&self.session, self.key, algorithm, message),
            Some(Asking::Here(pin)) => Some(pin),
            Some(Asking::AtTheReader) => None,
        };
        mechanism::sign_with_pin(&self.session, self.key, algorithm, message, pin)
    }
}

//! Who signs for whom: a key that somebody holds elsewhere, or a file in training.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use signing::{Signer, TrustedRoots};
use vocabulary::AccountId;

use crate::Failure;
use crate::keys::TrainingKeys;
use crate::node::Node;

/// Keys on tokens, by the person for whom they are open. Nothing of it is kept on disk.
#[derive(Default)]
pub(crate) struct Holders(Mutex<HashMap<AccountId, Arc<dyn Signer>>>);

/// Where a person's key is.
pub(crate) enum Key {
    /// Within the node's reach.
    Here(Arc<dyn Signer>),
    /// On a card at the person's own PC: only its certificate (DER) is registered here.
    Elsewhere(Vec<u8>),
}

impl Node {
    /// From now on this key signs for the person: one of the node's security module, or a remote
    /// one that the person has just activated.
    ///
    /// # Errors
    /// `certificate-not-registered`, `key-token-other-key` when it is not the registered one.
    pub fn hold_key(&self, account: &AccountId, signer: Arc<dyn Signer>) -> Result<(), Failure> {
        if self.keys.registered(account)? != signer.certificate_der() {
            return Err(Failure::refused("key-token-other-key"));
        }
        self.held().insert(account.clone(), signer);
        Ok(())
    }

    /// The person's key is closed again: at the end of the session, or when its time is over.
    pub fn release_key(&self, account: &AccountId) {
        self.held().remove(account);
    }

    /// Where a person's key is now.
    ///
    /// # Errors
    /// `key-missing` for who has no certificate either.
    pub(crate) fn key_of(&self, account: &AccountId) -> Result<Key, Failure> {
        if let Some(held) = self.held().get(account) {
            return Ok(Key::Here(Arc::clone(held)));
        }
        match self.keys.signer(account) {
            Ok(signer) => Ok(Key::Here(signer)),
            Err(Failure::Refused(why)) if why.code == "key-missing" => {
                let registered = self.keys.registered(account).map(Key::Elsewhere);
                registered.map_err(|_| Failure::Refused(why))
            }
            Err(failure) => Err(failure),
        }
    }

    /// The key of a person, if the node reaches it.
    ///
    /// # Errors
    /// `key-missing` when it is elsewhere.
    pub(crate) fn signer(&self, account: &AccountId) -> Result<Arc<dyn Signer>, Failure> {
        match self.key_of(account)? {
            Key::Here(signer) => Ok(signer),
            Key::Elsewhere(_) => Err(Failure::refused("key-missing")),
        }
    }

    /// The roots under which certificates of this node are believed.
    pub(crate) fn trusted_roots(&self) -> Result<TrustedRoots, Failure> {
        crate::verify::roots_of(&self.root)
    }

    fn held(&self) -> std::sync::MutexGuard<'_, HashMap<AccountId, Arc<dyn Signer>>> {
        self.holders.0.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }
}

impl TrainingKeys {
    /// The certificate that is registered for a person, whoever holds its key.
    pub(crate) fn registered(&self, account: &AccountId) -> Result<Vec<u8>, Failure> {
        let missing = || Failure::refused("certificate-not-registered");
        let pem = self.certificate_text(account.as_str()).ok_or_else(missing)?;
        signing::certificate_from_pem(&pem).map_err(|_| missing())
    }
}

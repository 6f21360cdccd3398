//! The modules that are loaded: each once in a process, as PKCS#11 asks.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock};

use cryptoki::context::{CInitializeArgs, CInitializeFlags, Pkcs11};
use cryptoki::error::{Error, RvError};

use crate::trouble::TokenError;

/// A module while somebody uses it.
#[derive(Clone)]
pub(crate) struct Module {
    pub(crate) pkcs11: Pkcs11,
    users: Arc<()>,
}

type Loaded = BTreeMap<PathBuf, Module>;

fn loaded() -> MutexGuard<'static, Loaded> {
    static LOADED: OnceLock<Mutex<Loaded>> = OnceLock::new();
    LOADED.get_or_init(Mutex::default).lock().unwrap_or_else(|poisoned| poisoned.into_inner())
}

/// Loads a module, or answers the one that is loaded.
pub(crate) fn load(path: &Path) -> Result<Module, TokenError> {
    let mut loaded = loaded();
    if let Some(module) = loaded.get(path) {
        return Ok(module.clone());
    }
    let pkcs11 = Pkcs11::new(path).map_err(|_| TokenError::ModuleMissing)?;
    initialize(&pkcs11)?;
    let module = Module { pkcs11, users: Arc::new(()) };
    loaded.insert(path.to_owned(), module.clone());
    Ok(module)
}

/// Lets a module look at its readers again: some see a token that came back only after they were
/// begun anew. Not while anybody uses it, because beginning anew closes every session.
pub(crate) fn look_again(path: &Path) -> Result<Module, TokenError> {
    {
        let loaded = loaded();
        if let Some(module) = loaded.get(path)
            && Arc::strong_count(&module.users) == 1
        {
            module.pkcs11.clone().finalize().map_err(|error| TokenError::of(&error))?;
            initialize(&module.pkcs11)?;
        }
    }
    load(path)
}

fn initialize(pkcs11: &Pkcs11) -> Result<(), TokenError> {
    match pkcs11.initialize(CInitializeArgs::new(CInitializeFlags::OS_LOCKING_OK)) {
        Ok(()) | Err(Error::Pkcs11(RvError::CryptokiAlreadyInitialized, _)) => Ok(()),
        Err(error) => Err(TokenError::of(&error)),
    }
}

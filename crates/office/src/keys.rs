//! Keys of a training directory: files, one per person who may sign.
//!
//! A real office signs with a card or a security module; a file key outside training is refused.

use std::collections::HashMap;
use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use signing::{
    FileKey, FileSigner, Signer as _, Subject, TrainingRoot, TrustedRoots, Validity,
    certificate_from_pem, certificate_pem,
};
use vocabulary::{AccountId, IdSource, Moment, OfficeCode};

use crate::Failure;

/// The keys of a training directory, read when first needed.
pub(crate) struct TrainingKeys {
    folder: PathBuf,
    loaded: Mutex<HashMap<String, Arc<FileSigner>>>,
}

impl TrainingKeys {
    pub(crate) fn at(folder: PathBuf) -> Self {
        Self { folder, loaded: Mutex::new(HashMap::new()) }
    }

    /// The signer of an account.
    pub(crate) fn signer(&self, account: &AccountId) -> Result<Arc<FileSigner>, Failure> {
        self.named(account.as_str())
    }

    /// The office's seal: what leaves the office bears it, whoever stands at the counter.
    pub(crate) fn seal(&self, office: &OfficeCode) -> Result<Arc<FileSigner>, Failure> {
        self.named(&seal_name(office))
    }

    fn named(&self, name: &str) -> Result<Arc<FileSigner>, Failure> {
        let mut loaded = self.loaded.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        if let Some(key) = loaded.get(name) {
            return Ok(Arc::clone(key));
        }
        let read =
            |extension: &str| fs::read_to_string(self.folder.join(format!("{name}.{extension}")));
        let (Ok(key), Ok(certificate)) = (read("key.pem"), read("cert.pem")) else {
            return Err(Failure::refused("key-missing"));
        };
        let key = Arc::new(signer_of(&key, &certificate, &self.root_certificate()?)?);
        loaded.insert(name.to_owned(), Arc::clone(&key));
        Ok(key)
    }

    /// A certificate as it lies beside the keys, or without one: a card keeps its own.
    pub(crate) fn certificate_text(&self, name: &str) -> Option<String> {
        fs::read_to_string(self.folder.join(format!("{name}.cert.pem"))).ok()
    }

    /// The certificate that every training certificate hangs from (PEM).
    pub(crate) fn root_certificate(&self) -> Result<String, Failure> {
        fs::read_to_string(self.folder.join("root.cert.pem"))
            .map_err(|_| Failure::refused("key-missing"))
    }

    /// Makes the seal of an office.
    pub(crate) fn create_seal(
        &self,
        office: &OfficeCode,
        name: &str,
        now: Moment,
        ids: &mut dyn IdSource,
    ) -> Result<(), Failure> {
        self.make(&seal_name(office), name, now, ids)
    }

    /// Makes a key and its certificate for an account.
    pub(crate) fn create(
        &self,
        account: &AccountId,
        common_name: &str,
        now: Moment,
        ids: &mut dyn IdSource,
    ) -> Result<(), Failure> {
        self.make(account.as_str(), common_name, now, ids)
    }

    fn make(
        &self,
        name: &str,
        common_name: &str,
        now: Moment,
        ids: &mut dyn IdSource,
    ) -> Result<(), Failure> {
        let broken = |e: &dyn std::fmt::Display| Failure::Broken(format!("keys: {e}"));
        fs::create_dir_all(&self.folder).map_err(|e| broken(&e))?;
        let root = self.training_root(now, ids)?;
        let key = FileKey::from_seed(&ids.bytes32());
        let subject = subject(common_name);
        let certificate =
            root.issue(&key, &subject, &ids.bytes16(), validity(now)).map_err(|e| broken(&e))?;
        let pem = key.to_pem().map_err(|e| broken(&e))?;
        self.write(&format!("{name}.key.pem"), &pem)?;
        let certificate = certificate_pem(&certificate).map_err(|e| broken(&e))?;
        self.write(&format!("{name}.cert.pem"), &certificate)
    }

    fn training_root(&self, now: Moment, ids: &mut dyn IdSource) -> Result<TrainingRoot, Failure> {
        let broken = |e: &dyn std::fmt::Display| Failure::Broken(format!("keys: {e}"));
        let path = self.folder.join("root.key.pem");
        if path.exists() {
            let key = fs::read_to_string(&path).map_err(|e| broken(&e))?;
            let key = FileKey::from_pem(&key).map_err(|e| broken(&e))?;
            let certificate =
                certificate_from_pem(&self.root_certificate()?).map_err(|e| broken(&e))?;
            return TrainingRoot::from_parts(key, &certificate).map_err(|e| broken(&e));
        }
        let key = FileKey::from_seed(&ids.bytes32());
        let pem = key.to_pem().map_err(|e| broken(&e))?;
        let root = TrainingRoot::create(key, &subject("Sijill"), &ids.bytes16(), validity(now))
            .map_err(|e| broken(&e))?;
        self.write("root.key.pem", &pem)?;
        let certificate = certificate_pem(root.certificate_der()).map_err(|e| broken(&e))?;
        self.write("root.cert.pem", &certificate)?;
        Ok(root)
    }

    /// The key of a log, made when it is first asked for; whoever comes second reads the first's.
    pub(crate) fn log_key(
        &self,
        name: &str,
        make: &mut dyn FnMut() -> String,
    ) -> Result<String, Failure> {
        use std::io::Write as _;
        use std::os::unix::fs::OpenOptionsExt as _;
        let path = self.folder.join(format!("{name}.key"));
        let missing = |_| Failure::refused("key-missing");
        if !path.exists() {
            let text = make();
            let draft = self.folder.join(format!("{name}.key.{}", std::process::id()));
            let written = fs::OpenOptions::new()
                .create_new(true)
                .write(true)
                .mode(0o600)
                .open(&draft)
                .and_then(|mut file| {
                    file.write_all(text.as_bytes())?;
                    file.sync_all()
                });
            written.map_err(missing)?;
            // Linking fails where another process was quicker: its key is the key.
            let _ = fs::hard_link(&draft, &path);
            fs::remove_file(&draft).map_err(missing)?;
        }
        fs::read_to_string(&path).map_err(missing)
    }

    fn write(&self, name: &str, text: &str) -> Result<(), Failure> {
        use std::io::Write as _;
        use std::os::unix::fs::OpenOptionsExt as _;
        fs::OpenOptions::new()
            .create(true)
            .truncate(true)
            .write(true)
            .mode(0o600)
            .open(self.folder.join(name))
            .and_then(|mut file| {
                file.write_all(text.as_bytes())?;
                file.sync_all()
            })
            .map_err(|e| Failure::Broken(format!("keys: {e}")))
    }
}

fn subject(common_name: &str) -> Subject {
    Subject { common_name: common_name.to_owned(), organisation: "Sijill".into() }
}

/// Training keys serve any date a training scenario may choose, from the first that a
/// certificate can name (1970) on.
fn validity(now: Moment) -> Validity {
    const CENTURY_MS: i64 = 36_525 * 86_400_000;
    Validity { from: Moment(0), to: Moment(now.0.max(0) + CENTURY_MS) }
}

fn signer_of(key: &str, certificate: &str, root: &str) -> Result<FileSigner, Failure> {
    let broken = |e: &dyn std::fmt::Display| Failure::Broken(format!("keys: {e}"));
    let key = FileKey::from_pem(key).map_err(|e| broken(&e))?;
    let certificate = certificate_from_pem(certificate).map_err(|e| broken(&e))?;
    let root = certificate_from_pem(root).map_err(|e| broken(&e))?;
    let signer =
        FileSigner::new(key, &certificate, std::slice::from_ref(&root)).map_err(|e| broken(&e))?;
    prove(&signer, &root).map_err(|e| broken(&e))?;
    Ok(signer)
}

/// Signs a word and has it verified, as a court would: a certificate may still be readable, belong
/// to the key, and prove nothing any more. Better no signature than one that does not hold.
fn prove(signer: &FileSigner, root: &[u8]) -> Result<(), Box<dyn std::error::Error>> {
    const WORD: &[u8] = b"sijill key proof v1";
    let roots = TrustedRoots::from_der([root])?;
    let signature = signer.sign_detached(WORD)?;
    let by = signing::verify_detached(WORD, &signature, &roots)?;
    if by.key_id == signer.key_id() { Ok(()) } else { Err("it is another key's".into()) }
}

fn seal_name(office: &OfficeCode) -> String {
    format!("seal-{}", office.as_str())
}

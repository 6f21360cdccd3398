//! What a witness must not forget: one file for each log, with the latest checkpoint it cosigned.
//!
//! Written beside itself, flushed, renamed, and the folder flushed: after a power cut there is the
//! old file or the new one. A witness that forgot would cosign a fork.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use checkpoints::checkpoint::SignedCheckpoint;
use checkpoints::witness::{Fork, ToPersist, checkpoint_path};

const FORKS: &str = "forks";

/// A folder of the witness.
#[derive(Debug, Clone)]
pub struct Store {
    root: PathBuf,
}

impl Store {
    /// A store in a folder, made if it is not there.
    ///
    /// # Errors
    /// The disk's.
    pub fn in_folder(root: &Path) -> io::Result<Self> {
        fs::create_dir_all(root.join(FORKS))?;
        Ok(Self { root: root.to_path_buf() })
    }

    /// The latest checkpoint that was cosigned for a log.
    ///
    /// # Errors
    /// The disk's; a file that is no checkpoint. Then nothing may be cosigned for that log.
    pub fn latest(&self, origin: &str) -> io::Result<Option<SignedCheckpoint>> {
        match self.file(&checkpoint_path(origin))? {
            None => Ok(None),
            Some(bytes) => SignedCheckpoint::parse(&bytes)
                .map(Some)
                .map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error.to_string())),
        }
    }

    /// The bytes of a file that monitors may read, by its path; none for one that is not there.
    ///
    /// # Errors
    /// The disk's.
    pub fn file(&self, path: &str) -> io::Result<Option<Vec<u8>>> {
        match fs::read(self.root.join(path)) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Keeps what was decided. Only when this has returned may the cosignature be handed out.
    ///
    /// # Errors
    /// The disk's.
    pub fn keep(&self, decided: &ToPersist) -> io::Result<()> {
        let path = self.root.join(checkpoint_path(&decided.origin));
        put(&path, decided.checkpoint.to_string().as_bytes())
    }

    /// Keeps the evidence that a log showed two pasts: what was cosigned, what it signed besides.
    ///
    /// # Errors
    /// The disk's.
    pub fn keep_fork(&self, cosigned: &SignedCheckpoint, fork: &Fork) -> io::Result<PathBuf> {
        let origin = fork.theirs.checkpoint().origin();
        let log = checkpoint_path(origin);
        let log = log.split('/').next().unwrap_or_default();
        let root = journal::hex(fork.theirs.checkpoint().root());
        let folder =
            self.root.join(FORKS).join(format!("{log}-{}-{}", fork.ours.size, &root[..16]));
        put(&folder.join("cosigned.txt"), cosigned.to_string().as_bytes())?;
        put(&folder.join("shown.txt"), fork.theirs.to_string().as_bytes())?;
        Ok(folder)
    }
}

fn put(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder)?;
    let draft = path.with_extension("draft");
    let mut file = File::create(&draft)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(&draft, path)?;
    File::open(folder)?.sync_all()?;
    if let Some(above) = folder.parent() {
        File::open(above)?.sync_all()?;
    }
    Ok(())
}

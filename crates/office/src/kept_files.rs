//! Files of a backup as files: written under another name first, hashed as they lie on the disk.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read as _};
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};
use vocabulary::Problem;

use crate::Failure;
use crate::manifest::KeptFile;
use crate::progress::{Progress, Step, Tell};

/// A folder being made beside the place it will have. Until `finish` its name says that it is not
/// done, and it goes away with this value; what a killed program left is cleared by the next.
pub(crate) struct Making {
    folder: PathBuf,
    place: PathBuf,
    lock: Option<File>,
    done: bool,
}

impl Making {
    /// Begins a folder for `place`.
    ///
    /// # Errors
    /// `backup-running` when another process makes the same one; the disk's.
    pub(crate) fn begin(place: &Path) -> Result<Self, Failure> {
        let mut name = place.as_os_str().to_owned();
        name.push(".making");
        let folder = PathBuf::from(name);
        private_folder(&folder)?;
        let lock = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(folder.join("lock"))
            .map_err(|e| disk(&e))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                return Err(Problem::refuse("backup-running")
                    .with("folder", &place.display().to_string())
                    .into());
            }
            Err(TryLockError::Error(error)) => return Err(disk(&error)),
        }
        for entry in fs::read_dir(&folder).map_err(|e| disk(&e))?.flatten() {
            let path = entry.path();
            let gone = match entry.file_name() == "lock" {
                true => Ok(()),
                false if path.is_dir() => fs::remove_dir_all(&path),
                false => fs::remove_file(&path),
            };
            gone.map_err(|e| disk(&e))?;
        }
        for part in ["offices", "keys"] {
            private_folder(&folder.join(part))?;
        }
        Ok(Making { folder, place: place.to_path_buf(), lock: Some(lock), done: false })
    }

    /// Where it is while it is being made.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Everything is on disk: it takes its place, which is empty.
    pub(crate) fn finish(mut self) -> Result<(), Failure> {
        fs::remove_file(self.folder.join("lock")).map_err(|e| disk(&e))?;
        self.lock = None;
        for part in [&self.folder.join("offices"), &self.folder.join("keys"), &self.folder] {
            sync_folder(part)?;
        }
        fs::rename(&self.folder, &self.place).map_err(|e| disk(&e))?;
        self.done = true;
        sync_folder(parent(&self.place))
    }
}

impl Drop for Making {
    fn drop(&mut self) {
        if !self.done {
            let _ = fs::remove_dir_all(&self.folder);
        }
    }
}

fn private_folder(folder: &Path) -> Result<(), Failure> {
    match fs::DirBuilder::new().mode(0o700).create(folder) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(disk(&error)),
        _ => Ok(()),
    }
}

/// The folder that holds a path.
pub(crate) fn parent(path: &Path) -> &Path {
    path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn sync_folder(folder: &Path) -> Result<(), Failure> {
    File::open(folder).and_then(|folder| folder.sync_all()).map_err(|e| disk(&e))
}

/// Writes a small file whole, for its owner only.
pub(crate) fn write(path: &Path, text: &str) -> Result<(), Failure> {
    copy_into(path, &mut text.as_bytes()).map_err(|e| disk(&e))
}

/// Copies a file, for its owner only.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<(), Failure> {
    File::open(from).and_then(|mut source| copy_into(to, &mut source)).map_err(|e| disk(&e))
}

fn copy_into(to: &Path, source: &mut dyn io::Read) -> io::Result<()> {
    let mut target = OpenOptions::new().write(true).create_new(true).mode(0o600).open(to)?;
    io::copy(source, &mut target)?;
    target.sync_all()
}

/// Size and hash of a file as it lies there.
pub(crate) fn measure(
    folder: &Path,
    file: &str,
    schema: Option<i64>,
    tell: Tell<'_>,
) -> Result<KeptFile, Failure> {
    let mut source = File::open(folder.join(file)).map_err(|e| disk(&e))?;
    let total = source.metadata().map_err(|e| disk(&e))?.len();
    let (mut hash, mut size_bytes) = (Sha256::new(), 0);
    let mut piece = vec![0; 1 << 20];
    loop {
        let read = source.read(&mut piece).map_err(|e| disk(&e))?;
        if read == 0 {
            break;
        }
        hash.update(&piece[..read]);
        size_bytes += read as u64;
        tell(&Progress { step: Step::Compare, of: file, done: size_bytes, total });
    }
    let sha256 = journal::hex(&hash.finalize());
    Ok(KeptFile { file: file.to_owned(), size_bytes, sha256, schema })
}

/// What the disk said. A full one is the operator's to mend; nothing half-done is left.
pub(crate) fn disk(error: &io::Error) -> Failure {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
            Failure::refused("backup-disk-full")
        }
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            Failure::refused("backup-not-permitted")
        }
        _ => Failure::Broken(error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_and_a_closed_folder_are_the_operators_to_mend() {
        for (kind, code) in [
            (io::ErrorKind::StorageFull, "backup-disk-full"),
            (io::ErrorKind::QuotaExceeded, "backup-disk-full"),
            (io::ErrorKind::ReadOnlyFilesystem, "backup-not-permitted"),
            (io::ErrorKind::PermissionDenied, "backup-not-permitted"),
        ] {
            let Failure::Refused(problem) = disk(&kind.into()) else { panic!("{kind}") };
            assert_eq!(problem.code, code);
        }
        assert!(matches!(disk(&io::ErrorKind::InvalidData.into()), Failure::Broken(_)));
    }

    #[test]
    fn two_do_not_make_the_same_folder_and_a_dropped_one_is_gone() {
        let place = std::env::temp_dir().join(format!("sijill-making-{}", std::process::id()));
        let making = Making::begin(&place).unwrap();
        let folder = making.folder().to_path_buf();
        let second = Making::begin(&place);
        assert!(matches!(second, Err(Failure::Refused(p)) if p.code == "backup-running"));
        assert!(folder.is_dir(), "the first goes on");
        drop(making);
        assert!(!folder.exists() && !place.exists());
        Making::begin(&place).unwrap().finish().unwrap();
        assert!(place.is_dir() && !folder.exists());
        fs::remove_dir_all(&place).unwrap();
    }
}

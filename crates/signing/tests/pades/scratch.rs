//! A folder for one test, and the programs that are run in it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

pub(crate) struct Scratch(PathBuf);

impl Scratch {
    pub(crate) fn new(name: &str) -> Self {
        let folder = format!("sijill-pades-{name}-{}", std::process::id());
        let path = std::env::temp_dir().join(folder);
        fs::create_dir_all(&path).unwrap();
        Scratch(path)
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    pub(crate) fn put(&self, name: &str, bytes: &[u8]) -> PathBuf {
        fs::write(self.path(name), bytes).unwrap();
        self.path(name)
    }

    pub(crate) fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).unwrap()
    }

    /// Words are separated by blanks; names of files mean this folder.
    pub(crate) fn openssl(&self, words: &str) {
        let (done, said) = run(&self.0, "openssl", words.split_whitespace());
        assert!(done, "openssl {words}: {said}");
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Whether the program was content, and all it printed.
pub(crate) fn run<'a>(
    folder: &Path,
    program: impl AsRef<std::ffi::OsStr>,
    words: impl IntoIterator<Item = &'a str>,
) -> (bool, String) {
    let name = program.as_ref().to_string_lossy().into_owned();
    let answer =
        Command::new(program).args(words).current_dir(folder).output().unwrap_or_else(|why| {
            panic!("{name} is missing ({why}): `cargo xtask needs` brings it")
        });
    let said = [answer.stdout, answer.stderr].concat();
    (answer.status.success(), String::from_utf8_lossy(&said).into_owned())
}

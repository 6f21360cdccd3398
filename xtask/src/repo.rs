//! The repository: its root, its files, and programs started in it.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What a task ends with: nothing, or the sentence that says what failed.
pub(crate) type Outcome = Result<(), String>;

pub(crate) struct Repo {
    pub(crate) root: PathBuf,
}

impl Repo {
    /// The checkout that the current directory lies in.
    pub(crate) fn here() -> Result<Repo, String> {
        let start = std::env::current_dir().map_err(|e| format!("no current directory: {e}"))?;
        start
            .ancestors()
            .find(|dir| dir.join("xtask/Cargo.toml").is_file() && dir.join("Cargo.toml").is_file())
            .map(|root| Repo { root: root.to_path_buf() })
            .ok_or_else(|| "not inside a checkout of the project".to_owned())
    }

    /// Every file that is tracked, or that would be after `git add --all`.
    pub(crate) fn files(&self) -> Result<Vec<String>, String> {
        let listed =
            self.output("git", &["ls-files", "--cached", "--others", "--exclude-standard"])?;
        let mut files: Vec<String> = listed
            .lines()
            .filter(|path| self.root.join(path).is_file())
            .map(str::to_owned)
            .collect();
        files.sort();
        files.dedup();
        Ok(files)
    }

    pub(crate) fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    pub(crate) fn exists(&self, relative: &str) -> bool {
        self.root.join(relative).exists()
    }

    pub(crate) fn read(&self, relative: &str) -> Result<String, String> {
        let bytes = std::fs::read(self.path(relative)).map_err(|e| format!("{relative}: {e}"))?;
        String::from_utf8(bytes).map_err(|_| format!("{relative}: not UTF-8"))
    }

    /// Names of the folders directly under `relative`, sorted.
    pub(crate) fn folders(&self, relative: &str) -> Vec<String> {
        let Ok(entries) = std::fs::read_dir(self.path(relative)) else { return Vec::new() };
        let mut names: Vec<String> = entries
            .flatten()
            .filter(|entry| entry.path().is_dir())
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }

    /// A command that starts at the root.
    pub(crate) fn command(&self, program: &str, args: &[&str]) -> Command {
        let mut command = Command::new(program);
        command.args(args).current_dir(&self.root).stdin(Stdio::null());
        command
    }

    /// Runs a program with its output shown.
    pub(crate) fn run(&self, program: &str, args: &[&str]) -> Outcome {
        let said = format!("{program} {}", args.join(" "));
        match self.command(program, args).status() {
            Ok(status) if status.success() => Ok(()),
            Ok(status) => Err(format!("`{said}` ended with {status}")),
            Err(why) => Err(format!("`{said}` did not start: {why}")),
        }
    }

    /// Runs a program and returns what it printed.
    pub(crate) fn output(&self, program: &str, args: &[&str]) -> Result<String, String> {
        let said = format!("{program} {}", args.join(" "));
        let output = self
            .command(program, args)
            .stderr(Stdio::inherit())
            .output()
            .map_err(|why| format!("`{said}` did not start: {why}"))?;
        if !output.status.success() {
            return Err(format!("`{said}` ended with {}", output.status));
        }
        String::from_utf8(output.stdout).map_err(|_| format!("`{said}` printed no UTF-8"))
    }

    /// Where cargo puts what it builds; not always `target/` under the root.
    pub(crate) fn target(&self) -> Result<PathBuf, String> {
        let text = self.output("cargo", &["metadata", "--no-deps", "--format-version", "1"])?;
        let metadata: serde_json::Value =
            serde_json::from_str(&text).map_err(|e| format!("cargo metadata: {e}"))?;
        metadata
            .get("target_directory")
            .and_then(serde_json::Value::as_str)
            .map(PathBuf::from)
            .ok_or_else(|| "cargo metadata names no target directory".to_owned())
    }
}

/// Is a program of this name on the path?
pub(crate) fn on_path(program: &str) -> bool {
    let Some(path) = std::env::var_os("PATH") else { return false };
    std::env::split_paths(&path).any(|dir| dir.join(program).is_file())
}

/// An own, empty directory for one run; removed when it goes out of scope.
pub(crate) struct Scratch(PathBuf);

impl Scratch {
    pub(crate) fn new(repo: &Repo, name: &str) -> Result<Scratch, String> {
        let dir = repo.target()?.join("xtask").join(format!("{name}-{}", std::process::id()));
        if dir.exists() {
            std::fs::remove_dir_all(&dir).map_err(|e| format!("{}: {e}", dir.display()))?;
        }
        std::fs::create_dir_all(&dir).map_err(|e| format!("{}: {e}", dir.display()))?;
        Ok(Scratch(dir))
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    /// Leaves the directory in place, for a person to look at.
    pub(crate) fn keep(self) -> PathBuf {
        let path = self.0.clone();
        std::mem::forget(self);
        path
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // Nothing depends on the removal; a left-over lies under target/.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

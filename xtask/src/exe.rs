//! The real binary: where it lies, a training directory made by it, and a
//! running demonstration.

use crate::repo::Repo;
use serde_json::Value;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Instant;

pub(crate) fn path(repo: &Repo) -> Result<PathBuf, String> {
    let exe = repo.target()?.join("release/sijill");
    if exe.is_file() {
        return Ok(exe);
    }
    Err(format!("{} is not built: cargo build --release", exe.display()))
}

pub(crate) fn command(repo: &Repo, args: &[&str]) -> Result<Command, String> {
    let mut command = Command::new(path(repo)?);
    command.args(args).current_dir(&repo.root).stdin(Stdio::null());
    Ok(command)
}

/// A demonstration that serves; it ends when this value goes out of scope.
pub(crate) struct Demo {
    child: Child,
    /// When the process was started.
    pub(crate) started: Instant,
    pub(crate) address: String,
    pub(crate) logins: Vec<Login>,
}

#[derive(Clone)]
pub(crate) struct Login {
    pub(crate) office: String,
    pub(crate) role: String,
    pub(crate) login: String,
    pub(crate) password: String,
}

impl Demo {
    /// Starts `sijill demo` on a free port and reads the line it prints first.
    pub(crate) fn start(repo: &Repo, data: &Path, fresh: bool) -> Result<Demo, String> {
        Demo::start_with(repo, data, if fresh { &["--fresh"] } else { &[] })
    }

    /// The same, with what else it is told.
    pub(crate) fn start_with(repo: &Repo, data: &Path, more: &[&str]) -> Result<Demo, String> {
        let data = data.to_string_lossy().into_owned();
        let mut args = vec!["demo", "--json", "--listen", "127.0.0.1:0", "--data", &data];
        args.extend(more);
        let mut command = command(repo, &args)?;
        let started = Instant::now();
        let mut child = command
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|e| format!("sijill demo did not start: {e}"))?;
        let line = first_line(&mut child);
        let said: Value = match line.as_deref().map(serde_json::from_str) {
            Some(Ok(said)) => said,
            _ => {
                // Its own words are on the terminal already.
                let _ = child.kill();
                let _ = child.wait();
                return Err(format!("sijill demo printed no JSON line, but {line:?}"));
            }
        };
        let logins = logins(&said);
        let address = word(&said, "address");
        let address = address.trim_start_matches("http://").trim_end_matches('/').to_owned();
        Ok(Demo { child, started, address, logins })
    }

    pub(crate) fn pid(&self) -> u32 {
        self.child.id()
    }
}

impl Drop for Demo {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing to end.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn first_line(child: &mut Child) -> Option<String> {
    let mut line = String::new();
    let out = child.stdout.as_mut()?;
    // One byte at a time would be slow and one buffer too much would be lost: the
    // rest of the output is of no interest here.
    BufReader::new(out).read_line(&mut line).ok()?;
    Some(line)
}

fn logins(said: &Value) -> Vec<Login> {
    let list = said.get("logins").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    list.iter().map(login).collect()
}

fn login(value: &Value) -> Login {
    Login {
        office: word(value, "office"),
        role: word(value, "role").to_lowercase(),
        login: word(value, "login"),
        password: word(value, "password"),
    }
}

pub(crate) fn word(value: &Value, key: &str) -> String {
    value.get(key).and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// A training directory, and nobody serving it.
pub(crate) struct Training {
    pub(crate) data: PathBuf,
    logins: Vec<Login>,
}

impl Training {
    /// Two offices with their accounts and no act, as `sijill init` makes them.
    pub(crate) fn empty(repo: &Repo, scratch: &Path) -> Result<Training, String> {
        let data = scratch.join("data");
        let shown = data.to_string_lossy().into_owned();
        let output = command(repo, &["init", "--data", &shown, "--training", "--json"])?
            .stderr(Stdio::inherit())
            .output()
            .map_err(|e| format!("sijill init did not start: {e}"))?;
        if !output.status.success() {
            return Err(format!("sijill init ended with {}", output.status));
        }
        let said: Value = serde_json::from_slice(&output.stdout)
            .map_err(|e| format!("sijill init printed no JSON: {e}"))?;
        Ok(Training { data, logins: logins(&said) })
    }

    /// The demonstration's data: about 5,000 acts.
    pub(crate) fn seeded(repo: &Repo, scratch: &Path) -> Result<Training, String> {
        Training::seeded_with(repo, scratch, &[])
    }

    /// The same of another size.
    pub(crate) fn seeded_with(
        repo: &Repo,
        scratch: &Path,
        more: &[&str],
    ) -> Result<Training, String> {
        let data = scratch.join("data");
        let demo = Demo::start_with(repo, &data, &[&["--fresh"], more].concat())?;
        crate::http::wait_for(&demo.address)?;
        let logins = demo.logins.clone();
        drop(demo);
        Ok(Training { data, logins })
    }

    pub(crate) fn office(&self) -> Result<&str, String> {
        self.logins.first().map(|login| login.office.as_str()).ok_or_else(no_login)
    }

    pub(crate) fn login(&self, role: &str) -> Result<&Login, String> {
        find_login(&self.logins, role)
    }
}

/// The first login of a role, in the office that the list begins with.
pub(crate) fn find_login<'a>(logins: &'a [Login], role: &str) -> Result<&'a Login, String> {
    logins
        .iter()
        .find(|login| login.role == role)
        .ok_or_else(|| format!("the demonstration names no {role}"))
}

fn no_login() -> String {
    "the demonstration names no login".to_owned()
}

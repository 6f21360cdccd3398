//! Bytes of the first load, counted by the browser that loads it.

use super::{Figure, Reach};
use crate::exe;
use crate::repo::Repo;
use serde_json::Value;

pub(super) fn run(repo: &Repo) -> Result<Vec<Figure>, String> {
    let mut command = repo.command("node", &["e2e/first-load.mjs"]);
    command.env("SIJILL_EXE", exe::path(repo)?);
    let output = command.output().map_err(|e| format!("node did not start: {e}"))?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned());
    }
    let text = String::from_utf8_lossy(&output.stdout);
    let said: Value = text
        .lines()
        .last()
        .and_then(|line| serde_json::from_str(line).ok())
        .ok_or("e2e/first-load.mjs printed no JSON line")?;
    let kilobytes = |key: &str| said.get(key).and_then(Value::as_f64).map(|bytes| bytes / 1000.0);
    let figure = |name: &str, key: &str, limit: f64| match kilobytes(key) {
        Some(value) => Figure::new(name, value, "kB", Reach::AtMost(limit)),
        None => Figure::missing(name, "kB", Reach::AtMost(limit)),
    };
    Ok(vec![
        figure("first-load-with-fonts", "all", 190.0),
        figure("first-load-html-css-script", "code", 45.0),
    ])
}

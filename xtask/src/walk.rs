//! `cargo xtask walk NAME`: every file that names a thing, in layer order. If it
//! prints something surprising, the design is wrong, or the name is.

use crate::layers;
use crate::repo::{Outcome, Repo};

pub(crate) fn run(repo: &Repo, name: &str) -> Outcome {
    // One concept is spelled `marginal_note`, `marginal-note` and `MarginalNote`.
    let snake = name.replace('-', "_");
    let kebab = snake.replace('_', "-");
    let camel: String = snake.split('_').map(capital).collect();
    let args = ["grep", "--untracked", "-l", "-I", "-e", &snake, "-e", &kebab, "-e", &camel];
    let output = repo.command("git", &args).output().map_err(|e| format!("git grep: {e}"))?;
    let listed = String::from_utf8_lossy(&output.stdout);
    let mut named: Vec<&str> = repo_files_named(&listed);
    let by_path = repo.files()?;
    named.extend(
        by_path.iter().map(String::as_str).filter(|p| p.contains(&snake) || p.contains(&kebab)),
    );
    named.sort_by_key(|path| (rank(path), (*path).to_owned()));
    named.dedup();
    if named.is_empty() {
        return Err(format!("nothing names {name}"));
    }
    let mut last = None;
    for path in named {
        let (rank, heading) = rank(path);
        if last != Some(rank) {
            println!("{heading}");
            last = Some(rank);
        }
        println!("  {path}");
    }
    Ok(())
}

fn repo_files_named(listed: &str) -> Vec<&str> {
    listed.lines().filter(|path| !path.ends_with("Cargo.lock")).collect()
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters
        .next()
        .map_or(String::new(), |first| first.to_uppercase().collect::<String>() + letters.as_str())
}

/// Law and forms first, then the crates from the words up, then what surrounds them.
fn rank(path: &str) -> (usize, String) {
    let first = path.split('/').next().unwrap_or_default();
    match first {
        "law" => (0, "law".to_owned()),
        "forms" => (1, "forms".to_owned()),
        "crates" => {
            let name = path.split('/').nth(1).unwrap_or_default();
            let place = layers::ORDER.iter().position(|crate_| crate_.name == name);
            (10 + place.unwrap_or(80), format!("crates/{name}"))
        }
        "texts" => (2, "texts".to_owned()),
        "e2e" | "xtask" => (100, "around".to_owned()),
        _ => (110, "documents".to_owned()),
    }
}

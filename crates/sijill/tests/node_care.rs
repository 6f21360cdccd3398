//! The real binary makes a node, backs it up, brings it back, and says what it does.

#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

const BIRTH: &str = include_str!("../../../e2e/birth.json");
const REGISTER: &str = include_str!("../../../e2e/register.json");

/// A folder that goes away with the test, and the binary as it runs there.
struct Machine(PathBuf);

impl Machine {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("sijill-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    fn path(&self, name: &str) -> String {
        self.0.join(name).display().to_string()
    }

    /// A system that speaks none of our languages, with marks of its own.
    fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_sijill"));
        command.args(words).env("XDG_STATE_HOME", self.0.join("state"));
        command.env_remove("LC_ALL").env_remove("LC_MESSAGES").env("LANG", "C");
        command
    }

    fn run(&self, words: &[&str]) -> Output {
        self.command(words).output().unwrap()
    }

    /// Lines of `sijill do`; their answers.
    fn work(&self, data: &str, lines: &[Value]) -> Vec<Value> {
        let words = ["do", "--data", data, "--office", "SEF-01", "--as", "clerk-1"];
        let mut child = self
            .command(&words)
            .args(["--at", "2026-01-05T09:00"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut input = child.stdin.take().unwrap();
        for line in lines {
            writeln!(input, "{line}").unwrap();
        }
        drop(input);
        let said = child.wait_with_output().unwrap();
        let said = String::from_utf8(said.stdout).unwrap();
        said.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }
}

impl Drop for Machine {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn opening() -> Value {
    let mut values: Value = serde_json::from_str(REGISTER).unwrap();
    values["year"] = json!("2026");
    values["paraph_date"] = json!("2025-12-20");
    json!({"open_register": values, "as": "registrar-1"})
}

/// Another mother's child, declared and signed.
fn another_birth() -> [Value; 3] {
    let [mut declare, present, sign] = a_birth();
    declare["declare_birth"]["mother_first_ar"] =
        declare["declare_birth"]["child_first_ar"].clone();
    [declare, present, sign]
}

fn a_birth() -> [Value; 3] {
    let mut values: Value = serde_json::from_str(BIRTH).unwrap();
    values["declaration_date"] = json!("2026-01-05");
    values["declarant_age"] = json!("35");
    [
        json!({"declare_birth": values, "ref": "b"}),
        json!({"present_for_signature": {"act": "$b.act"}}),
        json!({"sign_act": {"act": "$b.act"}, "as": "registrar-1"}),
    ]
}

#[test]
fn a_node_is_backed_up_and_brought_back() {
    let machine = Machine::new("node-care");
    let (data, kept, back) = (machine.path("data"), machine.path("kept"), machine.path("back"));
    assert!(machine.run(&["init", "--data", &data, "--training"]).status.success());
    let lines: Vec<_> = std::iter::once(opening()).chain(a_birth()).collect();
    let answers = machine.work(&data, &lines);
    assert_eq!(answers[3]["result"]["act_number"], "1/2026", "{answers:?}");

    let made = machine.run(&["backup", "--data", &data, "--to", &kept, "--lang", "fr"]);
    let (out, err) = (text(&made.stdout), text(&made.stderr));
    assert_eq!(made.status.code(), Some(0), "{err}");
    assert!(out.contains("Sauvegarde faite et prouv"), "{out}");
    let plain: String = err.chars().filter(|c| !('\u{2066}'..='\u{2069}').contains(c)).collect();
    for line in ["Copie · SEF-01 · 100 %", "Copie · SEF-02 · 100 %", "Preuve · SEF-01 · 100 %"]
    {
        assert!(plain.lines().any(|said| said == line), "{plain}");
    }
    assert!(!err.contains('\r'), "nobody draws over a line that goes to a file");
    let again = machine.run(&["backup", "--data", &data, "--to", &path_in(&kept, "node.db")]);
    assert_eq!(again.status.code(), Some(2));

    let restored = machine.run(&["restore", "--from", &kept, "--data", &back, "--json"]);
    assert_eq!(restored.status.code(), Some(0), "{}", text(&restored.stderr));
    let said: Value = serde_json::from_slice(&restored.stdout).unwrap();
    assert_eq!(said["offices"][0]["last_act"], "1/2026");
    assert_eq!(said["offices"][0]["acts"]["facts"], 3);
    assert_eq!(said["offices"][1]["last_act"], Value::Null);
    let occupied = machine.run(&["restore", "--from", &kept, "--data", &back]);
    assert_eq!(occupied.status.code(), Some(2));

    let list = |data: &str| text(&machine.run(&["act", "list", "--data", data, "--json"]).stdout);
    assert_eq!(list(&back), list(&data));
    assert_eq!(list(&back).lines().count(), 1);
    // The machine's own mark stands where the backup ends, and yet the first directory may go on.
    let refused = machine.work(&back, &another_birth());
    assert_eq!(refused[2]["code"], "restored-backup", "{refused:?}");
    let word = json!({"register_year": "2026", "number": "1"});
    let sign = json!({"sign_act": {"act": refused[0]["result"]["act"]}, "as": "registrar-1"});
    let word = json!({"declare_last_signed": word, "as": "registrar-1"});
    let signed = machine.work(&back, &[word, sign]);
    assert_eq!(signed[1]["result"]["act_number"], "2/2026", "{signed:?}");

    let rebuilt = machine.run(&["rebuild", "--data", &back, "--json"]);
    assert_eq!(rebuilt.status.code(), Some(0));
    assert_eq!(text(&rebuilt.stdout).lines().count(), 2);
    let unknown = machine.run(&["rebuild", "--data", &back, "--office", "SEF-09"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(machine.run(&["journal", "verify", "--data", &back]).status.success());
}

fn path_in(folder: &str, name: &str) -> String {
    Path::new(folder).join(name).display().to_string()
}

#[test]
fn help_is_in_the_language_asked_for_or_the_systems() {
    let machine = Machine::new("help");
    let usage = [
        ("ar", "\u{627}\u{644}\u{627}\u{633}\u{62a}\u{639}\u{645}\u{627}\u{644}"),
        ("fr", "Codes de sortie"),
        ("zgh", "\u{2d30}\u{2d59}\u{2d4e}\u{2d54}\u{2d59}"),
    ];
    for (lang, word) in usage {
        let asked = machine.run(&["backup", "--help", "--lang", lang]);
        assert!(asked.status.success() && text(&asked.stdout).contains(word), "{lang}");
        let mut system = machine.command(&["backup", "--help"]);
        let system = system.env("LC_ALL", format!("{lang}_MA.UTF-8")).output().unwrap();
        assert_eq!(text(&system.stdout), text(&asked.stdout), "{lang}");
    }
    let english = machine.run(&["--help"]);
    assert!(text(&english.stdout).contains("civil registration"));
    assert_eq!(machine.run(&["backup", "--lang", "xx"]).status.code(), Some(2));
    assert_eq!(machine.run(&["backup"]).status.code(), Some(2), "a missing option");
}

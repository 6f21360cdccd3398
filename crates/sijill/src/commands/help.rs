//! `sijill --help` and `sijill COMMAND --help`, in the reader's language.
//!
//! The words of commands and options are the same in every language and stand in this table; what
//! they mean is in `texts/`. Where the system's language is none of ours and none is asked for,
//! the overview is in three languages at once, as developers know it.

use std::fmt::Write as _;
use std::process::ExitCode;

use texts::{Arg, Texts};
use vocabulary::Lang;

use crate::locale;

/// A command as its help has it.
pub(crate) struct Described {
    pub(crate) words: &'static str,
    usage: &'static str,
    /// Each with the key of its text.
    pub(crate) options: &'static [(&'static str, &'static str)],
    /// Whether it may end with 1.
    half_done: bool,
}

const DATA: (&str, &str) = ("--data DIR", "option-data");
const JSON: (&str, &str) = ("--json", "option-json");
const LANG: (&str, &str) = ("--lang LANG", "option-lang");
const LISTEN: (&str, &str) = ("--listen ADDR", "option-listen");
const OFFICE_ONLY: (&str, &str) = ("--office CODE", "option-office-only");
const AS: (&str, &str) = ("--as LOGIN", "option-as");
const AT: (&str, &str) = ("--at TIME", "option-at");

/// Every command, in the order in which somebody meets them.
pub(crate) const COMMANDS: [Described; 21] = [
    Described {
        words: "demo",
        usage: "[--listen ADDR] [--data DIR] [--fresh] [--json] [--offices N] [--acts N]",
        options: &[
            LISTEN,
            ("--data DIR", "option-data-demo"),
            ("--fresh", "option-fresh"),
            JSON,
            ("--offices N", "option-offices"),
            ("--acts N", "option-acts"),
        ],
        half_done: true,
    },
    Described {
        words: "init",
        usage: "--data DIR --training [--json]",
        options: &[("--data DIR", "option-data-new"), ("--training", "option-training"), JSON],
        half_done: false,
    },
    Described {
        words: "office",
        usage: "--data DIR [--listen ADDR] [--at TIME]",
        options: &[DATA, LISTEN, AT],
        half_done: true,
    },
    Described {
        words: "do",
        usage: "--data DIR --office CODE --as LOGIN [--at TIME] [--lang LANG] | --schema",
        options: &[
            DATA,
            ("--office CODE", "option-office"),
            AS,
            AT,
            LANG,
            ("--schema", "option-schema"),
        ],
        half_done: true,
    },
    Described {
        words: "act list",
        usage: "--data DIR [--office CODE] --json",
        options: &[DATA, OFFICE_ONLY, JSON],
        half_done: false,
    },
    Described {
        words: "act files",
        usage: "--data DIR --act ID --out FOLDER [--json] [--lang LANG]",
        options: &[
            DATA,
            ("--act ID", "option-act"),
            ("--out FOLDER", "option-out-act"),
            JSON,
            LANG,
        ],
        half_done: false,
    },
    Described {
        words: "act show",
        usage: "--data DIR --act ID --json",
        options: &[DATA, ("--act ID", "option-act"), JSON],
        half_done: false,
    },
    Described {
        words: "copy issue",
        usage: "--data DIR --act ID --kind KIND --lang LANG --as LOGIN --capacity CAPACITY \
                --purpose TEXT --out FILE [--at TIME]",
        options: &[
            DATA,
            ("--act ID", "option-act"),
            ("--kind KIND", "option-kind"),
            ("--lang LANG", "option-lang-copy"),
            AS,
            ("--capacity CAPACITY", "option-capacity"),
            ("--purpose TEXT", "option-purpose"),
            ("--out FILE", "option-out"),
            AT,
        ],
        half_done: false,
    },
    Described {
        words: "journal verify",
        usage: "--data DIR [--json] [--lang LANG]",
        options: &[DATA, JSON, LANG],
        half_done: true,
    },
    Described {
        words: "journal tamper-test",
        usage: "--data DIR [--times N]",
        options: &[DATA, ("--times N", "option-times")],
        half_done: true,
    },
    Described {
        words: "keys",
        usage: "--data DIR --out FOLDER [--json] [--lang LANG]",
        options: &[DATA, ("--out FOLDER", "option-out-keys"), JSON, LANG],
        half_done: false,
    },
    Described {
        words: "verify",
        usage: "FILE --keys FOLDER [--proof FILE --policy FILE [--known FILE]] [--at TIME] \
            [--json] [--lang LANG]",
        options: &[
            ("--keys FOLDER", "option-keys"),
            ("--proof FILE", "option-proof"),
            ("--policy FILE", "option-policy"),
            ("--known FILE", "option-known"),
            ("--at TIME", "option-at-verify"),
            JSON,
            LANG,
        ],
        half_done: true,
    },
    Described {
        words: "sign-agent",
        usage: "--origin URL --keys FOLDER [--module FILE] [--token LABEL] [--name KEY] \
                [--listen ADDR] [--json] [--lang LANG]",
        options: &[
            ("--origin URL", "option-origin"),
            ("--keys FOLDER", "option-keys-agent"),
            ("--module FILE", "option-module"),
            ("--token LABEL", "option-token"),
            ("--name KEY", "option-name-key"),
            ("--listen ADDR", "option-listen-agent"),
            JSON,
            LANG,
        ],
        half_done: false,
    },
    Described {
        words: "log publish",
        usage: "--data DIR --out FOLDER [--json] [--lang LANG]",
        options: &[DATA, ("--out FOLDER", "option-out-log"), JSON, LANG],
        half_done: false,
    },
    Described {
        words: "log prove",
        usage: "--data DIR --document ID --out FILE [--json] [--lang LANG]",
        options: &[
            DATA,
            ("--document ID", "option-document"),
            ("--out FILE", "option-out"),
            JSON,
            LANG,
        ],
        half_done: false,
    },
    Described {
        words: "archive",
        usage: "--data DIR --office CODE --register ID --as LOGIN --out FOLDER [--at TIME] [--json] \
                [--lang LANG]",
        options: &[
            DATA,
            ("--office CODE", "option-office"),
            ("--register ID", "option-register"),
            AS,
            ("--out FOLDER", "option-out-archive"),
            AT,
            JSON,
            LANG,
        ],
        half_done: false,
    },
    Described {
        words: "witness keys",
        usage: "--data FOLDER --name NAME [--json] [--lang LANG]",
        options: &[
            ("--data FOLDER", "option-data-witness"),
            ("--name NAME", "option-name"),
            JSON,
            LANG,
        ],
        half_done: false,
    },
    Described {
        words: "witness",
        usage: "--data FOLDER --logs FILE --listen ADDR [--json] [--lang LANG]",
        options: &[
            ("--data FOLDER", "option-data-witness"),
            ("--logs FILE", "option-logs"),
            LISTEN,
            JSON,
            LANG,
        ],
        half_done: false,
    },
    Described {
        words: "backup",
        usage: "--data DIR --to FOLDER [--json] [--lang LANG]",
        options: &[DATA, ("--to FOLDER", "option-to"), JSON, LANG],
        half_done: true,
    },
    Described {
        words: "restore",
        usage: "--from FOLDER --data DIR [--json] [--lang LANG]",
        options: &[("--from FOLDER", "option-from"), ("--data DIR", "option-data-new"), JSON, LANG],
        half_done: false,
    },
    Described {
        words: "rebuild",
        usage: "--data DIR [--office CODE] [--json] [--lang LANG]",
        options: &[DATA, OFFICE_ONLY, JSON, LANG],
        half_done: true,
    },
];

/// Prints the commands, or one of them.
pub(crate) fn show(words: &str, asked: Option<Lang>) -> ExitCode {
    let texts = Texts::embedded();
    let lang = asked.or_else(locale::of_the_system);
    let described = COMMANDS.iter().find(|command| command.words == words);
    match (described, lang) {
        (Some(command), Some(lang)) => print!("{}", one(command, &texts, lang)),
        (Some(command), None) => {
            print!("{}\n{}", one(command, &texts, Lang::Ar), one(command, &texts, Lang::Fr));
        }
        (None, Some(lang)) => print!("{}", overview(&texts, lang)),
        (None, None) => print!("{}", include_str!("help.txt")),
    }
    ExitCode::SUCCESS
}

fn overview(texts: &Texts, lang: Lang) -> String {
    let text = |key: &str| texts.get(lang, key);
    let mut page = format!("{}\n\n{}\n", text("help-title"), text("help-commands"));
    for command in &COMMANDS {
        let summary = text(&key(command.words));
        let _ = writeln!(page, "  sijill {:<20} {summary}", command.words);
    }
    let _ = writeln!(page, "\n{}", text("help-options"));
    for (option, key) in [("--help", "option-help"), ("--version", "option-version"), LANG] {
        let _ = writeln!(page, "  {option:<27} {}", text(key));
    }
    let _ = writeln!(page, "\n{}", text("help-more"));
    page
}

fn one(command: &Described, texts: &Texts, lang: Lang) -> String {
    let text = |key: &str| texts.get(lang, key);
    let key = key(command.words);
    let mut page = format!("{}\n\n{}\n", text(&key), text(&format!("{key}-about")));
    let _ =
        writeln!(page, "\n{}\n  sijill {} {}", text("help-usage"), command.words, command.usage);
    let _ = writeln!(page, "\n{}", text("help-options"));
    for (option, key) in command.options {
        let _ = writeln!(page, "  {option:<22} {}", text(key));
    }
    let _ = writeln!(page, "\n{}\n  0  {}", text("help-exits"), text("exit-0"));
    if command.half_done {
        let _ = writeln!(page, "  1  {}", text(&half_done(command.words)));
    }
    let _ = writeln!(page, "  2  {}", text("exit-2"));
    page
}

fn key(words: &str) -> String {
    format!("command-{}", words.replace(' ', "-"))
}

fn half_done(words: &str) -> String {
    format!("exit-1-{}", words.replace(' ', "-"))
}

/// A text with values, as commands say it when they are done.
pub(crate) fn said(texts: &Texts, lang: Lang, key: &str, values: &[(&str, &str)]) -> String {
    let values: Vec<_> = values.iter().map(|(name, value)| (*name, Arg::Str(value))).collect();
    texts.format(lang, key, &values)
}

#[cfg(test)]
mod tests;

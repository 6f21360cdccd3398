//! The command line: words are a contract, kept in one place.

use std::path::PathBuf;
use std::process::ExitCode;

use lexopt::prelude::*;
use vocabulary::Lang;

use crate::commands::{Reader, With, sign_agent};
use crate::demo::{Size, commune};
use crate::locale;

/// Acts that a training office may be filled with.
const ACTS_MOST: u32 = 1_000_000;

/// A command with its options.
#[derive(Debug)]
pub(crate) enum Command {
    /// Of a command, in the language asked for.
    Help(String, Option<Lang>),
    Version,
    Demo(Demo),
    Init {
        data: PathBuf,
        training: bool,
        json: bool,
    },
    Office {
        data: PathBuf,
        listen: String,
        at: Option<String>,
    },
    Do(Do),
    Schema,
    ActList {
        data: PathBuf,
        office: Option<String>,
    },
    ActFiles {
        data: PathBuf,
        act: String,
        out: PathBuf,
        reader: Reader,
    },
    ActShow {
        data: PathBuf,
        act: String,
    },
    CopyIssue(CopyIssue),
    Verify {
        data: PathBuf,
        reader: Reader,
    },
    /// Documents, from published keys alone.
    VerifyFile {
        file: PathBuf,
        at: Option<String>,
        with: With,
        reader: Reader,
    },
    Keys {
        data: PathBuf,
        out: PathBuf,
        reader: Reader,
    },
    LogPublish {
        data: PathBuf,
        out: PathBuf,
        reader: Reader,
    },
    Witness {
        data: PathBuf,
        logs: PathBuf,
        listen: String,
        reader: Reader,
    },
    WitnessKeys {
        data: PathBuf,
        name: String,
        reader: Reader,
    },
    Archive(Archive),
    SignAgent {
        asked: sign_agent::Asked,
        reader: Reader,
    },
    LogProve {
        data: PathBuf,
        document: String,
        out: PathBuf,
        reader: Reader,
    },
    TamperTest {
        data: PathBuf,
        times: u32,
    },
    BackUp {
        data: PathBuf,
        to: PathBuf,
        reader: Reader,
    },
    Restore {
        from: PathBuf,
        data: PathBuf,
        reader: Reader,
    },
    Rebuild {
        data: PathBuf,
        office: Option<String>,
        reader: Reader,
    },
}

/// Every option that is read; the help explains each.
#[cfg(test)]
pub(crate) const OPTIONS: [&str; 33] = [
    "--data",
    "--out",
    "--to",
    "--from",
    "--keys",
    "--document",
    "--logs",
    "--name",
    "--policy",
    "--known",
    "--proof",
    "--register",
    "--origin",
    "--module",
    "--token",
    "--listen",
    "--office",
    "--as",
    "--at",
    "--act",
    "--kind",
    "--lang",
    "--capacity",
    "--purpose",
    "--times",
    "--offices",
    "--acts",
    "--fresh",
    "--json",
    "--training",
    "--schema",
    "--help",
    "--version",
];

/// `sijill demo`.
#[derive(Debug)]
pub(crate) struct Demo {
    pub(crate) listen: String,
    pub(crate) data: Option<PathBuf>,
    pub(crate) fresh: bool,
    pub(crate) json: bool,
    /// Of what is made now; what is there already keeps its own.
    pub(crate) size: Size,
}

/// `sijill do`.
#[derive(Debug)]
pub(crate) struct Do {
    pub(crate) data: PathBuf,
    pub(crate) office: String,
    pub(crate) login: String,
    pub(crate) at: Option<String>,
    pub(crate) lang: Lang,
}

/// `sijill copy issue`.
#[derive(Debug)]
pub(crate) struct CopyIssue {
    pub(crate) data: PathBuf,
    pub(crate) act: String,
    pub(crate) kind: String,
    pub(crate) lang: Lang,
    pub(crate) login: String,
    pub(crate) capacity: String,
    pub(crate) purpose: String,
    pub(crate) out: PathBuf,
    pub(crate) at: Option<String>,
}

/// `sijill archive`.
#[derive(Debug)]
pub(crate) struct Archive {
    pub(crate) data: PathBuf,
    pub(crate) office: String,
    pub(crate) register: String,
    pub(crate) login: String,
    pub(crate) out: PathBuf,
    pub(crate) at: Option<String>,
    pub(crate) reader: Reader,
}

/// A command line that cannot be understood.
#[derive(Debug)]
pub(crate) struct Fault(String);

impl Fault {
    /// Says so on standard error.
    pub(crate) fn tell(&self) -> ExitCode {
        eprintln!("sijill: {}", self.0);
        eprintln!("sijill --help");
        ExitCode::from(2)
    }
}

impl From<lexopt::Error> for Fault {
    fn from(error: lexopt::Error) -> Self {
        Fault(error.to_string())
    }
}

/// Everything an option may say; commands take what they need.
#[derive(Default)]
struct Options {
    words: Vec<String>,
    data: Option<PathBuf>,
    out: Option<PathBuf>,
    to: Option<PathBuf>,
    from: Option<PathBuf>,
    keys: Option<PathBuf>,
    document: Option<String>,
    logs: Option<PathBuf>,
    name: Option<String>,
    policy: Option<PathBuf>,
    known: Option<PathBuf>,
    proof: Option<PathBuf>,
    register: Option<String>,
    origin: Option<String>,
    module: Option<PathBuf>,
    token: Option<String>,
    listen: Option<String>,
    office: Option<String>,
    login: Option<String>,
    at: Option<String>,
    act: Option<String>,
    kind: Option<String>,
    lang: Option<String>,
    capacity: Option<String>,
    purpose: Option<String>,
    times: Option<u32>,
    offices: Option<usize>,
    acts: Option<u32>,
    fresh: bool,
    json: bool,
    training: bool,
    schema: bool,
    help: bool,
    version: bool,
}

/// Reads the command line.
pub(crate) fn parse() -> Result<Command, Fault> {
    let options = read(lexopt::Parser::from_env())?;
    if options.help || options.words.is_empty() && !options.version {
        let lang = options.lang.as_deref().map(|text| language(Some(text))).transpose()?;
        return Ok(Command::Help(options.words.join(" "), lang));
    }
    if options.version {
        return Ok(Command::Version);
    }
    command(options)
}

fn read(mut parser: lexopt::Parser) -> Result<Options, Fault> {
    let mut o = Options::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Value(word) => o.words.push(word.string()?),
            Long("data") => o.data = Some(parser.value()?.into()),
            Long("out") => o.out = Some(parser.value()?.into()),
            Long("to") => o.to = Some(parser.value()?.into()),
            Long("from") => o.from = Some(parser.value()?.into()),
            Long("keys") => o.keys = Some(parser.value()?.into()),
            Long("logs") => o.logs = Some(parser.value()?.into()),
            Long("name") => o.name = Some(parser.value()?.string()?),
            Long("register") => o.register = Some(parser.value()?.string()?),
            Long("proof") => o.proof = Some(parser.value()?.into()),
            Long("origin") => o.origin = Some(parser.value()?.string()?),
            Long("module") => o.module = Some(parser.value()?.into()),
            Long("token") => o.token = Some(parser.value()?.string()?),
            Long("policy") => o.policy = Some(parser.value()?.into()),
            Long("known") => o.known = Some(parser.value()?.into()),
            Long("document") => o.document = Some(parser.value()?.string()?),
            Long("listen") => o.listen = Some(parser.value()?.string()?),
            Long("office") => o.office = Some(parser.value()?.string()?),
            Long("as") => o.login = Some(parser.value()?.string()?),
            Long("at") => o.at = Some(parser.value()?.string()?),
            Long("act") => o.act = Some(parser.value()?.string()?),
            Long("kind") => o.kind = Some(parser.value()?.string()?),
            Long("lang") => o.lang = Some(parser.value()?.string()?),
            Long("capacity") => o.capacity = Some(parser.value()?.string()?),
            Long("purpose") => o.purpose = Some(parser.value()?.string()?),
            Long("times") => o.times = Some(parser.value()?.parse()?),
            Long("offices") => o.offices = Some(parser.value()?.parse()?),
            Long("acts") => o.acts = Some(parser.value()?.parse()?),
            Long("fresh") => o.fresh = true,
            Long("json") => o.json = true,
            Long("training") => o.training = true,
            Long("schema") => o.schema = true,
            Long("help") | Short('h') => o.help = true,
            Long("version") | Short('V') => o.version = true,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(o)
}

fn command(o: Options) -> Result<Command, Fault> {
    let words: Vec<&str> = o.words.iter().map(String::as_str).collect();
    let lang = language(o.lang.as_deref())?;
    let reader = Reader {
        // The operator's language; French where the system speaks none of ours.
        lang: o.lang.as_ref().map(|_| lang).or_else(locale::of_the_system).unwrap_or(Lang::Fr),
        json: o.json,
    };
    if words == ["sign-agent"] {
        return Ok(Command::SignAgent { asked: signing_for(&o)?, reader });
    }
    let proves =
        matches!(words.first(), Some(&("archive" | "keys" | "log" | "verify" | "witness")));
    if proves || words == ["act", "files"] {
        return proving(&words, &o, reader);
    }
    let listen = o.listen.unwrap_or_else(|| "127.0.0.1:8080".into());
    match words.as_slice() {
        ["demo"] => {
            let size = size(o.offices, o.acts)?;
            Ok(Command::Demo(Demo { listen, data: o.data, fresh: o.fresh, json: o.json, size }))
        }
        ["init"] => {
            Ok(Command::Init { data: need(o.data, "--data")?, training: o.training, json: o.json })
        }
        ["office"] => Ok(Command::Office { data: need(o.data, "--data")?, listen, at: o.at }),
        ["do"] if o.schema => Ok(Command::Schema),
        ["do"] => Ok(Command::Do(Do {
            data: need(o.data, "--data")?,
            office: need(o.office, "--office")?,
            login: need(o.login, "--as")?,
            at: o.at,
            lang,
        })),
        ["act", "list"] => Ok(Command::ActList { data: need(o.data, "--data")?, office: o.office }),
        ["act", "show"] => {
            Ok(Command::ActShow { data: need(o.data, "--data")?, act: need(o.act, "--act")? })
        }
        ["copy", "issue"] => Ok(Command::CopyIssue(CopyIssue {
            data: need(o.data, "--data")?,
            act: need(o.act, "--act")?,
            kind: need(o.kind, "--kind")?,
            lang,
            login: need(o.login, "--as")?,
            capacity: need(o.capacity, "--capacity")?,
            purpose: need(o.purpose, "--purpose")?,
            out: need(o.out, "--out")?,
            at: o.at,
        })),
        ["journal", "verify"] => Ok(Command::Verify { data: need(o.data, "--data")?, reader }),
        ["journal", "tamper-test"] => {
            Ok(Command::TamperTest { data: need(o.data, "--data")?, times: o.times.unwrap_or(1) })
        }
        ["backup"] => {
            Ok(Command::BackUp { data: need(o.data, "--data")?, to: need(o.to, "--to")?, reader })
        }
        ["restore"] => Ok(Command::Restore {
            from: need(o.from, "--from")?,
            data: need(o.data, "--data")?,
            reader,
        }),
        ["rebuild"] => {
            Ok(Command::Rebuild { data: need(o.data, "--data")?, office: o.office, reader })
        }
        _ => Err(unknown(&words)),
    }
}

/// What the helper at the registrar's PC is told.
fn signing_for(o: &Options) -> Result<sign_agent::Asked, Fault> {
    let token = match &o.module {
        None => None,
        Some(module) => Some(sign_agent::Token {
            module: module.clone(),
            token: need(o.token.clone(), "--token")?,
            key: need(o.name.clone(), "--name")?,
        }),
    };
    Ok(sign_agent::Asked {
        listen: o.listen.clone().unwrap_or_else(|| "127.0.0.1:8765".into()),
        origin: need(o.origin.clone(), "--origin")?,
        keys: need(o.keys.clone(), "--keys")?,
        token,
    })
}

/// What others need to verify, and verifying itself.
fn proving(words: &[&str], o: &Options, reader: Reader) -> Result<Command, Fault> {
    let folder = |value: &Option<PathBuf>, name| need(value.clone(), name);
    match words {
        ["archive"] => Ok(Command::Archive(Archive {
            data: folder(&o.data, "--data")?,
            office: need(o.office.clone(), "--office")?,
            register: need(o.register.clone(), "--register")?,
            login: need(o.login.clone(), "--as")?,
            out: folder(&o.out, "--out")?,
            at: o.at.clone(),
            reader,
        })),
        ["keys"] => Ok(Command::Keys {
            data: folder(&o.data, "--data")?,
            out: folder(&o.out, "--out")?,
            reader,
        }),
        ["log", "publish"] => Ok(Command::LogPublish {
            data: folder(&o.data, "--data")?,
            out: folder(&o.out, "--out")?,
            reader,
        }),
        ["log", "prove"] => Ok(Command::LogProve {
            data: folder(&o.data, "--data")?,
            document: need(o.document.clone(), "--document")?,
            out: folder(&o.out, "--out")?,
            reader,
        }),
        ["witness"] => Ok(Command::Witness {
            data: folder(&o.data, "--data")?,
            logs: folder(&o.logs, "--logs")?,
            listen: need(o.listen.clone(), "--listen")?,
            reader,
        }),
        ["witness", "keys"] => Ok(Command::WitnessKeys {
            data: folder(&o.data, "--data")?,
            name: need(o.name.clone(), "--name")?,
            reader,
        }),
        ["act", "files"] => Ok(Command::ActFiles {
            data: need(o.data.clone(), "--data")?,
            act: need(o.act.clone(), "--act")?,
            out: need(o.out.clone(), "--out")?,
            reader,
        }),
        ["verify", file] => Ok(Command::VerifyFile {
            file: PathBuf::from(file),
            at: o.at.clone(),
            with: With {
                keys: o.keys.clone(),
                proof: o.proof.clone(),
                policy: o.policy.clone(),
                known: o.known.clone(),
            },
            reader,
        }),
        _ => Err(unknown(words)),
    }
}

fn unknown(words: &[&str]) -> Fault {
    Fault(format!("unknown command: {}", words.join(" ")))
}

fn need<T>(value: Option<T>, name: &str) -> Result<T, Fault> {
    value.ok_or_else(|| Fault(format!("{name} is missing")))
}

fn size(offices: Option<usize>, acts: Option<u32>) -> Result<Size, Fault> {
    let offices = offices.unwrap_or(commune::OFFICES_USUAL);
    let most = commune::offices_most();
    if !(1..=most).contains(&offices) {
        return Err(Fault(format!("--offices {offices}: 1 to {most}")));
    }
    if acts.is_some_and(|acts| acts > ACTS_MOST) {
        return Err(Fault(format!("--acts: up to {ACTS_MOST}")));
    }
    Ok(Size { offices, acts })
}

fn language(text: Option<&str>) -> Result<Lang, Fault> {
    match text {
        None | Some("ar") => Ok(Lang::Ar),
        Some("fr") => Ok(Lang::Fr),
        Some("zgh") => Ok(Lang::Zgh),
        Some(other) => Err(Fault(format!("--lang {other}: ar, fr, zgh"))),
    }
}

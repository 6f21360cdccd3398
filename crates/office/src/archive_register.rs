//! A closed register-year as a package for the archive: what was signed, the signatures, the
//! proofs, the keys, the papers, and a short script that reads all of it without this program.

mod preserve;

pub use preserve::Preservation;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use accounts::Signatory;
use archive_package::{BagInfo, Files, PackageError, Version};
use journal::{Fact, JournalKind, Payload, RegisterArchived, StoredFact};
use serde_json::{Value, json};
use texts::Arg;
use vocabulary::{ActId, Lang, Problem, RegisterId};

use crate::entry::{self, store_failure};
use crate::journal_log;
use crate::leaving;
use crate::node::Ctx;
use crate::print_register_papers::Shelf;
use crate::{Failure, delegate_signature, issued_document};

/// Facts read at once.
const AT_ONCE: u32 = 500;

/// A package that was kept.
#[derive(Debug, Clone)]
pub struct Archived {
    /// The folder of the package.
    pub object: PathBuf,
    /// From 1: a note entered after the closing makes another one, and the first stays as it is.
    pub version: u32,
    pub acts: usize,
    pub facts: usize,
    /// Of its inventory.
    pub inventory_sha512: String,
}

/// Keeps a closed register as the next version of its package under `root`, an OCFL storage root.
/// With services its papers are stamped and carry the word on their certificates (PAdES B-LTA), and
/// are stamped again in time.
///
/// # Errors
/// `NotFound`; `register-open-still`; `archive-unchanged`; `archive-folder-foreign`;
/// `archive-damaged`; `time-stamp-unreachable`, `time-stamp-refused`, `revocation-unknown`,
/// `paper-not-archivable`; the delegation's refusals.
pub fn archive_register(
    ctx: &mut Ctx<'_>,
    signatory: &Signatory,
    register: &RegisterId,
    root: &Path,
    preservation: Option<&Preservation<'_>>,
) -> Result<Archived, Failure> {
    crate::own_office(ctx, signatory.account())?;
    let officer = delegate_signature::officer(ctx, signatory)?;
    let shelf = Shelf::of(ctx, register)?;
    if shelf.closed.is_none() && shelf.state.numbered_here() {
        return Err(shelf.open_still());
    }
    let told = Told::of(ctx, register)?;
    let (kind, year) = (shelf.state.kind.as_str(), shelf.state.year);
    let office = ctx.desk.card.code.as_str();
    let id = format!("urn:sijill:{office}:{kind}:{year}:{register}");
    let before = archive_package::head(root, &id).map_err(refusal)?;
    let payload = payload(ctx, &shelf, &told, (before.as_ref(), preservation))?;
    let same = |before: &Files| {
        let data =
            before.iter().filter_map(|(path, bytes)| Some((path.strip_prefix("data/")?, bytes)));
        data.eq(payload.iter())
    };
    if before.as_ref().is_some_and(same) {
        return Err(refusal(PackageError::Unchanged));
    }
    let today = ctx.today().to_string();
    let info = BagInfo {
        source: &ctx.desk.card.name_fr,
        identifier: &id,
        description: &title(ctx, &shelf, Lang::Fr),
        date: &today,
    };
    let files = archive_package::bag(&payload, &info);
    let (created, address) = (ctx.now.to_string(), format!("urn:sijill:office:{office}"));
    let version = Version {
        created: &created,
        message: if before.is_some() { "notes after the closing" } else { "the closed register" },
        by: &officer.name_latin,
        address: &address,
    };
    let written = archive_package::keep(root, &id, &files, &version).map_err(refusal)?;
    let kept = RegisterArchived {
        register: register.clone(),
        version: written.version,
        acts: u32::try_from(told.acts.len()).unwrap_or(u32::MAX),
        inventory_sha512: written.inventory_sha512.clone(),
    };
    let (account, regime) = (signatory.account().clone(), ctx.regime());
    entry::enter_by_office(ctx, &account, regime, &mut |_| {
        Ok(vec![Payload::RegisterArchived(kept.clone())])
    })?;
    Ok(Archived {
        object: written.object,
        version: written.version,
        acts: told.acts.len(),
        facts: told.facts.len(),
        inventory_sha512: written.inventory_sha512,
    })
}

fn refusal(error: PackageError) -> Failure {
    let named = |code: &str, path: &Path| {
        Problem::refuse(code).with("path", &path.display().to_string()).into()
    };
    match error {
        PackageError::Unchanged => Failure::refused("archive-unchanged"),
        PackageError::Foreign(path) => named("archive-folder-foreign", &path),
        PackageError::Damaged(path) => named("archive-damaged", &path),
        PackageError::Disk(path, error) => Failure::Broken(format!("{}: {error}", path.display())),
    }
}

/// What the journal tells of one register.
struct Told {
    facts: Vec<(StoredFact, Fact, Payload)>,
    acts: Vec<ActId>,
}

impl Told {
    fn of(ctx: &Ctx<'_>, register: &RegisterId) -> Result<Self, Failure> {
        let store = ctx.desk.reader();
        let (mut told, mut known) = (Self { facts: Vec::new(), acts: Vec::new() }, BTreeSet::new());
        let mut after = 0;
        loop {
            let facts = store.facts(JournalKind::Acts, after, AT_ONCE).map_err(store_failure)?;
            let Some((last, _)) = facts.last() else { return Ok(told) };
            after = *last;
            for (_, stored) in facts {
                let bad = |error: &dyn std::fmt::Display| Failure::Broken(error.to_string());
                let fact = journal::decode(&stored.bytes).map_err(|error| bad(&error))?;
                let payload = Payload::of(&fact).map_err(|error| bad(&error))?;
                if let Payload::ActSigned(act) | Payload::ActTranscribed(act) = &payload
                    && act.register == *register
                {
                    known.insert(act.act.clone());
                    told.acts.push(act.act.clone());
                }
                if speaks_of(&payload, register, &known) {
                    told.facts.push((stored, fact, payload));
                }
            }
        }
    }

    fn seqs(&self) -> Vec<u64> {
        self.facts.iter().map(|(_, fact, _)| fact.seq).collect()
    }
}

fn speaks_of(payload: &Payload, register: &RegisterId, acts: &BTreeSet<ActId>) -> bool {
    match payload {
        Payload::RegisterOpened(p) => p.register == *register,
        Payload::VolumeOpened(p) => p.register == *register,
        Payload::RegisterClosed(p) => p.register == *register,
        Payload::RegisterInventoried(p) => p.register == *register,
        Payload::SecondCopyDispatched(p) => p.register == *register,
        Payload::ActSigned(p) | Payload::ActTranscribed(p) => p.register == *register,
        Payload::MarginalNoteEntered(p) => acts.contains(&p.act),
        Payload::WetSignaturesRecorded(p) => acts.contains(&p.act),
        _ => false,
    }
}

/// The files of the package.
fn payload(
    ctx: &mut Ctx<'_>,
    shelf: &Shelf,
    told: &Told,
    (before, preservation): (Option<&Files>, Option<&Preservation<'_>>),
) -> Result<Files, Failure> {
    let mut files = Files::default();
    let mut add = |path: &str, bytes: Vec<u8>| {
        files.add(path, bytes).map_err(|error| Failure::Broken(error.to_string()))
    };
    for (stored, fact, _) in &told.facts {
        let seq = fact.seq;
        add(&format!("facts/{seq}.json"), stored.bytes.clone())?;
        add(&format!("facts/{seq}.p7s"), stored.signature.clone())?;
        add(
            &format!("facts/{seq}.salt"),
            format!("{}\n", journal::hex(&stored.salt)).into_bytes(),
        )?;
    }
    let (key, proofs) = journal_log::fact_proofs(ctx, &told.seqs())?;
    for (seq, proof) in proofs {
        let path = format!("proofs/{seq}.proof");
        // A proof that was kept holds for ever: another one would only be another file.
        let kept = before.and_then(|before| before.get(&format!("data/{path}")));
        add(&path, kept.map_or_else(|| proof.into_bytes(), <[u8]>::to_vec))?;
    }
    for (n, act) in (1..).zip(&told.acts) {
        add(&format!("acts/{n:05}.json"), pretty(&readable(told, act)))?;
    }
    for (path, pdf) in papers(ctx, &shelf.state.id)? {
        let kept = before.and_then(|before| before.get(&format!("data/{path}")));
        add(&path, preserve::paper(ctx, pdf, kept, preservation)?)?;
    }
    add("register.json", pretty(&about(ctx, shelf, told)))?;
    add("keys/root.pem", ctx.node.keys.root_certificate()?.into_bytes())?;
    add("keys/log.key", format!("{key}\n").into_bytes())?;
    add("schema/act.schema.json", archive_package::ACT_SCHEMA.into())?;
    add("schema/formats.md", archive_package::FORMATS.into())?;
    add("read_register.py", archive_package::READER.into())?;
    let said = [Lang::Ar, Lang::Fr].map(|lang| ctx.node.texts.get(lang, "archive-read-me"));
    add("READ-ME.txt", (said.join("\n\n") + "\n").into_bytes())?;
    Ok(files)
}

/// An act as it stands, for eyes; the script compares it with what was signed.
fn readable(told: &Told, act: &ActId) -> Value {
    let mut said = Value::Null;
    let mut notes = Vec::new();
    for (_, fact, payload) in &told.facts {
        match payload {
            Payload::ActSigned(p) | Payload::ActTranscribed(p) if p.act == *act => {
                let text = |text: &acts::ActText| -> Vec<String> {
                    text.plain().split('\n').map(str::to_owned).collect()
                };
                said = json!({
                    "schema": "urn:sijill:archive:act:1",
                    "act": act,
                    "number": p.number.to_string(),
                    "kind": fact.kind,
                    "fact": fact.seq,
                    "at": fact.at,
                    "officer_ar": p.officer.name_ar,
                    "officer_latin": p.officer.name_latin,
                    "title_ar": p.text_ar.title,
                    "text_ar": text(&p.text_ar),
                    "title_fr": p.text_fr.title,
                    "text_fr": text(&p.text_fr),
                    "values": p.values,
                });
            }
            Payload::MarginalNoteEntered(p) if p.act == *act => notes.push(json!({
                "note": p.note,
                "kind": p.content.kind,
                "fact": fact.seq,
                "at": fact.at,
                "text_ar": p.text_ar,
                "text_fr": p.text_fr,
            })),
            _ => {}
        }
    }
    said["notes"] = notes.into();
    said
}

fn about(ctx: &Ctx<'_>, shelf: &Shelf, told: &Told) -> Value {
    let card = &ctx.desk.card;
    json!({
        "schema": "urn:sijill:archive:register:1",
        "register": shelf.state.id,
        "kind": shelf.state.kind.as_str(),
        "year": shelf.state.year,
        "title_ar": title(ctx, shelf, Lang::Ar),
        "title_fr": title(ctx, shelf, Lang::Fr),
        "office": {"code": card.code, "ar": card.name_ar, "fr": card.name_fr},
        "commune": {"code": card.commune_code, "ar": card.commune_ar, "fr": card.commune_fr},
        "province": {"ar": card.province_ar, "fr": card.province_fr},
        "acts": told.acts.len(),
        "last_number": shelf.state.last_number,
        "closing": shelf.closed.as_ref().map(|closed| &closed.closing),
        "scans": Value::Array(Vec::new()),
        "facts": told.seqs(),
    })
}

fn title(ctx: &Ctx<'_>, shelf: &Shelf, lang: Lang) -> String {
    let year = shelf.state.year.to_string();
    let card = &ctx.desk.card;
    let office = if lang == Lang::Ar { &card.name_ar } else { &card.name_fr };
    let values = [
        ("register", Arg::Str(shelf.state.kind.label(lang))),
        ("year", Arg::Str(&year)),
        ("office", Arg::Str(office)),
    ];
    let said = ctx.node.texts.format(lang, "archive-title", &values);
    said.replace(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'], "")
}

/// The papers of the register as they left the office, sealed.
fn papers(ctx: &Ctx<'_>, register: &RegisterId) -> Result<Vec<(String, Vec<u8>)>, Failure> {
    let issued = ctx.desk.reader().documents_of(register.as_str()).map_err(store_failure)?;
    let mut papers = Vec::new();
    for record in issued {
        let issued = {
            let store = ctx.desk.reader();
            issued_document::payload(&store, record.seq)?.1
        };
        let Some((said, paper)) = leaving::as_kept(ctx, &issued)? else { continue };
        let pdf = leaving::render_with(ctx, &said, &paper.code)?.pdf;
        let path = format!("documents/{}-{}.pdf", issued.document_kind, issued.document);
        papers.push((path, [pdf, paper.seal].concat()));
    }
    Ok(papers)
}

fn pretty(value: &Value) -> Vec<u8> {
    (serde_json::to_string_pretty(value).expect("text keys") + "\n").into_bytes()
}

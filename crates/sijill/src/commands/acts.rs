//! `sijill act list`, `act show` and `act files`: looking, beside a running node if need be.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use office::node::{Node, Opening};
use office::{ActView, Failure};
use serde_json::{Value, json};
use vocabulary::{ActId, Lang, OfficeCode, Problem};

use super::care::Reader;
use super::help::said;
use crate::random::SystemRandom;
use crate::report;

/// One act a line, by register and number.
pub(crate) fn list(data: &Path, office: Option<&str>) -> ExitCode {
    let node = match super::open(data, Opening::Look) {
        Ok(node) => node,
        Err(code) => return code,
    };
    report::unavailable(&node.unavailable(), &node.texts);
    for card in node.offices() {
        if office.is_some_and(|wanted| wanted != card.code.as_str()) {
            continue;
        }
        let listed = office::verify::every_act(&node, &card.code, &mut |row| {
            report::line(&json!({
                "id": row.act, "office": card.code, "kind": row.kind,
                "register": row.register, "number": row.number.number,
                "year": row.number.year, "act_number": row.number.to_string(),
                "person_ar": row.person_ar, "person_latin": row.person_latin,
                "event_date": row.event_date, "notes": row.notes,
                "signed_at": row.signed_at, "seq": row.seq,
            }));
        });
        if let Err(failure) = listed {
            return report::end(&failure, Lang::Fr);
        }
    }
    match what_is_missing(&node, office) {
        None => ExitCode::SUCCESS,
        Some(problem) => report::end(&problem.into(), Lang::Fr),
    }
}

/// Why the list is not all that was asked for.
fn what_is_missing(node: &Node, office: Option<&str>) -> Option<Problem> {
    let asked = |code: &OfficeCode| office.is_none_or(|wanted| wanted == code.as_str());
    if let Some(closed) = node.unavailable().iter().find(|closed| asked(&closed.card.code)) {
        return Some(closed.refusal());
    }
    let unknown = |wanted: &&str| !node.offices().iter().any(|card| card.code.as_str() == *wanted);
    office.filter(unknown).map(|wanted| Problem::refuse("office-unknown").with("office", wanted))
}

/// One act in full.
pub(crate) fn show(data: &Path, act: &str) -> ExitCode {
    let node = match super::open(data, Opening::Look) {
        Ok(node) => node,
        Err(code) => return code,
    };
    let Ok(act) = act.parse::<ActId>() else {
        return report::end(&Problem::refuse("id-unreadable").into(), Lang::Fr);
    };
    report::unavailable(&node.unavailable(), &node.texts);
    match office::verify::show(&node, &act) {
        Ok((code, view)) => {
            let mut shown = shown(&view);
            shown["office"] = json!(code);
            report::line(&shown);
            ExitCode::SUCCESS
        }
        Err(failure) => report::end(&failure, Lang::Fr),
    }
}

/// Writes an act and its notes as they were signed, with what proves them, for whoever judges it.
pub(crate) fn files(data: &Path, act: &str, out: &Path, reader: Reader) -> ExitCode {
    match written(data, act, out) {
        Ok(seqs) if reader.json => {
            report::line(&json!({"folder": out.display().to_string(), "facts": seqs}));
            ExitCode::SUCCESS
        }
        Ok(seqs) => {
            let (count, folder) = (seqs.len().to_string(), out.display().to_string());
            let values = [("count", count.as_str()), ("folder", folder.as_str())];
            let texts = texts::Texts::embedded();
            report::line(&said(&texts, reader.lang, "act-files-written", &values));
            ExitCode::SUCCESS
        }
        Err(failure) => report::end(&failure, reader.lang),
    }
}

fn written(data: &Path, act: &str, out: &Path) -> Result<Vec<u64>, Failure> {
    let act: ActId = act.parse().map_err(|_| Problem::refuse("id-unreadable"))?;
    let node = Node::open(data, Opening::Look)?;
    let files = office::act_files(&node, &act, &mut SystemRandom)?;
    let failed = |error: std::io::Error| Failure::Broken(format!("{}: {error}", out.display()));
    fs::create_dir_all(out).map_err(failed)?;
    for file in &files {
        let path = |extension: &str| out.join(format!("{}.{extension}", file.seq));
        fs::write(path("json"), &file.bytes).map_err(failed)?;
        fs::write(path("p7s"), &file.signature).map_err(failed)?;
        fs::write(path("proof"), &file.proof).map_err(failed)?;
    }
    Ok(files.iter().map(|file| file.seq).collect())
}

/// An act as commands print it.
pub(crate) fn shown(view: &ActView) -> Value {
    let notes: Vec<Value> = view
        .notes
        .iter()
        .map(|n| {
            json!({
                "id": n.note, "n": n.n, "kind": n.kind, "text_ar": n.text_ar,
                "text_fr": n.text_fr, "entered_at": n.entered_at, "officer_ar": n.officer.ar,
            })
        })
        .collect();
    json!({
        "id": view.act, "number": view.number.number, "year": view.number.year,
        "act_number": view.number.to_string(), "register": view.register,
        "person_ar": view.person.ar, "person_latin": view.person.latin,
        "values": view.values, "text_ar": view.text_ar, "text_fr": view.text_fr,
        "renvois": view.renvois, "notes": notes, "regime": view.regime, "seq": view.seq,
        "hash": view.hash, "officer_ar": view.officer.ar,
        "officer_capacity": view.officer_capacity, "drawn_at": view.drawn_at,
        "leaf": view.leaf, "acknowledged": view.acknowledged,
        "wet_signatures": view.wet_signatures.as_ref().map(|w| {
            json!({"declarant_signed": w.declarant_signed, "recorded_at": w.recorded_at})
        }),
    })
}

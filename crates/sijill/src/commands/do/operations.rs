//! The use cases by their names: the names of the files in `crates/office`.

mod control;
mod files;
mod papers;
mod registers;
mod schema;
mod waiting;

use accounts::Session;
use office::node::Ctx;
use office::{Acknowledged, Failure, IssueCopy};
use serde_json::{Map, Value, json};
use vocabulary::{ActId, DelegationId, Lang, Problem, Values};

pub(crate) use schema::schema;

use super::Done;

/// Carries out one use case.
pub(crate) fn run(
    ctx: &mut Ctx<'_>,
    who: &Session,
    name: &str,
    fields: &Value,
    acknowledged: Vec<Acknowledged>,
) -> Result<Done, Failure> {
    let fields = Fields::of(fields)?;
    match name {
        "declare_birth"
        | "declare_death"
        | "declare_death_of"
        | "transcribe_act"
        | "declare_sibling"
        | "amend_draft"
        | "present_for_signature" => drafting(ctx, who, name, fields, acknowledged),
        _ => deciding(ctx, who, name, fields, acknowledged),
    }
}

/// What a clerk does with a draft.
fn drafting(
    ctx: &mut Ctx<'_>,
    who: &Session,
    name: &str,
    mut fields: Fields,
    acknowledged: Vec<Acknowledged>,
) -> Result<Done, Failure> {
    match name {
        "declare_death" => declare(ctx, who, "death", fields, acknowledged),
        "declare_death_of" => {
            let act = fields.act()?;
            let clerk = who.clerk()?;
            saved(office::declare_death_of(ctx, &clerk, &act, fields.values, "declaration")?)
        }
        "transcribe_act" => {
            let form = fields.take("form").unwrap_or_default();
            declare(ctx, who, &form, fields, acknowledged)
        }
        "declare_sibling" => {
            let act = fields.act()?;
            saved(office::declare_sibling(ctx, &who.clerk()?, &act)?)
        }
        "amend_draft" => {
            let act = fields.act()?;
            let base = base(ctx, who, &act, fields.take("version"))?;
            let merged = merge(ctx, who, &act, fields.values)?;
            saved(office::amend_draft(ctx, &who.clerk()?, &act, base, merged)?)
        }
        "present_for_signature" => {
            let act = fields.act()?;
            let base = base(ctx, who, &act, fields.take("version"))?;
            let clerk = who.clerk()?;
            saved(office::present_for_signature(ctx, &clerk, &act, base, acknowledged)?)
        }
        _ => declare(ctx, who, "birth", fields, acknowledged),
    }
}

/// What is decided on drafts and acts.
fn deciding(
    ctx: &mut Ctx<'_>,
    who: &Session,
    name: &str,
    mut fields: Fields,
    acknowledged: Vec<Acknowledged>,
) -> Result<Done, Failure> {
    match name {
        "return_draft" => {
            let act = fields.act()?;
            let reason = fields.take("reason").unwrap_or_default();
            saved(office::return_draft(ctx, &who.signatory()?, &act, &reason)?)
        }
        "enter_renvoi" => {
            let act = fields.act()?;
            let base = base(ctx, who, &act, fields.take("version"))?;
            let field = fields.take("field").unwrap_or_default();
            let new = fields.take("new").unwrap_or_default();
            let signatory = who.signatory()?;
            saved(office::enter_renvoi(ctx, &signatory, &act, base, &field, &new)?)
        }
        "sign_act" => sign(ctx, who, fields, acknowledged),
        "enter_marginal_note" => {
            let act = fields.act()?;
            let kind = fields.take("kind").unwrap_or_else(|| "marriage".into());
            let signatory = who.signatory()?;
            let values = &fields.values;
            let done =
                office::enter_marginal_note(ctx, &signatory, &act, &kind, values, acknowledged)?;
            Ok(Done {
                result: json!({"note": done.note, "act": done.act}),
                problems: done.warnings,
            })
        }
        "issue_copy" => issue(ctx, who, fields),
        "print_register_sheet" => {
            let act = fields.act()?;
            issued(office::print_register_sheet(ctx, &who.staff(), &act)?, fields.take("out"))
        }
        other => {
            let line = Line { name: other, acknowledged };
            let elsewhere = [registers::run, papers::run, files::run, control::run, waiting::run];
            let done = elsewhere.iter().find_map(|run| run(ctx, who, &line, &mut fields));
            done.unwrap_or_else(|| administrative(ctx, who, other, fields))
        }
    }
}

/// A line whose use case is in another file of this folder.
struct Line<'a> {
    name: &'a str,
    acknowledged: Vec<Acknowledged>,
}

/// A use case that answers with these fields.
fn done(result: Value) -> Done {
    Done { result, problems: Vec::new() }
}

fn declare(
    ctx: &mut Ctx<'_>,
    who: &Session,
    form: &str,
    fields: Fields,
    acknowledged: Vec<Acknowledged>,
) -> Result<Done, Failure> {
    let done = office::declare(ctx, &who.clerk()?, form, fields.values)?;
    let version = keep_acknowledged(ctx, who, &done, acknowledged)?;
    saved(office::Saved { version, ..done })
}

fn administrative(
    ctx: &mut Ctx<'_>,
    who: &Session,
    name: &str,
    mut fields: Fields,
) -> Result<Done, Failure> {
    let result = match name {
        "record_wet_signatures" => {
            let act = fields.act()?;
            let signed = fields.take("declarant_signed").is_some_and(|v| v == "true" || v == "yes");
            office::record_wet_signatures(ctx, &who.signatory()?, &act, signed)?;
            json!({"act": act})
        }
        "delegate_signature" => {
            let made = office::delegate_signature(ctx, &who.signatory()?, &fields.values)?;
            json!({"delegation": made})
        }
        "end_delegation" => {
            let id: DelegationId = fields.id("delegation")?;
            office::end_delegation(ctx, &who.signatory()?, &id, &fields.values)?;
            json!({"delegation": id})
        }
        "create_account" => {
            let account = office::create_account(ctx, &who.administrator()?, &fields.values)?;
            json!({"account": account})
        }
        "enter_hijri_month_start" => {
            office::enter_hijri_month_start(ctx, &who.administrator()?, &fields.values)?;
            json!({})
        }
        "declare_last_signed" => {
            office::declare_last_signed(ctx, &who.signatory()?, &fields.values)?;
            json!({})
        }
        "read_act" => {
            let act = fields.act()?;
            let purpose = fields.take("purpose").unwrap_or_default();
            let view = office::read_act(ctx, &who.staff(), &act, &purpose)?;
            crate::commands::acts::shown(&view)
        }
        "read_draft" => {
            let act = fields.act()?;
            let view = office::read_draft(ctx, &who.staff(), &act)?;
            json!({
                "act": view.act, "version": view.version, "state": view.state,
                "values": view.values, "text_ar": view.text_ar, "text_fr": view.text_fr,
                "renvois": view.renvois, "return_reason": view.return_reason,
            })
        }
        "search_acts" => {
            let query = fields.take("query").unwrap_or_default();
            let found = office::search_acts(ctx, &who.staff(), &query, 1)?;
            let rows: Vec<Value> = found
                .rows
                .iter()
                .map(|row| json!({"act": row.act, "number": row.number.to_string()}))
                .collect();
            json!({"total": found.total, "acts": rows})
        }
        _ => {
            let problem = Problem::invalid("line", "use-case-unknown").with("name", name);
            return Err(Failure::Invalid(vec![problem]));
        }
    };
    Ok(Done { result, problems: Vec::new() })
}

fn sign(
    ctx: &mut Ctx<'_>,
    who: &Session,
    mut fields: Fields,
    acknowledged: Vec<Acknowledged>,
) -> Result<Done, Failure> {
    let act = fields.act()?;
    let signatory = who.signatory()?;
    let base = base(ctx, who, &act, fields.take("version"))?;
    let signed = office::sign_act(ctx, &signatory, &act, base, acknowledged)?;
    Ok(Done {
        result: json!({
            "act": signed.act,
            "number": signed.number.number,
            "year": signed.number.year,
            "act_number": signed.number.to_string(),
            "seq": signed.seq,
        }),
        problems: signed.warnings,
    })
}

fn issue(ctx: &mut Ctx<'_>, who: &Session, mut fields: Fields) -> Result<Done, Failure> {
    let act = fields.act()?;
    let lang = match fields.take("lang").as_deref() {
        Some("fr") => Lang::Fr,
        _ => Lang::Ar,
    };
    let asked = IssueCopy {
        kind: fields.take("kind").unwrap_or_else(|| "extract".into()),
        lang,
        capacity: fields.take("capacity").unwrap_or_default(),
        purpose_kind: fields.take("purpose_kind").unwrap_or_else(|| "other".into()),
        purpose: fields.take("purpose").unwrap_or_default(),
        requester: fields.take("requester").unwrap_or_default(),
    };
    issued(office::issue_copy(ctx, &who.staff(), &act, &asked)?, fields.take("out"))
}

fn issued(issued: office::Issued, out: Option<String>) -> Result<Done, Failure> {
    if let Some(out) = &out {
        std::fs::write(out, &issued.pdf).map_err(|e| Failure::Broken(format!("{out}: {e}")))?;
    }
    Ok(Done {
        result: json!({
            "document": issued.document, "file": out, "bytes": issued.pdf.len(),
        }),
        problems: issued.warnings,
    })
}

/// A script acknowledges on the line that declares: kept with the draft under that name.
fn keep_acknowledged(
    ctx: &mut Ctx<'_>,
    who: &Session,
    saved: &office::Saved,
    acknowledged: Vec<Acknowledged>,
) -> Result<u64, Failure> {
    if acknowledged.is_empty() {
        return Ok(saved.version);
    }
    office::acknowledge_warnings(ctx, &who.clerk()?, &saved.act, saved.version, acknowledged)
        .map(|saved| saved.version)
}

fn saved(saved: office::Saved) -> Result<Done, Failure> {
    Ok(Done {
        result: json!({"act": saved.act, "version": saved.version, "state": saved.state}),
        problems: saved.problems,
    })
}

/// The version to work on: the one named, else the one stored now.
fn base(
    ctx: &mut Ctx<'_>,
    who: &Session,
    act: &ActId,
    named: Option<String>,
) -> Result<u64, Failure> {
    match named.and_then(|text| text.parse().ok()) {
        Some(version) => Ok(version),
        None => office::draft_version(ctx, &who.staff(), act),
    }
}

/// A line names only the fields that change.
fn merge(
    ctx: &mut Ctx<'_>,
    who: &Session,
    act: &ActId,
    changed: Values,
) -> Result<Values, Failure> {
    let mut values = office::read_draft(ctx, &who.staff(), act)?.values;
    values.extend(changed);
    Ok(values)
}

/// The fields of a line as canonical strings.
struct Fields {
    values: Values,
}

impl Fields {
    fn of(value: &Value) -> Result<Self, Failure> {
        let empty = Map::new();
        let fields = match value {
            Value::Object(fields) => fields,
            Value::Null => &empty,
            _ => return Err(Failure::Invalid(vec![Problem::invalid("line", "line-unreadable")])),
        };
        let mut values = Values::new();
        for (key, value) in fields {
            let text = match value {
                Value::String(text) => text.clone(),
                Value::Number(number) => number.to_string(),
                Value::Bool(true) => "yes".into(),
                Value::Bool(false) => "no".into(),
                Value::Null => continue,
                Value::Array(_) | Value::Object(_) => {
                    return Err(Failure::Invalid(vec![Problem::invalid(key, "not-a-value")]));
                }
            };
            values.insert(key.clone(), text);
        }
        Ok(Self { values })
    }

    fn take(&mut self, name: &str) -> Option<String> {
        self.values.remove(name)
    }

    fn act(&mut self) -> Result<ActId, Failure> {
        self.id("act")
    }

    fn id<T: std::str::FromStr>(&mut self, name: &str) -> Result<T, Failure> {
        self.take(name)
            .and_then(|text| text.parse().ok())
            .ok_or_else(|| Failure::Invalid(vec![Problem::invalid(name, "id-unreadable")]))
    }
}

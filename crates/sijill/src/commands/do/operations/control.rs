//! What is asked of the record: an act on a past day, the numbers of a register, gaps in margins.

use accounts::Session;
use office::Failure;
use office::node::Ctx;
use registers::Numbered;
use serde_json::{Value, json};
use vocabulary::{CivilDate, Problem};

use super::{Fields, Line, done};
use crate::commands::r#do::Done;

pub(super) fn run(
    ctx: &mut Ctx<'_>,
    who: &Session,
    line: &Line<'_>,
    fields: &mut Fields,
) -> Option<Result<Done, Failure>> {
    let answer = match line.name {
        "act_as_of" => act_as_of(ctx, who, fields),
        "prove_numbers" => prove_numbers(ctx, who, fields),
        "margin_gaps" => margin_gaps(ctx, who),
        "notices_received" => notices_received(ctx, who, fields),
        _ => return None,
    };
    Some(answer)
}

fn act_as_of(ctx: &mut Ctx<'_>, who: &Session, fields: &mut Fields) -> Result<Done, Failure> {
    let act = fields.act()?;
    let purpose = fields.take("purpose").unwrap_or_default();
    let on = fields.take("on").unwrap_or_default();
    let on = CivilDate::parse(&on).map_err(|_| {
        Failure::Invalid(vec![Problem::invalid("on", "date-impossible").with("value", &on)])
    })?;
    let then = office::act_as_of(ctx, &who.staff(), &act, on, &purpose)?;
    let notes: Vec<Value> = then
        .notes
        .iter()
        .map(|note| {
            json!({"note": note.note, "n": note.n, "kind": note.kind,
            "text_ar": note.text_ar, "text_fr": note.text_fr})
        })
        .collect();
    let result = json!({
        "act": then.act, "number": then.number.to_string(), "on": then.on.to_string(),
        "text_ar": then.text_ar, "text_fr": then.text_fr, "values": then.values,
        "notes": notes,
    });
    Ok(Done { result, problems: then.problems })
}

fn prove_numbers(ctx: &mut Ctx<'_>, who: &Session, fields: &mut Fields) -> Result<Done, Failure> {
    let register = fields.id("register")?;
    let proof = office::prove_numbers(ctx, &who.staff(), &register)?;
    let of = |one: Numbered| json!({"seq": one.seq, "number": one.number});
    let mut result = json!({
        "register": proof.register, "opened": proof.opened,
        "closed": proof.closed.as_ref().map(|(seq, _)| seq),
        "facts": proof.facts, "head": proof.head, "root": proof.root,
    });
    let mut problems = Vec::new();
    match proof.numbers {
        Ok(numbers) => {
            result["count"] = numbers.count.into();
            result["first"] = numbers.first.map_or(Value::Null, of);
            result["last"] = numbers.last.map_or(Value::Null, of);
        }
        Err(gap) => problems.push(
            Problem::refuse("numbers-gap")
                .with("seq", &gap.seq.to_string())
                .with("expected", &gap.expected.to_string())
                .with("found", &gap.found.to_string()),
        ),
    }
    Ok(Done { result, problems })
}

fn margin_gaps(ctx: &mut Ctx<'_>, who: &Session) -> Result<Done, Failure> {
    let gaps = office::margin_gaps(ctx, &who.staff())?;
    let gaps: Vec<Value> = gaps
        .iter()
        .map(|gap| json!({"act": gap.act.act, "note": gap.note, "kind": gap.kind}))
        .collect();
    Ok(done(json!({"gaps": gaps})))
}

fn notices_received(
    ctx: &mut Ctx<'_>,
    who: &Session,
    fields: &mut Fields,
) -> Result<Done, Failure> {
    let act = fields.act()?;
    let received = office::notices_received(ctx, &who.staff(), &act)?;
    let received: Vec<Value> = received
        .iter()
        .map(|one| {
            json!({"notice": one.notice, "outcome": one.outcome.as_str(),
            "note": one.note, "reference": one.reference})
        })
        .collect();
    Ok(done(json!({"notices": received})))
}

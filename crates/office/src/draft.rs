//! A declaration on its way to an act: what every use case about drafts shares.

use accounts::Account;
use acts::birth::{Deadline, Drawing};
use acts::{ActContent, ActText, CheckContext, Form, Renvoi, forms};
use office_store::{DraftRecord, OfficeStore};
use vocabulary::{ActId, ActNumber, Lang, Moment, Problem, Severity, Values};

use crate::Failure;
use crate::entry::store_failure;
use crate::names::Names;
use crate::node::Ctx;
use crate::views::{Acknowledged, DraftRow, DraftView, Named, Saved};

/// Longest text taken in one field; the form may ask for less.
const FIELDS_MAX: usize = 400;

/// States of a draft, as stored.
pub(crate) const DRAFT: &str = "draft";
pub(crate) const READY: &str = "ready";
pub(crate) const RETURNED: &str = "returned";

/// What the law and the form say of a draft's values.
pub(crate) struct Evaluated {
    pub(crate) content: Option<ActContent>,
    pub(crate) problems: Vec<Problem>,
    pub(crate) deadline: Option<Deadline>,
}

/// Reads and checks values as of today, by themselves and beside the acts kept here.
pub(crate) fn evaluate(ctx: &Ctx<'_>, form: &str, values: &Values) -> Result<Evaluated, Failure> {
    let (mut content, mut problems) = acts::read(form, values);
    let today = ctx.today();
    let law = ctx.node.law.on(today, ctx.regime());
    let mut deadline = None;
    if let Some(content) = &mut content {
        let months = ctx.node.months();
        content.complete(&months);
        let context = CheckContext { today, law: &law, months: &months, regime: ctx.regime() };
        problems.extend(acts::check(content, values, &context));
        problems.extend(crate::arabic_spelling::proposals(content));
        problems.extend(crate::doubts::of(&ctx.desk.reader(), content, values)?);
        deadline = acts::deadline(content, &law, today);
    }
    Ok(Evaluated { content, problems, deadline })
}

/// The form that acts of this sort are declared with today.
pub(crate) fn form(id: &str) -> Result<&'static Form, Failure> {
    forms::act(id).ok_or_else(|| Failure::refused("form-unknown"))
}

/// Keeps what was typed within bounds, so that nothing odd is ever stored.
pub(crate) fn bounded(form: &Form, values: Values) -> Result<Values, Failure> {
    if values.len() > FIELDS_MAX {
        return Err(Failure::refused("too-many-fields"));
    }
    let mut kept = Values::new();
    for (field, value) in values {
        if form.field(&field).is_none() {
            return Err(Failure::Invalid(vec![Problem::invalid(&field, "unknown-field")]));
        }
        if value.chars().count() > form.longest(&field) {
            return Err(Failure::Invalid(vec![Problem::invalid(&field, "too-long")]));
        }
        if !value.is_empty() {
            kept.insert(field, value);
        }
    }
    Ok(kept)
}

/// Problems that forbid signing.
pub(crate) fn blocking(problems: &[Problem]) -> Vec<Problem> {
    problems
        .iter()
        .filter(|p| matches!(p.severity, Severity::Invalid | Severity::Refuse))
        .cloned()
        .collect()
}

/// Warnings that nobody has acknowledged yet.
pub(crate) fn unacknowledged(problems: &[Problem], acknowledged: &[Acknowledged]) -> Vec<Problem> {
    problems
        .iter()
        .filter(|p| p.severity == Severity::Warn)
        .filter(|p| !acknowledged.iter().any(|a| a.code == p.code))
        .cloned()
        .collect()
}

/// Refuses while a warning waits for somebody's word.
pub(crate) fn require_acknowledged(
    problems: &[Problem],
    acknowledged: &[Acknowledged],
) -> Result<(), Failure> {
    let waiting = unacknowledged(problems, acknowledged);
    if waiting.is_empty() {
        return Ok(());
    }
    let codes: Vec<&str> = waiting.iter().map(|p| p.code.as_str()).collect();
    Err(Problem::refuse("warnings-unacknowledged").with("codes", &codes.join(", ")).into())
}

/// Adds acknowledgements under the name of who gives them; an earlier one keeps its author.
pub(crate) fn acknowledge(kept: &mut Vec<Acknowledged>, given: Vec<Acknowledged>, by: &Account) {
    for mut one in given {
        if kept.iter().any(|a| a.code == one.code) {
            continue;
        }
        one.by = by.login.clone();
        kept.push(one);
    }
}

/// The version of a draft, for whoever names none.
pub(crate) fn version(store: &OfficeStore, act: &ActId) -> Result<u64, Failure> {
    store.draft_version(act).map_err(store_failure)?.ok_or(Failure::NotFound)
}

/// The stored draft, or `NotFound`.
pub(crate) fn find(store: &OfficeStore, act: &ActId) -> Result<DraftRecord, Failure> {
    store.draft_find(act).map_err(store_failure)?.ok_or(Failure::NotFound)
}

/// The acknowledgements kept with a draft.
pub(crate) fn acknowledged_of(record: &DraftRecord) -> Vec<Acknowledged> {
    serde_json::from_str(&record.acknowledged).unwrap_or_default()
}

/// Writes acknowledgements as they are kept.
pub(crate) fn acknowledged_text(list: &[Acknowledged]) -> String {
    serde_json::to_string(list).unwrap_or_else(|_| "[]".into())
}

/// Saves a draft over the version the author saw; a newer one is handed back, nothing is lost.
pub(crate) fn save(
    ctx: &Ctx<'_>,
    record: &DraftRecord,
    base_version: u64,
    problems: Vec<Problem>,
) -> Result<Saved, Failure> {
    let updated = ctx.desk.writer().draft_update(record, base_version);
    match updated {
        Ok(version) => Ok(Saved {
            act: record.act.clone(),
            version,
            state: record.state.clone(),
            problems,
            at: ctx.now,
        }),
        Err(office_store::StoreError::Conflict) => {
            let theirs = find(&ctx.desk.writer(), &record.act)?;
            Err(Failure::Conflict(Box::new(view(ctx, theirs)?)))
        }
        Err(error) => Err(store_failure(error)),
    }
}

/// The names and places of the drawing, for the text.
pub(crate) struct Hand<'a> {
    pub(crate) number: Option<ActNumber>,
    pub(crate) officer_ar: &'a str,
    pub(crate) officer_latin: &'a str,
    pub(crate) capacity: &'a str,
}

/// How the act is drawn: where, when, by whom.
pub(crate) fn drawing(ctx: &Ctx<'_>, values: &Values, at: Moment, hand: &Hand<'_>) -> Drawing {
    let card = &ctx.desk.card;
    let months = ctx.node.months();
    let date = at.civil().date;
    let drawn_hijri = vocabulary::hijri_of(date, &months);
    let text = |lang, key: &str| ctx.node.texts.get(lang, key);
    let capacity_key = format!("capacity-{}", hand.capacity);
    Drawing {
        number: hand.number.clone(),
        register_hijri_year: drawn_hijri.0.year,
        office_ar: card.name_ar.clone(),
        office_fr: card.name_fr.clone(),
        commune_ar: card.commune_ar.clone(),
        commune_fr: card.commune_fr.clone(),
        province_ar: card.province_ar.clone(),
        province_fr: card.province_fr.clone(),
        drawn_at: at,
        drawn_hijri,
        officer_ar: hand.officer_ar.to_owned(),
        officer_latin: hand.officer_latin.to_owned(),
        officer_capacity_ar: text(Lang::Ar, &capacity_key),
        officer_capacity_fr: text(Lang::Fr, &capacity_key),
        declarant_signs: values.get("declarant_signs").is_none_or(|v| v == "signs"),
        twin_rank: acts::birth::says_twin_rank(&ctx.node.law.on(date, ctx.regime())),
    }
}

/// The renvois kept with a draft since it was presented.
pub(crate) fn renvois_of(record: &DraftRecord) -> Vec<Renvoi> {
    serde_json::from_str(&record.renvois).unwrap_or_default()
}

/// A draft with everything its page needs.
pub(crate) fn view(ctx: &Ctx<'_>, record: DraftRecord) -> Result<DraftView, Failure> {
    let hand = Hand { number: None, officer_ar: "", officer_latin: "", capacity: "registrar" };
    view_by(ctx, record, &hand)
}

/// The same, with the name of who would sign it.
pub(crate) fn view_by(
    ctx: &Ctx<'_>,
    record: DraftRecord,
    hand: &Hand<'_>,
) -> Result<DraftView, Failure> {
    let evaluated = evaluate(ctx, &record.form, &record.values)?;
    let texts: Option<(ActText, ActText)> = evaluated.content.as_ref().map(|content| {
        let drawing = drawing(ctx, &record.values, ctx.now, hand);
        (
            acts::text(Lang::Ar, content, &drawing).unwrap_or_default(),
            acts::text(Lang::Fr, content, &drawing).unwrap_or_default(),
        )
    });
    let (text_ar, text_fr) = texts.unzip();
    Ok(DraftView {
        renvois: renvois_of(&record),
        acknowledged: acknowledged_of(&record),
        act: record.act,
        form: record.form,
        siblings: record.siblings,
        version: record.version,
        state: record.state,
        person: person(&record.values),
        values: record.values,
        problems: evaluated.problems,
        text_ar,
        text_fr,
        author: Names::on(ctx.node).of(record.author.as_str()),
        saved_at: record.saved_at,
        deadline: evaluated.deadline,
        return_reason: record.return_reason,
    })
}

/// Whom the declaration is about, as far as it says.
fn person(values: &Values) -> Named {
    let face = acts::face(values);
    Named { ar: face.person_ar, latin: face.person_latin }
}

/// One line of a list.
pub(crate) fn row(ctx: &Ctx<'_>, names: &Names, record: DraftRecord) -> Result<DraftRow, Failure> {
    let evaluated = evaluate(ctx, &record.form, &record.values)?;
    let acknowledged = acknowledged_of(&record);
    let face = acts::face(&record.values);
    Ok(DraftRow {
        form: record.form,
        person: Named { ar: face.person_ar, latin: face.person_latin },
        parents: Named { ar: face.parents_ar, latin: face.parents_latin },
        sex: face.sex,
        deadline_day: evaluated.deadline.as_ref().map(|d| (d.day, d.of)),
        problems: blocking(&evaluated.problems).len(),
        warnings: unacknowledged(&evaluated.problems, &acknowledged).len(),
        act: record.act,
        state: record.state,
        author: names.of(record.author.as_str()),
        saved_at: record.saved_at,
    })
}

//! The registrar delegates signature to one person for one office, by a dated decision
//! (decree 2-99-665; law dossier, roles), and ends it.

use accounts::{Role, Signatory};
use journal::{DelegationEnded, DelegationMade, Officer, Payload};
use office_store::DelegationRecord;
use vocabulary::{CivilDate, DelegationId, Problem, Values};

use crate::entry::{self, store_failure};
use crate::node::Ctx;
use crate::{Failure, session};

/// Records a delegation.
///
/// # Errors
/// Only the registrar delegates; `delegate-role`, field problems.
pub fn delegate_signature(
    ctx: &mut Ctx<'_>,
    registrar: &Signatory,
    values: &Values,
) -> Result<DelegationId, Failure> {
    crate::own_office(ctx, registrar.account())?;
    if registrar.account().role != Role::Registrar {
        return Err(Failure::Forbidden { needed: "delegate-signature" });
    }
    let fields = Fields::of(values);
    let login = fields.text("login")?;
    let delegate = session::account_of(&ctx.node.store(), &login)?;
    if delegate.role != Role::Delegate || delegate.office != ctx.desk.card.code {
        return Err(Problem::refuse("delegate-role").at("login").into());
    }
    let from = fields.date("from")?;
    let to = fields.date_or_none("to")?;
    if to.is_some_and(|to| to < from) {
        return Err(Failure::Invalid(vec![Problem::invalid("to", "date-before-start")]));
    }
    let delegation = DelegationId::new(ctx.ids);
    let made = DelegationMade {
        delegation: delegation.clone(),
        account: delegate.id.clone(),
        login: delegate.login.clone(),
        name_ar: delegate.name_ar.clone(),
        name_latin: delegate.name_latin.clone(),
        decision_number: fields.text("decision_number")?,
        decision_date: fields.date("decision_date")?,
        from,
        to,
        specimen: values.get("specimen").cloned().unwrap_or_default(),
    };
    let account = registrar.account().clone();
    let regime = ctx.desk.card.regime;
    let payload = Payload::DelegationMade(made);
    entry::enter(ctx, &account, regime, &mut |_| Ok(payload.clone()))?;
    Ok(delegation)
}

/// Ends a delegation from a date on.
///
/// # Errors
/// `NotFound` for an unknown one.
pub fn end_delegation(
    ctx: &mut Ctx<'_>,
    registrar: &Signatory,
    delegation: &DelegationId,
    values: &Values,
) -> Result<(), Failure> {
    crate::own_office(ctx, registrar.account())?;
    if registrar.account().role != Role::Registrar {
        return Err(Failure::Forbidden { needed: "end-delegation" });
    }
    let known = ctx.desk.writer().delegations().map_err(store_failure)?;
    if !known.iter().any(|d| d.delegation == *delegation) {
        return Err(Failure::NotFound);
    }
    let ended = DelegationEnded {
        delegation: delegation.clone(),
        on: Fields::of(values).date("on")?,
        reason: values.get("reason").cloned().unwrap_or_default(),
    };
    let account = registrar.account().clone();
    let regime = ctx.desk.card.regime;
    let payload = Payload::DelegationEnded(ended);
    entry::enter(ctx, &account, regime, &mut |_| Ok(payload.clone()))?;
    Ok(())
}

/// In which capacity this person signs today; a delegate only within a delegation (case B28).
pub(crate) fn officer(ctx: &Ctx<'_>, signatory: &Signatory) -> Result<Officer, Failure> {
    let account = signatory.account();
    let today = ctx.today();
    let mut officer = Officer {
        account: account.id.clone(),
        name_ar: account.name_ar.clone(),
        name_latin: account.name_latin.clone(),
        capacity: "registrar".into(),
        delegation: None,
    };
    if account.role == Role::Registrar {
        return Ok(officer);
    }
    let all = ctx.desk.writer().delegations().map_err(store_failure)?;
    let mine: Vec<_> = all.iter().filter(|d| d.account == account.id).collect();
    if let Some(valid) = mine.iter().find(|d| valid_on(d, today)) {
        officer.capacity = "delegate".into();
        officer.delegation = Some(valid.delegation.clone());
        return Ok(officer);
    }
    let last = mine.iter().filter_map(|d| last_day(d)).filter(|last| *last < today).max();
    Err(match last {
        Some(end) => Problem::refuse("delegation-expired")
            .under("delegation-of-signature")
            .with("date", &end.to_string())
            .into(),
        None => Problem::refuse("delegation-missing").under("delegation-of-signature").into(),
    })
}

/// The last day counts; the day on which it was ended does not.
fn valid_on(delegation: &DelegationRecord, day: CivilDate) -> bool {
    delegation.from <= day && last_day(delegation).is_none_or(|last| day <= last)
}

fn last_day(delegation: &DelegationRecord) -> Option<CivilDate> {
    let ended = delegation.ended.map(|ended| ended.add_days(-1));
    delegation.to.into_iter().chain(ended).min()
}

/// Reading the few fields of an administrative form.
pub(crate) struct Fields<'a>(&'a Values);

impl<'a> Fields<'a> {
    pub(crate) fn of(values: &'a Values) -> Self {
        Self(values)
    }

    /// A short required text.
    pub(crate) fn text(&self, field: &str) -> Result<String, Failure> {
        const LONGEST: usize = 200;
        let text = vocabulary::tidy(self.0.get(field).map_or("", String::as_str));
        if text.is_empty() {
            return Err(Failure::Invalid(vec![Problem::invalid(field, "required")]));
        }
        if text.chars().count() > LONGEST {
            return Err(Failure::Invalid(vec![Problem::invalid(field, "too-long")]));
        }
        if text.chars().any(|c| c.is_control() || vocabulary::is_bidi_control(c)) {
            return Err(Failure::Invalid(vec![Problem::invalid(field, "control-character")]));
        }
        Ok(text)
    }

    pub(crate) fn date(&self, field: &str) -> Result<CivilDate, Failure> {
        self.date_or_none(field)?
            .ok_or_else(|| Failure::Invalid(vec![Problem::invalid(field, "required")]))
    }

    pub(crate) fn date_or_none(&self, field: &str) -> Result<Option<CivilDate>, Failure> {
        match self.0.get(field).map(|v| v.trim()).filter(|v| !v.is_empty()) {
            None => Ok(None),
            Some(text) => CivilDate::parse(text).map(Some).map_err(|_| {
                Failure::Invalid(vec![
                    Problem::invalid(field, "date-impossible").with("value", text),
                ])
            }),
        }
    }

    pub(crate) fn number(&self, field: &str, from: i64, to: i64) -> Result<i64, Failure> {
        let text = self.0.get(field).map_or("", |v| v.trim());
        match text.parse::<i64>() {
            Ok(number) if (from..=to).contains(&number) => Ok(number),
            _ => Err(Failure::Invalid(vec![
                Problem::invalid(field, "number-out-of-range")
                    .with("from", &from.to_string())
                    .with("to", &to.to_string()),
            ])),
        }
    }
}

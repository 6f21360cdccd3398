//! The registrar delegates signature to one person for one office, by a dated decision
//! (decree 2-99-665; law dossier, roles), and ends it.

use accounts::{Delegation, Role, Signatory};
use journal::{DelegationEnded, DelegationMade, Officer, Payload};
use office_store::{DelegationRecord, OfficeStore, StoreError};
use vocabulary::{CivilDate, DelegationId, OfficeCode, Problem, Values};

use crate::entry::{self, store_failure};
use crate::node::Ctx;
use crate::{Failure, session};

/// Records a delegation.
///
/// # Errors
/// Only the registrar delegates; what `accounts::Delegation::check` finds; field problems.
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
    // Who works in another commune is nobody here.
    let stands = session::between(ctx.node, &ctx.desk.card.code, &delegate.home);
    if stands == accounts::Relation::OtherCommune {
        return Err(Problem::refuse("account-unknown").with("login", &login).into());
    }
    let made = DelegationMade {
        delegation: DelegationId::new(ctx.ids),
        account: delegate.id.clone(),
        login: delegate.login.clone(),
        name_ar: delegate.name_ar.clone(),
        name_latin: delegate.name_latin.clone(),
        decision_number: fields.text("decision_number")?,
        decision_date: fields.date("decision_date")?,
        from: fields.date("from")?,
        to: fields.date_or_none("to")?,
        specimen: values.get("specimen").cloned().unwrap_or_default(),
    };
    let id = made.delegation.clone();
    let account = registrar.account().clone();
    let regime = ctx.regime();
    let office = ctx.desk.card.code.clone();
    // Asked again whenever the head moved: two decisions at once do not overlap unseen.
    entry::enter(ctx, &account, regime, &mut |store| {
        let existing = all(store, &office).map_err(store_failure)?;
        let problems = proposed(&made, &office).check(&delegate, &existing);
        match problems.is_empty() {
            true => Ok(vec![Payload::DelegationMade(made.clone())]),
            false => Err(Failure::Invalid(problems)),
        }
    })?;
    Ok(id)
}

/// Ends a delegation from a date on.
///
/// # Errors
/// `NotFound` for an unknown one; `delegation-already-ended`, `delegation-end-before-start`.
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
    let ended = DelegationEnded {
        delegation: delegation.clone(),
        on: Fields::of(values).date("on")?,
        reason: values.get("reason").cloned().unwrap_or_default(),
    };
    let account = registrar.account().clone();
    let regime = ctx.regime();
    let office = ctx.desk.card.code.clone();
    entry::enter(ctx, &account, regime, &mut |store| {
        let known = all(store, &office).map_err(store_failure)?;
        let made = known.iter().find(|d| d.id == ended.delegation).ok_or(Failure::NotFound)?;
        made.check_end(ended.on)?;
        Ok(vec![Payload::DelegationEnded(ended.clone())])
    })?;
    Ok(())
}

/// In which capacity this person signs today; a delegate only within a delegation (case B28).
pub(crate) fn officer(ctx: &Ctx<'_>, signatory: &Signatory) -> Result<Officer, Failure> {
    let account = signatory.account();
    let mut officer = Officer {
        account: account.id.clone(),
        name_ar: account.name_ar.clone(),
        name_latin: account.name_latin.clone(),
        capacity: "registrar".into(),
        delegation: None,
    };
    if account.role == Role::Registrar {
        // The day of the signature counts, and a term of office has a first day.
        accounts::competence(account, &[], ctx.today())?;
        return Ok(officer);
    }
    // The session looked when the page was asked for; the day of the signature counts.
    let known = all(&ctx.desk.writer(), &ctx.desk.card.code).map_err(store_failure)?;
    let in_force = Delegation::in_force(&known, account, ctx.today())?;
    officer.capacity = "delegate".into();
    officer.delegation = Some(in_force.id.clone());
    Ok(officer)
}

/// Every delegation of an office, as `accounts` judges them.
pub(crate) fn all(store: &OfficeStore, office: &OfficeCode) -> Result<Vec<Delegation>, StoreError> {
    Ok(store.delegations()?.into_iter().map(|record| recorded(record, office)).collect())
}

fn recorded(record: DelegationRecord, office: &OfficeCode) -> Delegation {
    Delegation {
        id: record.delegation,
        account: record.account,
        office: office.clone(),
        decision_number: record.decision_number,
        decision_date: record.decision_date,
        from: record.from,
        to: record.to,
        specimen: Some(record.specimen).filter(|specimen| !specimen.is_empty()),
        ended: record.ended,
    }
}

/// A decision that is not in the journal yet.
fn proposed(made: &DelegationMade, office: &OfficeCode) -> Delegation {
    Delegation {
        id: made.delegation.clone(),
        account: made.account.clone(),
        office: office.clone(),
        decision_number: made.decision_number.clone(),
        decision_date: made.decision_date,
        from: made.from,
        to: made.to,
        specimen: Some(made.specimen.clone()).filter(|specimen| !specimen.is_empty()),
        ended: None,
    }
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

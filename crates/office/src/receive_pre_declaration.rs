//! The notice of the institution in which somebody died: kept as it came, it opens the draft when
//! no relative has declared within their days (law 37-99, article 26; case D04).

use accounts::Clerk;
use acts::death::{NoticeOpening, notice_opening};
use acts::{ActContent, death};
use journal::Payload;
use notices::{PreDeclarationReceived, PreDeclarationSettled};
use office_store::OfficeStore;
use vocabulary::{NoticeId, Problem, Values};

use crate::Failure;
use crate::declare;
use crate::delegate_signature::Fields;
use crate::draft;
use crate::entry::{self, store_failure};
use crate::node::Ctx;
use crate::views::{PreDeclarationView, Saved};

/// What the institution must have written for the notice to be one.
const NEEDED: [&str; 5] =
    ["institution_kind", "institution", "notice_reference", "notice_date", "death_date"];

/// Keeps a notice, by the fields of the death form.
///
/// # Errors
/// Fields that the notice lacks or the form does not have.
pub fn receive_pre_declaration(
    ctx: &mut Ctx<'_>,
    clerk: &Clerk,
    values: Values,
) -> Result<NoticeId, Failure> {
    crate::own_office(ctx, clerk.account())?;
    let form = draft::form("death")?;
    let values = draft::bounded(form, values)?;
    let fields = Fields::of(&values);
    for field in NEEDED {
        fields.text(field)?;
    }
    if fields.date("notice_date")? > ctx.today() {
        return Err(Failure::Invalid(vec![Problem::invalid("notice_date", "date-in-the-future")]));
    }
    let received = PreDeclarationReceived {
        notice: NoticeId::new(ctx.ids),
        form: form.id.clone(),
        values,
        received: ctx.today(),
    };
    let account = clerk.account().clone();
    let regime = ctx.regime();
    entry::enter_by_office(ctx, &account, regime, &mut |_| {
        Ok(vec![Payload::PreDeclarationReceived(received.clone())])
    })?;
    Ok(received.notice)
}

/// Opens the draft of the death that a notice states, the institution declaring.
///
/// # Errors
/// `relatives-may-still-declare` with the last day that is theirs alone, where that day is
/// verified; `pre-declaration-settled`; `NotFound`.
pub fn open_pre_declaration(
    ctx: &mut Ctx<'_>,
    clerk: &Clerk,
    notice: &NoticeId,
) -> Result<Saved, Failure> {
    crate::own_office(ctx, clerk.account())?;
    let received = waiting(&ctx.desk.reader(), notice)?;
    if let Some(opening) = opening(ctx, &received.values)
        && !opening.is_open(ctx.today())
        && !opening.unverified
    {
        return Err(Problem::refuse("relatives-may-still-declare")
            .under(&opening.provision)
            .with("last", &opening.relatives_until.to_string())
            .into());
    }
    let mut values = received.values;
    values.insert("declarant_capacity".into(), "hospital".into());
    let saved = declare(ctx, clerk, &received.form, values)?;
    let settled = PreDeclarationSettled {
        notice: notice.clone(),
        draft: Some(saved.act.clone()),
        reason: String::new(),
        on: ctx.today(),
    };
    settle(ctx, clerk, settled)?;
    Ok(saved)
}

/// Closes a notice that opens no draft: a relative declared, and the reason says so.
///
/// # Errors
/// `reason-missing`; `pre-declaration-settled`; `NotFound`.
pub fn settle_pre_declaration(
    ctx: &mut Ctx<'_>,
    clerk: &Clerk,
    notice: &NoticeId,
    reason: &str,
) -> Result<(), Failure> {
    crate::own_office(ctx, clerk.account())?;
    let reason = vocabulary::tidy(reason);
    if reason.is_empty() {
        return Err(Failure::Invalid(vec![Problem::invalid("reason", "reason-missing")]));
    }
    let on = ctx.today();
    settle(ctx, clerk, PreDeclarationSettled { notice: notice.clone(), draft: None, reason, on })
}

fn settle(ctx: &mut Ctx<'_>, clerk: &Clerk, settled: PreDeclarationSettled) -> Result<(), Failure> {
    let account = clerk.account().clone();
    let regime = ctx.regime();
    entry::enter_by_office(ctx, &account, regime, &mut |store| {
        waiting(store, &settled.notice)?;
        Ok(vec![Payload::PreDeclarationSettled(settled.clone())])
    })?;
    Ok(())
}

/// The notices that wait, oldest first.
pub(crate) fn pre_declarations(ctx: &Ctx<'_>) -> Result<Vec<PreDeclarationView>, Failure> {
    let store = ctx.desk.reader();
    let all = store.facts_of_kind("pre_declaration_received").map_err(store_failure)?;
    let mut views = Vec::new();
    for (_, payload) in all {
        let Payload::PreDeclarationReceived(received) = payload else { continue };
        if is_settled(&store, &received.notice)? {
            continue;
        }
        let opening = opening(ctx, &received.values);
        let open = opening.as_ref().is_none_or(|one| one.unverified || one.is_open(ctx.today()));
        views.push(PreDeclarationView { received, opening, open });
    }
    Ok(views)
}

/// From when the draft may be opened, by the law of today.
fn opening(ctx: &Ctx<'_>, values: &Values) -> Option<NoticeOpening> {
    let (content, _) = acts::read("death", values);
    let died = match content? {
        ActContent::Death(death) => death::DeathContent::event_date(&death)?.gregorian?.exact()?,
        ActContent::Birth(_) | ActContent::Historic(_) => return None,
    };
    notice_opening(died, &ctx.node.law.on(ctx.today(), ctx.regime()))
}

fn waiting(store: &OfficeStore, notice: &NoticeId) -> Result<PreDeclarationReceived, Failure> {
    let mut received = None;
    for (_, payload) in store.facts_about(notice.as_str()).map_err(store_failure)? {
        match payload {
            Payload::PreDeclarationReceived(one) => received = Some(one),
            Payload::PreDeclarationSettled(_) => {
                return Err(Failure::refused("pre-declaration-settled"));
            }
            _ => {}
        }
    }
    received.ok_or(Failure::NotFound)
}

fn is_settled(store: &OfficeStore, notice: &NoticeId) -> Result<bool, Failure> {
    let about = store.facts_about(notice.as_str()).map_err(store_failure)?;
    Ok(about.iter().any(|(_, payload)| matches!(payload, Payload::PreDeclarationSettled(_))))
}

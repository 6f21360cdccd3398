//! Notices between offices and courts: sent, receipted, received (D02, M02, M03, M06).

use accounts::{Clerk, Staff};
use journal::Payload;
use marginal_notes::NoteContent;
use notices::{
    Keeper, KeeperKind, NoticeReceipted, NoticeReceived, NoticeSent, Outcome, Subject, waiting,
};
use office_store::OfficeStore;
use vocabulary::{ActId, NoteId, NoticeId, Problem, Values};

use crate::Failure;
use crate::delegate_signature::Fields;
use crate::dispatch_second_copy::not_in_the_future;
use crate::entry::{self, store_failure};
use crate::node::Ctx;
use crate::read_act;
use crate::views::NoticeView;

/// Records that a notice about an act kept here was sent.
///
/// # Errors
/// Field problems; `NotFound`.
pub fn send_notice(
    ctx: &mut Ctx<'_>,
    clerk: &Clerk,
    act: &ActId,
    values: &Values,
) -> Result<NoticeId, Failure> {
    crate::own_office(ctx, clerk.account())?;
    let fields = Fields::of(values);
    let word = fields.text("subject")?;
    let subject = Subject::parse(&word).ok_or_else(|| unknown("subject"))?;
    let kind = match fields.text("keeper")?.as_str() {
        "office" => KeeperKind::Office,
        "prosecutor" => KeeperKind::Prosecutor,
        "prosecutor-of-rabat" => KeeperKind::ProsecutorOfRabat,
        _ => return Err(unknown("keeper")),
    };
    let text = |id: &str| vocabulary::tidy(values.get(id).map_or("", String::as_str));
    let on_file = read_act::on_file(&ctx.desk.reader(), act)?;
    let person = match text("person") {
        person if person.is_empty() => acts::face(&on_file.signed.values).person_ar,
        person => person,
    };
    let sent = NoticeSent {
        notice: NoticeId::new(ctx.ids),
        subject,
        act: act.clone(),
        note: values.get("note").and_then(|note| note.parse::<NoteId>().ok()),
        to: Keeper { kind, office: None, words: fields.text("to")? },
        person,
        act_reference: text("act_reference"),
        on: ctx.today(),
        reference: fields.text("reference")?,
    };
    let account = clerk.account().clone();
    let regime = ctx.regime();
    entry::enter_by_office(ctx, &account, regime, &mut |_| {
        Ok(vec![Payload::NoticeSent(sent.clone())])
    })?;
    Ok(sent.notice)
}

/// Records the keeper's receipt of a notice.
///
/// # Errors
/// `NotFound`; `notice-receipted-already`; field problems.
pub fn receipt_notice(
    ctx: &mut Ctx<'_>,
    clerk: &Clerk,
    notice: &NoticeId,
    values: &Values,
) -> Result<(), Failure> {
    crate::own_office(ctx, clerk.account())?;
    let fields = Fields::of(values);
    let (on, reference) = (fields.date("on")?, fields.text("reference")?);
    not_in_the_future(ctx, on)?;
    let account = clerk.account().clone();
    let regime = ctx.regime();
    entry::enter_by_office(ctx, &account, regime, &mut |store| {
        let (_, receipts) = sent_of(store, notice)?;
        if !receipts.is_empty() {
            return Err(Failure::refused("notice-receipted-already"));
        }
        let notice = notice.clone();
        let reference = reference.clone();
        Ok(vec![Payload::NoticeReceipted(NoticeReceipted { notice, on, reference })])
    })?;
    Ok(())
}

/// Records a notice that came in for an act kept here, and what became of it. One that states an
/// event which stands in the margin already is linked to that note: no second one (case M06).
///
/// # Errors
/// `reason-missing` for a refusal; field problems; `NotFound`.
pub fn receive_notice(
    ctx: &mut Ctx<'_>,
    clerk: &Clerk,
    act: &ActId,
    values: &Values,
) -> Result<NoticeId, Failure> {
    crate::own_office(ctx, clerk.account())?;
    let fields = Fields::of(values);
    let word = fields.text("subject")?;
    let subject = Subject::parse(&word).ok_or_else(|| unknown("subject"))?;
    let word = fields.text("outcome")?;
    let outcome = Outcome::parse(&word).ok_or_else(|| unknown("outcome"))?;
    let reason = vocabulary::tidy(values.get("reason").map_or("", String::as_str));
    if outcome == Outcome::Refused && reason.is_empty() {
        return Err(Failure::Invalid(vec![Problem::invalid("reason", "reason-missing")]));
    }
    let received = NoticeReceived {
        notice: NoticeId::new(ctx.ids),
        subject,
        from: fields.text("from")?,
        reference: fields.text("reference")?,
        received: fields.date("received")?,
        act: act.clone(),
        outcome,
        note: values.get("note").and_then(|note| note.parse::<NoteId>().ok()),
        reason,
    };
    not_in_the_future(ctx, received.received)?;
    let account = clerk.account().clone();
    let regime = ctx.regime();
    entry::enter_by_office(ctx, &account, regime, &mut |store| {
        if store.act_find(act).map_err(store_failure)?.is_none() {
            return Err(Failure::NotFound);
        }
        Ok(vec![Payload::NoticeReceived(received.clone())])
    })?;
    Ok(received.notice)
}

/// The note in the margin that states the same event, if there is one.
///
/// # Errors
/// `NotFound`; `note-kind-unknown`.
pub fn same_event_noted(
    ctx: &mut Ctx<'_>,
    staff: &Staff,
    act: &ActId,
    kind: &str,
    values: &Values,
) -> Result<Option<NoteId>, Failure> {
    crate::own_acts(ctx, staff.account())?;
    let on_file = read_act::on_file(&ctx.desk.reader(), act)?;
    let content = NoteContent::of(crate::note::kind(kind)?, values.clone());
    let same = on_file.notes.iter().find(|(_, note)| content.same_event(&note.content));
    Ok(same.map(|(_, note)| note.note.clone()))
}

/// The notices sent, those that wait longest first; then those that are receipted.
///
/// # Errors
/// Only the store's.
pub fn notices_view(ctx: &mut Ctx<'_>, staff: &Staff) -> Result<Vec<NoticeView>, Failure> {
    crate::own_acts(ctx, staff.account())?;
    notices(ctx)
}

/// The notices that came in for an act kept here, in the order they were recorded.
///
/// # Errors
/// Only the store's.
pub fn notices_received(
    ctx: &mut Ctx<'_>,
    staff: &Staff,
    act: &ActId,
) -> Result<Vec<NoticeReceived>, Failure> {
    crate::own_acts(ctx, staff.account())?;
    let about = ctx.desk.reader().facts_about(act.as_str()).map_err(store_failure)?;
    let received = about.into_iter().filter_map(|(_, payload)| match payload {
        Payload::NoticeReceived(one) => Some(one),
        _ => None,
    });
    Ok(received.collect())
}

/// The same for whoever only counts them.
pub(crate) fn notices(ctx: &Ctx<'_>) -> Result<Vec<NoticeView>, Failure> {
    let store = ctx.desk.reader();
    let law = ctx.node.law.on(ctx.today(), ctx.regime());
    let mut views = Vec::new();
    for (_, payload) in store.facts_of_kind("notice_sent").map_err(store_failure)? {
        let Payload::NoticeSent(sent) = payload else { continue };
        let (sent, receipts) = sent_of(&store, &sent.notice)?;
        let act = store.act_find(&sent.act).map_err(store_failure)?.ok_or(Failure::NotFound)?;
        views.push(NoticeView {
            act: crate::search_acts::row(act, Vec::new()),
            waiting: waiting(&sent, &receipts, ctx.today(), &law),
            receipt: receipts.into_iter().next(),
            sent,
        });
    }
    views.sort_by_key(|view| std::cmp::Reverse(view.waiting.map_or(i64::MIN, |w| w.days)));
    Ok(views)
}

pub(crate) fn sent_of(
    store: &OfficeStore,
    notice: &NoticeId,
) -> Result<(NoticeSent, Vec<NoticeReceipted>), Failure> {
    let mut sent = None;
    let mut receipts = Vec::new();
    for (_, payload) in store.facts_about(notice.as_str()).map_err(store_failure)? {
        match payload {
            Payload::NoticeSent(one) => sent = Some(one),
            Payload::NoticeReceipted(receipt) => receipts.push(receipt),
            _ => {}
        }
    }
    Ok((sent.ok_or(Failure::NotFound)?, receipts))
}

fn unknown(field: &str) -> Failure {
    Failure::Invalid(vec![Problem::invalid(field, "choice-unknown")])
}

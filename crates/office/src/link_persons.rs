//! Links between persons that acts name: decided by somebody, with a reason; never guessed.

use accounts::{Signatory, Staff};
use journal::Payload;
use office_store::OfficeStore;
use persons::{Known, Link, LinkWithdrawn, People, Relation};
use vocabulary::{ActId, LinkId, PersonId, Problem, Values};

use crate::Failure;
use crate::delegate_signature::Fields;
use crate::entry::{self, store_failure};
use crate::named_act::named_act;
use crate::node::Ctx;
use crate::read_act::{self, OnFile};
use crate::views::{Acknowledged, LinkView};

/// Enters a link between persons of two acts kept here.
///
/// # Errors
/// `link-to-oneself`; `reason-missing`; `role-unknown`; `warnings-unacknowledged` for what speaks
/// against it; `NotFound`.
pub fn link_persons(
    ctx: &mut Ctx<'_>,
    signatory: &Signatory,
    values: &Values,
    acknowledged: &[Acknowledged],
) -> Result<LinkId, Failure> {
    crate::own_office(ctx, signatory.account())?;
    let fields = Fields::of(values);
    let word = fields.text("relation")?;
    let relation = Relation::parse(&word)
        .ok_or_else(|| Failure::Invalid(vec![Problem::invalid("relation", "choice-unknown")]))?;
    let store = ctx.desk.reader();
    let from_act = named_act(&store, values, "from_act")?;
    let to_act = named_act(&store, values, "to_act")?;
    let (from, from_known) = named(&store, &from_act, &fields.text("from_role")?)?;
    let (to, to_known) = named(&store, &to_act, &fields.text("to_role")?)?;
    let people = people(&store)?;
    drop(store);
    let link = Link {
        link: LinkId::new(ctx.ids),
        from,
        from_act,
        relation,
        to,
        to_act,
        reason: vocabulary::tidy(values.get("reason").map_or("", String::as_str)),
    };
    link.check()?;
    let doubts = people.doubts(&link, &from_known, &to_known);
    let kept: Vec<_> = acknowledged.to_vec();
    crate::draft::require_acknowledged(&doubts, &kept)?;
    let account = signatory.account().clone();
    let regime = ctx.regime();
    entry::enter(ctx, &account, regime, &mut |_| Ok(vec![Payload::PersonsLinked(link.clone())]))?;
    Ok(link.link)
}

/// Withdraws a link: it no longer holds, and stays readable.
///
/// # Errors
/// `NotFound`; `reason-missing`.
pub fn withdraw_link(
    ctx: &mut Ctx<'_>,
    signatory: &Signatory,
    link: &LinkId,
    reason: &str,
) -> Result<(), Failure> {
    crate::own_office(ctx, signatory.account())?;
    let reason = vocabulary::tidy(reason);
    if reason.is_empty() {
        return Err(Failure::Invalid(vec![Problem::invalid("reason", "reason-missing")]));
    }
    let account = signatory.account().clone();
    let regime = ctx.regime();
    entry::enter(ctx, &account, regime, &mut |store| {
        let people = people(store)?;
        if !people.links().any(|held| held.link == *link) {
            return Err(Failure::NotFound);
        }
        let withdrawn = LinkWithdrawn { link: link.clone(), reason: reason.clone() };
        Ok(vec![Payload::LinkWithdrawn(withdrawn)])
    })?;
    Ok(())
}

/// The links of the persons that an act names.
///
/// # Errors
/// `NotFound`.
pub fn links_view(ctx: &mut Ctx<'_>, staff: &Staff, act: &ActId) -> Result<Vec<LinkView>, Failure> {
    crate::own_acts(ctx, staff.account())?;
    let store = ctx.desk.reader();
    let people = people_of(&store, act)?;
    people
        .links()
        .map(|link| {
            let outward = link.from_act == *act;
            let other = if outward { &link.to_act } else { &link.from_act };
            let row = store.act_find(other).map_err(store_failure)?.ok_or(Failure::NotFound)?;
            Ok(LinkView {
                link: link.clone(),
                outward,
                other: crate::search_acts::row(row, Vec::new()),
            })
        })
        .collect()
}

/// Everything that the office's links say.
pub(crate) fn people(store: &OfficeStore) -> Result<People, Failure> {
    let linked = store.facts_of_kind("persons_linked").map_err(store_failure)?;
    let withdrawn = store.facts_of_kind("link_withdrawn").map_err(store_failure)?;
    Ok(fold(linked.into_iter().chain(withdrawn).map(|(_, payload)| payload)))
}

/// The links of one act.
fn people_of(store: &OfficeStore, act: &ActId) -> Result<People, Failure> {
    let mut payloads = Vec::new();
    for (_, payload) in store.facts_about(act.as_str()).map_err(store_failure)? {
        if let Payload::PersonsLinked(link) = &payload {
            let about = store.facts_about(link.link.as_str()).map_err(store_failure)?;
            payloads.extend(about.into_iter().map(|(_, payload)| payload));
        }
    }
    Ok(fold(payloads.into_iter()))
}

fn fold(payloads: impl Iterator<Item = Payload>) -> People {
    let (mut links, mut withdrawn) = (Vec::new(), Vec::new());
    for payload in payloads {
        match payload {
            Payload::PersonsLinked(link) => links.push(link),
            Payload::LinkWithdrawn(one) => withdrawn.push(one),
            _ => {}
        }
    }
    People::of(links, &withdrawn)
}

/// The person that an act names in a role, and what it says of them.
fn named(store: &OfficeStore, act: &ActId, role: &str) -> Result<(PersonId, Known), Failure> {
    let on_file = read_act::on_file(store, act)?;
    let person = on_file.signed.person(role).cloned();
    let person = person.ok_or_else(|| {
        Failure::Invalid(vec![Problem::invalid("role", "role-unknown").with("role", role)])
    })?;
    Ok((person, known(&on_file, role)))
}

fn known(on_file: &OnFile, role: &str) -> Known {
    let content = &on_file.signed.content;
    let holder = matches!(role, "child" | "deceased" | "holder");
    let born = content.born().and_then(|pair| pair.gregorian);
    let died = content.event_date().and_then(|pair| pair.gregorian);
    let field = on_file.signed.values.get(&format!("{role}_birth_date"));
    let of_role = field.and_then(|date| vocabulary::PartialDate::parse(date).ok());
    let death = content.act_kind() == vocabulary::ActKind::Death;
    Known { born: if holder { born } else { of_role }, died: died.filter(|_| holder && death) }
}

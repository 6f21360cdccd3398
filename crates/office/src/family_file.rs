//! Family files: opened on a marriage note, kept up with wives and children; the family booklet
//! stands on them (law 37-99, article 23).

use accounts::{Signatory, Staff};
use journal::Payload;
use marginal_notes::Effect;
use office_store::OfficeStore;
use persons::{FamilyFile, FamilyFileOpened, FamilyMemberEntered, MemberRole};
use vocabulary::{ActId, FamilyFileId, FullName, NoteId, PartialDate, Problem, Values};

use crate::Failure;
use crate::delegate_signature::Fields;
use crate::entry::{self, store_failure};
use crate::named_act::named_act;
use crate::node::Ctx;
use crate::read_act;

/// Opens the family file of a husband, with the wife of a marriage note on his birth act.
///
/// # Errors
/// `family-not-a-husband`; `family-wife-without-note`; `family-file-there`; `NotFound`.
pub fn open_family_file(
    ctx: &mut Ctx<'_>,
    signatory: &Signatory,
    husband: &ActId,
    values: &Values,
) -> Result<FamilyFileId, Failure> {
    crate::own_office(ctx, signatory.account())?;
    let on_file = read_act::on_file(&ctx.desk.reader(), husband)?;
    let content = &on_file.signed.content;
    if content.sex() != Some(acts::birth::Sex::Male) {
        return Err(Failure::refused("family-not-a-husband"));
    }
    let person = on_file.signed.person("child").or(on_file.signed.person("holder"));
    let opened = FamilyFileOpened {
        file: FamilyFileId::new(ctx.ids),
        husband: person.cloned().ok_or(Failure::NotFound)?,
        husband_act: husband.clone(),
        name: content.holder().clone(),
        booklet: vocabulary::tidy(values.get("booklet").map_or("", String::as_str)),
    };
    let mut wives = Vec::new();
    for (_, note) in &on_file.notes {
        let effect = note.content.kind().map(|kind| kind.effect);
        if effect == Some(Effect::Marriage) {
            wives.push(FamilyMemberEntered {
                file: opened.file.clone(),
                role: MemberRole::Wife,
                name: note.content.name("spouse"),
                born: note
                    .content
                    .value("spouse_birth_date")
                    .and_then(|date| PartialDate::parse(date).ok()),
                act: None,
                act_reference: note
                    .content
                    .value("spouse_birth_office")
                    .unwrap_or_default()
                    .to_owned(),
                note: Some(note.note.clone()),
                mother: None,
            });
        }
    }
    if wives.is_empty() {
        return Err(Problem::refuse("family-wife-without-note").under("family-file").into());
    }
    let account = signatory.account().clone();
    let regime = ctx.regime();
    let file = opened.file.clone();
    entry::enter(ctx, &account, regime, &mut |store| {
        let about = store.facts_about(husband.as_str()).map_err(store_failure)?;
        if about.iter().any(|(_, payload)| matches!(payload, Payload::FamilyFileOpened(_))) {
            return Err(Failure::refused("family-file-there"));
        }
        let mut payloads = vec![Payload::FamilyFileOpened(opened.clone())];
        payloads.extend(wives.iter().cloned().map(Payload::FamilyMemberEntered));
        Ok(payloads)
    })?;
    Ok(file)
}

/// Enters a wife, by a later marriage note, or a child, by a birth act.
///
/// # Errors
/// Those of `FamilyFile::check`; field problems; `NotFound`.
pub fn enter_family_member(
    ctx: &mut Ctx<'_>,
    signatory: &Signatory,
    file: &FamilyFileId,
    values: &Values,
) -> Result<(), Failure> {
    crate::own_office(ctx, signatory.account())?;
    let member = member(ctx, file, values)?;
    let account = signatory.account().clone();
    let regime = ctx.regime();
    entry::enter(ctx, &account, regime, &mut |store| {
        find(store, file)?.check(&member)?;
        Ok(vec![Payload::FamilyMemberEntered(member.clone())])
    })?;
    Ok(())
}

fn member(
    ctx: &Ctx<'_>,
    file: &FamilyFileId,
    values: &Values,
) -> Result<FamilyMemberEntered, Failure> {
    let fields = Fields::of(values);
    let store = ctx.desk.reader();
    let opened = find(&store, file)?.opened;
    if let Some(note) = values.get("note").and_then(|note| note.parse::<NoteId>().ok()) {
        let husband = read_act::on_file(&store, &opened.husband_act)?;
        let entered = husband.notes.iter().find(|(_, entered)| entered.note == note);
        let (_, entered) = entered.ok_or(Failure::NotFound)?;
        return Ok(FamilyMemberEntered {
            file: file.clone(),
            role: MemberRole::Wife,
            name: entered.content.name("spouse"),
            born: None,
            act: None,
            act_reference: String::new(),
            note: Some(note),
            mother: None,
        });
    }
    let act = named_act(&store, values, "act")?;
    let child = read_act::on_file(&store, &act)?;
    let content = &child.signed.content;
    if content.act_kind() != vocabulary::ActKind::Birth {
        return Err(Failure::Invalid(vec![Problem::invalid("act", "family-not-a-birth")]));
    }
    let name: FullName = content.holder().clone();
    Ok(FamilyMemberEntered {
        file: file.clone(),
        role: MemberRole::Child,
        name,
        born: content.born().and_then(|pair| pair.gregorian),
        act_reference: child.signed.number.to_string(),
        act: Some(act),
        note: None,
        mother: match values.get("mother").map(String::as_str) {
            None | Some("") => None,
            Some(_) => Some(fields.number("mother", 1, 9)? as u32),
        },
    })
}

/// A family file as it stands.
///
/// # Errors
/// `NotFound`.
pub fn family_view(
    ctx: &mut Ctx<'_>,
    staff: &Staff,
    file: &FamilyFileId,
) -> Result<FamilyFile, Failure> {
    crate::own_acts(ctx, staff.account())?;
    find(&ctx.desk.reader(), file)
}

/// The family file of a husband, if there is one.
///
/// # Errors
/// Only the store's.
pub fn family_of(
    ctx: &mut Ctx<'_>,
    staff: &Staff,
    husband: &ActId,
) -> Result<Option<FamilyFileId>, Failure> {
    crate::own_acts(ctx, staff.account())?;
    let about = ctx.desk.reader().facts_about(husband.as_str()).map_err(store_failure)?;
    Ok(about.into_iter().find_map(|(_, payload)| match payload {
        Payload::FamilyFileOpened(opened) => Some(opened.file),
        _ => None,
    }))
}

pub(crate) fn find(store: &OfficeStore, file: &FamilyFileId) -> Result<FamilyFile, Failure> {
    let mut opened = None;
    let mut members = Vec::new();
    for (_, payload) in store.facts_about(file.as_str()).map_err(store_failure)? {
        match payload {
            Payload::FamilyFileOpened(one) => opened = Some(one),
            Payload::FamilyMemberEntered(member) => members.push(member),
            _ => {}
        }
    }
    Ok(FamilyFile { opened: opened.ok_or(Failure::NotFound)?, members })
}

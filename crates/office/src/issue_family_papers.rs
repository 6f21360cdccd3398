//! What stands on a family file leaves the office: the family booklet, of which there is one only,
//! and the family card (law 37-99, article 23).

use accounts::{Signatory, Staff};
use acts::ActContent;
use certificates::{Booklet, Household, Relative};
use marginal_notes::Union;
use persons::{FamilyFile, FamilyMember};
use texts::Arg;
use vocabulary::words::{ar, fr};
use vocabulary::{ActId, DatePair, DocumentId, FamilyFileId, FullName, HijriOrigin, Lang, Problem};

use crate::Failure;
use crate::entry::store_failure;
use crate::family_file;
use crate::leaving::{self, Leaving};
use crate::node::Ctx;
use crate::read_act::{self, OnFile};
use crate::views::{AskedFamilyPaper, Issued};

const BOOKLET: &str = "family-booklet";
/// Who may receive a certified copy of the booklet.
const REQUESTERS: &str = "family-booklet-copy-requesters";

/// Issues the booklet of a family, a duplicate of one that was lost, or a certified copy.
///
/// # Errors
/// `booklet-issued-already` for a second first one; `booklet-not-issued` for a duplicate of none;
/// `requester-not-entitled` for a copy; `NotFound`; a letter that no font has.
pub fn issue_family_booklet(
    ctx: &mut Ctx<'_>,
    signatory: &Signatory,
    file: &FamilyFileId,
    which: Booklet,
    asked: &AskedFamilyPaper,
) -> Result<Issued, Failure> {
    let account = signatory.account();
    crate::own_office(ctx, account)?;
    let family = family_file::find(&ctx.desk.reader(), file)?;
    examine(ctx, &family, which, asked)?;
    let said = said(file, asked);
    let id = DocumentId::new(ctx.ids);
    let context = leaving::context(ctx, account, &said, &id, ctx.now);
    let household = household(ctx, &family)?;
    let paper = certificates::family_booklet(&household, which, &context, &ctx.node.texts);
    leaving::leave(ctx, account, &said, &id, &paper)
}

/// Issues the family card.
///
/// # Errors
/// `requester-not-entitled`; `NotFound`; a letter that no font has.
pub fn issue_family_card(
    ctx: &mut Ctx<'_>,
    staff: &Staff,
    file: &FamilyFileId,
    asked: &AskedFamilyPaper,
) -> Result<Issued, Failure> {
    crate::own_acts(ctx, staff.account())?;
    let law = ctx.node.law.on(ctx.today(), ctx.regime());
    certificates::who_may_receive(&law, &asked.capacity)?;
    let family = family_file::find(&ctx.desk.reader(), file)?;
    let said = said(file, asked);
    let id = DocumentId::new(ctx.ids);
    let context = leaving::context(ctx, staff.account(), &said, &id, ctx.now);
    let household = household(ctx, &family)?;
    let card = certificates::family_card(&household, asked.lang, &context, &ctx.node.texts);
    leaving::leave(ctx, staff.account(), &said, &id, &card)
}

fn said(file: &FamilyFileId, asked: &AskedFamilyPaper) -> Leaving {
    Leaving {
        about: file.to_string(),
        capacity: asked.capacity.clone(),
        purpose: asked.purpose.clone(),
        requester: asked.requester.clone(),
    }
}

fn examine(
    ctx: &Ctx<'_>,
    family: &FamilyFile,
    which: Booklet,
    asked: &AskedFamilyPaper,
) -> Result<(), Failure> {
    let file = family.opened.file.as_str();
    let issued = ctx.desk.reader().documents_of(file).map_err(store_failure)?;
    let there = !family.opened.booklet.is_empty() || issued.iter().any(|one| one.kind == BOOKLET);
    let refuse = |code: &str| Err(Problem::refuse(code).under("family-file").into());
    match which {
        Booklet::First if there => refuse("booklet-issued-already"),
        Booklet::Duplicate | Booklet::CertifiedCopy if !there => refuse("booklet-not-issued"),
        Booklet::CertifiedCopy => {
            let law = ctx.node.law.on(ctx.today(), ctx.regime());
            let Some(list) = law.list(REQUESTERS) else { return Ok(()) };
            if list.value.contains(&asked.capacity) {
                return Ok(());
            }
            let refusal = Problem::refuse("requester-not-entitled").at("capacity");
            Err(refusal.under(REQUESTERS).with("list", &list.value.join(", ")).into())
        }
        Booklet::First | Booklet::Duplicate => Ok(()),
    }
}

/// The family as the acts of this office name it; from the file alone, where an act is elsewhere.
fn household(ctx: &Ctx<'_>, family: &FamilyFile) -> Result<Household, Failure> {
    let store = ctx.desk.reader();
    let husband_act = read_act::on_file(&store, &family.opened.husband_act)?;
    let of_act = |act: &ActId| read_act::on_file(&store, act).map(|on_file| born_as(&on_file));
    let unions = read_act::standing(&husband_act, None).unions;
    let mut wives = Vec::new();
    for member in family.wives() {
        let mut wife = match &member.act {
            Some(act) => of_act(act)?,
            None => by_file(member),
        };
        wife.notes.extend(
            unions
                .iter()
                .filter(|union| same(union.spouse(), &member.name))
                .map(|union| in_words(ctx, union)),
        );
        wives.push(wife);
    }
    let mut children = Vec::new();
    for member in family.children() {
        let child = match &member.act {
            Some(act) => of_act(act)?,
            None => by_file(member),
        };
        children.push((child, member.mother));
    }
    Ok(Household {
        booklet: family.opened.booklet.clone(),
        husband: born_as(&husband_act),
        wives,
        children,
    })
}

fn same(one: &FullName, other: &FullName) -> bool {
    names::fold_arabic(&one.display_ar()) == names::fold_arabic(&other.display_ar())
}

/// Married or divorced, and when.
fn in_words(ctx: &Ctx<'_>, union: &Union) -> (String, String) {
    let key = match union {
        Union::Married { .. } => "certificate-booklet-married",
        Union::Resumed { .. } => "certificate-booklet-resumed",
        Union::Ended { .. } => "certificate-booklet-divorced",
    };
    let date = |short: fn(&vocabulary::PartialDate) -> String| {
        union.since().map(|date| short(&date)).unwrap_or_default()
    };
    let said = |lang, date: String| ctx.node.texts.format(lang, key, &[("date", Arg::Str(&date))]);
    (said(Lang::Ar, date(ar::short_date)), said(Lang::Fr, date(fr::short_date)))
}

/// As the birth act with its notes names somebody.
fn born_as(on_file: &OnFile) -> Relative {
    let standing = read_act::standing(on_file, None);
    let signed = &on_file.signed;
    let read = acts::read(&signed.form.id, &standing.values(&signed.values)).0;
    let content = read.unwrap_or_else(|| signed.content.clone());
    let (birth_place, father, mother) = match &content {
        ActContent::Birth(birth) => {
            let known = birth.father_known && birth.parents_known;
            let father = if known {
                birth.father.name.clone()
            } else {
                // A chosen first name reads as any other father's (case C03).
                let first = birth.father.name.first.clone();
                FullName { first, family: birth.child.family.clone() }
            };
            (Some(birth.place.clone()), Some(father), Some(birth.mother.name.clone()))
        }
        _ => (None, None, None),
    };
    Relative {
        name: content.holder().clone(),
        born: content.born().cloned(),
        birth_place,
        father,
        mother,
        act: signed.number.to_string(),
        notes: Vec::new(),
    }
}

fn by_file(member: &FamilyMember) -> Relative {
    let born = member.born.map(|date| DatePair {
        gregorian: Some(date),
        hijri: None,
        hijri_origin: HijriOrigin::Typed,
        presumed: false,
        as_written: None,
    });
    Relative {
        name: member.name.clone(),
        born,
        birth_place: None,
        father: None,
        mother: None,
        act: member.act_reference.clone(),
        notes: Vec::new(),
    }
}

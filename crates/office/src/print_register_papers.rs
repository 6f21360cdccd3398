//! The papers of a register: opening, closing statement, alphabetical table (R01, R03, R05). What
//! is printed is recorded, as every document that leaves.

use accounts::{Account, Staff};
use certificates::{ClosingOnFile, Document, Indexed, RegisterOnFile};
use journal::RegisterClosed;
use office_store::OfficeStore;
use registers::{Entry, Letter, RegisterState};
use vocabulary::{ActId, DocumentId, Lang, Problem, RegisterId};

use crate::Failure;
use crate::entry::store_failure;
use crate::leaving::{self, Leaving};
use crate::node::Ctx;
use crate::read_act;
use crate::register_view::{closing_is_unverified, closing_of};
use crate::views::Issued;

/// Acts read at once.
const AT_ONCE: u32 = 500;

/// The page that opens a register.
///
/// # Errors
/// `NotFound`; `register-of-another-era` for one that was not opened here.
pub fn print_register_opening(
    ctx: &mut Ctx<'_>,
    staff: &Staff,
    register: &RegisterId,
    lang: Lang,
) -> Result<Issued, Failure> {
    crate::own_acts(ctx, staff.account())?;
    let shelf = Shelf::of(ctx, register)?;
    if !shelf.state.numbered_here() {
        return Err(Problem::refuse("register-of-another-era").at("kind").into());
    }
    print(ctx, staff.account(), &shelf, |ctx, context| {
        Ok(certificates::register_opening(&shelf.on_file(), lang, context, &ctx.node.texts))
    })
}

/// The closing statement, on a sheet for each copy.
///
/// # Errors
/// `NotFound`; `register-open-still`.
pub fn print_closing_statement(
    ctx: &mut Ctx<'_>,
    staff: &Staff,
    register: &RegisterId,
    lang: Lang,
) -> Result<Issued, Failure> {
    crate::own_acts(ctx, staff.account())?;
    let shelf = Shelf::of(ctx, register)?;
    print(ctx, staff.account(), &shelf, |ctx, context| {
        let paper =
            certificates::closing_statement(&shelf.on_file(), lang, context, &ctx.node.texts);
        paper.ok_or_else(|| shelf.open_still())
    })
}

/// The alphabetical table of a register, in both orders.
///
/// # Errors
/// `NotFound`.
pub fn print_alphabetical_table(
    ctx: &mut Ctx<'_>,
    staff: &Staff,
    register: &RegisterId,
    lang: Lang,
) -> Result<Issued, Failure> {
    crate::own_acts(ctx, staff.account())?;
    let shelf = Shelf::of(ctx, register)?;
    let indexed = indexed(&ctx.desk.reader(), register)?;
    print(ctx, staff.account(), &shelf, |ctx, context| {
        let (on_file, texts) = (shelf.on_file(), &ctx.node.texts);
        Ok(certificates::alphabetical_index(&on_file, &indexed, lang, context, texts))
    })
}

/// The table in the order of one script, for a page.
///
/// # Errors
/// `NotFound`.
pub fn alphabetical_table(
    ctx: &mut Ctx<'_>,
    staff: &Staff,
    register: &RegisterId,
    order: Lang,
) -> Result<Vec<Letter>, Failure> {
    crate::read_acts(ctx, staff.account())?;
    let store = ctx.desk.reader();
    store.register_of(register).map_err(store_failure)?.ok_or(Failure::NotFound)?;
    let lines = indexed(&store, register)?
        .into_iter()
        .map(|one| Entry {
            number: one.number,
            family: one.name.family,
            first: one.name.first,
            date: one.date.map(|date| date.to_string()).unwrap_or_default(),
        })
        .collect();
    Ok(registers::alphabetical_table(lines, order))
}

/// A register with its closing, as its papers need it.
pub(crate) struct Shelf {
    pub(crate) state: RegisterState,
    pub(crate) closed: Option<RegisterClosed>,
    unverified: bool,
}

impl Shelf {
    pub(crate) fn of(ctx: &Ctx<'_>, register: &RegisterId) -> Result<Self, Failure> {
        let store = ctx.desk.reader();
        let state = store.register_of(register).map_err(store_failure)?;
        let state = state.ok_or(Failure::NotFound)?;
        let closed = closing_of(&store, register)?;
        let unverified = closed.as_ref().is_some_and(|closed| closing_is_unverified(ctx, closed));
        Ok(Self { state, closed, unverified })
    }

    pub(crate) fn on_file(&self) -> RegisterOnFile<'_> {
        let closing = self.closed.as_ref().map(|closed| ClosingOnFile {
            text_ar: &closed.text_ar,
            text_fr: &closed.text_fr,
            on: closed.closing.on,
            count: closed.closing.count,
            last_number: closed.closing.last_number,
            volumes: closed.closing.volumes,
            blank_pages: closed.closing.blank_pages,
            officer_ar: &closed.officer.name_ar,
            officer_latin: &closed.officer.name_latin,
            unverified: self.unverified,
        });
        RegisterOnFile { state: &self.state, closing }
    }

    pub(crate) fn open_still(&self) -> Failure {
        let year = self.state.year.to_string();
        Problem::refuse("register-open-still").with("year", &year).into()
    }
}

/// Every act of a register, in the order of numbers.
pub(crate) fn acts_of(store: &OfficeStore, register: &RegisterId) -> Result<Vec<ActId>, Failure> {
    let mut acts = Vec::new();
    loop {
        let offset = u32::try_from(acts.len()).unwrap_or(u32::MAX);
        let (page, _) = store.act_list(Some(register), offset, AT_ONCE).map_err(store_failure)?;
        if page.is_empty() {
            acts.reverse();
            return Ok(acts);
        }
        acts.extend(page.into_iter().map(|record| record.act));
    }
}

fn indexed(store: &OfficeStore, register: &RegisterId) -> Result<Vec<Indexed>, Failure> {
    acts_of(store, register)?
        .iter()
        .map(|act| {
            let signed = read_act::on_file(store, act)?.signed;
            let date = signed.content.event_date().and_then(|pair| pair.gregorian);
            Ok(Indexed {
                number: signed.number.number,
                name: signed.content.holder().clone(),
                date,
            })
        })
        .collect()
}

pub(crate) fn print(
    ctx: &mut Ctx<'_>,
    account: &Account,
    shelf: &Shelf,
    set: impl FnOnce(&Ctx<'_>, &certificates::IssueContext) -> Result<Document, Failure>,
) -> Result<Issued, Failure> {
    let id = DocumentId::new(ctx.ids);
    let said = Leaving {
        about: shelf.state.id.to_string(),
        capacity: "office".into(),
        purpose: ctx.node.texts.get(Lang::Ar, "purpose-register-paper"),
        requester: String::new(),
    };
    let context = leaving::context(ctx, account, &said, &id, ctx.now);
    let document = set(ctx, &context)?;
    leaving::leave(ctx, account, &said, &id, &document)
}

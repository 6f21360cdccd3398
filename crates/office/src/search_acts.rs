//! Searching the office's acts, and turning the pages of a register.

use accounts::Staff;
use office_store::ActRecord;
use vocabulary::{ActId, ActNumber, RegisterId};

use crate::Failure;
use crate::entry::store_failure;
use crate::node::Ctx;
use crate::views::{ActRow, Found, Named};

/// Acts on one page.
const PAGE: u32 = 25;
/// A query longer than this says nothing more.
const QUERY_MAX: usize = 200;
/// Most acts that one search brings up.
const HITS_MAX: u32 = 200;

/// Finds acts by name in any script, by number and year, or by year.
///
/// # Errors
/// Only the store's.
pub fn search_acts(
    ctx: &mut Ctx<'_>,
    staff: &Staff,
    query: &str,
    page: u32,
) -> Result<Found, Failure> {
    crate::read_acts(ctx, staff.account())?;
    let query: String = vocabulary::tidy(query).chars().take(QUERY_MAX).collect();
    let query = vocabulary::western_digits(&query);
    if query.is_empty() {
        return Ok(Found::default());
    }
    let asked = Asked::of(&query);
    let store = ctx.desk.reader();
    let hits =
        store.act_search(&asked.keys, asked.year, asked.number, HITS_MAX).map_err(store_failure)?;
    let total = hits.len() as u64;
    let page = page.max(1);
    let rows = hits
        .into_iter()
        .skip(((page - 1) * PAGE) as usize)
        .take(PAGE as usize)
        .map(|record| row(record, asked.why()))
        .collect();
    Ok(Found { rows, total, page, pages: pages(total) })
}

/// The line of one act, as lists show it.
///
/// # Errors
/// `NotFound`.
pub fn act_line(ctx: &mut Ctx<'_>, staff: &Staff, act: &ActId) -> Result<ActRow, Failure> {
    crate::read_acts(ctx, staff.account())?;
    let record = ctx.desk.reader().act_find(act).map_err(store_failure)?;
    record.map(|record| row(record, Vec::new())).ok_or(Failure::NotFound)
}

/// A page of one register, newest number first.
///
/// # Errors
/// Only the store's.
pub fn list_register(
    ctx: &mut Ctx<'_>,
    staff: &Staff,
    register: &RegisterId,
    page: u32,
) -> Result<Found, Failure> {
    crate::read_acts(ctx, staff.account())?;
    let page = page.max(1);
    let store = ctx.desk.reader();
    let (records, total) = store
        .act_list(Some(register), (page - 1).saturating_mul(PAGE), PAGE)
        .map_err(store_failure)?;
    Ok(Found {
        rows: records.into_iter().map(|record| row(record, Vec::new())).collect(),
        total,
        page,
        pages: pages(total),
    })
}

fn pages(total: u64) -> u32 {
    u32::try_from(total.div_ceil(u64::from(PAGE))).unwrap_or(u32::MAX).max(1)
}

pub(crate) fn row(record: ActRecord, why: Vec<String>) -> ActRow {
    ActRow {
        act: record.act,
        kind: record.kind,
        number: record.number,
        person: Named { ar: record.person_ar, latin: record.person_latin },
        event_date: record.event_date,
        parents: Named { ar: record.parents_ar, latin: record.parents_latin },
        notes: record.notes,
        signed_at: record.signed_at,
        why,
    }
}

/// What the words of a query ask for.
struct Asked {
    keys: Vec<String>,
    year: Option<i16>,
    number: Option<u32>,
}

impl Asked {
    fn of(query: &str) -> Self {
        if let Ok(number) = query.parse::<ActNumber>() {
            return Self { keys: vec![], year: Some(number.year), number: Some(number.number) };
        }
        let mut words = Vec::new();
        let mut year = None;
        let mut number = None;
        for word in query.split_whitespace() {
            match word.parse::<u32>() {
                Ok(n) if (1900..=2100).contains(&n) => year = i16::try_from(n).ok(),
                Ok(n) => number = Some(n),
                Err(_) => words.push(word),
            }
        }
        Self { keys: names::search_keys(&words.join(" ")), year, number }
    }

    fn why(&self) -> Vec<String> {
        let mut why = Vec::new();
        if !self.keys.is_empty() {
            why.push("why-name".to_owned());
        }
        if self.number.is_some() {
            why.push("why-number".to_owned());
        }
        if self.year.is_some() {
            why.push("why-year".to_owned());
        }
        why
    }
}

//! Who read which act of this office, when, and why: for those who oversee reading.

mod outliers;
mod reads;

use std::collections::BTreeMap;

use accounts::{Account, Capability, Overseer};
use vocabulary::{AccountId, ActId, ActNumber, CivilDate, Moment, RegisterKind};

use self::outliers::{WEEKS_BEFORE, Weeks, unusual};
use self::reads::{Read, of_number, since};
use crate::Failure;
use crate::entry::store_failure;
use crate::node::Ctx;
use crate::session::{broken, reaches};
use crate::views::Named;

/// Days shown unless one is asked for.
const DAYS_SHOWN: i64 = 30;
const WEEK_MS: i64 = 7 * 24 * 60 * 60 * 1000;
/// Reads on one page.
const PAGE: usize = 50;

/// What to look for; empty is everything.
#[derive(Debug, Clone, Default)]
pub struct LogFilter {
    /// A login.
    pub person: String,
    pub day: Option<CivilDate>,
    /// A number such as 311/1988.
    pub act: String,
    pub page: u32,
}

/// One read.
#[derive(Debug, Clone)]
pub struct LogRow {
    pub at: Moment,
    pub who: Named,
    pub act: ActId,
    pub kind: Option<RegisterKind>,
    pub number: Option<ActNumber>,
    /// Whom the act is about; never for an auditor.
    pub person: Option<Named>,
    pub purpose: String,
}

/// Somebody who read far more in the last seven days than usual.
#[derive(Debug, Clone)]
pub struct Outlier {
    pub login: String,
    pub who: Named,
    pub reads: u32,
    pub median: u32,
}

/// A page of the log.
#[derive(Debug, Clone)]
pub struct LogView {
    pub outliers: Vec<Outlier>,
    /// Newest first.
    pub rows: Vec<LogRow>,
    pub total: u64,
    pub page: u32,
    pub pages: u32,
    /// Who works here: login and name.
    pub people: Vec<(String, Named)>,
    /// The first and last day looked at; none for all the reads of one act.
    pub days: Option<(CivilDate, CivilDate)>,
}

/// The reads that a filter lets through, and who stands out this week.
///
/// # Errors
/// `act-number-impossible`; the store's.
pub fn read_log(
    ctx: &mut Ctx<'_>,
    overseer: &Overseer,
    filter: &LogFilter,
) -> Result<LogView, Failure> {
    crate::own_office(ctx, overseer.account())?;
    let everybody = ctx.node.store().account_list().map_err(broken)?;
    let (outliers, reads, days) = sought(ctx, &everybody, filter)?;
    let total = reads.len();
    let pages = total.div_ceil(PAGE).max(1);
    let page = (filter.page.max(1) as usize).min(pages);
    let shown: Vec<Read> = reads.into_iter().skip((page - 1) * PAGE).take(PAGE).collect();
    Ok(LogView {
        outliers,
        rows: rows(ctx, overseer, &everybody, shown)?,
        total: total as u64,
        page: u32::try_from(page).unwrap_or(u32::MAX),
        pages: u32::try_from(pages).unwrap_or(u32::MAX),
        people: people_here(ctx, &everybody),
        days,
    })
}

type Sought = (Vec<Outlier>, Vec<Read>, Option<(CivilDate, CivilDate)>);

/// Newest first.
fn sought(ctx: &Ctx<'_>, everybody: &[Account], filter: &LogFilter) -> Result<Sought, Failure> {
    let weeks = Moment(ctx.now.0 - WEEK_MS * (WEEKS_BEFORE as i64 + 1));
    let recent = since(ctx, weeks)?;
    let outliers = stand_out(&recent, ctx.now, everybody);
    let number = vocabulary::tidy(&filter.act);
    let days = number.is_empty().then(|| {
        let today = ctx.today();
        filter.day.map_or((today.add_days(1 - DAYS_SHOWN), today), |day| (day, day))
    });
    let mut reads = match days {
        None => of_number(ctx, &number)?,
        Some((first, _)) => {
            let from = Moment::from_casablanca(first, 0, 0, 0);
            if from >= weeks { recent } else { since(ctx, from)? }
        }
    };
    if let Some((first, last)) = filter.day.map(|day| (day, day)).or(days) {
        reads.retain(|read| (first..=last).contains(&read.at.civil().date));
    }
    if !filter.person.is_empty() {
        let wanted = everybody.iter().find(|account| account.login == filter.person);
        reads.retain(|read| wanted.is_some_and(|account| account.id == read.by));
    }
    // Stable: within a moment the later read stays after the earlier, then all turn round.
    reads.sort_by_key(|read| read.at);
    reads.reverse();
    Ok((outliers, reads, days))
}

fn people_here(ctx: &Ctx<'_>, everybody: &[Account]) -> Vec<(String, Named)> {
    let here = everybody.iter().filter(|account| reaches(ctx.node, account, &ctx.desk.card.code));
    here.map(|account| (account.login.clone(), named(account))).collect()
}

fn named(account: &Account) -> Named {
    Named { ar: account.name_ar.clone(), latin: account.name_latin.clone() }
}

fn stand_out(reads: &[Read], now: Moment, everybody: &[Account]) -> Vec<Outlier> {
    let mut people: BTreeMap<AccountId, Weeks> = BTreeMap::new();
    for read in reads {
        let week = usize::try_from((now.0 - read.at.0).max(0) / WEEK_MS).unwrap_or(usize::MAX);
        if let Some(count) = people.entry(read.by.clone()).or_default().get_mut(week) {
            *count += 1;
        }
    }
    let account = |id: &AccountId| everybody.iter().find(|account| account.id == *id);
    unusual(&people)
        .into_iter()
        .map(|one| Outlier {
            login: account(&one.account).map(|a| a.login.clone()).unwrap_or_default(),
            who: account(&one.account).map(named).unwrap_or_default(),
            reads: one.reads,
            median: one.median,
        })
        .collect()
}

/// With the numbers of acts; with whom they are about only for those who may know.
fn rows(
    ctx: &Ctx<'_>,
    overseer: &Overseer,
    everybody: &[Account],
    reads: Vec<Read>,
) -> Result<Vec<LogRow>, Failure> {
    let role = overseer.account().role;
    let names = role.holds(Capability::Reader) || role.holds(Capability::Follower);
    let store = ctx.desk.reader();
    let mut rows = Vec::with_capacity(reads.len());
    for read in reads {
        let act = store.act_find(&read.act).map_err(store_failure)?;
        let who = everybody.iter().find(|account| account.id == read.by);
        rows.push(LogRow {
            at: read.at,
            who: who.map(named).unwrap_or_default(),
            act: read.act,
            kind: act.as_ref().map(|act| act.kind),
            number: act.as_ref().map(|act| act.number.clone()),
            person: act
                .filter(|_| names)
                .map(|act| Named { ar: act.person_ar, latin: act.person_latin }),
            purpose: read.purpose,
        });
    }
    Ok(rows)
}

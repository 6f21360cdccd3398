//! Finding acts. A row says enough for a list; the act itself is in the bytes of its fact.

use rusqlite::{OptionalExtension as _, Params, Row, params};
use vocabulary::{ActId, ActNumber, Moment, RegisterId, RegisterKind};

use crate::error::StoreError;
use crate::rows::{count, int, json, parse};
use crate::sql;
use crate::store::OfficeStore;

/// A signed act in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActRecord {
    /// Its fact in the acts journal.
    pub seq: u64,
    pub act: ActId,
    pub register: RegisterId,
    pub kind: RegisterKind,
    pub number: ActNumber,
    pub person_ar: String,
    pub person_latin: String,
    /// As the form has it: `male`, `female`.
    pub sex: String,
    /// Of the birth, the death, the marriage, as the form has it: `1988-03-14`, `1957`.
    pub event_date: String,
    pub parents_ar: String,
    /// Empty when the act has their names in Arabic alone.
    pub parents_latin: String,
    /// How many notes stand in its margin.
    pub notes: u32,
    pub signed_at: Moment,
}

impl OfficeStore {
    /// One act.
    ///
    /// # Errors
    /// The store's.
    pub fn act_find(&self, act: &ActId) -> Result<Option<ActRecord>, StoreError> {
        let mut find = self.conn.prepare_cached(sql::ACT_FIND)?;
        find.query_row([act.as_str()], columns).optional()?.map(record).transpose()
    }

    /// Acts of a register, newest number first, or of the office, last signed first; and how many
    /// there are.
    ///
    /// # Errors
    /// The store's.
    pub fn act_list(
        &self,
        register: Option<&RegisterId>,
        offset: u32,
        limit: u32,
    ) -> Result<(Vec<ActRecord>, u64), StoreError> {
        let (acts, total) = match register {
            Some(register) => (
                self.act_records(
                    sql::ACT_LIST_REGISTER,
                    params![register.as_str(), limit, offset],
                )?,
                self.act_total(sql::ACT_COUNT_REGISTER, params![register.as_str()])?,
            ),
            None => (
                self.act_records(sql::ACT_LIST, params![limit, offset])?,
                self.act_total(sql::ACT_COUNT, params![])?,
            ),
        };
        Ok((acts, total))
    }

    /// Acts in the order of the journal, after a fact.
    ///
    /// # Errors
    /// The store's.
    pub fn act_after(&self, after_seq: u64, limit: u32) -> Result<Vec<ActRecord>, StoreError> {
        self.act_records(sql::ACT_LIST_AFTER, params![int(after_seq), limit])
    }

    /// Acts that have every key, of a year and a number if these are given. With keys, the year is
    /// that of the register or of the event; without keys, that of the register.
    ///
    /// # Errors
    /// The store's.
    pub fn act_search(
        &self,
        keys: &[String],
        year: Option<i16>,
        number: Option<u32>,
        limit: u32,
    ) -> Result<Vec<ActRecord>, StoreError> {
        let mut keys: Vec<&String> = keys.iter().collect();
        keys.sort_unstable();
        keys.dedup();
        if !keys.is_empty() {
            let wanted = int(keys.len() as u64);
            let list = json(&keys)?;
            return self
                .act_records(sql::ACT_SEARCH_KEYS, params![list, wanted, year, number, limit]);
        }
        match (year, number) {
            (year, Some(number)) => {
                self.act_records(sql::ACT_SEARCH_NUMBER, params![number, year, limit])
            }
            (Some(year), None) => self.act_records(sql::ACT_SEARCH_YEAR, params![year, limit]),
            (None, None) => Ok(Vec::new()),
        }
    }

    fn act_records(
        &self,
        statement: &str,
        params: impl Params,
    ) -> Result<Vec<ActRecord>, StoreError> {
        let mut list = self.conn.prepare_cached(statement)?;
        let rows: Vec<Columns> = list.query_map(params, columns)?.collect::<Result<_, _>>()?;
        rows.into_iter().map(record).collect()
    }

    fn act_total(&self, statement: &str, params: impl Params) -> Result<u64, StoreError> {
        let mut total = self.conn.prepare_cached(statement)?;
        count(total.query_row(params, |row| row.get(0))?)
    }
}

struct Columns {
    seq: i64,
    texts: [String; 10],
    number: u32,
    year: i16,
    notes: u32,
    signed_at: i64,
}

fn columns(row: &Row<'_>) -> rusqlite::Result<Columns> {
    Ok(Columns {
        seq: row.get(0)?,
        texts: [
            row.get(1)?,
            row.get(2)?,
            row.get(3)?,
            row.get(6)?,
            row.get(8)?,
            row.get(9)?,
            row.get(10)?,
            row.get(11)?,
            row.get(12)?,
            row.get(13)?,
        ],
        number: row.get(4)?,
        year: row.get(5)?,
        notes: row.get(14)?,
        signed_at: row.get(15)?,
    })
}

fn record(row: Columns) -> Result<ActRecord, StoreError> {
    let [act, register, kind, suffix, texts @ ..] = row.texts;
    let [person_ar, person_latin, sex, event_date, parents_ar, parents_latin] = texts;
    Ok(ActRecord {
        seq: count(row.seq)?,
        act: parse(&act)?,
        register: parse(&register)?,
        kind: parse(&kind)?,
        number: ActNumber { number: row.number, year: row.year, suffix },
        person_ar,
        person_latin,
        sex,
        event_date,
        parents_ar,
        parents_latin,
        notes: row.notes,
        signed_at: Moment(row.signed_at),
    })
}

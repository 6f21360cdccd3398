//! The registers of the office, as the journal left them.

use registers::RegisterState;
use rusqlite::{Connection, OptionalExtension as _, Row, params};
use vocabulary::{CivilDate, Regime, RegisterId, RegisterKind};

use crate::error::StoreError;
use crate::rows::{of_json, parse};
use crate::sql;
use crate::store::OfficeStore;

impl OfficeStore {
    /// Every register, newest year first.
    ///
    /// # Errors
    /// The store's.
    pub fn register_list(&self) -> Result<Vec<RegisterState>, StoreError> {
        let mut list = self.conn.prepare_cached(sql::REGISTER_LIST)?;
        let rows: Vec<Columns> = list.query_map([], columns)?.collect::<Result<_, _>>()?;
        rows.into_iter().map(state).collect()
    }

    /// The register of a kind and year.
    ///
    /// # Errors
    /// The store's.
    pub fn register_find(
        &self,
        kind: RegisterKind,
        year: i16,
    ) -> Result<Option<RegisterState>, StoreError> {
        let mut find = self.conn.prepare_cached(sql::REGISTER_FIND_YEAR)?;
        find.query_row(params![kind.as_str(), year], columns).optional()?.map(state).transpose()
    }

    /// One register.
    ///
    /// # Errors
    /// The store's.
    pub fn register_of(&self, register: &RegisterId) -> Result<Option<RegisterState>, StoreError> {
        find(&self.conn, register)
    }

    /// The regimes under which the office works, each from a day on.
    ///
    /// # Errors
    /// The store's.
    pub fn regimes(&self) -> Result<Vec<(Regime, CivilDate)>, StoreError> {
        let mut list = self.conn.prepare_cached(sql::REGIME_LIST)?;
        let rows: Vec<(String, String)> =
            list.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
        rows.into_iter().map(|(regime, from)| Ok((parse(&regime)?, parse(&from)?))).collect()
    }
}

pub(crate) fn find(
    conn: &Connection,
    register: &RegisterId,
) -> Result<Option<RegisterState>, StoreError> {
    let mut find = conn.prepare_cached(sql::REGISTER_FIND)?;
    find.query_row([register.as_str()], columns).optional()?.map(state).transpose()
}

/// A row of the table, as stored.
struct Columns {
    id: String,
    kind: String,
    year: i16,
    opening: Option<String>,
    volumes: String,
    last_number: u32,
    closed: bool,
}

fn columns(row: &Row<'_>) -> rusqlite::Result<Columns> {
    Ok(Columns {
        id: row.get(0)?,
        kind: row.get(1)?,
        year: row.get(2)?,
        opening: row.get(3)?,
        volumes: row.get(4)?,
        last_number: row.get(5)?,
        closed: row.get(6)?,
    })
}

fn state(row: Columns) -> Result<RegisterState, StoreError> {
    Ok(RegisterState {
        id: parse(&row.id)?,
        kind: parse(&row.kind)?,
        year: row.year,
        opening: row.opening.as_deref().map(of_json).transpose()?,
        volumes: of_json(&row.volumes)?,
        last_number: row.last_number,
        closed: row.closed,
    })
}

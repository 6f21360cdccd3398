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

    /// The regime under which the office works on a day.
    ///
    /// # Errors
    /// The store's.
    pub fn regime_on(&self, day: CivilDate) -> Result<Option<Regime>, StoreError> {
        let mut on = self.conn.prepare_cached(sql::REGIME_ON_DATE)?;
        let word: Option<String> = on.query_row([day.to_string()], |row| row.get(0)).optional()?;
        word.as_deref().map(parse).transpose()
    }
}

pub(crate) fn find(
    conn: &Connection,
    register: &RegisterId,
) -> Result<Option<RegisterState>, StoreError> {
    let mut find = conn.prepare_cached(sql::REGISTER_FIND)?;
    find.query_row([register.as_str()], columns).optional()?.map(state).transpose()
}

/// `id, opening, last_number, closed`.
type Columns = (String, String, u32, bool);

fn columns(row: &Row<'_>) -> rusqlite::Result<Columns> {
    Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
}

fn state((id, opening, last_number, closed): Columns) -> Result<RegisterState, StoreError> {
    Ok(RegisterState { id: parse(&id)?, opening: of_json(&opening)?, last_number, closed })
}

//! The facts that speak of a subject: a person, a register, a link, a file of correction, a
//! notice, a dispatch, a family file. Whoever shows one folds them.

use journal::{Fact, Payload, decode};
use rusqlite::Params;

use crate::error::StoreError;
use crate::sql;
use crate::store::OfficeStore;

impl OfficeStore {
    /// The facts about a subject, in the order they were entered.
    ///
    /// # Errors
    /// `Corrupt` when a fact does not decode.
    pub fn facts_about(&self, subject: &str) -> Result<Vec<(Fact, Payload)>, StoreError> {
        self.decoded(sql::ABOUT_LIST_SUBJECT, [subject])
    }

    /// The first fact about a subject.
    ///
    /// # Errors
    /// `Corrupt` when the fact does not decode.
    pub fn first_about(&self, subject: &str) -> Result<Option<(Fact, Payload)>, StoreError> {
        Ok(self.decoded(sql::ABOUT_FIRST_SUBJECT, [subject])?.into_iter().next())
    }

    /// The facts of one kind that speak of a subject, in the order they were entered.
    ///
    /// # Errors
    /// `Corrupt` when a fact does not decode.
    pub fn facts_of_kind(&self, kind: &str) -> Result<Vec<(Fact, Payload)>, StoreError> {
        self.decoded(sql::ABOUT_LIST_KIND, [kind])
    }

    /// How many facts of one kind speak of a subject.
    ///
    /// # Errors
    /// The store's.
    pub fn count_about(&self, subject: &str, kind: &str) -> Result<u32, StoreError> {
        let mut many = self.conn.prepare_cached(sql::ABOUT_COUNT_KIND)?;
        Ok(many.query_row([subject, kind], |row| row.get(0))?)
    }

    fn decoded(
        &self,
        statement: &str,
        params: impl Params,
    ) -> Result<Vec<(Fact, Payload)>, StoreError> {
        let mut list = self.conn.prepare_cached(statement)?;
        let mut rows = list.query(params)?;
        let mut facts = Vec::new();
        while let Some(row) = rows.next()? {
            let bytes: Vec<u8> = row.get(1)?;
            let fact = decode(&bytes).map_err(StoreError::corrupt)?;
            let payload = Payload::of(&fact).map_err(StoreError::corrupt)?;
            facts.push((fact, payload));
        }
        Ok(facts)
    }
}

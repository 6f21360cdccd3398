//! What was set for a document, kept so that it can be set again byte for byte; and the numbers of
//! documents that have their own.

use rusqlite::{Connection, Row, params};
use vocabulary::{DocumentId, Moment};

use crate::error::StoreError;
use crate::records::DocumentRecord;
use crate::sql;
use crate::store::OfficeStore;

/// What a document was set from, and what sealing appended.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Paper {
    /// The data that the file carries.
    pub data: Vec<u8>,
    /// The code on paper; empty if there is none.
    pub code: String,
    /// The proof that the file carries; empty if there is none.
    pub proof: String,
    /// The bytes that sealing appended to the file.
    pub seal: Vec<u8>,
}

impl Paper {
    fn sum(&self, document: &str) -> String {
        let parts = [
            document.as_bytes(),
            &self.data,
            self.code.as_bytes(),
            self.proof.as_bytes(),
            &self.seal,
        ];
        let mut whole = b"sijill paper v1\0".to_vec();
        for part in parts {
            whole.extend_from_slice(&(part.len() as u64).to_be_bytes());
            whole.extend_from_slice(part);
        }
        journal::hex(&journal::sha256(&whole))
    }
}

fn read(row: &Row<'_>, document: &str) -> Result<Paper, StoreError> {
    let paper =
        Paper { data: row.get(0)?, code: row.get(1)?, proof: row.get(2)?, seal: row.get(3)? };
    let kept: String = row.get(4)?;
    if paper.sum(document) != kept {
        return Err(StoreError::corrupt(format!("paper {document} is not as it was kept")));
    }
    Ok(paper)
}

/// Whether every paper is as it was kept.
pub(crate) fn check(conn: &Connection) -> Result<(), StoreError> {
    let mut every = conn.prepare(sql::PAPER_EVERY)?;
    let mut rows = every.query([])?;
    while let Some(row) = rows.next()? {
        let document: String = row.get(5)?;
        read(row, &document)?;
        let _: i64 = row.get(6)?;
    }
    Ok(())
}

impl OfficeStore {
    /// Keeps what is about to be handed over, before its fact is entered.
    ///
    /// # Errors
    /// The store's.
    pub fn paper_keep(
        &mut self,
        document: &DocumentId,
        paper: &Paper,
        at: Moment,
    ) -> Result<(), StoreError> {
        self.conn.prepare_cached(sql::PAPER_INSERT)?.execute(params![
            document.as_str(),
            paper.data,
            paper.code,
            paper.proof,
            paper.seal,
            paper.sum(document.as_str()),
            at.0,
        ])?;
        Ok(())
    }

    /// What was set for a document; nothing for one of before papers were kept.
    ///
    /// # Errors
    /// The store's.
    pub fn paper_of(&self, document: &DocumentId) -> Result<Option<Paper>, StoreError> {
        let mut find = self.conn.prepare_cached(sql::PAPER_FIND)?;
        let mut rows = find.query([document.as_str()])?;
        rows.next()?.map(|row| read(row, document.as_str())).transpose()
    }

    /// Forgets papers kept before a moment whose document was never entered.
    ///
    /// # Errors
    /// The store's.
    pub fn papers_forget_unissued(&mut self, before: Moment) -> Result<(), StoreError> {
        self.conn.prepare_cached(sql::PAPER_DELETE_UNISSUED)?.execute([before.0])?;
        Ok(())
    }

    /// The last number given in a series and year: 0 before the first.
    ///
    /// # Errors
    /// The store's.
    pub fn series_last(&self, series: &str, year: i16) -> Result<u32, StoreError> {
        let mut last = self.conn.prepare_cached(sql::DOCUMENT_LAST_NUMBER)?;
        let number: Option<u32> = last.query_row(params![series, year], |row| row.get(0))?;
        Ok(number.unwrap_or(0))
    }

    /// The last documents of a kind, newest first.
    ///
    /// # Errors
    /// The store's.
    pub fn documents_of_kind(
        &self,
        kind: &str,
        most: u32,
    ) -> Result<Vec<DocumentRecord>, StoreError> {
        let mut list = self.conn.prepare_cached(sql::DOCUMENT_LIST_KIND)?;
        let mut rows = list.query(params![kind, most])?;
        let mut documents = Vec::new();
        while let Some(row) = rows.next()? {
            documents.push(DocumentRecord::of(row)?);
        }
        Ok(documents)
    }
}

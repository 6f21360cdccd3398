//! Marginal notes that one person prepared and another will sign. Ordinary rows, no legal effect.

use rusqlite::{Connection, OptionalExtension as _, Params, Row, params};
use vocabulary::{AccountId, ActId, Moment, NoteId, Values};

use crate::draft_seals;
use crate::error::StoreError;
use crate::rows::{count, int, json, of_json, parse};
use crate::sql;
use crate::store::OfficeStore;

/// A prepared note as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteDraftRecord {
    /// The id that the note will have.
    pub note: NoteId,
    /// The act whose margin it is for.
    pub act: ActId,
    /// Which kind of note.
    pub kind: String,
    /// Grows by one with every save.
    pub version: u64,
    /// The use cases' word: `ready`, `returned`.
    pub state: String,
    pub values: Values,
    /// JSON of the use cases.
    pub acknowledged: String,
    pub author: AccountId,
    pub saved_at: Moment,
    pub return_reason: Option<String>,
}

impl OfficeStore {
    /// Keeps a newly prepared note.
    ///
    /// # Errors
    /// `NotFound` when the act is not here, `Conflict` when the id is taken.
    pub fn note_draft_insert(&mut self, draft: &NoteDraftRecord) -> Result<(), StoreError> {
        self.write(|tx| {
            if !tx.prepare_cached(sql::ACT_FIND)?.exists([draft.act.as_str()])? {
                return Err(StoreError::NotFound);
            }
            if version(tx, &draft.note)?.is_some() {
                return Err(StoreError::Conflict);
            }
            tx.prepare_cached(sql::NOTE_DRAFT_INSERT)?.execute(params![
                draft.note.as_str(),
                draft.act.as_str(),
                draft.kind,
                int(draft.version),
                draft.state,
                json(&draft.values)?,
                draft.acknowledged,
                draft.author.as_str(),
                draft.saved_at.0,
                draft.return_reason,
            ])?;
            draft_seals::put(tx, draft.note.as_str())
        })
    }

    /// Saves a prepared note over the version its author saw; the answer is the new version.
    ///
    /// # Errors
    /// `Conflict` when another version is stored, `NotFound` when none is.
    pub fn note_draft_update(
        &mut self,
        draft: &NoteDraftRecord,
        expected_version: u64,
    ) -> Result<u64, StoreError> {
        self.write(|tx| {
            let mut update = tx.prepare_cached(sql::NOTE_DRAFT_UPDATE)?;
            let saved: Option<i64> = update
                .query_row(
                    params![
                        draft.note.as_str(),
                        int(expected_version),
                        draft.state,
                        json(&draft.values)?,
                        draft.acknowledged,
                        draft.author.as_str(),
                        draft.saved_at.0,
                        draft.return_reason,
                    ],
                    |row| row.get(0),
                )
                .optional()?;
            match saved {
                Some(saved) => {
                    draft_seals::put(tx, draft.note.as_str())?;
                    count(saved)
                }
                None if version(tx, &draft.note)?.is_some() => Err(StoreError::Conflict),
                None => Err(StoreError::NotFound),
            }
        })
    }

    /// One prepared note.
    ///
    /// # Errors
    /// The store's.
    pub fn note_draft_find(&self, note: &NoteId) -> Result<Option<NoteDraftRecord>, StoreError> {
        draft_seals::check_one(&self.conn, note.as_str())?;
        Ok(self.note_drafts(sql::NOTE_DRAFT_FIND, params![note.as_str()])?.pop())
    }

    /// Prepared notes, in one state or in all, last saved first.
    ///
    /// # Errors
    /// The store's.
    pub fn note_draft_list(
        &self,
        state: Option<&str>,
        limit: u32,
    ) -> Result<Vec<NoteDraftRecord>, StoreError> {
        self.note_drafts(sql::NOTE_DRAFT_LIST, params![state, limit])
    }

    /// The notes being prepared for an act.
    ///
    /// # Errors
    /// The store's.
    pub fn note_drafts_of(&self, act: &ActId) -> Result<Vec<NoteDraftRecord>, StoreError> {
        self.note_drafts(sql::NOTE_DRAFT_LIST_ACT, params![act.as_str()])
    }

    /// Gives up a prepared note.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn note_draft_delete(&mut self, note: &NoteId) -> Result<(), StoreError> {
        self.write(|tx| {
            match tx.prepare_cached(sql::NOTE_DRAFT_DELETE)?.execute([note.as_str()])? {
                1 => draft_seals::put(tx, note.as_str()),
                _ => Err(StoreError::NotFound),
            }
        })
    }

    fn note_drafts(
        &self,
        statement: &str,
        params: impl Params,
    ) -> Result<Vec<NoteDraftRecord>, StoreError> {
        let mut list = self.conn.prepare_cached(statement)?;
        let mut rows = list.query(params)?;
        let mut drafts = Vec::new();
        while let Some(row) = rows.next()? {
            drafts.push(record(row)?);
        }
        Ok(drafts)
    }
}

pub(crate) fn version(conn: &Connection, note: &NoteId) -> Result<Option<u64>, StoreError> {
    let mut find = conn.prepare_cached(sql::NOTE_DRAFT_VERSION)?;
    find.query_row([note.as_str()], |row| row.get(0)).optional()?.map(count).transpose()
}

fn record(row: &Row<'_>) -> Result<NoteDraftRecord, StoreError> {
    Ok(NoteDraftRecord {
        note: parse(&row.get::<_, String>(0)?)?,
        act: parse(&row.get::<_, String>(1)?)?,
        kind: row.get(2)?,
        version: count(row.get(3)?)?,
        state: row.get(4)?,
        values: of_json(&row.get::<_, String>(5)?)?,
        acknowledged: row.get(6)?,
        author: parse(&row.get::<_, String>(7)?)?,
        saved_at: Moment(row.get(8)?),
        return_reason: row.get(9)?,
    })
}

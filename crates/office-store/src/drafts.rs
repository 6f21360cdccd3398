//! Work in progress: declarations that are not acts yet. Ordinary rows, no legal effect.

use journal::Payload;
use rusqlite::{Connection, OptionalExtension as _, Params, Row, params};
use vocabulary::{AccountId, ActId, Moment, NoteId, Values};

use crate::error::StoreError;
use crate::rows::{count, int, json, of_json, parse};
use crate::sql;
use crate::store::OfficeStore;
use crate::{draft_seals, note_drafts};

/// A draft as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftRecord {
    /// The id that the act will have.
    pub act: ActId,
    /// The id of the form it fills in: what it will be an act of.
    pub form: String,
    /// Grows by one with every save.
    pub version: u64,
    /// The use cases' word: `draft`, `ready`, `returned`.
    pub state: String,
    pub values: Values,
    /// JSON of the use cases.
    pub acknowledged: String,
    /// JSON of the use cases.
    pub renvois: String,
    pub author: AccountId,
    pub saved_at: Moment,
    pub return_reason: Option<String>,
    /// The first of the siblings, for children of one birth: they are signed together.
    pub siblings: Option<ActId>,
}

/// A draft in the version that somebody read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DraftVersion {
    Act(ActId, u64),
    Note(NoteId, u64),
}

impl OfficeStore {
    /// Keeps a new draft.
    ///
    /// # Errors
    /// `Conflict` when there is a draft or an act with this id.
    pub fn draft_insert(&mut self, draft: &DraftRecord) -> Result<(), StoreError> {
        self.write(|tx| {
            let act = draft.act.as_str();
            let signed = tx.prepare_cached(sql::ACT_FIND)?.exists([act])?;
            if signed || find(tx, &draft.act)?.is_some() {
                return Err(StoreError::Conflict);
            }
            tx.prepare_cached(sql::DRAFT_INSERT)?.execute(params![
                act,
                draft.form,
                int(draft.version),
                draft.state,
                json(&draft.values)?,
                draft.acknowledged,
                draft.renvois,
                draft.author.as_str(),
                draft.saved_at.0,
                draft.return_reason,
                draft.siblings.as_ref().map(ActId::as_str),
            ])?;
            draft_seals::put(tx, act)
        })
    }

    /// Saves a draft over the version its author saw; the answer is the new version.
    ///
    /// # Errors
    /// `Conflict` when another version is stored, `NotFound` when none is (an act by now, perhaps).
    pub fn draft_update(
        &mut self,
        draft: &DraftRecord,
        expected_version: u64,
    ) -> Result<u64, StoreError> {
        self.write(|tx| {
            let mut update = tx.prepare_cached(sql::DRAFT_UPDATE)?;
            let version: Option<i64> = update
                .query_row(
                    params![
                        draft.act.as_str(),
                        int(expected_version),
                        draft.state,
                        json(&draft.values)?,
                        draft.acknowledged,
                        draft.renvois,
                        draft.author.as_str(),
                        draft.saved_at.0,
                        draft.return_reason,
                        draft.siblings.as_ref().map(ActId::as_str),
                    ],
                    |row| row.get(0),
                )
                .optional()?;
            match version {
                Some(version) => {
                    draft_seals::put(tx, draft.act.as_str())?;
                    count(version)
                }
                None if find(tx, &draft.act)?.is_some() => Err(StoreError::Conflict),
                None => Err(StoreError::NotFound),
            }
        })
    }

    /// One draft.
    ///
    /// # Errors
    /// The store's.
    pub fn draft_find(&self, act: &ActId) -> Result<Option<DraftRecord>, StoreError> {
        draft_seals::check_one(&self.conn, act.as_str())?;
        find(&self.conn, act)
    }

    /// The version of a draft, without its fields.
    ///
    /// # Errors
    /// The store's.
    pub fn draft_version(&self, act: &ActId) -> Result<Option<u64>, StoreError> {
        version(&self.conn, act)
    }

    /// Drafts in every state, last saved first.
    ///
    /// # Errors
    /// The store's.
    pub fn draft_list(&self, limit: u32) -> Result<Vec<DraftRecord>, StoreError> {
        self.draft_records(sql::DRAFT_LIST, params![limit])
    }

    /// Drafts in one state, last saved first.
    ///
    /// # Errors
    /// The store's.
    pub fn draft_list_in(&self, state: &str, limit: u32) -> Result<Vec<DraftRecord>, StoreError> {
        self.draft_records(sql::DRAFT_LIST_STATE, params![state, limit])
    }

    /// The drafts of the children of one birth, in order.
    ///
    /// # Errors
    /// The store's.
    pub fn draft_list_siblings(&self, first: &ActId) -> Result<Vec<DraftRecord>, StoreError> {
        self.draft_records(sql::DRAFT_LIST_SIBLINGS, params![first.as_str()])
    }

    /// How many drafts there are, in one state or in all.
    ///
    /// # Errors
    /// The store's.
    pub fn draft_count(&self, state: Option<&str>) -> Result<u64, StoreError> {
        let mut total = self.conn.prepare_cached(sql::DRAFT_COUNT)?;
        count(total.query_row([state], |row| row.get(0))?)
    }

    fn draft_records(
        &self,
        statement: &str,
        params: impl Params,
    ) -> Result<Vec<DraftRecord>, StoreError> {
        let mut list = self.conn.prepare_cached(statement)?;
        let mut rows = list.query(params)?;
        let mut drafts = Vec::new();
        while let Some(row) = rows.next()? {
            drafts.push(record(row)?);
        }
        Ok(drafts)
    }
}

pub(crate) fn find(conn: &Connection, act: &ActId) -> Result<Option<DraftRecord>, StoreError> {
    let mut find = conn.prepare_cached(sql::DRAFT_FIND)?;
    let mut rows = find.query([act.as_str()])?;
    rows.next()?.map(record).transpose()
}

pub(crate) fn version(conn: &Connection, act: &ActId) -> Result<Option<u64>, StoreError> {
    let mut find = conn.prepare_cached(sql::DRAFT_VERSION)?;
    let version = find.query_row([act.as_str()], |row| row.get(0)).optional()?;
    version.map(count).transpose()
}

/// Whether a draft is still the version that was read.
pub(crate) fn require(conn: &Connection, draft: &DraftVersion) -> Result<(), StoreError> {
    let (stored, wanted) = match draft {
        DraftVersion::Act(act, wanted) => (version(conn, act)?, wanted),
        DraftVersion::Note(note, wanted) => (note_drafts::version(conn, note)?, wanted),
    };
    match stored {
        Some(stored) if stored == *wanted => Ok(()),
        Some(_) => Err(StoreError::Conflict),
        None => Err(StoreError::NotFound),
    }
}

/// Whether a draft ended with the facts just entered.
pub(crate) fn require_ended(conn: &Connection, draft: &DraftVersion) -> Result<(), StoreError> {
    let stored = match draft {
        DraftVersion::Act(act, _) => version(conn, act)?,
        DraftVersion::Note(note, _) => note_drafts::version(conn, note)?,
    };
    match stored {
        None => Ok(()),
        Some(_) => Err(StoreError::mismatch("these facts do not end the draft")),
    }
}

/// A draft ends with the fact that it becomes.
pub(crate) fn end(conn: &Connection, payload: &Payload) -> Result<(), StoreError> {
    match payload {
        Payload::ActSigned(signed) | Payload::ActTranscribed(signed) => {
            conn.prepare_cached(sql::DRAFT_DELETE)?.execute([signed.act.as_str()])?;
            draft_seals::put(conn, signed.act.as_str())?;
        }
        Payload::MarginalNoteEntered(entered) => {
            conn.prepare_cached(sql::NOTE_DRAFT_DELETE)?.execute([entered.note.as_str()])?;
            draft_seals::put(conn, entered.note.as_str())?;
        }
        _ => {}
    }
    Ok(())
}

fn record(row: &Row<'_>) -> Result<DraftRecord, StoreError> {
    Ok(DraftRecord {
        act: parse(&row.get::<_, String>(0)?)?,
        form: row.get(1)?,
        version: count(row.get(2)?)?,
        state: row.get(3)?,
        values: of_json(&row.get::<_, String>(4)?)?,
        acknowledged: row.get(5)?,
        renvois: row.get(6)?,
        author: parse(&row.get::<_, String>(7)?)?,
        saved_at: Moment(row.get(8)?),
        return_reason: row.get(9)?,
        siblings: row.get::<_, Option<String>>(10)?.as_deref().map(parse).transpose()?,
    })
}

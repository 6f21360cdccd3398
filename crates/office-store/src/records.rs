//! What happened to an act after it was signed, and who may sign: short lists for its page.

use journal::{Fact, MarginalNoteEntered, Payload, decode};
use rusqlite::{OptionalExtension as _, Row};
use vocabulary::{
    AccountId, ActId, CivilDate, DelegationId, DocumentId, Moment, NoteId, RegisterId,
};

use crate::error::StoreError;
use crate::rows::{count, parse};
use crate::sql;
use crate::store::OfficeStore;

/// A note in the margin of an act, decoded from its fact.
#[derive(Debug, Clone, PartialEq)]
pub struct NoteRecord {
    pub seq: u64,
    pub fact: Fact,
    pub entered: MarginalNoteEntered,
}

/// A document issued from an act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentRecord {
    pub seq: u64,
    pub document: DocumentId,
    pub kind: String,
    /// Code of its language.
    pub lang: String,
    pub capacity: String,
    pub purpose: String,
    pub requester: String,
    pub sha256: String,
    pub at: Moment,
    pub by: AccountId,
}

impl DocumentRecord {
    pub(crate) fn of(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            seq: count(row.get(0)?)?,
            document: id(row, 1)?,
            kind: row.get(2)?,
            lang: row.get(3)?,
            capacity: row.get(4)?,
            purpose: row.get(5)?,
            requester: row.get(6)?,
            sha256: row.get(7)?,
            at: Moment(row.get(8)?),
            by: id(row, 9)?,
        })
    }
}

/// How the paper registers of an act were signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WetSignatureRecord {
    pub seq: u64,
    pub officer_signed: bool,
    pub declarant_signed: bool,
    pub copies: u32,
    pub at: Moment,
    pub by: AccountId,
}

/// Somebody read an act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadRecord {
    /// Its fact in the reads journal.
    pub seq: u64,
    pub purpose: String,
    pub at: Moment,
    pub by: AccountId,
}

/// A delegation of signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DelegationRecord {
    pub seq: u64,
    pub delegation: DelegationId,
    pub account: AccountId,
    pub login: String,
    pub name_ar: String,
    pub name_latin: String,
    pub decision_number: String,
    pub decision_date: CivilDate,
    pub from: CivilDate,
    /// The last day, if the decision names one.
    pub to: Option<CivilDate>,
    pub specimen: String,
    /// The first day on which it no longer holds, if it was ended.
    pub ended: Option<CivilDate>,
}

impl OfficeStore {
    /// The notes of an act, in the order they were entered.
    ///
    /// # Errors
    /// `Corrupt` when a fact does not decode.
    pub fn notes_of(&self, act: &ActId) -> Result<Vec<NoteRecord>, StoreError> {
        let mut list = self.conn.prepare_cached(sql::NOTE_LIST_ACT)?;
        let mut rows = list.query([act.as_str()])?;
        let mut notes = Vec::new();
        while let Some(row) = rows.next()? {
            let seq = count(row.get(0)?)?;
            let bytes: Vec<u8> = row.get(1)?;
            let fact = decode(&bytes).map_err(StoreError::corrupt)?;
            match Payload::of(&fact).map_err(StoreError::corrupt)? {
                Payload::MarginalNoteEntered(entered) if entered.act == *act => {
                    notes.push(NoteRecord { seq, fact, entered: *entered });
                }
                _ => return Err(StoreError::corrupt(format!("fact {seq} is not the act's note"))),
            }
        }
        Ok(notes)
    }

    /// The fact of a note.
    ///
    /// # Errors
    /// The store's.
    pub fn note_seq(&self, note: &NoteId) -> Result<Option<u64>, StoreError> {
        let mut find = self.conn.prepare_cached(sql::NOTE_FIND)?;
        let seq: Option<i64> = find.query_row([note.as_str()], |row| row.get(0)).optional()?;
        seq.map(count).transpose()
    }

    /// The notes in the margins of a register: act, note, when it was entered.
    ///
    /// # Errors
    /// The store's.
    pub fn notes_in_register(
        &self,
        register: &RegisterId,
    ) -> Result<Vec<(ActId, NoteId, Moment)>, StoreError> {
        self.of_subject(sql::NOTE_LIST_REGISTER, register.as_str(), |row| {
            Ok((id(row, 0)?, id(row, 1)?, Moment(row.get(2)?)))
        })
    }

    /// The fact of a document.
    ///
    /// # Errors
    /// The store's.
    pub fn document_seq(&self, document: &DocumentId) -> Result<Option<u64>, StoreError> {
        let mut find = self.conn.prepare_cached(sql::DOCUMENT_FIND)?;
        let seq: Option<i64> = find.query_row([document.as_str()], |row| row.get(0)).optional()?;
        seq.map(count).transpose()
    }

    /// The notes of a kind, with the act each stands on and when it was entered, in order.
    ///
    /// # Errors
    /// The store's.
    pub fn notes_of_kind(&self, kind: &str) -> Result<Vec<(ActId, NoteId, Moment)>, StoreError> {
        self.of_subject(sql::NOTE_LIST_KIND, kind, |row| {
            Ok((id(row, 0)?, id(row, 1)?, Moment(row.get(2)?)))
        })
    }

    /// The documents issued about an act, a register or a family file, in order.
    ///
    /// # Errors
    /// The store's.
    pub fn documents_of(&self, about: &str) -> Result<Vec<DocumentRecord>, StoreError> {
        self.of_subject(sql::DOCUMENT_LIST_ACT, about, DocumentRecord::of)
    }

    /// How the paper registers of an act were signed: nothing, or one record.
    ///
    /// # Errors
    /// The store's.
    pub fn wet_signatures_of(&self, act: &ActId) -> Result<Vec<WetSignatureRecord>, StoreError> {
        self.of_act(sql::WET_SIGNATURE_LIST_ACT, act, |row| {
            Ok(WetSignatureRecord {
                seq: count(row.get(0)?)?,
                officer_signed: row.get(1)?,
                declarant_signed: row.get(2)?,
                copies: row.get(3)?,
                at: Moment(row.get(4)?),
                by: id(row, 5)?,
            })
        })
    }

    /// Who read an act, in order.
    ///
    /// # Errors
    /// The store's.
    pub fn reads_of(&self, act: &ActId) -> Result<Vec<ReadRecord>, StoreError> {
        self.of_act(sql::ACT_READ_LIST_ACT, act, |row| {
            Ok(ReadRecord {
                seq: count(row.get(0)?)?,
                purpose: row.get(1)?,
                at: Moment(row.get(2)?),
                by: id(row, 3)?,
            })
        })
    }

    /// Every delegation of the office, oldest first.
    ///
    /// # Errors
    /// The store's.
    pub fn delegations(&self) -> Result<Vec<DelegationRecord>, StoreError> {
        let mut list = self.conn.prepare_cached(sql::DELEGATION_LIST)?;
        let mut rows = list.query([])?;
        let mut delegations = Vec::new();
        while let Some(row) = rows.next()? {
            delegations.push(DelegationRecord {
                seq: count(row.get(0)?)?,
                delegation: id(row, 1)?,
                account: id(row, 2)?,
                login: row.get(3)?,
                name_ar: row.get(4)?,
                name_latin: row.get(5)?,
                decision_number: row.get(6)?,
                decision_date: id(row, 7)?,
                from: id(row, 8)?,
                to: date_or_none(row, 9)?,
                specimen: row.get(10)?,
                ended: date_or_none(row, 11)?,
            });
        }
        Ok(delegations)
    }

    fn of_act<T>(
        &self,
        statement: &str,
        act: &ActId,
        read: impl Fn(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        self.of_subject(statement, act.as_str(), read)
    }

    fn of_subject<T>(
        &self,
        statement: &str,
        subject: &str,
        read: impl Fn(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        let mut list = self.conn.prepare_cached(statement)?;
        let mut rows = list.query([subject])?;
        let mut records = Vec::new();
        while let Some(row) = rows.next()? {
            records.push(read(row)?);
        }
        Ok(records)
    }
}

/// A column with an id or a date.
fn id<T: std::str::FromStr>(row: &Row<'_>, column: usize) -> Result<T, StoreError>
where
    T::Err: std::fmt::Display,
{
    parse(&row.get::<_, String>(column)?)
}

fn date_or_none(row: &Row<'_>, column: usize) -> Result<Option<CivilDate>, StoreError> {
    row.get::<_, Option<String>>(column)?.as_deref().map(parse).transpose()
}

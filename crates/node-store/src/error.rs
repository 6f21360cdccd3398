//! What may go wrong with the node's file.
//!
//! Policy: `Busy` may be tried again; `Duplicate`, `Missing` and `Rejected` are about what
//! was asked; all others are about the machine, and the caller stops writing. Messages
//! come from SQLite and name tables and columns, never the values in them.

use std::fmt;

use rusqlite::{ErrorCode, ffi};

#[derive(Clone, Debug, Eq, PartialEq)]
pub enum StoreError {
    /// Somebody else is writing.
    Busy,
    DiskFull,
    /// Not a node file, or one that can no longer be read.
    Corrupt(String),
    Io(String),
    /// The key is taken.
    Duplicate,
    /// There is no such row.
    Missing,
    /// A rule of the schema, such as an account in an unknown office.
    Rejected(String),
    /// Written by another version of the program: newer, or older and opened for reading.
    Version {
        found: i64,
        known: i64,
    },
}

impl StoreError {
    /// What SQLite's check of the pages found. A page that could not be read is the machine's fault
    /// and says nothing about the file: trying again may find it sound.
    pub(crate) fn of_pages(verdict: String) -> Self {
        const UNREAD: &str = "unable to get the page. error code=";
        let code = verdict.split_once(UNREAD).and_then(|(_, rest)| {
            let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
            rest[..end].parse::<i32>().ok()
        });
        match code.map(|code| code & 0xff) {
            Some(code) if code != ffi::SQLITE_CORRUPT => StoreError::Io(verdict),
            _ => StoreError::Corrupt(verdict),
        }
    }

    pub(crate) fn unreadable(column: usize) -> Self {
        StoreError::Corrupt(format!("unreadable value in column {column}"))
    }
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            StoreError::Busy => f.write_str("the node file is in use"),
            StoreError::DiskFull => f.write_str("the disk of the node file is full"),
            StoreError::Corrupt(why) => write!(f, "the node file is damaged: {why}"),
            StoreError::Io(why) => write!(f, "the node file cannot be reached: {why}"),
            StoreError::Duplicate => f.write_str("already in the node file"),
            StoreError::Missing => f.write_str("not in the node file"),
            StoreError::Rejected(why) => write!(f, "refused by the node file: {why}"),
            StoreError::Version { found, known } => {
                write!(f, "the node file has schema {found}, this program knows {known}")
            }
        }
    }
}

impl std::error::Error for StoreError {}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        let why = error.to_string();
        let rusqlite::Error::SqliteFailure(failure, _) = &error else {
            // A value of another type than the schema allows, or a wrong query.
            return StoreError::Corrupt(why);
        };
        match failure.code {
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => StoreError::Busy,
            ErrorCode::DiskFull => StoreError::DiskFull,
            // The index of the write-ahead log could not grow: no room for it either.
            ErrorCode::SystemIoFailure if failure.extended_code == ffi::SQLITE_IOERR_SHMSIZE => {
                StoreError::DiskFull
            }
            ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => StoreError::Corrupt(why),
            ErrorCode::ConstraintViolation => match failure.extended_code {
                ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_PRIMARYKEY => {
                    StoreError::Duplicate
                }
                _ => StoreError::Rejected(why),
            },
            _ => StoreError::Io(why),
        }
    }
}

impl From<std::io::Error> for StoreError {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::StorageFull => StoreError::DiskFull,
            kind => StoreError::Io(kind.to_string()),
        }
    }
}

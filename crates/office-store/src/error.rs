//! What can go wrong between a use case and the disk.
//!
//! Policy: a state of the world that a person can do something about has a variant of its own
//! (`Busy`, `DiskFull`, `HeadMoved`, `Conflict`, ...). A caller's contradiction is `Mismatch`: a
//! bug, caught before it is written. Everything else of the machine is `Io`, with its cause.
//! Messages hold ids and numbers, never names.

use std::error::Error;
use std::fmt;

use rusqlite::{ErrorCode, ffi};

/// What lies beneath an error.
pub type Cause = Box<dyn Error + Send + Sync>;

/// Why the store did not do what was asked. Nothing was written.
#[derive(Debug)]
pub enum StoreError {
    /// Another fact came first: prepare and sign again.
    HeadMoved,
    /// The number was given before in this register.
    NumberTaken,
    /// A number would be left out in this register.
    NumberGap,
    /// Somebody saved the draft meanwhile.
    Conflict,
    /// No such act, register, draft or delegation.
    NotFound,
    /// Another connection holds the file; trying again is safe.
    Busy,
    /// The disk is full; nothing is broken.
    DiskFull,
    /// There is a file already where one should be made.
    Exists,
    /// The store was opened for looking only.
    ReadOnly,
    /// The file was written by a later program, or must first be opened by this one for writing.
    Version {
        /// Of the file.
        file: i64,
        /// Of this program.
        program: i64,
    },
    /// The file is damaged, or is not an office.
    Corrupt(String),
    /// What was handed over contradicts itself or the file: a bug, caught before it was written.
    Mismatch(String),
    /// A write failed earlier; what is on disk is known again only after reopening.
    Broken(String),
    /// The machine failed.
    Io(Cause),
}

impl StoreError {
    /// Whether what is on disk can no longer be known from this connection.
    pub(crate) fn is_fatal(&self) -> bool {
        matches!(self, StoreError::Io(_) | StoreError::Corrupt(_) | StoreError::Broken(_))
    }

    /// What SQLite's check of the pages found. A page that could not be read is the machine's fault
    /// and says nothing about the file: trying again may find it sound.
    pub(crate) fn of_pages(verdict: String) -> Self {
        const UNREAD: &str = "unable to get the page. error code=";
        let code = verdict.split_once(UNREAD).and_then(|(_, rest)| {
            let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
            rest[..end].parse::<i32>().ok()
        });
        match code.map(|code| code & 0xff) {
            Some(code) if code != ffi::SQLITE_CORRUPT => StoreError::Io(verdict.into()),
            _ => StoreError::Corrupt(verdict),
        }
    }

    pub(crate) fn mismatch(what: impl Into<String>) -> Self {
        StoreError::Mismatch(what.into())
    }

    pub(crate) fn corrupt(what: impl fmt::Display) -> Self {
        StoreError::Corrupt(what.to_string())
    }
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            StoreError::HeadMoved => f.write_str("another fact was entered first"),
            StoreError::NumberTaken => f.write_str("the number is taken in this register"),
            StoreError::NumberGap => f.write_str("the number is not the next of this register"),
            StoreError::Conflict => f.write_str("the draft was saved by somebody else meanwhile"),
            StoreError::NotFound => f.write_str("not found in this office"),
            StoreError::Busy => f.write_str("the office file is busy"),
            StoreError::DiskFull => f.write_str("the disk is full"),
            StoreError::Exists => f.write_str("there is an office file already"),
            StoreError::ReadOnly => f.write_str("the office file is open for looking only"),
            StoreError::Version { file, program } => {
                write!(f, "the office file has version {file}, this program has {program}")
            }
            StoreError::Corrupt(why) => write!(f, "the office file is damaged: {why}"),
            StoreError::Mismatch(what) => write!(f, "refused before writing: {what}"),
            StoreError::Broken(why) => {
                write!(f, "an earlier write failed, the office file must be reopened: {why}")
            }
            StoreError::Io(cause) => write!(f, "the office file could not be used: {cause}"),
        }
    }
}

impl Error for StoreError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            StoreError::Io(cause) => Some(cause.as_ref()),
            _ => None,
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::Error as Sql;
        match &error {
            Sql::SqliteFailure(failure, _) => match failure.code {
                ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => StoreError::Busy,
                ErrorCode::DiskFull => StoreError::DiskFull,
                // The index of the write-ahead log could not grow: no room for it either.
                ErrorCode::SystemIoFailure
                    if failure.extended_code == ffi::SQLITE_IOERR_SHMSIZE =>
                {
                    StoreError::DiskFull
                }
                ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => StoreError::corrupt(&error),
                ErrorCode::ReadOnly => StoreError::ReadOnly,
                ErrorCode::ConstraintViolation | ErrorCode::TypeMismatch => {
                    StoreError::mismatch(error.to_string())
                }
                _ => StoreError::Io(Box::new(error)),
            },
            // A column that does not hold what the schema says: the file was altered.
            Sql::FromSqlConversionFailure(..)
            | Sql::IntegralValueOutOfRange(..)
            | Sql::Utf8Error(..)
            | Sql::InvalidColumnType(..) => StoreError::corrupt(&error),
            Sql::QueryReturnedNoRows => StoreError::NotFound,
            _ => StoreError::Io(Box::new(error)),
        }
    }
}

impl From<std::io::Error> for StoreError {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::NotFound => StoreError::NotFound,
            std::io::ErrorKind::AlreadyExists => StoreError::Exists,
            std::io::ErrorKind::StorageFull => StoreError::DiskFull,
            _ => StoreError::Io(Box::new(error)),
        }
    }
}

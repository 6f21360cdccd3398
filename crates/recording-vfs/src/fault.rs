//! Calls to the disk that fail: which one, how, and for how long.

use rusqlite::ffi;

/// A call that SQLite makes to its file system.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Op {
    Open,
    Delete,
    Access,
    Read,
    Write,
    Truncate,
    Sync,
    Size,
    Lock,
    MapIndex,
    LockIndex,
}

/// What is wrong with the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Any call may fail as an input or output error.
    Broken,
    /// No room: nothing more can be written.
    Full,
    /// Half of what was to be written is there, and then no more room.
    Torn,
    /// Flushes fail, and what was not flushed may be lost even after a later flush that works.
    NotFlushed,
}

/// For how long a fault lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Span {
    Once,
    UntilLifted,
}

/// A fault that waits for its call.
#[derive(Debug)]
pub(crate) struct Armed {
    pub(crate) fault: Fault,
    pub(crate) span: Span,
    /// Calls that are let through before.
    pub(crate) before: u64,
    pub(crate) struck: u64,
}

impl Armed {
    /// The code that this call answers, if it fails.
    pub(crate) fn strikes(&mut self, op: Op) -> Option<i32> {
        let code = self.fault.code(op)?;
        if self.before > 0 {
            self.before -= 1;
            return None;
        }
        if self.span == Span::Once && self.struck > 0 {
            return None;
        }
        self.struck += 1;
        Some(code)
    }
}

impl Fault {
    /// What SQLite's own file system would answer.
    fn code(self, op: Op) -> Option<i32> {
        match (self, op) {
            (Fault::Full | Fault::Torn, Op::Write) => Some(ffi::SQLITE_FULL),
            (Fault::Full, Op::MapIndex) => Some(ffi::SQLITE_IOERR_SHMSIZE),
            (Fault::Full, Op::Open) => Some(ffi::SQLITE_CANTOPEN),
            (Fault::NotFlushed | Fault::Broken, Op::Sync) => Some(ffi::SQLITE_IOERR_FSYNC),
            (Fault::Full | Fault::Torn | Fault::NotFlushed, _) => None,
            (Fault::Broken, Op::Open) => Some(ffi::SQLITE_CANTOPEN),
            (Fault::Broken, Op::Delete) => Some(ffi::SQLITE_IOERR_DELETE),
            (Fault::Broken, Op::Access) => Some(ffi::SQLITE_IOERR_ACCESS),
            (Fault::Broken, Op::Read) => Some(ffi::SQLITE_IOERR_READ),
            (Fault::Broken, Op::Write) => Some(ffi::SQLITE_IOERR_WRITE),
            (Fault::Broken, Op::Truncate) => Some(ffi::SQLITE_IOERR_TRUNCATE),
            (Fault::Broken, Op::Size) => Some(ffi::SQLITE_IOERR_FSTAT),
            (Fault::Broken, Op::Lock) => Some(ffi::SQLITE_IOERR_LOCK),
            (Fault::Broken, Op::MapIndex) => Some(ffi::SQLITE_IOERR_SHMMAP),
            (Fault::Broken, Op::LockIndex) => Some(ffi::SQLITE_IOERR_SHMLOCK),
        }
    }
}

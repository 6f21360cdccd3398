//! Signed documents, judged by pyHanko, `pdfsig` and `qpdf`, with authorities by `openssl`.
#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod authority;
mod judge;
mod levels;
mod scratch;

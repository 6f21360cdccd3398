//! Signed documents, judged by pyHanko, `pdfsig` and `qpdf`, with authorities by `openssl`.
#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod attacks;
mod authority;
mod cost;
mod faults;
mod forge;
mod judge;
mod levels;
mod mutations;
mod scratch;
mod shapes;

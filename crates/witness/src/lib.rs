//! A witness of logs, for a court or an archive: it cosigns what follows from what it has seen, and
//! keeps the evidence when a log shows two different pasts (C2SP `tlog-witness`).
//!
//! What is decided is in `checkpoints::witness`; here are the disk and HTTP.

mod desk;
mod logs;
mod serve;
mod store;

pub use desk::{Clock, Desk};
pub use logs::{BadLogs, Logs};
pub use serve::router;
pub use store::Store;

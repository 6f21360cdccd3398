//! The pages: the only crate that knows HTTP and HTML.

mod app;
mod assets;
mod batches;
mod cards;
mod components;
mod fault;
mod form_values;
mod limits;
mod page;
mod pages;
mod purposes;
mod reply;
mod request;
mod routes;
mod server;
mod visit;

pub use app::{App, Clock, DemoLogin};
pub use batches::resume as resume_batches;
pub use routes::{RouteRow, routes};
pub use server::router;

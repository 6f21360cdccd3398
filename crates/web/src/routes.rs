//! Every address, who may ask for it, and what answers. An address that is not here does not exist.

use accounts::Capability;

use crate::fault::Fault;
use crate::pages;
use crate::reply::Reply;
use crate::visit::Visit;

/// One row of the table of addresses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RouteRow {
    /// GET or POST.
    pub method: &'static str,
    /// The path with its named parts.
    pub path: &'static str,
    /// What a visitor must hold; `None` is anybody.
    pub who: Option<Capability>,
}

pub(crate) type Handler = fn(&Visit) -> Result<Reply, Fault>;

pub(crate) struct Route {
    pub(crate) row: RouteRow,
    pub(crate) run: Handler,
}

const fn get(path: &'static str, who: Option<Capability>, run: Handler) -> Route {
    Route { row: RouteRow { method: "GET", path, who }, run }
}

const fn post(path: &'static str, who: Option<Capability>, run: Handler) -> Route {
    Route { row: RouteRow { method: "POST", path, who }, run }
}

const ANYBODY: Option<Capability> = None;
const STAFF: Option<Capability> = Some(Capability::Staff);
const READER: Option<Capability> = Some(Capability::Reader);
const CLERK: Option<Capability> = Some(Capability::Clerk);
const SIGNATORY: Option<Capability> = Some(Capability::Signatory);
const REGISTRAR: Option<Capability> = Some(Capability::Registrar);
const FOLLOWER: Option<Capability> = Some(Capability::Follower);
const OVERSEER: Option<Capability> = Some(Capability::Overseer);
const AUDITOR: Option<Capability> = Some(Capability::Auditor);
const APPROVER: Option<Capability> = Some(Capability::Approver);
const ADMINISTRATOR: Option<Capability> = Some(Capability::Administrator);

pub(crate) const TABLE: &[Route] = &[
    get("/", ANYBODY, pages::front::show),
    get("/about", ANYBODY, pages::about::show),
    get("/static/{name}", ANYBODY, pages::file),
    get("/lang/{code}", ANYBODY, pages::language),
    get("/verify", ANYBODY, pages::verify::enter),
    get("/verify/", ANYBODY, pages::verify::page),
    get("/verify/{file}", ANYBODY, pages::verify::file),
    get("/verify/vendor/{file}", ANYBODY, pages::verify::vendored),
    get("/verify/texts/{file}", ANYBODY, pages::verify::text),
    get("/log/{office}/{journal}/{*path}", ANYBODY, pages::log::file),
    post("/verify/status", ANYBODY, pages::verify::status),
    post("/verify/proof", ANYBODY, pages::verify::proof),
    get("/login", ANYBODY, pages::login::show),
    post("/login", ANYBODY, pages::login::enter),
    post("/logout", STAFF, pages::login::leave),
    get("/offices", STAFF, pages::offices::show),
    post("/offices", STAFF, pages::offices::switch),
    get("/password", STAFF, pages::password::show),
    post("/password", STAFF, pages::password::change),
    get("/desk", STAFF, pages::desk::show),
    get("/search", READER, pages::search::show),
    post("/search", READER, pages::search::find),
    get("/places", CLERK, pages::declaration::places),
    get("/declarations", CLERK, pages::desk::declarations),
    get("/declarations/old", CLERK, pages::declaration::old),
    get("/declarations/{form}", CLERK, pages::declaration::new),
    post("/declarations/{form}", CLERK, pages::declaration::create),
    get("/drafts/{act}", CLERK, pages::declaration::show),
    post("/drafts/{act}", CLERK, pages::declaration::save),
    get("/queue", SIGNATORY, pages::queue::first),
    get("/queue/{act}", SIGNATORY, pages::queue::show),
    post("/queue/{act}/sign", SIGNATORY, pages::queue::sign),
    post("/queue/{act}/return", SIGNATORY, pages::queue::hand_back),
    get("/queue/{act}/renvoi", SIGNATORY, pages::queue::renvoi_form),
    post("/queue/{act}/renvoi", SIGNATORY, pages::queue::renvoi),
    get("/acts/{act}", READER, pages::act::show),
    post("/acts/{act}", READER, pages::act::open),
    post("/acts/{act}/death", CLERK, pages::declaration::death_of),
    get("/acts/{act}/notes", CLERK, pages::note::kinds),
    get("/acts/{act}/notes/{kind}", CLERK, pages::note::form),
    post("/acts/{act}/notes/{kind}", CLERK, pages::note::enter),
    get("/notes/{note}", CLERK, pages::prepared_note::show),
    post("/notes/{note}/sign", SIGNATORY, pages::prepared_note::sign),
    post("/notes/{note}/return", SIGNATORY, pages::prepared_note::hand_back),
    post("/notes/{note}/drop", CLERK, pages::prepared_note::give_up),
    get("/tasks", CLERK, pages::tasks::show),
    get("/tasks/gaps", CLERK, pages::margins::gaps),
    get("/institution-notices", CLERK, pages::institution::form),
    post("/institution-notices", CLERK, pages::institution::receive),
    post("/institution-notices/{notice}/open", CLERK, pages::institution::open),
    post("/institution-notices/{notice}/settle", CLERK, pages::institution::settle),
    get("/digitisation", CLERK, pages::digitisation::form),
    post("/digitisation", CLERK, pages::digitisation::request),
    post("/digitisation/{request}", CLERK, pages::digitisation::settle),
    get("/certificates", CLERK, pages::certificate::list),
    get("/certificates/{kind}", CLERK, pages::certificate::form),
    post("/certificates/{kind}", CLERK, pages::certificate::issue),
    get("/batches", CLERK, pages::batch::list),
    get("/batches/{batch}", CLERK, pages::batch::show),
    post("/batches/{batch}/continue", CLERK, pages::batch::continue_it),
    post("/batches/{batch}/file", CLERK, pages::batch::file),
    get("/documents", CLERK, pages::verification::ask),
    post("/documents", CLERK, pages::verification::check),
    get("/documents/{document}/proof", CLERK, pages::verification::proof),
    post("/documents/withdraw", SIGNATORY, pages::verification::withdraw),
    post("/documents/reprint", CLERK, pages::verification::reprint),
    post("/second-copy/{note}", SIGNATORY, pages::tasks::second_copy_noted),
    get("/acts/{act}/corrections", CLERK, pages::correction::form),
    post("/acts/{act}/corrections", CLERK, pages::correction::open),
    get("/corrections/{correction}", CLERK, pages::correction::show),
    post("/corrections/{correction}", SIGNATORY, pages::correction::advance),
    get("/acts/{act}/notices", CLERK, pages::notice::form),
    post("/acts/{act}/notices", CLERK, pages::notice::send),
    post("/acts/{act}/notices/received", CLERK, pages::notice::receive),
    get("/notices/{notice}", CLERK, pages::notice::show),
    post("/notices/{notice}", CLERK, pages::notice::receipted),
    post("/notices/{notice}/letter", CLERK, pages::notice::letter),
    get("/acts/{act}/persons", CLERK, pages::family::show),
    post("/acts/{act}/links", SIGNATORY, pages::family::link),
    post("/acts/{act}/links/{link}", SIGNATORY, pages::family::withdraw),
    post("/acts/{act}/family", SIGNATORY, pages::family::open),
    get("/families/{file}", CLERK, pages::family::family),
    post("/families/{file}", SIGNATORY, pages::family::enter),
    post("/families/{file}/sheet", CLERK, pages::family::sheet),
    post("/families/{file}/card", CLERK, pages::family::card),
    post("/families/{file}/booklet", SIGNATORY, pages::family::booklet),
    get("/acts/{act}/as-of", READER, pages::as_of::ask),
    post("/acts/{act}/as-of", READER, pages::as_of::show),
    get("/acts/{act}/copies", CLERK, pages::copy::form),
    post("/acts/{act}/copies", CLERK, pages::copy::issue),
    post("/acts/{act}/register-sheet", CLERK, pages::copy::register_sheet),
    post("/acts/{act}/wet-signatures", SIGNATORY, pages::act::wet_signatures),
    get("/registers", READER, pages::registers::list),
    post("/registers", SIGNATORY, pages::registers::open),
    get("/registers/{register}", READER, pages::register::show),
    get("/registers/{register}/table", READER, pages::register_papers::table),
    post("/registers/{register}/proof", READER, pages::number_proof::prove),
    post("/registers/{register}/table", CLERK, pages::register_papers::index),
    get("/registers/{register}/batch", CLERK, pages::batch::form),
    post("/registers/{register}/batch", CLERK, pages::batch::order),
    post("/registers/{register}/opening", CLERK, pages::register_papers::opening),
    post("/registers/{register}/closing", CLERK, pages::register_papers::closing),
    post("/registers/{register}/second-copy", SIGNATORY, pages::register_papers::second_copy),
    post("/registers/{register}/volumes", SIGNATORY, pages::register::add_volume),
    post("/registers/{register}/close", SIGNATORY, pages::register::close),
    post("/registers/{register}/dispatch", SIGNATORY, pages::register::dispatch),
    post("/registers/{register}/receipt", SIGNATORY, pages::register::receipt),
    post("/regime", REGISTRAR, pages::regime::set),
    get("/inventory", READER, pages::inventory::show),
    post("/inventory", SIGNATORY, pages::inventory::list),
    get("/delegations", REGISTRAR, pages::delegations::show),
    post("/delegations", REGISTRAR, pages::delegations::make),
    post("/delegations/{delegation}/end", REGISTRAR, pages::delegations::end),
    get("/restored", SIGNATORY, pages::restored::show),
    post("/restored", SIGNATORY, pages::restored::declare),
    get("/administration", ADMINISTRATOR, pages::administration::show),
    post("/administration/accounts", ADMINISTRATOR, pages::administration::account),
    get("/administration/accounts/{account}", ADMINISTRATOR, pages::account::show),
    post("/administration/accounts/{account}/disable", ADMINISTRATOR, pages::account::disable),
    post("/administration/accounts/{account}/enable", ADMINISTRATOR, pages::account::enable),
    post("/administration/accounts/{account}/password", ADMINISTRATOR, pages::account::password),
    post("/administration/accounts/{account}/role", ADMINISTRATOR, pages::account::role),
    post("/administration/hijri-months", ADMINISTRATOR, pages::administration::month),
    get("/approvals", APPROVER, pages::approvals::show),
    post("/approvals/{account}/approve", APPROVER, pages::approvals::approve),
    post("/approvals/{account}/refuse", APPROVER, pages::approvals::refuse),
    get("/follow", FOLLOWER, pages::follow::show),
    get("/read-log", OVERSEER, pages::read_log::show),
    post("/read-log", OVERSEER, pages::read_log::find),
    get("/proofs", AUDITOR, pages::proofs::show),
    post("/proofs", AUDITOR, pages::proofs::prove),
];

/// The table of addresses, for the authorisation snapshot.
pub fn routes() -> Vec<RouteRow> {
    TABLE.iter().map(|route| route.row).collect()
}

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
const CLERK: Option<Capability> = Some(Capability::Clerk);
const SIGNATORY: Option<Capability> = Some(Capability::Signatory);
const REGISTRAR: Option<Capability> = Some(Capability::Registrar);
const ADMINISTRATOR: Option<Capability> = Some(Capability::Administrator);

pub(crate) const TABLE: &[Route] = &[
    get("/", ANYBODY, pages::front::show),
    get("/about", ANYBODY, pages::about::show),
    get("/static/{name}", ANYBODY, pages::file),
    get("/lang/{code}", ANYBODY, pages::language),
    get("/login", ANYBODY, pages::login::show),
    post("/login", ANYBODY, pages::login::enter),
    post("/logout", STAFF, pages::login::leave),
    get("/desk", STAFF, pages::desk::show),
    get("/search", CLERK, pages::search::show),
    post("/search", CLERK, pages::search::find),
    get("/places", CLERK, pages::declaration::places),
    get("/declarations", CLERK, pages::desk::declarations),
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
    get("/acts/{act}", CLERK, pages::act::show),
    post("/acts/{act}", CLERK, pages::act::open),
    get("/acts/{act}/notes", CLERK, pages::note::kinds),
    get("/acts/{act}/notes/{kind}", CLERK, pages::note::form),
    post("/acts/{act}/notes/{kind}", CLERK, pages::note::enter),
    get("/notes/{note}", CLERK, pages::prepared_note::show),
    post("/notes/{note}/sign", SIGNATORY, pages::prepared_note::sign),
    post("/notes/{note}/return", SIGNATORY, pages::prepared_note::hand_back),
    post("/notes/{note}/drop", CLERK, pages::prepared_note::give_up),
    get("/acts/{act}/copies", CLERK, pages::copy::form),
    post("/acts/{act}/copies", CLERK, pages::copy::issue),
    post("/acts/{act}/register-sheet", CLERK, pages::copy::register_sheet),
    post("/acts/{act}/wet-signatures", SIGNATORY, pages::act::wet_signatures),
    get("/registers", CLERK, pages::registers::list),
    post("/registers", SIGNATORY, pages::registers::open),
    get("/registers/{register}", CLERK, pages::register::show),
    post("/registers/{register}/volumes", SIGNATORY, pages::register::add_volume),
    post("/registers/{register}/close", SIGNATORY, pages::register::close),
    get("/delegations", REGISTRAR, pages::delegations::show),
    post("/delegations", REGISTRAR, pages::delegations::make),
    post("/delegations/{delegation}/end", REGISTRAR, pages::delegations::end),
    get("/restored", SIGNATORY, pages::restored::show),
    post("/restored", SIGNATORY, pages::restored::declare),
    get("/administration", ADMINISTRATOR, pages::administration::show),
    post("/administration/accounts", ADMINISTRATOR, pages::administration::account),
    post("/administration/hijri-months", ADMINISTRATOR, pages::administration::month),
];

/// The table of addresses, for the authorisation snapshot.
pub fn routes() -> Vec<RouteRow> {
    TABLE.iter().map(|route| route.row).collect()
}

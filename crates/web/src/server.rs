//! From HTTP to a handler and back: limits, language, session, rights, then the page.

use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use accounts::{Capability, Session};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{ConnectInfo, FromRequestParts, RawPathParams};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, Response, header};
use axum::routing::{MethodRouter, get, post};
use vocabulary::{Lang, Problem};

use crate::app::App;
use crate::cards;
use crate::fault::Fault;
use crate::reply::Reply;
use crate::request::{Request, urlencoded};
use crate::routes::{Handler, Route, RouteRow, TABLE};
use crate::visit::Visit;

/// Longer than the longest declaration, by far.
const BODY_MAX: usize = 256 * 1024;
/// Asked by anybody, of any document: counted for everybody, behind a proxy too.
const PUBLIC_QUESTIONS: [&str; 2] = ["/verify/status", "/verify/proof"];
/// The session's cookie. Strict: another site never sends it along.
pub(crate) const SESSION_COOKIE: &str = "sijill_session";
/// The language's cookie.
pub(crate) const LANG_COOKIE: &str = "sijill_lang";

/// The application as a router.
pub fn router(app: Arc<App>) -> Router {
    let mut paths: BTreeMap<&'static str, MethodRouter> = BTreeMap::new();
    for route in TABLE {
        let app = Arc::clone(&app);
        let handler = move |parts: Parts, body: Body| serve(app, route, parts, body);
        let made = match route.row.method {
            "POST" => post(move |request: axum::extract::Request| {
                let (parts, body) = request.into_parts();
                handler(parts, body)
            }),
            _ => get(move |request: axum::extract::Request| {
                let (parts, body) = request.into_parts();
                handler(parts, body)
            }),
        };
        let known = paths.remove(route.row.path).unwrap_or_default();
        paths.insert(route.row.path, known.merge(made));
    }
    let mut router = Router::new();
    for (path, methods) in paths {
        let app = Arc::clone(&app);
        let methods = methods.fallback(move |request: axum::extract::Request| {
            let (parts, _) = request.into_parts();
            turned_away(app, parts, Fault::Method)
        });
        router = router.route(path, methods);
    }
    router.fallback(move |request: axum::extract::Request| {
        let (parts, _) = request.into_parts();
        turned_away(app, parts, Fault::NotFound)
    })
}

async fn serve(
    app: Arc<App>,
    route: &'static Route,
    mut parts: Parts,
    body: Body,
) -> Response<Body> {
    let gzip = accepts_gzip(&parts.headers);
    let named = RawPathParams::from_request_parts(&mut parts, &()).await;
    let mut request = asked(&parts);
    if let Ok(named) = named {
        request.parts = named.iter().map(|(k, v)| (k.to_owned(), v.to_owned())).collect();
    }
    let caller = caller(&parts);
    let mut visit = Visit::new(app, lang_of(&parts), request);
    let weight = weight(&route.row);
    let loopback = caller.is_some_and(|address| address.is_loopback());
    let key = caller.map(|address| address.to_string()).unwrap_or_default();
    // A terminal on the machine itself is the office's own.
    let counted = !loopback || PUBLIC_QUESTIONS.contains(&route.row.path);
    if counted && !visit.app.limits.take(&key, visit.now(), weight) {
        return Fault::TooMany.reply(&visit).into_http(gzip);
    }
    let form = match read_form(&parts, body).await {
        Ok(form) => form,
        Err(fault) => return fault.reply(&visit).into_http(gzip),
    };
    visit.request.form = form;
    let token = cookie(&parts.headers, SESSION_COOKIE);
    let headers = parts.headers;
    // Use cases wait for the disk; pages must not wait for them.
    let done = tokio::task::spawn_blocking(move || {
        let reply = catch_unwind(AssertUnwindSafe(|| answer(&mut visit, route, token, &headers)));
        match reply {
            Ok(reply) => reply,
            Err(_) => Fault::Broken("a handler panicked".into()).reply(&visit),
        }
    });
    match done.await {
        Ok(reply) => reply.into_http(gzip),
        Err(_) => Reply::Page(500, maud::html! {}).into_http(gzip),
    }
}

/// How much of a caller's bucket an address takes: what could be guessed at takes more.
fn weight(row: &RouteRow) -> f64 {
    match (row.method, row.path) {
        ("POST", "/login") => 12.0,
        ("POST", path) if PUBLIC_QUESTIONS.contains(&path) => 10.0,
        _ => 1.0,
    }
}

fn answer(visit: &mut Visit, route: &Route, token: Option<String>, headers: &HeaderMap) -> Reply {
    let now = visit.now();
    visit.session = token.and_then(|token| office::resume(&visit.app.node, &token, now));
    let done = admitted(visit, &route.row, headers).and_then(|stopped| match stopped {
        Some(reply) => Ok(reply),
        None => signed_elsewhere(visit).and_then(|()| run(visit, route.run)),
    });
    done.unwrap_or_else(|fault| fault.reply(visit))
}

/// A signature has come back: the request that asked for it takes the place of this one.
fn signed_elsewhere(visit: &mut Visit) -> Result<(), Fault> {
    let form = &visit.request.form;
    if !form.contains_key(cards::REFERENCE) {
        return Ok(());
    }
    let account = &visit.session()?.account.id;
    let found = visit.app.cards.take(account, &visit.request.path, form, visit.now());
    let missing = || Fault::Refused(Box::new(Problem::refuse("prepared-signature-missing")));
    let (form, again) = found.ok_or_else(missing)?;
    visit.request.form = form;
    visit.again = again;
    visit.asked_before = true;
    Ok(())
}

fn run(visit: &mut Visit, handler: Handler) -> Result<Reply, Fault> {
    match handler(visit) {
        // Somebody was quicker: what was signed is void, and is asked for anew, now.
        Err(Fault::Unsigned(_)) if visit.again.is_some() => {
            visit.anew();
            handler(visit)
        }
        done => done,
    }
}

/// Whether the visitor may ask for this; if not, where they are sent.
fn admitted(visit: &Visit, row: &RouteRow, headers: &HeaderMap) -> Result<Option<Reply>, Fault> {
    if row.method == "POST" && !same_origin(headers) {
        return Err(Fault::PageExpired);
    }
    let Some(needed) = row.who else { return Ok(None) };
    let Some(session) = &visit.session else {
        if visit.request.by_script || row.method == "POST" {
            return Err(Fault::PageExpired);
        }
        return Ok(Some(Reply::See(format!("/login?back={}", visit.request.path))));
    };
    if row.method == "POST" && !session.csrf_matches(visit.request.field("csrf")) {
        return Err(Fault::PageExpired);
    }
    // Leaving and being told are open to everybody. Beyond that, who is delegated is written in
    // the office's own file: without it nobody is told that they may not.
    if needed != Capability::Staff {
        visit.desk()?;
    }
    entitled(session, needed)?;
    Ok(None)
}

fn entitled(session: &Session, needed: Capability) -> Result<(), Fault> {
    match needed {
        Capability::Staff => {}
        Capability::Reader => drop(session.reader()?),
        Capability::Clerk => drop(session.clerk()?),
        Capability::Signatory => drop(session.signatory()?),
        Capability::Registrar => drop(session.signatory()?.registrar()?),
        Capability::Follower => drop(session.follower()?),
        Capability::Overseer => drop(session.overseer()?),
        Capability::Auditor => drop(session.auditor()?),
        Capability::Approver => drop(session.approver()?),
        Capability::Administrator => drop(session.administrator()?),
    }
    Ok(())
}

/// A form that a browser sends names the page it stands on; another site's is refused.
fn same_origin(headers: &HeaderMap) -> bool {
    let said = |name: header::HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    let host = said(header::HOST).unwrap_or_default();
    match said(header::ORIGIN) {
        Some(origin) => origin.split_once("://").is_some_and(|(_, from)| from == host),
        None => headers
            .get("sec-fetch-site")
            .is_none_or(|site| site.as_bytes() == b"same-origin" || site.as_bytes() == b"none"),
    }
}

async fn turned_away(app: Arc<App>, parts: Parts, fault: Fault) -> Response<Body> {
    let visit = Visit::new(app, lang_of(&parts), asked(&parts));
    fault.reply(&visit).into_http(false)
}

async fn read_form(parts: &Parts, body: Body) -> Result<BTreeMap<String, String>, Fault> {
    if parts.method != Method::POST {
        return Ok(BTreeMap::new());
    }
    let kind = parts.headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    if !kind.is_some_and(|kind| kind.starts_with("application/x-www-form-urlencoded")) {
        return Err(Fault::BadForm);
    }
    let bytes = to_bytes(body, BODY_MAX).await.map_err(|_| Fault::TooLarge)?;
    urlencoded(&bytes).map_err(|_| Fault::BadForm)
}

fn asked(parts: &Parts) -> Request {
    let query = parts.uri.query().unwrap_or_default();
    Request {
        path: parts.uri.path().to_owned(),
        query: urlencoded(query.as_bytes()).unwrap_or_default(),
        by_script: parts.headers.contains_key("x-sijill-script"),
        ..Request::default()
    }
}

fn caller(parts: &Parts) -> Option<IpAddr> {
    parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip())
}

fn accepts_gzip(headers: &HeaderMap) -> bool {
    headers
        .get(header::ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.contains("gzip"))
}

fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value.to_owned())
}

/// Arabic unless somebody chose otherwise: what a browser was shipped with is no choice.
fn lang_of(parts: &Parts) -> Lang {
    cookie(&parts.headers, LANG_COOKIE).and_then(|code| Lang::parse(&code)).unwrap_or(Lang::Ar)
}

//! A visitor of the office's pages, without a browser: what is asked, what is answered.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, header};
use office::Node;
use tower::ServiceExt as _;
use vocabulary::Moment;

use scenarios::{Dice, PASSWORD, login};

/// The pages of a node, served to nobody but the test.
pub(crate) struct Pages {
    router: Router,
    runtime: tokio::runtime::Runtime,
    clock: Arc<AtomicI64>,
}

/// An answer.
#[derive(Debug)]
pub(crate) struct Answer {
    /// The status of HTTP.
    pub(crate) status: u16,
    /// Its headers.
    pub(crate) headers: HeaderMap,
    /// Its body.
    pub(crate) body: Vec<u8>,
}

/// Somebody with their cookies.
#[derive(Debug, Default, Clone)]
pub(crate) struct Visitor {
    /// As the browser sends them.
    pub(crate) cookies: String,
    /// The token of this person's forms.
    pub(crate) csrf: String,
}

impl Answer {
    /// A header, or nothing.
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// The page as text.
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

impl Pages {
    /// Over an opened node. A second passes with each request.
    pub(crate) fn over(node: Node, now: Moment) -> Self {
        let ids = Box::new(Dice::new(7));
        let clock = Arc::new(AtomicI64::new(now.0));
        let shown = Arc::clone(&clock);
        let read = Box::new(move || Moment(shown.load(Ordering::SeqCst)));
        let app = web::App::new(Arc::new(node), read, ids, None);
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .expect("a runtime for the test");
        Self { router: web::router(Arc::new(app)), runtime, clock }
    }

    /// Asks for a page.
    pub(crate) fn get(&self, who: &Visitor, path: &str) -> Answer {
        let request = Request::get(path).header(header::COOKIE, &who.cookies);
        self.ask(request.body(Body::empty()).expect("a request"))
    }

    /// Sends a form, with the person's own token.
    pub(crate) fn post(&self, who: &Visitor, path: &str, form: &str) -> Answer {
        let body = format!("csrf={}&{form}", who.csrf);
        self.send(who, path, "http://office.test", body.into_bytes())
    }

    /// Sends bytes as a form from a page of `origin`.
    pub(crate) fn send(&self, who: &Visitor, path: &str, origin: &str, body: Vec<u8>) -> Answer {
        let request = Request::post(path)
            .header(header::HOST, "office.test")
            .header(header::ORIGIN, origin)
            .header(header::COOKIE, &who.cookies)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.ask(request.body(Body::from(body)).expect("a request"))
    }

    /// Signs in as a role of an office; `None` when the log-in is refused.
    pub(crate) fn enter(&self, role: &str, office: &str) -> Option<Visitor> {
        let login = login(role, office);
        let form = format!("login={login}&password={}", PASSWORD);
        let answer =
            self.send(&Visitor::default(), "/login", "http://office.test", form.into_bytes());
        let cookies = answer.header("set-cookie").split(';').next()?.to_owned();
        let mut visitor = Visitor { cookies, csrf: String::new() };
        let page = self.get(&visitor, "/about").text();
        let (_, rest) = page.split_once("name=\"csrf\" value=\"")?;
        visitor.csrf = rest.split('"').next()?.to_owned();
        Some(visitor)
    }

    /// Stops the clock between two requests and asks as fast as a machine can.
    pub(crate) fn hammer(&self, path: &str, times: u32) -> Vec<u16> {
        let ask = || Request::get(path).body(Body::empty()).expect("a request");
        (0..times).map(|_| self.answer(ask()).status).collect()
    }

    fn ask(&self, request: Request<Body>) -> Answer {
        self.clock.fetch_add(1000, Ordering::SeqCst);
        self.answer(request)
    }

    fn answer(&self, request: Request<Body>) -> Answer {
        self.runtime.block_on(async {
            let router = self.router.clone();
            let answer = router.oneshot(request).await.expect("the router always answers");
            let (parts, body) = answer.into_parts();
            let body = to_bytes(body, usize::MAX).await.expect("the body is in memory");
            let (status, headers) = (parts.status.as_u16(), parts.headers);
            Answer { status, headers, body: body.to_vec() }
        })
    }
}

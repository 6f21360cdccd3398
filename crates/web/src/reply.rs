//! What a handler answers, and the headers that every answer carries.

use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, Response, StatusCode, header};
use maud::Markup;
use serde_json::Value;

use crate::assets::Asset;

/// No script, style, font or image from anywhere else; nobody frames the office.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; \
    img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; \
    frame-ancestors 'none'";

/// A reply.
pub(crate) enum Reply {
    /// A page.
    Page(u16, Markup),
    /// A page that speaks with the helper at the person's own PC.
    Card(Markup),
    /// Go and look there.
    See(String),
    /// Data for the page's own script.
    Data(u16, Value),
    /// A paper.
    Paper {
        /// What the browser calls the file.
        name: String,
        /// The document.
        pdf: Vec<u8>,
        /// Shown in the browser rather than saved.
        shown: bool,
    },
    /// Papers with their signature, as one ZIP file.
    Parcel {
        /// What the browser calls the file.
        name: String,
        /// The file.
        zip: Vec<u8>,
    },
    /// A file of the program.
    File(&'static Asset),
    /// A file of the page that verifies documents in anybody's browser.
    Public(&'static str, Vec<u8>),
    /// A file of a public log.
    Log {
        /// The file.
        bytes: Vec<u8>,
        /// Whether it will never be another one.
        is_final: bool,
    },
    /// The proof that a document stands in a public log.
    Proof {
        /// What the browser calls the file.
        name: String,
        /// The file.
        text: String,
    },
    /// With cookies to set.
    With(Vec<String>, Box<Reply>),
}

impl Reply {
    /// A page that was found.
    pub(crate) fn ok(markup: Markup) -> Self {
        Reply::Page(200, markup)
    }

    /// As HTTP. `gzip` when the browser can read it.
    pub(crate) fn into_http(self, gzip: bool) -> Response<Body> {
        match self {
            Reply::Page(status, markup) => {
                let body = Body::from(markup.into_string());
                answer(status, "text/html; charset=utf-8", body, "no-store")
            }
            Reply::Card(markup) => {
                let body = Body::from(markup.into_string());
                let mut answer = answer(202, "text/html; charset=utf-8", body, "no-store");
                let policy = HeaderValue::from_static(CARD_POLICY);
                answer.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
                answer
            }
            Reply::See(to) => {
                let mut answer =
                    answer(303, "text/plain; charset=utf-8", Body::empty(), "no-store");
                if let Ok(to) = HeaderValue::from_str(&to) {
                    answer.headers_mut().insert(header::LOCATION, to);
                }
                answer
            }
            Reply::Data(status, value) => {
                answer(status, "application/json", Body::from(value.to_string()), "no-store")
            }
            Reply::Paper { name, pdf, shown } => {
                let how = if shown { "inline" } else { "attachment" };
                named(answer(200, "application/pdf", Body::from(pdf), "no-store"), how, &name)
            }
            Reply::Parcel { name, zip } => {
                let parcel = answer(200, "application/zip", Body::from(zip), "no-store");
                named(parcel, "attachment", &name)
            }
            Reply::File(asset) => file(asset, gzip),
            Reply::Public(kind, bytes) => {
                let mut answer = answer(200, kind, Body::from(bytes), "no-cache");
                let policy = HeaderValue::from_static(VERIFICATION_POLICY);
                answer.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
                answer
            }
            Reply::Log { bytes, is_final: true } => {
                let kept = "public, max-age=31536000, immutable";
                answer(200, "application/octet-stream", Body::from(bytes), kept)
            }
            Reply::Log { bytes, is_final: false } => {
                answer(200, "text/plain; charset=utf-8", Body::from(bytes), "no-cache")
            }
            Reply::Proof { name, text } => {
                let proof = answer(200, "text/plain; charset=utf-8", Body::from(text), "no-store");
                named(proof, "attachment", &name)
            }
            Reply::With(cookies, reply) => {
                let mut answer = reply.into_http(gzip);
                for cookie in cookies {
                    if let Ok(value) = HeaderValue::from_str(&cookie) {
                        answer.headers_mut().append(header::SET_COOKIE, value);
                    }
                }
                answer
            }
        }
    }
}

/// File names are ids: nothing in them needs quoting.
fn named(mut answer: Response<Body>, how: &str, name: &str) -> Response<Body> {
    let disposition = format!("{how}; filename=\"{name}\"");
    if let Ok(value) = HeaderValue::from_str(&disposition) {
        answer.headers_mut().insert(header::CONTENT_DISPOSITION, value);
    }
    answer
}

fn file(asset: &'static Asset, gzip: bool) -> Response<Body> {
    const GOOD: &str = "public, max-age=31536000, immutable";
    let (bytes, encoding) = match (&asset.gzip, gzip) {
        (Some(small), true) => (small, Some("gzip")),
        _ => (&asset.plain, None),
    };
    let mut answer = answer(200, asset.kind, Body::from(bytes.as_slice()), GOOD);
    answer.headers_mut().insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(encoding) = encoding {
        answer.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    answer
}

fn answer(status: u16, kind: &'static str, body: Body, cache: &'static str) -> Response<Body> {
    let mut answer = Response::new(body);
    *answer.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::OK);
    let headers = answer.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    guard(headers);
    answer
}

/// The page reads a picture that the citizen chose, and keeps itself for use without a network.
const VERIFICATION_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
     font-src 'self'; img-src 'self' blob:; connect-src 'self'; worker-src 'self'; \
     base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// As any page, but it also asks the helper that runs on the reader's own machine.
const CARD_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
     font-src 'self'; img-src 'self'; connect-src 'self' http://127.0.0.1:*; form-action 'self'; \
     base-uri 'none'; frame-ancestors 'none'";

fn guard(headers: &mut HeaderMap) {
    let fixed: [(&str, &str); 6] = [
        ("content-security-policy", POLICY),
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("permissions-policy", "camera=(), geolocation=(), microphone=()"),
    ];
    for (name, value) in fixed {
        headers.insert(name, HeaderValue::from_static(value));
    }
}

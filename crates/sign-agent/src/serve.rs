//! The helper over HTTP, on the address it was given.

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderValue, Request, Response, StatusCode};

use crate::agent::Agent;
use crate::answer::{Answer, Asked};
use crate::page;

/// Longer than any act with what follows from it.
const BODY_MAX: usize = 2 * 1024 * 1024;

pub fn router(agent: Arc<Agent>) -> Router {
    Router::new().fallback(move |request| answered(Arc::clone(&agent), request))
}

async fn answered(agent: Arc<Agent>, request: Request<Body>) -> Response<Body> {
    let (head, body) = request.into_parts();
    let Ok(body) = to_bytes(body, BODY_MAX).await else { return response(page::plain(413)) };
    let header = |name: &str| {
        head.headers.get(name).and_then(|value| value.to_str().ok()).map(str::to_owned)
    };
    let private = header("access-control-request-private-network");
    let asked = Asked {
        method: head.method.as_str().to_owned(),
        path: head.uri.path().to_owned(),
        host: header("host").unwrap_or_default(),
        origin: header("origin"),
        pairing: header("x-sijill-pairing"),
        wants_private_network: private.as_deref() == Some("true"),
        body: body.to_vec(),
    };
    // A card is waited for: not among those who talk.
    let answer = tokio::task::spawn_blocking(move || agent.answer(&asked)).await;
    response(answer.unwrap_or_else(|_| page::plain(500)))
}

fn response(answer: Answer) -> Response<Body> {
    let mut response = Response::new(Body::from(answer.body));
    *response.status_mut() = StatusCode::from_u16(answer.status).unwrap_or_default();
    for (name, value) in answer.headers {
        if let Ok(value) = HeaderValue::from_str(&value) {
            response.headers_mut().insert(name, value);
        }
    }
    response
}

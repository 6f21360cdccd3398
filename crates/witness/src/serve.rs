//! The desk over HTTP.

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::Path;
use axum::http::{Request, Response, StatusCode, header};
use axum::routing::{get, post};

use crate::desk::Desk;

/// Longer than any request that can be right.
const BODY_MAX: usize = 256 * 1024;

/// `POST /add-checkpoint`, and the latest checkpoint of each log for monitors.
pub fn router(desk: Arc<Desk>) -> Router {
    let asked = Arc::clone(&desk);
    Router::new()
        .route("/add-checkpoint", post(move |request| add(Arc::clone(&asked), request)))
        .route("/{log}/checkpoint", get(move |Path(log)| monitored(Arc::clone(&desk), log)))
}

async fn add(desk: Arc<Desk>, request: Request<Body>) -> Response<Body> {
    let Ok(body) = to_bytes(request.into_body(), BODY_MAX).await else {
        return plain(StatusCode::BAD_REQUEST, "too many bytes\n");
    };
    // The disk is waited for: not among those who talk.
    let decided = tokio::task::spawn_blocking(move || {
        desk.add_checkpoint(&body, &|said| eprintln!("sijill witness: {said}"))
    });
    match decided.await {
        Ok(Ok(answer)) => {
            let status = StatusCode::from_u16(answer.status).unwrap_or_default();
            reply(status, answer.content_type, answer.body.into())
        }
        Ok(Err(error)) => {
            eprintln!("sijill witness: {error}");
            plain(StatusCode::INTERNAL_SERVER_ERROR, "nothing was cosigned\n")
        }
        Err(_) => plain(StatusCode::INTERNAL_SERVER_ERROR, "nothing was cosigned\n"),
    }
}

async fn monitored(desk: Arc<Desk>, log: String) -> Response<Body> {
    match tokio::task::spawn_blocking(move || desk.monitored(&log)).await {
        Ok(Ok(Some(bytes))) => reply(StatusCode::OK, "text/plain; charset=utf-8", bytes.into()),
        Ok(Ok(None)) => plain(StatusCode::NOT_FOUND, "no checkpoint of this log\n"),
        _ => plain(StatusCode::INTERNAL_SERVER_ERROR, "the disk does not answer\n"),
    }
}

fn plain(status: StatusCode, words: &'static str) -> Response<Body> {
    reply(status, "text/plain; charset=utf-8", words.into())
}

fn reply(status: StatusCode, kind: &'static str, body: Bytes) -> Response<Body> {
    let mut answer = Response::new(Body::from(body));
    *answer.status_mut() = status;
    let kind = axum::http::HeaderValue::from_static(kind);
    answer.headers_mut().insert(header::CONTENT_TYPE, kind);
    answer
}

//! Serving pages: `sijill office`, and the serving half of `demo`.

use std::net::SocketAddr;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use office::node::{Node, Opening};
use vocabulary::{IdSource, Lang};
use web::{App, Clock, DemoLogin};

use crate::random::SystemRandom;
use crate::{clock, report};

/// Runs a node on real data; in training also at another time than now.
pub(crate) fn office(data: &Path, listen: &str, at: Option<&str>) -> ExitCode {
    let node = match super::open(data, Opening::Serve) {
        Ok(node) => node,
        Err(code) => return code,
    };
    let clock = match clock::of(at, node.training) {
        Ok(clock) => clock,
        Err(failure) => return report::end(&failure, Lang::Fr),
    };
    office::restored::remember_all(&node);
    serve(node, listen, clock, None, |address| report::announce(&format_args!("http://{address}/")))
}

/// Serves until the process is told to stop.
pub(crate) fn serve(
    node: Node,
    listen: &str,
    clock: Clock,
    demo_logins: Option<Vec<DemoLogin>>,
    started: impl FnOnce(SocketAddr),
) -> ExitCode {
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return fault(&error),
    };
    report::unavailable(&node.unavailable(), &node.texts);
    let ids: Box<dyn IdSource + Send> = Box::new(SystemRandom);
    let node = Arc::new(node);
    let app = Arc::new(App::new(Arc::clone(&node), clock, ids, demo_logins));
    let (unfinished, published) = (Arc::clone(&app), Arc::clone(&node));
    // The first document should not wait for the fonts; the first page should not wait for it.
    std::thread::spawn(move || {
        node.warm_up();
        for card in node.offices() {
            super::look_over(&node, &card.code);
        }
    });
    let keeping = crate::log_keeper::keep(published);
    std::thread::spawn(move || web::resume_batches(&unfinished));
    let ended = runtime.block_on(async {
        let listener = match tokio::net::TcpListener::bind(listen).await {
            Ok(listener) => listener,
            Err(error) => return fault(&format!("{listen}: {error}")),
        };
        match listener.local_addr() {
            Ok(address) => started(address),
            Err(error) => return fault(&error),
        }
        let service = web::router(app).into_make_service_with_connect_info::<SocketAddr>();
        let served = axum::serve(listener, service).with_graceful_shutdown(stop());
        match served.await {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => fault(&error),
        }
    });
    keeping.end();
    ended
}

/// The terminal's interruption, or the word of whatever keeps the machine's services.
pub(super) async fn stop() {
    use tokio::signal::unix::{SignalKind, signal};
    let Ok(mut told) = signal(SignalKind::terminate()) else {
        let _ = tokio::signal::ctrl_c().await;
        return;
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        _ = told.recv() => {}
    }
}

fn fault(error: &dyn std::fmt::Display) -> ExitCode {
    eprintln!("sijill: {error}");
    ExitCode::FAILURE
}

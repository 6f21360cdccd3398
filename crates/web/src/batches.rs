//! Batches at work: one thread for each, beside the pages. What it knows is lost with the program
//! and no harm done: how far a batch has come is in the journal.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard};

use office::{Failure, OfficeDesk, session};
use vocabulary::{AccountId, BatchId, OfficeCode, Problem};

use crate::app::App;

/// What a batch is at.
#[derive(Debug, Clone)]
pub(crate) enum At {
    /// Copies are issued.
    Issuing,
    /// They are put into one file: so many of so many.
    Binding(usize, usize),
    /// It stopped, and goes on when somebody says so.
    Stopped(Box<Problem>),
}

/// The batches that this program has worked on since it started.
#[derive(Debug, Default)]
pub(crate) struct Batches(Mutex<BTreeMap<BatchId, At>>);

impl Batches {
    pub(crate) fn at(&self, batch: &BatchId) -> Option<At> {
        self.lock().get(batch).cloned()
    }

    /// Whether nobody was at work on it; from now on somebody is.
    fn begin(&self, batch: &BatchId) -> bool {
        let mut all = self.lock();
        let idle = matches!(all.get(batch), None | Some(At::Stopped(_)));
        if idle {
            all.insert(batch.clone(), At::Issuing);
        }
        idle
    }

    fn say(&self, batch: &BatchId, at: At) {
        self.lock().insert(batch.clone(), at);
    }

    fn end(&self, batch: &BatchId) {
        self.lock().remove(batch);
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<BatchId, At>> {
        self.0.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }
}

/// A batch, and for whom it is worked on.
#[derive(Debug, Clone)]
pub(crate) struct Work {
    pub(crate) office: OfficeCode,
    pub(crate) account: AccountId,
    pub(crate) batch: BatchId,
}

/// Goes on with a batch beside the pages, unless that is being done.
pub(crate) fn start(app: &Arc<App>, work: Work) {
    if !app.batches.begin(&work.batch) {
        return;
    }
    let app = Arc::clone(app);
    std::thread::spawn(move || match run(&app, &work) {
        Ok(()) => app.batches.end(&work.batch),
        Err(failure) => app.batches.say(&work.batch, At::Stopped(Box::new(reason(failure)))),
    });
}

/// Goes on with every batch that the program left unfinished when it ended.
pub fn resume(app: &Arc<App>) {
    for card in app.node.offices() {
        let Some(desk) = app.node.office(&card.code) else { continue };
        for (batch, account) in
            app.at_desk(&desk, |ctx| office::unfinished_batches(ctx)).unwrap_or_default()
        {
            start(app, Work { office: card.code.clone(), account, batch });
        }
    }
}

fn run(app: &App, work: &Work) -> Result<(), Failure> {
    let desk = app.node.require_office(&work.office)?;
    while patiently(|| next(app, &desk, work))? > 0 {}
    let staff = staff(app, work)?;
    app.at_desk(&desk, |ctx| {
        office::bind_batch(ctx, &staff, &work.batch, &|done, of| {
            app.batches.say(&work.batch, At::Binding(done, of));
        })
    })
}

fn next(app: &App, desk: &OfficeDesk, work: &Work) -> Result<usize, Failure> {
    // Asked before every copy: whoever lost the right meanwhile issues no further one.
    let staff = staff(app, work)?;
    app.at_desk(desk, |ctx| office::issue_next(ctx, &staff, &work.batch))
}

fn staff(app: &App, work: &Work) -> Result<accounts::Staff, Failure> {
    let session = app
        .with_ids(|ids| session::at_work(&app.node, &work.account, &work.office, app.now(), ids))?;
    Ok(session.staff())
}

/// A store that is busy for a moment stops no batch.
fn patiently<T>(mut step: impl FnMut() -> Result<T, Failure>) -> Result<T, Failure> {
    // The store itself waits a while before it says so.
    const TRIES: u32 = 5;
    for _ in 1..TRIES {
        match step() {
            Err(Failure::Locked) => {}
            other => return other,
        }
    }
    step()
}

fn reason(failure: Failure) -> Problem {
    match failure {
        Failure::Refused(problem) => *problem,
        Failure::Forbidden { .. } => Problem::refuse("batch-not-yours-any-more"),
        Failure::Broken(why) => {
            eprintln!("sijill: batch: {why}");
            Problem::refuse("batch-stopped")
        }
        _ => Problem::refuse("batch-stopped"),
    }
}

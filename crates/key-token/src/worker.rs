//! A thread that holds one connection: a token that hangs keeps a thread, never a person.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::Duration;

use signing::Algorithm;

use crate::key::{Connect, Connection};
use crate::trouble::TokenError;

type Signature = Result<Vec<u8>, TokenError>;

struct Job {
    algorithm: Algorithm,
    message: Vec<u8>,
    answer: Sender<Signature>,
}

pub(crate) struct Worker {
    jobs: Option<Sender<Job>>,
    thread: Option<JoinHandle<()>>,
}

impl Worker {
    /// It connects when it is first asked to sign, and again after a connection was lost.
    /// `occupied` is kept for as long as the thread lives.
    pub(crate) fn start(connect: Arc<Connect>, occupied: Arc<()>) -> Self {
        let (jobs, asked) = channel();
        let thread = std::thread::spawn(move || {
            work(&*connect, &asked);
            drop(occupied);
        });
        Worker { jobs: Some(jobs), thread: Some(thread) }
    }

    /// The worker comes back with the answer; one that did not answer in time does not.
    pub(crate) fn sign(
        self,
        algorithm: Algorithm,
        message: &[u8],
        patience: Duration,
    ) -> (Signature, Option<Self>) {
        let (answer, answered) = channel();
        let job = Job { algorithm, message: message.to_vec(), answer };
        let asked = self.jobs.as_ref().is_some_and(|jobs| jobs.send(job).is_ok());
        if !asked {
            return (Err(TokenError::Refused), None);
        }
        match answered.recv_timeout(patience) {
            Ok(signature) => (signature, Some(self)),
            Err(RecvTimeoutError::Timeout) => {
                self.leave();
                (Err(TokenError::Unanswered), None)
            }
            Err(RecvTimeoutError::Disconnected) => (Err(TokenError::Refused), None),
        }
    }

    /// The thread ends by itself once the token lets go of it.
    fn leave(mut self) {
        self.jobs = None;
        self.thread = None;
    }
}

/// Waits until the session is closed: the token is logged out when its key is dropped, so that
/// the next PIN is really asked of it.
impl Drop for Worker {
    fn drop(&mut self) {
        self.jobs = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn work(connect: &Connect, asked: &Receiver<Job>) {
    let mut connection: Option<Box<dyn Connection>> = None;
    while let Ok(job) = asked.recv() {
        let signature = match connection.take() {
            Some(open) => Ok(open),
            None => connect(),
        };
        let signature = signature.and_then(|mut open| {
            let signature = open.sign(job.algorithm, &job.message)?;
            connection = Some(open);
            Ok(signature)
        });
        // Nobody may be waiting any more: a signature that came too late is dropped.
        let _ = job.answer.send(signature);
    }
}

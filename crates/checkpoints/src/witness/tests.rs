//! Each MUST of C2SP `tlog-witness`, with its sentence.

use super::*;
use crate::checkpoint::BadCheckpoint;
use crate::samples::{ORIGIN, archive, at, court, head, name, signed, signer, tree};
use crate::signed_note::{NoteSigner, SignedNote};
use crate::text::to_base64;
use journal::merkle::consistency_proof;

fn body(old: u64, size: u64) -> String {
    let proof = consistency_proof(&tree(size), old, size).unwrap();
    AddCheckpoint::new(old, proof, signed(size)).unwrap().to_string()
}

fn latest(size: u64) -> Option<Head> {
    Some(Head::of(&head(size)))
}

fn decide(latest: Option<Head>, body: &str) -> Result<Accepted, Refused> {
    let witness = Witness::new(court(), vec![archive()]);
    let find = |origin: &str| {
        (origin == ORIGIN).then(|| LogRecord { keys: vec![signer().key().clone()], latest })
    };
    witness.decide(find, body.as_bytes(), at(1_795_000_000))
}

fn reason(latest: Option<Head>, body: &str) -> Reason {
    decide(latest, body).unwrap_err().reason
}

fn status(latest: Option<Head>, body: &str) -> u16 {
    decide(latest, body).map_or_else(|refused| refused.answer().status, |ok| ok.persisted().status)
}

/// A checkpoint of the log over a tree that it never had.
fn fork(size: u64) -> SignedCheckpoint {
    SignedCheckpoint::sign(Checkpoint::new(ORIGIN, size, [9; 32]).unwrap(), &signer())
}

fn request(old: u64, proof: &[Hash], checkpoint: SignedCheckpoint) -> String {
    AddCheckpoint::new(old, proof.to_vec(), checkpoint).unwrap().to_string()
}

mod refusals;
mod requests;
mod sequences;

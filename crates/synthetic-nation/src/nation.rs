//! The whole nation as one stream of lines: clans one after the other, made by as many threads as
//! there are, written in the order of their numbers, and cut after the acts that were asked for.

use crate::Tables;
use crate::noise::Hands;
use crate::register::Clerks;
use crate::written::{HEADER, digits};
use std::io::{self, Write};
use std::sync::mpsc::{Receiver, sync_channel};

/// Clans that one thread makes before it hands them on: about half a megabyte of lines.
const BATCH: u64 = 4;
/// Batches of one thread that may wait for the writer; this bounds the memory.
const WAITING: usize = 4;

pub struct Nation {
    pub tables: Tables,
    pub hands: Hands,
}

impl Nation {
    pub fn new() -> Nation {
        let tables = Tables::new();
        let hands = Hands::new(&tables);
        Nation { tables, hands }
    }

    /// Writes the header and the first `acts` lines of the nation of this seed.
    /// Fewer acts are the beginning of more acts.
    pub fn write(
        &self,
        seed: u64,
        acts: u64,
        threads: u64,
        out: &mut impl Write,
    ) -> io::Result<()> {
        writeln!(out, "{HEADER}")?;
        let threads = threads.max(1);
        std::thread::scope(|scope| {
            let lines: Vec<Receiver<Vec<u8>>> = (0..threads)
                .map(|thread| {
                    let (send, receive) = sync_channel(WAITING);
                    scope.spawn(move || {
                        let mut batch = thread;
                        // The writer has enough when it no longer receives.
                        while send.send(self.batch(seed, batch)).is_ok() {
                            batch += threads;
                        }
                    });
                    receive
                })
                .collect();
            let mut written = 0;
            let mut numbered = Vec::new();
            for from in lines.iter().cycle() {
                let Ok(batch) = from.recv() else { break };
                numbered.clear();
                written = number(&batch, written, acts, &mut numbered);
                out.write_all(&numbered)?;
                if written == acts {
                    break;
                }
            }
            drop(lines);
            out.flush()
        })
    }

    fn batch(&self, seed: u64, batch: u64) -> Vec<u8> {
        let clerks = Clerks { tables: &self.tables, hands: &self.hands };
        let mut lines = Vec::with_capacity(1 << 20);
        for clan in batch * BATCH..(batch + 1) * BATCH {
            clerks.write(seed, clan, |act| act.line(&mut lines));
        }
        lines
    }
}

impl Default for Nation {
    fn default() -> Nation {
        Nation::new()
    }
}

/// Puts the ids before the lines; the id of an act is its place in the file, from 1.
fn number(batch: &[u8], before: u64, most: u64, into: &mut Vec<u8>) -> u64 {
    let mut written = before;
    for line in batch.split_inclusive(|byte| *byte == b'\n') {
        if written == most {
            break;
        }
        written += 1;
        digits(written, 1, into);
        into.push(b'\t');
        into.extend_from_slice(line);
    }
    written
}

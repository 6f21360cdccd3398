//! Folders in memory where there are any, numbers that the outside may set, and work on all cores.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::{fs, thread};

use scenarios::Dice;

/// An empty folder; thousands of images are made, so in memory if the machine allows.
pub(crate) fn folder(name: &str) -> PathBuf {
    static MADE: AtomicU64 = AtomicU64::new(0);
    let memory = PathBuf::from("/dev/shm");
    let parent = if memory.is_dir() { memory } else { std::env::temp_dir() };
    let made = MADE.fetch_add(1, Ordering::Relaxed);
    let folder = parent.join(format!("sijill-{name}-{}-{made}", std::process::id()));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// A number that the outside may set.
pub(crate) fn number(name: &str, otherwise: u64) -> u64 {
    let set = std::env::var_os(name).and_then(|value| value.to_str()?.parse().ok());
    set.unwrap_or(otherwise)
}

/// The seed of this run: the same at every run, unless the outside asks for another.
pub(crate) fn seed() -> u64 {
    number("SIJILL_FAULT_SEED", 1)
}

/// Chance for one numbered trial, whichever core it falls to.
pub(crate) fn chance(trial: u64) -> Dice {
    Dice::new(seed().wrapping_mul(1_000_003).wrapping_add(trial))
}

/// Does every trial below `count`, on all cores; stops at the first that fails.
pub(crate) fn each<T: Send>(
    count: u64,
    start: impl Fn() -> T + Sync,
    trial: impl Fn(&mut T, u64) -> Result<(), String> + Sync,
) {
    let next = AtomicU64::new(0);
    let cores = thread::available_parallelism().map_or(1, std::num::NonZero::get);
    thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(|| {
                let mut hand = start();
                loop {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    if at >= count {
                        return;
                    }
                    if let Err(why) = trial(&mut hand, at) {
                        next.store(count, Ordering::Relaxed);
                        panic!("trial {at}, SIJILL_FAULT_SEED={}: {why}", seed());
                    }
                }
            });
        }
    });
}

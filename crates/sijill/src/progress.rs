//! A line on the terminal for work that takes long; plain lines where nobody draws over them.

use std::collections::HashMap;
use std::io::{IsTerminal as _, Write as _};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use office::progress::{Progress, Step};
use texts::{Arg, Texts};
use vocabulary::Lang;

/// A terminal is drawn over at most this often.
const REDRAW: Duration = Duration::from_millis(100);
/// A plain line for whoever still waits.
const PATIENCE: Duration = Duration::from_secs(10);
/// Work that scripts repeat says nothing if it is done before.
const SILENCE: Duration = Duration::from_secs(3);
/// Smaller files are compared before anybody could read it.
const SMALL_BYTES: u64 = 1 << 20;
/// Letters of the bar.
const WIDTH: usize = 24;

/// Tells on standard error how far work is. Several threads may tell at once.
pub(crate) struct Line {
    texts: Texts,
    lang: Lang,
    terminal: bool,
    begun: Instant,
    /// Nothing is said before this.
    silence: Duration,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    /// When something was last said.
    said: Option<Instant>,
    /// Per cent last seen, by step and what it is done to.
    seen: HashMap<(&'static str, String), u64>,
    /// The terminal's line is not empty.
    drawn: bool,
}

impl Line {
    /// For work that somebody asked for and waits for.
    pub(crate) fn new(lang: Lang) -> Self {
        Self::after(Duration::ZERO, lang)
    }

    /// For work that is mostly done at once.
    pub(crate) fn if_slow(lang: Lang) -> Self {
        Self::after(SILENCE, lang)
    }

    fn after(silence: Duration, lang: Lang) -> Self {
        Self {
            texts: Texts::embedded(),
            lang,
            terminal: std::io::stderr().is_terminal(),
            begun: Instant::now(),
            silence,
            state: Mutex::default(),
        }
    }

    /// What the uses of `office` tell.
    pub(crate) fn tell(&self, progress: &Progress<'_>) {
        let key = match progress.step {
            Step::Compare if progress.total < SMALL_BYTES => return,
            Step::Copy => "progress-copy",
            Step::Compare => "progress-compare",
            Step::Prove => "progress-prove",
            Step::Rebuild => "progress-rebuild",
            Step::Upgrade => "progress-upgrade",
        };
        self.show(key, progress.of, progress.done, progress.total);
    }

    /// Says how far something is, if it is time to.
    pub(crate) fn show(&self, key: &'static str, of: &str, done: u64, total: u64) {
        let percent = percent(done, total);
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let before = state.seen.insert((key, of.to_owned()), percent);
        if before == Some(percent) || self.begun.elapsed() < self.silence {
            return;
        }
        let rests = state
            .said
            .is_some_and(|said| said.elapsed() < if self.terminal { REDRAW } else { PATIENCE });
        // The first plain line comes after some waiting too; the last always comes.
        let early = !self.terminal && state.said.is_none() && self.begun.elapsed() < PATIENCE;
        if percent < 100 && (rests || early) {
            return;
        }
        state.said = Some(Instant::now());
        state.drawn = self.terminal && percent < 100;
        self.write(&self.words(key, of, percent), percent);
    }

    fn words(&self, key: &str, of: &str, percent: u64) -> String {
        let what = self.texts.get(self.lang, key);
        let percent = i64::try_from(percent).unwrap_or(100);
        let values =
            [("what", Arg::Str(&what)), ("of", Arg::Str(of)), ("percent", Arg::Num(percent))];
        self.texts.format(self.lang, "progress-plain", &values)
    }

    fn write(&self, words: &str, percent: u64) {
        let mut err = std::io::stderr().lock();
        // Nobody listening is no reason to stop.
        let _ = match (self.terminal, percent) {
            (false, _) => writeln!(err, "{words}"),
            (true, 100) => writeln!(err, "\r\x1b[K{words}"),
            (true, _) => write!(err, "\r\x1b[K{} {words}", bar(percent)).and_then(|()| err.flush()),
        };
    }
}

impl Drop for Line {
    /// What comes next begins on a line of its own.
    fn drop(&mut self) {
        let state = self.state.get_mut().unwrap_or_else(PoisonError::into_inner);
        if state.drawn {
            eprintln!();
        }
    }
}

fn percent(done: u64, total: u64) -> u64 {
    if total == 0 { 100 } else { (done.min(total) as u128 * 100 / u128::from(total)) as u64 }
}

fn bar(percent: u64) -> String {
    let full = WIDTH * percent.min(100) as usize / 100;
    format!("[{}{}]", "#".repeat(full), ".".repeat(WIDTH - full))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_done_only_when_it_is_done() {
        assert_eq!([percent(0, 3), percent(2, 3), percent(3, 3)], [0, 66, 100]);
        assert_eq!([percent(999, 1000), percent(9, 3), percent(0, 0)], [99, 100, 100]);
        assert_eq!(percent(u64::MAX - 1, u64::MAX), 99);
        assert_eq!(bar(0), format!("[{}]", ".".repeat(WIDTH)));
        assert_eq!(bar(50).matches('#').count(), WIDTH / 2);
        assert_eq!(bar(100), format!("[{}]", "#".repeat(WIDTH)));
    }
}

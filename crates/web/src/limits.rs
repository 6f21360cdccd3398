//! How often one caller may try: a small bucket for each, forgotten when full again.

use std::collections::HashMap;
use std::sync::Mutex;

use vocabulary::Moment;

/// Requests a caller may make at once.
const BURST: f64 = 120.0;
/// Requests given back each second.
const PER_SECOND: f64 = 40.0;
/// Callers remembered at once.
const CALLERS_MAX: usize = 10_000;

/// Buckets by caller.
#[derive(Default)]
pub(crate) struct Limits {
    buckets: Mutex<HashMap<String, (f64, Moment)>>,
}

impl Limits {
    /// Takes one from the caller's bucket; false when it is empty. `weight` counts it as many.
    pub(crate) fn take(&self, caller: &str, now: Moment, weight: f64) -> bool {
        let mut buckets = self.buckets.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        if buckets.len() > CALLERS_MAX {
            buckets.clear();
        }
        let (left, at) = buckets.entry(caller.to_owned()).or_insert((BURST, now));
        #[expect(clippy::cast_precision_loss, reason = "seconds since the last request")]
        let passed = (now.0 - at.0).max(0) as f64 / 1000.0;
        *left = (*left + passed * PER_SECOND).min(BURST);
        *at = now;
        if *left < weight {
            return false;
        }
        *left -= weight;
        true
    }
}

#[cfg(test)]
mod tests {
    use super::Limits;
    use vocabulary::Moment;

    #[test]
    fn a_bucket_empties_and_fills_again() {
        let limits = Limits::default();
        let taken = (0..500).filter(|_| limits.take("a", Moment(0), 1.0)).count();
        assert_eq!(taken, 120);
        assert!(limits.take("b", Moment(0), 1.0), "another caller has another bucket");
        assert!(limits.take("a", Moment(1000), 1.0));
    }
}

//! From a key to the acts that have it: one array of acts, grouped by the hash of their key.

use rayon::prelude::*;

/// Acts by key, in the order of their dates within each key.
#[derive(Debug, Default)]
pub(crate) struct Postings {
    pub(crate) shift: u32,
    /// Where each bucket begins; one more than there are buckets.
    pub(crate) begins: Vec<u32>,
    /// Tells keys of one bucket apart.
    pub(crate) tags: Vec<u16>,
    pub(crate) acts: Vec<u32>,
}

/// Keys of one act, at most so many.
pub(crate) const VARIANTS: usize = 2;
pub(crate) type Keys = [u64; VARIANTS];
/// No key.
pub(crate) const NONE: u64 = 0;

fn bucket(hash: u64, shift: u32) -> usize {
    (hash >> shift) as usize
}

fn tag(hash: u64) -> u16 {
    hash as u16
}

impl Postings {
    /// Of `count` acts; `keys` is asked twice for each.
    pub(crate) fn build(count: usize, keys: &(dyn Fn(u32) -> Keys + Sync)) -> Self {
        let buckets = (count / 2).next_power_of_two().clamp(16, 1 << 26);
        let shift = 64 - buckets.trailing_zeros();
        let mut begins = vec![0u32; buckets + 1];
        for act in 0..count as u32 {
            for hash in keys(act).into_iter().filter(|hash| *hash != NONE) {
                begins[bucket(hash, shift) + 1] += 1;
            }
        }
        let mut total = 0;
        for begin in &mut begins {
            total += *begin;
            *begin = total;
        }
        let mut next = begins.clone();
        let mut tags = vec![0u16; total as usize];
        let mut acts = vec![0u32; total as usize];
        for act in 0..count as u32 {
            for hash in keys(act).into_iter().filter(|hash| *hash != NONE) {
                let place = &mut next[bucket(hash, shift)];
                tags[*place as usize] = tag(hash);
                acts[*place as usize] = act;
                *place += 1;
            }
        }
        let mut made = Self { shift, begins, tags, acts };
        made.sort_buckets();
        made
    }

    /// By tag, and by act within a tag: the acts came in order.
    fn sort_buckets(&mut self) {
        let mut pairs: Vec<(u16, u32)> = Vec::new();
        for at in 0..self.begins.len() - 1 {
            let range = self.begins[at] as usize..self.begins[at + 1] as usize;
            let tags = &self.tags[range.clone()];
            if tags.is_sorted() {
                continue;
            }
            pairs.clear();
            pairs.extend(tags.iter().copied().zip(self.acts[range.clone()].iter().copied()));
            pairs.sort_unstable();
            for (place, (tag, act)) in range.zip(&pairs) {
                self.tags[place] = *tag;
                self.acts[place] = *act;
            }
        }
    }

    /// The acts with a key, oldest first.
    pub(crate) fn find(&self, hash: u64) -> &[u32] {
        let at = bucket(hash, self.shift);
        let (Some(&from), Some(&to)) = (self.begins.get(at), self.begins.get(at + 1)) else {
            return &[];
        };
        let tags = &self.tags[from as usize..to as usize];
        let wanted = tag(hash);
        let (first, last) = if tags.len() <= 16 {
            let first = tags.iter().take_while(|tag| **tag < wanted).count();
            let more = tags[first..].iter().take_while(|tag| **tag == wanted).count();
            (first, first + more)
        } else {
            let first = tags.partition_point(|tag| *tag < wanted);
            (first, first + tags[first..].partition_point(|tag| *tag == wanted))
        };
        &self.acts[from as usize + first..from as usize + last]
    }
}

/// Several at once, on the cores there are.
pub(crate) fn build_all<const N: usize>(
    count: usize,
    keys: &(dyn Fn(usize, u32) -> Keys + Sync),
) -> [Postings; N] {
    let mut made: Vec<Postings> =
        (0..N).into_par_iter().map(|kind| Postings::build(count, &|act| keys(kind, act))).collect();
    std::array::from_fn(|at| std::mem::take(&mut made[at]))
}

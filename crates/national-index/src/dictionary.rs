//! The skeletons that occur, and which of them are an error away from one that is asked for.

use names::{ComparedName, Skeleton, heard_alike};
use rayon::slice::ParallelSliceMut as _;

/// Skeletons of one kind of name, with how often each is written.
#[derive(Debug, Default)]
pub(crate) struct Dictionary {
    pub(crate) skeletons: Vec<u64>,
    pub(crate) counts: Vec<u32>,
    /// Each skeleton without one of its consonants, sorted, and which one it was.
    pub(crate) shorter: Vec<u64>,
    pub(crate) shorter_of: Vec<u32>,
    /// The words of compound names, sorted, and the names they are part of.
    pub(crate) words: Vec<u64>,
    pub(crate) words_of: Vec<u32>,
}

/// A skeleton that may be meant, and how alike it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Choice {
    pub(crate) skeleton: u64,
    pub(crate) alike: f32,
    pub(crate) count: u32,
}

impl Dictionary {
    /// Of counted skeletons, and of words with the whole names they stand in.
    pub(crate) fn build(counted: Vec<(u64, u32)>, mut compound: Vec<(u64, u64)>) -> Self {
        let mut made = Self::default();
        for (skeleton, count) in counted {
            made.skeletons.push(skeleton);
            made.counts.push(count);
        }
        let mut shorter: Vec<(u64, u32)> = Vec::new();
        for (number, &skeleton) in made.skeletons.iter().enumerate() {
            for short in without_one(Skeleton(skeleton)) {
                shorter.push((short.0, number as u32));
            }
        }
        shorter.par_sort_unstable();
        shorter.dedup();
        (made.shorter, made.shorter_of) = shorter.into_iter().unzip();
        compound.sort_unstable();
        compound.dedup();
        for (word, whole) in compound {
            if let Ok(number) = made.skeletons.binary_search(&whole) {
                made.words.push(word);
                made.words_of.push(number as u32);
            }
        }
        made
    }

    /// The skeletons that may be meant by a name, the likeliest first, at most `most`.
    pub(crate) fn choices(&self, name: &ComparedName, most: usize) -> Vec<Choice> {
        let asked = name.skeleton();
        let mut found: Vec<u32> = Vec::new();
        self.whole(asked.0, &mut found);
        for_equal(&self.shorter, &self.shorter_of, asked.0, &mut found);
        for short in without_one(asked) {
            self.whole(short.0, &mut found);
            for_equal(&self.shorter, &self.shorter_of, short.0, &mut found);
        }
        found.sort_unstable();
        found.dedup();
        let mut choices: Vec<Choice> = found
            .iter()
            .map(|&number| {
                let alike = heard_alike(asked, Skeleton(self.skeletons[number as usize]));
                self.choice(number, alike)
            })
            .collect();
        choices.extend(self.parts(name));
        choices.sort_unstable_by(|a, b| {
            b.alike
                .total_cmp(&a.alike)
                .then(b.count.cmp(&a.count))
                .then(a.skeleton.cmp(&b.skeleton))
        });
        choices.truncate(most);
        choices
    }

    /// Names of which the asked one is a word, and words of the asked one.
    fn parts(&self, name: &ComparedName) -> Vec<Choice> {
        const MOST: usize = 24;
        let mut found = Vec::new();
        for_equal(&self.words, &self.words_of, name.skeleton().0, &mut found);
        if name.words().len() > 1 {
            name.words().iter().for_each(|word| self.whole(word.0, &mut found));
        }
        let mut parts: Vec<Choice> =
            found.into_iter().map(|number| self.choice(number, 0.85)).collect();
        parts.sort_unstable_by_key(|choice| std::cmp::Reverse(choice.count));
        parts.truncate(MOST);
        parts
    }

    fn choice(&self, number: u32, alike: f32) -> Choice {
        let at = number as usize;
        Choice { skeleton: self.skeletons[at], alike, count: self.counts[at] }
    }

    fn whole(&self, skeleton: u64, found: &mut Vec<u32>) {
        if let Ok(at) = self.skeletons.binary_search(&skeleton) {
            found.push(at as u32);
        }
    }
}

fn without_one(skeleton: Skeleton) -> impl Iterator<Item = Skeleton> {
    let length = skeleton.len();
    (0..length).filter(move |_| length > 1).map(move |place| skeleton.without(place))
}

fn for_equal(sorted: &[u64], numbers: &[u32], wanted: u64, found: &mut Vec<u32>) {
    let from = sorted.partition_point(|value| *value < wanted);
    let equal = sorted[from..].iter().take_while(|value| **value == wanted).count();
    found.extend_from_slice(&numbers[from..from + equal]);
}

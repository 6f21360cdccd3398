//! From acts to a segment: names once each, acts by date, then the keys.

use names::{canonical_words, of_words};
use rayon::prelude::*;
use rustc_hash::FxHashMap;

use crate::act::{Entry, Role, packed};
use crate::dictionary::Dictionary;
use crate::postings::build_all;
use crate::segment::Segment;
use crate::texts::{Interner, Texts};

/// Takes acts in any order.
pub struct Builder {
    texts: Interner,
    written: Vec<[u32; 2]>,
    skeletons: Vec<[u64; 2]>,
    known: FxHashMap<[u32; 2], u32>,
    ids: Texts,
    names: Vec<[u32; 4]>,
    dates: Vec<u32>,
    places: Vec<u32>,
    /// Words of compound names with the whole, for first names and for family names.
    compound: [Vec<(u64, u64)>; 2],
}

impl Default for Builder {
    fn default() -> Self {
        let mut made = Self {
            texts: Interner::new(),
            written: Vec::new(),
            skeletons: Vec::new(),
            known: FxHashMap::default(),
            ids: Texts::default(),
            names: Vec::new(),
            dates: Vec::new(),
            places: Vec::new(),
            compound: [Vec::new(), Vec::new()],
        };
        // Name 0 is the one that is not known.
        made.name("", "");
        made
    }
}

impl Builder {
    /// How many acts it has.
    pub fn len(&self) -> usize {
        self.names.len()
    }

    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// One act more.
    pub fn push(&mut self, entry: &Entry<'_>) {
        let names = entry.names.map(|name| self.name(name.ar, name.latin));
        self.ids.push(entry.id);
        self.names.push(names);
        self.dates.push(packed(entry.date));
        self.places.push(self.texts.number(entry.place));
    }

    fn name(&mut self, ar: &str, latin: &str) -> u32 {
        let written = [self.texts.number(ar), self.texts.number(latin)];
        if let Some(&number) = self.known.get(&written) {
            return number;
        }
        let number = self.written.len() as u32;
        let skeletons = [ar, latin].map(|text| {
            let words = canonical_words(text);
            let whole = of_words(&words).0;
            if words.len() > 1 {
                for word in &words {
                    let word = of_words(std::slice::from_ref(word));
                    if word.len() >= 2 {
                        self.compound[0].push((word.0, whole));
                    }
                }
            }
            whole
        });
        self.written.push(written);
        self.skeletons.push(skeletons);
        self.known.insert(written, number);
        number
    }

    /// The index of what was pushed.
    pub(crate) fn finish(self) -> Segment {
        let order = self.by_date();
        let Builder { texts, written, skeletons, known, ids, names, dates, places, compound } =
            self;
        drop(known);
        let mut sorted = Texts::default();
        sorted.bytes.reserve_exact(ids.bytes.len());
        sorted.ends.reserve_exact(ids.len());
        for &act in &order {
            sorted.push(ids.get(act));
        }
        drop(ids);
        let mut made = Segment {
            ids: sorted,
            names: order.iter().map(|&act| names[act as usize]).collect(),
            dates: order.iter().map(|&act| dates[act as usize]).collect(),
            places: order.iter().map(|&act| places[act as usize]).collect(),
            written,
            skeletons,
            rarity: Vec::new(),
            texts: texts.texts,
            ..Segment::default()
        };
        drop((order, names, dates, places));
        let [compound, _] = compound;
        let ((given, given_rarity), (family, family_rarity)) = rayon::join(
            || dictionary(&made, &[Role::First, Role::Father, Role::Mother], &compound),
            || dictionary(&made, &[Role::Family], &compound),
        );
        made.rarity =
            given_rarity.into_iter().zip(family_rarity).map(|(one, other)| [one, other]).collect();
        (made.given, made.family) = (given, family);
        made.keys = build_all(made.len(), &|kind, act| made.keys_of(kind, act));
        made
    }

    fn by_date(&self) -> Vec<u32> {
        let mut order: Vec<u64> = self
            .dates
            .iter()
            .enumerate()
            .map(|(n, date)| u64::from(*date) << 32 | n as u64)
            .collect();
        order.par_sort_unstable();
        order.into_iter().map(|both| both as u32).collect()
    }
}

/// The skeletons of some roles with their counts, and for each name how rare it is.
fn dictionary(segment: &Segment, roles: &[Role], compound: &[(u64, u64)]) -> (Dictionary, Vec<u8>) {
    let mut times = vec![0u32; segment.written.len()];
    for names in &segment.names {
        for role in roles {
            times[names[role.place()] as usize] += 1;
        }
    }
    let mut counted: FxHashMap<u64, u32> = FxHashMap::default();
    for (pair, &times) in segment.skeletons.iter().zip(&times) {
        for skeleton in each(*pair).filter(|_| times > 0) {
            *counted.entry(skeleton).or_default() += times;
        }
    }
    let all = (segment.len() * roles.len()).max(1) as f32;
    let rarity = segment.skeletons.iter().map(|pair| {
        let most = each(*pair).filter_map(|skeleton| counted.get(&skeleton)).max();
        most.map_or(0, |&count| ((all / count as f32).log2().clamp(2.0, 18.0) * 8.0) as u8)
    });
    let rarity = rarity.collect();
    let wanted =
        compound.iter().filter(|(_, whole)| counted.contains_key(whole)).copied().collect();
    let mut counted: Vec<(u64, u32)> = counted.into_iter().collect();
    counted.sort_unstable();
    (Dictionary::build(counted, wanted), rarity)
}

/// The skeletons of a name: one where both scripts say the same.
fn each([ar, latin]: [u64; 2]) -> impl Iterator<Item = u64> {
    let other = if ar == latin { 0 } else { latin };
    [ar, other].into_iter().filter(|skeleton| *skeleton != 0)
}

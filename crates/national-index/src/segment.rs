//! Acts that are indexed together and never change: names, dates, places, and keys to them.

use names::{ComparedDate, Skeleton};

use crate::act::{Role, unpacked};
use crate::dictionary::Dictionary;
use crate::postings::{Keys, NONE, Postings};
use crate::texts::Texts;

/// The pairs of names by which acts are found, and the family name alone.
pub(crate) const KINDS: [(Role, Option<Role>); 7] = [
    (Role::Family, Some(Role::First)),
    (Role::Family, Some(Role::Father)),
    (Role::Family, Some(Role::Mother)),
    (Role::First, Some(Role::Father)),
    (Role::First, Some(Role::Mother)),
    (Role::Father, Some(Role::Mother)),
    (Role::Family, None),
];

/// Acts in the order of their dates; an act is known by its place in it.
#[derive(Debug, Default)]
pub(crate) struct Segment {
    pub(crate) ids: Texts,
    /// For each act the numbers of its four names.
    pub(crate) names: Vec<[u32; 4]>,
    pub(crate) dates: Vec<u32>,
    pub(crate) places: Vec<u32>,
    /// Each name as it is written in both scripts: numbers of texts, 0 where it is not.
    pub(crate) written: Vec<[u32; 2]>,
    pub(crate) skeletons: Vec<[u64; 2]>,
    /// How rare each name is, as a first name and as a family name, in eighths of a bit.
    pub(crate) rarity: Vec<[u8; 2]>,
    pub(crate) texts: Texts,
    pub(crate) keys: [Postings; KINDS.len()],
    pub(crate) given: Dictionary,
    pub(crate) family: Dictionary,
}

impl Segment {
    pub(crate) fn len(&self) -> usize {
        self.names.len()
    }

    pub(crate) fn date(&self, act: u32) -> Option<ComparedDate> {
        unpacked(self.dates[act as usize])
    }

    /// A name of an act in both scripts.
    pub(crate) fn written(&self, name: u32) -> [&str; 2] {
        self.written[name as usize].map(|text| self.texts.get(text))
    }

    pub(crate) fn dictionary(&self, role: Role) -> &Dictionary {
        if role == Role::Family { &self.family } else { &self.given }
    }

    /// How many bits it says that two acts share this name.
    pub(crate) fn rarity(&self, role: Role, name: u32) -> f32 {
        f32::from(self.rarity[name as usize][usize::from(role == Role::Family)]) / 8.0
    }

    /// The keys of an act, of one kind.
    pub(crate) fn keys_of(&self, kind: usize, act: u32) -> Keys {
        let (one, other) = KINDS[kind];
        let names = &self.names[act as usize];
        let skeletons = |role: Role| self.skeletons[names[role.place()] as usize];
        let one = skeletons(one);
        let other = other.map(skeletons);
        let mut keys = [NONE; 2];
        for (script, key) in keys.iter_mut().enumerate() {
            let of =
                |pair: [u64; 2]| if pair[script] == 0 { pair[1 - script] } else { pair[script] };
            *key = match other {
                None => key_of(kind, of(one), None),
                Some(other) => key_of(kind, of(one), Some(of(other))),
            };
        }
        if keys[0] == keys[1] {
            keys[1] = NONE;
        }
        keys
    }

    /// The acts of days or years: numbers of acts from the first to before the last.
    pub(crate) fn between(&self, from: u32, to: u32) -> std::ops::Range<u32> {
        let first = self.dates.partition_point(|date| *date < from);
        let last = first + self.dates[first..].partition_point(|date| *date <= to);
        first as u32..last as u32
    }
}

/// The hash of two skeletons under a kind of key; a name without consonants has none.
pub(crate) fn key_of(kind: usize, one: u64, other: Option<u64>) -> u64 {
    if Skeleton(one).is_empty() || other == Some(0) {
        return NONE;
    }
    let mut hash = mixed(one ^ (kind as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15));
    if let Some(other) = other {
        hash = mixed(hash ^ other.wrapping_mul(0xd6e8_feb8_6659_fd93));
    }
    hash.max(1)
}

fn mixed(mut x: u64) -> u64 {
    x ^= x >> 32;
    x = x.wrapping_mul(0xd6e8_feb8_6659_fd93);
    x ^= x >> 29;
    x = x.wrapping_mul(0xff51_afd7_ed55_8ccd);
    x ^ (x >> 32)
}

//! Which acts may answer a question, without looking at all of them: those that share two names
//! with it, give or take a consonant, a family name near its year, or its day.

use names::ComparedDate;

use crate::act::{Role, packed};
use crate::dictionary::Choice;
use crate::postings::NONE;
use crate::score::Asked;
use crate::segment::{KINDS, Segment, key_of};

/// How far one looks; the second time farther.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Effort {
    /// How many skeletons may be meant by each name.
    choices: usize,
    /// Of the likeliest of one name with every choice of the other.
    best: usize,
    /// Of each name at once.
    both: usize,
    /// Acts with one key.
    list: usize,
    /// Acts of one day.
    day: usize,
    /// Acts in all.
    all: usize,
}

impl Effort {
    pub(crate) const FIRST: Self =
        Self { choices: 24, best: 1, both: 4, list: 1_500, day: 3_000, all: 20_000 };
    pub(crate) const LAST: Self =
        Self { choices: 192, best: 3, both: 24, list: 20_000, day: 8_000, all: 150_000 };
}

/// An act that may answer, and how much of the question its keys promise, in bits.
pub(crate) type Candidate = (u32, f32);

pub(crate) struct Finder<'a> {
    segment: &'a Segment,
    asked: &'a Asked,
    effort: Effort,
    choices: [Vec<Choice>; 4],
    found: Vec<Candidate>,
}

impl<'a> Finder<'a> {
    pub(crate) fn new(segment: &'a Segment, asked: &'a Asked, effort: Effort) -> Self {
        let choices = Role::ALL.map(|role| {
            let name = asked.name(role);
            name.map_or_else(Vec::new, |n| segment.dictionary(role).choices(n, effort.choices))
        });
        Self { segment, asked, effort, choices, found: Vec::new() }
    }

    /// The acts, each once, with what all its keys promise.
    pub(crate) fn find(mut self) -> Vec<Candidate> {
        for (kind, (one, other)) in KINDS.into_iter().enumerate() {
            match other {
                Some(other) => self.by_pair(kind, one, other),
                None => self.by_family(kind),
            }
        }
        self.by_swapped();
        self.by_day();
        self.found.sort_unstable_by_key(|(act, _)| *act);
        self.found.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            if same {
                kept.1 += next.1;
            }
            same
        });
        self.found
    }

    fn by_pair(&mut self, kind: usize, one: Role, other: Role) {
        let effort = self.effort;
        let all = [one, other].map(|role| std::mem::take(&mut self.choices[role.place()]));
        for (i, a) in all[0].iter().enumerate() {
            for (j, b) in all[1].iter().enumerate() {
                let worth = i < effort.best || j < effort.best || i.max(j) < effort.both;
                if worth && self.found.len() < effort.all {
                    let key = key_of(kind, a.skeleton, Some(b.skeleton));
                    self.by_key(kind, key, bits(a, self.total(one)) + bits(b, self.total(other)));
                }
            }
        }
        for (role, choices) in [one, other].into_iter().zip(all) {
            self.choices[role.place()] = choices;
        }
    }

    /// Acts with a key; near the year that is asked for, where there are too many.
    fn by_key(&mut self, kind: usize, key: u64, promise: f32) {
        if key == NONE {
            return;
        }
        let acts = self.segment.keys[kind].find(key);
        let acts = if acts.len() > self.effort.list { self.near_year(acts, 3) } else { acts };
        self.found.extend(acts.iter().take(self.effort.list).map(|act| (*act, promise)));
    }

    /// A family name with the year, give or take two: whatever became of the other names.
    fn by_family(&mut self, kind: usize) {
        if self.asked.date.is_none() {
            return;
        }
        let choices = std::mem::take(&mut self.choices[Role::Family.place()]);
        for choice in choices.iter().take(self.effort.both.max(self.effort.best)) {
            let acts = self.segment.keys[kind].find(key_of(kind, choice.skeleton, None));
            let near = self.near_year(acts, 2);
            let promise = bits(choice, self.total(Role::Family)) + NEAR_YEAR;
            self.found.extend(near.iter().take(self.effort.list).map(|act| (*act, promise)));
        }
        self.choices[Role::Family.place()] = choices;
    }

    /// Those of some acts, oldest first, whose year is near the one asked for; all without one.
    fn near_year<'b>(&self, acts: &'b [u32], years: u16) -> &'b [u32] {
        let Some(date) = self.asked.date else { return acts };
        let edge = |year: u16| packed(Some(ComparedDate { year, month: 0, day: 0 }));
        let of = |act: &u32| self.segment.dates[*act as usize];
        let from = acts.partition_point(|act| of(act) < edge(date.year.saturating_sub(years)));
        let to = acts.partition_point(|act| of(act) < edge(date.year + years + 1));
        &acts[from..to.max(from)]
    }

    /// A first name that stands where the family name is kept.
    fn by_swapped(&mut self) {
        let (first, family) = (self.asked.name(Role::First), self.asked.name(Role::Family));
        let (Some(first), Some(family)) = (first, family) else { return };
        let key = key_of(0, first.skeleton().0, Some(family.skeleton().0));
        self.by_key(0, key, 12.0);
    }

    /// The day itself, its neighbours, and the day that it is when day and month are exchanged:
    /// whatever became of the names.
    fn by_day(&mut self) {
        let Some(date) = self.asked.date.filter(|date| date.month > 0 && date.day > 0) else {
            return;
        };
        let day = |date: ComparedDate| packed(Some(date));
        let mut days = vec![(day(date), day(date), SAME_DAY)];
        if date.month <= 12 && date.day <= 12 && date.day != date.month {
            let swapped = day(ComparedDate { month: date.day, day: date.month, ..date });
            days.push((swapped, swapped, NEAR_DAY));
        }
        let before = day(ComparedDate { day: date.day - 1, ..date });
        days.push((before, before, NEAR_DAY));
        let after = day(ComparedDate { day: date.day + 1, ..date });
        days.push((after, after, NEAR_DAY));
        for (from, to, promise) in days {
            let acts = self.segment.between(from, to);
            if acts.len() <= self.effort.day && self.found.len() < self.effort.all {
                self.found.extend(acts.map(|act| (act, promise)));
            }
        }
    }

    /// How many names of this kind are written.
    fn total(&self, role: Role) -> f32 {
        let times = if role == Role::Family { 1.0 } else { 3.0 };
        self.segment.len() as f32 * times
    }
}

const SAME_DAY: f32 = 13.0;
const NEAR_DAY: f32 = 9.0;
const NEAR_YEAR: f32 = 3.0;

/// What a choice promises if the name is found.
fn bits(choice: &Choice, total: f32) -> f32 {
    let rarity = (total / choice.count.max(1) as f32).log2().clamp(2.0, 18.0);
    rarity * (choice.alike - 0.3).max(0.1)
}

//! How well an act answers a question, in bits: what two records of one person would agree on by
//! chance says little, what nobody else has says much (after Fellegi and Sunter).

use names::{
    ComparedDate, ComparedName, DateLikeness, Likeness, Skeleton, canonical, compare_dates,
    heard_alike, similarity,
};
use rustc_hash::FxHashMap;

use crate::act::Role;
use crate::segment::Segment;

/// What somebody asks for; whatever is not known is empty.
#[derive(Debug, Clone, Default)]
pub struct Question {
    /// By `Role::place`; in any script.
    pub names: [String; 4],
    pub date: Option<ComparedDate>,
    pub place: String,
}

/// A question made ready for comparison.
#[derive(Debug)]
pub(crate) struct Asked {
    pub(crate) names: [Option<ComparedName>; 4],
    pub(crate) date: Option<ComparedDate>,
    pub(crate) place: String,
}

impl Asked {
    pub(crate) fn of(question: &Question) -> Self {
        let name = |role: Role| {
            let name = ComparedName::new(&question.names[role.place()]);
            (!name.is_empty()).then_some(name)
        };
        Self { names: Role::ALL.map(name), date: question.date, place: canonical(&question.place) }
    }

    pub(crate) fn name(&self, role: Role) -> Option<&ComparedName> {
        self.names[role.place()].as_ref()
    }

    /// Nothing by which anybody could be found.
    pub(crate) fn is_empty(&self) -> bool {
        self.date.is_none() && self.names.iter().all(Option::is_none)
    }
}

/// How an act answers, field by field.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    pub bits: f32,
    /// By `Role::place`.
    pub names: [Likeness; 4],
    pub date: DateLikeness,
    pub same_place: bool,
    /// The first name stands where the family name is asked for, and the reverse.
    pub swapped: bool,
}

/// What it costs that a name is another one: clerks err more with a mother than with a first name.
fn differs(role: Role) -> f32 {
    match role {
        Role::First => -5.0,
        Role::Family => -5.5,
        Role::Father => -4.0,
        Role::Mother => -3.5,
    }
}

/// Of a similarity, for a name that is so rare.
fn name_bits(role: Role, alike: f32, rarity: f32) -> f32 {
    const NOTHING: f32 = 0.55;
    let least = differs(role);
    match alike {
        // Missing here or there: nothing is known.
        a if a >= 0.9 => rarity * (0.8 + 2.0 * (a - 0.9)),
        a if a >= NOTHING => least + (rarity * 0.8 - least) * (a - NOTHING) / (0.9 - NOTHING),
        _ => least,
    }
}

const SAME_PLACE: f32 = 4.0;
const OTHER_PLACE: f32 = -1.0;
const SWAPPED: f32 = -4.0;

/// Scores acts of one segment for one question, each name compared once.
pub(crate) struct Scorer<'a> {
    segment: &'a Segment,
    asked: &'a Asked,
    heard: FxHashMap<u64, f32>,
    compared: FxHashMap<(u8, u32), f32>,
    places: FxHashMap<u32, bool>,
}

impl<'a> Scorer<'a> {
    pub(crate) fn new(segment: &'a Segment, asked: &'a Asked) -> Self {
        Self {
            segment,
            asked,
            heard: FxHashMap::default(),
            compared: FxHashMap::default(),
            places: FxHashMap::default(),
        }
    }

    /// From the skeletons alone: which acts are worth a closer look.
    pub(crate) fn quick(&mut self, act: u32) -> f32 {
        let names = self.segment.names[act as usize];
        let mut bits = self.date(act).bits();
        for role in Role::ALL {
            let Some(asked) = self.asked.name(role) else { continue };
            let name = names[role.place()];
            if name == 0 {
                continue;
            }
            let key = (role.place() as u64) << 32 | u64::from(name);
            let (segment, skeleton) = (self.segment, asked.skeleton());
            bits += *self.heard.entry(key).or_insert_with(|| {
                let [ar, latin] = segment.skeletons[name as usize].map(Skeleton);
                let mut alike = heard_alike(skeleton, ar);
                if latin != ar {
                    alike = alike.max(heard_alike(skeleton, latin));
                }
                name_bits(role, alike, segment.rarity(role, name))
            });
        }
        bits
    }

    /// With everything that is written.
    pub(crate) fn answer(&mut self, act: u32) -> Answer {
        let names = self.segment.names[act as usize];
        let date = self.date(act);
        let mut answer = Answer {
            bits: date.bits(),
            names: [Likeness::Missing; 4],
            date,
            same_place: false,
            swapped: false,
        };
        let mut own = [0.0; 4];
        for role in Role::ALL {
            let Some((alike, bits)) = self.name(role, role, names[role.place()]) else { continue };
            answer.names[role.place()] = Likeness::of(alike);
            own[role.place()] = bits;
        }
        let straight = own[Role::First.place()] + own[Role::Family.place()];
        if let Some((first, family, bits)) = self.swapped(names).filter(|(.., b)| *b > straight) {
            answer.names[Role::First.place()] = Likeness::of(first);
            answer.names[Role::Family.place()] = Likeness::of(family);
            answer.swapped = true;
            answer.bits += bits - straight;
        }
        answer.bits += own.iter().sum::<f32>();
        if let Some(same) = self.same_place(act) {
            answer.same_place = same;
            answer.bits += if same { SAME_PLACE } else { OTHER_PLACE };
        }
        answer
    }

    /// How alike the name of an act is to the one asked for in a role, and what that says.
    fn name(&mut self, asked_as: Role, kept_as: Role, name: u32) -> Option<(f32, f32)> {
        let asked = self.asked.name(asked_as).filter(|_| name != 0)?;
        let segment = self.segment;
        let alike = *self.compared.entry((asked_as as u8, name)).or_insert_with(|| {
            let written = segment.written(name);
            let alike = |text: &str| similarity(asked, &ComparedName::new(text));
            alike(written[0]).max(alike(written[1]))
        });
        Some((alike, name_bits(asked_as, alike, segment.rarity(kept_as, name))))
    }

    /// First name and family name the other way round, if both are known.
    fn swapped(&mut self, names: [u32; 4]) -> Option<(f32, f32, f32)> {
        let (first, family) = (names[Role::First.place()], names[Role::Family.place()]);
        let (one, bits) = self.name(Role::First, Role::Family, family)?;
        let (other, more) = self.name(Role::Family, Role::First, first)?;
        (one >= 0.9 && other >= 0.9).then_some((one, other, bits + more + SWAPPED))
    }

    fn date(&self, act: u32) -> DateLikeness {
        compare_dates(self.asked.date, self.segment.date(act))
    }

    fn same_place(&mut self, act: u32) -> Option<bool> {
        let place = self.segment.places[act as usize];
        if place == 0 || self.asked.place.is_empty() {
            return None;
        }
        let (segment, asked) = (self.segment, self.asked);
        let same = self.places.entry(place);
        Some(*same.or_insert_with(|| canonical(segment.texts.get(place)) == asked.place))
    }
}

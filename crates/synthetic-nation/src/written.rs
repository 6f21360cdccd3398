//! An act as a clerk wrote it: names in two scripts, a day, a place, and the truth beside them.

use crate::calendar::Day;
use crate::clan::Kind;

/// The first line of a file of acts; the last two columns are the truth, and no search reads them.
pub const HEADER: &str = "id\tkind\tfirst_ar\tfirst_lat\tfamily_ar\tfamily_lat\tfather_ar\t\
                          father_lat\tmother_ar\tmother_lat\tdate\tplace\tsex\t\
                          person_id\tfamily_id";

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Script {
    Arabic,
    Latin,
}

/// A name in two scripts; either may be missing.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Both {
    pub ar: String,
    pub lat: String,
}

impl Both {
    pub fn of(&self, script: Script) -> &str {
        match script {
            Script::Arabic => &self.ar,
            Script::Latin => &self.lat,
        }
    }

    pub fn of_mut(&mut self, script: Script) -> &mut String {
        match script {
            Script::Arabic => &mut self.ar,
            Script::Latin => &mut self.lat,
        }
    }

    pub fn clear(&mut self) {
        self.ar.clear();
        self.lat.clear();
    }

    pub fn is_empty(&self) -> bool {
        self.ar.is_empty() && self.lat.is_empty()
    }
}

/// The four names of an act, in the order of its columns.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part {
    First,
    Family,
    Father,
    Mother,
}

pub const PARTS: [Part; 4] = [Part::First, Part::Family, Part::Father, Part::Mother];

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Written {
    pub kind: Kind,
    pub names: [Both; 4],
    pub day: Day,
    pub place: String,
    pub is_man: bool,
    pub person: u64,
    pub family: u64,
}

impl Written {
    pub fn empty() -> Written {
        Written {
            kind: Kind::Birth,
            names: Default::default(),
            day: Day::new(2000, 1, 1),
            place: String::new(),
            is_man: true,
            person: 0,
            family: 0,
        }
    }

    pub fn name(&self, part: Part) -> &Both {
        &self.names[part as usize]
    }

    pub fn name_mut(&mut self, part: Part) -> &mut Both {
        &mut self.names[part as usize]
    }

    /// The line of the act, without its id and with its end.
    pub fn line(&self, into: &mut Vec<u8>) {
        into.extend_from_slice(match self.kind {
            Kind::Birth => b"birth",
            Kind::Death => b"death",
        });
        for name in &self.names {
            into.push(b'\t');
            into.extend_from_slice(name.ar.as_bytes());
            into.push(b'\t');
            into.extend_from_slice(name.lat.as_bytes());
        }
        into.push(b'\t');
        digits(self.day.year.unsigned_abs().into(), 4, into);
        into.push(b'-');
        digits(self.day.month.unsigned_abs().into(), 2, into);
        into.push(b'-');
        digits(self.day.day.unsigned_abs().into(), 2, into);
        into.push(b'\t');
        into.extend_from_slice(self.place.as_bytes());
        into.extend_from_slice(if self.is_man { b"\tm\t" } else { b"\tf\t" });
        digits(self.person, 1, into);
        into.push(b'\t');
        digits(self.family, 1, into);
        into.push(b'\n');
    }
}

/// A number with at least `least` digits.
pub(crate) fn digits(number: u64, least: usize, into: &mut Vec<u8>) {
    let mut reversed = [b'0'; 20];
    let mut rest = number;
    let mut count = 0;
    while rest > 0 || count < least {
        reversed[count] = b'0' + (rest % 10) as u8;
        rest /= 10;
        count += 1;
    }
    into.extend(reversed[..count].iter().rev());
}

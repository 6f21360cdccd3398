//! Kinds of acts, which the law knows, and kinds of registers, an open list by era and regime.

use std::fmt;
use std::str::FromStr;
use std::sync::OnceLock;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::dates::CivilDate;
use crate::ids::{BadId, Lang, Regime};

const KINDS: &str = include_str!("../../../forms/registers/kinds.tsv");

/// What an act is about. Marriages and divorces are acts in the foreigners' registers of 1915 to
/// 2002 only; for Moroccans they are known to the register as marginal notes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ActKind {
    /// A birth.
    Birth,
    /// A death.
    Death,
    /// A marriage.
    Marriage,
    /// A divorce.
    Divorce,
}

impl ActKind {
    /// Every kind.
    pub const ALL: [ActKind; 4] =
        [ActKind::Birth, ActKind::Death, ActKind::Marriage, ActKind::Divorce];

    /// The word stored in tables.
    pub fn as_str(self) -> &'static str {
        match self {
            ActKind::Birth => "birth",
            ActKind::Death => "death",
            ActKind::Marriage => "marriage",
            ActKind::Divorce => "divorce",
        }
    }
}

impl FromStr for ActKind {
    type Err = BadId;

    fn from_str(text: &str) -> Result<Self, BadId> {
        ActKind::ALL.into_iter().find(|kind| kind.as_str() == text).ok_or(BadId)
    }
}

/// How acts come into a register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entered {
    /// Drawn here from a declaration; numbered here.
    Declaration,
    /// Entered here by judgment; numbered here.
    Judgment,
    /// Written on paper before this system; numbers are kept as written.
    AsWritten,
}

/// A line of `forms/registers/kinds.tsv`.
#[derive(Debug, PartialEq, Eq)]
struct Line {
    id: &'static str,
    act: ActKind,
    entered: Entered,
    from: CivilDate,
    until: Option<CivilDate>,
    regime: Option<Regime>,
    lang: Lang,
    ar: &'static str,
    fr: &'static str,
    zgh: &'static str,
}

/// A kind of register: births, deaths, judgments, and those of earlier eras.
#[derive(Clone, Copy)]
pub struct RegisterKind(&'static Line);

impl RegisterKind {
    /// Every kind, as listed.
    pub fn all() -> impl Iterator<Item = Self> {
        lines().iter().map(Self)
    }

    /// Births declared here.
    pub fn birth() -> Self {
        Self::listed("birth")
    }

    /// Deaths declared here.
    pub fn death() -> Self {
        Self::listed("death")
    }

    /// The kind for acts of this sort drawn or entered here today.
    pub fn drawn_here(act: ActKind, by_judgment: bool) -> Option<Self> {
        let entered = if by_judgment { Entered::Judgment } else { Entered::Declaration };
        Self::all().find(|kind| kind.act() == act && kind.entered() == entered)
    }

    fn listed(id: &str) -> Self {
        id.parse().expect("the tests read the list that ships")
    }

    /// The word stored in tables.
    pub fn as_str(self) -> &'static str {
        self.0.id
    }

    /// What its acts are about.
    pub fn act(self) -> ActKind {
        self.0.act
    }

    /// How its acts come into it.
    pub fn entered(self) -> Entered {
        self.0.entered
    }

    /// Whether its numbers are given here: without gap or double.
    pub fn numbered_here(self) -> bool {
        self.0.entered != Entered::AsWritten
    }

    /// The language its acts are written in.
    pub fn lang(self) -> Lang {
        self.0.lang
    }

    /// Whether such a register existed on this day, under this regime.
    pub fn existed(self, day: CivilDate, regime: Regime) -> bool {
        day >= self.0.from
            && self.0.until.is_none_or(|until| day <= until)
            && self.0.regime.is_none_or(|only| only == regime)
    }

    /// The years it may have: first, and last if the kind has ended.
    pub fn years(self) -> (i16, Option<i16>) {
        (self.0.from.year(), self.0.until.map(|until| until.year()))
    }

    /// What people call it.
    pub fn label(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Ar => self.0.ar,
            Lang::Zgh if !self.0.zgh.is_empty() => self.0.zgh,
            Lang::Fr | Lang::Zgh => self.0.fr,
        }
    }
}

fn lines() -> &'static [Line] {
    static LINES: OnceLock<Vec<Line>> = OnceLock::new();
    LINES.get_or_init(|| {
        KINDS.lines().skip(1).map(|text| line(text).expect("the tests read this list")).collect()
    })
}

fn line(text: &'static str) -> Option<Line> {
    let mut columns = text.split('\t');
    let mut next = || columns.next();
    Some(Line {
        id: next()?,
        act: next()?.parse().ok()?,
        entered: match next()? {
            "declaration" => Entered::Declaration,
            "judgment" => Entered::Judgment,
            "as-written" => Entered::AsWritten,
            _ => return None,
        },
        from: CivilDate::parse(next()?).ok()?,
        until: match next()? {
            "" => None,
            day => Some(CivilDate::parse(day).ok()?),
        },
        regime: match next()? {
            "any" => None,
            word => Some(word.parse().ok()?),
        },
        lang: Lang::parse(next()?)?,
        ar: next()?,
        fr: next()?,
        zgh: next()?,
    })
}

impl FromStr for RegisterKind {
    type Err = BadId;

    fn from_str(text: &str) -> Result<Self, BadId> {
        lines().iter().find(|line| line.id == text).map(Self).ok_or(BadId)
    }
}

impl fmt::Debug for RegisterKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.id)
    }
}

impl PartialEq for RegisterKind {
    fn eq(&self, other: &Self) -> bool {
        self.0.id == other.0.id
    }
}

impl Eq for RegisterKind {}

impl Serialize for RegisterKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.id)
    }
}

impl<'de> Deserialize<'de> for RegisterKind {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::{ActKind, Entered, RegisterKind};
    use crate::{BadId, CivilDate, Lang, Regime};

    #[test]
    fn every_line_of_the_list_is_a_kind_with_its_names() {
        let lines = super::KINDS.lines().skip(1).count();
        assert_eq!(RegisterKind::all().count(), lines);
        for kind in RegisterKind::all() {
            assert_eq!(kind.as_str().parse(), Ok(kind));
            assert!(!kind.label(Lang::Ar).is_empty() && !kind.label(Lang::Fr).is_empty());
            assert_eq!(kind.numbered_here(), kind.entered() != Entered::AsWritten);
        }
        assert_eq!("marriage".parse::<RegisterKind>(), Err(BadId));
    }

    #[test]
    fn judgments_have_registers_of_their_own() {
        let kind = RegisterKind::drawn_here(ActKind::Birth, true).expect("a kind");
        assert_eq!(kind.as_str(), "birth-judgments");
        assert_eq!(RegisterKind::drawn_here(ActKind::Death, false), Some(RegisterKind::death()));
        assert_eq!(RegisterKind::drawn_here(ActKind::Marriage, false), None);
    }

    #[test]
    fn foreigners_registers_hold_marriages_in_french_until_2002() {
        let kind: RegisterKind = "foreign-marriage".parse().expect("listed");
        assert_eq!((kind.act(), kind.lang()), (ActKind::Marriage, Lang::Fr));
        let on = |day| kind.existed(CivilDate::parse(day).expect("a day"), Regime::Paper3799);
        assert!(on("1936-05-01") && on("2002-11-06"));
        assert!(!on("2002-11-07") && !on("1915-09-03"));
    }
}

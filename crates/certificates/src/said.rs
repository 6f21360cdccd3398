//! What a document says of whom, for machines: what the code on paper repeats.

use acts::ActContent;
use acts::birth::Sex;
use vocabulary::{ActKind, ActNumber, CivilDate, DatePair, FullName, HijriOrigin, Name, Place};

/// What of a document the code on paper repeats; what it does not say stays empty.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Said {
    pub act: Option<(ActKind, ActNumber)>,
    pub name: Option<FullName>,
    pub sex: Option<Sex>,
    pub born: Option<DatePair>,
    pub born_in: Option<Place>,
    pub died: Option<DatePair>,
    pub died_in: Option<Place>,
    pub father: Option<FullName>,
    pub mother: Option<FullName>,
    /// Marginal notes that the document carries.
    pub notes: u16,
    /// The number of a document with numbers of its own.
    pub number: Option<String>,
    /// The day somebody was seen alive.
    pub alive_on: Option<CivilDate>,
    /// Children that a family paper lists.
    pub children: Option<u16>,
}

impl Said {
    /// What an act says, as its notes make it read.
    pub(crate) fn of_act(number: &ActNumber, content: &ActContent, notes: usize) -> Self {
        let said = Self {
            act: Some((content.act_kind(), number.clone())),
            name: Some(content.holder().clone()),
            sex: content.sex(),
            born: content.born().cloned(),
            notes: u16::try_from(notes).unwrap_or(u16::MAX),
            ..Self::default()
        };
        match content {
            ActContent::Birth(birth) => Self {
                born_in: Some(birth.place.clone()),
                father: Some(match birth.father_known && birth.parents_known {
                    true => birth.father.name.clone(),
                    // Nothing here tells a chosen first name from a known father's (case C03).
                    false => FullName {
                        first: birth.father.name.first.clone(),
                        family: birth.child.family.clone(),
                    },
                }),
                mother: Some(birth.mother.name.clone()),
                ..said
            },
            ActContent::Death(death) => Self {
                died: death.event_date().cloned(),
                died_in: death.place.clone(),
                father: death.father.as_ref().map(|one| one.person.name.clone()),
                mother: death.mother.as_ref().map(|one| one.person.name.clone()),
                ..said
            },
            ActContent::Historic(_) => said,
        }
    }

    /// Whom the fields of a form name.
    pub(crate) fn of_form(values: &vocabulary::Values) -> Self {
        let text = |id: &str| values.get(id).map(|text| text.trim()).filter(|t| !t.is_empty());
        let name = |id: &str| Name {
            ar: text(&format!("{id}_ar")).unwrap_or_default().to_owned(),
            latin: text(&format!("{id}_latin")).map(str::to_owned),
            tifinagh: None,
        };
        let parent = |id: &str| {
            let first = name(id);
            (!first.ar.is_empty()).then(|| FullName {
                first,
                family: Name { ar: String::new(), latin: None, tifinagh: None },
            })
        };
        let (first, family) = (name("first"), name("family"));
        let named = !first.ar.is_empty() || first.latin.is_some();
        Self {
            name: named.then_some(FullName { first, family }),
            born: text("birth_date").and_then(|date| {
                let gregorian = vocabulary::PartialDate::parse(date).ok()?;
                Some(DatePair {
                    gregorian: Some(gregorian),
                    hijri: None,
                    hijri_origin: HijriOrigin::Typed,
                    presumed: false,
                    as_written: None,
                })
            }),
            born_in: text("birth_place").map(Place::parse),
            father: parent("father"),
            mother: parent("mother"),
            ..Self::default()
        }
    }
}

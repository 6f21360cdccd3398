//! How a name that an act has in one script is usually written in the other.

use crate::Tables;
use crate::first_names::FirstNames;
use crate::written::{Part, Script};
use std::collections::HashMap;

/// From one written form to the usual one of the other script.
type Table<'a> = HashMap<&'a str, &'a str>;

pub(super) struct OtherScript<'a> {
    men: [Table<'a>; 2],
    women: [Table<'a>; 2],
    families: [Table<'a>; 2],
}

impl<'a> OtherScript<'a> {
    pub(super) fn new(tables: &'a Tables) -> OtherScript<'a> {
        let firsts = |names: &'a FirstNames| {
            pairs(names.names.iter().map(|name| (name.ar.as_str(), name.lat.as_slice())))
        };
        let families = &tables.families.names;
        OtherScript {
            men: firsts(&tables.men),
            women: firsts(&tables.women),
            families: pairs(families.iter().map(|name| (name.ar.as_str(), name.lat.as_slice()))),
        }
    }

    /// The usual form in the other script of what is written in `from`, if anybody knows it.
    pub(super) fn usual(
        &self,
        part: Part,
        is_man: bool,
        from: Script,
        written: &str,
    ) -> Option<&'a str> {
        let tables = match part {
            Part::Family => &self.families,
            Part::First if !is_man => &self.women,
            Part::Mother => &self.women,
            Part::First | Part::Father => &self.men,
        };
        tables[from as usize].get(written).copied()
    }
}

/// Both directions; the first name of a spelling wins.
fn pairs<'a>(names: impl Iterator<Item = (&'a str, &'a [String])>) -> [Table<'a>; 2] {
    let (mut from_arabic, mut from_latin) = (Table::new(), Table::new());
    for (ar, lat) in names {
        if let Some(usual) = lat.first() {
            from_arabic.entry(ar).or_insert(usual);
        }
        for spelt in lat {
            from_latin.entry(spelt).or_insert(ar);
        }
    }
    [from_arabic, from_latin]
}

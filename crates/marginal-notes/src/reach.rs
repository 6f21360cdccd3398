//! Where else an event is to be written: on other acts, by other offices (cases M02, M03, M12).

use vocabulary::ActNumber;

use crate::kinds::Effect;
use crate::note::NoteContent;

/// Somebody else on whose act the same note belongs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AlsoOn {
    /// The name, as the file gives it.
    pub name: String,
    /// Number and year of the act, where the file gives them.
    pub act: Option<ActNumber>,
    /// The office that keeps it, where the file names it; else this one or unknown.
    pub office: Option<String>,
}

/// To whom the sender owes the same event for the spouse (law 70-03, articles 68 and 141).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Owed {
    /// The office of the spouse's birth.
    SpouseOffice(String),
    /// The prosecutor at the court of Rabat: the spouse was not born in Morocco.
    ProsecutorOfRabat,
}

/// The children whose acts take a changed family name too (case M12).
pub fn also_on(note: &NoteContent) -> Vec<AlsoOn> {
    note.value("children").map_or_else(Vec::new, |lines| lines.lines().filter_map(child).collect())
}

fn child(line: &str) -> Option<AlsoOn> {
    let mut parts = line.split('|').map(str::trim);
    let name = parts.next().filter(|name| !name.is_empty())?.to_owned();
    let act = parts.next().and_then(|number| vocabulary::western_digits(number).parse().ok());
    let office = parts.next().filter(|office| !office.is_empty()).map(str::to_owned);
    Some(AlsoOn { name, act, office })
}

/// Who else the sender must tell, as far as the note says where the spouse was born.
pub fn owed(note: &NoteContent) -> Option<Owed> {
    let marital = matches!(
        note.kind()?.effect,
        Effect::Marriage | Effect::EndOfMarriage | Effect::Resumption | Effect::Nullity
    );
    if marital && note.value("spouse_born_abroad") == Some("yes") {
        return Some(Owed::ProsecutorOfRabat);
    }
    let office = note.value("spouse_birth_office").filter(|_| marital);
    office.map(|office| Owed::SpouseOffice(office.to_owned()))
}

#[cfg(test)]
mod tests;

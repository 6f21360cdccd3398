//! The forms that ship with the program, in every version.

use std::sync::OnceLock;

use crate::form::Form;

const BIRTH_2026_01: &str = include_str!("../../../forms/acts/birth/2026-01.toml");
const BIRTH: &str = include_str!("../../../forms/acts/birth/2026-11.toml");
const DEATH: &str = include_str!("../../../forms/acts/death/2026-11.toml");
const MARRIAGE: &str = include_str!("../../../forms/marginal-notes/marriage/2026-01.toml");

fn parsed(cell: &'static OnceLock<Form>, text: &str) -> &'static Form {
    cell.get_or_init(|| Form::parse(text).expect("the tests read every form that ships"))
}

/// A birth, in every variant: the present version.
pub fn birth() -> &'static Form {
    static FORM: OnceLock<Form> = OnceLock::new();
    parsed(&FORM, BIRTH)
}

/// The first version, with which declarations alone were made.
fn birth_2026_01() -> &'static Form {
    static FORM: OnceLock<Form> = OnceLock::new();
    parsed(&FORM, BIRTH_2026_01)
}

/// A death, in every variant.
pub fn death() -> &'static Form {
    static FORM: OnceLock<Form> = OnceLock::new();
    parsed(&FORM, DEATH)
}

/// The marriage note.
pub fn marriage() -> &'static Form {
    static FORM: OnceLock<Form> = OnceLock::new();
    parsed(&FORM, MARRIAGE)
}

/// Every form, in every version; the present version of an id comes first.
pub fn all() -> impl Iterator<Item = &'static Form> {
    [birth(), birth_2026_01(), death(), marriage()].into_iter()
}

/// A form by id and version.
pub fn by_id(id: &str, version: &str) -> Option<&'static Form> {
    all().find(|form| form.id == id && form.version == version)
}

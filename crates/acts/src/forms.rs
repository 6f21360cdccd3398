//! The forms that ship with the program, in every version.

use std::sync::OnceLock;

use vocabulary::ActKind;

use crate::form::Form;

mod notes;

const BIRTH_2026_01: &str = include_str!("../../../forms/acts/birth/2026-01.toml");
const BIRTH: &str = include_str!("../../../forms/acts/birth/2026-11.toml");
const DEATH: &str = include_str!("../../../forms/acts/death/2026-11.toml");
const HISTORIC_BIRTH: &str = include_str!("../../../forms/acts/historic-birth/2026-11.toml");
const HISTORIC_DEATH: &str = include_str!("../../../forms/acts/historic-death/2026-11.toml");
const HISTORIC_MARRIAGE: &str = include_str!("../../../forms/acts/historic-marriage/2026-11.toml");
const HISTORIC_DIVORCE: &str = include_str!("../../../forms/acts/historic-divorce/2026-11.toml");

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

/// An act of an earlier era, keyed as it is written.
pub fn historic(act: ActKind) -> &'static Form {
    static FORMS: [OnceLock<Form>; 4] = [const { OnceLock::new() }; 4];
    let [birth, death, marriage, divorce] = &FORMS;
    match act {
        ActKind::Birth => parsed(birth, HISTORIC_BIRTH),
        ActKind::Death => parsed(death, HISTORIC_DEATH),
        ActKind::Marriage => parsed(marriage, HISTORIC_MARRIAGE),
        ActKind::Divorce => parsed(divorce, HISTORIC_DIVORCE),
    }
}

/// The form of a kind of marginal note.
pub fn note(kind: &str) -> Option<&'static Form> {
    notes::all().iter().find(|form| form.id == kind)
}

/// The form that acts of this sort are declared or keyed with today.
pub fn act(id: &str) -> Option<&'static Form> {
    match id {
        "birth" => return Some(birth()),
        "death" => return Some(death()),
        _ => {}
    }
    ActKind::ALL.into_iter().map(historic).find(|form| form.id == id)
}

/// Every form, in every version; the present version of an id comes first.
pub fn all() -> impl Iterator<Item = &'static Form> {
    let historic = ActKind::ALL.into_iter().map(historic);
    [birth(), birth_2026_01(), death()].into_iter().chain(historic).chain(notes::all())
}

/// The present version of a form.
pub fn latest(id: &str) -> Option<&'static Form> {
    all().find(|form| form.id == id)
}

/// A form by id and version.
pub fn by_id(id: &str, version: &str) -> Option<&'static Form> {
    all().find(|form| form.id == id && form.version == version)
}

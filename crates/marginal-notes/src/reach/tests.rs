//! Where else an event is to be written.

use vocabulary::ActNumber;

use super::{AlsoOn, Owed, also_on, owed};
use crate::tests::samples::{content, judged, marriage};

#[test]
fn m12_the_decree_lists_the_children_whose_acts_take_the_name() {
    let lines = "سلمى البقالي | ٣١١/٢٠١٠ | صفرو\n\nآدم البقالي | 12 bis/2012\nيوسف";
    let note = content("family-name-change", &judged(&[("children", lines)]));
    let child = |name: &str, act: Option<&str>, office: Option<&str>| AlsoOn {
        name: name.to_owned(),
        act: act.and_then(|number| number.parse().ok()),
        office: office.map(str::to_owned),
    };
    let expected = [
        child("سلمى البقالي", Some("311/2010"), Some("صفرو")),
        child("آدم البقالي", Some("12 bis/2012"), None),
        child("يوسف", None, None),
    ];
    assert_eq!(also_on(&note), expected);
    assert_eq!(expected[0].act, Some(ActNumber::given(311, 2010)));
    assert!(also_on(&marriage("2017-09-19")).is_empty());
}

#[test]
fn m02_m03_the_sender_owes_the_spouses_office_or_the_prosecutor_of_rabat() {
    let mut note = marriage("2017-09-19");
    assert_eq!(owed(&note), None, "the extract does not say where the spouse was born");
    note.values.insert("spouse_birth_office".into(), "فاس".into());
    assert_eq!(owed(&note), Some(Owed::SpouseOffice("فاس".into())));
    note.values.insert("spouse_born_abroad".into(), "yes".into());
    assert_eq!(owed(&note), Some(Owed::ProsecutorOfRabat));
    note.kind = "kafala".into();
    assert_eq!(owed(&note), None);
}

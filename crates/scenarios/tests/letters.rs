//! Papers that follow acts: letters to whom no line leads, the sheet of a family. Under law 37-99;
//! what they say does not depend on the regime.

#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

use scenarios::{World, YASMINE, a_birth, a_marriage, day, said_on, two_who_marry, values};
use vocabulary::{ActId, Lang, NoticeId, Regime};

fn a_notice(office: &mut World, act: &ActId, to: &[(&str, &str)]) -> NoticeId {
    let clerk = office.clerk();
    let mut sent = values(&[("reference", "211/2026"), ("act_reference", "77/1999")]);
    sent.extend(values(to));
    office.act(|ctx| office::send_notice(ctx, &clerk, act, &sent)).unwrap()
}

fn letter(office: &mut World, notice: &NoticeId, lang: Lang) -> serde_json::Value {
    let staff = office.staff();
    let paper = office.act(|ctx| office::print_notice_letter(ctx, &staff, notice, lang)).unwrap();
    said_on(&paper.pdf)
}

#[test]
fn m02_the_letter_asks_the_other_office_for_the_note_and_names_whom_it_is_about() {
    let mut office = World::new();
    let act = office.a_signed_act(a_birth());
    let to = [("subject", "marriage"), ("keeper", "office"), ("to", "مكتب الحالة المدنية فاس")];
    let person = [("person", "عمر التازي")];
    let notice = a_notice(&mut office, &act, &[&to[..], &person[..]].concat());
    let said = letter(&mut office, &notice, Lang::Ar);
    assert_eq!(said["addressee"], "مكتب الحالة المدنية فاس");
    assert_eq!(said["reference"], "211/2026");
    let body = said["body"].to_string();
    for word in ["عمر التازي", "77/1999", "1/2026"] {
        assert!(body.contains(word), "{word} is missing in {body}");
    }
    let french = letter(&mut office, &notice, Lang::Fr);
    assert_eq!(french["title"], "Avis de mariage");
}

#[test]
fn m03_the_letter_for_somebody_not_born_in_morocco_goes_to_the_prosecutor_of_rabat() {
    let mut office = World::new();
    let act = office.a_signed_act(a_birth());
    let to = "وكيل الملك لدى المحكمة الابتدائية بالرباط";
    let sent = [("subject", "divorce"), ("keeper", "prosecutor-of-rabat"), ("to", to)];
    let notice = a_notice(&mut office, &act, &sent);
    let said = letter(&mut office, &notice, Lang::Ar);
    assert_eq!(said["addressee"], to);
    assert!(said["body"].to_string().contains("ياسمين"), "the person of the act, if no other");
}

#[test]
fn the_sheet_of_a_family_lists_its_wives_and_its_children() {
    let (mut office, _, his) = two_who_marry(Regime::Paper3799);
    office.note(&his, &a_marriage(YASMINE, day(2025, 6, 1), "218/2025"), &[]).unwrap();
    office.open_registers();
    let child = office.a_signed_act(a_birth());
    let registrar = office.registrar();
    let opened = values(&[("booklet", "12345")]);
    let file = office.act(|ctx| office::open_family_file(ctx, &registrar, &his, &opened)).unwrap();
    let number = office.read(&child).unwrap().number.to_string();
    // As a registrar types it: by the number in the register.
    let entered = values(&[("act", &number), ("mother", "1")]);
    office.act(|ctx| office::enter_family_member(ctx, &registrar, &file, &entered)).unwrap();
    let staff = office.staff();
    let sheet = office.act(|ctx| office::print_family_sheet(ctx, &staff, &file, Lang::Ar)).unwrap();
    let said = said_on(&sheet.pdf);
    assert!(
        said["rows"].to_string().contains("12345") && said["rows"][0].to_string().contains("عمر")
    );
    let [wives, children] = [0, 1].map(|n| said["parts"][n]["rows"].clone());
    assert_eq!(wives[0][1], "ياسمين البقالي");
    assert_eq!(
        (children[0][1].as_str(), children[0][4].as_str()),
        (Some("ياسمين البقالي"), Some(number.as_str()))
    );
}

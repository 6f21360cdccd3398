//! Golden bytes of every kind of payload.
//!
//! DO NOT MODIFY A LINE OF THE GOLDEN TEXTS. They are what offices have signed. If a test of this
//! file fails, a struct or a type that it embeds changed its JSON: undo that, or give the new shape
//! a new version beside the old one.

use vocabulary::{AccountId, JournalId, Moment, Regime};

use super::*;

const GOLDEN: [(&str, &str); 29] = [
    (
        "register_inventoried",
        r#"{"register":"reg-00000000000000000000000006","inventory":{"kind":"foreign-birth","year":1936,"volumes":1,"folios":100,"office_copies":1,"court_copy":true,"state":"worn","acts_expected":180,"missing":"17-22","remark":"","on":"2026-11-23"}}"#,
    ),
    (
        "second_copy_dispatched",
        r#"{"dispatch":"dis-00000000000000000000000001","register":"reg-00000000000000000000000006","to":"المحكمة","on":"2027-01-20","reference":"4/2027"}"#,
    ),
    (
        "second_copy_receipted",
        r#"{"dispatch":"dis-00000000000000000000000001","register":"reg-00000000000000000000000006","on":"2027-02-01","reference":"9"}"#,
    ),
    (
        "second_copy_noted",
        r#"{"note":"note-00000000000000000000000009","act":"act-00000000000000000000000002","on":"2027-03-01","reference":"11"}"#,
    ),
    (
        "persons_linked",
        r#"{"link":"link-00000000000000000000000001","from":"per-00000000000000000000000001","from_act":"act-00000000000000000000000001","relation":"same-person","to":"per-00000000000000000000000002","to_act":"act-00000000000000000000000002","reason":"CIN"}"#,
    ),
    ("link_withdrawn", r#"{"link":"link-00000000000000000000000001","reason":"namesake"}"#),
    (
        "family_file_opened",
        r#"{"file":"fam-00000000000000000000000001","husband":"per-00000000000000000000000001","husband_act":"act-00000000000000000000000001","name":{"first":{"ar":"أ","latin":null,"tifinagh":null},"family":{"ar":"ب","latin":null,"tifinagh":null}},"booklet":"7"}"#,
    ),
    (
        "family_member_entered",
        r#"{"file":"fam-00000000000000000000000001","role":"wife","name":{"first":{"ar":"أ","latin":null,"tifinagh":null},"family":{"ar":"ب","latin":null,"tifinagh":null}},"born":"1980","act":null,"act_reference":"3/1980","note":"note-00000000000000000000000009","mother":null}"#,
    ),
    (
        "correction_requested",
        r#"{"correction":"cor-00000000000000000000000001","act":"act-00000000000000000000000001","route":"material","field":"birth_date","present":"1988","asked":"1989","requester":"x","capacity":"holder","documents":["full-copy"],"on":"2026-03-01"}"#,
    ),
    (
        "correction_step",
        r#"{"correction":"cor-00000000000000000000000001","step":"sent","on":"2026-03-03","reference":"12/2026","authority":"","reason":"","note":null}"#,
    ),
    (
        "notice_sent",
        r#"{"notice":"not-00000000000000000000000001","subject":"death","act":"act-00000000000000000000000001","note":null,"to":{"kind":"office","office":null,"words":"فاس"},"person":"x","act_reference":"311/1958","on":"2026-03-01","reference":"7/2026"}"#,
    ),
    (
        "notice_receipted",
        r#"{"notice":"not-00000000000000000000000001","on":"2026-03-20","reference":"9"}"#,
    ),
    (
        "notice_received",
        r#"{"notice":"not-00000000000000000000000002","subject":"marriage","from":"فاس","reference":"8","received":"2026-03-01","act":"act-00000000000000000000000001","outcome":"already-entered","note":"note-00000000000000000000000009","reason":""}"#,
    ),
    (
        "pre_declaration_received",
        r#"{"notice":"not-00000000000000000000000003","form":"death","values":{"death_date":"2026-03-01","sex":"male"},"received":"2026-03-02"}"#,
    ),
    (
        "pre_declaration_settled",
        r#"{"notice":"not-00000000000000000000000003","draft":"act-00000000000000000000000004","reason":"","on":"2026-03-05"}"#,
    ),
    (
        "digitisation_requested",
        r#"{"request":"req-00000000000000000000000001","kind":"foreign-birth","year":1936,"number":"17","person":"Jean Lefebvre","document_kind":"full-copy","capacity":"holder","purpose":"retraite","requester":"","on":"2026-03-01"}"#,
    ),
    (
        "digitisation_settled",
        r#"{"request":"req-00000000000000000000000001","act":"act-00000000000000000000000004","reason":"","on":"2026-03-09"}"#,
    ),
    (
        "document_reprinted",
        r#"{"document":"doc-00000000000000000000000003","about":"act-00000000000000000000000002","same_bytes":true,"superseded_since":"2028-02-01","capacity":"holder","purpose":"school","requester":"","sha256":"11"}"#,
    ),
    (
        "volume_opened",
        r#"{"register":"reg-00000000000000000000000006","volume":{"volume":2,"pages":200,"acts_per_page":1,"prosecutor_ar":"وكيل","court_ar":"محكمة","paraph_date":"2026-05-02","paraph_reference":"7/2026"}}"#,
    ),
    (
        "register_closed",
        r#"{"register":"reg-00000000000000000000000006","closing":{"on":"2026-12-31","count":61,"last_number":61,"volumes":1,"blank_pages":69},"text_ar":"حصر","text_fr":"Clos","officer":{"account":"acc-00000000000000000000000005","name_ar":"ضابط","name_latin":"O","capacity":"registrar","delegation":null}}"#,
    ),
    (
        "journal_opened",
        r#"{"office_code":"RBT-01","office_ar":"مكتب","office_fr":"Bureau","commune_code":"01.281.01.03","commune_ar":"جماعة","commune_fr":"Commune","province_ar":"عمالة","province_fr":"Province"}"#,
    ),
    ("regime_set", r#"{"regime":"electronic-36-21","from":"2027-01-01"}"#),
    (
        "document_issued",
        r#"{"document":"doc-00000000000000000000000003","act":"act-00000000000000000000000002","document_kind":"birth-extract","lang":"ar","form":{"id":"birth-extract","version":"2026-01","hash":"00"},"capacity":"holder","purpose":"school","requester":"","sha256":"11"}"#,
    ),
    (
        "delegation_made",
        r#"{"delegation":"del-00000000000000000000000004","account":"acc-00000000000000000000000005","login":"d","name_ar":"مفوض","name_latin":"D","decision_number":"12/2026","decision_date":"2026-01-02","from":"2026-01-03","to":null,"specimen":""}"#,
    ),
    (
        "delegation_ended",
        r#"{"delegation":"del-00000000000000000000000004","on":"2026-05-01","reason":"end"}"#,
    ),
    (
        "wet_signatures_recorded",
        r#"{"act":"act-00000000000000000000000002","officer_signed":true,"declarant_signed":false,"copies":2}"#,
    ),
    (
        "last_signed_declared",
        r#"{"register":"reg-00000000000000000000000006","year":2026,"number":311}"#,
    ),
    ("last_signed_declared", r#"{"register":null,"year":2026,"number":0}"#),
    ("act_read", r#"{"act":"act-00000000000000000000000002","purpose":"copy"}"#),
];

/// The long ones, each in a file of its own that ends with a line break. DO NOT MODIFY THE FILES.
const GOLDEN_FILES: [(&str, &str); 4] = [
    ("register_opened", include_str!("golden/register_opened-1.json")),
    // Every field filled in, and only what must be.
    ("act_signed", include_str!("golden/act_signed-1.json")),
    ("act_signed", include_str!("golden/act_signed-bare-1.json")),
    ("marginal_note_entered", include_str!("golden/marginal_note_entered-1.json")),
];

fn all() -> impl Iterator<Item = (&'static str, &'static str)> {
    GOLDEN.into_iter().chain(GOLDEN_FILES.map(|(kind, text)| (kind, text.trim_end())))
}

fn fact(kind: &str, version: u16, payload: &str) -> Fact {
    Fact {
        journal: JournalId::from("RBT-01/acts/1".to_owned()),
        seq: 1,
        prev: [0; 32],
        kind: kind.to_owned(),
        version,
        regime: Regime::Paper3799,
        training: true,
        at: Moment(0),
        by: AccountId::system(),
        key: String::new(),
        payload: payload.to_owned(),
    }
}

/// Kinds that have a later version: the first one is read, and written no more.
const EARLIER: [&str; 3] = ["act_signed", "marginal_note_entered", "document_issued"];

fn check(kind: &str, golden: &str) {
    let payload = Payload::of(&fact(kind, 1, golden)).unwrap();
    if EARLIER.contains(&kind) {
        assert_eq!((payload.kind(), payload.version() > 1), (kind, true));
        return;
    }
    assert!(!matches!(payload, Payload::Unknown(_)), "{kind} is not known");
    assert_eq!(payload.to_json(), golden, "DO NOT MODIFY: {kind} v1 is frozen");
    assert_eq!((payload.kind(), payload.version()), (kind, 1));
}

#[test]
fn golden_payloads_stay() {
    for (kind, golden) in all() {
        check(kind, golden);
    }
}

#[test]
fn a_known_kind_with_another_shape_is_refused_without_showing_it() {
    for (kind, golden) in all() {
        let more = golden.replacen('{', "{\"Yassine\":1,", 1);
        let error = Payload::of(&fact(kind, 1, &more)).unwrap_err().to_string();
        assert!(error.contains(kind) && !error.contains("Yassine"), "{error}");
        assert!(Payload::of(&fact(kind, 1, "{}")).is_err());
    }
}

/// The golden texts of later versions. DO NOT MODIFY THE FILES.
const GOLDEN_LATER: [(&str, u16, &str); 5] = [
    ("act_signed", 2, include_str!("golden/act_signed-2.json")),
    ("act_transcribed", 1, include_str!("golden/act_transcribed-1.json")),
    ("marginal_note_entered", 2, include_str!("golden/marginal_note_entered-2.json")),
    (
        "document_issued",
        2,
        r#"{"document":"doc-00000000000000000000000003","about":"act-00000000000000000000000002","document_kind":"birth-extract","lang":"ar","form":{"id":"birth-extract","version":"2026-01","hash":"00"},"capacity":"holder","purpose":"school","requester":"","sha256":"11"}"#,
    ),
    (
        "document_issued",
        3,
        r#"{"document":"doc-00000000000000000000000003","about":"doc-00000000000000000000000003","document_kind":"life-certificate","lang":"ar","form":{"id":"life-certificate","version":"2026-11","hash":"00"},"capacity":"holder","purpose":"pension","requester":"","number":{"series":"life-certificate","year":2026,"number":27},"data_sha256":"33","sha256":"11","sealed_sha256":"22"}"#,
    ),
];

#[test]
fn golden_payloads_of_later_versions_stay() {
    for (kind, version, golden) in GOLDEN_LATER {
        let payload = Payload::of(&fact(kind, version, golden.trim_end())).unwrap();
        if payload.version() > version {
            // Read, and written no more.
            assert!(matches!(payload, Payload::DocumentIssued(_)), "{kind} {version}");
            continue;
        }
        assert_eq!(payload.to_json(), golden.trim_end(), "DO NOT MODIFY: {kind} is frozen");
        assert_eq!((payload.kind(), payload.version()), (kind, version));
    }
}

#[test]
fn the_first_version_of_an_act_says_today_what_it_said() {
    let golden = include_str!("golden/act_signed-1.json").trim_end();
    let read = Payload::of(&fact("act_signed", 1, golden)).unwrap();
    let later = include_str!("golden/act_signed-2.json").trim_end();
    assert_eq!(read, Payload::of(&fact("act_signed", 2, later)).unwrap());
}

#[test]
fn the_first_version_of_a_note_says_today_what_it_said() {
    let golden = include_str!("golden/marginal_note_entered-1.json").trim_end();
    let read = Payload::of(&fact("marginal_note_entered", 1, golden)).unwrap();
    let later = include_str!("golden/marginal_note_entered-2.json").trim_end();
    assert_eq!(read, Payload::of(&fact("marginal_note_entered", 2, later)).unwrap());
}

#[test]
fn another_version_is_unknown() {
    for (kind, golden) in all() {
        let payload = Payload::of(&fact(kind, 99, golden)).unwrap();
        assert!(matches!(payload, Payload::Unknown(_)));
    }
}

#[test]
fn reads_have_their_own_journal() {
    for (kind, golden) in all() {
        let payload = Payload::of(&fact(kind, 1, golden)).unwrap();
        assert_eq!(payload.belongs_in(JournalKind::Acts), kind != "act_read");
        let in_reads = kind == "act_read" || kind == "journal_opened";
        assert_eq!(payload.belongs_in(JournalKind::Reads), in_reads);
    }
}

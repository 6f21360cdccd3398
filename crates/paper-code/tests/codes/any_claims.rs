//! Whatever an office may say comes back from the code as it was said.

use paper_code::{
    ActReference, Claims, Field, FieldValue, Fields, JournalTie, Kind, REGISTRY, Sex, issue, verify,
};
use proptest::prelude::*;
use vocabulary::{ActKind, ActNumber, Moment, OfficeCode, PartialDate, PartialHijri};

use crate::samples::{ISSUED, NOW, TestKey, document, extract, trust};

fn value(kind: Kind) -> BoxedStrategy<FieldValue> {
    match kind {
        Kind::Text => "[\u{621}-\u{64a}A-Za-z\u{e0}-\u{ff}\u{2d30}-\u{2d67}'.-]{1,60}"
            .prop_map(FieldValue::Text)
            .boxed(),
        Kind::Day => (1800_i16..=2300, proptest::option::of(1_u8..=12), 0_u8..=28)
            .prop_map(|(year, month, day)| {
                let day = month.and((day != 0).then_some(day));
                FieldValue::Day(PartialDate { year, month, day })
            })
            .boxed(),
        Kind::HijriDay => (1200_i16..=1800, proptest::option::of(1_u8..=12), 0_u8..=30)
            .prop_map(|(year, month, day)| {
                let day = month.and((day != 0).then_some(day));
                FieldValue::HijriDay(PartialHijri { year, month, day })
            })
            .boxed(),
        Kind::Sex => {
            prop_oneof![Just(Sex::Male), Just(Sex::Female)].prop_map(FieldValue::Sex).boxed()
        }
        Kind::Count => (0_u16..10_000).prop_map(FieldValue::Count).boxed(),
    }
}

fn field() -> impl Strategy<Value = (Field, FieldValue)> {
    (0..REGISTRY.len()).prop_flat_map(|at| {
        let row = REGISTRY[at];
        value(row.kind).prop_map(move |value| (row.field, value))
    })
}

fn act() -> impl Strategy<Value = ActReference> {
    let office = proptest::option::of("[A-Z]{2}-[0-9]{2}".prop_map(|c| code(&c)));
    (0_usize..4, any::<u32>(), 1_i16..=9999, "[a-z\u{621}-\u{63a}]{0,12}", office).prop_map(
        |(kind, number, year, suffix, office)| ActReference {
            kind: ActKind::ALL[kind],
            number: ActNumber { number, year, suffix },
            office,
        },
    )
}

fn code(text: &str) -> OfficeCode {
    OfficeCode::parse(text).unwrap()
}

prop_compose! {
    fn claims()(
        seconds in 1_i64..100_000_000,
        id in any::<[u8; 16]>(),
        kind in "[a-z0-9-]{1,40}",
        form_version in "20[0-9]{2}-[0-9]{2}",
        act in proptest::option::of(act()),
        fields in proptest::collection::vec(field(), 0..12),
        tie in proptest::option::of((any::<u64>(), any::<[u8; 8]>())),
        data_hash in any::<[u8; 16]>(),
        training in any::<bool>(),
    ) -> Claims {
        Claims {
            expires_at: Moment(NOW.0 + seconds * 1000),
            issued_at: ISSUED,
            document: document(id),
            kind,
            form_version,
            act,
            fields: Fields::from_iter(fields),
            journal: tie.map(|(position, leaf)| JournalTie { position, leaf }),
            data_hash,
            training,
            ..extract()
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn what_is_issued_is_read_back(claims in claims()) {
        let code = issue(&claims, &TestKey::new(0x42)).unwrap();
        prop_assert_eq!(verify(&code, &trust(), NOW).unwrap().claims, claims);
    }

    #[test]
    fn any_text_has_a_verdict(text in "(MA1:)?.{0,300}") {
        prop_assert!(verify(&text, &trust(), NOW).is_err());
    }
}

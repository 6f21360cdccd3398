//! What may and what may not be found after a power cut.

use std::collections::BTreeSet;

use super::Kept;
use crate::recording::{Event, Recording};

fn written(at: u64, bytes: &[u8]) -> Event {
    Event::Written { file: 0, at, bytes: bytes.to_vec() }
}

fn recording(events: Vec<Event>) -> Recording {
    let mut recording = Recording::default();
    recording.found("a.db", vec![0; 1024]);
    recording.events = events;
    recording
}

/// Everything that is found over many throws.
fn found(recording: &Recording, kept: Kept) -> BTreeSet<Option<Vec<u8>>> {
    let mut state = 1_u64;
    let mut chance = |of: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (state >> 33) % of.max(1)
    };
    let images =
        (0..200).map(|_| recording.image(recording.len(), kept, &mut chance).remove("a.db"));
    images.collect()
}

#[test]
fn what_was_flushed_is_always_there() {
    let recording =
        recording(vec![written(0, &[1; 512]), Event::Flushed { file: 0 }, written(0, &[2; 512])]);
    for kept in Kept::EVERY {
        for content in found(&recording, kept).into_iter().flatten() {
            assert!([1, 2].contains(&content[0]), "{kept:?}");
            assert!(content[..512].iter().all(|byte| *byte == content[0]), "a sector is whole");
        }
    }
    assert_eq!(found(&recording, Kept::None).into_iter().next().unwrap().unwrap()[0], 1);
}

#[test]
fn a_write_over_two_sectors_is_torn_between_them_either_way() {
    let recording = recording(vec![written(256, &[7; 512])]);
    for kept in [Kept::First, Kept::Sectors] {
        let halves: BTreeSet<(u8, u8)> = found(&recording, kept)
            .into_iter()
            .flatten()
            .map(|content| (content[300], content[600]))
            .collect();
        assert!(halves.contains(&(7, 0)) && halves.contains(&(0, 7)), "{kept:?}: {halves:?}");
    }
}

#[test]
fn what_a_failed_flush_may_have_lost_stays_in_doubt_until_it_is_written_again() {
    let lost = vec![
        written(0, &[1; 512]),
        Event::FlushFailed { file: 0 },
        written(512, &[2; 512]),
        Event::Flushed { file: 0 },
    ];
    let content = found(&recording(lost.clone()), Kept::None).into_iter().next().unwrap().unwrap();
    assert_eq!((content[0], content[512]), (0, 2));
    let again = [lost, vec![written(0, &[3; 512]), Event::Flushed { file: 0 }]].concat();
    for content in found(&recording(again), Kept::Some).into_iter().flatten() {
        assert_eq!(content[0], 3, "nothing stale comes back over it");
    }
}

#[test]
fn a_name_that_was_not_flushed_may_be_missing_and_one_taken_may_be_back() {
    let recording = recording(vec![Event::Deleted { name: "a.db".into() }]);
    assert!(found(&recording, Kept::None).iter().all(Option::is_some));
    assert!(found(&recording, Kept::All).iter().all(Option::is_none));
    let either = found(&recording, Kept::Some);
    assert!(either.contains(&None) && either.len() == 2);
}

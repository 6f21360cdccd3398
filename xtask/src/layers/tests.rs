//! The table of arrows is a table of arrows that point downward.

use super::{ANY, Member, ORDER, arrows, below};

#[test]
fn every_drawn_arrow_points_down() {
    for row in &ORDER {
        for known in row.may_know.iter().filter(|_| row.may_know != ANY) {
            assert!(below(known, row.name), "{} -> {known}", row.name);
        }
    }
}

fn broken_by(from: &str, to: &str, kind: &str) -> Vec<String> {
    let member = |name: &str, depends: &[(&str, &str)]| Member {
        name: name.to_owned(),
        depends: depends.iter().map(|(n, k)| ((*n).to_owned(), (*k).to_owned())).collect(),
    };
    let members = [member(from, &[(to, kind)]), member(to, &[])];
    let mut broken = Vec::new();
    arrows(&members[0], &members, &mut broken);
    broken
}

#[test]
fn an_arrow_upward_is_said_in_words() {
    let broken = broken_by("acts", "web", "normal");
    assert_eq!(
        broken,
        ["`acts` (Domain) must not know `web`: `web` lies above `acts`, and arrows point only \
          downward"]
    );
}

#[test]
fn an_arrow_sideways_is_said_in_words() {
    let broken = broken_by("registers", "names", "normal");
    assert!(broken.first().is_some_and(|said| said.contains("both are of the layer")));
}

#[test]
fn a_test_may_reach_down_but_not_up() {
    assert!(broken_by("journal", "law", "dev").is_empty());
    assert_eq!(broken_by("law", "journal", "dev").len(), 1);
}

#[test]
fn nothing_that_runs_holds_what_is_only_for_tests() {
    let broken = broken_by("sijill", "synthetic-nation", "normal");
    assert!(broken.first().is_some_and(|said| said.contains("only for tests")), "{broken:?}");
    assert!(broken_by("sijill", "synthetic-nation", "dev").is_empty());
    assert!(broken_by("recording-vfs", "scenarios", "normal").is_empty());
}

#[test]
fn a_crate_without_a_place_is_named() {
    assert!(broken_by("kiosk", "law", "normal").first().is_some_and(|s| s.contains("no place")));
}

//! What the links that hold say together.

use std::collections::{BTreeMap, BTreeSet};

use vocabulary::{LinkId, PartialDate, PersonId, Problem};

use crate::link::{Link, LinkWithdrawn, Relation};

/// The links that hold, in the order they were decided.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct People {
    links: BTreeMap<LinkId, Link>,
}

/// What the acts say of a person, as far as a check needs it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    /// Born, as far as known.
    pub born: Option<PartialDate>,
    /// Died, as far as known.
    pub died: Option<PartialDate>,
}

impl People {
    /// Folds links and withdrawals; their order does not matter.
    pub fn of(links: impl IntoIterator<Item = Link>, withdrawn: &[LinkWithdrawn]) -> Self {
        let gone: BTreeSet<&LinkId> = withdrawn.iter().map(|one| &one.link).collect();
        let held = links.into_iter().filter(|one| !gone.contains(&one.link));
        Self { links: held.map(|one| (one.link.clone(), one)).collect() }
    }

    /// Every link that holds.
    pub fn links(&self) -> impl Iterator<Item = &Link> {
        self.links.values()
    }

    /// All ids of one person: their own, and those that other acts gave them.
    pub fn same(&self, person: &PersonId) -> BTreeSet<PersonId> {
        let mut all = BTreeSet::from([person.clone()]);
        loop {
            let found: Vec<PersonId> = self
                .of_relation(Relation::SamePerson)
                .filter(|link| all.contains(&link.from) != all.contains(&link.to))
                .flat_map(|link| [link.from.clone(), link.to.clone()])
                .collect();
            if found.is_empty() {
                return all;
            }
            all.extend(found);
        }
    }

    /// The parents of a person.
    pub fn parents(&self, person: &PersonId) -> BTreeSet<PersonId> {
        let all = self.same(person);
        let up = self.of_relation(Relation::ParentOf).filter(|link| all.contains(&link.to));
        up.map(|link| link.from.clone()).collect()
    }

    /// The children of a person.
    pub fn children(&self, person: &PersonId) -> BTreeSet<PersonId> {
        let all = self.same(person);
        let down = self.of_relation(Relation::ParentOf).filter(|link| all.contains(&link.from));
        down.map(|link| link.to.clone()).collect()
    }

    /// Those a person was married to.
    pub fn spouses(&self, person: &PersonId) -> BTreeSet<PersonId> {
        let all = self.same(person);
        let beside = self.of_relation(Relation::SpouseOf);
        beside
            .filter_map(|link| match (all.contains(&link.from), all.contains(&link.to)) {
                (true, false) => Some(link.to.clone()),
                (false, true) => Some(link.from.clone()),
                _ => None,
            })
            .collect()
    }

    /// What speaks against one more link; nothing here forbids it, a person decides.
    pub fn doubts(&self, link: &Link, from: &Known, to: &Known) -> Vec<Problem> {
        let mut found = Vec::new();
        let one_person = self.same(&link.from).contains(&link.to);
        match link.relation {
            Relation::SamePerson if one_person => found.push(Problem::note("link-already-there")),
            Relation::SamePerson => {
                if before(to.died.as_ref(), from.born.as_ref())
                    || before(from.died.as_ref(), to.born.as_ref())
                {
                    found.push(Problem::warn("death-before-birth"));
                }
            }
            Relation::ParentOf => {
                if one_person
                    || self.same(&link.to).intersection(&self.ancestors(&link.from)).count() > 0
                {
                    found.push(Problem::warn("parent-of-oneself"));
                }
                if before(to.born.as_ref(), from.born.as_ref()) {
                    found.push(Problem::warn("parent-younger-than-child"));
                }
                if self.parents(&link.to).len() >= 2 {
                    found.push(Problem::warn("third-parent"));
                }
            }
            Relation::SpouseOf if one_person => found.push(Problem::warn("spouse-of-oneself")),
            Relation::SpouseOf => {}
        }
        found
    }

    /// Everybody above a person, as far as links lead.
    fn ancestors(&self, person: &PersonId) -> BTreeSet<PersonId> {
        let mut all = BTreeSet::new();
        let mut next: Vec<PersonId> = vec![person.clone()];
        while let Some(one) = next.pop() {
            for parent in self.parents(&one) {
                if all.insert(parent.clone()) {
                    next.push(parent);
                }
            }
        }
        all
    }

    fn of_relation(&self, relation: Relation) -> impl Iterator<Item = &Link> {
        self.links.values().filter(move |link| link.relation == relation)
    }
}

/// Whether the first was certainly before the second.
fn before(first: Option<&PartialDate>, second: Option<&PartialDate>) -> bool {
    match (first, second) {
        (Some(first), Some(second)) => first.latest() < second.earliest(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{Known, People};
    use crate::{Link, LinkWithdrawn, Relation};
    use vocabulary::{ActId, IdSource, LinkId, PartialDate, PersonId};

    struct Given(u8);
    impl IdSource for Given {
        fn bytes16(&mut self) -> [u8; 16] {
            self.0 += 1;
            [self.0; 16]
        }
    }

    fn person(n: u8) -> PersonId {
        PersonId::new(&mut Given(100 + n))
    }

    fn link(ids: &mut Given, from: u8, relation: Relation, to: u8) -> Link {
        Link {
            link: LinkId::new(ids),
            from: person(from),
            from_act: ActId::new(&mut Given(from)),
            relation,
            to: person(to),
            to_act: ActId::new(&mut Given(to)),
            reason: "seen".into(),
        }
    }

    fn all(of: &[u8]) -> BTreeSet<PersonId> {
        of.iter().map(|n| person(*n)).collect()
    }

    #[test]
    fn one_person_is_found_through_every_act_and_apart_again_when_it_was_a_mistake() {
        let ids = &mut Given(0);
        let same = [link(ids, 1, Relation::SamePerson, 2), link(ids, 3, Relation::SamePerson, 2)];
        let parent = link(ids, 9, Relation::ParentOf, 3);
        let links = same.iter().cloned().chain([parent]);
        let people = People::of(links.clone(), &[]);
        assert_eq!(people.same(&person(1)), all(&[1, 2, 3]));
        assert_eq!(people.parents(&person(1)), all(&[9]), "by way of the third act");
        assert_eq!(people.children(&person(9)), all(&[3]));
        let mistake = LinkWithdrawn { link: same[1].link.clone(), reason: "a namesake".into() };
        let people = People::of(links, &[mistake]);
        assert_eq!(people.same(&person(1)), all(&[1, 2]));
        assert_eq!(people.parents(&person(1)), all(&[]));
    }

    #[test]
    fn spouses_are_spouses_in_both_directions() {
        let ids = &mut Given(0);
        let people = People::of([link(ids, 1, Relation::SpouseOf, 2)], &[]);
        assert_eq!(people.spouses(&person(1)), all(&[2]));
        assert_eq!(people.spouses(&person(2)), all(&[1]));
    }

    #[test]
    fn d07_and_other_impossible_links_are_pointed_out_not_forbidden() {
        let ids = &mut Given(0);
        let day = |text| Some(PartialDate::parse(text).expect("a date"));
        let born = |text| Known { born: day(text), died: None };
        let people = People::of([link(ids, 1, Relation::ParentOf, 2)], &[]);
        let codes = |link: &Link, from: &Known, to: &Known| -> Vec<String> {
            people.doubts(link, from, to).into_iter().map(|problem| problem.code).collect()
        };
        let dead = Known { born: None, died: day("1990-01-01") };
        let same = link(ids, 5, Relation::SamePerson, 6);
        assert_eq!(codes(&same, &dead, &born("1995")), ["death-before-birth"]);
        assert!(codes(&same, &dead, &born("1950")).is_empty());
        let young = link(ids, 7, Relation::ParentOf, 8);
        assert_eq!(codes(&young, &born("2000"), &born("1990")), ["parent-younger-than-child"]);
        let circle = link(ids, 2, Relation::ParentOf, 1);
        assert_eq!(codes(&circle, &born("1990"), &born("2000")), ["parent-of-oneself"]);
    }

    #[test]
    fn nobody_is_linked_to_themselves_or_without_a_reason() {
        let mut one = link(&mut Given(0), 1, Relation::SamePerson, 1);
        assert_eq!(one.check().expect_err("oneself").0.code, "link-to-oneself");
        one.to = person(2);
        one.reason = " ".into();
        assert_eq!(one.check().expect_err("no reason").0.code, "reason-missing");
    }
}

//! Family files: one per husband, opened on the marriage note in the margin of his birth act; the
//! family booklet stands on them (law 37-99, article 23).

use serde::{Deserialize, Serialize};
use vocabulary::{ActId, FamilyFileId, FullName, NoteId, PartialDate, PersonId, Problem, Refusal};

/// A family file was opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FamilyFileOpened {
    /// Its id.
    pub file: FamilyFileId,
    /// The husband.
    pub husband: PersonId,
    /// His birth act.
    pub husband_act: ActId,
    /// His name.
    pub name: FullName,
    /// The number of the booklet, if one was handed over.
    pub booklet: String,
}

/// Who somebody is in a family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MemberRole {
    /// A wife, by a marriage note.
    Wife,
    /// A child, by a birth act.
    Child,
}

/// A wife or a child was entered in a family file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FamilyMemberEntered {
    /// The file.
    pub file: FamilyFileId,
    /// Wife or child.
    pub role: MemberRole,
    /// Her or their name.
    pub name: FullName,
    /// Born, as far as known.
    pub born: Option<PartialDate>,
    /// The birth act, if it is kept here.
    pub act: Option<ActId>,
    /// The birth act in words, if it is kept elsewhere.
    pub act_reference: String,
    /// For a wife: the marriage note on the husband's act.
    pub note: Option<NoteId>,
    /// For a child: which wife is the mother, by her place among the wives, from 1.
    pub mother: Option<u32>,
}

/// A member as the file has them.
pub type FamilyMember = FamilyMemberEntered;

/// A family file as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FamilyFile {
    /// How it was opened.
    pub opened: FamilyFileOpened,
    /// Wives and children, in the order they were entered.
    pub members: Vec<FamilyMember>,
}

impl FamilyFile {
    /// The wives, in order.
    pub fn wives(&self) -> impl Iterator<Item = &FamilyMember> {
        self.members.iter().filter(|member| member.role == MemberRole::Wife)
    }

    /// The children, eldest first; those whose date is not known come last.
    pub fn children(&self) -> Vec<&FamilyMember> {
        let mut children: Vec<_> =
            self.members.iter().filter(|member| member.role == MemberRole::Child).collect();
        children.sort_by_key(|child| (child.born.is_none(), child.born.map(|d| d.earliest())));
        children
    }

    /// Whether one more may be entered.
    ///
    /// # Errors
    /// `family-wife-without-note`; `family-member-there`; `family-mother-unknown`.
    pub fn check(&self, member: &FamilyMember) -> Result<(), Refusal> {
        let twice = |one: &FamilyMember| {
            one.role == member.role
                && ((one.act.is_some() && one.act == member.act)
                    || (one.note.is_some() && one.note == member.note))
        };
        if self.members.iter().any(twice) {
            return Err(Problem::refuse("family-member-there").into());
        }
        let wives = self.wives().count() as u32;
        match (member.role, &member.note, member.mother) {
            (MemberRole::Wife, None, _) => {
                Err(Problem::refuse("family-wife-without-note").under("family-file").into())
            }
            (MemberRole::Child, _, Some(mother)) if mother == 0 || mother > wives => {
                Err(Problem::refuse("family-mother-unknown").at("mother").into())
            }
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{FamilyFile, FamilyFileOpened, FamilyMember, MemberRole};
    use vocabulary::{
        ActId, FamilyFileId, FullName, IdSource, Name, NoteId, PartialDate, PersonId,
    };

    struct Given(u8);
    impl IdSource for Given {
        fn bytes16(&mut self) -> [u8; 16] {
            self.0 += 1;
            [self.0; 16]
        }
    }

    fn name(text: &str) -> FullName {
        let name = Name { ar: text.to_owned(), latin: None, tifinagh: None };
        FullName { first: name.clone(), family: name }
    }

    fn member(ids: &mut Given, role: MemberRole, born: &str) -> FamilyMember {
        FamilyMember {
            file: FamilyFileId::new(&mut Given(0)),
            role,
            name: name("x"),
            born: PartialDate::parse(born).ok(),
            act: (role == MemberRole::Child).then(|| ActId::new(ids)),
            act_reference: String::new(),
            note: (role == MemberRole::Wife).then(|| NoteId::new(ids)),
            mother: None,
        }
    }

    #[test]
    fn a_family_has_wives_by_note_and_children_by_age() {
        let ids = &mut Given(50);
        let mut file = FamilyFile {
            opened: FamilyFileOpened {
                file: FamilyFileId::new(&mut Given(0)),
                husband: PersonId::new(ids),
                husband_act: ActId::new(ids),
                name: name("h"),
                booklet: String::new(),
            },
            members: Vec::new(),
        };
        let code = |file: &FamilyFile, member: &FamilyMember| {
            file.check(member).err().map(|refusal| refusal.0.code)
        };
        let mut child = member(ids, MemberRole::Child, "2001-05-01");
        child.mother = Some(1);
        assert_eq!(code(&file, &child).as_deref(), Some("family-mother-unknown"));
        let wife = member(ids, MemberRole::Wife, "1980");
        assert_eq!(code(&file, &wife), None);
        file.members.push(wife.clone());
        assert_eq!(code(&file, &wife).as_deref(), Some("family-member-there"));
        assert_eq!(code(&file, &child), None);
        file.members.push(child);
        file.members.push(member(ids, MemberRole::Child, "1999-01-01"));
        let born: Vec<_> = file.children().iter().filter_map(|c| c.born).map(|d| d.year).collect();
        assert_eq!(born, [1999, 2001]);
        let without = FamilyMember { note: None, ..wife };
        assert_eq!(code(&file, &without).as_deref(), Some("family-wife-without-note"));
    }
}

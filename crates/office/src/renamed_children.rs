//! Children who take the family name that a decree gave their parent: each act gets the note too,
//! here or by notice to the office that keeps it, and is followed until then (case M12).
//!
//! Those whom the decree lists come first. Others whom a link says are children, and who were
//! minors on the day of the decree, are shown with them: the list may be incomplete.

use marginal_notes::{AlsoOn, NoteContent, also_on};
use names::fold_arabic;
use office_store::OfficeStore;
use persons::{People, Relation};
use vocabulary::{ActId, ActKind, ActNumber, NoteId, NoticeId, PartialDate};

use crate::Failure;
use crate::entry::store_failure;
use crate::link_persons;
use crate::node::Ctx;
use crate::read_act::{self, OnFile};
use crate::views::{ActRow, NoticeView};

const KIND: &str = "family-name-change";
const ADULT: &str = "family-name-children-age";
/// Two registers of one year may give one number, and no more than a few.
const ACTS_MOST: u32 = 20;

/// How far the note has come for one child.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChildNote {
    /// It stands in the margin of the child's act here.
    Entered(NoteId),
    /// The act is here and has no such note yet.
    ToEnter,
    /// The act is elsewhere, or is not found here: nobody has been told yet.
    ToNotify,
    /// The keeper was told and has not answered.
    Notified(NoticeId),
    /// The keeper acknowledged it.
    Receipted(NoticeId),
}

/// A child of somebody whom a decree renamed.
#[derive(Debug, Clone)]
pub struct RenamedChild {
    /// The note on the parent's act.
    pub decree: NoteId,
    pub parent: ActRow,
    /// As the decree lists it, or as the act has it.
    pub name: String,
    pub number: Option<ActNumber>,
    pub office: Option<String>,
    /// The child's act, when it is kept here.
    pub act: Option<ActRow>,
    /// Whether only a link says so, and not the decree.
    pub linked_only: bool,
    pub state: ChildNote,
    /// Days since the parent's note.
    pub days: i64,
}

impl RenamedChild {
    /// Whether something is still to be done or awaited.
    pub fn waits(&self) -> bool {
        match self.state {
            ChildNote::Entered(_) | ChildNote::Receipted(_) => false,
            ChildNote::ToEnter | ChildNote::ToNotify | ChildNote::Notified(_) => true,
        }
    }
}

/// Every child whom a decree noted here may reach, those that wait longest first.
pub(crate) fn renamed_children(ctx: &Ctx<'_>) -> Result<Vec<RenamedChild>, Failure> {
    let decrees = ctx.desk.reader().notes_of_kind(KIND).map_err(store_failure)?;
    if decrees.is_empty() {
        return Ok(Vec::new());
    }
    let notices = crate::send_notice::notices(ctx)?;
    let law = ctx.node.law.on(ctx.today(), ctx.regime());
    let adult_at = law.number(ADULT).and_then(|age| i16::try_from(age.value).ok());
    let store = ctx.desk.reader();
    let people = link_persons::people(&store)?;
    let mut children = Vec::new();
    for (act, decree, entered_at) in decrees {
        let parent = read_act::on_file(&store, &act)?;
        let standing = read_act::standing(&parent, None);
        let note = parent.notes.iter().find(|(_, note)| note.note == decree);
        let Some((_, note)) = note.filter(|_| standing.holds(&decree)) else { continue };
        if note.content.value("bearer") == Some("father") {
            continue;
        }
        let row = store.act_find(&act).map_err(store_failure)?.ok_or(Failure::NotFound)?;
        let of = Decree {
            id: decree,
            content: &note.content,
            adult_at,
            parent: crate::search_acts::row(row, Vec::new()),
            days: ctx.today().days_since(&entered_at.civil().date),
        };
        of.children(&store, &people, &parent, &notices, &mut children)?;
    }
    children.sort_by_key(|child| std::cmp::Reverse(child.days));
    Ok(children)
}

struct Decree<'a> {
    id: NoteId,
    content: &'a NoteContent,
    parent: ActRow,
    days: i64,
    /// The age from which it does not reach a child (provision `family-name-children-age`).
    adult_at: Option<i16>,
}

impl Decree<'_> {
    fn children(
        &self,
        store: &OfficeStore,
        people: &People,
        parent: &OnFile,
        notices: &[NoticeView],
        into: &mut Vec<RenamedChild>,
    ) -> Result<(), Failure> {
        let mut here: Vec<ActId> = Vec::new();
        for listed in also_on(self.content) {
            let act = kept_here(store, &listed)?;
            let state = match &act {
                Some(act) => self.on_act(store, &act.act)?,
                None => self.by_notice(&listed.name, notices),
            };
            here.extend(act.iter().map(|act| act.act.clone()));
            into.push(RenamedChild {
                number: listed.act,
                office: listed.office,
                ..self.child(listed.name, act, state)
            });
        }
        for act in linked(people, parent).into_iter().filter(|act| !here.contains(act)) {
            let row = store.act_find(&act).map_err(store_failure)?.ok_or(Failure::NotFound)?;
            if row.kind.act() != ActKind::Birth || !self.is_minor(&row.event_date) {
                continue;
            }
            let row = crate::search_acts::row(row, Vec::new());
            let state = self.on_act(store, &act)?;
            into.push(RenamedChild {
                number: Some(row.number.clone()),
                linked_only: true,
                ..self.child(row.person.ar.clone(), Some(row), state)
            });
        }
        Ok(())
    }

    fn child(&self, name: String, act: Option<ActRow>, state: ChildNote) -> RenamedChild {
        RenamedChild {
            decree: self.id.clone(),
            parent: self.parent.clone(),
            name,
            number: None,
            office: None,
            act,
            linked_only: false,
            state,
            days: self.days,
        }
    }

    /// Whether somebody born on a day was a minor when the decree was made. Without an age in the
    /// law, or without the days, everybody may be one.
    fn is_minor(&self, born: &str) -> bool {
        let born = PartialDate::parse(born).ok();
        let Some(((age, decided), born)) = self.adult_at.zip(self.content.event()).zip(born) else {
            return true;
        };
        decided.earliest() < born.latest().add_years(age)
    }

    /// The same decree, in the margin of the child's act.
    fn on_act(&self, store: &OfficeStore, act: &ActId) -> Result<ChildNote, Failure> {
        let child = read_act::on_file(store, act)?;
        let standing = read_act::standing(&child, None);
        let same = child
            .notes
            .iter()
            .map(|(_, note)| note)
            .find(|note| standing.holds(&note.note) && self.content.same_event(&note.content));
        Ok(same.map_or(ChildNote::ToEnter, |note| ChildNote::Entered(note.note.clone())))
    }

    /// The notice that was sent for this child, by the name in it.
    fn by_notice(&self, name: &str, notices: &[NoticeView]) -> ChildNote {
        let sent = notices.iter().find(|notice| {
            notice.sent.subject == notices::Subject::FamilyName
                && notice.sent.note.as_ref() == Some(&self.id)
                && fold_arabic(&notice.sent.person) == fold_arabic(name)
        });
        match sent {
            None => ChildNote::ToNotify,
            Some(notice) if notice.receipt.is_some() => {
                ChildNote::Receipted(notice.sent.notice.clone())
            }
            Some(notice) => ChildNote::Notified(notice.sent.notice.clone()),
        }
    }
}

/// The act that the decree means, if it is one of this office: its number, and the child's name.
fn kept_here(store: &OfficeStore, listed: &AlsoOn) -> Result<Option<ActRow>, Failure> {
    let Some(number) = listed.act.as_ref().filter(|_| listed.office.is_none()) else {
        return Ok(None);
    };
    let found = store
        .act_search(&[], Some(number.year), Some(number.number), ACTS_MOST)
        .map_err(store_failure)?;
    let name = fold_arabic(&listed.name);
    let first = name.split_whitespace().next().unwrap_or_default();
    let meant = found.into_iter().find(|row| {
        row.kind.act() == ActKind::Birth && fold_arabic(&row.person_ar).contains(first)
    });
    Ok(meant.map(|row| crate::search_acts::row(row, Vec::new())))
}

/// The acts of the children whom links give the holder.
fn linked(people: &People, parent: &OnFile) -> Vec<ActId> {
    let signed = &parent.signed;
    let Some(holder) = signed.person("child").or(signed.person("holder")) else {
        return Vec::new();
    };
    let all = people.same(holder);
    let down = people
        .links()
        .filter(|link| link.relation == Relation::ParentOf && all.contains(&link.from));
    down.map(|link| link.to_act.clone()).collect()
}

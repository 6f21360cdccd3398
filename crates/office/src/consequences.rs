//! What follows at once from a signature: entered in the same transaction, by the same hand.
//!
//! A birth of unknown parents has its note from its first day (B07, B08); a death is noted on the
//! birth act kept here (D01), whose holder is linked with the deceased.

use acts::ActContent;
use acts::birth::margin_flags;
use journal::{ActSigned, Officer, Payload};
use marginal_notes::{NoteContent, NoteDrawing};
use office_store::OfficeStore;
use persons::{Link, Relation};
use texts::Texts;
use vocabulary::{ActId, Lang, LinkId, NoteId, PersonId, Values};

use crate::Failure;
use crate::drawn::Drawn;
use crate::node::Ctx;
use crate::note::{self, Prepared};
use crate::read_act;

/// What will follow once the acts have their numbers.
pub(crate) struct Following {
    notes: Vec<OwnNote>,
    deaths: Vec<DeathOf>,
}

/// A note on the very act that is signed.
struct OwnNote {
    act: ActId,
    id: NoteId,
    kind: &'static str,
    officer: Officer,
    texts: [String; 2],
}

/// A death of somebody whose birth act is kept here.
struct DeathOf {
    act: ActId,
    birth_act: ActId,
    note: NoteId,
    link: LinkId,
    deceased: PersonId,
    reason: String,
    officer: Officer,
    drawing: NoteDrawing,
}

impl Following {
    pub(crate) fn of(
        ctx: &mut Ctx<'_>,
        officer: &Officer,
        drawn: &[Drawn],
    ) -> Result<Self, Failure> {
        let mut following = Self { notes: Vec::new(), deaths: Vec::new() };
        for one in drawn {
            match &one.content {
                ActContent::Birth(birth) => {
                    for flag in margin_flags(birth) {
                        let note = own_note(ctx, officer, one, flag.note_kind())?;
                        following.notes.push(note);
                    }
                }
                ActContent::Death(death) => {
                    if let Some(birth_act) = death.birth_act.clone() {
                        following.deaths.push(death_of(ctx, officer, one, birth_act)?);
                    }
                }
                ActContent::Historic(_) => {}
            }
        }
        Ok(following)
    }

    /// Adds what follows from the acts among `payloads`, which have their numbers.
    pub(crate) fn after(
        &self,
        texts: &Texts,
        store: &OfficeStore,
        payloads: &mut Vec<Payload>,
    ) -> Result<(), Failure> {
        let mut more = Vec::new();
        for payload in payloads.iter() {
            let (Payload::ActSigned(signed) | Payload::ActTranscribed(signed)) = payload else {
                continue;
            };
            for own in self.notes.iter().filter(|own| own.act == signed.act) {
                more.push(own.payload());
            }
            for death in self.deaths.iter().filter(|death| death.act == signed.act) {
                more.extend(death.payloads(texts, store, signed)?);
            }
        }
        payloads.extend(more);
        Ok(())
    }
}

fn own_note(
    ctx: &mut Ctx<'_>,
    officer: &Officer,
    drawn: &Drawn,
    kind: &'static str,
) -> Result<OwnNote, Failure> {
    let form = crate::draft::form(&drawn.record.form)?;
    let subject = marginal_notes::Subject::of(&drawn.content, form, &drawn.record.values);
    let drawing = note::drawing(ctx, officer);
    let content = NoteContent::of(note::kind(kind)?, Values::new());
    let text =
        |lang| marginal_notes::text(&content, &subject, &[], &drawing, &ctx.node.texts, lang);
    let texts = [text(Lang::Ar), text(Lang::Fr)];
    Ok(OwnNote {
        act: drawn.record.act.clone(),
        id: NoteId::new(ctx.ids),
        kind,
        officer: officer.clone(),
        texts,
    })
}

impl OwnNote {
    fn payload(&self) -> Payload {
        let kind = marginal_notes::kind(self.kind).expect("a flag of an act is a kind of note");
        let prepared = Prepared {
            note: self.id.clone(),
            act: self.act.clone(),
            prepared_by: self.officer.account.clone(),
            acknowledged: Vec::new(),
            correction: None,
        };
        let content = NoteContent::of(kind, Values::new());
        let entered = note::entered(prepared, content, self.texts.clone(), self.officer.clone());
        Payload::MarginalNoteEntered(Box::new(entered))
    }
}

fn death_of(
    ctx: &mut Ctx<'_>,
    officer: &Officer,
    drawn: &Drawn,
    birth_act: ActId,
) -> Result<DeathOf, Failure> {
    // Asked now, so that a birth act that is not here is said before anything is signed.
    read_act::on_file(&ctx.desk.reader(), &birth_act)?;
    let deceased = drawn.persons.iter().find(|named| named.role == "deceased");
    let deceased = deceased.map(|named| named.person.clone());
    Ok(DeathOf {
        act: drawn.record.act.clone(),
        birth_act,
        note: NoteId::new(ctx.ids),
        link: LinkId::new(ctx.ids),
        deceased: deceased.unwrap_or_else(|| PersonId::new(ctx.ids)),
        reason: ctx.node.texts.get(Lang::Ar, "link-by-death-act"),
        drawing: note::drawing(ctx, officer),
        officer: officer.clone(),
    })
}

impl DeathOf {
    fn payloads(
        &self,
        texts: &Texts,
        store: &OfficeStore,
        signed: &ActSigned,
    ) -> Result<Vec<Payload>, Failure> {
        let birth = read_act::on_file(store, &self.birth_act)?;
        let value = |field: &str| signed.values.get(field).cloned().unwrap_or_default();
        let values: Values = [
            ("death_date", value("death_date")),
            ("death_date_hijri", value("death_date_hijri")),
            ("death_place", value("death_place")),
            ("death_act_number", signed.number.to_string()),
        ]
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(field, value)| (field.to_owned(), value))
        .collect();
        let content = NoteContent::of(note::kind("death-here")?, values);
        let texts = note::texts(texts, &birth, &content, &self.drawing)?;
        let prepared = Prepared {
            note: self.note.clone(),
            act: self.birth_act.clone(),
            prepared_by: self.officer.account.clone(),
            acknowledged: Vec::new(),
            correction: None,
        };
        let entered = note::entered(prepared, content, texts, self.officer.clone());
        let mut payloads = vec![Payload::MarginalNoteEntered(Box::new(entered))];
        let named = &birth.signed;
        if let Some(child) = named.person("child").or(named.person("holder")) {
            payloads.push(Payload::PersonsLinked(Link {
                link: self.link.clone(),
                from: child.clone(),
                from_act: self.birth_act.clone(),
                relation: Relation::SamePerson,
                to: self.deceased.clone(),
                to_act: self.act.clone(),
                reason: self.reason.clone(),
            }));
        }
        Ok(payloads)
    }
}

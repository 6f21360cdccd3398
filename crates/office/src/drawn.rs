//! An act ready to be signed: everything of it but its number.

use acts::{ActContent, Form, Renvoi};
use journal::{ActSigned, FormRef, Officer, Payload, PersonNamed};
use office_store::{DraftRecord, OfficeStore};
use registers::RegisterState;
use vocabulary::{ActNumber, Lang, Moment, PersonId, Problem, RegisterKind};

use crate::Failure;
use crate::draft::{self, Hand};
use crate::entry::store_failure;
use crate::node::Ctx;
use crate::views::Acknowledged;

/// Everything of an act but its register, number and leaf.
pub(crate) struct Drawn {
    pub(crate) record: DraftRecord,
    pub(crate) content: ActContent,
    form: &'static Form,
    drawing: acts::birth::Drawing,
    renvois: Vec<Renvoi>,
    acknowledged: Vec<journal::Acknowledged>,
    pub(crate) persons: Vec<PersonNamed>,
    officer: Officer,
    drawn_at: Moment,
    place: Place,
}

/// The register that an act goes into.
enum Place {
    /// Of the year of drawing, numbered here (case R04).
    Drawn(RegisterKind, i16),
    /// Of an earlier era, under its number as written.
    AsWritten(RegisterKind, ActNumber),
}

impl Drawn {
    pub(crate) fn of(
        ctx: &mut Ctx<'_>,
        record: DraftRecord,
        content: ActContent,
        acknowledged: Vec<Acknowledged>,
        officer: Officer,
    ) -> Result<Self, Failure> {
        let hand = Hand {
            number: None,
            officer_ar: &officer.name_ar,
            officer_latin: &officer.name_latin,
            capacity: &officer.capacity,
        };
        let persons = acts::persons(&record.values)
            .into_iter()
            .map(|role| PersonNamed { role: role.to_owned(), person: PersonId::new(ctx.ids) })
            .collect();
        Ok(Self {
            drawing: draft::drawing(ctx, &record.values, ctx.now, &hand),
            form: draft::form(&record.form)?,
            renvois: draft::renvois_of(&record),
            acknowledged: acknowledged.into_iter().map(into_journal).collect(),
            place: place(&content, ctx.today().year())?,
            drawn_at: ctx.now,
            persons,
            record,
            content,
            officer,
        })
    }

    /// The act with the next number of its register as it stands now; `before` were given to
    /// siblings in this same moment.
    pub(crate) fn numbered(&self, store: &OfficeStore, before: u32) -> Result<Payload, Failure> {
        // Somebody else may have signed this very draft between two rounds.
        draft::version(store, &self.record.act)?;
        match &self.place {
            Place::Drawn(kind, year) => {
                let mut register = register(store, *kind, *year)?;
                let number = register.next_number()? + before;
                // A sibling's number may be beyond the last page.
                register.last_number = number - 1;
                let number = ActNumber::given(register.next_number()?, *year);
                Ok(Payload::ActSigned(Box::new(self.act(&register, number))))
            }
            Place::AsWritten(kind, number) => {
                let register = register(store, *kind, number.year)?;
                let act = self.act(&register, number.clone());
                Ok(Payload::ActTranscribed(Box::new(act)))
            }
        }
    }

    fn act(&self, register: &RegisterState, number: ActNumber) -> ActSigned {
        let mut drawing = self.drawing.clone();
        drawing.number = Some(number.clone());
        ActSigned {
            act: self.record.act.clone(),
            leaf: register.place_of(number.number),
            register: register.id.clone(),
            number,
            form: FormRef {
                id: self.form.id.clone(),
                version: self.form.version.clone(),
                hash: self.form.hash.clone(),
            },
            values: self.record.values.clone(),
            text_ar: acts::text(Lang::Ar, &self.content, &drawing).unwrap_or_default(),
            text_fr: acts::text(Lang::Fr, &self.content, &drawing).unwrap_or_default(),
            content: self.content.clone(),
            renvois: self.renvois.clone(),
            acknowledged: self.acknowledged.clone(),
            persons: self.persons.clone(),
            prepared_by: self.record.author.clone(),
            officer: self.officer.clone(),
            drawn_at: self.drawn_at,
        }
    }
}

fn place(content: &ActContent, year: i16) -> Result<Place, Failure> {
    let kind = content.register_kind().ok_or_else(|| Failure::refused("register-unknown"))?;
    Ok(match content.number_as_written() {
        None => Place::Drawn(kind, year),
        Some(number) => Place::AsWritten(kind, number),
    })
}

fn register(store: &OfficeStore, kind: RegisterKind, year: i16) -> Result<RegisterState, Failure> {
    store
        .register_find(kind, year)
        .map_err(store_failure)?
        .ok_or_else(|| Problem::refuse("register-not-open").with("year", &year.to_string()).into())
}

fn into_journal(one: Acknowledged) -> journal::Acknowledged {
    journal::Acknowledged { code: one.code, reason: one.reason, by: one.by }
}

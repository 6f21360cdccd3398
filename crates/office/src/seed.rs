//! Entering many facts at once for a training directory: same facts, same chain, same signatures
//! as at the counter, many in one transaction.

use accounts::Account;
use acts::ActContent;
use journal::{
    Draft, Head, JournalKind, MarginalNoteEntered, Officer, Payload, PersonNamed, RegisterClosed,
    StoredFact,
};
use marginal_notes::{NoteContent, NoteDrawing, Subject};
use registers::{Closing, Opening, RegisterState};
use vocabulary::{ActId, ActNumber, IdSource, Lang, Moment, NoteId, PersonId, RegisterId, Values};

use crate::Failure;
use crate::close_register::statement;
use crate::draft::{self, Hand};
use crate::entry::store_failure;
use crate::node::{Ctx, Node, OfficeDesk};
use crate::session;

/// A batch of facts for one office.
pub struct Seed<'a> {
    node: &'a Node,
    desk: &'a OfficeDesk,
    officer: Account,
    head: Head,
    facts: Vec<(StoredFact, journal::Fact, Payload)>,
    /// Those that are open.
    registers: Vec<RegisterState>,
}

/// An act that the seed entered, for later notes.
#[derive(Clone)]
pub struct Seeded {
    pub act: ActId,
    number: ActNumber,
    form: String,
    values: Values,
    content: ActContent,
}

impl<'a> Seed<'a> {
    /// Starts after the office's last fact, in the registrar's hand.
    ///
    /// # Errors
    /// Only outside training, or when the login is unknown.
    pub fn start(node: &'a Node, desk: &'a OfficeDesk, login: &str) -> Result<Self, Failure> {
        if !node.training {
            return Err(Failure::refused("not-training"));
        }
        let officer = session::account_of(&node.store(), login)?;
        let head = desk.reader().head(JournalKind::Acts).map_err(store_failure)?;
        Ok(Self { node, desk, officer, head, facts: Vec::new(), registers: Vec::new() })
    }

    /// Opens a register; acts that follow go into the one of their kind.
    ///
    /// # Errors
    /// What the opening's own check says.
    pub fn open_register(
        &mut self,
        opening: Opening,
        at: Moment,
        ids: &mut dyn IdSource,
    ) -> Result<(), Failure> {
        opening.check(at.civil().date)?;
        let register = RegisterId::new(ids);
        let payload = Payload::RegisterOpened(journal::RegisterOpened {
            register: register.clone(),
            opening: opening.clone(),
        });
        self.enter(payload, at, ids)?;
        self.registers.push(RegisterState::opened(register, opening));
        Ok(())
    }

    /// Closes every register that is open, at the end of its year.
    ///
    /// # Errors
    /// `close-too-early`: the generator's fault.
    pub fn close_registers(&mut self, at: Moment, ids: &mut dyn IdSource) -> Result<(), Failure> {
        let today = at.civil().date;
        for state in std::mem::take(&mut self.registers) {
            let law = self.node.law.on(today, self.desk.regime_on(today));
            let closing = Closing::of(&state, today, &law)?;
            let card = &self.desk.card;
            let text = |lang| statement(&self.node.texts, lang, &state, &closing, card);
            let payload = Payload::RegisterClosed(RegisterClosed {
                register: state.id.clone(),
                text_ar: text(Lang::Ar),
                text_fr: text(Lang::Fr),
                closing: closing.clone(),
                officer: self.officer_of_act(),
            });
            self.enter(payload, at, ids)?;
        }
        Ok(())
    }

    /// Draws and signs the death of somebody born in this batch, and notes it on the birth act.
    ///
    /// # Errors
    /// As `sign`.
    pub fn sign_death(
        &mut self,
        born: &Seeded,
        values: Values,
        at: Moment,
        ids: &mut dyn IdSource,
    ) -> Result<Seeded, Failure> {
        let ActContent::Birth(birth) = &born.content else {
            return Err(Failure::refused("death-of-birth-only"));
        };
        let mut declared = acts::death::from_birth(birth, &born.act);
        declared.extend(values);
        let seeded = self.sign("death", declared, at, ids)?;
        let noted = ["death_date", "death_date_hijri", "death_place"]
            .into_iter()
            .filter_map(|field| Some((field.to_owned(), seeded.values.get(field)?.clone())))
            .chain([("death_act_number".to_owned(), seeded.number.to_string())])
            .collect();
        self.enter_note(born, "death-here", noted, at, ids)?;
        Ok(seeded)
    }

    /// Draws and signs an act of a form.
    ///
    /// # Errors
    /// `Invalid` when the values do not make an act: the generator's fault.
    pub fn sign(
        &mut self,
        form: &str,
        values: Values,
        at: Moment,
        ids: &mut dyn IdSource,
    ) -> Result<Seeded, Failure> {
        let form = draft::form(form)?;
        let (content, problems) = acts::read(&form.id, &values);
        let mut content = content.ok_or(Failure::Invalid(problems))?;
        content.complete(&self.node.months());
        let kind = content.register_kind();
        let state = self.registers.iter_mut().find(|state| Some(state.kind) == kind);
        let state = state.ok_or_else(|| Failure::refused("register-not-open"))?;
        let number = state.next_number()?;
        state.last_number = number;
        let leaf = state.place_of(number);
        let register = state.id.clone();
        let number = ActNumber::given(number, state.year);
        let act = ActId::new(ids);
        let drawing = {
            let ctx = Ctx::new(self.node, self.desk, at, ids);
            let hand = Hand {
                number: Some(number.clone()),
                officer_ar: &self.officer.name_ar,
                officer_latin: &self.officer.name_latin,
                capacity: "registrar",
            };
            draft::drawing(&ctx, &values, at, &hand)
        };
        let persons = acts::persons(&values)
            .into_iter()
            .map(|role| PersonNamed { role: role.to_owned(), person: PersonId::new(ids) })
            .collect();
        let payload = Payload::ActSigned(Box::new(journal::ActSigned {
            act: act.clone(),
            register,
            number: number.clone(),
            form: journal::FormRef {
                id: form.id.clone(),
                version: form.version.clone(),
                hash: form.hash.clone(),
            },
            text_ar: acts::text(Lang::Ar, &content, &drawing).unwrap_or_default(),
            text_fr: acts::text(Lang::Fr, &content, &drawing).unwrap_or_default(),
            values: values.clone(),
            content: content.clone(),
            renvois: Vec::new(),
            acknowledged: Vec::new(),
            persons,
            prepared_by: self.officer.id.clone(),
            officer: self.officer_of_act(),
            leaf,
            drawn_at: at,
        }));
        self.enter(payload, at, ids)?;
        Ok(Seeded { act, number, form: form.id.clone(), values, content })
    }

    /// Enters a note of a kind on an act of this batch.
    ///
    /// # Errors
    /// Only signing's.
    pub fn enter_note(
        &mut self,
        on: &Seeded,
        kind: &str,
        values: Values,
        at: Moment,
        ids: &mut dyn IdSource,
    ) -> Result<(), Failure> {
        let date = at.civil().date;
        let capacity = |lang| self.node.texts.get(lang, "capacity-registrar");
        let drawing = NoteDrawing {
            written_on: date,
            written_hijri: vocabulary::hijri_of(date, &self.node.months()).0,
            officer_ar: self.officer.name_ar.clone(),
            officer_latin: self.officer.name_latin.clone(),
            capacity_ar: capacity(Lang::Ar),
            capacity_fr: capacity(Lang::Fr),
        };
        let content = NoteContent::of(crate::note::kind(kind)?, values);
        let subject = Subject::of(&on.content, draft::form(&on.form)?, &on.values);
        let text =
            |lang| marginal_notes::text(&content, &subject, &[], &drawing, &self.node.texts, lang);
        let payload = Payload::MarginalNoteEntered(Box::new(MarginalNoteEntered {
            note: NoteId::new(ids),
            act: on.act.clone(),
            text_ar: text(Lang::Ar),
            text_fr: text(Lang::Fr),
            content,
            officer: self.officer_of_act(),
            acknowledged: Vec::new(),
            prepared_by: self.officer.id.clone(),
            correction: None,
        }));
        self.enter(payload, at, ids)
    }

    fn officer_of_act(&self) -> Officer {
        Officer {
            account: self.officer.id.clone(),
            name_ar: self.officer.name_ar.clone(),
            name_latin: self.officer.name_latin.clone(),
            capacity: "registrar".into(),
            delegation: None,
        }
    }

    fn enter(
        &mut self,
        payload: Payload,
        at: Moment,
        ids: &mut dyn IdSource,
    ) -> Result<(), Failure> {
        let signer = self.node.keys.signer(&self.officer.id)?;
        let fact = Draft {
            regime: self.desk.regime_on(at.civil().date),
            training: true,
            at,
            by: self.officer.id.clone(),
            key: signing::Signer::key_id(&*signer),
            payload: payload.clone(),
        }
        .after(&self.head);
        let bytes = journal::encode(&fact);
        let signature = signing::Signer::sign_detached(&*signer, &bytes)
            .map_err(|e| Failure::Broken(e.to_string()))?;
        let stored = StoredFact::new(bytes, ids.bytes32(), signature);
        self.head = self.head.after(&fact, stored.hash);
        self.facts.push((stored, fact, payload));
        Ok(())
    }

    /// How many facts wait to be committed.
    pub fn waiting(&self) -> usize {
        self.facts.len()
    }

    /// Commits what was entered since the last time, in one transaction.
    ///
    /// # Errors
    /// The store's.
    pub fn commit(&mut self) -> Result<(), Failure> {
        let mut store = self.desk.writer();
        let before = store.head(JournalKind::Acts).map_err(store_failure)?;
        store.commit_many(&before, &self.facts).map_err(store_failure)?;
        self.facts.clear();
        Ok(())
    }
}

//! The registrar, or a delegate, signs a draft: the moment an act exists and has its number.

use accounts::Signatory;
use acts::birth;
use acts::forms;
use journal::{ActSigned, FormRef, Officer, Payload, Persons};
use office_store::{DraftRecord, OfficeStore};
use vocabulary::{ActId, ActNumber, PersonId, Problem, RegisterKind};

use crate::draft::{self, Evaluated, Hand};
use crate::entry::{self, store_failure};
use crate::node::Ctx;
use crate::views::{Acknowledged, Signed};
use crate::{Failure, delegate_signature, restored};

/// Signs a draft. The number is given in the fact itself, and the fact is durable before this
/// returns; on any failure the draft is still there and no number is used (case B29).
///
/// # Errors
/// `Invalid` with all that forbids it; refusals of the register, of the delegation (B28), of a
/// restored backup; `warnings-unacknowledged`; `Conflict`.
pub fn sign_act(
    ctx: &mut Ctx<'_>,
    signatory: &Signatory,
    act: &ActId,
    base_version: u64,
    acknowledged: Vec<Acknowledged>,
) -> Result<Signed, Failure> {
    crate::own_office(ctx, signatory.account())?;
    restored::require_caught_up(ctx.desk)?;
    let officer = delegate_signature::officer(ctx, signatory)?;
    let record = draft::find(&ctx.desk.writer(), act)?;
    if record.version != base_version {
        return Err(Failure::Conflict(Box::new(draft::view(ctx, record))));
    }
    let evaluated = draft::evaluate(ctx, &record.values);
    let blocking = draft::blocking(&evaluated.problems);
    if !blocking.is_empty() {
        return Err(Failure::Invalid(blocking));
    }
    let mut kept = draft::acknowledged_of(&record);
    draft::acknowledge(&mut kept, acknowledged, signatory.account());
    draft::require_acknowledged(&evaluated.problems, &kept)?;

    let regime = ctx.desk.card.regime;
    let drawn = Drawn::of(ctx, record, evaluated, kept, officer)?;
    let account = signatory.account().clone();
    let prepared = drawn.prepare(ctx)?;
    let entered = entry::enter_draft(ctx, &account, regime, base_version, &mut |store| {
        prepared.numbered(store)
    })?;
    let Payload::ActSigned(signed) = entered.payload else {
        return Err(Failure::Broken("another payload came back".into()));
    };
    let warnings = prepared.warnings;
    Ok(Signed { act: act.clone(), number: signed.number.clone(), seq: entered.seq, warnings })
}

/// Everything of the act but its number.
struct Drawn {
    record: DraftRecord,
    evaluated: Evaluated,
    acknowledged: Vec<Acknowledged>,
    officer: Officer,
    persons: Persons,
}

impl Drawn {
    fn of(
        ctx: &mut Ctx<'_>,
        record: DraftRecord,
        evaluated: Evaluated,
        acknowledged: Vec<Acknowledged>,
        officer: Officer,
    ) -> Result<Self, Failure> {
        let father_known = record.values.get("father_known").is_none_or(|v| v != "no");
        let persons = Persons {
            child: PersonId::new(ctx.ids),
            father: father_known.then(|| PersonId::new(ctx.ids)),
            mother: Some(PersonId::new(ctx.ids)),
        };
        Ok(Self { record, evaluated, acknowledged, officer, persons })
    }

    /// The payload without its number: texts hold a place that `numbered` fills.
    fn prepare(self, ctx: &Ctx<'_>) -> Result<Prepared, Failure> {
        let content = self
            .evaluated
            .content
            .ok_or_else(|| Failure::Broken("checked values have no content".into()))?;
        let hand = Hand {
            number: None,
            officer_ar: &self.officer.name_ar,
            officer_latin: &self.officer.name_latin,
            capacity: &self.officer.capacity,
        };
        let drawing = draft::drawing(ctx, &self.record.values, ctx.now, &hand);
        Ok(Prepared {
            year: ctx.today().year(),
            drawing,
            act: Unnumbered {
                renvois: draft::renvois_of(&self.record),
                content,
                acknowledged: self.acknowledged.into_iter().map(into_journal).collect(),
                persons: self.persons,
                officer: self.officer,
                drawn_at: ctx.now,
                record: self.record,
            },
            warnings: self.evaluated.problems,
        })
    }
}

struct Prepared {
    year: i16,
    drawing: birth::Drawing,
    /// The act but for its register, number, leaf and texts.
    act: Unnumbered,
    warnings: Vec<Problem>,
}

struct Unnumbered {
    record: DraftRecord,
    content: birth::BirthContent,
    renvois: Vec<acts::Renvoi>,
    acknowledged: Vec<journal::Acknowledged>,
    persons: Persons,
    officer: Officer,
    drawn_at: vocabulary::Moment,
}

impl Prepared {
    /// Gives the next number of the register as it stands now.
    fn numbered(&self, store: &OfficeStore) -> Result<Payload, Failure> {
        let act = &self.act;
        // Somebody else may have signed this very draft between two rounds.
        draft::version(store, &act.record.act)?;
        let register = store
            .register_find(RegisterKind::birth(), self.year)
            .map_err(store_failure)?
            .ok_or_else(|| {
                Problem::refuse("register-not-open").with("year", &self.year.to_string())
            })?;
        let number = ActNumber::given(register.next_number()?, self.year);
        let mut drawing = self.drawing.clone();
        drawing.number = Some(number.clone());
        let form = forms::birth();
        Ok(Payload::ActSigned(Box::new(ActSigned {
            act: act.record.act.clone(),
            leaf: register.place_of(number.number),
            register: register.id,
            number,
            form: FormRef {
                id: form.id.clone(),
                version: form.version.clone(),
                hash: form.hash.clone(),
            },
            values: act.record.values.clone(),
            text_ar: birth::text_ar(&act.content, &drawing),
            text_fr: birth::text_fr(&act.content, &drawing),
            content: act.content.clone(),
            renvois: act.renvois.clone(),
            acknowledged: act.acknowledged.clone(),
            persons: act.persons.clone(),
            officer: act.officer.clone(),
            drawn_at: act.drawn_at,
        })))
    }
}

fn into_journal(one: Acknowledged) -> journal::Acknowledged {
    journal::Acknowledged { code: one.code, reason: one.reason, by: one.by }
}

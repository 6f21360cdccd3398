//! A register is closed at the end of its year, with its count and last number (case R03).

use accounts::Signatory;
use journal::{Payload, RegisterClosed};
use registers::{Closing, RegisterState};
use texts::Arg;
use vocabulary::words::{ar, fr};
use vocabulary::{Lang, RegisterId};

use crate::entry::{self, store_failure};
use crate::node::Ctx;
use crate::{Failure, delegate_signature};

/// Closes a register for good: no act is drawn in it any more; notes still reach its margins.
///
/// # Errors
/// `NotFound`; `close-too-early`; `register-closed`; the delegation's and a restored backup's
/// refusals.
pub fn close_register(
    ctx: &mut Ctx<'_>,
    signatory: &Signatory,
    register: &RegisterId,
) -> Result<Closing, Failure> {
    crate::own_office(ctx, signatory.account())?;
    crate::restored::require_caught_up(ctx.desk)?;
    let officer = delegate_signature::officer(ctx, signatory)?;
    let account = signatory.account().clone();
    let regime = ctx.regime();
    let today = ctx.today();
    let node = ctx.node;
    let card = ctx.desk.card.clone();
    let law = node.law.on(today, regime);
    let mut done = None;
    entry::enter(ctx, &account, regime, &mut |store| {
        let state = store.register_of(register).map_err(store_failure)?.ok_or(Failure::NotFound)?;
        let closing = Closing::of(&state, today, &law)?;
        let text = |lang| statement(&node.texts, lang, &state, &closing, &card);
        let payload = RegisterClosed {
            register: register.clone(),
            text_ar: text(Lang::Ar),
            text_fr: text(Lang::Fr),
            closing: closing.clone(),
            officer: officer.clone(),
        };
        done = Some(closing);
        Ok(vec![Payload::RegisterClosed(payload)])
    })?;
    done.ok_or_else(|| Failure::Broken("nothing was closed".into()))
}

/// The closing statement in words, as it stands at the end of the register.
pub(crate) fn statement(
    texts: &texts::Texts,
    lang: Lang,
    register: &RegisterState,
    closing: &Closing,
    card: &crate::OfficeCard,
) -> String {
    let on = closing.on.into();
    let number = |number: u32| u64::from(number);
    let (count, last, day, office) = match lang {
        Lang::Ar => (
            ar::cardinal(number(closing.count), ar::Gender::Masculine, ar::Case::Nominative),
            ar::cardinal(number(closing.last_number), ar::Gender::Masculine, ar::Case::Nominative),
            ar::gregorian_date(&on),
            card.name_ar.clone(),
        ),
        _ => (
            fr::cardinal(number(closing.count)),
            fr::cardinal(number(closing.last_number)),
            fr::gregorian_date(&on),
            fr::of_office(&card.name_fr),
        ),
    };
    let year = register.year.to_string();
    let values = [
        ("register", Arg::Str(register.kind.label(lang))),
        ("year", Arg::Str(&year)),
        ("office", Arg::Str(&office)),
        ("count", Arg::Num(i64::from(closing.count))),
        ("words", Arg::Str(&count)),
        ("last", Arg::Str(&last)),
        ("volumes", Arg::Num(i64::from(closing.volumes))),
        ("day", Arg::Str(&day)),
    ];
    // What is kept for ever holds no invisible marks; whoever shows it sets its direction.
    texts.format(lang, "closing-statement", &values).replace(['\u{2068}', '\u{2069}'], "")
}

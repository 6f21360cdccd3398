//! An act signed with a key that is elsewhere: prepared here, signed at the registrar's own card,
//! committed when the signature comes back.
//!
//! Nothing is reserved meanwhile. The number stands in the prepared bytes; if anybody was quicker,
//! the signature is void and the act is prepared again. A crash forgets what was prepared, and the
//! draft is where it was.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard};

use accounts::Signatory;
use journal::Payload;
use signing::verify_detached_at;
use vocabulary::{AccountId, ActId, ActNumber, Moment, Problem};

use crate::entry::{self, Unsigned};
use crate::node::{Ctx, Node};
use crate::views::{Acknowledged, Signed};
use crate::{Failure, delegate_signature, restored, sign_act};

/// What is handed to the card.
#[derive(Debug, Clone)]
pub struct PreparedAct {
    pub act: ActId,
    /// The number it gets if nobody is quicker.
    pub number: ActNumber,
    /// The bytes to sign, one signature each, in this order.
    pub contents: Vec<Vec<u8>>,
    /// The certificate that must have signed (DER).
    pub certificate: Vec<u8>,
}

/// What waits for a card: one thing for each person, the last that they asked for.
#[derive(Default)]
pub(crate) struct Waiting(Mutex<HashMap<AccountId, Prepared>>);

struct Prepared {
    act: ActId,
    unsigned: Unsigned,
    certificate: Vec<u8>,
    warnings: Vec<Problem>,
}

/// Writes an act with the next number as the journal stands, for the person's card to sign.
///
/// # Errors
/// As `sign_act`; `certificate-not-registered`.
pub fn prepare_act(
    ctx: &mut Ctx<'_>,
    signatory: &Signatory,
    act: &ActId,
    base_version: u64,
    acknowledged: Vec<Acknowledged>,
) -> Result<PreparedAct, Failure> {
    let account = signatory.account().clone();
    let certificate = ctx.node.keys.registered(&account.id)?;
    let key = signing::certificate_key_id(&certificate)
        .map_err(|_| Failure::refused("certificate-not-registered"))?;
    let planned = sign_act::plan(ctx, signatory, act, base_version, acknowledged)?;
    let (regime, node) = (ctx.regime(), ctx.node);
    let versions = planned.versions.clone();
    let unsigned = entry::write_for(ctx, &account, regime, key, versions, &mut |store| {
        planned.payloads(&node.texts, store)
    })?;
    let number = number_of(act, &unsigned)
        .ok_or_else(|| Failure::Broken("a prepared act has no number".into()))?;
    let contents = unsigned.contents().map(<[u8]>::to_vec).collect();
    let prepared =
        PreparedAct { act: act.clone(), number, contents, certificate: certificate.clone() };
    let warnings = planned.warnings;
    let waits = Prepared { act: act.clone(), unsigned, certificate, warnings };
    ctx.node.waiting().insert(account.id, waits);
    Ok(prepared)
}

/// Enters the prepared act with the signatures that the card made. Whatever is wrong with them,
/// nothing is entered and the draft is where it was.
///
/// # Errors
/// `prepared-signature-missing` after a restart, or when another act was prepared since;
/// `prepared-signature-wrong`; `prepared-signature-void` when somebody was quicker or the day is
/// over; `Conflict` and refusals as `sign_act`.
pub fn commit_act(
    ctx: &mut Ctx<'_>,
    signatory: &Signatory,
    act: &ActId,
    signatures: Vec<Vec<u8>>,
) -> Result<Signed, Failure> {
    let account = signatory.account();
    crate::own_office(ctx, account)?;
    restored::require_caught_up(ctx.desk)?;
    // The right to sign may have ended while the card was looked for.
    delegate_signature::officer(ctx, signatory)?;
    let prepared = take(ctx.node, &account.id, act)?;
    verify(ctx, &prepared, &signatures)?;
    let day = |at: Moment| at.civil().date;
    if prepared.unsigned.at().map(day) != Some(ctx.today()) {
        return Err(Failure::refused("prepared-signature-void"));
    }
    let entered = prepared.unsigned.commit(ctx, signatures)?;
    sign_act::signed(act, entered, prepared.warnings)
}

/// Each signature is used once, whatever becomes of it.
fn take(node: &Node, account: &AccountId, act: &ActId) -> Result<Prepared, Failure> {
    let mut waiting = node.waiting();
    match waiting.remove(account) {
        Some(prepared) if prepared.act == *act => Ok(prepared),
        Some(other) => {
            waiting.insert(account.clone(), other);
            Err(Failure::refused("prepared-signature-missing"))
        }
        None => Err(Failure::refused("prepared-signature-missing")),
    }
}

/// By the registered certificate and no other, one that holds now.
fn verify(ctx: &Ctx<'_>, prepared: &Prepared, signatures: &[Vec<u8>]) -> Result<(), Failure> {
    let wrong = || Failure::refused("prepared-signature-wrong");
    let registered = signing::certificate_key_id(&prepared.certificate).map_err(|_| wrong())?;
    let roots = ctx.node.trusted_roots()?;
    let mut given = signatures.iter();
    for content in prepared.unsigned.contents() {
        let signature = given.next().ok_or_else(wrong)?;
        let by = verify_detached_at(content, signature, &roots, ctx.now).map_err(|_| wrong())?;
        if by.key_id != registered || (by.training && !ctx.node.training) {
            return Err(wrong());
        }
    }
    if given.next().is_some() { Err(wrong()) } else { Ok(()) }
}

fn number_of(act: &ActId, unsigned: &Unsigned) -> Option<ActNumber> {
    unsigned.payloads().find_map(|payload| match payload {
        Payload::ActSigned(signed) | Payload::ActTranscribed(signed) if signed.act == *act => {
            Some(signed.number.clone())
        }
        _ => None,
    })
}

impl Node {
    fn waiting(&self) -> MutexGuard<'_, HashMap<AccountId, Prepared>> {
        self.waiting.0.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }
}

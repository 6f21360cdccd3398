//! A certificate that is asked for by a form leaves the office: the individual card, the life
//! certificate, the certificates of non-registration and concordance, a receipt for a request.

use accounts::{Account, Signatory, Staff};
use acts::Reader;
use certificates::{Asked, Certificate, Document};
use vocabulary::{ActId, ActKind, DocumentId, Lang, Problem, Values};

use crate::Failure;
use crate::issue_copy::{act_on_file, notes_on_file};
use crate::leaving::{self, Leaving};
use crate::named_act::named_act;
use crate::node::Ctx;
use crate::read_act::{self, OnFile};
use crate::registers_searched::{self, Searched};
use crate::views::{AskedCertificate, Issued};

/// Issues a certificate that needs no registrar: the individual card, the life certificate, the
/// receipt.
///
/// # Errors
/// Field problems; `card-rests-on-nothing`; `certificate-needs-signatory`; a letter that no font
/// has.
pub fn issue_certificate(
    ctx: &mut Ctx<'_>,
    staff: &Staff,
    asked: &AskedCertificate,
) -> Result<Issued, Failure> {
    crate::own_acts(ctx, staff.account())?;
    if asked.kind.needs_signatory() {
        return Err(Failure::refused("certificate-needs-signatory"));
    }
    issue(ctx, staff.account(), asked)
}

/// Issues a certificate that only the registrar or a delegate can answer for: of non-registration,
/// of concordance.
///
/// # Errors
/// Those of `issue_certificate`; `person-found-in-registers` with the acts found; `NotFound`.
pub fn sign_certificate(
    ctx: &mut Ctx<'_>,
    signatory: &Signatory,
    asked: &AskedCertificate,
) -> Result<Issued, Failure> {
    crate::own_office(ctx, signatory.account())?;
    issue(ctx, signatory.account(), asked)
}

/// What the form of a certificate says already, from an act of this office.
///
/// # Errors
/// `NotFound`; `act-not-here` and the like for a number that names no act.
pub fn certificate_values(
    ctx: &mut Ctx<'_>,
    staff: &Staff,
    kind: Certificate,
    act: &ActId,
) -> Result<Values, Failure> {
    crate::own_acts(ctx, staff.account())?;
    let on_file = read_act::on_file(&ctx.desk.reader(), act)?;
    let purpose = ctx.node.texts.get(Lang::Ar, "purpose-certificate");
    let read = journal::ActRead { act: act.clone(), purpose };
    crate::entry::enter_read(ctx, staff.account(), &journal::Payload::ActRead(read))?;
    Ok(crate::certificate_values::of(ctx, kind, &on_file))
}

fn issue(
    ctx: &mut Ctx<'_>,
    account: &Account,
    asked: &AskedCertificate,
) -> Result<Issued, Failure> {
    let kind = asked.kind;
    let mut values = asked.values.clone();
    let act = values.remove("act").filter(|act| !act.is_empty());
    examine(kind, &values)?;
    let on_file = act_of(ctx, kind, act)?;
    let searched = match kind {
        Certificate::NonRegistration => registers_searched::search(ctx, &values)?,
        _ => Searched::default(),
    };
    let said = Leaving {
        about: on_file.as_ref().map(|on_file| on_file.signed.act.to_string()).unwrap_or_default(),
        capacity: asked.capacity.clone(),
        purpose: asked.purpose.clone(),
        requester: asked.requester.clone(),
    };
    let drawing =
        Drawing { asked, values: &values, on_file: on_file.as_ref(), searched: &searched };
    if kind.is_numbered() {
        let series = kind.as_str();
        return leaving::leave_numbered(ctx, account, &said, series, &mut |ctx, id, n, year| {
            drawing.draw(ctx, account, &said, id, Some((n, year)))
        });
    }
    let id = DocumentId::new(ctx.ids);
    let document = drawing.draw(ctx, account, &said, &id, None);
    leaving::leave(ctx, account, &said, &id, &document)
}

/// Every fault of every field, and the rules between fields that the form cannot say.
fn examine(kind: Certificate, values: &Values) -> Result<(), Failure> {
    let mut problems = Reader::new(kind.form(), values).into_problems();
    let said = |id: &str| values.get(id).is_some_and(|value| !value.trim().is_empty());
    let checked = said("extract_number") || said("booklet_number");
    if kind == Certificate::IndividualCard && !checked {
        problems.push(Problem::invalid("extract_number", "card-rests-on-nothing"));
    }
    if problems.is_empty() { Ok(()) } else { Err(Failure::Invalid(problems)) }
}

/// The act that a certificate rests on.
fn act_of(
    ctx: &Ctx<'_>,
    kind: Certificate,
    act: Option<String>,
) -> Result<Option<OnFile>, Failure> {
    if !kind.needs_act() {
        return Ok(None);
    }
    let store = ctx.desk.reader();
    let values = [("act".to_owned(), act.unwrap_or_default())].into();
    let act = named_act(&store, &values, "act")?;
    let on_file = read_act::on_file(&store, &act)?;
    if on_file.signed.content.act_kind() != ActKind::Birth {
        return Err(Failure::Invalid(vec![Problem::invalid("act", "linked-act-not-a-birth")]));
    }
    Ok(Some(on_file))
}

/// All that a certificate is drawn from.
struct Drawing<'a> {
    asked: &'a AskedCertificate,
    values: &'a Values,
    on_file: Option<&'a OnFile>,
    searched: &'a Searched,
}

impl Drawing<'_> {
    fn draw(
        &self,
        ctx: &Ctx<'_>,
        account: &Account,
        said: &Leaving,
        id: &DocumentId,
        number: Option<(u32, i16)>,
    ) -> Document {
        let context = leaving::context(ctx, account, said, id, ctx.now);
        let notes = self.on_file.map(notes_on_file).unwrap_or_default();
        let act = self.on_file.map(act_on_file);
        let asked = Asked {
            kind: self.asked.kind,
            values: self.values,
            number,
            act: act.as_ref().map(|act| (act, notes.as_slice())),
            searched: &self.searched.lines(ctx, self.asked.lang),
        };
        let law = ctx.node.law.on(ctx.today(), ctx.regime());
        certificates::attested(&asked, self.asked.lang, &law, &context, &ctx.node.texts)
    }
}

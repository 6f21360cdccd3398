//! A notice on paper, for an office or a court that is not linked (D02, M02, M03, M12, M14).

use accounts::Staff;
use certificates::LetterData;
use texts::Arg;
use vocabulary::{DocumentId, Lang, NoticeId};

use crate::Failure;
use crate::leaving::{self, Leaving};
use crate::node::Ctx;
use crate::read_act;
use crate::send_notice::sent_of;
use crate::views::Issued;

/// Prints the letter of a notice that was sent.
///
/// # Errors
/// `NotFound`; a letter of the alphabet that no font has.
pub fn print_notice_letter(
    ctx: &mut Ctx<'_>,
    staff: &Staff,
    notice: &NoticeId,
    lang: Lang,
) -> Result<Issued, Failure> {
    crate::own_acts(ctx, staff.account())?;
    let data = said(ctx, notice, lang)?;
    let id = DocumentId::new(ctx.ids);
    let said = Leaving {
        about: notice.to_string(),
        capacity: "office".into(),
        purpose: ctx.node.texts.get(Lang::Ar, "purpose-letter"),
        requester: data.addressee.clone(),
    };
    let context = leaving::context(ctx, staff.account(), &said, &id, ctx.now);
    let letter = certificates::letter(&data, lang, &context, &ctx.node.texts);
    leaving::leave(ctx, staff.account(), &said, &id, &letter)
}

fn said(ctx: &Ctx<'_>, notice: &NoticeId, lang: Lang) -> Result<LetterData, Failure> {
    let store = ctx.desk.reader();
    let (sent, _) = sent_of(&store, notice)?;
    let on_file = read_act::on_file(&store, &sent.act)?;
    let texts = &ctx.node.texts;
    let subject = sent.subject.as_str();
    let note = on_file.notes.iter().find(|(_, note)| Some(&note.note) == sent.note.as_ref());
    let quoted = note.map(|(_, note)| if lang == Lang::Ar { &note.text_ar } else { &note.text_fr });
    let number = on_file.signed.number.to_string();
    let register = on_file.register_kind.label(lang);
    let values = [
        ("person", Arg::Str(sent.person.as_str())),
        ("number", Arg::Str(&number)),
        ("register", Arg::Str(register)),
    ];
    let mut body = vec![texts.format(lang, &format!("letter-{subject}"), &values)];
    if !sent.act_reference.is_empty() {
        let reference = [("reference", Arg::Str(sent.act_reference.as_str()))];
        body.push(texts.format(lang, "letter-act-with-you", &reference));
    }
    if quoted.is_some() {
        body.push(texts.get(lang, "letter-note-reads"));
    }
    Ok(LetterData {
        addressee: sent.to.words.clone(),
        reference: sent.reference.clone(),
        subject: texts.get(lang, &format!("notice-{subject}")),
        body,
        quoted: quoted.cloned().unwrap_or_default(),
        enclosures: Vec::new(),
    })
}

//! What a family booklet holds, on a sheet.

use accounts::Staff;
use certificates::{Family, Member};
use persons::FamilyMember;
use vocabulary::{DocumentId, FamilyFileId, Lang};

use crate::Failure;
use crate::family_file;
use crate::leaving::{self, Leaving};
use crate::node::Ctx;
use crate::read_act;
use crate::views::Issued;

/// Prints the sheet of a family file.
///
/// # Errors
/// `NotFound`; a letter of the alphabet that no font has.
pub fn print_family_sheet(
    ctx: &mut Ctx<'_>,
    staff: &Staff,
    file: &FamilyFileId,
    lang: Lang,
) -> Result<Issued, Failure> {
    let file_view = family_file::family_view(ctx, staff, file)?;
    let opened = &file_view.opened;
    let husband = read_act::on_file(&ctx.desk.reader(), &opened.husband_act)?.signed;
    let number = husband.number.to_string();
    let family = Family {
        husband: Member {
            name: &opened.name,
            born: husband.content.born().and_then(|pair| pair.gregorian),
            act: &number,
        },
        booklet: &opened.booklet,
        wives: file_view.wives().map(member).collect(),
        children: file_view.children().into_iter().map(member).collect(),
    };
    let id = DocumentId::new(ctx.ids);
    let said = Leaving {
        about: file.to_string(),
        capacity: "office".into(),
        purpose: ctx.node.texts.get(Lang::Ar, "purpose-family-sheet"),
        requester: String::new(),
    };
    let context = leaving::context(ctx, staff.account(), &said, &id, ctx.now);
    let sheet = certificates::family_sheet(&family, lang, &context, &ctx.node.texts);
    leaving::leave(ctx, staff.account(), &said, &id, &sheet)
}

fn member(one: &FamilyMember) -> Member<'_> {
    Member { name: &one.name, born: one.born, act: &one.act_reference }
}

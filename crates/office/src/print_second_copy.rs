//! The second copy of a closed register for the court (R06): one file that holds the whole
//! register as a paper, the registrar's signature over it, and what it takes to verify both
//! without this program.

use std::io::{Cursor, Write as _};

use accounts::Signatory;
use certificates::{ActOnFile, NoteOnFile};
use vocabulary::{Lang, RegisterId, hijri_of};
use zip::write::{SimpleFileOptions, ZipWriter};

use crate::issue_copy::notes_on_file;
use crate::node::Ctx;
use crate::print_register_papers::{Shelf, acts_of, print};
use crate::read_act::{self, OnFile};
use crate::views::Issued;
use crate::{Failure, delegate_signature};

/// A parcel for the court: its bytes are a ZIP file.
#[derive(Debug, Clone)]
pub struct Parcel {
    pub file_name: String,
    pub zip: Vec<u8>,
}

/// Prints and signs the second copy of a closed register, in the language of the register.
///
/// # Errors
/// `NotFound`; `register-open-still`; the delegation's refusals; a letter that no font has.
pub fn print_second_copy(
    ctx: &mut Ctx<'_>,
    signatory: &Signatory,
    register: &RegisterId,
) -> Result<Parcel, Failure> {
    crate::own_office(ctx, signatory.account())?;
    delegate_signature::officer(ctx, signatory)?;
    let shelf = Shelf::of(ctx, register)?;
    if shelf.closed.is_none() && shelf.state.numbered_here() {
        return Err(shelf.open_still());
    }
    let lang = shelf.state.kind.lang();
    let acts: Vec<OnFile> = {
        let store = ctx.desk.reader();
        let acts = acts_of(&store, register)?;
        acts.iter().map(|act| read_act::on_file(&store, act)).collect::<Result<_, _>>()?
    };
    let issued = print(ctx, signatory.account(), &shelf, |ctx, context| {
        let whole: Vec<_> = acts.iter().map(|act| whole(ctx, act)).collect();
        let (on_file, texts) = (shelf.on_file(), &ctx.node.texts);
        Ok(certificates::second_copy(&on_file, &whole, lang, context, texts))
    })?;
    parcel(ctx, signatory, &issued)
}

fn whole<'a>(ctx: &Ctx<'_>, on_file: &'a OnFile) -> (ActOnFile<'a>, Vec<NoteOnFile>, i16) {
    let drawn = on_file.signed.drawn_at.civil().date;
    let hijri = hijri_of(drawn, &ctx.node.months()).0.year;
    (crate::issue_copy::act_on_file(on_file), notes_on_file(on_file), hijri)
}

fn parcel(ctx: &Ctx<'_>, signatory: &Signatory, issued: &Issued) -> Result<Parcel, Failure> {
    let signer = ctx.node.signer(&signatory.account().id)?;
    let signature =
        signer.sign_detached(&issued.pdf).map_err(|error| crate::entry::sign_failure(&error))?;
    let root = ctx.node.keys.root_certificate()?;
    let pdf = &issued.file_name;
    let base = pdf.trim_end_matches(".pdf");
    let said = [Lang::Ar, Lang::Fr].map(|lang| {
        let name = texts::Arg::Str(base);
        ctx.node.texts.format(lang, "second-copy-read-me", &[("name", name)])
    });
    let files: [(String, &[u8]); 4] = [
        (pdf.clone(), &issued.pdf),
        (format!("{base}.p7s"), &signature),
        ("root.pem".into(), root.as_bytes()),
        ("READ-ME.txt".into(), &read_me(&said)),
    ];
    let zip = zipped(&files).map_err(|error| Failure::Broken(error.to_string()))?;
    Ok(Parcel { file_name: format!("{base}.zip"), zip })
}

fn read_me(said: &[String; 2]) -> Vec<u8> {
    let text: String = said.join("\n\n");
    // Marks that isolate directions are for pages, not for a plain file.
    text.chars().filter(|c| !('\u{2066}'..='\u{2069}').contains(c)).collect::<String>().into_bytes()
}

/// Stored as they are: the paper is compressed already, and the same files give the same bytes.
fn zipped(files: &[(String, &[u8])]) -> zip::result::ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default()
        .compression_method(zip::CompressionMethod::Stored)
        .large_file(false);
    for (name, bytes) in files {
        zip.start_file(name.as_str(), stored)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

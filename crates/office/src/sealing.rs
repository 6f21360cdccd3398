//! The code on paper and the electronic seal of a document: the office's key, whoever stands at
//! the counter. What the registrar signs are acts and notes.

use std::collections::BTreeMap;

use acts::birth::Sex;
use certificates::{Document, Said};
use documents::{SealPlace, Sheet};
use paper_code::{
    ActReference, Claims, Field, FieldValue, Fields, PublicKey, RawSigner, SignRefused,
};
use signing::FileSigner;
use signing::pades::{self, Place, Statement};
use vocabulary::{DatePair, DocumentId, FullName, Lang, Name};

use crate::Failure;
use crate::node::Ctx;

/// Months that a code is believed, where no provision says otherwise for the kind.
const VALIDITY: &str = "document-code-validity";

/// What is printed for machines.
pub(crate) struct Code {
    pub(crate) text: String,
    pub(crate) svg: String,
}

struct Seal<'a>(&'a FileSigner);

impl RawSigner for Seal<'_> {
    fn public_key(&self) -> PublicKey {
        PublicKey::from_sec1(&self.0.public_point()).expect("a P-256 key has a point")
    }

    fn sign_raw(&self, bytes: &[u8]) -> Result<[u8; 64], SignRefused> {
        Ok(self.0.sign_raw(bytes))
    }
}

/// The code of a document; none for one that carries none.
pub(crate) fn code(
    ctx: &Ctx<'_>,
    id: &DocumentId,
    document: &Document,
    data: &[u8],
) -> Result<Option<Code>, Failure> {
    let Some(said) = &document.said else { return Ok(None) };
    let seal = ctx.node.keys.seal(&ctx.desk.card.code)?;
    let broken = |error: &dyn std::fmt::Display| Failure::Broken(format!("code: {error}"));
    let claims = claims(ctx, id, document, said, data);
    let text = paper_code::issue(&claims, &Seal(&seal)).map_err(|e| broken(&e))?;
    let svg = paper_code::modules(&text).map_err(|e| broken(&e))?.svg();
    Ok(Some(Code { text, svg }))
}

fn claims(ctx: &Ctx<'_>, id: &DocumentId, document: &Document, said: &Said, data: &[u8]) -> Claims {
    let law = ctx.node.law.on(ctx.today(), ctx.regime());
    let own = law.number(&format!("{}-validity", document.kind));
    let months = own.or(law.number(VALIDITY)).map_or(3, |ruled| ruled.value);
    let until = ctx.today().add_months(months);
    Claims {
        issuer: ctx.desk.card.code.clone(),
        issued_at: ctx.now,
        expires_at: vocabulary::Moment::from_casablanca(until.add_days(1), 0, 0, 0),
        document: id.clone(),
        kind: document.kind.clone(),
        form_version: document.form_version.clone(),
        act: said.act.as_ref().map(|(kind, number)| ActReference {
            kind: *kind,
            number: number.clone(),
            office: None,
        }),
        fields: fields(said, document.lang),
        journal: None,
        data_hash: paper_code::data_hash(data),
        training: ctx.node.training,
        unknown: Vec::new(),
    }
}

fn fields(said: &Said, lang: Lang) -> Fields {
    let mut fields: Fields = BTreeMap::new();
    let mut text = |field: Field, text: String| {
        let text: String = text.chars().filter(|c| !vocabulary::is_bidi_control(*c)).collect();
        let text: String = vocabulary::tidy(&text).chars().take(120).collect();
        if !text.is_empty() {
            fields.insert(field, FieldValue::Text(text));
        }
    };
    if let Some(FullName { first, family }) = &said.name {
        let latin = |name: &Name| name.latin.clone().unwrap_or_default();
        text(Field::FirstNameAr, first.ar.clone());
        text(Field::FamilyNameAr, family.ar.clone());
        text(Field::FirstNameLatin, latin(first));
        text(Field::FamilyNameLatin, latin(family));
    }
    text(Field::BornIn, said.born_in.as_ref().map(|at| at.label(lang)).unwrap_or_default());
    text(Field::DiedIn, said.died_in.as_ref().map(|at| at.label(lang)).unwrap_or_default());
    text(Field::Father, said.father.as_ref().map(FullName::display_ar).unwrap_or_default());
    text(Field::Mother, said.mother.as_ref().map(FullName::display_ar).unwrap_or_default());
    text(Field::CertificateNumber, said.number.clone().unwrap_or_default());
    let days = [
        (Field::BornOn, Field::BornOnHijri, &said.born),
        (Field::DiedOn, Field::DiedOnHijri, &said.died),
    ];
    for (gregorian, hijri, pair) in days {
        day(&mut fields, gregorian, hijri, pair.as_ref());
    }
    if let Some(sex) = said.sex {
        let sex = if sex == Sex::Male { paper_code::Sex::Male } else { paper_code::Sex::Female };
        fields.insert(Field::Sex, FieldValue::Sex(sex));
    }
    if let Some(seen) = said.alive_on {
        fields.insert(Field::AliveOn, FieldValue::Day(seen.into()));
    }
    if said.notes > 0 {
        fields.insert(Field::NotesCount, FieldValue::Count(said.notes.min(9_999)));
    }
    if let Some(children) = said.children {
        fields.insert(Field::ChildrenCount, FieldValue::Count(children.min(9_999)));
    }
    fields
}

fn day(fields: &mut Fields, gregorian: Field, hijri: Field, pair: Option<&DatePair>) {
    if let Some(date) = pair.and_then(|pair| pair.gregorian) {
        fields.insert(gregorian, FieldValue::Day(date));
    }
    if let Some(date) = pair.and_then(|pair| pair.hijri) {
        fields.insert(hijri, FieldValue::HijriDay(date));
    }
}

/// The bytes that sealing appends to a file: a signature of the office (PAdES, baseline B).
pub(crate) fn seal(ctx: &Ctx<'_>, sheet: &Sheet, lang: Lang) -> Result<Vec<u8>, Failure> {
    let broken = |error: &dyn std::fmt::Display| Failure::Broken(format!("seal: {error}"));
    let signer = ctx.node.keys.seal(&ctx.desk.card.code)?;
    let card = &ctx.desk.card;
    let spoken = ctx.node.texts.get(lang, "certificate-seal-words");
    let field = pades::Field {
        name: "office-seal",
        spoken: &spoken,
        place: sheet.seal_place.map(|SealPlace { page, left, bottom, right, top }| Place {
            page,
            left,
            bottom,
            right,
            top,
        }),
    };
    let statement = Statement {
        at: ctx.now,
        name: Some(&card.name_fr),
        reason: None,
        location: Some(&card.commune_fr),
    };
    let sealed =
        pades::sign(&sheet.pdf, &field, &statement, &*signer).map_err(|error| broken(&error))?;
    Ok(sealed.get(sheet.pdf.len()..).unwrap_or_default().to_vec())
}

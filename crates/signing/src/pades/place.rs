//! Where the signatures of a file lie, and exactly which bytes each of them is of.

use std::ops::Range;

use der::{Decode, Encode, Header, SliceReader};
use vocabulary::Moment;

use super::pdf::file::File;
use super::pdf::object::{Id, Object};
use super::pdf::reader::Reader;
use super::report::Refusal;
use super::token;

/// Signatures that one file may have, renewals for a century included.
const SIGNATURES_MAX: usize = 100;
/// Fields that are looked at; bounds the work a hostile file asks for.
const FIELDS_MAX: usize = 500;

/// One signature or document time stamp.
#[derive(Clone, Debug)]
pub(crate) struct Signature {
    pub(crate) field: Id,
    pub(crate) is_stamp: bool,
    /// The string that holds it, with its brackets.
    pub(crate) hole: Range<usize>,
    /// The signed bytes end here.
    pub(crate) end: usize,
    /// When the signer says that it was signed.
    pub(crate) claimed_at: Option<Moment>,
    /// The CMS or the token, without the zeros behind it.
    pub(crate) der: Vec<u8>,
}

impl Signature {
    /// What was signed: everything up to `end` but the hole.
    pub(crate) fn content(&self, bytes: &[u8]) -> Vec<u8> {
        [&bytes[..self.hole.start], &bytes[self.hole.end..self.end]].concat()
    }
}

/// All signatures of the form, in the order in which they cover the file.
pub(crate) fn all(file: &File<'_>) -> Result<Vec<Signature>, Refusal> {
    let mut found = Vec::new();
    for field in form_fields(file)? {
        let dictionary = file.dictionary(&field)?;
        if dictionary.get("Kids").is_some() {
            return Err(Refusal::Malformed("a field has fields below it"));
        }
        let signed = dictionary.is("FT", "Sig").then(|| dictionary.get("V")).flatten();
        if let Some(value) = signed {
            let field = field.as_reference();
            let ids = field.zip(value.as_reference());
            let (field, value) = ids.ok_or(Refusal::Malformed("a signature lies in its field"))?;
            found.push(one(file, field, value)?);
        }
    }
    if found.len() > SIGNATURES_MAX {
        return Err(Refusal::Malformed("too many signatures"));
    }
    found.sort_by_key(|signature| signature.end);
    Ok(found)
}

pub(crate) fn form_fields(file: &File<'_>) -> Result<Vec<Object>, Refusal> {
    let catalog = file.catalog()?;
    let Some(form) = catalog.get("AcroForm") else { return Ok(Vec::new()) };
    let fields = file.array(&file.dictionary(form)?, "Fields")?;
    if fields.len() > FIELDS_MAX {
        return Err(Refusal::Malformed("too many fields"));
    }
    let mut ids: Vec<_> = fields.iter().filter_map(Object::as_reference).collect();
    ids.sort_unstable();
    if ids.len() != fields.len() || ids.windows(2).any(|pair| pair[0] == pair[1]) {
        return Err(Refusal::Malformed("the form names a field twice"));
    }
    Ok(fields)
}

fn one(file: &File<'_>, field: Id, value: Id) -> Result<Signature, Refusal> {
    let offset = file.find_offset(value).ok_or(Refusal::Malformed("a signature is missing"))?;
    let dictionary = file.dictionary(&Object::Reference(value))?;
    let is_stamp = match (dictionary.get("Type"), dictionary.get("SubFilter")) {
        (Some(kind), Some(how)) if kind.is_name("Sig") && how.is_name("ETSI.CAdES.detached") => {
            false
        }
        (Some(kind), Some(how)) if kind.is_name("DocTimeStamp") && how.is_name("ETSI.RFC3161") => {
            true
        }
        _ => return Err(Refusal::Unsupported),
    };
    let hole = Reader::new(file.bytes, offset).span_of("Contents")?;
    let text = dictionary.get("Contents").and_then(Object::as_text);
    let der = without_padding(text.ok_or(Refusal::MalformedSignature)?)?;
    if !is_written_plainly(&file.bytes[hole.clone()], text.unwrap_or_default()) {
        return Err(Refusal::MalformedSignature);
    }
    let end = covered(dictionary.get("ByteRange"), &hole, file.bytes.len())?;
    let claimed = dictionary.get("M").and_then(Object::as_text);
    let claimed_at = claimed.and_then(|text| text.strip_prefix(b"D:")).and_then(token::moment);
    Ok(Signature { field, is_stamp, hole, end, claimed_at, der: der.to_vec() })
}

/// The range must leave out the hole, all of it and nothing else.
fn covered(range: Option<&Object>, hole: &Range<usize>, length: usize) -> Result<usize, Refusal> {
    let numbers = range.and_then(Object::as_array).unwrap_or_default();
    let numbers: Vec<_> = numbers.iter().filter_map(Object::as_size).collect();
    let [0, before, after, rest] = *numbers.as_slice() else { return Err(Refusal::NotWholeFile) };
    let end = after.checked_add(rest).filter(|end| *end <= length);
    let end = end.ok_or(Refusal::NotWholeFile)?;
    if before == hole.start && after == hole.end { Ok(end) } else { Err(Refusal::NotWholeFile) }
}

/// The hole is not signed, so it may be written in one way only: digits of one case.
fn is_written_plainly(hole: &[u8], bytes: &[u8]) -> bool {
    let plain = |digits: &[u8; 16]| {
        let written =
            bytes.iter().flat_map(|b| [b >> 4, b & 15]).map(|half| digits[usize::from(half)]);
        hole.len() == 2 * bytes.len() + 2
            && hole.first() == Some(&b'<')
            && hole.last() == Some(&b'>')
            && hole[1..].iter().copied().zip(written).all(|(found, expected)| found == expected)
    };
    plain(b"0123456789abcdef") || plain(b"0123456789ABCDEF")
}

/// One value in DER, and zeros up to the end of the room.
fn without_padding(bytes: &[u8]) -> Result<&[u8], Refusal> {
    let length = || {
        let mut reader = SliceReader::new(bytes).ok()?;
        let header = Header::decode(&mut reader).ok()?;
        let whole = (header.encoded_len().ok()? + header.length).ok()?;
        usize::try_from(whole).ok()
    };
    let length = length().filter(|length| *length <= bytes.len());
    let (der, padding) = bytes.split_at(length.ok_or(Refusal::MalformedSignature)?);
    if padding.iter().all(|byte| *byte == 0) { Ok(der) } else { Err(Refusal::MalformedSignature) }
}

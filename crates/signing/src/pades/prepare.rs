//! The file with an empty signature: what is signed is known, the signature may come later.
//!
//! A card takes seconds; between `prepare` and `Prepared::seal` nothing needs to be held.

use std::ops::Range;
use std::time::Duration;

use der::DateTime;
use vocabulary::Moment;

use super::PadesError;
use super::field::{self, Field};
use super::pdf::file::File;
use super::pdf::object::{Dictionary, Object, put};
use super::pdf::update::Update;

/// Room for a signature with its certificates and its time stamp.
pub const ROOM_BYTES: usize = 12_288;
/// Three numbers of ten digits with their spaces, and the first zero.
const RANGE_BYTES: usize = 34;

/// What the signature dictionary says beside the signature. All of it is signed.
#[derive(Clone, Copy, Debug)]
pub struct Statement<'a> {
    /// The moment that the signer claims.
    pub at: Moment,
    pub name: Option<&'a str>,
    pub reason: Option<&'a str>,
    pub location: Option<&'a str>,
}

/// A file that waits for its signature.
#[derive(Clone, Debug)]
pub struct Prepared {
    bytes: Vec<u8>,
    /// The hexadecimal string of the signature, with its brackets.
    hole: Range<usize>,
}

/// Adds the field and an empty signature behind the file.
pub fn prepare(
    pdf: &[u8],
    field: &Field<'_>,
    statement: &Statement<'_>,
) -> Result<Prepared, PadesError> {
    let mut dictionary = Dictionary::default()
        .with("Type", Object::name("Sig"))
        .with("Filter", Object::name("Adobe.PPKLite"))
        .with("SubFilter", Object::name("ETSI.CAdES.detached"))
        .with("M", date(statement.at)?);
    let said =
        [("Name", statement.name), ("Reason", statement.reason), ("Location", statement.location)];
    for (key, text) in said {
        if let Some(text) = text {
            dictionary.set(key, Object::text(text));
        }
    }
    prepare_with(pdf, field, &dictionary)
}

/// As `prepare`, for the time stamp of a whole document.
pub(crate) fn prepare_stamp(pdf: &[u8], field: &Field<'_>) -> Result<Prepared, PadesError> {
    let dictionary = Dictionary::default()
        .with("Type", Object::name("DocTimeStamp"))
        .with("Filter", Object::name("Adobe.PPKLite"))
        .with("SubFilter", Object::name("ETSI.RFC3161"));
    prepare_with(pdf, field, &dictionary)
}

fn prepare_with(
    pdf: &[u8],
    field: &Field<'_>,
    dictionary: &Dictionary,
) -> Result<Prepared, PadesError> {
    let file = File::open(pdf)?;
    let mut update = Update::of(&file)?;
    let value = update.reserve();
    let mut written = Vec::with_capacity(2 * ROOM_BYTES + 512);
    dictionary.write(&mut written);
    written.truncate(written.len() - b">>".len());
    written.extend(b"/ByteRange [");
    let range = written.len();
    written.extend([b' '; RANGE_BYTES]);
    written.extend(b"]/Contents ");
    let hole = written.len();
    written.push(b'<');
    written.extend(std::iter::repeat_n(b'0', 2 * ROOM_BYTES));
    written.extend(b">>>");
    update.put_written(value, written);
    field::add(&mut update, &file, field, value)?;
    let updated = update.finish();
    let head = format!("{} {} obj\n", value.number, value.generation).len();
    let begin = updated.offsets[&value] + head;
    let hole = begin + hole..begin + hole + 2 * ROOM_BYTES + 2;
    let mut bytes = updated.bytes;
    let mut numbers = Vec::new();
    put(&mut numbers, format_args!("0 {} {} {}", hole.start, hole.end, bytes.len() - hole.end));
    let range = begin + range;
    bytes[range..range + numbers.len()].copy_from_slice(&numbers);
    Ok(Prepared { bytes, hole })
}

impl Prepared {
    pub(crate) fn with_room(bytes: Vec<u8>, hole: Range<usize>) -> Self {
        Prepared { bytes, hole }
    }

    /// The bytes that the signature is of: everything but the hole.
    pub fn content(&self) -> Vec<u8> {
        [&self.bytes[..self.hole.start], &self.bytes[self.hole.end..]].concat()
    }

    /// Puts the signature in. Whether it is one is for `verify` to say.
    pub fn seal(mut self, cms: &[u8]) -> Result<Vec<u8>, PadesError> {
        if 2 * cms.len() + 2 > self.hole.len() {
            return Err(PadesError::NoRoom { needed_bytes: cms.len() });
        }
        let mut digits = Vec::with_capacity(2 * cms.len());
        cms.iter().for_each(|byte| {
            for half in [byte >> 4, byte & 15] {
                digits.push(b"0123456789abcdef"[usize::from(half)]);
            }
        });
        let begin = self.hole.start + 1;
        self.bytes[begin..begin + digits.len()].copy_from_slice(&digits);
        Ok(self.bytes)
    }
}

fn date(at: Moment) -> Result<Object, PadesError> {
    let bad = PadesError::Moment;
    let seconds = u64::try_from(at.0.div_euclid(1000)).map_err(|_| bad.clone())?;
    let d = DateTime::from_unix_duration(Duration::from_secs(seconds)).map_err(|_| bad)?;
    let day = format!("{:04}{:02}{:02}", d.year(), d.month(), d.day());
    let time = format!("{:02}{:02}{:02}", d.hour(), d.minutes(), d.seconds());
    Ok(Object::text(&format!("D:{day}{time}Z")))
}

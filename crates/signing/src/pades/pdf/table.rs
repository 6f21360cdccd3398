//! Cross-reference tables: where each object of a file lies.

use super::object::Object;
use super::reader::Reader;
use super::{Fault, fault};

use super::object::Dictionary;

const ROW_BYTES: usize = 20;

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Row {
    pub(crate) number: u32,
    pub(crate) offset: usize,
    pub(crate) generation: u16,
    pub(crate) in_use: bool,
}

/// One table with its trailer.
#[derive(Clone, Debug)]
pub(crate) struct Section {
    pub(crate) rows: Vec<Row>,
    pub(crate) trailer: Dictionary,
}

/// Reads `xref … trailer <<…>>` where the reader stands.
pub(crate) fn section(reader: &mut Reader<'_>) -> Result<Section, Fault> {
    if !reader.word("xref") {
        return fault("no cross-reference table stands where the file says");
    }
    let mut rows = Vec::new();
    loop {
        reader.skip_space();
        if reader.word("trailer") {
            break;
        }
        let first = reader.number()?;
        let count = reader.number()?;
        end_of_line(reader)?;
        for place in 0..count {
            let number = first.checked_add(place).and_then(|n| u32::try_from(n).ok());
            let Some(number) = number else { return fault("an object number is out of range") };
            rows.push(row(reader, number)?);
        }
    }
    let Object::Dictionary(trailer) = reader.object()? else {
        return fault("a trailer is no dictionary");
    };
    if trailer.get("Encrypt").is_some() || trailer.get("XRefStm").is_some() {
        return fault("encrypted and hybrid files are not read");
    }
    Ok(Section { rows, trailer })
}

fn end_of_line(reader: &mut Reader<'_>) -> Result<(), Fault> {
    while reader.bytes.get(reader.at) == Some(&b' ') {
        reader.at += 1;
    }
    let rest = &reader.bytes[reader.at..];
    let length = if rest.starts_with(b"\r\n") { 2 } else { 1 };
    if !matches!(rest.first(), Some(b'\r' | b'\n')) {
        return fault("a cross-reference table is written badly");
    }
    reader.at += length;
    Ok(())
}

/// `0000000016 00000 n` and two bytes for the end of the line.
fn row(reader: &mut Reader<'_>, number: u32) -> Result<Row, Fault> {
    let bad = Fault("a cross-reference table is written badly");
    let bytes = reader.bytes.get(reader.at..).and_then(|rest| rest.first_chunk::<ROW_BYTES>());
    let bytes = bytes.ok_or(bad)?;
    let digits = |part: &[u8]| {
        let plain = part.iter().all(u8::is_ascii_digit);
        let text = std::str::from_utf8(part).ok().filter(|_| plain)?;
        text.parse::<usize>().ok()
    };
    let offset = digits(&bytes[..10]).ok_or(bad)?;
    let generation = digits(&bytes[11..16]).and_then(|n| u16::try_from(n).ok()).ok_or(bad)?;
    let ends = matches!(&bytes[18..], b"\r\n" | b" \n" | b" \r");
    let in_use = bytes[17] == b'n';
    if bytes[10] != b' ' || bytes[16] != b' ' || !(in_use || bytes[17] == b'f') || !ends {
        return Err(bad);
    }
    reader.at += ROW_BYTES;
    Ok(Row { number, offset, generation, in_use })
}

/// The table that `startxref` names at the very end of `bytes`. Nothing but one end of line
/// may follow `%%EOF`.
pub(crate) fn start(bytes: &[u8]) -> Result<usize, Fault> {
    let text = bytes.strip_suffix(b"\n").unwrap_or(bytes);
    let text = text.strip_suffix(b"\r").unwrap_or(text);
    let Some(text) = text.strip_suffix(b"%%EOF") else {
        return fault("the file does not end where a PDF ends");
    };
    let tail = text.len().saturating_sub(40);
    let mark = b"startxref";
    let Some(found) = text[tail..].windows(mark.len()).rposition(|window| window == mark) else {
        return fault("the file does not say where its table is");
    };
    let mut reader = Reader::new(text, tail + found + mark.len());
    let start = reader.number()?;
    reader.skip_space();
    if reader.at != text.len() || start >= text.len() {
        return fault("the file does not say where its table is");
    }
    Ok(start)
}

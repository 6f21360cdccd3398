//! From bytes to values, refusing whatever two readers could understand differently.

use std::ops::Range;

use super::object::{Dictionary, Id, Object};
use super::{Fault, fault};

/// Deeper nesting than any form has; bounds the stack that a hostile file asks for.
const DEPTH_MAX: usize = 64;

#[derive(Clone, Debug)]
pub(crate) struct Reader<'a> {
    pub(crate) bytes: &'a [u8],
    pub(crate) at: usize,
}

/// `12 0 obj … endobj`; `stream` is where the bytes of a stream lie.
#[derive(Clone, Debug)]
pub(crate) struct Indirect {
    pub(crate) id: Id,
    pub(crate) object: Object,
    pub(crate) stream: Option<Range<usize>>,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(bytes: &'a [u8], at: usize) -> Self {
        Reader { bytes, at }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    pub(crate) fn skip_space(&mut self) {
        while let Some(byte) = self.peek() {
            if byte == b'%' {
                let line = self.rest().iter().position(|b| matches!(b, b'\r' | b'\n'));
                self.at = line.map_or(self.bytes.len(), |length| self.at + length);
            } else if is_space(byte) {
                self.at += 1;
            } else {
                return;
            }
        }
    }

    /// Takes the word if it stands here and ends here.
    pub(crate) fn word(&mut self, word: &str) -> bool {
        let rest = self.rest();
        let ends = rest.get(word.len()).is_none_or(|byte| !is_regular(*byte));
        let found = rest.starts_with(word.as_bytes()) && ends;
        if found {
            self.at += word.len();
        }
        found
    }

    pub(crate) fn expect(&mut self, word: &str) -> Result<(), Fault> {
        self.skip_space();
        if self.word(word) { Ok(()) } else { fault("a word of the file format is missing") }
    }

    /// Decimal digits and nothing else.
    pub(crate) fn number(&mut self) -> Result<usize, Fault> {
        self.skip_space();
        let digits = self.rest().iter().take_while(|byte| byte.is_ascii_digit()).count();
        if !(1..=15).contains(&digits) {
            return fault("a number is missing");
        }
        let value = self.rest()[..digits].iter().fold(0, |sum, b| sum * 10 + usize::from(b - b'0'));
        self.at += digits;
        Ok(value)
    }

    pub(crate) fn object(&mut self) -> Result<Object, Fault> {
        self.object_at(0)
    }

    pub(crate) fn indirect(&mut self) -> Result<Indirect, Fault> {
        let id = self.identity()?;
        self.expect("obj")?;
        let object = self.object()?;
        self.skip_space();
        let stream = if self.word("stream") { Some(self.stream(&object)?) } else { None };
        self.expect("endobj")?;
        Ok(Indirect { id, object, stream })
    }

    /// As `indirect`, for values only: a stream's dictionary without its bytes.
    pub(crate) fn indirect_head(&mut self) -> Result<(Id, Object), Fault> {
        let id = self.identity()?;
        self.expect("obj")?;
        Ok((id, self.object()?))
    }

    fn identity(&mut self) -> Result<Id, Fault> {
        let number = u32::try_from(self.number()?);
        let generation = u16::try_from(self.number()?);
        match (number, generation) {
            (Ok(number), Ok(generation)) => Ok(Id { number, generation }),
            _ => fault("an object number is out of range"),
        }
    }

    fn stream(&mut self, object: &Object) -> Result<Range<usize>, Fault> {
        let length = object.as_dictionary().and_then(|d| d.get("Length")).and_then(Object::as_size);
        let Some(length) = length else { return fault("a stream says no length") };
        if self.rest().starts_with(b"\r\n") {
            self.at += 2;
        } else if self.peek() == Some(b'\n') {
            self.at += 1;
        } else {
            return fault("a stream begins without an end of line");
        }
        let range = self.at..self.at.saturating_add(length);
        if range.end > self.bytes.len() {
            return fault("a stream is longer than the file");
        }
        self.at = range.end;
        self.expect("endstream")?;
        Ok(range)
    }

    /// Where the value of `key` stands in the dictionary of the object that begins here.
    pub(crate) fn span_of(&mut self, key: &str) -> Result<Range<usize>, Fault> {
        self.identity()?;
        self.expect("obj")?;
        self.skip_space();
        if !self.rest().starts_with(b"<<") {
            return fault("a dictionary is missing");
        }
        self.at += 2;
        loop {
            self.skip_space();
            if self.peek() != Some(b'/') {
                return fault("a key is missing");
            }
            let name = self.name()?;
            self.skip_space();
            let begin = self.at;
            self.object_at(1)?;
            if name == key.as_bytes() {
                return Ok(begin..self.at);
            }
        }
    }

    fn object_at(&mut self, depth: usize) -> Result<Object, Fault> {
        if depth > DEPTH_MAX {
            return fault("values are nested too deeply");
        }
        self.skip_space();
        match self.peek() {
            Some(b'/') => Ok(Object::Name(self.name()?)),
            Some(b'(') => Ok(Object::Text(super::strings::literal(self)?)),
            Some(b'<') if self.rest().starts_with(b"<<") => self.dictionary(depth),
            Some(b'<') => Ok(Object::Text(super::strings::hexadecimal(self)?)),
            Some(b'[') => self.array(depth),
            Some(b'0'..=b'9' | b'+' | b'-' | b'.') => self.numeric(),
            Some(_) if self.word("true") => Ok(Object::Boolean(true)),
            Some(_) if self.word("false") => Ok(Object::Boolean(false)),
            Some(_) if self.word("null") => Ok(Object::Null),
            _ => fault("a value is missing"),
        }
    }

    fn array(&mut self, depth: usize) -> Result<Object, Fault> {
        self.at += 1;
        let mut values = Vec::new();
        loop {
            self.skip_space();
            if self.peek() == Some(b']') {
                self.at += 1;
                return Ok(Object::Array(values));
            }
            values.push(self.object_at(depth + 1)?);
        }
    }

    fn dictionary(&mut self, depth: usize) -> Result<Object, Fault> {
        self.at += 2;
        let mut dictionary = Dictionary::default();
        loop {
            self.skip_space();
            if self.rest().starts_with(b">>") {
                self.at += 2;
                return unique(dictionary);
            }
            if self.peek() != Some(b'/') {
                return fault("a key is missing");
            }
            let name = self.name()?;
            let value = self.object_at(depth + 1)?;
            dictionary.0.push((name, value));
        }
    }

    fn name(&mut self) -> Result<Vec<u8>, Fault> {
        self.at += 1;
        let mut name = Vec::new();
        while let Some(byte) = self.peek().filter(|byte| is_regular(*byte)) {
            self.at += 1;
            if byte != b'#' {
                name.push(byte);
                continue;
            }
            let digits = self.rest().first_chunk::<2>().copied().and_then(super::strings::byte);
            let Some(decoded) = digits else { return fault("a name is written badly") };
            name.push(decoded);
            self.at += 2;
        }
        Ok(name)
    }

    /// An integer, a real, or the first number of `12 0 R`.
    fn numeric(&mut self) -> Result<Object, Fault> {
        let length = self.rest().iter().take_while(|byte| is_regular(**byte)).count();
        let text = &self.rest()[..length];
        self.at += length;
        let plain = text.iter().all(u8::is_ascii_digit);
        if plain && let Some(id) = self.reference(text) {
            return Ok(Object::Reference(id));
        }
        let digits = text.strip_prefix(b"-").or(text.strip_prefix(b"+")).unwrap_or(text);
        let points = digits.iter().filter(|byte| **byte == b'.').count();
        let known = digits.iter().all(|byte| byte.is_ascii_digit() || *byte == b'.');
        if !known || points > 1 || digits.len() == points {
            return fault("a number is written badly");
        }
        if points == 1 {
            return Ok(Object::Real(text.to_vec()));
        }
        let number = std::str::from_utf8(text).ok().and_then(|text| text.parse().ok());
        number.map(Object::Integer).map_or_else(|| fault("a number is too large"), Ok)
    }

    fn reference(&mut self, first: &[u8]) -> Option<Id> {
        let number = std::str::from_utf8(first).ok()?.parse().ok()?;
        let mut ahead = self.clone();
        let generation = u16::try_from(ahead.number().ok()?).ok()?;
        ahead.skip_space();
        if !ahead.word("R") {
            return None;
        }
        self.at = ahead.at;
        Some(Id { number, generation })
    }
}

/// A key given twice means one thing to one reader and another to the next.
fn unique(dictionary: Dictionary) -> Result<Object, Fault> {
    let mut names: Vec<_> = dictionary.keys().collect();
    names.sort_unstable();
    if names.windows(2).any(|pair| pair[0] == pair[1]) {
        return fault("a key is given twice");
    }
    Ok(Object::Dictionary(dictionary))
}

pub(crate) fn is_space(byte: u8) -> bool {
    matches!(byte, 0 | b'\t' | b'\n' | 0x0c | b'\r' | b' ')
}

fn is_regular(byte: u8) -> bool {
    !is_space(byte) && !b"()<>[]{}/%".contains(&byte)
}

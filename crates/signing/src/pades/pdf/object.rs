//! The values that a PDF file is made of, and how they are written.

use std::io::Write as _;

/// Number and generation of an indirect object.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(crate) struct Id {
    pub(crate) number: u32,
    pub(crate) generation: u16,
}

/// A real keeps its text: what is written again must say the very same number.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) enum Object {
    Null,
    Boolean(bool),
    Integer(i64),
    Real(Vec<u8>),
    Name(Vec<u8>),
    Text(Vec<u8>),
    Array(Vec<Object>),
    Dictionary(Dictionary),
    Reference(Id),
}

/// Keys in the order of the file, each of them once.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(crate) struct Dictionary(pub(crate) Vec<(Vec<u8>, Object)>);

impl Dictionary {
    pub(crate) fn get(&self, key: &str) -> Option<&Object> {
        self.0.iter().find(|(name, _)| name == key.as_bytes()).map(|(_, value)| value)
    }

    pub(crate) fn set(&mut self, key: &str, value: Object) {
        match self.0.iter_mut().find(|(name, _)| name == key.as_bytes()) {
            Some((_, old)) => *old = value,
            None => self.0.push((key.into(), value)),
        }
    }

    pub(crate) fn with(mut self, key: &str, value: Object) -> Self {
        self.set(key, value);
        self
    }

    pub(crate) fn is(&self, key: &str, name: &str) -> bool {
        self.get(key).is_some_and(|value| value.is_name(name))
    }

    pub(crate) fn keys(&self) -> impl Iterator<Item = &[u8]> {
        self.0.iter().map(|(name, _)| name.as_slice())
    }

    pub(crate) fn write(&self, out: &mut Vec<u8>) {
        out.extend(b"<<");
        for (name, value) in &self.0 {
            write_name(name, out);
            out.push(b' ');
            value.write(out);
        }
        out.extend(b">>");
    }
}

impl Object {
    pub(crate) fn name(name: &str) -> Self {
        Object::Name(name.into())
    }

    /// Text for people: ASCII as it is, anything else in UTF-16 with its mark.
    pub(crate) fn text(text: &str) -> Self {
        if text.is_ascii() {
            return Object::Text(text.into());
        }
        let units = std::iter::once(0xfeff).chain(text.encode_utf16());
        Object::Text(units.flat_map(u16::to_be_bytes).collect())
    }

    pub(crate) fn integer(number: usize) -> Self {
        Object::Integer(i64::try_from(number).expect("a file is shorter than 2^63 bytes"))
    }

    pub(crate) fn is_name(&self, name: &str) -> bool {
        matches!(self, Object::Name(own) if own == name.as_bytes())
    }

    pub(crate) fn as_reference(&self) -> Option<Id> {
        if let Object::Reference(id) = self { Some(*id) } else { None }
    }

    pub(crate) fn as_array(&self) -> Option<&[Object]> {
        if let Object::Array(values) = self { Some(values) } else { None }
    }

    pub(crate) fn as_dictionary(&self) -> Option<&Dictionary> {
        if let Object::Dictionary(dictionary) = self { Some(dictionary) } else { None }
    }

    pub(crate) fn as_text(&self) -> Option<&[u8]> {
        if let Object::Text(bytes) = self { Some(bytes) } else { None }
    }

    pub(crate) fn as_integer(&self) -> Option<i64> {
        if let Object::Integer(number) = self { Some(*number) } else { None }
    }

    pub(crate) fn as_size(&self) -> Option<usize> {
        self.as_integer().and_then(|number| usize::try_from(number).ok())
    }

    /// All objects that this value points at, at whatever depth.
    pub(crate) fn references(&self, found: &mut Vec<Id>) {
        match self {
            Object::Reference(id) => found.push(*id),
            Object::Array(values) => values.iter().for_each(|value| value.references(found)),
            Object::Dictionary(Dictionary(pairs)) => {
                pairs.iter().for_each(|(_, value)| value.references(found));
            }
            Object::Null
            | Object::Boolean(_)
            | Object::Integer(_)
            | Object::Real(_)
            | Object::Name(_)
            | Object::Text(_) => {}
        }
    }

    pub(crate) fn write(&self, out: &mut Vec<u8>) {
        match self {
            Object::Null => out.extend(b"null"),
            Object::Boolean(value) => out.extend(value.to_string().as_bytes()),
            Object::Integer(number) => out.extend(number.to_string().as_bytes()),
            Object::Real(text) => out.extend(text),
            Object::Name(name) => write_name(name, out),
            Object::Text(bytes) => write_text(bytes, out),
            Object::Array(values) => {
                out.push(b'[');
                for (place, value) in values.iter().enumerate() {
                    if place > 0 {
                        out.push(b' ');
                    }
                    value.write(out);
                }
                out.push(b']');
            }
            Object::Dictionary(dictionary) => dictionary.write(out),
            Object::Reference(id) => put(out, format_args!("{} {} R", id.number, id.generation)),
        }
    }
}

pub(crate) fn put(out: &mut Vec<u8>, text: std::fmt::Arguments<'_>) {
    out.write_fmt(text).expect("a vector takes every byte");
}

fn write_name(name: &[u8], out: &mut Vec<u8>) {
    out.push(b'/');
    for byte in name {
        if byte.is_ascii_graphic() && !b"#/()<>[]{}%".contains(byte) {
            out.push(*byte);
        } else {
            put(out, format_args!("#{byte:02X}"));
        }
    }
}

fn write_text(bytes: &[u8], out: &mut Vec<u8>) {
    let plain = |byte: &u8| (b' '..=b'~').contains(byte) && !b"()\\".contains(byte);
    if bytes.iter().all(plain) {
        out.push(b'(');
        out.extend(bytes);
        out.push(b')');
    } else {
        out.push(b'<');
        bytes.iter().for_each(|byte| put(out, format_args!("{byte:02X}")));
        out.push(b'>');
    }
}

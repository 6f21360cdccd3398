//! A request as handlers see it: the path's parts, the query, the form. No HTTP types.

use std::collections::BTreeMap;

use vocabulary::Values;

/// What was asked.
#[derive(Debug, Default, Clone)]
pub(crate) struct Request {
    /// Path without query.
    pub(crate) path: String,
    /// Named parts of the path.
    pub(crate) parts: BTreeMap<String, String>,
    /// Query parameters; never names of people.
    pub(crate) query: BTreeMap<String, String>,
    /// Fields of the form.
    pub(crate) form: Values,
    /// Sent by the page's own script, which wants data rather than a page.
    pub(crate) by_script: bool,
}

impl Request {
    /// A field of the form, or nothing.
    pub(crate) fn field(&self, name: &str) -> &str {
        self.form.get(name).map_or("", String::as_str)
    }

    /// A parameter of the query, or nothing.
    pub(crate) fn asked(&self, name: &str) -> &str {
        self.query.get(name).map_or("", String::as_str)
    }

    /// The draft's version that the page was made from.
    pub(crate) fn base_version(&self) -> u64 {
        self.field("version").parse().unwrap_or(0)
    }

    /// The page of a list.
    pub(crate) fn list_page(&self) -> u32 {
        let said =
            if self.asked("page").is_empty() { self.field("page") } else { self.asked("page") };
        said.parse().unwrap_or(1).max(1)
    }
}

/// Why a form could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unreadable {
    /// Bytes that are not UTF-8, or a broken escape.
    NotText,
    /// More fields than any form has.
    TooManyFields,
}

const FIELDS_MAX: usize = 500;

/// Reads `application/x-www-form-urlencoded`. Each field counts once: the last one said.
pub(crate) fn urlencoded(text: &[u8]) -> Result<BTreeMap<String, String>, Unreadable> {
    let mut fields = BTreeMap::new();
    for pair in text.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty()) {
        let mut halves = pair.splitn(2, |byte| *byte == b'=');
        let name = unescaped(halves.next().unwrap_or_default())?;
        let value = unescaped(halves.next().unwrap_or_default())?;
        fields.insert(name, value);
        if fields.len() > FIELDS_MAX {
            return Err(Unreadable::TooManyFields);
        }
    }
    Ok(fields)
}

fn unescaped(text: &[u8]) -> Result<String, Unreadable> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut at = text.iter();
    while let Some(byte) = at.next() {
        match byte {
            b'+' => bytes.push(b' '),
            b'%' => {
                let digit = |byte: Option<&u8>| byte.and_then(|b| char::from(*b).to_digit(16));
                let (Some(high), Some(low)) = (digit(at.next()), digit(at.next())) else {
                    return Err(Unreadable::NotText);
                };
                bytes.push(u8::try_from(high * 16 + low).unwrap_or_default());
            }
            other => bytes.push(*other),
        }
    }
    String::from_utf8(bytes).map_err(|_| Unreadable::NotText)
}

#[cfg(test)]
mod tests {
    use super::{Unreadable, urlencoded};

    #[test]
    fn forms_are_read_and_bad_bytes_are_refused() {
        let read = urlencoded(b"a=1+2&b=%D8%B3&a=3&c").expect("a form");
        assert_eq!(read.get("a").map(String::as_str), Some("3"));
        assert_eq!(read.get("b").map(String::as_str), Some("\u{633}"));
        assert_eq!(read.get("c").map(String::as_str), Some(""));
        assert_eq!(urlencoded(b"a=%FF"), Err(Unreadable::NotText));
        assert_eq!(urlencoded(b"a=%4"), Err(Unreadable::NotText));
        let many = vec!["x1=1".to_owned(); 3].join("&")
            + &(0..600).map(|n| format!("&y{n}=")).collect::<String>();
        assert_eq!(urlencoded(many.as_bytes()), Err(Unreadable::TooManyFields));
    }
}

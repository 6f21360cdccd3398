//! The two ways of writing a string in a PDF.

use super::reader::{Reader, is_space};
use super::{Fault, fault};

pub(crate) fn byte(digits: [u8; 2]) -> Option<u8> {
    let [high, low] = digits.map(|digit| char::from(digit).to_digit(16));
    u8::try_from(high? * 16 + low?).ok()
}

/// `<48656C6C6F>`; an odd last digit counts as followed by zero.
pub(crate) fn hexadecimal(reader: &mut Reader<'_>) -> Result<Vec<u8>, Fault> {
    let rest = &reader.bytes[reader.at..];
    let Some(end) = rest.iter().position(|byte| *byte == b'>') else {
        return fault("a string has no end");
    };
    let mut digits = rest[1..end].iter().copied().filter(|byte| !is_space(*byte));
    let mut bytes = Vec::with_capacity(end / 2);
    while let Some(first) = digits.next() {
        let Some(value) = byte([first, digits.next().unwrap_or(b'0')]) else {
            return fault("a string is written badly");
        };
        bytes.push(value);
    }
    reader.at += end + 1;
    Ok(bytes)
}

/// `(Hello \(world\))`
pub(crate) fn literal(reader: &mut Reader<'_>) -> Result<Vec<u8>, Fault> {
    reader.at += 1;
    let mut bytes = Vec::new();
    let mut open = 1usize;
    while let Some(byte) = next(reader) {
        match byte {
            b'(' => open += 1,
            b')' => open -= 1,
            b'\\' => {
                escape(reader, &mut bytes)?;
                continue;
            }
            _ => {}
        }
        if open == 0 {
            return Ok(bytes);
        }
        bytes.push(byte);
    }
    fault("a string has no end")
}

fn next(reader: &mut Reader<'_>) -> Option<u8> {
    next_if(reader, |_| true)
}

fn next_if(reader: &mut Reader<'_>, wanted: impl Fn(u8) -> bool) -> Option<u8> {
    let byte = reader.bytes.get(reader.at).copied().filter(|byte| wanted(*byte))?;
    reader.at += 1;
    Some(byte)
}

fn escape(reader: &mut Reader<'_>, bytes: &mut Vec<u8>) -> Result<(), Fault> {
    let Some(byte) = next(reader) else { return fault("a string has no end") };
    match byte {
        b'n' => bytes.push(b'\n'),
        b'r' => bytes.push(b'\r'),
        b't' => bytes.push(b'\t'),
        b'b' => bytes.push(8),
        b'f' => bytes.push(12),
        b'\n' => {}
        b'\r' => {
            next_if(reader, |byte| byte == b'\n');
        }
        b'0'..=b'7' => {
            let mut value = u32::from(byte - b'0');
            for _ in 0..2 {
                let digit = next_if(reader, |byte| (b'0'..=b'7').contains(&byte));
                let Some(digit) = digit else { break };
                value = value * 8 + u32::from(digit - b'0');
            }
            bytes.push(u8::try_from(value & 0xff).expect("masked to one byte"));
        }
        other => bytes.push(other),
    }
    Ok(())
}

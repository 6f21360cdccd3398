//! Deterministic CBOR (RFC 8949, 4.2.1), of which this format uses the smaller part: integers,
//! texts, bytes, booleans, null, arrays and maps; no floats, no tags, no indefinite lengths.

use ciborium::Value;

use crate::refused::Fault;

/// Deeper than anything this format writes, and shallow enough for any reader.
const DEEPEST: usize = 6;

pub(crate) fn bytes_of(value: &Value) -> Vec<u8> {
    let mut bytes = Vec::new();
    ciborium::into_writer(value, &mut bytes).expect("a value in memory always encodes");
    bytes
}

/// A map in the order of its encoded keys.
pub(crate) fn map(mut entries: Vec<(i64, Value)>) -> Value {
    entries.sort_by_cached_key(|(key, _)| bytes_of(&Value::from(*key)));
    Value::Map(entries.into_iter().map(|(key, value)| (Value::from(key), value)).collect())
}

/// The one value that these bytes are the one encoding of.
pub(crate) fn strict(bytes: &[u8]) -> Result<Value, Fault> {
    let mut rest = bytes;
    let value: Value = ciborium::de::from_reader_with_recursion_limit(&mut rest, DEEPEST * 2)
        .map_err(|_| Fault::Cbor)?;
    if !rest.is_empty() {
        return Err(Fault::TrailingBytes);
    }
    shape(&value, 0)?;
    if bytes_of(&value) == bytes { Ok(value) } else { Err(Fault::NotCanonical) }
}

fn shape(value: &Value, depth: usize) -> Result<(), Fault> {
    if depth > DEEPEST {
        return Err(Fault::TooDeep);
    }
    match value {
        Value::Integer(_) | Value::Bytes(_) | Value::Text(_) | Value::Bool(_) | Value::Null => {
            Ok(())
        }
        Value::Array(items) => items.iter().try_for_each(|inner| shape(inner, depth + 1)),
        Value::Map(entries) => {
            let keys: Vec<Vec<u8>> = entries.iter().map(|(key, _)| bytes_of(key)).collect();
            for pair in keys.windows(2) {
                match pair[0].cmp(&pair[1]) {
                    std::cmp::Ordering::Less => {}
                    std::cmp::Ordering::Equal => return Err(Fault::Duplicate),
                    std::cmp::Ordering::Greater => return Err(Fault::NotCanonical),
                }
            }
            entries.iter().try_for_each(|(key, inner)| {
                let known = matches!(key, Value::Integer(_) | Value::Text(_));
                if known { shape(inner, depth + 1) } else { Err(Fault::Cbor) }
            })
        }
        // Floats, tags, and whatever ciborium learns to read later.
        _ => Err(Fault::Cbor),
    }
}

#[cfg(test)]
mod tests {
    use super::strict;
    use crate::refused::Fault;

    #[test]
    fn one_encoding_and_no_other() {
        assert!(strict(&[0xa2, 0x01, 0x02, 0x20, 0x40]).is_ok());
        for (bytes, fault) in [
            (&[0xa1, 0x18, 0x01, 0x02][..], Fault::NotCanonical), // 1 in two bytes
            (&[0xa2, 0x20, 0x02, 0x01, 0x02], Fault::NotCanonical), // -1 before 1
            (&[0xa2, 0x01, 0x02, 0x01, 0x03], Fault::Duplicate),
            (&[0xbf, 0x01, 0x02, 0xff], Fault::NotCanonical), // indefinite map
            (&[0x5f, 0x41, 0x00, 0xff], Fault::NotCanonical), // indefinite bytes
            (&[0x01, 0x01], Fault::TrailingBytes),
            (&[0xc2, 0x41, 0x05], Fault::NotCanonical), // a big number for a small one
            (&[0xc1, 0x01], Fault::Cbor),               // a tag
            (&[0xf9, 0x3c, 0x00], Fault::Cbor),         // a float
            (&[0x62, 0xff, 0xff], Fault::Cbor),         // not UTF-8
            (&[0x82, 0x01], Fault::Cbor),               // cut
            (&[0x9b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff], Fault::Cbor),
            (&[], Fault::Cbor),
        ] {
            assert_eq!(strict(bytes), Err(fault), "{bytes:02x?}");
        }
        let deep = [[0x81_u8; 9].as_slice(), &[0x01]].concat();
        assert_eq!(strict(&deep), Err(Fault::TooDeep));
        assert_eq!(strict(&[0x81; 4000]), Err(Fault::Cbor));
    }
}

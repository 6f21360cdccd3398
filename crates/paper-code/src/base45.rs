//! Base45 (RFC 9285): bytes in the letters that a QR code packs most tightly. Strict: a text
//! that this module would not write is no text.

const ALPHABET: &[u8; 45] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

pub(crate) fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(2) * 3);
    for pair in bytes.chunks(2) {
        let (mut value, letters) = match pair {
            [high, low] => (usize::from(*high) * 256 + usize::from(*low), 3),
            rest => (rest.iter().map(|byte| usize::from(*byte)).sum(), 2),
        };
        for _ in 0..letters {
            text.push(char::from(ALPHABET[value % 45]));
            value /= 45;
        }
    }
    text
}

pub(crate) fn decode(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 3 * 2 + 1);
    for group in text.as_bytes().chunks(3) {
        let mut value = 0_u32;
        for letter in group.iter().rev() {
            let place = ALPHABET.iter().position(|known| known == letter)?;
            value = value * 45 + u32::try_from(place).ok()?;
        }
        match group.len() {
            3 => bytes.extend(u16::try_from(value).ok()?.to_be_bytes()),
            2 => bytes.push(u8::try_from(value).ok()?),
            _ => return None,
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::{decode, encode};

    #[test]
    fn says_what_the_rfc_says() {
        for (plain, text) in [
            ("AB", "BB8"),
            ("Hello!!", "%69 VD92EX0"),
            ("base-45", "UJCLQE7W581"),
            ("ietf!", "QED8WEX0"),
            ("", ""),
        ] {
            assert_eq!(encode(plain.as_bytes()), text);
            assert_eq!(decode(text).as_deref(), Some(plain.as_bytes()));
        }
    }

    #[test]
    fn refuses_what_the_rfc_refuses() {
        // Above 65,535 and above 255; a letter alone; small letters.
        for text in ["GGW", ":::", "V5", "::", "A", "BB8A", "bb8", "BB\u{b2}"] {
            assert_eq!(decode(text), None, "{text}");
        }
        assert_eq!(decode("FGW"), Some(vec![255, 255]));
        assert_eq!(decode("U5"), Some(vec![255]));
    }
}

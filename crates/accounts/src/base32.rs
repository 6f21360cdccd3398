//! Tokens as text: Crockford's base 32 in lower case, safe in a cookie and read aloud.

const DIGITS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

pub(crate) fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity((bytes.len() * 8).div_ceil(5));
    let mut pending = 0u32;
    let mut bits = 0u32;
    for byte in bytes {
        pending = (pending << 8) | u32::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            text.push(digit(pending >> bits));
        }
        // Only the bits not yet written matter to the next byte.
        pending &= (1 << bits) - 1;
    }
    if bits > 0 {
        text.push(digit(pending << (5 - bits)));
    }
    text
}

fn digit(value: u32) -> char {
    char::from(DIGITS[(value & 31) as usize])
}

#[cfg(test)]
mod tests {
    use super::encode;

    #[test]
    fn known_values() {
        assert_eq!(encode(b""), "");
        assert_eq!(encode(&[0]), "00");
        assert_eq!(encode(&[255]), "zw");
        assert_eq!(encode(b"foobar"), "csqpyrk1e8");
        assert_eq!(encode(&[255; 32]).len(), 52);
    }
}

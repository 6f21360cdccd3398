//! The id of a document as the 16 bytes it was drawn from: ten bytes less than its text.

use vocabulary::DocumentId;

const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
const PREFIX: &str = "doc-";

pub(crate) fn to_bytes(id: &DocumentId) -> [u8; 16] {
    let digits = id.as_str().trim_start_matches(PREFIX).bytes();
    let value = digits.fold(0_u128, |sum, letter| {
        let place = ALPHABET.iter().position(|known| *known == letter);
        (sum << 5) | u128::try_from(place.unwrap_or_default()).unwrap_or_default()
    });
    value.to_be_bytes()
}

pub(crate) fn from_bytes(bytes: [u8; 16]) -> Option<DocumentId> {
    let mut value = u128::from_be_bytes(bytes);
    let mut digits = [b'0'; 26];
    for place in digits.iter_mut().rev() {
        *place = ALPHABET[usize::try_from(value & 31).ok()?];
        value >>= 5;
    }
    let digits: String = digits.iter().map(|byte| char::from(*byte)).collect();
    format!("{PREFIX}{digits}").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::{from_bytes, to_bytes};
    use vocabulary::{DocumentId, IdSource};

    struct Given([u8; 16]);

    impl IdSource for Given {
        fn bytes16(&mut self) -> [u8; 16] {
            self.0
        }
    }

    #[test]
    fn is_the_bytes_that_the_id_was_drawn_from() {
        for bytes in [[0; 16], [0xff; 16], [0x5a; 16], *b"sixteen bytes..!"] {
            let id = DocumentId::new(&mut Given(bytes));
            assert_eq!(to_bytes(&id), bytes);
            assert_eq!(from_bytes(bytes), Some(id));
        }
    }
}

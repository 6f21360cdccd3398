//! No changed file is accepted, and none brings the reader down.

use signing::pades::{Level, Trust, archive, sign, sign_and_stamp, stamp_document, verify};

use super::attacks::Training;
use super::authority::P_256;
use super::judge::{ACCEPTED, letter, pyhanko};
use super::levels::{Nation, PLACE, field, now, statement};

/// 500 unless the environment says more.
#[expect(clippy::disallowed_methods, reason = "the number of mutations is set from outside")]
fn mutations() -> usize {
    std::env::var("SIJILL_MUTATIONS").ok().and_then(|number| number.parse().ok()).unwrap_or(500)
}

/// The same numbers in every run (xorshift).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(bound).unwrap()).unwrap()
    }
}

/// One change of one of the ways in which files change on purpose or by accident.
fn mutate(pdf: &[u8], numbers: &mut Numbers) -> Vec<u8> {
    let mut bytes = pdf.to_vec();
    let at = numbers.below(bytes.len());
    let other = numbers.below(bytes.len());
    let length = 1 + numbers.below(40);
    let end = (at + length).min(bytes.len());
    match numbers.below(8) {
        0..=2 => bytes[at] ^= 1 << numbers.below(8),
        3 => bytes[at] = u8::try_from(numbers.below(256)).unwrap(),
        4 => {
            bytes.drain(at..end);
        }
        5 => {
            let copy = bytes[at..end].to_vec();
            bytes.splice(other..other, copy);
        }
        6 => bytes.truncate(at),
        _ => {
            let copy = bytes[at..end].to_vec();
            let end = (other + copy.len()).min(bytes.len());
            bytes[other..end].copy_from_slice(&copy[..end - other]);
        }
    }
    bytes
}

/// One document of each level whose last signature covers the whole file.
fn documents(nation: &Nation) -> Vec<Vec<u8>> {
    let signer = nation.signers.signer("officer", P_256);
    let clock = nation.clock();
    let stamping = nation.stamping(&clock, 1);
    let place = field(Some(PLACE));
    let signed = sign(&letter(), &place, &statement(), &signer).unwrap();
    let stamped = sign_and_stamp(&letter(), &place, &statement(), &signer, &stamping).unwrap();
    let archived = archive(&stamped, &nation.trust(), &nation.answers(false), now()).unwrap();
    let kept = stamp_document(&archived, "", &stamping).unwrap();
    assert_eq!(verify(&kept, &nation.trust(), now()).unwrap().level, Level::Blta);
    vec![signed, stamped, kept]
}

#[test]
fn every_mutation_is_refused() {
    let nation = Nation::new("mutations", P_256);
    let documents = documents(&nation);
    let mut numbers = Numbers(0x5349_4a49_4c4c);
    for round in 0..mutations() {
        let pdf = &documents[round % documents.len()];
        let mutated = mutate(pdf, &mut numbers);
        let accepted = mutated != *pdf && verify(&mutated, &nation.trust(), now()).is_ok();
        assert!(!accepted, "round {round}");
    }
}

/// What is refused here is refused by pyHanko too, as long as a signed byte changed.
#[test]
fn pyhanko_refuses_changed_bytes_as_well() {
    let training = Training::new();
    let pdf = sign(&letter(), &field(Some(PLACE)), &statement(), &training.signer()).unwrap();
    let hole = super::forge::find_last(&pdf, b"/Contents <").unwrap();
    let mut numbers = Numbers(0x7079);
    let nation = super::scratch::Scratch::new("pyhanko");
    let mut files = vec![nation.put("true.pdf", &pdf)];
    for round in 0..mutations() / 5 {
        let mut mutated = pdf.clone();
        mutated[numbers.below(hole)] ^= 1 << numbers.below(8);
        assert!(!training.accepts(&mutated), "round {round}");
        files.push(nation.put(&format!("{round}.pdf"), &mutated));
    }
    let verdicts = pyhanko(&nation, "b-b", &[training.root()], &files);
    assert_eq!(verdicts[0], ACCEPTED);
    let accepted = verdicts.iter().skip(1).position(|verdict| verdict == ACCEPTED);
    assert_eq!(accepted, None);
}

/// Files that were never signed, or are no PDF, with every length up to a page.
#[test]
fn rubbish_is_refused_without_a_panic() {
    let training = Training::new();
    let letter = letter();
    let roots = signing::TrustedRoots::default();
    let trust = Trust { signers: &roots, stamps: &roots };
    let tail = &letter[letter.len() - 4_096..];
    let nested = [b"%PDF-1.7\n".as_slice(), &b"[".repeat(100_000)].concat();
    let mut numbers = Numbers(1);
    for length in 0..tail.len() {
        assert!(verify(&tail[length..], &trust, now()).is_err());
        assert!(!training.accepts(&letter[..letter.len() - length - 1]));
    }
    assert!(verify(&nested, &trust, now()).is_err());
    // Mutations of what is not signed reach deeper into the reader.
    for _ in 0..mutations() {
        let mutated = mutate(&letter, &mut numbers);
        assert!(verify(&mutated, &trust, now()).is_err());
        let _ = signing::pades::prepare(&mutated, &field(Some(PLACE)), &statement());
    }
}

//! `cargo test --release -p signing --test pades -- --ignored --nocapture` prints figures.

use std::fs;

use signing::pades::{Trust, sign, verify};

use super::attacks::Training;
use super::judge::letter;
use super::levels::{PLACE, field, now, statement};

fn cpu_ns() -> u64 {
    let line = fs::read_to_string("/proc/thread-self/schedstat").unwrap();
    line.split(' ').next().unwrap().parse().unwrap()
}

/// The letter, made as large as a paper with scans by an object that nobody sees.
fn paper(size_bytes: usize) -> Vec<u8> {
    let letter = letter();
    let filler = "~".repeat(size_bytes.saturating_sub(letter.len()));
    let stream = format!("<</Length {}>>\nstream\n{filler}\nendstream", filler.len());
    super::forge::update(&letter, &[(900, stream)])
}

#[test]
#[ignore = "a measurement, not a check"]
fn cost_of_a_signed_document() {
    let training = Training::new();
    let signer = training.signer();
    let roots = training.roots();
    let trust = Trust { signers: roots, stamps: roots };
    for size_bytes in [30_000, 100_000, 1_000_000] {
        let pdf = paper(size_bytes);
        let signed = sign(&pdf, &field(Some(PLACE)), &statement(), &signer).unwrap();
        let rounds = 300;
        let begun = cpu_ns();
        for _ in 0..rounds {
            sign(&pdf, &field(Some(PLACE)), &statement(), &signer).unwrap();
        }
        let made = cpu_ns();
        for _ in 0..rounds {
            verify(&signed, &trust, now()).unwrap();
        }
        let verified = cpu_ns();
        let per_second = |nanoseconds: u64| rounds * 1_000_000_000 / nanoseconds;
        println!("{} bytes: {} signed", pdf.len(), per_second(made - begun));
        println!("    and {} verified in a CPU second", per_second(verified - made));
        println!("    {} bytes added", signed.len() - pdf.len());
    }
}

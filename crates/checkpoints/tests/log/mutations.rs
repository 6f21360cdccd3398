//! Texts changed at random, from a seed: every one is refused, and none stops the program.
//! `SIJILL_MUTATIONS` says how many, 500 where it does not.

use std::sync::LazyLock;

use checkpoints::checkpoint::SignedCheckpoint;
use checkpoints::cosignature::Timestamp;
use checkpoints::policy::Policy;
use checkpoints::proof::LogProof;
use checkpoints::signed_note::{NoteSigner, SignatureLine, SignedNote};
use checkpoints::tiles::{Tile, fsck};
use checkpoints::witness::{AddCheckpoint, Head, LogRecord, Witness};
use journal::merkle::consistency_proof;

use crate::samples::{ORIGIN, archive, cosigned, court, head, leaf, name, signer, tree};

const SIZE: u64 = 300;

/// Asks for every signature that is there, so that none of them may change.
static POLICY: LazyLock<Policy> = LazyLock::new(|| {
    let text = format!(
        "log {}\nwitness court {}\nwitness archive {}\ngroup both all court archive\nquorum both\n",
        signer().key(),
        court().key(),
        archive().key()
    );
    Policy::parse(text.as_bytes()).unwrap()
});

/// xorshift64*: the same seed, the same mutations.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let drawn = self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33;
        usize::try_from(drawn).unwrap() % bound
    }

    /// A byte of the alphabet of such files, or any other.
    fn byte(&mut self) -> u8 {
        let usual = b"0123456789ABCDEFabcdefxyzXYZ+/= \n.-\xe2\x80\x94";
        match self.below(4) {
            0 => u8::try_from(self.below(256)).unwrap(),
            _ => usual[self.below(usual.len())],
        }
    }
}

fn how_many() -> usize {
    let set = std::env::var_os("SIJILL_MUTATIONS").and_then(|value| value.to_str()?.parse().ok());
    set.unwrap_or(500)
}

/// One to three changes: a byte replaced, removed, added, swapped; a line repeated, removed or
/// moved; the end cut.
fn mutate(from: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut out = from.to_vec();
    for _ in 0..=dice.below(3) {
        if out.is_empty() {
            break;
        }
        let (at, other) = (dice.below(out.len()), dice.below(out.len()));
        match dice.below(9) {
            0..=2 => out[at] = dice.byte(),
            3 => drop(out.remove(at)),
            4 => out.insert(at, dice.byte()),
            5 => out.swap(at, other),
            6 => out[at] ^= 1 << dice.below(8),
            7 => out = with_lines(&out, dice),
            _ => out.truncate(at),
        }
    }
    out
}

fn with_lines(bytes: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut lines: Vec<_> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
    let (at, to) = (dice.below(lines.len()), dice.below(lines.len()));
    match dice.below(3) {
        0 => lines.swap(at, to),
        1 => drop(lines.remove(at)),
        _ => lines.insert(to, lines[at]),
    }
    lines.concat()
}

/// Whether a note has the same text and no signature of these keys but the ones it had.
/// Nobody signs the order of the lines, and lines of unknown keys must be ignored: whoever wants
/// may repeat the ones and add the others.
fn says_the_same(changed: &SignedNote, good: &SignedNote) -> bool {
    let of = |line: &SignatureLine| (line.name().clone(), line.id());
    let strange = |line: &SignatureLine| good.signatures().iter().all(|own| of(own) != of(line));
    let mut lines = changed.signatures().iter();
    changed.text() == good.text()
        && lines.all(|line| good.signatures().contains(line) || strange(line))
}

#[test]
fn every_changed_note_is_refused() {
    let mut dice = Dice(20_261_123);
    let signer = NoteSigner::new(name("log.example/note"), &[5; 32]);
    for text in ["one line\n", "two\n\nparts\n", "\u{2014} dash\n\n\u{633}\n"] {
        let good = SignedNote::new(text, vec![signer.sign(text)]).unwrap();
        let bytes = good.to_string().into_bytes();
        for _ in 0..how_many() {
            let changed = mutate(&bytes, &mut dice);
            let Ok(note) = SignedNote::parse(&changed) else { continue };
            assert_eq!(note.to_string().as_bytes(), changed, "one spelling");
            let refused = note.verify([signer.key()]).is_err();
            assert!(refused || says_the_same(&note, &good), "{note}");
        }
    }
}

#[test]
fn every_changed_checkpoint_is_refused() {
    let mut dice = Dice(19_880_314);
    let good = cosigned(head(SIZE));
    let bytes = good.to_string().into_bytes();
    for _ in 0..how_many() {
        let changed = mutate(&bytes, &mut dice);
        let Ok(read) = SignedCheckpoint::parse(&changed) else { continue };
        assert_eq!(read.to_string().as_bytes(), changed, "one spelling");
        let refused = POLICY.judge(&read).is_err();
        assert!(refused || says_the_same(read.note(), good.note()), "{read}");
    }
}

#[test]
fn every_changed_proof_is_refused() {
    let mut dice = Dice(42);
    let good = LogProof::new(&tree(SIZE), 123, cosigned(head(SIZE))).unwrap();
    for good in [good.clone(), good.with_extra(b"not signed by anybody")] {
        let bytes = good.to_string().into_bytes();
        // What log and proof say is at the front: the post-quantum line is most of the file.
        let front = 1_000;
        for round in 0..how_many() {
            let changed = if round % 2 == 0 {
                mutate(&bytes, &mut dice)
            } else {
                [mutate(&bytes[..front], &mut dice), bytes[front..].to_vec()].concat()
            };
            let Ok(read) = LogProof::parse(&changed) else { continue };
            assert_eq!(read.to_string().as_bytes(), changed, "one spelling");
            let refused = read.verify(&leaf(123), &POLICY).is_err();
            let same = read.index() == good.index()
                && read.hashes() == good.hashes()
                && says_the_same(read.checkpoint().note(), good.checkpoint().note());
            assert!(refused || same, "{read}");
        }
    }
}

#[test]
fn every_changed_request_leaves_the_witness_where_it_was_or_where_it_should_be() {
    let mut dice = Dice(7);
    let (from, to) = (head(123), head(SIZE));
    let nodes = tree(SIZE);
    let proof = consistency_proof(&nodes, 123, SIZE).unwrap();
    let request = AddCheckpoint::new(123, proof, cosigned(to.clone())).unwrap().to_string();
    let witness = Witness::new(court(), Vec::new());
    let record = LogRecord {
        keys: vec![signer().key().clone()],
        latest: Some(Head { size: 123, root: *from.root() }),
    };
    let find = |origin: &str| (origin == ORIGIN).then(|| record.clone());
    let at = Timestamp::new(1_795_000_000).unwrap();
    assert!(witness.decide(find, request.as_bytes(), at).is_ok());
    for _ in 0..how_many() {
        let changed = mutate(request.as_bytes(), &mut dice);
        match witness.decide(find, &changed, at) {
            // Lines of keys that it does not know may change: it keeps none of them.
            Ok(accepted) => {
                let kept = accepted.to_persist();
                assert_eq!(kept.to, Head { size: SIZE, root: *to.root() });
                assert!(kept.checkpoint.note().verify([signer().key()]).is_ok());
            }
            Err(refused) => {
                assert!([400, 403, 404, 409, 422].contains(&refused.answer().status));
            }
        }
    }
}

#[test]
fn every_changed_tile_is_found() {
    let mut dice = Dice(1914);
    let nodes = tree(SIZE);
    let leaves = |index| (index < SIZE).then(|| leaf(index));
    let files: Vec<_> =
        checkpoints::tiles::files(&nodes, &leaves, 0, SIZE).collect::<Result<_, _>>().unwrap();
    let root = *head(SIZE).root();
    for _ in 0..how_many() {
        let which = dice.below(files.len());
        let changed = mutate(&files[which].bytes, &mut dice);
        let source = |path: &str| {
            let at = files.iter().position(|file| file.path == path)?;
            Some(if at == which { changed.clone() } else { files[at].bytes.clone() })
        };
        let sound = fsck(&source, SIZE, &root);
        assert_eq!(sound.is_ok(), changed == files[which].bytes, "{}", files[which].path);
    }
}

#[test]
fn no_policy_or_path_stops_the_program() {
    let mut dice = Dice(37_99);
    let policy =
        format!("log {}\nwitness a {}\ngroup g 1 a\nquorum g\n", signer().key(), court().key());
    let good = cosigned(head(SIZE));
    for _ in 0..how_many() {
        if let Ok(read) = Policy::parse(&mutate(policy.as_bytes(), &mut dice)) {
            // A changed policy may trust fewer, and never anybody else.
            for log in read.logs() {
                assert_eq!(log.key.public(), signer().key().public());
            }
            drop(read.judge(&good));
        }
        let path = mutate(b"tile/1/x001/x234/067.p/8", &mut dice);
        if let Ok(path) = std::str::from_utf8(&path)
            && let Some(tile) = Tile::parse(path)
        {
            assert_eq!(tile.path(), path);
        }
    }
}

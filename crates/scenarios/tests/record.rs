//! The record: numbers without gap or double, one node at a time, damage found, power lost (B29).

#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

use std::fs;
use std::path::{Path, PathBuf};

use office::Failure;
use office::node::{Ctx, Node, Opening};
use scenarios::{Dice, FIRST, SECOND, World, a_birth, day, refused};
use vocabulary::ActId;

/// One office's share of a mixed day.
#[derive(Default)]
struct Work {
    drafts: Vec<ActId>,
    signed: u32,
}

impl Work {
    fn any(&self, dice: &mut Dice) -> Option<ActId> {
        let at = dice.below(self.drafts.len() as u64);
        self.drafts.get(usize::try_from(at).unwrap()).cloned()
    }

    /// One thing that somebody does; whatever the answer, the record must hold.
    fn go_on(&mut self, office: &mut World, dice: &mut Dice) {
        let registrar = office.registrar();
        match (dice.below(8), self.any(dice)) {
            (0..=2, _) | (_, None) => {
                let mut birth = a_birth();
                if dice.below(4) == 0 {
                    birth.insert("certificate_kind".into(), "none".into());
                }
                self.drafts.push(office.declare(birth).unwrap().act);
            }
            (3, Some(act)) => {
                let _ = office.present(&act, &[]);
            }
            (4, Some(act)) => {
                office.act(|ctx| office::return_draft(ctx, &registrar, &act, "again")).unwrap();
            }
            (5, Some(act)) => {
                let _ = office.present(&act, &[]);
                let version = office.draft(&act).unwrap().version;
                let profession = ["بناء", "حداد", "نجار"][usize::try_from(dice.below(3)).unwrap()];
                let _ = office.act(|ctx| {
                    let field = "father_profession";
                    office::enter_renvoi(ctx, &registrar, &act, version, field, profession)
                });
            }
            (_, Some(act)) => match office.sign(&act) {
                Ok(signed) => {
                    self.signed += 1;
                    assert_eq!(signed.number.number, self.signed);
                    self.drafts.retain(|draft| *draft != act);
                }
                Err(Failure::Invalid(_)) => {}
                Err(other) => panic!("{other:?}"),
            },
        }
    }
}

#[test]
fn numbers_have_no_gap_and_no_double_whatever_the_day_brings() {
    for seed in 1..=3 {
        let mut commune = World::new();
        let mut dice = Dice::new(seed);
        let mut work = [Work::default(), Work::default()];
        for _ in 0..120 {
            let at = usize::try_from(dice.below(2)).unwrap();
            commune.at_the([FIRST, SECOND][at]);
            work[at].go_on(&mut commune, &mut dice);
            commune.wait(1);
        }
        for (at, office) in [FIRST, SECOND].into_iter().enumerate() {
            commune.at_the(office);
            let all: Vec<(i16, u32)> = (1..=work[at].signed).map(|n| (2026, n)).collect();
            assert!(all.len() > 5, "seed {seed}: too few acts to say anything");
            assert_eq!(commune.numbers(), all, "seed {seed}");
            let kept = work[at].drafts.iter().all(|act| commune.draft(act).is_ok());
            assert!(kept, "seed {seed}: a draft was lost");
        }
        assert_eq!(commune.what_is_wrong(), Vec::<String>::new(), "seed {seed}");
    }
}

#[test]
fn numbers_begin_again_with_the_year() {
    let mut office = World::on_the_day(day(2025, 12, 31));
    let mut birth = a_birth();
    birth.insert("birth_date".into(), "2025-12-20".into());
    birth.insert("certificate_date".into(), "2025-12-20".into());
    office.a_signed_act(birth.clone());
    office.on(day(2026, 1, 2));
    let late = office.declare(birth.clone()).unwrap().act;
    assert_eq!(refused(office.sign(&late)).code, "register-not-open");
    office.open_register(2026).unwrap();
    office.sign(&late).unwrap();
    assert_eq!(office.numbers(), [(2025, 1), (2026, 1)]);
}

#[test]
fn b31_two_who_sign_in_the_same_moment_get_two_numbers() {
    let mut commune = World::new();
    let letters = "ابتثجحخدذرزسشصضطظعغفقكلم".chars();
    let of_another_mother = letters.map(|letter| {
        let mut birth = a_birth();
        birth.insert("mother_first_ar".into(), format!("سعاد{letter}"));
        birth
    });
    let drafts: Vec<ActId> =
        of_another_mother.map(|birth| commune.declare(birth).unwrap().act).collect();
    let (registrar, desk, now) = (commune.registrar(), commune.desk(), commune.now);
    let node = commune.node();
    let sign = |mine: &[ActId], seed: u64| {
        let mut ids = Dice::new(seed);
        for act in mine {
            let mut ctx = Ctx::new(node, &desk, now, &mut ids);
            office::sign_act(&mut ctx, &registrar, act, 1, vec![]).unwrap();
        }
    };
    std::thread::scope(|hands| {
        for (seed, mine) in (100..).zip(drafts.chunks(8)) {
            let sign = &sign;
            hands.spawn(move || sign(mine, seed));
        }
    });
    let all: Vec<(i16, u32)> = (1..=24).map(|n| (2026, n)).collect();
    assert_eq!(commune.numbers(), all, "nobody was locked out");
    assert_eq!(commune.what_is_wrong(), Vec::<String>::new());
}

#[test]
fn a_second_program_is_turned_away() {
    let mut office = World::new();
    let second = Node::open(&office.root, Opening::Serve);
    assert_eq!(refused(second).code, "data-in-use");
    assert!(Node::open(&office.root, Opening::Look).is_ok(), "looking is allowed");
    office.a_signed_act(a_birth());
    office.close();
    assert!(Node::open(&office.root, Opening::Serve).is_ok());
}

fn log_of(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push("-wal");
    PathBuf::from(name)
}

#[test]
fn an_office_that_was_switched_off_in_order_is_one_file() {
    let mut office = World::new();
    office.a_signed_act(a_birth());
    office.close();
    assert!(!log_of(&office.office_file()).exists(), "a copy of the file alone is whole");
    office.reopen().unwrap();
    assert_eq!(office.numbers(), [(2026, 1)]);
}

/// Cuts the log after `length` bytes, as a disk does that lost its power while writing.
fn cut(file: &Path, length: u64) {
    fs::OpenOptions::new().write(true).open(file).unwrap().set_len(length).unwrap();
}

#[test]
fn b29_power_lost_while_signing_leaves_the_act_or_the_draft() {
    let mut office = World::new();
    office.a_signed_act(a_birth());
    let act = office.declare(a_birth()).unwrap().act;
    office.present(&act, &[]).unwrap();
    let before = fs::metadata(log_of(&office.office_file())).unwrap().len();
    // The node remembers an act after its commit: when the power fails in it, it does not yet.
    let not_remembered = office.carried_away();
    office.sign(&act).unwrap();
    let after = fs::metadata(log_of(&office.office_file())).unwrap().len();
    assert!(after > before, "the signature is in the log");

    let (mut acts, mut drafts) = (0, 0);
    let steps = 24;
    for step in 0..=steps {
        let mut dark = office.carried_away();
        cut(&log_of(&dark.office_file()), before + (after - before) * step / steps);
        for file in ["node.db", "node.db-wal"] {
            fs::copy(not_remembered.root.join(file), dark.root.join(file)).unwrap();
        }
        let _ = fs::remove_file(dark.root.join("node.db-shm"));
        dark.reopen().unwrap();
        let (draft, signed) = (dark.draft(&act).is_ok(), dark.read(&act).is_ok());
        assert!(draft != signed, "step {step}: draft {draft}, act {signed}");
        let numbers: Vec<(i16, u32)> = (1..=1 + u32::from(signed)).map(|n| (2026, n)).collect();
        assert_eq!(dark.numbers(), numbers, "never a number without an act");
        assert_eq!(dark.what_is_wrong(), Vec::<String>::new(), "step {step}");
        if draft {
            // Copies are other files, which the node doubts until the registrar has spoken.
            let registrar = dark.registrar();
            let last = scenarios::values(&[("register_year", "2026"), ("number", "1")]);
            dark.act(|ctx| office::declare_last_signed(ctx, &registrar, &last)).unwrap();
            assert_eq!(dark.sign(&act).unwrap().number.number, 2, "signed again, same number");
            drafts += 1;
        } else {
            acts += 1;
        }
    }
    assert!(acts >= 1 && drafts >= 1, "acts {acts}, drafts {drafts}");
}

#[test]
fn one_flipped_bit_is_found_and_named() {
    let mut office = World::new();
    let act = office.a_signed_act(a_birth());
    office.read(&act).unwrap();
    office.close();
    assert_eq!(office.what_is_wrong(), Vec::<String>::new());
    let mut dice = Dice::new(7);
    for _ in 0..24 {
        let throw = vocabulary::IdSource::bytes16(&mut dice);
        let undo = office::verify::flip_a_bit(&office.root, throw).unwrap();
        assert_eq!(office.what_is_wrong().len(), 1);
        office::verify::put_back(&office.root, &undo).unwrap();
    }
    assert_eq!(office.what_is_wrong(), Vec::<String>::new());
}

/// Changes a letter of the name wherever the disk holds it.
#[test]
fn a_name_changed_on_the_disk_is_found_or_is_nowhere_read() {
    let mut office = World::new();
    let act = office.a_signed_act(a_birth());
    let as_signed = office.read(&act).unwrap().text_ar.plain();
    office.close();
    let file = office.office_file();
    let whole = fs::read(&file).unwrap();
    let name = "YASMINE".as_bytes();
    let places: Vec<usize> =
        (0..whole.len() - name.len()).filter(|at| whole[*at..].starts_with(name)).collect();
    let mut found = 0;
    for at in &places {
        let mut changed = whole.clone();
        changed[*at] = b'J';
        fs::write(&file, &changed).unwrap();
        if !office.what_is_wrong().is_empty() {
            found += 1;
            continue;
        }
        // Room that the file no longer uses: nobody reads it.
        office.reopen().unwrap();
        assert_eq!(office.read(&act).unwrap().text_ar.plain(), as_signed);
        office.close();
    }
    assert!(found >= 2, "{found} of {} were found", places.len());
}

#[test]
fn an_act_changed_on_the_disk_is_not_shown() {
    let mut office = World::new();
    let act = office.a_signed_act(a_birth());
    // The last fact is looked at when the office is opened; the one before it when it is read.
    let mut salma = a_birth();
    salma.insert("child_first_latin".into(), "SALMA".into());
    office.a_signed_act(salma);
    office.close();
    let file = office.office_file();
    let mut whole = fs::read(&file).unwrap();
    let name = "YASMINE".as_bytes();
    for at in 0..whole.len() - name.len() {
        if whole[at..].starts_with(name) {
            whole[at] = b'J';
        }
    }
    fs::write(&file, &whole).unwrap();
    office.reopen().unwrap();
    assert_eq!(refused(office.read(&act)).code, "data-corrupt");
}

#[test]
fn a_file_that_is_no_office_any_more_is_said_to_be_corrupt() {
    let mut office = World::new();
    office.close();
    fs::write(office.office_file(), b"not a database at all").unwrap();
    office.reopen().unwrap();
    assert_eq!(office.node().unavailable()[0].why.code, "data-corrupt");
    office.close();
    fs::remove_file(office.root.join("node.db")).unwrap();
    assert_eq!(refused(office.reopen()).code, "data-missing");
}

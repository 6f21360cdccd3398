//! Copies of many acts in one file: in order, each once, whatever interrupts the work.

#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

use accounts::Staff;
use office::{AskedBatch, BatchView, Failure, IssueCopy};
use scenarios::{World, a_birth, invalid, refused};
use vocabulary::{ActId, BatchId, Lang, RegisterId, Values};

const CHILDREN: [&str; 5] = ["سلمى", "ياسين", "هند", "عمر", "مريم"];

fn births(office: &mut World) -> Vec<ActId> {
    let born = CHILDREN.map(|first| {
        let mut birth = a_birth();
        birth.insert("child_first_ar".into(), first.into());
        birth
    });
    born.into_iter().map(|birth| office.a_signed_act(birth)).collect()
}

fn register_of(office: &mut World, act: &ActId) -> RegisterId {
    let staff = office.staff();
    let registers = office.act(|ctx| office::registers_view(ctx, &staff)).unwrap();
    let holds = |register: &RegisterId, office: &mut World| {
        let found = office.act(|ctx| office::list_register(ctx, &staff, register, 0)).unwrap();
        found.rows.iter().any(|row| row.act == *act)
    };
    let ids: Vec<RegisterId> = registers.iter().map(|card| card.register.clone()).collect();
    ids.into_iter().find(|register| holds(register, office)).unwrap()
}

fn asked(register: &RegisterId, numbers: &str) -> AskedBatch {
    AskedBatch {
        register: register.clone(),
        numbers: numbers.into(),
        copy: IssueCopy {
            kind: "extract".into(),
            lang: Lang::Fr,
            capacity: "court".into(),
            purpose_kind: "court".into(),
            purpose: String::new(),
            requester: "TPI Sefrou".into(),
        },
    }
}

fn order(office: &mut World, asked: &AskedBatch) -> Result<BatchId, Failure> {
    let staff = office.staff();
    office.act(|ctx| office::order_batch(ctx, &staff, asked))
}

fn next(office: &mut World, batch: &BatchId) -> usize {
    let staff = office.staff();
    office.act(|ctx| office::issue_next(ctx, &staff, batch)).unwrap()
}

fn view(office: &mut World, batch: &BatchId) -> BatchView {
    let staff = office.staff();
    office.act(|ctx| office::batch_view(ctx, &staff, batch)).unwrap()
}

fn take(office: &mut World, staff: &Staff, batch: &BatchId) -> Result<Vec<u8>, Failure> {
    office.act(|ctx| office::hand_over_batch(ctx, staff, batch)).map(|(_, pdf)| pdf)
}

#[test]
fn a_batch_gives_every_act_one_copy_in_order_and_goes_on_after_the_program_ended() {
    let mut office = World::new();
    let acts = births(&mut office);
    let register = register_of(&mut office, &acts[0]);
    let batch = order(&mut office, &asked(&register, "")).unwrap();
    assert_eq!((next(&mut office, &batch), next(&mut office, &batch)), (4, 3));
    let staff = office.staff();
    assert_eq!(refused(take(&mut office, &staff, &batch)).code, "batch-not-finished");

    // The machine is switched off; what was begun is known, and by whom.
    office.close();
    office.reopen().unwrap();
    let waiting = office.act(|ctx| office::unfinished_batches(ctx)).unwrap();
    assert_eq!(waiting, [(batch.clone(), staff.account().id.clone())]);
    while next(&mut office, &batch) > 0 {}
    assert_eq!(next(&mut office, &batch), 0, "one that is finished stays so");
    assert!(office.act(|ctx| office::unfinished_batches(ctx)).unwrap().is_empty());

    let view = view(&mut office, &batch);
    assert_eq!(view.row.number, "1/2026");
    let printed: Vec<ActId> = view.sheets.iter().map(|sheet| sheet.act.act.clone()).collect();
    assert_eq!(printed, acts);
    let mut documents: Vec<_> =
        view.sheets.iter().map(|sheet| sheet.document.clone().unwrap()).collect();
    documents.sort();
    documents.dedup();
    assert_eq!(documents.len(), acts.len());

    let pdf = take(&mut office, &staff, &batch).unwrap();
    let pages = pdf.windows(11).filter(|bytes| *bytes == b"/Type/Page/").count();
    assert_eq!(pages, acts.len());
    assert_eq!(take(&mut office, &staff, &batch).unwrap(), pdf);
    // Lost with a disk that only held files: made again from what was kept.
    std::fs::remove_dir_all(office.root.join("batches")).unwrap();
    assert_eq!(take(&mut office, &staff, &batch).unwrap(), pdf);
    let second = order(&mut office, &asked(&register, "2")).unwrap();
    assert_eq!(self::view(&mut office, &second).row.number, "2/2026");
    assert_eq!(office.what_is_wrong(), [] as [String; 0]);
}

#[test]
fn each_copy_of_a_batch_is_a_document_like_any_other() {
    let mut office = World::new();
    let acts = births(&mut office);
    let register = register_of(&mut office, &acts[0]);
    let batch = order(&mut office, &asked(&register, "2-3, 5")).unwrap();
    while next(&mut office, &batch) > 0 {}
    let sheets = view(&mut office, &batch).sheets;
    let numbers: Vec<u32> = sheets.iter().map(|sheet| sheet.act.number.number).collect();
    assert_eq!(numbers, [2, 3, 5]);
    let staff = office.staff();
    for sheet in sheets {
        let document = sheet.document.unwrap();
        let verdict = office.act(|ctx| office::verify_document(ctx, &staff, &document, None));
        match verdict.unwrap() {
            office::DocumentVerdict::Genuine(said) => {
                assert_eq!(said.act.unwrap().act, sheet.act.act);
            }
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn a_letter_that_no_font_has_costs_one_copy_and_not_the_batch() {
    let mut office = World::new();
    let mut unset: Values = a_birth();
    unset.insert("parents_address".into(), "12 \u{13000}".into());
    let bad = office.a_signed_act(unset);
    let good = births(&mut office);
    let register = register_of(&mut office, &bad);
    let mut full = asked(&register, "");
    full.copy.kind = "full-copy".into();
    let batch = order(&mut office, &full).unwrap();
    while next(&mut office, &batch) > 0 {}
    let sheets = view(&mut office, &batch).sheets;
    let why = sheets[0].refused.clone().unwrap();
    assert_eq!((why.code.as_str(), why.letter.as_str()), ("letter-not-printable", "\u{13000}"));
    assert!(sheets[1..].iter().all(|sheet| sheet.document.is_some()));
    assert_eq!(sheets.len(), good.len() + 1);
    let staff = office.staff();
    assert!(take(&mut office, &staff, &batch).is_ok());
}

#[test]
fn what_cannot_be_one_file_is_said_before_anything_is_issued() {
    let mut office = World::new();
    let acts = births(&mut office);
    let register = register_of(&mut office, &acts[0]);
    for (numbers, code) in [
        ("five", "numbers-not-understood"),
        ("4-8", "numbers-not-in-register"),
        ("1-2000", "batch-too-large"),
    ] {
        let said = invalid(order(&mut office, &asked(&register, numbers)));
        assert_eq!(said[0].code, code, "{numbers}");
    }
    let said = invalid(order(&mut office, &asked(&register, "4-8")));
    assert_eq!(said[0].details["numbers"], "6, 7, 8");
    let mut marriage = asked(&register, "");
    marriage.copy.purpose_kind = "marriage".into();
    assert_eq!(invalid(order(&mut office, &marriage))[0].code, "batch-not-for-marriage");
    let mut cousin = asked(&register, "");
    cousin.copy.capacity = "cousin".into();
    assert_eq!(refused(order(&mut office, &cousin)).code, "requester-not-entitled");
    let staff = office.staff();
    assert!(office.act(|ctx| office::batches_view(ctx, &staff)).unwrap().is_empty());
}

#[test]
fn two_who_go_on_with_one_batch_give_no_act_two_copies() {
    let mut office = World::new();
    let acts = births(&mut office);
    let register = register_of(&mut office, &acts[0]);
    let batch = order(&mut office, &asked(&register, "")).unwrap();
    let staff = office.staff();
    let (desk, now) = (office.desk(), office.now);
    let node = office.node();
    std::thread::scope(|scope| {
        for seed in [71, 72] {
            let (desk, batch, staff) = (&desk, &batch, &staff);
            scope.spawn(move || {
                let mut ids = scenarios::Dice::new(seed);
                let mut ctx = office::Ctx::new(node, desk, now, &mut ids);
                while office::issue_next(&mut ctx, staff, batch).unwrap() > 0 {}
            });
        }
    });
    for act in &acts {
        let life = office.read(act).unwrap().timeline;
        assert_eq!(life.iter().filter(|event| event.kind == "issued").count(), 1);
    }
    assert_eq!(office.what_is_wrong(), [] as [String; 0]);
}

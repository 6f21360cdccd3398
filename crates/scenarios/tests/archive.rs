//! The drill of the archive: a closed year leaves as a package, programs of others accept it, and
//! a script without this program reads every act back. Then a byte changes, an act is missing, a
//! proof is another one's: each has its own words.

#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use office::Archived;
use scenarios::{World, a_birth, day, fresh_folder, refused, values};
use vocabulary::{ActId, Lang, Regime, RegisterId};

fn a_closed_year() -> (World, RegisterId, Vec<ActId>) {
    let mut office = World::without_registers(Regime::Paper3799, day(2026, 1, 5));
    let register = office.open("birth", 2026, 200).unwrap();
    let children = ["سلمى", "هبة", "آية", "أمل"].map(|first| {
        let mut birth = a_birth();
        birth.insert("child_first_ar".into(), first.into());
        birth
    });
    let acts: Vec<ActId> = children.into_iter().map(|birth| office.a_signed_act(birth)).collect();
    office.on(day(2026, 6, 1));
    note(&mut office, &acts[1], "12/2026");
    let staff = office.staff();
    office.act(|ctx| office::print_register_opening(ctx, &staff, &register, Lang::Ar)).unwrap();
    office.on(day(2026, 12, 31));
    office.close_register(&register).unwrap();
    office.act(|ctx| office::print_closing_statement(ctx, &staff, &register, Lang::Ar)).unwrap();
    (office, register, acts)
}

fn note(office: &mut World, act: &ActId, number: &str) {
    let kafala = [
        ("kafil", "عبد الرحيم الشرقاوي"),
        ("decision_number", number),
        ("decision_authority", "المحكمة الابتدائية بصفرو"),
        ("decision_date", "2026-05-11"),
    ];
    office.enter_note(act, "kafala", &values(&kafala), &["note-rule-unverified"]).unwrap();
}

fn archive(office: &mut World, register: &RegisterId, root: &Path) -> Archived {
    let registrar = office.registrar();
    office.act(|ctx| office::archive_register(ctx, &registrar, register, root, None)).unwrap()
}

fn program(name: &str) -> PathBuf {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap();
    let program = target.join("venv/bin").join(name);
    assert!(program.is_file(), "{name} is missing: run `cargo xtask needs`");
    program
}

fn accepts(name: &str, words: &[&str]) -> (bool, String) {
    let ran = Command::new(program(name)).args(words).output().unwrap();
    let said = [ran.stdout, ran.stderr].concat();
    (ran.status.success(), String::from_utf8_lossy(&said).into_owned())
}

fn is_valid_storage(root: &Path) {
    let root = root.to_string_lossy();
    let words = ["validate", "--root", &root, "--validate-objects", "--check-digests"];
    let (good, said) = accepts("ocfl-root.py", &words);
    assert!(good && said.contains("1 / 1 are VALID"), "{said}");
}

/// The script of the package, as somebody runs it who has nothing of ours.
fn read_back(bag: &Path) -> (bool, String, String) {
    let page = fresh_folder();
    fs::create_dir_all(&page).unwrap();
    let page = page.join("register.html");
    let ran = Command::new("python3")
        .args(["-I", "-B"])
        .arg(bag.join("data/read_register.py"))
        .args([bag, &page])
        .env_clear()
        .env("PATH", "/usr/bin:/bin")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&[ran.stdout, ran.stderr].concat()).into_owned();
    (ran.status.success(), said, fs::read_to_string(page).unwrap_or_default())
}

/// The head of the package as a bag of its own.
fn bag_of_head(root: &Path, object: &Path) -> PathBuf {
    let inventory = fs::read(object.join("inventory.json")).unwrap();
    let inventory: serde_json::Value = serde_json::from_slice(&inventory).unwrap();
    let files = archive_package::head(root, inventory["id"].as_str().unwrap()).unwrap().unwrap();
    let bag = fresh_folder();
    for (path, bytes) in files.iter() {
        let file = bag.join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, bytes).unwrap();
    }
    bag
}

#[test]
fn a_closed_year_is_accepted_by_programs_of_others_and_read_without_this_one() {
    let (mut office, register, acts) = a_closed_year();
    let root = fresh_folder();
    let kept = archive(&mut office, &register, &root);
    assert_eq!((kept.version, kept.acts), (1, 4));
    is_valid_storage(&root);
    let bag = kept.object.join("v1/content");
    let (good, said) = accepts("bagit.py", &["--validate", &bag.to_string_lossy()]);
    assert!(good, "{said}");
    let (good, said, page) = read_back(&bag);
    assert!(good && said.starts_with("4 acts, "), "{said}");
    // Every word that the office shows of an act is on the page, and the papers are there.
    for act in &acts {
        let view = office.read(act).unwrap();
        for line in view.text_ar.plain().lines().chain(view.text_fr.plain().lines()) {
            let escaped = line.replace('&', "&amp;").replace('"', "&quot;").replace('\'', "&#x27;");
            assert!(page.contains(&escaped), "{line}");
        }
    }
    let papers = fs::read_dir(bag.join("data/documents")).unwrap().count();
    assert_eq!(papers, 2);
    assert_eq!(office.what_is_wrong(), [] as [String; 0]);
}

#[test]
fn a_note_after_the_closing_makes_a_second_version_and_leaves_the_first() {
    let (mut office, register, acts) = a_closed_year();
    let root = fresh_folder();
    let first = archive(&mut office, &register, &root);
    let before = fs::read(first.object.join("v1/inventory.json")).unwrap();
    office.on(day(2027, 2, 1));
    let registrar = office.registrar();
    let again = office.act(|ctx| office::archive_register(ctx, &registrar, &register, &root, None));
    assert_eq!(refused(again).code, "archive-unchanged");
    note(&mut office, &acts[2], "77/2026");
    let second = archive(&mut office, &register, &root);
    assert_eq!(second.version, 2);
    assert_eq!(fs::read(first.object.join("v1/inventory.json")).unwrap(), before);
    is_valid_storage(&root);
    // Stored anew: the act, the note's own files and what lists them, and nothing else.
    let new = fs::read_dir(second.object.join("v2/content/data/facts")).unwrap().count();
    assert_eq!(new, 3);
    let bag = bag_of_head(&root, &second.object);
    let (good, said) = accepts("bagit.py", &["--validate", &bag.to_string_lossy()]);
    assert!(good, "{said}");
    let (good, said, page) = read_back(&bag);
    assert!(good && page.contains("77/2026"), "{said}");
}

#[test]
fn an_open_register_is_not_archived_and_a_foreign_folder_not_written_into() {
    let mut office = World::without_registers(Regime::Paper3799, day(2026, 1, 5));
    let register = office.open("birth", 2026, 200).unwrap();
    let registrar = office.registrar();
    let ask = |office: &mut World, root: &Path| {
        office.act(|ctx| office::archive_register(ctx, &registrar, &register, root, None))
    };
    assert_eq!(refused(ask(&mut office, &fresh_folder())).code, "register-open-still");
    office.on(day(2026, 12, 31));
    office.close_register(&register).unwrap();
    let foreign = fresh_folder();
    fs::create_dir_all(&foreign).unwrap();
    fs::write(foreign.join("letter.txt"), "something else").unwrap();
    assert_eq!(refused(ask(&mut office, &foreign)).code, "archive-folder-foreign");
    assert_eq!(fs::read_dir(&foreign).unwrap().count(), 1);
}

/// A fault that somebody makes, with manifests that fit it: only signatures and proofs can tell.
fn planted(bag: &Path, fault: &dyn Fn(&Path)) -> String {
    let copy = fresh_folder();
    scenarios::copy_folder(bag, &copy);
    fault(&copy.join("data"));
    let ours = "import bagit, sys; bagit.Bag(sys.argv[1]).save(manifests=True)";
    let made = Command::new(program("python")).args(["-c", ours]).arg(&copy).output().unwrap();
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let (good, said, page) = read_back(&copy);
    assert!(!good && page.is_empty(), "{said}");
    said.trim().to_owned()
}

#[test]
fn a_forger_who_repairs_the_manifests_is_found_by_signatures_and_proofs() {
    let (mut office, register, _) = a_closed_year();
    let root = fresh_folder();
    let kept = archive(&mut office, &register, &root);
    let bag = kept.object.join("v1/content");
    let about = fs::read(bag.join("data/register.json")).unwrap();
    let about: serde_json::Value = serde_json::from_slice(&about).unwrap();
    let seqs: Vec<u64> =
        about["facts"].as_array().unwrap().iter().map(|seq| seq.as_u64().unwrap()).collect();
    let (act, next) = (seqs[1], seqs[2]);
    let edit = |file: PathBuf, from: &str, to: &str| {
        let text = fs::read_to_string(&file).unwrap();
        assert!(text.contains(from), "{from}");
        fs::write(file, text.replacen(from, to, 1)).unwrap();
    };
    let said = planted(&bag, &|data| edit(data.join(format!("facts/{act}.json")), "سلمى", "ليلى"));
    assert_eq!(said, format!("refused: the signature of fact {act} is false"));
    let said = planted(&bag, &|data| edit(data.join("acts/00001.json"), "سلمى", "ليلى"));
    assert!(said.contains("00001.json does not say what was signed"), "{said}");
    let said = planted(&bag, &|data| {
        let (one, other) = (format!("proofs/{act}.proof"), format!("proofs/{next}.proof"));
        fs::copy(data.join(other), data.join(one)).unwrap();
    });
    assert_eq!(said, format!("refused: proof {act} is of another fact"));
    let said = planted(&bag, &|data| {
        let file = data.join(format!("facts/{act}.salt"));
        fs::write(file, "00".repeat(32)).unwrap();
    });
    assert_eq!(said, format!("refused: fact {act} is not in the log"));
    // An act taken out, with its files and its place in the list.
    let said = planted(&bag, &|data| {
        for ending in ["json", "p7s", "salt"] {
            fs::remove_file(data.join(format!("facts/{act}.{ending}"))).unwrap();
        }
        fs::remove_file(data.join("acts/00001.json")).unwrap();
        let left: Vec<u64> = seqs.iter().copied().filter(|seq| *seq != act).collect();
        let mut about = about.clone();
        about["facts"] = serde_json::json!(left);
        fs::write(data.join("register.json"), about.to_string()).unwrap();
    });
    assert_eq!(said, "refused: the numbers do not run from 1 to 4");
    // Without repairing the manifests: found at once, and by bagit too.
    let copy = fresh_folder();
    scenarios::copy_folder(&bag, &copy);
    fs::write(copy.join("data/READ-ME.txt"), "nothing").unwrap();
    let (good, said, _) = read_back(&copy);
    assert!(!good && said.contains("READ-ME.txt was changed"), "{said}");
    assert!(!accepts("bagit.py", &["--validate", &copy.to_string_lossy()]).0);
}

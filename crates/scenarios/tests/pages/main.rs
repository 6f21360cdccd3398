//! Who may ask for what, and what is answered to those who should not: every address of the
//! program, for every role, as one table.

mod visitor;

use scenarios::{FIRST, SECOND, World, a_birth};
use visitor::{Answer, Pages, Visitor};

/// The table as it must be. When an address is added, a line is added here by hand, on purpose.
const EXPECTED: &str = include_str!("authorisation.txt");

const ROLES: [&str; 8] = [
    "nobody",
    "administrator",
    "clerk",
    "delegate",
    "registrar",
    "supervisor",
    "inspector",
    "auditor",
];

fn who(pages: &Pages, role: &str) -> Visitor {
    if role == "nobody" {
        return Visitor::default();
    }
    pages.enter(role, FIRST).expect("everybody in the commune can sign in")
}

/// `no`: turned away. `in`: the page, or a word about the act or field that is missing.
fn word(answer: &Answer, role: &str) -> &'static str {
    match answer.status {
        303 if role == "nobody" && answer.header("location").starts_with("/login") => "log-in",
        403 => "no",
        429 | 500.. => "BROKEN",
        _ => "in",
    }
}

fn pages() -> Pages {
    let mut world = World::new();
    let now = world.now;
    Pages::over(world.taken(), now)
}

#[test]
fn every_address_opens_to_those_entitled_and_to_nobody_else() {
    let mut world = World::with_every_role();
    let now = world.now;
    let pages = Pages::over(world.taken(), now);
    let people = ROLES.map(|role| (role, who(&pages, role)));
    let mut table = String::new();
    for row in web::routes().into_iter().filter(|row| row.path != "/logout") {
        let path = row
            .path
            .replace("{act}", "act-00000000000000000000000000")
            .replace("{form}", "birth")
            .replace("{register}", "reg-00000000000000000000000000")
            .replace("{account}", "acc-00000000000000000000000000")
            .replace("{notice}", "not-00000000000000000000000000")
            .replace("{request}", "req-00000000000000000000000000")
            .replace("{delegation}", "del-00000000000000000000000000")
            .replace("{document}", "doc-00000000000000000000000000")
            .replace("{name}", "none")
            .replace("{code}", "fr");
        let words = people.each_ref().map(|(role, visitor)| {
            let answer = match row.method {
                "POST" => pages.post(visitor, &path, "x=1"),
                _ => pages.get(visitor, &path),
            };
            word(&answer, role)
        });
        let line = format!(
            "{:<5}{:<44}{}",
            row.method,
            row.path,
            words.map(|w| format!("{w:<8}")).concat()
        );
        table.push_str(line.trim_end());
        table.push('\n');
    }
    let head = format!(
        "{:<49}{}",
        "",
        ROLES.map(|role| format!("{:<8}", &role[..role.len().min(7)])).concat()
    );
    let found = format!("{}\n{table}", head.trim_end());
    assert!(found == EXPECTED, "the table of rights changed; it is now\n{found}");
}

#[test]
fn another_offices_act_does_not_exist() {
    let mut world = World::new();
    let act = world.a_signed_act(a_birth());
    let now = world.now;
    let pages = Pages::over(world.taken(), now);
    let theirs = pages.enter("registrar", SECOND).expect("a registrar");
    let path = format!("/acts/{}", act.as_str());
    assert_eq!(pages.post(&theirs, &path, "chosen=copy").status, 303, "only a question so far");
    assert_eq!(pages.get(&theirs, &path).status, 404);
    assert_eq!(pages.get(&theirs, &format!("{path}/notes/marriage")).status, 404);
    let copy = "kind=extract&lang=ar&capacity=holder&purpose=x";
    assert_eq!(pages.post(&theirs, &format!("{path}/copies"), copy).status, 404);
    let ours = pages.enter("clerk", FIRST).expect("a clerk");
    pages.post(&ours, &path, "chosen=copy");
    assert_eq!(pages.get(&ours, &path).status, 200);
}

#[test]
fn forged_forms_are_turned_away() {
    let pages = pages();
    let clerk = pages.enter("clerk", FIRST).expect("a clerk");
    let form = format!("csrf={}&child_first_ar=x", clerk.csrf).into_bytes();
    let to = "/declarations/birth";
    assert_eq!(pages.send(&clerk, to, "https://evil.example", form.clone()).status, 403);
    assert_eq!(pages.send(&clerk, to, "null", form).status, 403);
    let unsigned = b"csrf=wrong&child_first_ar=x".to_vec();
    assert_eq!(pages.send(&clerk, to, "http://office.test", unsigned).status, 403);
    let theirs = pages.enter("clerk", SECOND).expect("a clerk");
    let stolen = Visitor { cookies: clerk.cookies.clone(), csrf: theirs.csrf };
    assert_eq!(pages.post(&stolen, to, "child_first_ar=x").status, 403);
    assert_eq!(pages.post(&clerk, to, "sex=robot").status, 303, "odd values are kept, and named");
}

#[test]
fn what_cannot_be_read_is_said_in_the_readers_language() {
    let pages = pages();
    let mut clerk = pages.enter("clerk", FIRST).expect("a clerk");
    let long = vec![b'x'; 10 * 1024 * 1024];
    let answer = pages.send(&clerk, "/declarations/birth", "http://office.test", long);
    assert_eq!(answer.status, 413);
    assert!(answer.text().contains("dir=\"rtl\""));
    let bytes = b"child_first_ar=%FF%FE".to_vec();
    assert_eq!(pages.send(&clerk, "/declarations/birth", "http://office.test", bytes).status, 400);
    clerk.cookies.push_str("; sijill_lang=fr");
    let missing = pages.get(&clerk, "/acts/act-00000000000000000000000000/copies/none");
    assert_eq!(missing.status, 404);
    assert!(missing.text().contains("lang=\"fr\""));
    let method = pages.send(&clerk, "/desk", "http://office.test", Vec::new());
    assert_eq!(method.status, 405);
}

#[test]
fn every_answer_is_guarded_and_names_nobody_in_an_address() {
    let pages = pages();
    let clerk = pages.enter("clerk", FIRST).expect("a clerk");
    for path in ["/", "/login", "/desk", "/declarations/birth", "/nowhere"] {
        let answer = pages.get(&clerk, path);
        assert!(answer.header("content-security-policy").contains("default-src 'none'"), "{path}");
        assert_eq!(answer.header("cache-control"), "no-store", "{path}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert!(!answer.text().contains("http://") || path == "/", "{path} points elsewhere");
        assert!(!answer.text().contains(" style="), "{path} has a style of its own");
    }
    let found = pages.post(&clerk, "/search", "q=Yassine");
    assert_eq!((found.status, found.header("location")), (200, ""));
}

#[test]
fn a_machine_that_asks_too_fast_is_told_to_wait() {
    let pages = pages();
    let answers = pages.hammer("/", 200);
    let expected: Vec<u16> = [vec![200; 120], vec![429; 80]].concat();
    assert_eq!(answers, expected);
    assert_eq!(pages.get(&Visitor::default(), "/").status, 200, "a moment later it is served");
}

#[test]
fn the_people_of_a_damaged_office_are_told_and_the_others_work() {
    let mut world = World::new();
    world.close();
    std::fs::write(world.office_file(), b"not a database at all").expect("a file can be spoilt");
    world.reopen().expect("the node opens with the other office");
    let now = world.now;
    let pages = Pages::over(world.taken(), now);
    // Nobody is told that they may not: who is delegated is in the file that is out of reach.
    for (role, path) in [
        ("clerk", "/desk"),
        ("clerk", "/declarations/birth"),
        ("registrar", "/queue"),
        ("delegate", "/queue"),
        ("administrator", "/administration"),
    ] {
        let mut visitor = pages.enter(role, FIRST).expect("signing in needs the node's file only");
        let answer = pages.get(&visitor, path);
        assert_eq!(answer.status, 503, "{role} {path}");
        let text = answer.text();
        assert!(text.contains("dir=\"rtl\"") && text.contains("offices/SEF-01.db"), "{text}");
        assert!(text.contains("\u{635}\u{641}\u{631}\u{648}"), "the office is still named");
        visitor.cookies.push_str("; sijill_lang=fr");
        assert!(pages.get(&visitor, path).text().contains("Bureau indisponible"));
        assert_eq!(pages.post(&visitor, "/logout", "").status, 303, "nobody is locked in");
    }
    let theirs = pages.enter("clerk", SECOND).expect("a clerk");
    assert_eq!(pages.get(&theirs, "/desk").status, 200);
    assert_eq!(pages.get(&Visitor::default(), "/").status, 200);
}

//! Somebody is found whatever the script, the spelling and the errors of either side.

use national_index::{
    Builder, ComparedDate, DateLikeness, Entry, Index, Likeness, Question, Role, Written,
};

const PEOPLE: [[&str; 10]; 6] = [
    [
        "1",
        "محمد",
        "Mohamed",
        "بنجلون",
        "Benjelloun",
        "أحمد",
        "Ahmed",
        "خديجة",
        "Khadija",
        "1961-03-14",
    ],
    [
        "2",
        "محمد",
        "Mohamed",
        "العلوي",
        "El Alaoui",
        "أحمد",
        "Ahmed",
        "فاطمة",
        "Fatima",
        "1961-03-14",
    ],
    [
        "3",
        "فاطمة الزهراء",
        "Fatima Zahra",
        "الشاوي",
        "Chaoui",
        "إدريس",
        "Driss",
        "زينب",
        "Zineb",
        "1980-01-01",
    ],
    ["4", "يوسف", "", "الوزاني", "", "عبد الرحمن", "", "", "", "1949"],
    ["5", "", "Karim", "", "Tazi", "", "Hassan", "", "Malika", "1972-12-05"],
    ["6", "ليلى", "Leila", "الفيلالي", "Filali", "عمر", "Omar", "سعاد", "Souad", ""],
];

fn commune() -> Index {
    let mut builder = Builder::default();
    for [id, f_ar, f, n_ar, n, p_ar, p, m_ar, m, date] in PEOPLE {
        let name = |ar, latin| Written { ar, latin };
        builder.push(&Entry {
            id,
            names: [name(f_ar, f), name(n_ar, n), name(p_ar, p), name(m_ar, m)],
            date: ComparedDate::parse(date),
            place: "",
        });
    }
    Index::build(builder)
}

fn question(names: [&str; 4], date: &str) -> Question {
    Question {
        names: names.map(str::to_owned),
        date: ComparedDate::parse(date),
        place: String::new(),
    }
}

#[test]
fn three_spellings_in_two_scripts_find_one_person_first() {
    let index = commune();
    for (names, date) in [
        (["M'hamed", "Ben Jelloun", "", ""], "1961-03-14"),
        (["محمد", "بن جلون", "أحمد", ""], ""),
        (["Mohammed", "BENJELOUN", "Ahmad", "Khadidja"], "1961-04-14"),
        (["Mohamed", "", "", "خديجة"], "1961"),
    ] {
        let hits = index.find(&question(names, date), 10);
        assert_eq!(hits[0].id, "1", "{names:?} {date}");
        assert_eq!(index.find_exhaustively(&question(names, date), 10)[0], hits[0]);
    }
}

#[test]
fn each_field_says_why() {
    let index = commune();
    let hits = index.find(&question(["Fatima", "Shawi", "ادريس", ""], "1980-07-02"), 10);
    assert_eq!(hits[0].id, "3");
    let answer = &hits[0].answer;
    let of = |role: Role| answer.names[role.place()];
    assert!(of(Role::First) > Likeness::Same, "a part of the compound name");
    assert!(of(Role::Family) < Likeness::Different);
    assert_eq!(of(Role::Father), Likeness::Same);
    assert_eq!(of(Role::Mother), Likeness::Missing);
    assert_eq!(answer.date, DateLikeness::OnlyYearKnown);
}

#[test]
fn names_that_changed_places_are_found_and_said() {
    let hits = commune();
    let hits = hits.find(&question(["Filali", "Leila", "", ""], ""), 10);
    assert_eq!((hits[0].id, hits[0].answer.swapped), ("6", true));
}

#[test]
fn a_script_or_a_parent_that_is_missing_hides_nobody() {
    let index = commune();
    assert_eq!(index.find(&question(["Youssef", "Ouazzani", "", ""], "1949"), 10)[0].id, "4");
    assert_eq!(index.find(&question(["كريم", "التازي", "", ""], ""), 10)[0].id, "5");
}

#[test]
fn odd_questions_are_answered_all_the_same() {
    let index = commune();
    let long = "ب".repeat(300);
    for odd in [
        "",
        "a",
        &long,
        "\u{64b}\u{651}",
        "محمدMohamed",
        "🙂",
        "\u{0}\u{7}",
        "%_*",
        "' OR 1=1 --",
        "\u{202e}demahoM",
    ] {
        for names in [[odd, "", "", ""], [odd, odd, odd, odd], ["", "", odd, ""]] {
            assert!(index.find(&question(names, ""), 10).len() <= 10);
        }
    }
    assert!(index.find(&Question::default(), 10).is_empty());
    assert!(
        Index::build(Builder::default()).find(&question(["a", "b", "", ""], "1950"), 3).is_empty()
    );
}

//! Names that one person has in three scripts, and names that are of others.

use super::{Skeleton, skeleton};

#[test]
fn one_person_in_three_scripts_has_one_skeleton() {
    for alike in [
        &["محمد", "امحمد", "Mohamed", "Mohammed", "M'hamed", "Mhamed", "ⵎⵓⵃⵎⵎⴷ"][..],
        &["بنجلون", "بن جلون", "Benjelloun", "Ben Jelloun", "BENJELOUN"],
        &["عبد الرحمن", "عبدالرحمان", "Abderrahmane", "Abd er-Rahman", "Abdel Rahman"],
        &["عبد القادر", "Abdelkader", "Abd el Kader", "Abdul Qadir"],
        &["عبد الله", "Abdellah", "Abdallah", "Abdullah"],
        &["العلوي", "Alaoui", "El Alaoui", "Al-Alawi"],
        &["الشاوي", "Chaoui", "Ech-Chaoui", "Shawi"],
        &["فاطمة الزهراء", "Fatima Zahra", "Fatima Ez-Zahra", "Fatima-Zahrae"],
        &["يوسف", "Youssef", "Yusuf", "Yousef", "ⵢⵓⵙⴼ"],
        &["والي", "Ouali", "Wali", "El Ouali"],
        &["خديجة", "Khadija", "Khadidja", "ⵅⴰⴷⵉⵊⴰ"],
        &["آيت أوعلي", "Ait Ouali", "Aït Ou Ali"],
        &["غيثة", "Ghita", "GHITHA"],
        &["الوزاني", "Ouazzani", "El Ouazzani", "Wazani"],
        &["إدريس", "Driss", "Idriss", "Idris"],
    ] {
        let first = skeleton(alike[0]);
        for other in &alike[1..] {
            assert_eq!(skeleton(other), first, "{} {other}", alike[0]);
        }
    }
}

#[test]
fn other_people_have_others() {
    for (one, other) in [("أحمد", "محمد"), ("Karim", "Kamal"), ("Hassan", "Hussam")] {
        assert_ne!(skeleton(one), skeleton(other), "{one} {other}");
    }
}

#[test]
fn a_consonant_can_be_left_out_at_any_place() {
    let whole = skeleton("Mohamed");
    assert_eq!(whole.to_string(), "mhmd");
    assert_eq!(whole.len(), 4);
    let left: Vec<String> = (0..4).map(|place| whole.without(place).to_string()).collect();
    assert_eq!(left, ["hmd", "mmd", "mhd", "mhm"]);
    assert_eq!(Skeleton::of(whole.classes()), whole);
}

#[test]
fn what_has_no_consonant_has_an_empty_one() {
    for text in ["", "a", "\u{64b}\u{651}", "🙂", "\u{202e}", "%'--", "ⴰ"] {
        assert!(skeleton(text).is_empty(), "{text:?} {}", skeleton(text));
    }
    assert_eq!(skeleton(&"ب".repeat(300)).len(), super::CONSONANTS_MAX);
}

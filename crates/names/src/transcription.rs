//! A first spelling in Arabic of a name that has none (case D10): by sound, French habits first.
//! Only ever a proposal: whoever bears the name, or the registrar, decides.

/// Groups of letters before single ones; of two that fit, the longer stands first.
const SOUNDS: [(&str, &str); 46] = [
    ("eau", "و"),
    ("sch", "ش"),
    ("tch", "تش"),
    ("qu", "ك"),
    ("gu", "غ"),
    ("ge", "ج"),
    ("gi", "جي"),
    ("gy", "جي"),
    ("ce", "س"),
    ("ci", "سي"),
    ("cy", "سي"),
    ("ch", "ش"),
    ("sh", "ش"),
    ("kh", "خ"),
    ("gh", "غ"),
    ("ph", "ف"),
    ("th", "ت"),
    ("dj", "دج"),
    ("ou", "و"),
    ("oo", "و"),
    ("au", "و"),
    ("ai", "ي"),
    ("ay", "اي"),
    ("ei", "ي"),
    ("ee", "ي"),
    ("a", "ا"),
    ("b", "ب"),
    ("c", "ك"),
    ("d", "د"),
    ("f", "ف"),
    ("g", "غ"),
    ("h", "ه"),
    ("i", "ي"),
    ("j", "ج"),
    ("k", "ك"),
    ("l", "ل"),
    ("m", "م"),
    ("n", "ن"),
    ("o", "و"),
    ("p", "ب"),
    ("q", "ق"),
    ("r", "ر"),
    ("s", "س"),
    ("t", "ت"),
    ("v", "ف"),
    ("z", "ز"),
];

/// Letters that are one thing or another by their place, or two at once.
const OTHERS: [(char, &str); 5] = [('e', ""), ('u', "و"), ('w', "و"), ('x', "كس"), ('y', "ي")];

/// Ends that French says through the nose.
const NASAL: [&str; 4] = ["ean", "ain", "ein", "in"];

/// The words of a Latin name, spelled in Arabic letters.
pub fn arabic_spelling(latin: &str) -> String {
    let folded = crate::fold_latin(latin);
    let words: Vec<String> = folded.split(' ').map(spell).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

fn spell(word: &str) -> String {
    let mut rest = word;
    let mut spelled = String::new();
    let mut last = "";
    while let Some(letter) = rest.chars().next() {
        if spelled.chars().count() > 0 && NASAL.contains(&rest) {
            spelled.push_str("ان");
            break;
        }
        let group = SOUNDS.iter().find(|(group, _)| rest.starts_with(group));
        let (length, mut sound) = match group {
            Some((group, sound)) => (group.len(), *sound),
            None => {
                let other = OTHERS.iter().find(|(other, _)| *other == letter);
                (letter.len_utf8(), other.map_or("", |(_, sound)| *sound))
            }
        };
        if rest.len() == word.len() {
            // No Arabic word begins with a vowel that has no seat.
            sound = match letter {
                'e' | 'i' if length == 1 => "إ",
                'o' | 'u' if sound == "و" => "أو",
                'a' if sound == "ا" => "أ",
                _ => sound,
            };
        }
        // A doubled letter is written once.
        if sound != last || length > 1 {
            spelled.push_str(sound);
        }
        last = sound;
        rest = &rest[length..];
    }
    spelled
}

#[cfg(test)]
mod tests {
    use super::arabic_spelling;

    #[test]
    fn d10_a_name_without_arabic_letters_is_spelled_by_its_sound() {
        for (latin, arabic) in [
            ("Claude", "كلود"),
            ("MARTIN", "مارتان"),
            ("Jean-Paul", "جان بول"),
            ("Anna", "أنا"),
            ("Olivier", "أوليفير"),
            ("Xavier", "كسافير"),
            ("", ""),
        ] {
            assert_eq!(arabic_spelling(latin), arabic, "{latin}");
        }
    }

    #[test]
    fn whatever_is_typed_gives_arabic_letters_or_nothing() {
        for odd in ["\u{4E2D}\u{6587}", "123", "O'Néill Łukasz", "---"] {
            let spelled = arabic_spelling(odd);
            assert!(
                spelled.chars().all(|c| c == ' ' || ('\u{600}'..'\u{700}').contains(&c)),
                "{odd}"
            );
        }
    }
}

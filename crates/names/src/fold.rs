//! Letters made comparable: what writing varies is taken away.

use crate::script::from_tifinagh;

/// An Arabic text with what writing varies taken away: vowels, tatweel, the seats of hamza,
/// final ya and ta marbuta, Moroccan and Persian letters, bidi marks.
pub fn fold_arabic(text: &str) -> String {
    let folded: String = text
        .chars()
        .filter(|c| !is_mark(*c))
        .map(|c| match c {
            'آ' | 'أ' | 'إ' | 'ٱ' => 'ا',
            'ى' | 'ئ' | 'ی' => 'ي',
            'ؤ' => 'و',
            'ة' | 'ە' | 'ہ' => 'ه',
            'ڭ' | 'گ' | 'ݣ' | 'ک' => 'ك',
            'ڤ' | 'ڥ' => 'ف',
            'پ' => 'ب',
            'چ' => 'ج',
            '٠'..='٩' => digit(c, '٠'),
            '۰'..='۹' => digit(c, '۰'),
            '-' | '\'' | '\u{2019}' | '.' | '،' | ',' | '_' => ' ',
            other => other,
        })
        .collect();
    one_blank(&folded)
}

fn digit(c: char, zero: char) -> char {
    let value = u32::from(c) - u32::from(zero);
    char::from_digit(value, 10).unwrap_or(c)
}

fn is_mark(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{610}'..='\u{61A}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{6D6}'..='\u{6ED}'
            | '\u{640}' | 'ء'
            | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}'
            | '\u{61C}' | '\u{FEFF}')
}

/// A Latin text in lower case without accents; Tifinagh comes out in Latin letters.
pub fn fold_latin(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            'à'..='å' | 'ā' => folded.push('a'),
            'æ' => folded.push_str("ae"),
            'ç' => folded.push('c'),
            'è'..='ë' | 'ē' => folded.push('e'),
            'ì'..='ï' | 'ī' => folded.push('i'),
            'ñ' => folded.push('n'),
            'ò'..='ö' | 'ø' | 'ō' => folded.push('o'),
            'œ' => folded.push_str("oe"),
            'ù'..='ü' | 'ū' => folded.push('u'),
            'ý' | 'ÿ' => folded.push('y'),
            'ḍ' | 'đ' => folded.push('d'),
            'ḥ' => folded.push('h'),
            'ṣ' | 'š' => folded.push('s'),
            'ṭ' => folded.push('t'),
            'ẓ' | 'ž' => folded.push('z'),
            'ġ' => folded.push_str("gh"),
            '-' | '\'' | '\u{2019}' | '\u{2bf}' | '`' | '.' | ',' | '_' => folded.push(' '),
            // What is left of a letter that was decomposed.
            '\u{300}'..='\u{36F}' => {}
            c if is_mark(c) => {}
            c => match from_tifinagh(c) {
                Some(latin) => folded.push_str(latin),
                None => folded.push(c),
            },
        }
    }
    one_blank(&folded)
}

fn one_blank(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

//! Which script a letter belongs to, and Tifinagh written in Latin letters.

/// The scripts in which the registers write names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Script {
    Arabic,
    Latin,
}

/// Whether a letter is Arabic.
pub(crate) fn is_arabic(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{6FF}' | '\u{750}'..='\u{77F}' | '\u{8A0}'..='\u{8FF}')
}

/// The script of a text: Arabic if any letter of it is, since a Latin name has none.
pub fn script_of(text: &str) -> Script {
    if text.chars().any(is_arabic) { Script::Arabic } else { Script::Latin }
}

/// A letter of Tifinagh (Neo-Tifinagh, IRCAM) as it is transcribed in Morocco; others as they are.
pub(crate) fn from_tifinagh(c: char) -> Option<&'static str> {
    Some(match c {
        'ⴰ' => "a",
        'ⴱ' | 'ⴲ' => "b",
        'ⴳ' | 'ⴴ' | 'ⴵ' | 'ⴶ' => "g",
        'ⴷ' | 'ⴸ' | 'ⴹ' | 'ⴺ' => "d",
        'ⴻ' => "e",
        'ⴼ' => "f",
        'ⴽ' | 'ⴾ' | 'ⴿ' => "k",
        'ⵀ' | 'ⵁ' | 'ⵃ' => "h",
        'ⵄ' => "a",
        'ⵅ' | 'ⵆ' => "kh",
        'ⵇ' | 'ⵈ' => "q",
        'ⵉ' => "i",
        'ⵊ' | 'ⵋ' | 'ⵌ' => "j",
        'ⵍ' => "l",
        'ⵎ' => "m",
        'ⵏ' => "n",
        'ⵓ' => "ou",
        'ⵔ' | 'ⵕ' => "r",
        'ⵖ' | 'ⵗ' => "gh",
        'ⵙ' | 'ⵚ' => "s",
        'ⵛ' | 'ⵞ' => "ch",
        'ⵜ' | 'ⵝ' | 'ⵟ' => "t",
        'ⵡ' => "w",
        'ⵢ' => "y",
        'ⵣ' | 'ⵤ' | 'ⵥ' => "z",
        'ⵯ' => "",
        _ => return None,
    })
}

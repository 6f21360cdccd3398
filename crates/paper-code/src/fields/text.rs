//! Texts of a code: nothing that could reorder or hide what stands beside them on a screen.

use vocabulary::is_bidi_control;

const LONGEST: usize = 120;

pub(super) fn is_plain(text: &str) -> bool {
    let letters = text.chars().count();
    (1..=LONGEST).contains(&letters)
        && text.trim() == text
        && !text.chars().any(|c| c.is_control() || is_bidi_control(c) || is_invisible(c))
}

/// Joiners, fillers and separators: one name would have several writings that look alike.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2028}' | '\u{2029}' | '\u{2060}')
        || matches!(c, '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

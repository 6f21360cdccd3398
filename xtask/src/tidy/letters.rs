//! No Arabic, Tifinagh or accented letters in sources: what a person reads is in
//! `texts/`, `forms/` and `law/`. Tables of letters and number words are excepted.

use super::exceptions::Exceptions;
use super::{File, Findings};

pub(crate) fn check(files: &[File], exceptions: &mut Exceptions, findings: &mut Findings) {
    let sources = files.iter().filter(|file| matches!(file.extension(), "rs" | "sql" | "js"));
    let own = sources.filter(|file| !file.is_test() && !file.is_vendored());
    for file in own.filter(|file| !file.path.starts_with("xtask/")) {
        let found = file
            .text()
            .lines()
            .enumerate()
            .take_while(|(_, line)| line.trim() != "#[cfg(test)]")
            .find_map(|(at, line)| line.chars().find(|c| is_foreign(*c)).map(|c| (at + 1, c)));
        let Some((line, letter)) = found else { continue };
        if !exceptions.allow("letters", &file.path) {
            let what =
                format!("the letter U+{:04X} belongs in texts/, forms/ or law/", letter as u32);
            findings.at(&file.path, line, &what);
        }
    }
}

fn is_foreign(letter: char) -> bool {
    match letter {
        '\u{00D7}' | '\u{00F7}' => false,
        '\u{00C0}'..='\u{024F}' => true,
        '\u{0600}'..='\u{06FF}' | '\u{0750}'..='\u{077F}' | '\u{08A0}'..='\u{08FF}' => true,
        '\u{2D30}'..='\u{2D7F}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}' => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_foreign;

    #[test]
    fn knows_the_scripts() {
        assert!("\u{0633}\u{2D59}\u{00E9}".chars().all(is_foreign));
        assert!(!"aZ9×→«…".chars().any(is_foreign));
    }
}

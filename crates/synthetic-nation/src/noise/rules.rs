//! Tables of what becomes what, read from `noise/`, and one rule of them applied by chance.

use crate::random::Random;
use crate::written::Script;

/// Replacements of one script.
pub(super) struct Rules(Vec<(String, String)>);

impl Rules {
    /// The rules of this script in a table.
    pub(super) fn read(text: &str, script: &str) -> Rules {
        let mut rules = Vec::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let Some((own, rule)) = line.split_once('|') else { continue };
            if own != script {
                continue;
            }
            let rule = rule.replace('_', " ");
            if let Some((one, other)) = rule.split_once('=') {
                rules.push((one.to_owned(), other.to_owned()));
                rules.push((other.to_owned(), one.to_owned()));
            } else if let Some((from, to)) = rule.split_once('>') {
                rules.push((from.to_owned(), to.to_owned()));
            } else {
                for one in rule.chars() {
                    let others = rule.chars().filter(|other| *other != one);
                    rules.extend(others.map(|other| (one.to_string(), other.to_string())));
                }
            }
        }
        rules.retain(|(from, _)| !from.is_empty());
        Rules(rules)
    }

    /// Applies one rule at one place where it fits, if one of those tried fits anywhere.
    pub(super) fn apply(&self, text: &mut String, random: &mut Random) {
        for _ in 0..60 {
            let (from, to) = random.pick(&self.0);
            let count = text.matches(from.as_str()).count();
            if count == 0 {
                continue;
            }
            let chosen = random.below(count);
            let Some((at, _)) = text.match_indices(from.as_str()).nth(chosen) else { continue };
            text.replace_range(at..at + from.len(), to);
            return;
        }
    }
}

/// One space between words, none around them, and Latin words with a capital.
pub(super) fn tidy(script: Script, text: &mut String) {
    if text.contains("  ") || text.starts_with(' ') || text.ends_with(' ') {
        *text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    if script == Script::Latin {
        let mut starts = true;
        let mut written = String::with_capacity(text.len());
        for letter in text.chars() {
            if starts {
                written.extend(letter.to_uppercase());
            } else {
                written.extend(letter.to_lowercase());
            }
            starts = letter == ' ' || letter == '-';
        }
        *text = written;
    }
}

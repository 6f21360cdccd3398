//! Tables of what becomes what, read from `noise/`, and one rule of them applied by chance.

use crate::random::Random;
use crate::written::Script;

/// Replacements of one script.
pub(super) struct Rules(Vec<Rule>);

struct Rule {
    from: String,
    to: String,
    begins: bool,
    ends: bool,
}

impl Rule {
    /// `^` and `$` say that a word begins before and ends after what is replaced.
    fn new(from: &str, to: &str) -> Rule {
        Rule {
            from: from.replace(['^', '$'], ""),
            to: to.replace(['^', '$'], ""),
            begins: from.starts_with('^'),
            ends: from.ends_with('$'),
        }
    }

    fn places<'a>(&'a self, text: &'a str) -> impl Iterator<Item = usize> + 'a {
        text.match_indices(self.from.as_str()).map(|(at, _)| at).filter(move |at| {
            let (before, after) = (&text[..*at], &text[at + self.from.len()..]);
            (!self.begins || before.is_empty() || before.ends_with(' '))
                && (!self.ends || after.is_empty() || after.starts_with(' '))
        })
    }
}

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
                rules.push(Rule::new(one, other));
                rules.push(Rule::new(other, one));
            } else if let Some((from, to)) = rule.split_once('>') {
                rules.push(Rule::new(from, to));
            } else {
                for one in rule.chars() {
                    let others = rule.chars().filter(|other| *other != one);
                    rules.extend(others.map(|o| Rule::new(&one.to_string(), &o.to_string())));
                }
            }
        }
        rules.retain(|rule| !rule.from.is_empty());
        Rules(rules)
    }

    /// Applies one rule at one place where it fits, if one of those tried fits anywhere.
    pub(super) fn apply(&self, text: &mut String, random: &mut Random) {
        for _ in 0..60 {
            let rule = random.pick(&self.0);
            let count = rule.places(text).count();
            if count == 0 {
                continue;
            }
            let chosen = random.below(count);
            let Some(at) = rule.places(text).nth(chosen) else { continue };
            text.replace_range(at..at + rule.from.len(), &rule.to);
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

//! Every command has its help in each language, and the help names the options that are read.

use std::collections::BTreeSet;

use super::*;
use crate::arguments;

const LANGS: [Lang; 3] = [Lang::Ar, Lang::Fr, Lang::Zgh];

fn option(text: &'static str) -> &'static str {
    text.split(' ').next().unwrap_or_default()
}

#[test]
fn every_command_has_help_in_each_language() {
    let texts = Texts::embedded();
    for lang in LANGS {
        let overview = overview(&texts, lang);
        for command in &COMMANDS {
            assert!(overview.contains(&format!("sijill {} ", command.words)), "{}", command.words);
            let page = one(command, &texts, lang);
            assert!(overview.contains(&texts.get(lang, &key(command.words))));
            for (option, _) in command.options {
                assert!(page.contains(option), "{lang:?} {}: {option}", command.words);
            }
        }
    }
}

#[test]
fn no_text_of_the_help_is_missing() {
    let texts = Texts::embedded();
    for lang in [Lang::Ar, Lang::Fr] {
        for command in &COMMANDS {
            let key = key(command.words);
            let options = command.options.iter().map(|(_, key)| (*key).to_owned());
            let one = command.half_done.then(|| half_done(command.words));
            for key in [key.clone(), format!("{key}-about")].into_iter().chain(options).chain(one) {
                assert!(texts.has(lang, &key), "{lang:?}: {key}");
            }
        }
    }
}

#[test]
fn the_help_names_the_options_that_are_read_and_no_others() {
    let described: BTreeSet<&str> = COMMANDS
        .iter()
        .flat_map(|command| command.options.iter().map(|(text, _)| option(text)))
        .chain(["--help", "--version"])
        .collect();
    let read: BTreeSet<&str> = arguments::OPTIONS.into_iter().collect();
    assert_eq!(described, read);
}

#[test]
fn what_the_usage_asks_for_is_explained() {
    for command in &COMMANDS {
        let used: BTreeSet<&str> =
            command.usage.split([' ', '[', ']']).filter(|word| word.starts_with("--")).collect();
        let explained: BTreeSet<&str> =
            command.options.iter().map(|(text, _)| option(text)).collect();
        assert_eq!(used, explained, "{}", command.words);
    }
}

#[test]
fn the_overview_in_three_languages_names_every_command() {
    let page = include_str!("../help.txt");
    for command in &COMMANDS {
        assert!(page.contains(&format!("sijill {} ", command.words)), "{}", command.words);
    }
}

//! The same keys in Arabic and French, six plural forms in Arabic, no broken file.

use std::collections::BTreeSet;

use fluent_bundle::FluentResource;
use vocabulary::{Lang, Problem};

use super::{Arg, FILES, Texts};

fn keys(lang: &str, name: &str) -> BTreeSet<String> {
    FILES
        .iter()
        .filter(|(of, file, _)| *of == lang && *file == name)
        .flat_map(|(_, _, text)| text.lines())
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
        .filter_map(|line| line.split_once(" =").map(|(key, _)| key.to_owned()))
        .collect()
}

#[test]
fn arabic_and_french_have_the_same_keys() {
    for (_, name, _) in FILES.iter().filter(|(lang, ..)| *lang != "zgh") {
        let (ar, fr) = (keys("ar", name), keys("fr", name));
        let missing: Vec<_> = ar.symmetric_difference(&fr).collect();
        assert!(missing.is_empty(), "{name}: in one language only: {missing:?}");
    }
}

#[test]
fn amazigh_has_no_key_of_its_own() {
    for (_, name, _) in FILES.iter().filter(|(lang, ..)| *lang == "zgh") {
        let extra: Vec<_> = keys("zgh", name).difference(&keys("fr", name)).cloned().collect();
        assert!(extra.is_empty(), "{name}: {extra:?}");
    }
}

#[test]
fn every_file_reads() {
    for (lang, name, text) in FILES {
        let errors = FluentResource::try_new((*text).to_owned()).err().map(|(_, errors)| errors);
        assert!(errors.is_none(), "texts/{lang}/{name}.ftl: {errors:?}");
    }
}

#[test]
fn arabic_plurals_have_six_forms() {
    for (lang, name, text) in FILES.iter().filter(|(lang, ..)| *lang == "ar") {
        let mut forms: Vec<&str> = Vec::new();
        for line in text.lines().map(str::trim) {
            if let Some(form) = line.trim_start_matches('*').strip_prefix('[') {
                forms.push(form.split(']').next().unwrap_or(""));
            }
            if line == "}" {
                if forms.contains(&"other") {
                    for form in ["zero", "one", "two", "few", "many"] {
                        assert!(forms.contains(&form), "texts/{lang}/{name}.ftl lacks [{form}]");
                    }
                }
                forms.clear();
            }
        }
    }
}

#[test]
fn years_are_not_grouped_and_unknown_keys_are_shown() {
    let texts = Texts::embedded();
    assert_eq!(texts.get(Lang::Ar, "no-such-key"), "no-such-key");
    let problem = Problem::refuse("register-not-open").with("year", "2026");
    assert!(texts.problem(Lang::Fr, &problem).contains("2026"));
    let _ = texts.format(Lang::Fr, "no-such-key", &[("n", Arg::Num(2))]);
}

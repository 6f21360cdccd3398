//! Every text that a person reads, in Arabic, French and Amazigh (`texts/`, Fluent).
//!
//! Amazigh is a draft until a speaker has read it: what is missing there is said in French.

use std::collections::HashMap;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;
use vocabulary::{Lang, Problem};

include!(concat!(env!("OUT_DIR"), "/files.rs"));

/// A value put into a text.
#[derive(Debug, Clone, Copy)]
pub enum Arg<'a> {
    /// Words, isolated from the direction of the text around them.
    Str(&'a str),
    /// A number that a plural form depends on.
    Num(i64),
}

/// The texts of all languages.
pub struct Texts {
    bundles: HashMap<Lang, FluentBundle<FluentResource>>,
}

impl Texts {
    /// The texts that ship with the program.
    pub fn embedded() -> Self {
        let bundles =
            [Lang::Ar, Lang::Fr, Lang::Zgh].into_iter().map(|lang| (lang, bundle(lang))).collect();
        Self { bundles }
    }

    /// A text without values.
    pub fn get(&self, lang: Lang, key: &str) -> String {
        self.format(lang, key, &[])
    }

    /// A text with values; an unknown key is shown as itself, and a test finds it.
    pub fn format(&self, lang: Lang, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            match arg {
                Arg::Str(text) => values.set(*name, FluentValue::from(*text)),
                Arg::Num(number) => values.set(*name, FluentValue::from(*number)),
            }
        }
        let order: &[Lang] = match lang {
            Lang::Zgh => &[Lang::Zgh, Lang::Fr],
            Lang::Ar => &[Lang::Ar],
            Lang::Fr => &[Lang::Fr],
        };
        order
            .iter()
            .find_map(|lang| self.in_language(*lang, key, &values))
            .unwrap_or_else(|| key.to_owned())
    }

    /// Whether a language has a text of this key.
    pub fn has(&self, lang: Lang, key: &str) -> bool {
        self.bundles.get(&lang).is_some_and(|bundle| bundle.has_message(key))
    }

    /// What a problem says; whole numbers among its details choose the plural.
    pub fn problem(&self, lang: Lang, problem: &Problem) -> String {
        let args: Vec<(&str, Arg<'_>)> = problem
            .details
            .iter()
            .map(|(name, value)| {
                let arg = value.parse().map_or(Arg::Str(value), Arg::Num);
                (name.as_str(), arg)
            })
            .collect();
        self.format(lang, &format!("problem-{}", problem.code), &args)
    }

    fn in_language(&self, lang: Lang, key: &str, args: &FluentArgs<'_>) -> Option<String> {
        let bundle = self.bundles.get(&lang)?;
        let pattern = bundle.get_message(key)?.value()?;
        let mut errors = Vec::new();
        Some(bundle.format_pattern(pattern, Some(args), &mut errors).into_owned())
    }
}

fn bundle(lang: Lang) -> FluentBundle<FluentResource> {
    let code: LanguageIdentifier = lang.code().parse().expect("a language code");
    let mut bundle = FluentBundle::new_concurrent(vec![code]);
    for (_, name, text) in FILES.iter().filter(|(of, ..)| *of == lang.code()) {
        let resource = match FluentResource::try_new((*text).to_owned()) {
            Ok(resource) => resource,
            // A slip in one text must not take the others away; the test names it.
            Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
        let _ = name;
    }
    // Numbers stay as they are: years must not become 2,026.
    bundle.set_formatter(Some(|value, _| match value {
        FluentValue::Number(number) => Some(number.value.to_string()),
        _ => None,
    }));
    bundle
}

#[cfg(test)]
mod tests;

//! The renvoi: what was wrong, what it must read, how many words are approved (case B26).

use vocabulary::{Lang, Values};

use crate::form::Form;
use crate::text::Renvoi;

/// The corrections that turn one set of values into another.
pub fn renvoi(form: &Form, old: &Values, new: &Values) -> Vec<Renvoi> {
    form.fields()
        .filter_map(|field| {
            let value = |values: &Values| values.get(&field.id).cloned().unwrap_or_default();
            let (old, new) = (value(old), value(new));
            if old == new {
                return None;
            }
            let said = |text: &str, lang: Lang| {
                field
                    .options
                    .iter()
                    .find(|option| option.value == text)
                    .map_or_else(|| text.to_owned(), |option| option.label.get(lang).to_owned())
            };
            let words = u32::try_from(new.split_whitespace().count()).unwrap_or(1).max(1);
            Some(Renvoi {
                text_ar: format!(
                    "الإخراج: {}: «{}» عوض «{}». أُقرّت {}.",
                    field.label.get(Lang::Ar),
                    said(&new, Lang::Ar),
                    said(&old, Lang::Ar),
                    words_ar(words)
                ),
                text_fr: format!(
                    "Renvoi : {} : « {} » au lieu de « {} ». {} approuvé{}.",
                    field.label.get(Lang::Fr),
                    said(&new, Lang::Fr),
                    said(&old, Lang::Fr),
                    words_fr(words),
                    if words > 1 { "s" } else { "" }
                ),
                field: field.id.clone(),
                old,
                new,
                words,
            })
        })
        .collect()
}

fn words_ar(words: u32) -> String {
    match words {
        1 => "كلمة واحدة".into(),
        2 => "كلمتان".into(),
        3..=10 => format!("{words} كلمات"),
        _ => format!("{words} كلمة"),
    }
}

fn words_fr(words: u32) -> String {
    if words > 1 { format!("{words} mots") } else { "Un mot".into() }
}

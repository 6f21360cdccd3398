//! In which language somebody at the terminal reads.

use vocabulary::Lang;

/// The language of the system's own words, if it is one of ours: `LC_ALL`, `LC_MESSAGES`, `LANG`.
#[expect(clippy::disallowed_methods, reason = "the binary is where the environment is read")]
pub(crate) fn of_the_system() -> Option<Lang> {
    let set = |name: &&str| std::env::var(name).ok().filter(|value| !value.is_empty());
    // The first that is set decides, even if we do not speak it.
    of(&["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(set)?)
}

/// `fr_FR.UTF-8`, `ar_MA`, `zgh-MA`.
fn of(locale: &str) -> Option<Lang> {
    let language = locale.split(['_', '-', '.', '@']).next().unwrap_or_default();
    match language {
        "ar" => Some(Lang::Ar),
        "fr" => Some(Lang::Fr),
        // What systems call Moroccan Amazigh and its varieties.
        "zgh" | "ber" | "shi" | "tzm" | "rif" => Some(Lang::Zgh),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_names_a_language_or_none_of_ours() {
        for (locale, lang) in [
            ("fr_FR.UTF-8", Some(Lang::Fr)),
            ("ar_MA", Some(Lang::Ar)),
            ("zgh-MA", Some(Lang::Zgh)),
            ("ber_MA.utf8", Some(Lang::Zgh)),
            ("fr", Some(Lang::Fr)),
            ("C.UTF-8", None),
            ("fry_NL", None),
            ("", None),
        ] {
            assert_eq!(of(locale), lang, "{locale}");
        }
    }
}

//! The routes of correction: what kind of fault goes to whom.

use serde::{Deserialize, Serialize};

/// A way to have an act corrected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Route {
    /// A material error: the King's prosecutor authorises; his silence is a refusal.
    Material,
    /// A substantive error: judgment of the court of first instance.
    Substantive,
    /// A name in Latin letters: the Interior minister or whom he delegates.
    LatinName,
    /// Another family name: decree, through the High Commission.
    FamilyName,
    /// A first name that is hard to bear: authorised by the court.
    FirstName,
}

impl Route {
    /// Every route.
    pub const ALL: [Route; 5] = [
        Route::Material,
        Route::Substantive,
        Route::LatinName,
        Route::FamilyName,
        Route::FirstName,
    ];

    /// The word stored and written.
    pub fn as_str(self) -> &'static str {
        match self {
            Route::Material => "material",
            Route::Substantive => "substantive",
            Route::LatinName => "latin-name",
            Route::FamilyName => "family-name",
            Route::FirstName => "first-name",
        }
    }

    /// The route of a word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|route| route.as_str() == word)
    }

    /// Who decides.
    pub fn authority(self) -> &'static str {
        match self {
            Route::Material => "prosecutor",
            Route::Substantive | Route::FirstName => "court",
            Route::LatinName => "interior",
            Route::FamilyName => "head-of-government",
        }
    }

    /// Whether the registrar endorses the request before it is sent (material errors).
    pub fn is_endorsed(self) -> bool {
        self == Route::Material
    }

    /// The provision with the days the authority has, if the law sets them.
    pub fn period(self) -> Option<&'static str> {
        match self {
            Route::Material => Some("correction-material-period"),
            _ => None,
        }
    }

    /// What the file must hold (law.md gives what each authority asks for).
    pub fn documents(self) -> &'static [&'static str] {
        match self {
            Route::Material | Route::Substantive | Route::FirstName => {
                &["full-copy", "proof-of-error"]
            }
            Route::LatinName => &["full-copy", "father-birth-copy"],
            Route::FamilyName => &[
                "full-copy",
                "children-copies",
                "criminal-record",
                "relative-birth-act",
                "names-card",
            ],
        }
    }

    /// The kind of marginal note that a granted request leads to.
    pub fn note_kind(self, inserted: bool) -> &'static str {
        match self {
            Route::Material => "correction-material",
            Route::Substantive => "correction-substantive",
            Route::LatinName if inserted => "latin-name-inserted",
            Route::LatinName => "latin-name-corrected",
            Route::FamilyName => "family-name-change",
            Route::FirstName => "first-name-change",
        }
    }
}

/// The usual route for a field: names in Latin letters go to the Interior; what makes a person who
/// they are goes to the court; a slip of the pen goes to the prosecutor.
pub fn route_of(field: &str) -> Route {
    let latin = field.ends_with("_latin");
    let holder = ["child_", "deceased_", "holder_"].iter().any(|who| field.starts_with(who));
    match field {
        _ if latin => Route::LatinName,
        "sex" | "father_known" | "nationality" => Route::Substantive,
        _ if holder && field.contains("family") => Route::FamilyName,
        _ if field.contains("first_ar") || field.contains("family_ar") => Route::Substantive,
        _ => Route::Material,
    }
}

#[cfg(test)]
mod tests {
    use super::{Route, route_of};

    #[test]
    fn each_fault_goes_to_its_authority() {
        // The official questions and answers give the year of birth as a material error.
        assert_eq!(route_of("birth_date"), Route::Material);
        assert_eq!(route_of("child_first_latin"), Route::LatinName);
        assert_eq!(route_of("child_family_ar"), Route::FamilyName);
        assert_eq!(route_of("mother_first_ar"), Route::Substantive);
        assert_eq!(route_of("sex"), Route::Substantive);
        for route in Route::ALL {
            assert_eq!(Route::parse(route.as_str()), Some(route));
            assert!(!route.documents().is_empty());
        }
    }
}

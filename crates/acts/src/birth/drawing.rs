//! The circumstances of the drawing: where, when, and by whom an act is written.

use vocabulary::{ActNumber, HijriDate, HijriOrigin, Moment};

/// How an act is drawn.
#[derive(Debug, Clone)]
pub struct Drawing {
    /// Not known before signature.
    pub number: Option<ActNumber>,
    /// Hijri year of the register.
    pub register_hijri_year: i16,
    /// The office in Arabic.
    pub office_ar: String,
    /// The office in French.
    pub office_fr: String,
    /// The commune in Arabic.
    pub commune_ar: String,
    /// The commune in French.
    pub commune_fr: String,
    /// The province in Arabic.
    pub province_ar: String,
    /// The province in French.
    pub province_fr: String,
    /// When it is drawn.
    pub drawn_at: Moment,
    /// The same day in the Hijri calendar.
    pub drawn_hijri: (HijriDate, HijriOrigin),
    /// Who signs, in Arabic.
    pub officer_ar: String,
    /// Who signs, in Latin letters.
    pub officer_latin: String,
    /// In which capacity, in Arabic.
    pub officer_capacity_ar: String,
    /// In which capacity, in French.
    pub officer_capacity_fr: String,
    /// Whether the declarant signs with the officer.
    pub declarant_signs: bool,
    /// Whether the act says which of several children was born first: `says_twin_rank` of the law
    /// it is drawn under.
    pub twin_rank: bool,
}

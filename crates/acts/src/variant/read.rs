//! The variant, read from the fields that every act's form has for it.

use vocabulary::{DatePair, HijriOrigin};

use super::{Judgment, Transfer, Variant};
use crate::read::Reader;

impl Variant {
    /// Reads `variant`, `judgment_*` and `transfer_*`; a form without them declares.
    pub fn read(r: &Reader<'_>) -> Self {
        match r.text("variant").as_str() {
            "judgment" => Variant::Judgment(judgment(r)),
            "transferred" => Variant::Transferred(transfer(r)),
            "transferred-judgment" => Variant::TransferredJudgment(judgment(r), transfer(r)),
            _ => Variant::Declared,
        }
    }
}

fn judgment(r: &Reader<'_>) -> Judgment {
    Judgment {
        number: r.text("judgment_number"),
        court: r.text("judgment_court"),
        court_fr: r.optional("judgment_court_fr"),
        date: pair(r, "judgment_date"),
    }
}

fn transfer(r: &Reader<'_>) -> Transfer {
    Transfer {
        office: r.text("transfer_office"),
        office_fr: r.optional("transfer_office_fr"),
        officer: r.text("transfer_officer"),
        officer_latin: r.optional("transfer_officer_latin"),
        number: r.text("transfer_number"),
        date: pair(r, "transfer_date"),
    }
}

/// A draft may lack the date; the checks say so.
fn pair(r: &Reader<'_>, field: &str) -> DatePair {
    r.pair(field).unwrap_or(DatePair {
        gregorian: None,
        hijri: None,
        hijri_origin: HijriOrigin::Typed,
        presumed: false,
        as_written: None,
    })
}

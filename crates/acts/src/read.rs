//! Reading form values, one field at a time; every fault is collected, none stops the reading.

use vocabulary::{
    ClockTime, DatePair, HijriOrigin, PartialDate, PartialHijri, Place, Problem, Values,
    check_arabic, check_latin, check_tifinagh, is_bidi_control, tidy, western_digits,
};

use crate::form::{Field, FieldKind, Form};

/// Values with the faults found so far.
pub struct Reader<'a> {
    form: &'a Form,
    values: &'a Values,
    problems: Vec<Problem>,
}

impl<'a> Reader<'a> {
    /// Checks each field by its kind.
    pub fn new(form: &'a Form, values: &'a Values) -> Self {
        let mut problems = Vec::new();
        for field in values.keys().filter(|id| form.field(id).is_none()) {
            problems.push(Problem::invalid(field, "unknown-field"));
        }
        for field in form.fields() {
            if !field.is_asked(values) {
                continue;
            }
            let value = values.get(&field.id).map_or("", |v| v.trim());
            if value.is_empty() {
                if field.is_required(values) {
                    problems.push(Problem::invalid(&field.id, "required"));
                }
            } else if let Some(problem) = fault(field, value) {
                problems.push(problem);
            }
        }
        Self { form, values, problems }
    }

    /// The faults found.
    pub fn into_problems(self) -> Vec<Problem> {
        self.problems
    }

    /// Whether nothing was found wrong.
    pub fn is_clean(&self) -> bool {
        self.problems.is_empty()
    }

    /// A tidy text; empty when absent or not asked.
    pub fn text(&self, id: &str) -> String {
        if !self.form.field(id).is_some_and(|field| field.is_asked(self.values)) {
            return String::new();
        }
        tidy(self.values.get(id).map_or("", String::as_str))
    }

    /// A text or nothing.
    pub fn optional(&self, id: &str) -> Option<String> {
        Some(self.text(id)).filter(|text| !text.is_empty())
    }

    /// The tidy lines of a long text; empty ones are left out.
    pub fn lines(&self, id: &str) -> Vec<String> {
        if !self.form.field(id).is_some_and(|field| field.is_asked(self.values)) {
            return vec![];
        }
        let text = self.values.get(id).map_or("", String::as_str);
        text.lines().map(tidy).filter(|line| !line.is_empty()).collect()
    }

    /// Whether a yes-or-no field says yes.
    pub fn yes(&self, id: &str) -> bool {
        self.text(id) == "yes"
    }

    /// A date in two calendars, as typed.
    pub fn pair(&self, id: &str) -> Option<DatePair> {
        let hijri = self.optional(&format!("{id}_hijri"));
        let pair = DatePair {
            gregorian: self.date(id),
            hijri: hijri.and_then(|text| PartialHijri::parse(&western_digits(&text)).ok()),
            hijri_origin: HijriOrigin::Typed,
            presumed: false,
            as_written: None,
        };
        (pair.gregorian.is_some() || pair.hijri.is_some()).then_some(pair)
    }

    /// A Gregorian date.
    pub fn date(&self, id: &str) -> Option<PartialDate> {
        PartialDate::parse(&western_digits(&self.optional(id)?)).ok()
    }

    /// An hour and minute.
    pub fn time(&self, id: &str) -> Option<ClockTime> {
        ClockTime::parse(&western_digits(&self.optional(id)?)).ok()
    }

    /// A place.
    pub fn place(&self, id: &str) -> Option<Place> {
        self.optional(id).map(|text| Place::parse(&text))
    }

    /// A small whole number.
    pub fn number(&self, id: &str) -> Option<u32> {
        western_digits(&self.optional(id)?).parse().ok()
    }
}

fn fault(field: &Field, value: &str) -> Option<Problem> {
    let invalid = |code: &str| Some(Problem::invalid(&field.id, code));
    if value.chars().count() > field.max_length {
        return invalid("too-long").map(|p| p.with("most", &field.max_length.to_string()));
    }
    if value.chars().any(is_bidi_control) {
        return invalid("bidi-control");
    }
    let newline_allowed = field.kind == FieldKind::LongText;
    if value.chars().any(|c| c.is_control() && !(newline_allowed && c == '\n')) {
        return invalid("control-character");
    }
    let digits = western_digits(value);
    match field.kind {
        FieldKind::ArabicName => name(field, check_arabic(value)),
        FieldKind::LatinName => name(field, check_latin(value)),
        FieldKind::TifinaghName => name(field, check_tifinagh(value)),
        FieldKind::Date if PartialDate::parse(&digits).is_err() => {
            invalid("date-impossible").map(|p| p.with("value", value))
        }
        FieldKind::HijriDate if PartialHijri::parse(&digits).is_err() => {
            invalid("hijri-impossible").map(|p| p.with("value", value))
        }
        FieldKind::Time if ClockTime::parse(&digits).is_err() => {
            invalid("time-impossible").map(|p| p.with("value", value))
        }
        FieldKind::Choice if !field.options.iter().any(|o| o.value == value) => {
            invalid("choice-unknown").map(|p| p.with("value", value))
        }
        FieldKind::Number if !digits.parse::<u32>().is_ok_and(|n| n <= 150) => {
            invalid("number-impossible").map(|p| p.with("value", value))
        }
        FieldKind::Place if names_no_place(value) => {
            invalid("place-unknown").map(|p| p.with("value", value))
        }
        FieldKind::IdCard if !is_id_card(&digits) => {
            invalid("id-card-impossible").map(|p| p.with("value", value))
        }
        _ => None,
    }
}

/// A digit in a name is a matter of law 36-21, and warns; other strange letters are slips.
fn name(field: &Field, fault: Option<vocabulary::NameFault>) -> Option<Problem> {
    let fault = fault?;
    Some(match fault {
        vocabulary::NameFault::Digit => Problem::warn(fault.code()).at(&field.id),
        _ => Problem::invalid(&field.id, fault.code()),
    })
}

/// A code that no commune or country has: free words are taken, a wrong code is a slip.
fn names_no_place(value: &str) -> bool {
    let coded = value.starts_with("commune:") || value.starts_with("foreign:");
    coded && matches!(Place::parse(value), Place::AsWritten { .. })
}

fn is_id_card(text: &str) -> bool {
    let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    let digits = text.bytes().skip(letters).filter(u8::is_ascii_digit).count();
    (1..=2).contains(&letters) && (1..=8).contains(&digits) && letters + digits == text.len()
}

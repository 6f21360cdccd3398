//! Between what a page shows and what is stored: dates in three boxes, places by name.

use acts::{Field, FieldKind, Form};
use vocabulary::places::Place;
use vocabulary::{Lang, Values};

use crate::request::Request;

/// The canonical values of a form's fields, whatever else was sent.
pub(crate) fn read(form: &Form, request: &Request) -> Values {
    let mut values = Values::new();
    for field in form.fields() {
        let value = canonical(field, request);
        if !value.is_empty() {
            values.insert(field.id.clone(), value);
        }
    }
    values
}

fn canonical(field: &Field, request: &Request) -> String {
    let typed = request.field(&field.id);
    match field.kind {
        FieldKind::Date | FieldKind::HijriDate => date(request, &field.id),
        FieldKind::Time => time(typed),
        FieldKind::Place if typed.trim().is_empty() => String::new(),
        FieldKind::Place => Place::parse(typed).to_string(),
        FieldKind::Number => vocabulary::western_digits(typed.trim()),
        FieldKind::IdCard => vocabulary::western_digits(typed.trim()).to_uppercase(),
        FieldKind::LatinName => typed.trim().to_owned(),
        _ => typed.trim().to_owned(),
    }
}

/// A date from its three boxes, or from one box that a script filled. What makes no date is kept
/// as typed, for the check to name.
pub(crate) fn date(request: &Request, id: &str) -> String {
    let part =
        |name: &str| vocabulary::western_digits(request.field(&format!("{id}_{name}")).trim());
    let (year, month, day) = (part("year"), part("month"), part("day"));
    let two = |text: &str| match text.len() {
        1 => format!("0{text}"),
        _ => text.to_owned(),
    };
    match (year.is_empty(), month.is_empty(), day.is_empty()) {
        (true, true, true) => request.field(id).trim().to_owned(),
        (false, true, true) => year,
        (false, false, true) => format!("{year}-{}", two(&month)),
        _ => format!("{year}-{}-{}", two(&month), two(&day)),
    }
}

/// The boxes of a stored date: year, month, day.
pub(crate) fn boxes(date: &str) -> [String; 3] {
    let mut parts = date.splitn(3, '-');
    let mut next = || parts.next().unwrap_or_default().trim_start_matches('0').to_owned();
    [next(), next(), next()]
}

/// `8h10`, `0810` and `8:10` are one hour.
fn time(typed: &str) -> String {
    let typed = vocabulary::western_digits(typed.trim()).replace(['h', 'H', '.'], ":");
    let figures = typed.chars().all(|c| c.is_ascii_digit());
    match (figures, typed.len()) {
        (true, 3 | 4) => {
            let (hour, minute) = typed.split_at(typed.len() - 2);
            format!("{hour:0>2}:{minute}")
        }
        _ if typed.len() == 4 && typed.as_bytes().get(1) == Some(&b':') => format!("0{typed}"),
        _ => typed,
    }
}

/// A place as a person reads and types it.
pub(crate) fn place(stored: &str, lang: Lang) -> String {
    if stored.is_empty() { String::new() } else { Place::parse(stored).label(lang) }
}

#[cfg(test)]
mod tests {
    use super::{boxes, date, time};
    use crate::request::Request;

    fn asked(fields: &[(&str, &str)]) -> Request {
        let form = fields.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
        Request { form, ..Request::default() }
    }

    #[test]
    fn three_boxes_make_one_date() {
        let request = asked(&[("d_year", "2026"), ("d_month", "2"), ("d_day", "31")]);
        assert_eq!(date(&request, "d"), "2026-02-31");
        assert_eq!(date(&asked(&[("d_year", "1957")]), "d"), "1957");
        assert_eq!(date(&asked(&[("d_day", "3"), ("d_year", "1957")]), "d"), "1957--03");
        assert_eq!(date(&asked(&[("d_year", "\u{662}\u{660}\u{662}\u{666}")]), "d"), "2026");
        assert_eq!(boxes("2026-02-03"), ["2026", "2", "3"].map(str::to_owned));
        assert_eq!(boxes("1957"), ["1957", "", ""].map(str::to_owned));
    }

    #[test]
    fn an_hour_is_read_as_people_write_it() {
        assert_eq!(time("8h10"), "08:10");
        assert_eq!(time("0810"), "08:10");
        assert_eq!(time("8:10"), "08:10");
        assert_eq!(time("25:99"), "25:99");
    }
}

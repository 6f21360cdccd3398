//! Looking for somebody in the registers of the commune before it is certified that they hold no
//! act of theirs. The acts of others of the same name must be named one by one, so that none was
//! overlooked.

use names::fold_arabic;
use vocabulary::{ActKind, Lang, PartialDate, Problem, Values};

use crate::Failure;
use crate::entry::store_failure;
use crate::node::{Ctx, OfficeDesk};

/// Acts of one name in one office; more would be a fault of the search.
const MOST: u32 = 200;
/// Years around the one that the applicant says.
const YEARS_AROUND: i16 = 2;

/// Where somebody looked: an office, with the first and the last year of its registers.
#[derive(Debug, Default)]
pub(crate) struct Searched {
    offices: Vec<(String, String, i16, i16)>,
}

impl Searched {
    /// One line for each office.
    pub(crate) fn lines(&self, ctx: &Ctx<'_>, lang: Lang) -> Vec<String> {
        let texts = &ctx.node.texts;
        let line = |(ar, fr, from, to): &(String, String, i16, i16)| {
            let (from, to) = (from.to_string(), to.to_string());
            let name = if lang == Lang::Ar { ar } else { fr };
            let years = [("from", texts::Arg::Str(&from)), ("to", texts::Arg::Str(&to))];
            format!("{name} — {}", texts.format(lang, "years-from-to", &years))
        };
        self.offices.iter().map(line).collect()
    }
}

/// Looks through every office of the commune that this node keeps.
///
/// # Errors
/// `person-found-in-registers` with the acts that the form does not name as another's.
pub(crate) fn search(ctx: &Ctx<'_>, values: &Values) -> Result<Searched, Failure> {
    let kind = match values.get("event").map(String::as_str) {
        Some("death") => ActKind::Death,
        _ => ActKind::Birth,
    };
    let mut searched = Searched::default();
    let mut found = Vec::new();
    for card in ctx.node.offices() {
        if card.commune_code != ctx.desk.card.commune_code {
            continue;
        }
        let desk = ctx.node.require_office(&card.code)?;
        let Some((from, to)) = years(&desk, kind)? else { continue };
        found.extend(alike(&desk, kind, values)?);
        searched.offices.push((card.name_ar, card.name_fr, from, to));
    }
    let named = vocabulary::western_digits(values.get("homonyms").map_or("", String::as_str));
    let named: Vec<&str> =
        named.split(|c: char| !c.is_ascii_digit() && c != '/').filter(|n| !n.is_empty()).collect();
    found.retain(|number| !named.contains(&number.as_str()));
    if found.is_empty() {
        return Ok(searched);
    }
    let list = found.join(", ");
    Err(Problem::refuse("person-found-in-registers").at("homonyms").with("list", &list).into())
}

/// The first and the last year of the registers of a sort.
fn years(desk: &OfficeDesk, kind: ActKind) -> Result<Option<(i16, i16)>, Failure> {
    let registers = desk.reader().register_list().map_err(store_failure)?;
    let years = || registers.iter().filter(|one| one.kind.act() == kind).map(|one| one.year);
    Ok(years().min().zip(years().max()))
}

/// The acts of people with these names, about that year.
fn alike(desk: &OfficeDesk, kind: ActKind, values: &Values) -> Result<Vec<String>, Failure> {
    let value = |id: &str| values.get(id).map_or("", String::as_str);
    let name = fold_arabic(&format!("{} {}", value("first_ar"), value("family_ar")));
    let year = PartialDate::parse(value("event_date")).ok().map(|date| date.earliest().year());
    let keys = names::search_keys(&name);
    let records = desk.reader().act_search(&keys, None, None, MOST).map_err(store_failure)?;
    let near = |date: &str| {
        let at = PartialDate::parse(date).ok().map(|date| date.earliest().year());
        at.zip(year).is_none_or(|(at, year)| (at - year).abs() <= YEARS_AROUND)
    };
    Ok(records
        .into_iter()
        .filter(|act| act.kind.act() == kind && near(&act.event_date))
        .filter(|act| fold_arabic(&act.person_ar) == name)
        .map(|act| act.number.to_string())
        .collect())
}

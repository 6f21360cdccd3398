//! The training commune: its offices and accounts. Place names are real, people are invented.
//!
//! Two offices, as a rule; more, of the communes around, to see how a large node carries.

use accounts::{Role, Scope};
use office::OfficeCard;
use office::node::NewAccount;
use serde_json::{Value, json};
use vocabulary::{CivilDate, OfficeCode, OfficeKind, Regime};
use web::DemoLogin;

use super::dice::Dice;
use super::people::Names;

const OFFICES: &str = include_str!("../../data/demo/offices.tsv");
const ACCOUNTS: &str = include_str!("../../data/demo/accounts.tsv");

/// Everybody's password in a training commune; it guards nothing.
const PASSWORD: &str = "sijill-2026";

/// The offices of a training commune, unless more are asked for.
pub(crate) const OFFICES_USUAL: usize = 2;

/// The roles of an office whose people no table names.
const ROLES: [&str; 4] = ["administrator", "clerk", "registrar", "delegate"];

/// As many offices as there are places for.
pub(crate) fn offices_most() -> usize {
    OFFICES.lines().count()
}

/// The first offices of the table.
pub(crate) fn offices(count: usize) -> Vec<OfficeCard> {
    OFFICES
        .lines()
        .take(count)
        .map(|line| {
            let part: Vec<&str> = line.split('\t').collect();
            OfficeCard {
                code: OfficeCode::parse(part[0]).expect("a code of the training commune"),
                name_ar: part[1].into(),
                name_fr: part[2].into(),
                commune_code: part[3].into(),
                commune_ar: part[4].into(),
                commune_fr: part[5].into(),
                province_ar: part[6].into(),
                province_fr: part[7].into(),
                regime: Regime::Paper3799,
                kind: OfficeKind::Communal,
            }
        })
        .collect()
}

/// The login of a role in an office: `clerk-1`, `registrar-2`.
pub(crate) fn login(role: &str, office: usize) -> String {
    format!("{role}-{}", office + 1)
}

/// The accounts of the first offices.
pub(crate) fn accounts(count: usize) -> Vec<NewAccount> {
    let offices = offices(count);
    let mut accounts: Vec<NewAccount> = ACCOUNTS
        .lines()
        .filter_map(|line| {
            let part: Vec<&str> = line.split('\t').collect();
            let index = part[0].parse::<usize>().expect("an office's place") - 1;
            let name = (part[2].to_owned(), part[3].to_owned());
            let mut made = account(offices.get(index)?, index, part[1], name);
            // The few who work for the whole commune; the president of its council among them.
            if let [scope, first_day, login] = part[4..] {
                made.scope = scope.parse::<Scope>().expect("a scope");
                made.in_office_since = CivilDate::parse(first_day).ok();
                made.login = login.into();
            }
            Some(made)
        })
        .collect();
    let names = Names::embedded();
    for (index, office) in offices.iter().enumerate().skip(OFFICES_USUAL) {
        let mut dice = Dice::new(40_000 + index as u64);
        accounts.extend(ROLES.map(|role| account(office, index, role, names.person(&mut dice))));
    }
    accounts
}

fn account(office: &OfficeCard, index: usize, role: &str, name: (String, String)) -> NewAccount {
    NewAccount {
        office: office.code.clone(),
        role: role.parse::<Role>().expect("a role"),
        scope: Scope::Office,
        login: login(role, index),
        password: PASSWORD.into(),
        name_ar: name.0,
        name_latin: name.1,
        id_card: None,
        in_office_since: None,
    }
}

/// What the front page of a demonstration shows.
pub(crate) fn demo_logins(count: usize) -> Vec<DemoLogin> {
    accounts(count)
        .into_iter()
        .map(|account| DemoLogin {
            office: account.office,
            role: account.role.as_str().to_owned(),
            login: account.login,
            password: account.password,
        })
        .collect()
}

/// One object for scripts.
pub(crate) fn described(count: usize, address: Option<&str>) -> Value {
    let offices: Vec<Value> = offices(count)
        .iter()
        .map(|o| json!({"code": o.code, "name": o.name_ar, "name_fr": o.name_fr}))
        .collect();
    let logins: Vec<Value> = accounts(count)
        .iter()
        .map(|a| {
            json!({"office": a.office, "role": a.role.as_str(), "login": a.login,
                "password": a.password})
        })
        .collect();
    let mut object = json!({});
    if let Some(address) = address {
        object["address"] = address.into();
    }
    object["offices"] = offices.into();
    object["logins"] = logins.into();
    object
}

/// The same for people.
pub(crate) fn in_words(count: usize) -> String {
    use std::fmt::Write as _;
    let mut text = String::new();
    for account in accounts(count) {
        let _ = writeln!(
            text,
            "{}  {:<14} {:<14} {}",
            account.office,
            account.role.as_str(),
            account.login,
            account.password
        );
    }
    text
}

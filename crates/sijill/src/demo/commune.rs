//! The training commune: its offices and accounts. Place names are real, people are invented.

use accounts::Role;
use office::OfficeCard;
use office::node::NewAccount;
use serde_json::{Value, json};
use vocabulary::{OfficeCode, Regime};
use web::DemoLogin;

const OFFICES: &str = include_str!("../../data/demo/offices.tsv");
const ACCOUNTS: &str = include_str!("../../data/demo/accounts.tsv");

/// Everybody's password in a training commune; it guards nothing.
const PASSWORD: &str = "sijill-2026";

/// The two offices.
pub(crate) fn offices() -> Vec<OfficeCard> {
    OFFICES
        .lines()
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
            }
        })
        .collect()
}

/// The login of a role in an office: `clerk-1`, `registrar-2`.
pub(crate) fn login(role: &str, office: usize) -> String {
    format!("{role}-{}", office + 1)
}

/// The accounts of both offices.
pub(crate) fn accounts() -> Vec<NewAccount> {
    let offices = offices();
    ACCOUNTS
        .lines()
        .map(|line| {
            let part: Vec<&str> = line.split('\t').collect();
            let index = part[0].parse::<usize>().expect("an office's place") - 1;
            NewAccount {
                office: offices[index].code.clone(),
                role: part[1].parse::<Role>().expect("a role"),
                login: login(part[1], index),
                password: PASSWORD.into(),
                name_ar: part[2].into(),
                name_latin: part[3].into(),
            }
        })
        .collect()
}

/// What the front page of a demonstration shows.
pub(crate) fn demo_logins() -> Vec<DemoLogin> {
    let offices = offices();
    accounts()
        .into_iter()
        .map(|account| DemoLogin {
            office_name_ar: offices
                .iter()
                .find(|office| office.code == account.office)
                .map(|office| office.name_ar.clone())
                .unwrap_or_default(),
            office: account.office,
            role: account.role.as_str().to_owned(),
            login: account.login,
            password: account.password,
        })
        .collect()
}

/// One object for scripts.
pub(crate) fn described(address: Option<&str>) -> Value {
    let offices: Vec<Value> = offices()
        .iter()
        .map(|o| json!({"code": o.code, "name": o.name_ar, "name_fr": o.name_fr}))
        .collect();
    let logins: Vec<Value> = accounts()
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
pub(crate) fn in_words() -> String {
    use std::fmt::Write as _;
    let mut text = String::new();
    for account in accounts() {
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

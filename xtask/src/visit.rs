//! A visit to the demonstration with a session: the desk, an act, a copy of it.

use crate::exe::{Demo, find_login};
use crate::http::{Client, hidden};

pub(crate) struct Visit {
    pub(crate) client: Client,
    /// The page that a log-in leads to.
    pub(crate) desk: String,
}

/// Logs in as the first person of that role.
pub(crate) fn log_in(demo: &Demo, role: &str) -> Result<Visit, String> {
    let person = find_login(&demo.logins, role)?;
    let mut client = Client::new(&demo.address);
    let page = client.get("/login")?.text();
    let token = hidden(&page, "csrf").unwrap_or_default();
    let form = [("csrf", token.as_str()), ("login", &person.login), ("password", &person.password)];
    let answer = client.post("/login", &form)?;
    let desk = answer.header("location").unwrap_or_default().to_owned();
    if !(300..400).contains(&answer.status) || desk.is_empty() {
        return Err(format!("the log-in of {role} answered {}", answer.status));
    }
    Ok(Visit { client, desk })
}

impl Visit {
    /// The path of an act that the desk shows.
    pub(crate) fn act(&mut self) -> Result<String, String> {
        let page = self.client.get(&self.desk)?.text();
        page.split("href=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .find(|path| path.contains("/acts/act-"))
            .map(str::to_owned)
            .ok_or_else(|| "the desk shows no act".to_owned())
    }

    /// Issues one extract and throws it away.
    pub(crate) fn extract(&mut self, lang: &str) -> Result<(), String> {
        let act = self.act()?;
        let path = format!("{}/copies", act.split('?').next().unwrap_or(&act));
        let page = self.client.get(&path)?.text();
        let token = hidden(&page, "csrf").unwrap_or_default();
        let form = [
            ("csrf", token.as_str()),
            ("kind", "extract"),
            ("lang", lang),
            ("capacity", "holder"),
            ("purpose", "bench"),
            ("requester", "bench"),
        ];
        let answer = self.client.post(&path, &form)?;
        if answer.status == 200 && answer.body.starts_with(b"%PDF") {
            return Ok(());
        }
        Err(format!("the copy answered {} and {} bytes", answer.status, answer.body.len()))
    }
}

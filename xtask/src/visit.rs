//! A visit to the demonstration with a session: the desk, acts, copies of them.

use crate::exe::{Demo, Login, find_login};
use crate::http::{Answer, Client, hidden};

/// Stands on the page of an act and on no page that asks for a purpose.
const SHEET: &str = "class=\"sheet\"";

pub(crate) struct Visit {
    pub(crate) client: Client,
    /// The page that a log-in leads to.
    pub(crate) desk: String,
    /// The token that every form of the session carries.
    token: String,
}

/// Logs in as the first person of that role.
pub(crate) fn log_in(demo: &Demo, role: &str) -> Result<Visit, String> {
    log_in_as(demo, find_login(&demo.logins, role)?)
}

/// Logs in as this person.
pub(crate) fn log_in_as(demo: &Demo, person: &Login) -> Result<Visit, String> {
    let mut client = Client::new(&demo.address);
    let page = client.get("/login")?.text();
    let token = hidden(&page, "csrf").unwrap_or_default();
    let form = [("csrf", token.as_str()), ("login", &person.login), ("password", &person.password)];
    let answer = client.post("/login", &form)?;
    let desk = answer.header("location").unwrap_or_default().to_owned();
    if !(300..400).contains(&answer.status) || desk.is_empty() {
        return Err(format!("the log-in of {} answered {}", person.role, answer.status));
    }
    let page = client.get(&desk)?.text();
    let token = hidden(&page, "csrf").ok_or_else(|| format!("{desk} carries no token"))?;
    Ok(Visit { client, desk, token })
}

impl Visit {
    /// A page that must be there and say this.
    pub(crate) fn page(&mut self, path: &str, says: &str) -> Result<Answer, String> {
        let answer = self.client.get(path)?;
        require(path, &answer, says)?;
        Ok(answer)
    }

    /// The result of a search that finds something.
    pub(crate) fn search(&mut self, query: &str) -> Result<Answer, String> {
        let token = self.token.clone();
        let answer = self.client.post("/search", &[("csrf", token.as_str()), ("q", query)])?;
        require("/search", &answer, "/acts/act-")?;
        Ok(answer)
    }

    /// The paths of the acts that a page lists, without what follows a question mark.
    pub(crate) fn acts_on(&mut self, path: &str) -> Result<Vec<String>, String> {
        self.links(path, "/acts/act-")
    }

    /// The paths of the registers, newest first.
    pub(crate) fn registers(&mut self) -> Result<Vec<String>, String> {
        self.links("/registers", "/registers/reg-")
    }

    fn links(&mut self, path: &str, begin: &str) -> Result<Vec<String>, String> {
        let page = self.page(path, begin)?.text();
        let mut found: Vec<String> = page
            .split("href=\"")
            .skip(1)
            .filter_map(|rest| rest.split(['"', '?']).next())
            .filter(|link| link.starts_with(begin) && link.matches('/').count() == 2)
            .map(str::to_owned)
            .collect();
        found.dedup();
        Ok(found)
    }

    /// Says why the act is read, as its page asks once; then the act itself must be there.
    pub(crate) fn open_act(&mut self, act: &str) -> Result<(), String> {
        let token = self.token.clone();
        let form = [("csrf", token.as_str()), ("chosen", "control"), ("purpose", "")];
        let answer = self.client.post(act, &form)?;
        if !(300..400).contains(&answer.status) {
            return Err(format!("the purpose of {act} answered {}", answer.status));
        }
        self.act(act)
    }

    /// Reads an act whose purpose was said.
    pub(crate) fn act(&mut self, act: &str) -> Result<(), String> {
        self.page(act, SHEET).map(drop)
    }

    /// Issues one extract and throws it away.
    pub(crate) fn extract(&mut self, act: &str, lang: &str) -> Result<(), String> {
        let token = self.token.clone();
        let form = [
            ("csrf", token.as_str()),
            ("kind", "extract"),
            ("lang", lang),
            ("capacity", "holder"),
            ("purpose_kind", "other"),
            ("purpose_said", "bench"),
            ("requester", "bench"),
            ("action", "issue"),
        ];
        let answer = self.client.post(&format!("{act}/copies"), &form)?;
        if answer.status == 200 && answer.body.starts_with(b"%PDF") {
            return Ok(());
        }
        Err(format!("the copy answered {} and {} bytes", answer.status, answer.body.len()))
    }
}

fn require(path: &str, answer: &Answer, says: &str) -> Result<(), String> {
    if answer.status != 200 {
        return Err(format!("{path} answered {}", answer.status));
    }
    // Sought in the bytes: this is within what is timed.
    let there = answer.body.windows(says.len()).any(|part| part == says.as_bytes());
    if there { Ok(()) } else { Err(format!("{path} does not say {says}")) }
}

//! The node's page and the registrar's browser, as far as HTTP goes.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use journal::Fact;
use sha2::{Digest, Sha256};
use sign_agent::{Agent, Settings, TokenKeys, router};
use vocabulary::{AccountId, IdSource, JournalId, Lang, Moment, OfficeCode, Regime};

use super::soft::Soft;

pub(crate) const NODE: &str = "https://etat-civil.example";
pub(crate) const PAIRING: &str = "31415926";
const ACT: &str = include_str!("../../../journal/src/payload/golden/act_signed-2.json");

/// Words that nobody guesses, the same at every run.
struct Counted(u128);

impl IdSource for Counted {
    fn bytes16(&mut self) -> [u8; 16] {
        self.0 += 1;
        let hash = Sha256::digest(self.0.to_be_bytes());
        std::array::from_fn(|place| hash[place])
    }
}

pub(crate) struct Reply {
    pub(crate) status: u16,
    /// In small letters.
    pub(crate) headers: String,
    pub(crate) body: String,
}

/// A helper that listens, and whoever asks it.
pub(crate) struct Desk {
    port: u16,
    key: String,
    clock: Arc<AtomicI64>,
    _runtime: tokio::runtime::Runtime,
}

impl Desk {
    pub(crate) fn open(soft: &Soft, key: &str) -> Self {
        let certificate = soft.certificate(key);
        let key_id = signing::certificate_key_id(&certificate).unwrap();
        let chain = vec![soft.root()];
        let patience = Duration::from_secs(60);
        let keys = TokenKeys { place: soft.place(key), certificate, chain, patience };
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
        let listener = runtime.block_on(tokio::net::TcpListener::bind("127.0.0.1:0")).unwrap();
        let port = listener.local_addr().unwrap().port();
        let settings =
            Settings { origin: NODE.into(), pairing: PAIRING.into(), port, lang: Lang::Fr };
        let clock = Arc::new(AtomicI64::new(1_800_000_000_000));
        let shows = Arc::clone(&clock);
        let now = Box::new(move || Moment(shows.load(Ordering::SeqCst)));
        let agent = Agent::new(settings, Box::new(keys), now, Box::new(Counted(0)));
        let serving = router(Arc::new(agent));
        runtime.spawn(async move { axum::serve(listener, serving).await });
        Desk { port, key: key_id, clock, _runtime: runtime }
    }

    /// An act, to be signed with this desk's key.
    pub(crate) fn fact(&self) -> Vec<u8> {
        let office = OfficeCode::parse("SEF-01").unwrap();
        journal::encode(&Fact {
            journal: JournalId::new(&office, "acts", "00000000000000000000000001"),
            seq: 7,
            prev: [7; 32],
            kind: "act_signed".into(),
            version: 2,
            regime: Regime::Paper3799,
            training: true,
            at: Moment(1_800_000_000_000),
            by: AccountId::system(),
            key: self.key.clone(),
            payload: ACT.trim_end().into(),
        })
    }

    pub(crate) fn host(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    pub(crate) fn wait(&self, seconds: i64) {
        self.clock.fetch_add(seconds * 1000, Ordering::SeqCst);
    }

    pub(crate) fn send(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &str,
    ) -> Reply {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        let lines: String =
            headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
        let length = body.len();
        let asked = format!(
            "{method} {path} HTTP/1.1\r\n{lines}content-length: {length}\r\n\
             connection: close\r\n\r\n{body}"
        );
        stream.write_all(asked.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        Reply { status, headers: head.to_lowercase(), body: body.to_owned() }
    }

    fn as_the_node(&self, method: &str, path: &str, body: &str) -> Reply {
        let host = self.host();
        let headers = [("host", host.as_str()), ("origin", NODE), ("x-sijill-pairing", PAIRING)];
        self.send(method, path, &headers, body)
    }

    pub(crate) fn post_sign(&self, content: &[u8]) -> Reply {
        self.as_the_node("POST", "/sign", &contents(content))
    }

    /// The name of a request that was taken.
    pub(crate) fn ask(&self, content: &[u8]) -> String {
        let taken = self.post_sign(content);
        assert_eq!(taken.status, 202, "{}", taken.body);
        let read: serde_json::Value = serde_json::from_str(&taken.body).unwrap();
        read["id"].as_str().unwrap().to_owned()
    }

    pub(crate) fn poll(&self, id: &str) -> (u16, String) {
        let reply = self.as_the_node("GET", &format!("/sign/{id}"), "");
        assert!(reply.headers.contains(&format!("access-control-allow-origin: {NODE}")));
        (reply.status, reply.body)
    }

    pub(crate) fn get(&self, path: &str) -> Reply {
        self.send("GET", path, &[("host", &self.host())], "")
    }

    /// The registrar sends the form of the helper's own page.
    pub(crate) fn decide(&self, id: &str, page: &Reply, pin: &str, decision: &str) -> Reply {
        let host = self.host();
        let own = format!("http://{host}");
        let headers = [("host", host.as_str()), ("origin", own.as_str())];
        let body = form(&token(&page.body), pin, decision);
        self.send("POST", &format!("/confirm/{id}"), &headers, &body)
    }
}

pub(crate) fn form(token: &str, pin: &str, decision: &str) -> String {
    format!("token={token}&pin={pin}&decision={decision}")
}

/// The word that the page's form carries.
pub(crate) fn token(page: &str) -> String {
    let (_, after) = page.split_once("name=\"token\" value=\"").unwrap();
    after.split('"').next().unwrap().to_owned()
}

pub(crate) fn contents(content: &[u8]) -> String {
    serde_json::json!({"contents": [hex(content)]}).to_string()
}

/// The first signature of an answer.
pub(crate) fn signature(body: &str) -> Vec<u8> {
    let read: serde_json::Value = serde_json::from_str(body).unwrap();
    let text = read["signatures"][0].as_str().unwrap();
    let pair = |at: usize| u8::from_str_radix(&text[at..at + 2], 16).unwrap();
    (0..text.len()).step_by(2).map(pair).collect()
}

pub(crate) fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

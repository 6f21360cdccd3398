//! A registrar's card takes its time: prepare, sign, commit (cases B29 and B31).
#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

use std::fs;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, SyncSender, channel, sync_channel};

use accounts::Signatory;
use office::node::Ctx;
use office::{Failure, PreparedAct};
use scenarios::{Dice, World, a_birth, refused};
use sign_agent::{Agent, Asked, FileKeys, Settings};
use signing::{FileKey, FileSigner, SignError, Signer, certificate_from_pem};
use vocabulary::{AccountId, ActId, Lang, Values};

/// A birth of another mother, so that nobody takes it for one that is there.
fn a_birth_of(letter: char) -> Values {
    let mut birth = a_birth();
    birth.insert("mother_first_ar".into(), format!("\u{633}\u{639}\u{627}\u{62f}{letter}"));
    birth
}

fn drafts(commune: &mut World, count: usize) -> Vec<ActId> {
    let letters = ('\u{628}'..='\u{64a}').filter(|letter| letter.is_alphabetic());
    letters.take(count).map(|letter| commune.declare(a_birth_of(letter)).unwrap().act).collect()
}

/// The registrar delegates to the delegate of the office.
fn delegate(commune: &mut World) -> Signatory {
    let registrar = commune.registrar();
    let decision = scenarios::values(&[
        ("login", "delegate-sef-01"),
        ("decision_number", "14/2026"),
        ("decision_date", "2026-01-02"),
        ("from", "2026-01-03"),
        ("to", ""),
    ]);
    commune.act(|ctx| office::delegate_signature(ctx, &registrar, &decision)).unwrap();
    commune.delegate().unwrap()
}

/// The person's key, taken out of the node as if it were on a card.
fn card(commune: &World, account: &AccountId) -> FileSigner {
    let keys = commune.root.join("keys");
    let read = |name: &str| fs::read_to_string(keys.join(name)).unwrap();
    let key = FileKey::from_pem(&read(&format!("{}.key.pem", account.as_str()))).unwrap();
    let certificate = certificate_from_pem(&read(&format!("{}.cert.pem", account.as_str())));
    let root = certificate_from_pem(&read("root.cert.pem")).unwrap();
    FileSigner::new(key, &certificate.unwrap(), &[root]).unwrap()
}

/// A node without the person's key: only the certificate is registered.
fn without_the_key(commune: &mut World, account: &AccountId) -> FileSigner {
    let card = card(commune, account);
    let file = format!("{}.key.pem", account.as_str());
    fs::remove_file(commune.root.join("keys").join(file)).unwrap();
    // The node may have read the key already.
    commune.reopen().unwrap();
    card
}

fn prepare(commune: &mut World, who: &Signatory, act: &ActId) -> PreparedAct {
    commune.act(|ctx| office::prepare_act(ctx, who, act, 1, vec![])).unwrap()
}

fn signed(card: &FileSigner, prepared: &PreparedAct) -> Vec<Vec<u8>> {
    prepared.contents.iter().map(|bytes| card.sign_detached(bytes).unwrap()).collect()
}

fn commit(
    commune: &mut World,
    who: &Signatory,
    act: &ActId,
    signatures: Vec<Vec<u8>>,
) -> Result<u32, Failure> {
    let signed = commune.act(|ctx| office::commit_act(ctx, who, act, signatures))?;
    Ok(signed.number.number)
}

#[test]
fn b29_an_act_is_signed_with_a_card_that_the_node_does_not_have() {
    let mut commune = World::new();
    let registrar = commune.registrar();
    let card = without_the_key(&mut commune, &registrar.account().id);
    let act = drafts(&mut commune, 1).remove(0);
    assert_eq!(refused(commune.sign(&act)).code, "key-missing");
    let prepared = prepare(&mut commune, &registrar, &act);
    assert_eq!(prepared.number.number, 1);
    assert_eq!(commune.numbers(), [], "prepared is not signed");
    let signatures = signed(&card, &prepared);
    assert_eq!(commit(&mut commune, &registrar, &act, signatures).unwrap(), 1);
    assert_eq!(commune.numbers(), [(2026, 1)]);
    assert_eq!(commune.what_is_wrong(), Vec::<String>::new());
}

#[test]
fn b31_who_was_quicker_takes_the_number_and_the_card_signs_again() {
    let mut commune = World::new();
    let (registrar, delegate) = (commune.registrar(), delegate(&mut commune));
    let card = without_the_key(&mut commune, &registrar.account().id);
    let acts = drafts(&mut commune, 3);
    let prepared = prepare(&mut commune, &registrar, &acts[0]);
    let signatures = signed(&card, &prepared);
    for quicker in &acts[1..] {
        commune.act(|ctx| office::sign_act(ctx, &delegate, quicker, 1, vec![])).unwrap();
    }
    let void = refused(commit(&mut commune, &registrar, &acts[0], signatures.clone()));
    assert_eq!(void.code, "prepared-signature-void");
    let again = prepare(&mut commune, &registrar, &acts[0]);
    assert_eq!((prepared.number.number, again.number.number), (1, 3));
    let old = refused(commit(&mut commune, &registrar, &acts[0], signatures));
    assert_eq!(old.code, "prepared-signature-wrong", "a void signature is of other bytes");
    let again = prepare(&mut commune, &registrar, &acts[0]);
    let signatures = signed(&card, &again);
    assert_eq!(commit(&mut commune, &registrar, &acts[0], signatures).unwrap(), 3);
    assert_eq!(commune.numbers(), [(2026, 1), (2026, 2), (2026, 3)]);
    assert_eq!(commune.what_is_wrong(), Vec::<String>::new());
}

#[test]
fn b29_a_crash_before_the_signature_comes_back_leaves_the_draft() {
    let mut commune = World::new();
    let registrar = commune.registrar();
    let card = card(&commune, &registrar.account().id);
    let act = drafts(&mut commune, 1).remove(0);
    let prepared = prepare(&mut commune, &registrar, &act);
    let signatures = signed(&card, &prepared);
    commune.reopen().unwrap();
    assert_eq!(commune.numbers(), []);
    assert_eq!(commune.what_is_wrong(), Vec::<String>::new());
    let registrar = commune.registrar();
    let gone = refused(commit(&mut commune, &registrar, &act, signatures));
    assert_eq!(gone.code, "prepared-signature-missing");
    let prepared = prepare(&mut commune, &registrar, &act);
    let signatures = signed(&card, &prepared);
    assert_eq!(commit(&mut commune, &registrar, &act, signatures).unwrap(), 1);
}

/// What comes back, from the own card and another one.
type Answered = fn(&FileSigner, &FileSigner, &PreparedAct) -> Vec<Vec<u8>>;

#[test]
fn a_signature_that_is_not_the_registered_ones_enters_nothing() {
    let mut commune = World::new();
    let (registrar, delegate) = (commune.registrar(), delegate(&mut commune));
    let own = card(&commune, &registrar.account().id);
    let others = card(&commune, &delegate.account().id);
    let act = drafts(&mut commune, 1).remove(0);
    let cases: [Answered; 4] = [
        |_, others, prepared| signed(others, prepared),
        |_, _, _| Vec::new(),
        |own, _, prepared| [signed(own, prepared), signed(own, prepared)].concat(),
        |own, _, _| vec![own.sign_detached(b"something else").unwrap()],
    ];
    for case in cases {
        let prepared = prepare(&mut commune, &registrar, &act);
        let signatures = case(&own, &others, &prepared);
        let said = refused(commit(&mut commune, &registrar, &act, signatures));
        assert_eq!(said.code, "prepared-signature-wrong");
        assert_eq!(commune.numbers(), []);
    }
    let prepared = prepare(&mut commune, &registrar, &act);
    let signatures = signed(&own, &prepared);
    let theirs = refused(commit(&mut commune, &delegate, &act, signatures.clone()));
    assert_eq!(theirs.code, "prepared-signature-missing", "it was prepared for the registrar");
    assert_eq!(commit(&mut commune, &registrar, &act, signatures).unwrap(), 1);
}

#[test]
fn what_was_prepared_yesterday_is_not_signed_today() {
    let mut commune = World::new();
    let registrar = commune.registrar();
    let card = card(&commune, &registrar.account().id);
    let act = drafts(&mut commune, 1).remove(0);
    let prepared = prepare(&mut commune, &registrar, &act);
    let signatures = signed(&card, &prepared);
    commune.wait(24 * 60);
    let said = refused(commit(&mut commune, &registrar, &act, signatures));
    assert_eq!(said.code, "prepared-signature-void");
}

/// A card in the node's own reader: it tells when it is asked, and waits to be let go.
struct SlowCard {
    card: FileSigner,
    asked: SyncSender<()>,
    go: Mutex<Receiver<()>>,
}

impl Signer for SlowCard {
    fn key_id(&self) -> String {
        self.card.key_id()
    }

    fn certificate_der(&self) -> &[u8] {
        self.card.certificate_der()
    }

    fn sign_detached(&self, content: &[u8]) -> Result<Vec<u8>, SignError> {
        self.asked.send(()).unwrap();
        // An error means that the test is over: from then on it does not wait.
        let _ = self.go.lock().unwrap().recv();
        self.card.sign_detached(content)
    }
}

#[test]
fn b31_nobody_waits_for_a_card_that_thinks() {
    let mut commune = World::new();
    let (registrar, delegate) = (commune.registrar(), delegate(&mut commune));
    let card = without_the_key(&mut commune, &registrar.account().id);
    let acts = drafts(&mut commune, 3);
    let ((asked, is_asked), (let_go, go)) = (sync_channel(8), channel());
    let slow = SlowCard { card, asked, go: Mutex::new(go) };
    commune.node().hold_key(&registrar.account().id, Arc::new(slow)).unwrap();
    let (node, desk, now) = (commune.node(), commune.desk(), commune.now);
    let sign = |who: &Signatory, act: &ActId, seed: u64| {
        let mut ids = Dice::new(seed);
        let mut ctx = Ctx { node, desk: &desk, now, ids: &mut ids };
        office::sign_act(&mut ctx, who, act, 1, vec![]).unwrap().number.number
    };
    let numbers = std::thread::scope(|hands| {
        let slow = hands.spawn(|| sign(&registrar, &acts[0], 100));
        is_asked.recv().unwrap();
        // The card holds number 1 and thinks; these two do not wait for it.
        let quick = [sign(&delegate, &acts[1], 101), sign(&delegate, &acts[2], 102)];
        drop(let_go);
        [quick[0], quick[1], slow.join().unwrap()]
    });
    assert_eq!(numbers, [1, 2, 3], "no gap, no double");
    assert_eq!(commune.what_is_wrong(), Vec::<String>::new());
    commune.node().release_key(&registrar.account().id);
    let next = commune.declare(a_birth_of('\u{648}')).unwrap().act;
    assert_eq!(refused(commune.sign(&next)).code, "key-missing", "its time is over");
}

#[test]
fn a_key_of_somebody_else_is_not_held_for_a_person() {
    let mut commune = World::new();
    let (registrar, delegate) = (commune.registrar(), delegate(&mut commune));
    let theirs = card(&commune, &delegate.account().id);
    let said = refused(commune.node().hold_key(&registrar.account().id, Arc::new(theirs)));
    assert_eq!(said.code, "key-token-other-key");
}

/// Pulled out after the first act of a queue: that one stays, the next has a verdict.
struct Pulled(FileSigner, Mutex<u32>);

impl Signer for Pulled {
    fn key_id(&self) -> String {
        self.0.key_id()
    }

    fn certificate_der(&self) -> &[u8] {
        self.0.certificate_der()
    }

    fn sign_detached(&self, content: &[u8]) -> Result<Vec<u8>, SignError> {
        let mut times = self.1.lock().unwrap();
        *times += 1;
        match *times {
            2 => Err(SignError::Holder("key-token-removed")),
            _ => self.0.sign_detached(content),
        }
    }
}

#[test]
fn b29_a_card_pulled_out_in_a_queue_stops_one_act_and_loses_none() {
    let mut commune = World::new();
    let registrar = commune.registrar();
    let card = without_the_key(&mut commune, &registrar.account().id);
    let acts = drafts(&mut commune, 3);
    let pulled = Arc::new(Pulled(card, Mutex::new(0)));
    commune.node().hold_key(&registrar.account().id, pulled).unwrap();
    assert_eq!(commune.sign(&acts[0]).unwrap().number.number, 1);
    assert_eq!(refused(commune.sign(&acts[1])).code, "key-token-removed");
    assert_eq!(commune.numbers(), [(2026, 1)], "what is signed stays");
    assert_eq!(commune.sign(&acts[1]).unwrap().number.number, 2);
    assert_eq!(commune.sign(&acts[2]).unwrap().number.number, 3);
    assert_eq!(commune.what_is_wrong(), Vec::<String>::new());
}

/// The helper of the registrar's PC, asked as the node's page and the browser ask it.
struct Pc(Agent);

impl Pc {
    const HOST: &str = "127.0.0.1:8765";

    fn with(card: FileSigner, commune: &World) -> Self {
        let (origin, pairing) = ("https://node.example".into(), "27182818".into());
        let settings = Settings { origin, pairing, port: 8765, lang: Lang::Fr };
        let now = commune.now;
        let keys = Box::new(FileKeys(card));
        Pc(Agent::new(settings, keys, Box::new(move || now), Box::new(Dice::new(7))))
    }

    fn ask(&self, method: &str, path: &str, origin: &str, body: String) -> (u16, String) {
        let answer = self.0.answer(&Asked {
            method: method.into(),
            path: path.into(),
            host: Self::HOST.into(),
            origin: Some(origin.into()),
            pairing: Some("27182818".into()),
            body: body.into_bytes(),
            ..Asked::default()
        });
        (answer.status, answer.body)
    }

    fn node(&self, method: &str, path: &str, body: String) -> serde_json::Value {
        let (_, said) = self.ask(method, path, "https://node.example", body);
        serde_json::from_str(&said).unwrap()
    }

    /// What the registrar reads, and the signatures after the yes.
    fn signs(&self, contents: &[Vec<u8>]) -> (String, Vec<Vec<u8>>) {
        let hex = |bytes: &Vec<u8>| bytes.iter().map(|b| format!("{b:02x}")).collect::<String>();
        let contents: Vec<String> = contents.iter().map(hex).collect();
        let taken =
            self.node("POST", "/sign", serde_json::json!({"contents": contents}).to_string());
        let id = taken["id"].as_str().unwrap();
        let own = format!("http://{}", Self::HOST);
        let (_, page) = self.ask("GET", &format!("/confirm/{id}"), &own, String::new());
        let (_, after) = page.split_once("name=\"token\" value=\"").unwrap();
        let token = after.split('"').next().unwrap();
        let form = format!("token={token}&pin=&decision=sign");
        assert_eq!(self.ask("POST", &format!("/confirm/{id}"), &own, form).0, 200);
        let signed = self.node("GET", &format!("/sign/{id}"), String::new());
        let bytes = |one: &serde_json::Value| {
            let text = one.as_str().unwrap();
            let pair = |at: usize| u8::from_str_radix(&text[at..at + 2], 16).unwrap();
            (0..text.len()).step_by(2).map(pair).collect::<Vec<u8>>()
        };
        (page, signed["signatures"].as_array().unwrap().iter().map(bytes).collect())
    }
}

#[test]
fn b29_the_helper_shows_the_prepared_act_and_the_node_enters_what_it_signed() {
    let mut commune = World::new();
    let registrar = commune.registrar();
    let card = without_the_key(&mut commune, &registrar.account().id);
    let act = drafts(&mut commune, 1).remove(0);
    let pc = Pc::with(card, &commune);
    let prepared = prepare(&mut commune, &registrar, &act);
    let (page, signatures) = pc.signs(&prepared.contents);
    for word in ["Acte de naissance", "1/2026", "YASMINE EL BAKKALI", "2 janvier 2026"] {
        assert!(page.contains(word), "{word} is missing: {page}");
    }
    assert_eq!(commit(&mut commune, &registrar, &act, signatures).unwrap(), 1);
    assert_eq!(commune.what_is_wrong(), Vec::<String>::new());
    let drawn = commune.read(&act).unwrap();
    let first = drawn.text_fr.plain();
    let first = first.lines().next().unwrap().replace('\'', "&#39;");
    assert!(page.contains(&first), "the registrar read the text of the act: {first}");
}

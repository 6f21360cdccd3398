//! A registrar's card takes its time: asked, signed, entered (cases B29 and B31).
#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

use std::fs;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, SyncSender, channel, sync_channel};

use accounts::Signatory;
use office::Failure;
use office::node::Ctx;
use scenarios::{Asked, Dice, World, a_birth, refused};
use sign_agent::{Agent, FileKeys, Settings};
use signing::{FileKey, FileSigner, SignError, Signer, certificate_from_pem};
use vocabulary::{AccountId, ActId, CivilDate, Lang, Moment, Values};

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

fn ask(commune: &mut World, who: &Signatory, act: &ActId) -> Asked {
    commune.asked_to_sign(|ctx| office::sign_act(ctx, who, act, 1, vec![])).unwrap()
}

fn signed(card: &FileSigner, asked: &Asked) -> Vec<Vec<u8>> {
    asked.to_sign.contents.iter().map(|bytes| card.sign_detached(bytes).unwrap()).collect()
}

fn sign(
    commune: &mut World,
    who: &Signatory,
    act: &ActId,
    (asked, signatures): (&Asked, Vec<Vec<u8>>),
) -> Result<u32, Failure> {
    let sign = |ctx: &mut Ctx<'_>| office::sign_act(ctx, who, act, 1, vec![]);
    Ok(commune.with_signatures(asked, signatures, sign)?.number.number)
}

fn number(asked: &Asked) -> u32 {
    asked.to_sign.number.as_ref().unwrap().number
}

#[test]
fn b29_an_act_is_signed_with_a_card_that_the_node_does_not_have() {
    let mut commune = World::new();
    let registrar = commune.registrar();
    let card = without_the_key(&mut commune, &registrar.account().id);
    let act = drafts(&mut commune, 1).remove(0);
    let asked = ask(&mut commune, &registrar, &act);
    assert_eq!(number(&asked), 1);
    assert_eq!(commune.numbers(), [], "what is asked is not signed");
    let signatures = signed(&card, &asked);
    assert_eq!(sign(&mut commune, &registrar, &act, (&asked, signatures)).unwrap(), 1);
    assert_eq!(commune.numbers(), [(2026, 1)]);
    assert_eq!(commune.what_is_wrong(), Vec::<String>::new());
}

#[test]
fn b31_who_was_quicker_takes_the_number_and_the_card_signs_again() {
    let mut commune = World::new();
    let (registrar, delegate) = (commune.registrar(), delegate(&mut commune));
    let card = without_the_key(&mut commune, &registrar.account().id);
    let acts = drafts(&mut commune, 3);
    let asked = ask(&mut commune, &registrar, &acts[0]);
    let signatures = signed(&card, &asked);
    for quicker in &acts[1..] {
        commune.act(|ctx| office::sign_act(ctx, &delegate, quicker, 1, vec![])).unwrap();
    }
    let void = sign(&mut commune, &registrar, &acts[0], (&asked, signatures.clone()));
    assert!(matches!(void, Err(Failure::Unsigned(_))), "other bytes now: asked once more");
    let again = ask(&mut commune, &registrar, &acts[0]);
    assert_eq!((number(&asked), number(&again)), (1, 3));
    let old = refused(sign(&mut commune, &registrar, &acts[0], (&again, signatures)));
    assert_eq!(old.code, "prepared-signature-wrong", "a void signature is of other bytes");
    let signatures = signed(&card, &again);
    assert_eq!(sign(&mut commune, &registrar, &acts[0], (&again, signatures)).unwrap(), 3);
    assert_eq!(commune.numbers(), [(2026, 1), (2026, 2), (2026, 3)]);
    assert_eq!(commune.what_is_wrong(), Vec::<String>::new());
}

#[test]
fn b29_a_crash_before_the_signature_comes_back_leaves_the_draft() {
    let mut commune = World::new();
    let registrar = commune.registrar();
    let card = without_the_key(&mut commune, &registrar.account().id);
    let act = drafts(&mut commune, 1).remove(0);
    ask(&mut commune, &registrar, &act);
    commune.reopen().unwrap();
    assert_eq!(commune.numbers(), []);
    assert_eq!(commune.what_is_wrong(), Vec::<String>::new());
    let registrar = commune.registrar();
    let asked = ask(&mut commune, &registrar, &act);
    let signatures = signed(&card, &asked);
    assert_eq!(sign(&mut commune, &registrar, &act, (&asked, signatures)).unwrap(), 1);
}

/// What comes back, from the own card and another one.
type Answered = fn(&FileSigner, &FileSigner, &Asked) -> Vec<Vec<u8>>;

#[test]
fn a_signature_that_is_not_the_registered_ones_enters_nothing() {
    let mut commune = World::new();
    let (registrar, delegate) = (commune.registrar(), delegate(&mut commune));
    let own = without_the_key(&mut commune, &registrar.account().id);
    let others = card(&commune, &delegate.account().id);
    let act = drafts(&mut commune, 1).remove(0);
    let cases: [Answered; 4] = [
        |_, others, asked| signed(others, asked),
        |_, _, _| Vec::new(),
        |own, _, asked| [signed(own, asked), signed(own, asked)].concat(),
        |own, _, _| vec![own.sign_detached(b"something else").unwrap()],
    ];
    let asked = ask(&mut commune, &registrar, &act);
    for case in cases {
        let signatures = case(&own, &others, &asked);
        let said = refused(sign(&mut commune, &registrar, &act, (&asked, signatures)));
        assert_eq!(said.code, "prepared-signature-wrong");
        assert_eq!(commune.numbers(), []);
    }
    let signatures = signed(&own, &asked);
    assert_eq!(sign(&mut commune, &registrar, &act, (&asked, signatures)).unwrap(), 1);
}

#[test]
fn whatever_a_registrar_enters_is_signed_elsewhere_in_the_same_way() {
    let mut commune = World::new();
    let registrar = commune.registrar();
    let card = without_the_key(&mut commune, &registrar.account().id);
    let decision = scenarios::values(&[
        ("login", "delegate-sef-01"),
        ("decision_number", "14/2026"),
        ("decision_date", "2026-01-02"),
        ("from", "2026-01-03"),
        ("to", ""),
    ]);
    let delegate = |ctx: &mut Ctx<'_>| office::delegate_signature(ctx, &registrar, &decision);
    let asked = commune.asked_to_sign(delegate).unwrap();
    assert!(commune.delegate().is_err(), "nobody is delegated yet");
    let signatures = signed(&card, &asked);
    commune.with_signatures(&asked, signatures, delegate).unwrap();
    assert!(commune.delegate().is_ok());
    assert_eq!(commune.what_is_wrong(), Vec::<String>::new());
}

#[test]
fn what_was_written_yesterday_or_long_ago_is_not_entered_now() {
    let written = Moment::from_casablanca(CivilDate::new(2026, 1, 5).unwrap(), 23, 55, 0);
    let after = |minutes: i64| Moment(written.0 + minutes * 60_000);
    assert!(office::still_signable(written, after(4)));
    assert!(!office::still_signable(written, after(6)), "another day");
    let noon = Moment::from_casablanca(CivilDate::new(2026, 1, 5).unwrap(), 12, 0, 0);
    assert!(!office::still_signable(noon, Moment(noon.0 + 11 * 60_000)), "too long ago");
    assert!(!office::still_signable(noon, Moment(noon.0 - 1)), "a clock set back");
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
    let enters = |who: &Signatory, act: &ActId, seed: u64| {
        let mut ids = Dice::new(seed);
        let mut ctx = Ctx::new(node, &desk, now, &mut ids);
        office::sign_act(&mut ctx, who, act, 1, vec![]).unwrap().number.number
    };
    let numbers = std::thread::scope(|hands| {
        let slow = hands.spawn(|| enters(&registrar, &acts[0], 100));
        is_asked.recv().unwrap();
        // The card holds number 1 and thinks; these two do not wait for it.
        let quick = [enters(&delegate, &acts[1], 101), enters(&delegate, &acts[2], 102)];
        drop(let_go);
        [quick[0], quick[1], slow.join().unwrap()]
    });
    assert_eq!(numbers, [1, 2, 3], "no gap, no double");
    assert_eq!(commune.what_is_wrong(), Vec::<String>::new());
    commune.node().release_key(&registrar.account().id);
    let next = commune.declare(a_birth_of('\u{648}')).unwrap().act;
    let asked = commune.sign(&next);
    assert!(matches!(asked, Err(Failure::Unsigned(_))), "its time is over");
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
        let answer = self.0.answer(&sign_agent::Asked {
            method: method.into(),
            path: path.into(),
            host: Self::HOST.into(),
            origin: Some(origin.into()),
            pairing: Some("27182818".into()),
            body: body.into_bytes(),
            ..sign_agent::Asked::default()
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
    let asked = ask(&mut commune, &registrar, &act);
    let (page, signatures) = pc.signs(&asked.to_sign.contents);
    for word in ["Acte de naissance", "1/2026", "YASMINE EL BAKKALI", "2 janvier 2026"] {
        assert!(page.contains(word), "{word} is missing: {page}");
    }
    assert_eq!(sign(&mut commune, &registrar, &act, (&asked, signatures)).unwrap(), 1);
    assert_eq!(commune.what_is_wrong(), Vec::<String>::new());
    let drawn = commune.read(&act).unwrap();
    let first = drawn.text_fr.plain();
    let first = first.lines().next().unwrap().replace('\'', "&#39;");
    assert!(page.contains(&first), "the registrar read the text of the act: {first}");
}

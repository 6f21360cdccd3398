//! The helper over real loopback, before a token of SoftHSM2.
#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod client;
#[path = "../../../signing/tests/pades/scratch.rs"]
mod scratch;
#[path = "../../../key-token/tests/tokens/soft.rs"]
mod soft;

use signing::{TrustedRoots, verify_detached};

use client::{Desk, NODE, PAIRING};
use soft::{KEYS, PIN, in_a_process};

/// Of the child, in the act that is signed here.
const NAME: &str = "El Bakkali";

/// The code of a refusal.
fn code(body: &str) -> String {
    let read: serde_json::Value = serde_json::from_str(body).unwrap_or_default();
    read["code"].as_str().unwrap_or_default().to_owned()
}

#[test]
fn what_is_shown_is_what_is_signed() {
    in_a_process("what_is_shown_is_what_is_signed", |soft| {
        for (key, _) in KEYS {
            let desk = Desk::open(soft, key);
            let fact = desk.fact();
            let id = desk.ask(&fact);
            assert_eq!(desk.poll(&id).0, 202);
            let page = desk.get(&format!("/confirm/{id}"));
            assert_eq!(page.status, 200);
            for word in ["Acte de naissance", "311/2026", "20 novembre 2026", NAME] {
                assert!(page.body.contains(word), "{word} is missing: {}", page.body);
            }
            assert!(page.body.contains(&client::sha256(&fact)), "{}", page.body);
            assert!(page.headers.contains("frame-ancestors 'none'"), "{}", page.headers);
            assert!(!page.headers.contains("access-control-allow-origin"), "{}", page.headers);
            let done = desk.decide(&id, &page, PIN, "sign");
            assert_eq!(done.status, 200, "{}", done.body);
            let (status, body) = desk.poll(&id);
            assert_eq!(status, 200, "{body}");
            let cms = client::signature(&body);
            let roots = TrustedRoots::from_der([soft.root().as_slice()]).unwrap();
            assert_eq!(verify_detached(&fact, &cms, &roots).unwrap().common_name, key);
            for said in [&page.body, &done.body, &body] {
                assert!(!said.contains(PIN), "a PIN is never answered");
            }
        }
    });
}

#[test]
fn a_wrong_pin_signs_nothing_and_may_be_typed_again() {
    in_a_process("a_wrong_pin_signs_nothing_and_may_be_typed_again", |soft| {
        let desk = Desk::open(soft, "p256");
        let id = desk.ask(&desk.fact());
        let page = desk.get(&format!("/confirm/{id}"));
        let again = desk.decide(&id, &page, "0000000", "sign");
        assert_eq!(again.status, 422);
        assert!(again.body.contains("role=\"alert\""), "{}", again.body);
        assert!(!again.body.contains("0000000"), "a PIN is never answered");
        assert_eq!(desk.poll(&id).0, 202, "it still waits");
        assert_eq!(desk.decide(&id, &again, PIN, "sign").status, 200);
        assert_eq!(desk.poll(&id).0, 200);
    });
}

#[test]
fn one_request_at_a_time_and_no_means_no() {
    in_a_process("one_request_at_a_time_and_no_means_no", |soft| {
        let desk = Desk::open(soft, "p256");
        let id = desk.ask(&desk.fact());
        let second = desk.post_sign(&desk.fact());
        assert_eq!((second.status, code(&second.body).as_str()), (409, "sign-agent-busy"));
        let page = desk.get(&format!("/confirm/{id}"));
        assert_eq!(desk.decide(&id, &page, "", "decline").status, 200);
        let (status, body) = desk.poll(&id);
        assert_eq!((status, code(&body).as_str()), (410, "sign-agent-declined"));
        // Nobody can sign it after the no.
        assert_eq!(desk.decide(&id, &page, PIN, "sign").status, 404);
        desk.ask(&desk.fact());
    });
}

#[test]
fn only_the_node_with_the_code_may_ask() {
    in_a_process("only_the_node_with_the_code_may_ask", |soft| {
        let desk = Desk::open(soft, "p256");
        let body = client::contents(&desk.fact());
        let host = desk.host();
        let sign = |host: &str, origin: &str, pairing: &str| {
            let headers = [("host", host), ("origin", origin), ("x-sijill-pairing", pairing)];
            desk.send("POST", "/sign", &headers, &body)
        };
        let elsewhere = sign(&host, "https://evil.example", PAIRING);
        assert_eq!(elsewhere.status, 403);
        assert!(!elsewhere.headers.contains("access-control"), "{}", elsewhere.headers);
        assert_eq!(sign("node.example", NODE, PAIRING).status, 403, "a bent name");
        assert_eq!(desk.send("POST", "/sign", &[("host", &host)], &body).status, 403);
        let preflight = |origin: &str| {
            let private = ("access-control-request-private-network", "true");
            desk.send("OPTIONS", "/sign", &[("host", &host), ("origin", origin), private], "")
        };
        assert_eq!(preflight("https://evil.example").status, 403);
        let allowed = preflight(NODE);
        assert_eq!(allowed.status, 204);
        for word in [&format!("access-control-allow-origin: {NODE}"), "private-network: true"] {
            assert!(allowed.headers.contains(word), "{}", allowed.headers);
        }
        // Five wrong codes close the door, even for the right one.
        for _ in 0..5 {
            assert_eq!(code(&sign(&host, NODE, "00000000").body), "sign-agent-not-paired");
        }
        assert_eq!(code(&sign(&host, NODE, PAIRING).body), "sign-agent-pairing-closed");
    });
}

#[test]
fn a_page_of_elsewhere_cannot_confirm() {
    in_a_process("a_page_of_elsewhere_cannot_confirm", |soft| {
        let desk = Desk::open(soft, "p256");
        let id = desk.ask(&desk.fact());
        let page = desk.get(&format!("/confirm/{id}"));
        let form = client::form(&client::token(&page.body), PIN, "sign");
        let host = desk.host();
        let path = format!("/confirm/{id}");
        for origin in [NODE, "https://evil.example", "null"] {
            let headers = [("host", host.as_str()), ("origin", origin)];
            assert_eq!(desk.send("POST", &path, &headers, &form).status, 403, "{origin}");
        }
        assert_eq!(desk.send("POST", &path, &[("host", &host)], &form).status, 403);
        let guessed = client::form("0123456789abcdef0123456789abcdef", PIN, "sign");
        let own = format!("http://{host}");
        let headers = [("host", host.as_str()), ("origin", own.as_str())];
        assert_eq!(desk.send("POST", &path, &headers, &guessed).status, 404);
        assert_eq!(desk.poll(&id).0, 202, "nothing was signed");
    });
}

#[test]
fn it_signs_facts_for_its_own_key_and_nothing_else() {
    in_a_process("it_signs_facts_for_its_own_key_and_nothing_else", |soft| {
        let desk = Desk::open(soft, "p256");
        let fact = String::from_utf8(desk.fact()).unwrap();
        let spaced = fact.replacen(':', ": ", 1);
        for other in ["a cheque", "{}", spaced.as_str()] {
            let said = desk.post_sign(other.as_bytes());
            assert_eq!((said.status, code(&said.body).as_str()), (400, "sign-agent-not-a-fact"));
        }
        let another = Desk::open(soft, "rsa");
        let said = desk.post_sign(&another.fact());
        assert_eq!((said.status, code(&said.body).as_str()), (400, "key-token-other-key"));
    });
}

#[test]
fn whoever_asks_without_end_is_told_to_wait() {
    in_a_process("whoever_asks_without_end_is_told_to_wait", |soft| {
        let desk = Desk::open(soft, "p256");
        for _ in 0..30 {
            assert_eq!(desk.post_sign(b"no fact").status, 400);
        }
        let said = desk.post_sign(&desk.fact());
        assert_eq!((said.status, code(&said.body).as_str()), (429, "sign-agent-too-often"));
        desk.wait(60);
        desk.ask(&desk.fact());
        // What nobody confirms is forgotten, and keeps nobody out.
        desk.wait(300);
        desk.ask(&desk.fact());
    });
}

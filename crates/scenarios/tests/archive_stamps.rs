//! The papers of a closed year outlive the certificate of their seal: stamped by an authority that
//! is asked over HTTP, with the word on every certificate, and stamped again in time. The
//! authorities are `openssl`; pyHanko judges.

#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use office::{Archived, Failure, Preservation};
use scenarios::{World, a_birth, day, fresh_folder, refused};
use trust_services::Services;
use vocabulary::{Lang, Moment, Regime, RegisterId};

/// The authorities of others read the clock themselves.
#[expect(clippy::disallowed_methods, reason = "openssl stamps with the clock of the machine")]
fn real_time() -> Moment {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap();
    Moment(i64::try_from(since.as_millis()).unwrap())
}

fn openssl(folder: &Path, words: &str) {
    let ran = Command::new("openssl").current_dir(folder).args(words.split(' ')).output().unwrap();
    assert!(ran.status.success(), "{words}: {}", String::from_utf8_lossy(&ran.stderr));
}

const CONFIG: &str = "
[req]
distinguished_name = dn
[dn]
[ca]
default_ca = own
[own]
database = index
default_md = sha256
default_crl_days = 30
crl_extensions = crl
[crl]
authorityKeyIdentifier = keyid
[root]
subjectKeyIdentifier = hash
basicConstraints = critical,CA:true
keyUsage = critical,keyCertSign,cRLSign
[tsa]
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
[stamps]
serial = serial
default_policy = 1.2.3.4.1
digests = sha256
signer_digest = sha256
ess_cert_id_alg = sha256
";

/// An authority for time stamps, and the lists of both authorities, in one folder.
fn authorities(keys: &Path) -> PathBuf {
    let folder = fresh_folder();
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("ca.cnf"), CONFIG).unwrap();
    fs::write(folder.join("index"), "").unwrap();
    fs::write(folder.join("serial"), "01").unwrap();
    let key = "genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out";
    openssl(&folder, &format!("{key} root.key"));
    openssl(
        &folder,
        "req -new -x509 -config ca.cnf -extensions root -key root.key -subj /CN=clock-root -days \
         30 -out root.pem",
    );
    openssl(&folder, &format!("{key} tsa.key"));
    openssl(&folder, "req -new -config ca.cnf -key tsa.key -subj /CN=clock -out tsa.csr");
    openssl(
        &folder,
        "x509 -req -in tsa.csr -CA root.pem -CAkey root.key -extfile ca.cnf -extensions tsa \
         -days 20 -set_serial 7 -out tsa.pem",
    );
    for (name, certificate, key) in [
        ("seals", keys.join("root.cert.pem"), keys.join("root.key.pem")),
        ("clock", folder.join("root.pem"), folder.join("root.key")),
    ] {
        let by = format!("-cert {} -keyfile {}", certificate.display(), key.display());
        openssl(&folder, &format!("ca -config ca.cnf -gencrl {by} -out {name}.pem"));
        openssl(&folder, &format!("crl -in {name}.pem -outform DER -out {name}.crl"));
    }
    folder
}

/// Answers time stamps and lists until the test ends.
fn serve(folder: PathBuf) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            answer(stream, &folder);
        }
    });
    address
}

fn answer(mut stream: TcpStream, folder: &Path) {
    let mut asked = Vec::new();
    let mut part = [0; 4096];
    let (head, body) = loop {
        let read = stream.read(&mut part).unwrap();
        asked.extend_from_slice(&part[..read]);
        let text = String::from_utf8_lossy(&asked).into_owned();
        let Some(end) = text.find("\r\n\r\n") else { continue };
        let length = text
            .to_lowercase()
            .split("content-length: ")
            .nth(1)
            .map_or(0, |rest| rest.split("\r\n").next().unwrap().parse().unwrap());
        let head = text[..end].to_owned();
        let start = asked.windows(4).position(|four| four == b"\r\n\r\n").unwrap() + 4;
        if asked.len() >= start + length {
            break (head, asked[start..].to_vec());
        }
    };
    let path = head.split(' ').nth(1).unwrap().trim_start_matches('/').to_owned();
    if path == "stamp" {
        fs::write(folder.join("asked.tsq"), body).unwrap();
        openssl(
            folder,
            "ts -reply -config ca.cnf -section stamps -queryfile asked.tsq -signer tsa.pem -inkey \
             tsa.key -chain root.pem -out stamp.tsr",
        );
    }
    let file = if path == "stamp" { "stamp.tsr".to_owned() } else { path };
    let (status, bytes) = match fs::read(folder.join(file)) {
        Ok(bytes) => ("200 OK", bytes),
        Err(_) => ("404 Not Found", Vec::new()),
    };
    let head = format!("HTTP/1.1 {status}\r\ncontent-length: {}\r\nconnection: close", bytes.len());
    let _ = stream.write_all(&[format!("{head}\r\n\r\n").as_bytes(), &bytes].concat());
}

/// A year that was closed, and today at the desk.
fn a_closed_year() -> (World, RegisterId) {
    let mut office = World::without_registers(Regime::Paper3799, day(2025, 1, 6));
    let register = office.open("birth", 2025, 200).unwrap();
    let mut birth = a_birth();
    for field in ["birth_date", "certificate_date"] {
        birth.insert(field.into(), "2025-01-04".into());
    }
    office.a_signed_act(birth);
    office.on(day(2025, 12, 31));
    office.close_register(&register).unwrap();
    office.now = real_time();
    let staff = office.staff();
    office.act(|ctx| office::print_closing_statement(ctx, &staff, &register, Lang::Ar)).unwrap();
    (office, register)
}

fn configure(office: &World, folder: &Path, address: SocketAddr, extra: &str) -> Services {
    fs::copy(folder.join("root.pem"), office.root.join("clock-root.pem")).unwrap();
    let text = format!(
        "renew_after_days = 0\n[time_stamp]\nurl = \"http://{address}/stamp\"\n\
         root = \"clock-root.pem\"\n[[revocation]]\nissuer = \"keys/root.cert.pem\"\n\
         list = \"http://{address}/seals.crl\"\n[[revocation]]\nissuer = \"clock-root.pem\"\n\
         list = \"http://{address}/{extra}\"\n"
    );
    fs::write(office.root.join("trust-services.toml"), text).unwrap();
    Services::of(&office.root).unwrap().unwrap()
}

fn archive(
    office: &mut World,
    register: &RegisterId,
    root: &Path,
    services: &Services,
) -> Result<Archived, Failure> {
    let registrar = office.registrar();
    let preservation = Preservation {
        stamps: &services.stamps,
        stamp_roots: &services.stamp_roots,
        revocations: &services.revocations,
        renew_after_days: services.renew_after_days,
    };
    let with = Some(&preservation);
    office.act(|ctx| office::archive_register(ctx, &registrar, register, root, with))
}

fn judged(office: &World, folder: &Path, object: &Path, version: u32) -> String {
    let papers = object.join(format!("v{version}/content/data/documents"));
    let paper = fs::read_dir(papers).unwrap().next().unwrap().unwrap().path();
    let roots = [office.root.join("keys/root.cert.pem"), folder.join("root.pem")];
    let pem: String = roots.iter().map(|path| fs::read_to_string(path).unwrap()).collect();
    fs::write(folder.join("trusted.pem"), pem).unwrap();
    fs::write(folder.join("list"), paper.display().to_string()).unwrap();
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../signing/tests/judge.py");
    let ran = Command::new(target.join("venv/bin/python"))
        .arg(script)
        .args([folder.join("trusted.pem"), folder.join("list")])
        .arg("b-lta")
        .output()
        .unwrap();
    String::from_utf8_lossy(&[ran.stdout, ran.stderr].concat()).trim().to_owned()
}

#[test]
fn papers_of_a_closed_year_are_stamped_and_stamped_again_and_pyhanko_is_content() {
    let (mut office, register) = a_closed_year();
    let folder = authorities(&office.root.join("keys"));
    let address = serve(folder.clone());
    let services = configure(&office, &folder, address, "clock.crl");
    let root = fresh_folder();
    let first = archive(&mut office, &register, &root, &services).unwrap();
    assert_eq!(judged(&office, &folder, &first.object, 1), "verdict: accepted");
    // Due at once, as it is configured: the next run, a minute later, renews and only adds.
    office.now = Moment(real_time().0 + 60_000);
    let second = archive(&mut office, &register, &root, &services).unwrap();
    assert_eq!(second.version, 2);
    assert_eq!(judged(&office, &folder, &second.object, 2), "verdict: accepted");
    // Without services nothing is taken back.
    let registrar = office.registrar();
    let again = office.act(|ctx| office::archive_register(ctx, &registrar, &register, &root, None));
    assert_eq!(refused(again).code, "archive-unchanged");
}

#[test]
fn each_service_that_fails_has_a_word_of_its_own_and_nothing_is_kept() {
    let (mut office, register) = a_closed_year();
    let folder = authorities(&office.root.join("keys"));
    let address = serve(folder.clone());
    let root = fresh_folder();
    let gone = SocketAddr::from(([127, 0, 0, 1], 9));
    let silent = configure(&office, &folder, gone, "clock.crl");
    let why = refused(archive(&mut office, &register, &root, &silent));
    assert_eq!(why.code, "time-stamp-unreachable");
    let unlisted = configure(&office, &folder, address, "nothing.crl");
    let why = refused(archive(&mut office, &register, &root, &unlisted));
    assert_eq!(why.code, "revocation-unknown");
    let other = configure(&office, &folder, address, "clock.crl");
    fs::copy(office.root.join("keys/root.cert.pem"), office.root.join("clock-root.pem")).unwrap();
    let stranger = Services::of(&office.root).unwrap().unwrap();
    let why = refused(archive(&mut office, &register, &root, &stranger));
    assert_eq!(why.code, "time-stamp-refused");
    assert!(why.details["why"].contains("authority"), "{}", why.details["why"]);
    drop(other);
    assert!(fs::read_dir(&root).map_or(true, |mut inside| inside.next().is_none()));
}

//! A key made on the token that asks for the PIN at each signature.

use cryptoki::context::{CInitializeArgs, CInitializeFlags, Pkcs11};
use cryptoki::mechanism::Mechanism;
use cryptoki::object::{Attribute, AttributeType};
use cryptoki::session::UserType;
use cryptoki::types::AuthPin;
use key_token::Place;

use super::soft::Soft;

/// Makes it, shows that a session that is open does not suffice, and hands out its modulus.
pub(crate) fn make_key(place: &Place, pin: &str, certify: impl FnOnce(&[u8])) {
    let module = Pkcs11::new(&place.module).unwrap();
    module.initialize(CInitializeArgs::new(CInitializeFlags::OS_LOCKING_OK)).unwrap();
    let slots = module.get_slots_with_token().unwrap();
    let named = |slot: &&cryptoki::slot::Slot| {
        module.get_token_info(**slot).unwrap().label() == place.token
    };
    let session = module.open_rw_session(*slots.iter().find(named).unwrap()).unwrap();
    session.login(UserType::User, Some(&AuthPin::from(pin))).unwrap();
    let public = [
        Attribute::Token(true),
        Attribute::ModulusBits(3072.into()),
        Attribute::PublicExponent(vec![1, 0, 1]),
        Attribute::Verify(true),
    ];
    let private = [
        Attribute::Token(true),
        Attribute::Private(true),
        Attribute::Sensitive(true),
        Attribute::Sign(true),
        Attribute::AlwaysAuthenticate(true),
        Attribute::Label(place.key.as_bytes().to_vec()),
    ];
    let made = session.generate_key_pair(&Mechanism::RsaPkcsKeyPairGen, &public, &private);
    let (public, private) = made.unwrap();
    assert!(session.sign(&Mechanism::RsaPkcs, private, b"act").is_err(), "it must ask");
    let read = session.get_attributes(public, &[AttributeType::Modulus]).unwrap();
    let [Attribute::Modulus(modulus)] = read.as_slice() else { panic!("no modulus") };
    certify(modulus);
}

/// A certificate for a key that was made on a token: `openssl` is told its public half.
pub(crate) fn certify(soft: &Soft, label: &str, modulus: &[u8]) {
    let modulus: String = modulus.iter().map(|byte| format!("{byte:02x}")).collect();
    let key = format!(
        "asn1=SEQUENCE:info\n[info]\nhow=SEQUENCE:how\nkey=BITWRAP,SEQUENCE:key\n\
         [how]\noid=OID:rsaEncryption\nnone=NULL\n\
         [key]\nn=INTEGER:0x{modulus}\ne=INTEGER:0x010001\n"
    );
    soft.folder.put("public.cnf", key.as_bytes());
    soft.folder.openssl("asn1parse -genconf public.cnf -noout -out public.der");
    soft.folder.openssl("rsa -pubin -inform DER -in public.der -pubout -out public.pem");
    soft.folder.openssl(&format!(
        "x509 -req -sha256 -days 365 -in rsa.csr -force_pubkey public.pem -CA root.pem \
         -CAkey root.key -CAcreateserial -extfile ca.cnf -extensions signer -out {label}.pem"
    ));
}

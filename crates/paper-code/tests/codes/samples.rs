//! A key that everybody knows, people who do not exist, and codes for them.

use std::collections::BTreeMap;

use p256::ecdsa::signature::Signer as _;
use p256::ecdsa::{Signature, SigningKey};
use paper_code::{
    ActReference, Claims, Field, FieldValue, Fields, JournalTie, PublicKey, RawSigner, Sex,
    SignRefused, TrustList, TrustedKey, data_hash,
};
use vocabulary::{ActKind, ActNumber, DocumentId, IdSource, Moment, OfficeCode, PartialDate};

pub(crate) const ISSUED: Moment = Moment(1_795_420_800_000);
pub(crate) const EXPIRES: Moment = Moment(ISSUED.0 + 90 * 86_400_000);
pub(crate) const NOW: Moment = Moment(ISSUED.0 + 86_400_000);

pub(crate) struct TestKey(pub(crate) SigningKey);

impl TestKey {
    pub(crate) fn new(seed: u8) -> Self {
        TestKey(SigningKey::from_slice(&[seed; 32]).unwrap())
    }
}

impl RawSigner for TestKey {
    fn public_key(&self) -> PublicKey {
        PublicKey::from_sec1(self.0.verifying_key().to_encoded_point(true).as_bytes()).unwrap()
    }

    fn sign_raw(&self, bytes: &[u8]) -> Result<[u8; 64], SignRefused> {
        let signature: Signature = self.0.sign(bytes);
        Ok(signature.to_bytes().into())
    }
}

pub(crate) fn office() -> OfficeCode {
    OfficeCode::parse("MA-RABAT-03").unwrap()
}

pub(crate) fn trusted(key: &TestKey) -> TrustedKey {
    TrustedKey {
        key: key.public_key(),
        issuer: office(),
        not_before: Moment(ISSUED.0 - 86_400_000 * 100),
        not_after: Moment(ISSUED.0 + 86_400_000 * 1000),
        revoked_at: None,
        training: false,
    }
}

pub(crate) fn trust() -> TrustList {
    TrustList::new([trusted(&TestKey::new(0x42))]).unwrap()
}

struct Given([u8; 16]);

impl IdSource for Given {
    fn bytes16(&mut self) -> [u8; 16] {
        self.0
    }
}

pub(crate) fn document(bytes: [u8; 16]) -> DocumentId {
    DocumentId::new(&mut Given(bytes))
}

fn text(text: &str) -> FieldValue {
    FieldValue::Text(text.to_owned())
}

/// A birth extract with everything that it usually says.
pub(crate) fn extract() -> Claims {
    let fields = BTreeMap::from([
        (Field::FamilyNameAr, text("الإدريسي")),
        (Field::FirstNameAr, text("فاطمة الزهراء")),
        (Field::FamilyNameLatin, text("EL IDRISSI")),
        (Field::FirstNameLatin, text("Fatima Ezzahra")),
        (Field::Sex, FieldValue::Sex(Sex::Female)),
        (Field::BornOn, FieldValue::Day(PartialDate::parse("1988-03-14").unwrap())),
        (Field::BornIn, text("الرباط")),
        (Field::Father, text("أحمد الإدريسي")),
        (Field::Mother, text("خديجة بناني")),
        (Field::OfficeName, text("مكتب الحالة المدنية أكدال")),
        (Field::Nationality, text("MA")),
        (Field::NotesCount, FieldValue::Count(1)),
    ]);
    Claims {
        issuer: office(),
        issued_at: ISSUED,
        expires_at: EXPIRES,
        document: document([0x5a; 16]),
        kind: "birth-extract".to_owned(),
        form_version: "2026-01".to_owned(),
        act: Some(ActReference {
            kind: ActKind::Birth,
            number: ActNumber::given(311, 1988),
            office: None,
        }),
        fields,
        journal: Some(JournalTie { position: 48_112, leaf: [0xa1; 8] }),
        data_hash: data_hash(br#"{"kind":"birth-extract"}"#),
        training: false,
        unknown: Vec::new(),
    }
}

/// A document about no act, of a training office.
pub(crate) fn smallest() -> Claims {
    Claims {
        kind: "life-certificate".to_owned(),
        form_version: "2026-11".to_owned(),
        act: None,
        fields: Fields::new(),
        journal: None,
        training: true,
        ..extract()
    }
}

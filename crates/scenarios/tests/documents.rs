//! The documents of the service beside copies: the individual card, the certificates of life, of
//! non-registration and of concordance, the receipt, the papers of a family, the multilingual
//! extract. Under law 37-99; what they say does not depend on the regime.

#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

use certificates::{Booklet, Certificate};
use office::{AskedCertificate, AskedFamilyPaper, Failure, Issued};
use scenarios::lives::without_marks;
use scenarios::{
    World, YASMINE, a_birth, a_marriage, day, invalid, refused, said_on, two_who_marry, values,
};
use vocabulary::{FamilyFileId, Lang, Regime, Values};

const PERSON: [(&str, &str); 7] = [
    ("first_ar", "سلمى"),
    ("family_ar", "بنجلون"),
    ("first_latin", "Salma"),
    ("family_latin", "BENJELLOUN"),
    ("birth_date", "1990-05-17"),
    ("birth_place", "commune:03.451.01.09"),
    ("address", "12 زقة الزيتون"),
];

fn asked(kind: Certificate, values: Values) -> AskedCertificate {
    AskedCertificate {
        kind,
        lang: Lang::Fr,
        values,
        capacity: "holder".into(),
        purpose: "retraite".into(),
        requester: String::new(),
    }
}

fn issue(office: &mut World, asked: &AskedCertificate) -> Result<Issued, Failure> {
    let staff = office.staff();
    office.act(|ctx| office::issue_certificate(ctx, &staff, asked))
}

fn sign(office: &mut World, asked: &AskedCertificate) -> Result<Issued, Failure> {
    let registrar = office.registrar();
    office.act(|ctx| office::sign_certificate(ctx, &registrar, asked))
}

fn life() -> AskedCertificate {
    let mut life = values(&PERSON);
    life.extend(values(&[("whose", "individual"), ("id_card", "CD123456")]));
    asked(Certificate::Life, life)
}

#[test]
fn life_certificates_have_numbers_of_their_own_without_gap_in_a_year() {
    let mut office = World::new();
    let act = office.a_signed_act(a_birth());
    let number = |office: &mut World| {
        let paper = issue(office, &life()).unwrap();
        said_on(&paper.pdf)["number"]["value"].as_str().unwrap().to_owned()
    };
    assert_eq!([number(&mut office), number(&mut office)], ["1/2026", "2/2026"]);
    // Acts and copies count elsewhere.
    office.copy(&act, "extract", Lang::Ar).unwrap();
    assert_eq!(number(&mut office), "3/2026");
    office.on(day(2027, 1, 4));
    assert_eq!(number(&mut office), "1/2027");
    assert_eq!(office.what_is_wrong(), Vec::<String>::new());
}

#[test]
fn a_life_certificate_is_of_the_council_and_not_of_the_registrar() {
    let mut office = World::new();
    let said = said_on(&issue(&mut office, &life()).unwrap().pdf);
    assert_eq!(said["header"]["office"], "Service de police administrative communale");
    let who = said["issued"]["capacity"].as_str().unwrap();
    assert!(who.contains("président du conseil"), "{who}");
    let remarks = without_marks(&said["remarks"].to_string());
    assert!(remarks.contains("3 mois"), "{remarks}");
}

#[test]
fn an_individual_card_rests_on_an_extract_or_a_booklet_and_warns_of_the_penal_code() {
    let mut office = World::new();
    let mut card = values(&PERSON);
    card.extend(values(&[("father_ar", "إدريس"), ("mother_ar", "خديجة"), ("death_noted", "no")]));
    let without = asked(Certificate::IndividualCard, card.clone());
    let problems = invalid(issue(&mut office, &without));
    assert_eq!(problems[0].code, "card-rests-on-nothing");
    card.extend(values(&[("booklet_number", "SF-04512")]));
    let paper = issue(&mut office, &asked(Certificate::IndividualCard, card)).unwrap();
    let said = said_on(&paper.pdf);
    assert!(said["remarks"].to_string().contains("366"), "{}", said["remarks"]);
    assert_eq!(said["signatures"][0], "Signature du demandeur");
    let rows = said["sections"].to_string();
    assert!(rows.contains("SF-04512") && rows.contains("Néant"), "{rows}");
}

#[test]
fn the_form_of_a_card_is_answered_from_the_act_as_its_notes_make_it_read() {
    let mut office = World::new();
    let act = office.a_signed_act(a_birth());
    let staff = office.staff();
    let kind = Certificate::IndividualCard;
    let answers = office.act(|ctx| office::certificate_values(ctx, &staff, kind, &act)).unwrap();
    assert_eq!(answers["first_ar"], "ياسمين");
    assert_eq!(
        (answers["extract_number"].as_str(), answers["death_noted"].as_str()),
        ("1/2026", "no")
    );
    let paper = issue(&mut office, &asked(kind, answers)).unwrap();
    assert!(said_on(&paper.pdf)["sections"].to_string().contains("ياسمين"));
}

fn nobody(first: &str, family: &str) -> AskedCertificate {
    let values = values(&[
        ("event", "birth"),
        ("first_ar", first),
        ("family_ar", family),
        ("event_date", "2026"),
        ("event_place", "دوار تيزي"),
        ("enquiry_authority", "قائد قيادة عين الشكاك"),
        ("enquiry_number", "214/2026"),
        ("enquiry_date", "2026-01-04"),
    ]);
    asked(Certificate::NonRegistration, values)
}

#[test]
fn non_registration_is_certified_only_after_a_search_that_found_nobody() {
    let mut office = World::new();
    office.a_signed_act(a_birth());
    let paper = sign(&mut office, &nobody("محمد", "أيت حمو")).unwrap();
    let said = said_on(&paper.pdf);
    let searched = without_marks(&said["sections"].to_string());
    assert!(searched.contains("de 2026 à 2026"), "what was searched: {searched}");
    assert!(said["remarks"].to_string().contains("registre national"), "{}", said["remarks"]);
    // Somebody of that name is there: nothing is certified until each act was looked at.
    let there = refused(sign(&mut office, &nobody("ياسمين", "البقالي")));
    assert_eq!(
        (there.code.as_str(), there.details["list"].as_str()),
        ("person-found-in-registers", "1/2026")
    );
    let mut homonym = nobody("ياسمين", "البقالي");
    homonym.values.insert("homonyms".into(), "1/2026".into());
    let paper = sign(&mut office, &homonym).unwrap();
    assert!(said_on(&paper.pdf)["sections"].to_string().contains("1/2026"));
    // A clerk cannot: the registrar answers for it.
    assert_eq!(refused(issue(&mut office, &homonym)).code, "certificate-needs-signatory");
}

#[test]
fn concordance_speaks_of_an_act_here_in_both_languages_and_two_authorities_sign() {
    let mut office = World::new();
    office.a_signed_act(a_birth());
    let mut fields = values(&[
        ("other_first_latin", "Jasmine"),
        ("other_family_latin", "BAKKALI"),
        ("other_document", "بطاقة الإقامة"),
        ("other_country", "فرنسا"),
        ("authority", "caid"),
        ("authority_of", "قيادة صفرو"),
    ]);
    let unknown = sign(&mut office, &asked(Certificate::Concordance, fields.clone()));
    assert_eq!(invalid(unknown)[0].field.as_deref(), Some("act"));
    fields.insert("act".into(), "1/2026".into());
    let paper = sign(&mut office, &asked(Certificate::Concordance, fields)).unwrap();
    let said = said_on(&paper.pdf);
    assert!(said["opening_other"].as_str().unwrap().contains("attestons"));
    assert!(said["signatures"][0].as_str().unwrap().contains("القائد"));
    let sections = said["sections"].to_string();
    assert!(sections.contains("ياسمين") && sections.contains("Jasmine"), "{sections}");
}

#[test]
fn a_receipt_says_until_when_the_request_is_answered() {
    let mut office = World::new();
    let fields = values(&[
        ("requested", "إصلاح خطأ مادي"),
        ("requester", "كريم البقالي"),
        ("handed_in", "نسخة كاملة\nنسخة من البطاقة"),
        ("missing", "عقد الزواج"),
    ]);
    let paper = issue(&mut office, &asked(Certificate::Receipt, fields)).unwrap();
    let said = said_on(&paper.pdf);
    // Sixty days after 5 January 2026 (law 55-19).
    assert!(said["remarks"].to_string().contains("6 mars 2026"), "{}", said["remarks"]);
    assert!(said["sections"].to_string().contains("عقد الزواج"));
}

fn a_family() -> (World, FamilyFileId) {
    let (mut office, _, his) = two_who_marry(Regime::Paper3799);
    office.note(&his, &a_marriage(YASMINE, day(2025, 6, 1), "218/2025"), &[]).unwrap();
    office.open_registers();
    let child = office.a_signed_act(a_birth());
    let registrar = office.registrar();
    let none = values(&[("booklet", "")]);
    let file = office.act(|ctx| office::open_family_file(ctx, &registrar, &his, &none)).unwrap();
    let number = office.read(&child).unwrap().number.to_string();
    let entered = values(&[("act", &number), ("mother", "1")]);
    office.act(|ctx| office::enter_family_member(ctx, &registrar, &file, &entered)).unwrap();
    (office, file)
}

fn booklet(
    office: &mut World,
    file: &FamilyFileId,
    which: Booklet,
    capacity: &str,
) -> Result<Issued, Failure> {
    let registrar = office.registrar();
    let asked = AskedFamilyPaper {
        lang: Lang::Ar,
        capacity: capacity.into(),
        purpose: String::new(),
        requester: String::new(),
    };
    office.act(|ctx| office::issue_family_booklet(ctx, &registrar, file, which, &asked))
}

#[test]
fn there_is_one_family_booklet_and_then_duplicates_and_copies_for_the_wife() {
    let (mut office, file) = a_family();
    let none = booklet(&mut office, &file, Booklet::Duplicate, "holder");
    assert_eq!(refused(none).code, "booklet-not-issued");
    let first = said_on(&booklet(&mut office, &file, Booklet::First, "holder").unwrap().pdf);
    assert_eq!(first["which"], "");
    let pages = first["pages"].to_string();
    for word in ["عمر", "ياسمين", "زواج يوم"] {
        assert!(pages.contains(word), "{word} in {pages}");
    }
    let second = booklet(&mut office, &file, Booklet::First, "holder");
    assert_eq!(refused(second).code, "booklet-issued-already");
    let neighbour = booklet(&mut office, &file, Booklet::CertifiedCopy, "holder");
    assert_eq!(refused(neighbour).code, "requester-not-entitled");
    let copy = booklet(&mut office, &file, Booklet::CertifiedCopy, "former-wife").unwrap();
    assert!(said_on(&copy.pdf)["which"].as_str().unwrap().contains("مشهود"));
    assert_eq!(office.what_is_wrong(), Vec::<String>::new());
}

#[test]
fn the_family_card_lists_husband_wives_and_children_in_both_scripts() {
    let (mut office, file) = a_family();
    let staff = office.staff();
    let asked = AskedFamilyPaper {
        lang: Lang::Fr,
        capacity: "holder".into(),
        purpose: "allocations".into(),
        requester: String::new(),
    };
    let card = office.act(|ctx| office::issue_family_card(ctx, &staff, &file, &asked)).unwrap();
    let said = said_on(&card.pdf);
    assert_eq!(said["rows"].as_array().unwrap().len(), 3);
    assert!(said["rows"][0].to_string().contains("OMAR"), "{}", said["rows"]);
}

#[test]
fn a_multilingual_extract_has_figures_latin_letters_and_the_signs_of_the_convention() {
    let (mut office, hers, _) = two_who_marry(Regime::Paper3799);
    office.note(&hers, &a_marriage(scenarios::OMAR, day(2025, 6, 1), "12/2025"), &[]).unwrap();
    let paper = office.copy(&hers, "multilingual-extract", Lang::Ar).unwrap();
    let boxes = &said_on(&paper.pdf)["boxes"];
    assert_eq!((boxes["family"].as_str(), boxes["sex"].as_str()), (Some("EL BAKKALI"), Some("F")));
    assert_eq!(boxes["date"]["year"], "2004");
    assert!(boxes["remarks"][0].as_str().unwrap().starts_with("Mar: 01 06 2025"), "{boxes}");
}

#[test]
fn c07_any_document_is_printed_again_from_what_was_kept() {
    let mut office = World::new();
    let first = issue(&mut office, &life()).unwrap();
    office.on(day(2026, 4, 1));
    let staff = office.staff();
    let asked = office::ReprintDocument {
        capacity: "holder".into(),
        purpose: "perdu".into(),
        requester: String::new(),
    };
    let again =
        office.act(|ctx| office::reprint_document(ctx, &staff, &first.document, &asked)).unwrap();
    assert!(again.warnings.is_empty(), "byte for byte: {:?}", again.warnings);
    let said = said_on(&again.pdf);
    assert_eq!(said["number"]["value"], "1/2026", "a reprint is no new document");
    assert!(said["notices"][0].as_str().unwrap().contains("1er avril 2026"), "{}", said["notices"]);
}

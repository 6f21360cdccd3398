//! Files of every shape that the fields and the structure tree are put into.

use signing::pades::{Field, PadesError, Place, prepare, sign};

use super::attacks::Training;
use super::forge::{number_of, object, whole};
use super::judge::{all_accept, letter};
use super::levels::{PLACE, field, statement};
use super::scratch::{Scratch, run};

const PAGES: &str = "<</Type/Pages/Count 2/Kids[3 0 R 4 0 R]>>";
const PAGE: &str = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 400]>>";
const LISTED: &str = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 400]/Annots 5 0 R>>";
const BARE: &str = "<</Type/Catalog/Pages 2 0 R>>";
const WITH_FORM: &str = "<</Type/Catalog/Pages 2 0 R/AcroForm 6 0 R>>";
const TAGGED: &str = "<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/StructTreeRoot 6 0 R>>";
const ELEMENT: &str = "<</Type/StructElem/S/Document/P 6 0 R>>";

/// What has to hold for each shape: signed on the second page, accepted by everybody.
fn accepted(name: &str, objects: &[&str]) -> Vec<u8> {
    let training = Training::new();
    let folder = Scratch::new(name);
    let place = Some(Place { page: 1, ..PLACE });
    let signed = sign(&whole(objects), &field(place), &statement(), &training.signer()).unwrap();
    all_accept(&folder, "b-b", &[training.root()], &signed);
    assert!(training.accepts(&signed));
    signed
}

#[test]
fn files_without_tags_are_signed() {
    accepted("bare", &[BARE, PAGES, PAGE, PAGE]);
    accepted("listed", &[BARE, PAGES, PAGE, LISTED, "[]"]);
    let form = "<</Fields 7 0 R/DA(x \\(y\\) \\101)>>";
    let field = "<</FT/Tx/T(Remark)/Type/Annot/Subtype/Widget/Rect[0 0 9 9]>>";
    let objects = [WITH_FORM, PAGES, PAGE, LISTED, "[8 0 R]", form, "[8 0 R]", field];
    let signed = accepted("form", &objects);
    assert!(object(&signed, 7).starts_with("[8 0 R "), "{}", object(&signed, 7));
    assert!(object(&signed, 6).contains("/SigFlags 3"));
}

#[test]
fn tagged_files_stay_tagged() {
    let flat = "<</Type/StructTreeRoot/K[7 0 R]/ParentTree<</Nums[]>>>>";
    let single = "<</Type/StructTreeRoot/K 7 0 R/ParentTree 8 0 R/ParentTreeNextKey 9>>";
    let deep = "<</Type/StructTreeRoot/K 7 0 R/ParentTree 8 0 R>>";
    let bare = "<</Type/StructTreeRoot>>";
    let kids = "<</Kids[9 0 R]>>";
    let leaf = "<</Limits[0 4]/Nums[4 []]>>";
    let unused = "null";
    let shapes: [(&str, &[&str], i64); 4] = [
        ("flat", &[flat, ELEMENT], 0),
        ("single", &[single, ELEMENT, "<</Nums[8 7 0 R]>>"], 9),
        ("deep", &[deep, ELEMENT, kids, leaf], 5),
        ("rootless", &[bare], 0),
    ];
    for (name, rest, key) in shapes {
        let objects = [&[TAGGED, PAGES, PAGE, PAGE, unused], rest].concat();
        let signed = accepted(name, &objects);
        let widget = number_of(&signed, "/Subtype /Widget");
        let form = number_of(&signed, "/S /Form");
        assert!(object(&signed, widget).contains(&format!("/StructParent {key}>>")), "{name}");
        assert!(object(&signed, form).contains(&format!("/OBJR/Obj {widget} 0 R")), "{name}");
        let entry = format!("{key} {form} 0 R]");
        assert!(String::from_utf8_lossy(&signed).contains(&entry), "{name}");
        assert!(object(&signed, 6).contains(&format!("/ParentTreeNextKey {}", key + 1)), "{name}");
    }
}

/// A paper of this program, as `pdfinfo` reads its structure.
#[test]
fn the_field_of_a_paper_is_in_its_structure() {
    let training = Training::new();
    let folder = Scratch::new("paper");
    let signed = sign(&letter(), &field(Some(PLACE)), &statement(), &training.signer()).unwrap();
    folder.put("paper.pdf", &signed);
    let (_, said) = run(&folder.path(""), "pdfinfo", ["-struct", "paper.pdf"]);
    let form = said.lines().last().unwrap_or_default();
    assert!(form.starts_with("  Form") || said.contains("\n  Form"), "{said}");
    let (_, said) = run(&folder.path(""), "pdfinfo", ["paper.pdf"]);
    assert!(said.contains("Form:            AcroForm"), "{said}");
    folder.put("letter.pdf", &letter());
    for name in ["letter", "paper"] {
        let file = format!("{name}.pdf");
        let words = ["-r", "60", "-singlefile", &file, name];
        assert!(run(&folder.path(""), "pdftoppm", words).0);
    }
    assert!(folder.read("letter.ppm") == folder.read("paper.ppm"), "the page looks different");
}

#[test]
fn what_cannot_be_signed_is_refused() {
    let training = Training::new();
    let refused = |pdf: &[u8], field: &Field<'_>| prepare(pdf, field, &statement()).unwrap_err();
    let far = Some(Place { page: 9, ..PLACE });
    assert_eq!(refused(&letter(), &field(far)), PadesError::NoSuchPage);
    let signed = sign(&letter(), &field(None), &statement(), &training.signer()).unwrap();
    assert_eq!(refused(&signed, &field(None)), PadesError::NameTaken);
    let malformed = |pdf: &[u8]| matches!(refused(pdf, &field(None)), PadesError::Malformed(_));
    assert!(malformed(b"") && malformed(b"%PDF-1.7\n") && malformed(&letter()[1..]));
    let text = String::from_utf8_lossy(&whole(&[BARE, PAGES, PAGE, PAGE])).into_owned();
    assert!(malformed(text.replace("/Root", "/Encrypt 1 0 R/Root").as_bytes()));
    let twice = whole(&["<</Type/Catalog/Pages 2 0 R/Pages 2 0 R>>", PAGES, PAGE, PAGE]);
    assert!(malformed(&twice));
    let circle = whole(&[BARE, "<</Type/Pages/Kids[2 0 R 2 0 R]>>"]);
    assert_eq!(refused(&circle, &field(None)), PadesError::NoSuchPage);
    let large = prepare(&letter(), &field(None), &statement()).unwrap().seal(&[0; 20_000]);
    assert_eq!(large, Err(PadesError::NoRoom { needed_bytes: 20_000 }));
}

//! The samples that `documents` sets are what is said of real acts: none is written by hand.
//!
//! After a change on purpose, the failing test says where the new samples lie to be looked at.

#[path = "samples/acts.rs"]
mod acts_on_file;
#[path = "samples/asked.rs"]
mod asked_for;
#[path = "samples/family.rs"]
mod families;
#[path = "samples/notes.rs"]
mod notes_on_file;
#[path = "samples/registers.rs"]
mod registers_on_file;

use std::fs;
use std::path::{Path, PathBuf};

use acts_on_file::Drawn;
use certificates::{Document, IssueContext, NoteOnFile, extract, full_copy, register_sheet};
use texts::Texts;
use vocabulary::{CivilDate, DocumentId, IdSource, Lang, Regime};

struct Fixed;

impl IdSource for Fixed {
    fn bytes16(&mut self) -> [u8; 16] {
        [0x2d; 16]
    }
}

fn context(act: &Drawn) -> IssueContext {
    IssueContext {
        training: true,
        issued_on: CivilDate::parse("2026-11-23").expect("a date"),
        office_ar: "مكتب الحالة المدنية صفرو المركز".into(),
        office_fr: "Bureau d’état civil Sefrou Centre".into(),
        commune_ar: "صفرو".into(),
        commune_fr: "Sefrou".into(),
        province_ar: "صفرو".into(),
        province_fr: "Sefrou".into(),
        officer_ar: "نادية الإدريسي".into(),
        officer_latin: "Nadia IDRISSI".into(),
        officer_capacity_ar: "عن ضابط الحالة المدنية، الموظف المكلف".into(),
        officer_capacity_fr: "pour l’officier de l’état civil, l’agent chargé".into(),
        document: DocumentId::new(&mut Fixed),
        purpose: "ملف إداري".into(),
        requester_capacity: "holder".into(),
        regime: Regime::Paper3799,
        register_copies: 2,
        hijri_year: act.hijri_year,
    }
}

/// The samples of this crate's papers: where each lies and what it says.
struct Samples {
    texts: Texts,
    differing: Vec<PathBuf>,
}

impl Samples {
    fn keep(&mut self, name: &str, document: &Document) {
        let lang = document.lang.code();
        let path = PathBuf::from(format!(
            "{}/{}/{name}.{lang}.json",
            document.kind, document.form_version
        ));
        let said = serde_json::to_string_pretty(&document.data).expect("JSON") + "\n";
        assert!(!said.contains("certificate-"), "a key without a text: {}", path.display());
        let forms = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../forms/documents");
        // The order of the keys says nothing.
        let kept = fs::read_to_string(forms.join(&path)).unwrap_or_default();
        if serde_json::from_str(&kept).is_ok_and(|kept: serde_json::Value| kept == document.data) {
            return;
        }
        let new = Path::new(env!("CARGO_TARGET_TMPDIR")).join("samples").join(path);
        fs::create_dir_all(new.parent().expect("a folder")).expect("made");
        fs::write(&new, said).expect("written");
        self.differing.push(new);
    }

    fn copies(&mut self, name: &str, act: &Drawn, notes: &[NoteOnFile]) {
        let context = context(act);
        for lang in [Lang::Ar, Lang::Fr] {
            let copy = full_copy(&act.on_file(), notes, lang, &context, &self.texts);
            self.keep(name, &copy);
        }
    }

    fn extracts(&mut self, name: &str, act: &Drawn, notes: &[NoteOnFile]) {
        let context = context(act);
        for lang in [Lang::Ar, Lang::Fr] {
            let short = extract(&act.on_file(), notes, lang, &context, &self.texts);
            self.keep(name, &short);
        }
    }

    fn sheet(&mut self, name: &str, act: &Drawn) {
        let sheet = register_sheet(&act.on_file(), &[], &context(act), &self.texts);
        self.keep(name, &sheet);
    }
}

#[test]
fn every_sample_is_what_the_documents_say() {
    let mut samples = Samples { texts: Texts::embedded(), differing: Vec::new() };
    let death = acts_on_file::declared_death();
    samples.extracts("sample", &death, &[]);
    samples.copies("sample", &death, &[]);
    samples.sheet("sample", &death);
    let judged = acts_on_file::judged_death();
    samples.extracts("sample-judgment", &judged, &[]);
    samples.copies("sample-judgment", &judged, &[]);
    samples.sheet("sample-judgment", &judged);
    samples.copies("sample", &acts_on_file::marriage_of_1931(), &[]);
    samples.copies("sample", &acts_on_file::divorce_of_1938(), &[]);
    let birth = acts_on_file::birth();
    samples.extracts("sample", &birth, &[]);
    samples.copies("sample", &birth, &[]);
    samples.sheet("sample", &birth);
    let living = notes_on_file::of_a_life(&birth, &samples.texts);
    samples.extracts("sample-notes", &birth, &living);
    samples.copies("sample-notes", &birth, &living);
    let annulled = notes_on_file::annulled(&birth, &samples.texts);
    samples.extracts("sample-annulled", &birth, &annulled);
    samples.copies("sample-annulled", &birth, &annulled);
    let context = context(&birth);
    for (name, one) in asked_for::all(&samples.texts, &context) {
        samples.keep(name, &one);
    }
    for (name, one) in families::all(&samples.texts, &context) {
        samples.keep(name, &one);
    }
    for (name, one) in registers_on_file::all(&samples.texts, &context) {
        samples.keep(name, &one);
    }
    let texts = Texts::embedded();
    for act in [(&birth, living.as_slice()), (&death, &[])] {
        let (act, notes) = act;
        let paper = certificates::multilingual_extract(&act.on_file(), notes, &context, &texts);
        samples.keep("sample", &paper.expect("a holder with Latin names"));
    }
    assert!(samples.differing.is_empty(), "look at these: {:#?}", samples.differing);
}

#[test]
fn c05_an_old_french_act_is_copied_in_french_with_its_margin_and_no_hijri_year() {
    let act = acts_on_file::marriage_of_1931();
    for lang in [Lang::Ar, Lang::Fr] {
        let data = full_copy(&act.on_file(), &[], lang, &context(&act), &Texts::embedded()).data;
        let said = data["paragraphs"].to_string();
        assert!(said.contains("au mois de juin") && said.contains("non indiquée"), "{said}");
        assert_eq!((&data["text_lang"], &data["act"]["hijri_year"]), (&"fr".into(), &"".into()));
        assert_eq!(data["margin"]["family"], "LEFEBVRE");
        assert!(data["notes"][0]["text"].as_str().is_some_and(|text| text.contains("4 mars 1938")));
    }
}

#[test]
fn c02_a_change_of_name_leaves_the_hijri_day_on_the_extract() {
    let (act, texts) = (acts_on_file::birth(), Texts::embedded());
    let notes = notes_on_file::of_a_life(&act, &texts);
    let short = extract(&act.on_file(), &notes, Lang::Fr, &context(&act), &texts);
    let rows = short.data["rows"].to_string();
    for said in
        ["El Fassi", "25 rajab 1408", "ERRAMI Sanae", "1er février 2021", "28 septembre 2026"]
    {
        assert!(rows.contains(said), "{said} in {rows}");
    }
}

#[test]
fn d03_nobody_signs_beside_the_officer_where_nobody_declared() {
    let label = |act: &Drawn| {
        let sheet = register_sheet(&act.on_file(), &[], &context(act), &Texts::embedded());
        sheet.data["signature_labels"]["declarant"].as_str().map(str::is_empty)
    };
    assert_eq!(label(&acts_on_file::declared_death()), Some(false));
    assert_eq!(label(&acts_on_file::judged_death()), Some(true));
}

//! The papers of a register of three acts, a letter that announces a note, and the sheet of a
//! family.

use certificates::{
    ClosingOnFile, Document, Family, Indexed, IssueContext, LetterData, Member, RegisterOnFile,
};
use registers::{Opening, RegisterState};
use texts::{Arg, Texts};
use vocabulary::words::{ar, fr};
use vocabulary::{CivilDate, FullName, Lang, Name, PartialDate, Regime, RegisterId, RegisterKind};

use crate::{Fixed, acts_on_file, notes_on_file};

const BOTH: [Lang; 2] = [Lang::Ar, Lang::Fr];

fn date(text: &str) -> CivilDate {
    CivilDate::parse(text).expect("a date")
}

fn state() -> RegisterState {
    let opening = Opening {
        kind: RegisterKind::birth(),
        year: 1988,
        office: "SEF-01".parse().expect("a code"),
        volume: 1,
        pages: 50,
        acts_per_page: 2,
        prosecutor_ar: "محمد العلمي".into(),
        court_ar: "المحكمة الابتدائية بصفرو".into(),
        paraph_date: date("1987-12-21"),
        paraph_reference: "112/1987".into(),
        regime: Regime::Paper3799,
    };
    let mut state = RegisterState::opened(RegisterId::new(&mut Fixed), opening);
    (state.last_number, state.closed) = (3, true);
    state
}

/// The statement as an office words it.
fn statement(texts: &Texts, lang: Lang) -> String {
    let on = date("1988-12-31").into();
    let words = |number| match lang {
        Lang::Ar => ar::cardinal(number, ar::Gender::Masculine, ar::Case::Nominative),
        _ => fr::cardinal(number),
    };
    let (day, office) = match lang {
        Lang::Ar => (ar::gregorian_date(&on), "مكتب الحالة المدنية صفرو المركز".to_owned()),
        _ => (fr::gregorian_date(&on), fr::of_office("Bureau d’état civil Sefrou Centre")),
    };
    let values = [
        ("register", Arg::Str(RegisterKind::birth().label(lang))),
        ("year", Arg::Str("1988")),
        ("office", Arg::Str(&office)),
        ("count", Arg::Num(3)),
        ("words", Arg::Str(&words(3))),
        ("last", Arg::Str(&words(3))),
        ("volumes", Arg::Num(1)),
        ("day", Arg::Str(&day)),
    ];
    texts.format(lang, "closing-statement", &values).replace(['\u{2068}', '\u{2069}'], "")
}

fn name(first: (&str, &str), family: (&str, &str)) -> FullName {
    let of = |(ar, latin): (&str, &str)| Name {
        ar: ar.to_owned(),
        latin: Some(latin.to_owned()),
        tifinagh: None,
    };
    FullName { first: of(first), family: of(family) }
}

fn indexed() -> Vec<Indexed> {
    let born = |text: &str| PartialDate::parse(text).ok();
    let karim = name(("كريم", "Karim"), ("البقالي", "El Bakkali"));
    let hind = name(("هند", "Hind"), ("السقلي", "Sqalli"));
    let adam = name(("آدم", "Adam"), ("أيت حمو", "Ait Hammou"));
    vec![
        Indexed { number: 1, name: karim, date: born("1988-03-14") },
        Indexed { number: 2, name: hind, date: born("1988-06-02") },
        Indexed { number: 3, name: adam, date: born("1988-11-30") },
    ]
}

fn letter(lang: Lang, texts: &Texts, context: &IssueContext) -> Document {
    let birth = acts_on_file::birth();
    let (note, of) = (notes_on_file::of_a_life(&birth, texts), |ar: &str, fr: &str| {
        if lang == Lang::Ar { ar.to_owned() } else { fr.to_owned() }
    });
    let values = [
        ("person", Arg::Str(if lang == Lang::Ar { "كريم البقالي" } else { "Karim EL BAKKALI" })),
        ("number", Arg::Str("311/1988")),
        ("register", Arg::Str(RegisterKind::birth().label(lang))),
    ];
    let quoted = if lang == Lang::Ar { &note[0].text_ar } else { &note[0].text_fr };
    let data = LetterData {
        addressee: of(
            "السيد وكيل الملك لدى المحكمة الابتدائية بصفرو",
            "Monsieur le procureur du Roi près le tribunal de première instance de Sefrou",
        ),
        reference: "214/2026".into(),
        subject: texts.get(lang, "notice-second-copy"),
        body: vec![
            texts.format(lang, "letter-second-copy", &values),
            texts.get(lang, "letter-note-reads"),
        ],
        quoted: quoted.clone(),
        enclosures: Vec::new(),
    };
    certificates::letter(&data, lang, context, texts)
}

fn family(lang: Lang, texts: &Texts, context: &IssueContext) -> Document {
    let bakkali = ("البقالي", "EL BAKKALI");
    let karim = name(("كريم", "Karim"), bakkali);
    let sanae = name(("سناء", "Sanae"), ("الرامي", "ERRAMI"));
    let youssef = name(("يوسف", "Youssef"), bakkali);
    let one = |name, born: &str, act| Member { name, born: PartialDate::parse(born).ok(), act };
    let family = Family {
        husband: one(&karim, "1988-03-14", "311/1988"),
        booklet: "SF-04512",
        wives: vec![one(&sanae, "1991-06-02", "فاس أكدال، 402/1991")],
        children: vec![one(&youssef, "2015-03-03", "71/2015")],
    };
    certificates::family_sheet(&family, lang, context, texts)
}

pub(crate) fn all(texts: &Texts, context: &IssueContext) -> Vec<(&'static str, Document)> {
    let state = state();
    let (text_ar, text_fr) = (statement(texts, Lang::Ar), statement(texts, Lang::Fr));
    let closing = || ClosingOnFile {
        text_ar: &text_ar,
        text_fr: &text_fr,
        on: date("1988-12-31"),
        count: 3,
        last_number: 3,
        volumes: 1,
        blank_pages: 48,
        officer_ar: "عبد السلام الوزاني",
        officer_latin: "Abdeslam OUAZZANI",
        unverified: false,
    };
    let register = RegisterOnFile { state: &state, closing: Some(closing()) };
    let birth = acts_on_file::birth();
    let notes = || notes_on_file::of_a_life(&birth, texts);
    let mut all = Vec::new();
    for lang in BOTH {
        let closed = certificates::closing_statement(&register, lang, context, texts);
        let acts = [(birth.on_file(), notes(), birth.hijri_year)];
        let index = indexed();
        all.extend([
            certificates::register_opening(&register, lang, context, texts),
            closed.expect("it is closed"),
            certificates::alphabetical_index(&register, &index, lang, context, texts),
            certificates::second_copy(&register, &acts, lang, context, texts),
            letter(lang, texts, context),
            family(lang, texts, context),
        ]);
    }
    all.into_iter().map(|document| ("sample", document)).collect()
}

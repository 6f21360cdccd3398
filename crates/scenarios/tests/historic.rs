//! Acts of old registers: C05 and C08. Kept as written; the regime of the office changes nothing.

#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

use office::DigitisationView;
use scenarios::lives::changed;
use scenarios::{World, codes, day, invalid, refused, said_on, values};
use vocabulary::Regime::{Electronic3621, Paper3799};
use vocabulary::{Lang, Values};

/// The register of births of the foreigners of 1936, found on its shelf.
fn with_the_register_of_1936(regime: vocabulary::Regime) -> World {
    let mut office = World::under(regime);
    let registrar = office.registrar();
    let inventory = values(&[
        ("kind", "foreign-birth"),
        ("year", "1936"),
        ("state", "worn"),
        ("volumes", "1"),
        ("folios", "100"),
        ("office_copies", "1"),
        ("court_copy", "yes"),
    ]);
    office.act(|ctx| office::list_paper_register(ctx, &registrar, &inventory)).unwrap();
    office
}

fn act_of_1936() -> Values {
    values(&[
        ("act_lang", "fr"),
        ("act_number", "17"),
        ("act_suffix", "bis"),
        ("register_year", "1936"),
        ("event_date", "1936"),
        ("event_place", "Fès, ville nouvelle"),
        ("holder_first_latin", "Jean Marie"),
        ("holder_family_latin", "Lefebvre"),
        ("holder_sex", "male"),
        ("holder_father", "Lefebvre Paul, trente ans, mécanicien"),
        ("holder_mother_legibility", "illegible"),
        ("officer", "Dubois, vice-consul"),
        ("drawn_date", "1936-05-02"),
    ])
}

#[test]
fn c05_an_act_of_1936_is_copied_in_french_as_written() {
    for regime in [Paper3799, Electronic3621] {
        let mut office = with_the_register_of_1936(regime);
        let signed = office.entered("historic-birth", act_of_1936(), &[]).unwrap();
        assert_eq!(signed.number.to_string(), "17 bis/1936", "the old number");
        let act = office.read(&signed.act).unwrap();
        assert!(act.text_ar.paragraphs.is_empty(), "no Arabic is made up");
        let copy = said_on(&office.copy(&signed.act, "full-copy", Lang::Fr).unwrap().pdf);
        let words: String = copy["paragraphs"]
            .as_array()
            .unwrap()
            .iter()
            .flat_map(|runs| runs.as_array().unwrap())
            .map(|run| run["text"].as_str().unwrap())
            .collect();
        for written in [
            "en l’année mil neuf cent trente-six",
            "non indiquée",
            "Lefebvre Paul, trente ans, mécanicien",
            "illisible",
            "Dubois, vice-consul",
        ] {
            assert!(words.contains(written), "{written}: {words}");
        }
        let extract = said_on(&office.copy(&signed.act, "extract", Lang::Fr).unwrap().pdf);
        let rows = extract["rows"].as_array().unwrap();
        let born = rows.iter().find(|row| row["label"] == "Date de naissance").unwrap();
        assert_eq!(born["value"], "année 1936", "day and month are not stated");
        let hour = rows.iter().find(|row| row["label"] == "Heure").unwrap();
        assert_eq!(hour["value"], "Non indiquée");
    }
}

fn asked_for() -> Values {
    values(&[
        ("kind", "foreign-birth"),
        ("year", "1936"),
        ("number", "17 bis"),
        ("person", "Jean Lefebvre"),
        ("document_kind", "full-copy"),
        ("capacity", "holder"),
        ("purpose", "retraite"),
    ])
}

fn queue(office: &mut World) -> Vec<DigitisationView> {
    let staff = office.staff();
    office.act(|ctx| office::tasks_view(ctx, &staff)).unwrap().digitisation
}

#[test]
fn c08_an_act_that_is_on_paper_only_is_asked_for_and_waits_by_its_date() {
    let mut office = with_the_register_of_1936(Paper3799);
    let clerk = office.clerk();
    let first = office.act(|ctx| office::request_digitisation(ctx, &clerk, &asked_for())).unwrap();
    office.on(day(2026, 1, 8));
    let other = changed(asked_for(), &[("number", ""), ("person", "Marie Durand")]);
    let second = office.act(|ctx| office::request_digitisation(ctx, &clerk, &other)).unwrap();
    office.on(day(2026, 1, 15));
    let waiting = queue(&mut office);
    let seen: Vec<(i64, &str)> =
        waiting.iter().map(|one| (one.days, one.requested.person.as_str())).collect();
    assert_eq!(seen, [(10, "Jean Lefebvre"), (7, "Marie Durand")]);
    assert_eq!(waiting[0].requested.on, day(2026, 1, 5), "with its date");
    assert!(waiting.iter().all(|one| one.keyed.is_empty()));

    // Keyed since: the queue shows it, and the request is answered by it.
    let act = office.entered("historic-birth", act_of_1936(), &[]).unwrap().act;
    assert_eq!(queue(&mut office)[0].keyed[0].act, act);
    office.act(|ctx| office::settle_digitisation(ctx, &clerk, &first, Some(&act), "")).unwrap();
    let none = office.act(|ctx| office::settle_digitisation(ctx, &clerk, &second, None, " "));
    assert_eq!(codes(&invalid(none)), ["reason-missing"]);
    office
        .act(|ctx| office::settle_digitisation(ctx, &clerk, &second, None, "introuvable"))
        .unwrap();
    assert!(queue(&mut office).is_empty());
    let twice = office.act(|ctx| office::settle_digitisation(ctx, &clerk, &second, None, "x"));
    assert_eq!(refused(twice).code, "digitisation-settled");
    assert_eq!(office.what_is_wrong(), Vec::<String>::new());
}

#[test]
fn c08_what_is_here_already_and_what_a_cousin_asks_for_is_not_queued() {
    let mut office = with_the_register_of_1936(Paper3799);
    let clerk = office.clerk();
    office.entered("historic-birth", act_of_1936(), &[]).unwrap();
    let asked = |office: &mut World, values: &Values| {
        refused(office.act(|ctx| office::request_digitisation(ctx, &clerk, values)))
    };
    let here = asked(&mut office, &asked_for());
    assert_eq!(
        (here.code.as_str(), here.details["number"].as_str()),
        ("act-digitised-already", "17 bis/1936")
    );
    let cousin = changed(asked_for(), &[("capacity", "cousin"), ("number", "18")]);
    assert_eq!(asked(&mut office, &cousin).code, "requester-not-entitled");
    let ours = changed(asked_for(), &[("kind", "birth"), ("year", "2026"), ("number", "9")]);
    assert_eq!(asked(&mut office, &ours).code, "register-numbered-here");
    assert!(queue(&mut office).is_empty());
}

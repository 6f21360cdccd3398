//! Every kind of note in words, in both languages and for both sexes.

use acts::birth::Sex;
use texts::Texts;
use vocabulary::Lang;

use crate::tests::samples::{self, Act};
use crate::{NoteContent, NoteOnAct, kinds};

fn say(note: &NoteContent, sex: Sex, existing: &[NoteOnAct], lang: Lang) -> String {
    let act = Act::birth(sex);
    let (subject, drawing) = (act.subject(), samples::drawing());
    super::text(note, &subject, existing, &drawing, &Texts::embedded(), lang)
}

fn both(note: &NoteContent, sex: Sex, existing: &[NoteOnAct]) -> [String; 2] {
    [Lang::Ar, Lang::Fr].map(|lang| say(note, sex, existing, lang))
}

const END_AR: &str = " حرر يوم حادي عشر محرم سنة ألف وأربعمائة وتسع وثلاثين هجرية، موافق ثاني \
                      أكتوبر سنة ألفين وسبع عشرة ميلادية، لدينا نحن عبد السلام الوزاني، ضابط \
                      الحالة المدنية.";
const END_FR: &str = " Écrit le deux octobre deux mille dix-sept, correspondant au onze moharram \
                      mil quatre cent trente-neuf de l’hégire, par nous, Abdeslam OUAZZANI, \
                      officier de l’état civil.";

fn is(note: &NoteContent, sex: Sex, existing: &[NoteOnAct], ar: &str, fr: &str) {
    let expected = [format!("{ar}{END_AR}"), format!("{fr}{END_FR}")];
    assert_eq!(both(note, sex, existing), expected);
}

#[test]
fn every_kind_says_all_it_was_told_and_ends_with_the_day_and_the_officer() {
    let cancelled = [samples::note(1, "2018-01-01", "kafala", &[])];
    for kind in kinds() {
        for note in [samples::full(kind), samples::bare(kind)] {
            for sex in [Sex::Male, Sex::Female] {
                let [ar, fr] = both(&note, sex, &cancelled);
                assert!(ar.ends_with(END_AR), "{}: {ar}", kind.id);
                assert!(fr.ends_with(END_FR), "{}: {fr}", kind.id);
                for said in [ar, fr] {
                    for slip in ["none", "{", "$", "  ", " ،", " ,", " .", "note-", "..", "،."] {
                        assert!(!said.contains(slip), "{}: {slip:?} in {said}", kind.id);
                    }
                }
            }
        }
    }
}

#[test]
fn m01_a_marriage_names_the_spouse_the_act_and_the_section() {
    let note = samples::marriage("2017-09-19");
    is(
        &note,
        Sex::Male,
        &[],
        "تزوج بالسيدة سناء الرامي (ERRAMI Sanae) يوم تاسع عشر شتنبر سنة ألفين وسبع عشرة، عقد عدد \
         218، قسم قضاء الأسرة بصفرو.",
        "Marié avec ERRAMI Sanae le dix-neuf septembre deux mille dix-sept, acte n° 218, قسم قضاء \
         الأسرة بصفرو.",
    );
    let [ar, fr] = both(&note, Sex::Female, &[]);
    assert!(ar.starts_with("تزوجت بالسيد سناء") && fr.starts_with("Mariée avec ERRAMI Sanae le"));
}

#[test]
fn a_date_known_by_its_year_is_not_called_a_day() {
    let mut note = samples::marriage("1957");
    note.values.insert("family_section_fr".into(), "tribunal du cadi de Sefrou".into());
    let [ar, fr] = both(&note, Sex::Male, &[]);
    assert!(ar.contains(" في سنة ألف وتسعمائة وسبع وخمسين، عقد"), "{ar}");
    assert!(fr.contains(" en l’année mil neuf cent cinquante-sept, acte"), "{fr}");
    assert!(fr.contains("n° 218, tribunal du cadi de Sefrou."), "{fr}");
    note.values.insert("marriage_date_hijri".into(), "1376-08".into());
    let [ar, fr] = both(&note, Sex::Male, &[]);
    assert!(ar.contains("في شهر شعبان سنة ألف وثلاثمائة وست وسبعين هجرية، موافق سنة ألف"), "{ar}");
    assert!(fr.contains("sept, correspondant au mois de chaabane mil trois cent"), "{fr}");
}

#[test]
fn a_divorce_and_a_reprise_are_said_from_the_holders_side() {
    let mut divorce = samples::divorce("2018-02-03");
    divorce.values.insert("divorce_kind".into(), "revocable".into());
    is(
        &divorce,
        Sex::Female,
        &[],
        "طُلقت من زوجها السيد سناء الرامي (ERRAMI Sanae) يوم ثالث فبراير سنة ألفين وثماني عشرة، \
         رسم الطلاق (رجعي) عدد 31، قسم قضاء الأسرة بصفرو.",
        "Divorcée d’avec ERRAMI Sanae le trois février deux mille dix-huit, acte de divorce \
         (révocable) n° 31, قسم قضاء الأسرة بصفرو.",
    );
    let reprise = samples::content(
        "reprise",
        &samples::with_sanae(&[
            ("reprise_date", "2018-04-05"),
            ("reprise_act_reference", "9"),
            ("family_section", "قسم قضاء الأسرة بصفرو"),
            ("family_section_fr", "section de la famille de Sefrou"),
            ("notice_received_date", "2018-04-12"),
        ]),
    );
    is(
        &reprise,
        Sex::Male,
        &[],
        "راجع زوجته السيدة سناء الرامي (ERRAMI Sanae) يوم خامس أبريل سنة ألفين وثماني عشرة، رسم \
         المراجعة عدد 9، قسم قضاء الأسرة بصفرو، حسب الإشعار المتوصل به يوم ثاني عشر أبريل سنة \
         ألفين وثماني عشرة.",
        "Reprise de la vie conjugale avec ERRAMI Sanae le cinq avril deux mille dix-huit, acte de \
         reprise n° 9, section de la famille de Sefrou, selon l’avis reçu le douze avril deux \
         mille dix-huit.",
    );
    let [ar, _] = both(&reprise, Sex::Female, &[]);
    assert!(ar.starts_with("راجعها زوجها السيد"), "{ar}");
}

#[test]
fn m10_a_correction_says_the_field_as_the_act_would() {
    let mut note = samples::content(
        "correction-substantive",
        &samples::judged(&[
            ("corrected_field", "birth_date"),
            ("present_value", "1988-03-14"),
            ("corrected_value", "1987-03-14"),
            ("judgments_register", "12/2019"),
        ]),
    );
    is(
        &note,
        Sex::Male,
        &[],
        "أُصلحت خانة «تاريخ الولادة» لتصبح «رابع عشر مارس سنة ألف وتسعمائة وسبع وثمانين» عوض «رابع \
         عشر مارس سنة ألف وتسعمائة وثمان وثمانين»، بموجب الحكم عدد 145 الصادر عن المحكمة \
         الابتدائية بصفرو بتاريخ سادس ماي سنة ألفين وتسع عشرة، المنقول بسجل الأحكام تحت عدد \
         12/2019.",
        "Rubrique « Date de naissance » rectifiée : lire « le quatorze mars mil neuf cent \
         quatre-vingt-sept » au lieu de « le quatorze mars mil neuf cent quatre-vingt-huit », en \
         vertu du jugement n° 145 rendu le six mai deux mille dix-neuf par : Tribunal de première \
         instance de Sefrou, transcrit au registre des jugements sous le n° 12/2019.",
    );
    note.values.remove("present_value");
    let [ar, fr] = both(&note, Sex::Male, &[]);
    assert!(ar.contains("وكانت غير مذكورة، بموجب") && fr.contains("(énonciation omise), en"));
}

#[test]
fn d02_a_death_elsewhere_names_the_act_the_office_and_the_notice() {
    let note = samples::content(
        "death-elsewhere",
        &[
            ("death_date", "2026-03-04"),
            ("death_place", "فاس"),
            ("death_act_number", "77/2026"),
            ("death_office", "مكتب الحالة المدنية فاس أكدال"),
            ("death_office_fr", "bureau d’état civil de Fès Agdal"),
            ("notice_reference", "512"),
            ("notice_received_date", "2026-03-20"),
        ],
    );
    is(
        &note,
        Sex::Female,
        &[],
        "توفيت يوم رابع مارس سنة ألفين وست وعشرين بـفاس، رسم الوفاة عدد 77/2026، مكتب الحالة \
         المدنية فاس أكدال، حسب الإشعار عدد 512 المتوصل به يوم عشرين مارس سنة ألفين وست وعشرين.",
        "Décédée le quatre mars deux mille vingt-six à Fès, acte de décès n° 77/2026, bureau \
         d’état civil de Fès Agdal, selon l’avis n° 512 reçu le vingt mars deux mille vingt-six.",
    );
}

#[test]
fn m13_a_cancellation_names_the_note_by_its_place_and_when_its_effect_ends() {
    let existing = [
        samples::note(1, "2018-01-01", "kafala", &[]),
        samples::note(2, "2018-02-01", "death-here", &[]),
    ];
    let target = existing[1].id.to_string();
    let mut note =
        samples::content("note-cancelled", &samples::judged(&[("cancelled_note", &target)]));
    is(
        &note,
        Sex::Male,
        &existing,
        "أُلغي البيان الهامشي عدد 2 منذ تقييده، بموجب المقرر عدد 145 الصادر عن المحكمة الابتدائية \
         بصفرو بتاريخ سادس ماي سنة ألفين وتسع عشرة.",
        "Mention n° 2 annulée depuis l’origine, en vertu de la décision n° 145 prise le six mai \
         deux mille dix-neuf par : Tribunal de première instance de Sefrou.",
    );
    note.values.insert("effect_from".into(), "2019-06-01".into());
    let [ar, fr] = both(&note, Sex::Male, &existing);
    assert!(ar.contains("عدد 2، ويزول أثره ابتداء من فاتح يونيو سنة ألفين وتسع عشرة، بموجب"));
    assert!(fr.contains("annulée, son effet cessant à compter du jour suivant : le premier juin"));
}

#[test]
fn m12_a_decree_in_the_fathers_name_says_so() {
    let [ar, fr] = ["holder", "father"].map(|bearer| {
        let note = samples::content(
            "family-name-change",
            &samples::judged(&[
                ("bearer", bearer),
                ("present_value", "البقالي"),
                ("corrected_value", "الفاسي"),
                ("corrected_latin", "EL FASSI"),
            ]),
        );
        say(&note, Sex::Male, &[], if bearer == "holder" { Lang::Ar } else { Lang::Fr })
    });
    assert!(
        ar.starts_with("تغير الاسم العائلي من «البقالي» إلى «الفاسي» (EL FASSI)، بموجب المرسوم")
    );
    assert!(
        fr.starts_with("Nom du père, et partant celui porté en cet acte, changé de « البقالي »")
    );
}

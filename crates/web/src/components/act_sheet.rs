//! The act as it stands, the one thing that looks like a document.

use acts::Run;
use acts::{ActText, Renvoi};
use maud::{Markup, html};
use office::{ActView, Named, NoteView};
use vocabulary::{ActNumber, Lang};

use crate::visit::Visit;

/// What stands in the margin, and above the text.
pub(crate) struct Margin<'a> {
    pub(crate) person: &'a Named,
    pub(crate) number: Option<&'a ActNumber>,
    pub(crate) notes: &'a [NoteView],
    pub(crate) renvois: &'a [Renvoi],
}

/// The sheet. In Arabic, the language of the act; in French on French pages, marked as a version.
pub(crate) fn act_sheet(
    visit: &Visit,
    text_ar: &ActText,
    text_fr: &ActText,
    margin: &Margin<'_>,
) -> Markup {
    let arabic = visit.lang == Lang::Ar;
    let (text, lang, dir) = if arabic { (text_ar, "ar", "rtl") } else { (text_fr, "fr", "ltr") };
    html! {
        article class="sheet" lang=(lang) dir=(dir) {
            aside class="margin" aria-label=(visit.t("act-margin")) {
                p class="name" lang="ar" dir="rtl" { (margin.person.ar) }
                p class="name latin" lang="fr" dir="ltr" { (margin.person.latin) }
                @for renvoi in margin.renvois {
                    div class="renvoi" {
                        (if arabic { &renvoi.text_ar } else { &renvoi.text_fr })
                    }
                }
                @for note in margin.notes { (note_in_margin(visit, note, arabic)) }
            }
            div class="body" {
                header {
                    @if let Some(office) = visit.office() {
                        p { (visit.tv("act-head", &[
                            ("province", visit.either(&office.province_ar, &office.province_fr)),
                            ("commune", visit.either(&office.commune_ar, &office.commune_fr)),
                        ])) }
                    }
                    h2 { (text.title) }
                    @match margin.number {
                        Some(number) => p { bdi { (visit.tv("act-number", &[
                            ("number", &number.number.to_string()),
                            ("year", &number.year.to_string()),
                        ])) } },
                        None => p { span class="slot" { (visit.t("number-at-signature")) } },
                    }
                }
                @for paragraph in &text.paragraphs { p class="text" { (runs(paragraph)) } }
                @if margin.number.is_none() {
                    p class="unsigned" { span { (visit.t("not-signed-yet")) } }
                }
            }
        }
    }
}

fn runs(paragraph: &[Run]) -> Markup {
    html! {
        @for run in paragraph {
            @if run.ltr { bdi dir="ltr" lang="fr" { (run.text) } }
            @else if run.strong { b { bdi { (run.text) } } }
            @else { (run.text) }
        }
    }
}

fn note_in_margin(visit: &Visit, note: &NoteView, arabic: bool) -> Markup {
    html! {
        div class="note" {
            p class="note-title" {
                span class="round" { (note.n) }
                b { (kind_of(visit, note)) }
            }
            p { (if arabic { &note.text_ar } else { &note.text_fr }) }
            p class="by" {
                bdi { (visit.name(&note.officer)) }
                " · " bdi { (visit.date(note.entered_at.civil().date)) }
            }
        }
    }
}

/// The margin of a signed act.
pub(crate) fn notes_of(act: &ActView) -> Margin<'_> {
    Margin {
        person: &act.person,
        number: Some(&act.number),
        notes: &act.notes,
        renvois: &act.renvois,
    }
}

/// What a note is called; a kind that this version does not know, by its id.
fn kind_of<'a>(visit: &Visit, note: &'a office::NoteView) -> &'a str {
    let kind = marginal_notes::kind(&note.kind);
    kind.map_or(note.kind.as_str(), |kind| kind.label.get(visit.lang))
}

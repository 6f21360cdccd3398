//! Fields of a form, drawn from its data: label above, hint and fault below.

use acts::{Choice, Field, FieldKind, Section};
use maud::{Markup, html};
use vocabulary::{Lang, Problem, Severity, Values};

use crate::form_values;
use crate::visit::Visit;

/// Options that still fit in a strip.
const STRIP_MAX: usize = 7;

const PROFESSIONS: &str = "professions";

/// What a form shows: values, what is wrong with them, whether faults are said at the fields.
pub(crate) struct Shown<'a> {
    pub(crate) visit: &'a Visit,
    pub(crate) values: &'a Values,
    pub(crate) problems: &'a [Problem],
    /// Missing fields are named only once somebody asked to go on.
    pub(crate) strict: bool,
}

impl Shown<'_> {
    fn value(&self, id: &str) -> &str {
        self.values.get(id).map_or("", String::as_str)
    }

    fn fault(&self, id: &str) -> Option<&Problem> {
        self.problems.iter().find(|problem| {
            let severe = matches!(problem.severity, Severity::Invalid | Severity::Refuse);
            severe
                && problem.field.as_deref() == Some(id)
                && (self.strict || problem.code != "required")
        })
    }
}

/// The usual professions, offered while one is typed; once on a page.
pub(crate) fn professions() -> Markup {
    html! {
        datalist id=(PROFESSIONS) {
            @for (ar, fr) in vocabulary::professions::usual() { option value=(ar) { (fr) } }
        }
    }
}

/// A section: title and help at the start, fields on twelve columns.
pub(crate) fn section(shown: &Shown<'_>, section: &Section) -> Markup {
    let lang = shown.visit.lang;
    html! {
        section class="form-section" aria-labelledby={ "s-" (section.id) } {
            div class="form-title" {
                h2 id={ "s-" (section.id) } { (section.title.get(lang)) }
                @if !section.help.is_empty() { p { (section.help.get(lang)) } }
            }
            div class="grid" {
                @for field in &section.fields { (draw(shown, field)) }
            }
        }
    }
}

fn draw(shown: &Shown<'_>, field: &Field) -> Markup {
    let when = field.when.as_ref().map(|when| when.json().to_string());
    let label = label(shown, field);
    let hint = field.hint.get(shown.visit.lang);
    let about = About {
        id: &field.id,
        label: &label,
        hint: (!hint.is_empty()).then_some(hint),
        fault: shown.fault(&field.id).map(|problem| shown.visit.problem(problem)),
        width: field.width,
        when,
    };
    let value = shown.value(&field.id);
    match field.kind {
        FieldKind::Date | FieldKind::HijriDate => {
            about.group(shown.visit, &boxes(shown.visit, &about, value, field.kind))
        }
        FieldKind::Choice if fits_in_strip(field) => {
            about.group(shown.visit, &strip(shown.visit.lang, &about, value, &field.options))
        }
        FieldKind::Choice => about.one(&select(shown.visit.lang, &about, value, &field.options)),
        FieldKind::LongText => about.one(&html! {
            textarea id=(field.id) name=(field.id) rows="3"
                aria-describedby=[about.described()] aria-invalid=[about.invalid()] { (value) }
        }),
        kind => about.one(&input(shown.visit, &about, value, kind, field.max_length)),
    }
}

/// Beside others in one row, a strip of three would break; and what was chosen in a strip cannot
/// be taken back.
fn fits_in_strip(field: &Field) -> bool {
    let options = field.options.len();
    options <= STRIP_MAX && (options < 3 || field.width > 3)
}

fn label(shown: &Shown<'_>, field: &Field) -> String {
    let label = field.label.get(shown.visit.lang);
    if field.required || field.kind == FieldKind::Choice {
        label.to_owned()
    } else {
        format!("{label} {}", shown.visit.t("optional"))
    }
}

/// What surrounds the control of a field.
struct About<'a> {
    id: &'a str,
    label: &'a str,
    hint: Option<&'a str>,
    fault: Option<String>,
    width: u8,
    when: Option<String>,
}

impl About<'_> {
    fn described(&self) -> Option<String> {
        let fault = self.fault.as_ref().map(|_| format!("{}-fault", self.id));
        let hint = self.hint.map(|_| format!("{}-hint", self.id));
        let both: Vec<String> = fault.into_iter().chain(hint).collect();
        (!both.is_empty()).then(|| both.join(" "))
    }

    fn invalid(&self) -> Option<&'static str> {
        self.fault.as_ref().map(|_| "true")
    }

    fn class(&self) -> String {
        let fault = if self.fault.is_some() { " has-fault" } else { "" };
        format!("field w{}{fault}", self.width.clamp(1, 12))
    }

    fn below(&self) -> Markup {
        html! {
            @if let Some(fault) = &self.fault {
                p class="fault" id={ (self.id) "-fault" } { (fault) }
            }
            @if let Some(hint) = self.hint { p class="hint" id={ (self.id) "-hint" } { (hint) } }
        }
    }

    /// One control under one label.
    fn one(&self, control: &Markup) -> Markup {
        html! {
            div class=(self.class()) data-when=[self.when.as_deref()] {
                label for=(self.id) { (self.label) }
                (control)
                (self.below())
            }
        }
    }

    /// Several controls under one legend.
    fn group(&self, _visit: &Visit, controls: &Markup) -> Markup {
        html! {
            fieldset class=(self.class()) id=(self.id) tabindex="-1"
                data-when=[self.when.as_deref()]
                aria-describedby=[self.described()] {
                legend { (self.label) }
                (controls)
                (self.below())
            }
        }
    }
}

fn input(visit: &Visit, about: &About<'_>, value: &str, kind: FieldKind, longest: usize) -> Markup {
    let (lang, dir, mode) = match kind {
        FieldKind::ArabicName => (Some("ar"), Some("rtl"), None),
        FieldKind::LatinName => (Some("fr"), Some("ltr"), None),
        FieldKind::TifinaghName => (Some("zgh"), Some("ltr"), None),
        FieldKind::Time | FieldKind::IdCard => (None, Some("ltr"), None),
        FieldKind::Number => (None, Some("ltr"), Some("numeric")),
        _ => (None, None, None),
    };
    let value = match kind {
        FieldKind::Place => form_values::place(value, visit.lang),
        _ => value.to_owned(),
    };
    let offered = match kind {
        FieldKind::Place => Some(format!("{}-places", about.id)),
        FieldKind::Profession => Some(PROFESSIONS.to_owned()),
        _ => None,
    };
    html! {
        input type="text" id=(about.id) name=(about.id) value=(value) maxlength=(longest)
            lang=[lang] dir=[dir] inputmode=[mode] autocomplete="off" spellcheck="false"
            list=[offered.as_ref()]
            aria-describedby=[about.described()] aria-invalid=[about.invalid()];
        @if kind == FieldKind::Place { datalist id=[offered.as_ref()] data-places="yes" {} }
    }
}

fn boxes(visit: &Visit, about: &About<'_>, value: &str, kind: FieldKind) -> Markup {
    let words = match kind {
        FieldKind::HijriDate => "hijri",
        _ => "date",
    };
    html! {
        (three(visit, about.id, value, about.invalid()))
        p class="words" data-words=(words) data-for=(about.id) {
            (in_words(visit.lang, value, kind))
        }
    }
}

/// A date in words under its boxes, as it will stand in the act.
pub(crate) fn in_words(lang: Lang, value: &str, kind: FieldKind) -> String {
    use vocabulary::words::{ar, fr};
    let arabic = lang == Lang::Ar;
    match kind {
        FieldKind::HijriDate => vocabulary::PartialHijri::parse(value).map_or_else(
            |_| String::new(),
            |date| if arabic { ar::hijri_date(&date) } else { fr::hijri_date(&date) },
        ),
        _ => vocabulary::PartialDate::parse(value).map_or_else(
            |_| String::new(),
            |date| if arabic { ar::gregorian_date(&date) } else { fr::gregorian_date(&date) },
        ),
    }
}

fn three(visit: &Visit, id: &str, value: &str, invalid: Option<&str>) -> Markup {
    let [year, month, day] = form_values::boxes(value);
    html! {
        div class="date" dir="ltr" {
            @for (part, value, size) in [("day", day, 2), ("month", month, 2), ("year", year, 4)] {
                input type="text" inputmode="numeric" autocomplete="off" name={ (id) "_" (part) }
                    class=(part) value=(value) maxlength=(size) aria-invalid=[invalid]
                    placeholder=(visit.t(&format!("date-{part}-short")))
                    aria-label=(visit.t(&format!("date-{part}")));
            }
        }
    }
}

fn strip(lang: Lang, about: &About<'_>, value: &str, options: &[Choice]) -> Markup {
    html! {
        div class="strip" {
            @for option in options {
                label {
                    input type="radio" name=(about.id) value=(option.value)
                        checked[option.value == value];
                    span { (option.label.get(lang)) }
                }
            }
        }
    }
}

fn select(lang: Lang, about: &About<'_>, value: &str, options: &[Choice]) -> Markup {
    html! {
        select id=(about.id) name=(about.id) aria-describedby=[about.described()]
            aria-invalid=[about.invalid()] {
            option value="" selected[value.is_empty()] { "\u{2014}" }
            @for option in options {
                option value=(option.value) selected[option.value == value] {
                    (option.label.get(lang))
                }
            }
        }
    }
}

/// A field outside the forms of acts: a login, a reason, a number.
pub(crate) fn plain(
    visit: &Visit,
    id: &str,
    kind: &str,
    value: &str,
    problems: &[Problem],
) -> Markup {
    let label = visit.t(&format!("field-{id}"));
    let hint_key = format!("field-{id}-hint");
    let hint = visit.app.node.texts.has(visit.lang, &hint_key).then(|| visit.t(&hint_key));
    let about = About {
        id,
        label: &label,
        hint: hint.as_deref(),
        fault: fault(visit, id, problems),
        width: 12,
        when: None,
    };
    let ltr = matches!(kind, "password" | "login" | "number");
    let (input_kind, mode) = match kind {
        "password" => ("password", None),
        "number" => ("text", Some("numeric")),
        _ => ("text", None),
    };
    let complete = match kind {
        "password" => "current-password",
        "login" => "username",
        _ => "off",
    };
    about.one(&html! {
        input type=(input_kind) id=(id) name=(id) value=(value) maxlength="200"
            dir=[ltr.then_some("ltr")] inputmode=[mode] autocomplete=(complete)
            spellcheck="false" aria-describedby=[about.described()] aria-invalid=[about.invalid()];
    })
}

/// A date in three boxes outside the forms of acts.
pub(crate) fn date_boxes(visit: &Visit, id: &str, value: &str, problems: &[Problem]) -> Markup {
    let label = visit.t(&format!("field-{id}"));
    let about = About {
        id,
        label: &label,
        hint: None,
        fault: fault(visit, id, problems),
        width: 12,
        when: None,
    };
    about.group(visit, &three(visit, id, value, about.invalid()))
}

/// One of a few, outside the forms of acts: options are keys of texts.
pub(crate) fn choice(visit: &Visit, id: &str, options: &[(&str, String)], value: &str) -> Markup {
    html! {
        fieldset class="field w12" id=(id) tabindex="-1" {
            legend { (visit.t(&format!("field-{id}"))) }
            div class="strip" {
                @for (option, label) in options {
                    label {
                        input type="radio" name=(id) value=(option) checked[*option == value];
                        span { (label) }
                    }
                }
            }
        }
    }
}

/// One of many, outside the forms of acts.
pub(crate) fn pick(
    visit: &Visit,
    id: &str,
    options: &[(&str, String)],
    value: &str,
    problems: &[Problem],
) -> Markup {
    let label = visit.t(&format!("field-{id}"));
    let fault = fault(visit, id, problems);
    let about = About { id, label: &label, hint: None, fault, width: 12, when: None };
    about.one(&html! {
        select id=(id) name=(id) aria-describedby=[about.described()]
            aria-invalid=[about.invalid()] {
            @for (option, label) in options {
                option value=(option) selected[*option == value] { (label) }
            }
        }
    })
}

fn fault(visit: &Visit, id: &str, problems: &[Problem]) -> Option<String> {
    problems
        .iter()
        .find(|problem| problem.field.as_deref() == Some(id))
        .map(|problem| visit.problem(problem))
}

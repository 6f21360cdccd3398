//! The shell of every page: header, navigation, banners, languages.

use accounts::{Capability, Session};
use maud::{DOCTYPE, Markup, html};
use vocabulary::Lang;

use crate::assets;
use crate::components::icon;
use crate::visit::Visit;

/// A page. `here` names the entry of the navigation that it belongs to.
pub(crate) fn shell(visit: &Visit, title: &str, here: &str, content: &Markup) -> Markup {
    let office = visit.office();
    let office_name =
        office.as_ref().map(|office| visit.either(&office.name_ar, &office.name_fr).to_owned());
    let full_title = match &office_name {
        Some(name) => format!("{title} · {} · {name}", visit.t("service")),
        None => format!("{title} · {}", visit.t("service")),
    };
    html! {
        (DOCTYPE)
        html lang=(visit.lang.code()) dir=(visit.lang.dir()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="theme-color" content="#0A4A38";
                title { (full_title) }
                link rel="icon" href=(assets::sign()) type="image/svg+xml";
                @if visit.lang == Lang::Ar {
                    @for font in assets::first_fonts() {
                        link rel="preload" href=(font) as="font" type="font/woff2" crossorigin;
                    }
                }
                link rel="stylesheet" href=(assets::style());
                script src=(assets::script()) defer {}
            }
            body class=(if visit.session.is_some() { "compact" } else { "comfortable" }) {
                a class="skip" href="#content" { (visit.t("skip")) }
                (header(visit, here))
                @if visit.app.node.training {
                    aside class="training" aria-label=(visit.t("training")) {
                        (icon("training")) span { (visit.t("training-band")) }
                    }
                }
                (restored_band(visit))
                (branch_band(visit))
                main id="content" tabindex="-1" { (content) }
                (footer(visit))
                (keys(visit))
            }
        }
    }
}

fn header(visit: &Visit, here: &str) -> Markup {
    html! {
        header class="top" {
            a class="mark" href=(visit.home()) {
                (icon("mark"))
                span { (visit.t("service")) }
            }
            @if let Some(office) = visit.office() {
                div class="office" {
                    strong { (visit.either(&office.name_ar, &office.name_fr)) }
                    span {
                        (visit.tv("office-line", &[
                            ("commune", visit.either(&office.commune_ar, &office.commune_fr)),
                            ("province", visit.either(&office.province_ar, &office.province_fr)),
                        ]))
                        @if may_switch(visit) {
                            " · " a href="/offices" { (visit.t("switch-office")) }
                        }
                    }
                }
            }
            @if let Some(session) = &visit.session {
                nav aria-label=(visit.t("nav")) {
                    @for (name, path) in entries(session) {
                        a href=(path) aria-current=[(name == here).then_some("page")] {
                            (visit.t(&format!("nav-{name}")))
                        }
                    }
                }
            }
            (languages(visit))
            @if let Some(session) = &visit.session {
                div class="person" {
                    div {
                        strong {
                            (visit.either(&session.account.name_ar, &session.account.name_latin))
                        }
                        span {
                            (visit.t(&format!("role-{}", session.account.role))) " · "
                            a href="/password" { (visit.t("field-password")) }
                        }
                    }
                    form method="post" action="/logout" {
                        (csrf(visit))
                        button class="quiet" type="submit" { (visit.t("log-out")) }
                    }
                }
            }
        }
    }
}

/// The navigation of a person: what they may do, at most seven entries.
fn entries(session: &Session) -> Vec<(&'static str, &'static str)> {
    let holds = |capability| session.account.role.holds(capability);
    let mut entries = Vec::new();
    if holds(Capability::Clerk) {
        entries.push(("desk", "/desk"));
    }
    if holds(Capability::Signatory) {
        entries.push(("queue", "/queue"));
    }
    if holds(Capability::Clerk) {
        entries.push(("declarations", "/declarations"));
        entries.push(("tasks", "/tasks"));
        entries.push(("registers", "/registers"));
        entries.push(("search", "/search"));
        entries.push(("documents", "/certificates"));
    }
    if holds(Capability::Reader) && !holds(Capability::Clerk) {
        entries.push(("registers", "/registers"));
        entries.push(("search", "/search"));
    }
    if holds(Capability::Follower) && !holds(Capability::Clerk) {
        entries.push(("follow", "/follow"));
    }
    if holds(Capability::Overseer) {
        entries.push(("read-log", "/read-log"));
    }
    if holds(Capability::Auditor) {
        entries.push(("proofs", "/proofs"));
    }
    if holds(Capability::Administrator) {
        entries.push(("administration", "/administration"));
        entries.push(("approvals", "/approvals"));
    }
    entries
}

fn languages(visit: &Visit) -> Markup {
    let names = [
        (Lang::Ar, "\u{627}\u{644}\u{639}\u{631}\u{628}\u{64a}\u{629}"),
        (Lang::Fr, "Fran\u{e7}ais"),
        (Lang::Zgh, "\u{2d5c}\u{2d30}\u{2d4e}\u{2d30}\u{2d63}\u{2d49}\u{2d56}\u{2d5c}"),
    ];
    html! {
        div class="languages" role="group" aria-label=(visit.t("languages")) {
            @for (lang, name) in names {
                a href={ "/lang/" (lang.code()) "?back=" (visit.request.path) }
                    lang=(lang.code()) dir=(lang.dir()) hreflang=(lang.code())
                    aria-current=[(lang == visit.lang).then_some("true")] { (name) }
            }
        }
    }
}

fn restored_band(visit: &Visit) -> Markup {
    let waiting = visit.desk().is_ok_and(|desk| office::restored::waiting(&desk));
    html! {
        @if waiting {
            aside class="band amber" aria-label=(visit.t("restored-title")) {
                (icon("warning"))
                span { (visit.t("restored-band")) }
                a href="/restored" { (visit.t("restored-band-link")) }
            }
        }
    }
}

/// A branch office whose order does not have its effect yet says so on every page.
fn branch_band(visit: &Visit) -> Markup {
    let said = visit.office().map(|office| {
        let paper = vocabulary::Regime::Paper3799;
        let regime = visit.desk().map_or(paper, |desk| desk.regime_on(visit.today()));
        let law = visit.app.node.law.on(visit.today(), regime);
        office::office_kind::check(&office.kind, visit.today(), &law)
    });
    html! {
        @for problem in said.unwrap_or_default() {
            aside class="band amber" aria-label=(visit.t("office-kind-branch")) {
                (icon("warning")) span { (visit.problem(&problem)) }
            }
        }
    }
}

fn may_switch(visit: &Visit) -> bool {
    let scope = visit.session.as_ref().map(|session| session.account.scope);
    scope == Some(accounts::Scope::Commune)
}

fn footer(visit: &Visit) -> Markup {
    html! {
        footer class="bottom" {
            span { (visit.t("footer-line")) }
            a href="/about" { (visit.t("about-title")) }
        }
    }
}

/// The keys of this page, shown on `?`.
fn keys(visit: &Visit) -> Markup {
    let rows = [
        ("/", "key-search"),
        ("Enter", "key-next-field"),
        ("Ctrl+Enter", "key-main-action"),
        ("Alt+P", "key-preview"),
        ("Alt+S", "key-save-leave"),
        ("F8", "key-next-error"),
        ("J K", "key-queue"),
        ("Alt+1", "key-tasks"),
        ("Alt+N", "key-copy"),
    ];
    html! {
        dialog id="keys" aria-label=(visit.t("keys-title")) {
            h2 { (visit.t("keys-title")) }
            dl { @for (key, text) in rows { dt { kbd { bdi { (key) } } } dd { (visit.t(text)) } } }
            form method="dialog" { button type="submit" { (visit.t("close")) } }
        }
    }
}

/// The hidden field that shows a form to be ours.
pub(crate) fn csrf(visit: &Visit) -> Markup {
    html! {
        @if let Some(session) = &visit.session {
            input type="hidden" name="csrf" value=(session.csrf);
        }
    }
}

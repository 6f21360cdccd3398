//! The few signs, always beside a word.

use maud::{Markup, PreEscaped, html};

/// A sign by name; an unknown one is nothing.
pub(crate) fn icon(name: &str) -> Markup {
    let path = match name {
        "mark" => {
            "<rect x='5' y='5' width='14' height='14'/><rect x='5' y='5' width='14' height='14' \
             transform='rotate(45 12 12)'/><circle cx='12' cy='12' r='2.4'/>"
        }
        "check" => "<path d='M5 12.5l4.5 4.5L19 7.5'/>",
        "search" => "<circle cx='10.5' cy='10.5' r='6'/><path d='M15 15l5 5'/>",
        "warning" => "<path d='M12 4l9 16H3z'/><path d='M12 10v4.5M12 17.2v.3'/>",
        "info" => "<circle cx='12' cy='12' r='8.5'/><path d='M12 11v5M12 8v.3'/>",
        "pen" => "<path d='M5 19l1-4L16.5 4.5l3 3L9 18z'/>",
        "paper" => "<path d='M7 3.5h7l4 4v13H7z'/><path d='M14 3.5v4h4'/>",
        "back" => "<path d='M5 12h14M13 6l6 6-6 6'/>",
        "training" => "<path d='M3 9l9-4 9 4-9 4z'/><path d='M7 11v5c3 2 7 2 10 0v-5'/>",
        "lock" => "<rect x='5' y='11' width='14' height='9'/><path d='M8 11V8a4 4 0 0 1 8 0v3'/>",
        _ => "",
    };
    let class = if name == "back" { "icon flips" } else { "icon" };
    html! {
        svg class=(class) viewBox="0 0 24 24" width="18" height="18" fill="none"
            stroke="currentColor" stroke-width="1.8" stroke-linecap="round"
            stroke-linejoin="round" aria-hidden="true" focusable="false" { (PreEscaped(path)) }
    }
}

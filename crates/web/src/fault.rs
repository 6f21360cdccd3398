//! Why there is no page, and the page that says so in the reader's language.
//!
//! The one place where failures of the office become statuses of HTTP.

use maud::html;
use office::{Failure, ToSign};
use vocabulary::Problem;

use crate::page;
use crate::pages::card;
use crate::reply::Reply;
use crate::visit::Visit;

/// Why a request has no page of its own.
#[derive(Debug)]
pub(crate) enum Fault {
    /// A refusal with its text.
    Refused(Box<Problem>),
    /// The file of the person's office is out of reach; other offices work on: 503.
    Unavailable(Box<Problem>),
    /// Something in the office's file was altered: 500.
    Damaged(Box<Problem>),
    /// Fields that a page could not show in place.
    Invalid(Vec<Problem>),
    /// The form was not readable: 400.
    BadForm,
    /// The page was open too long, or the form came from elsewhere: 403.
    PageExpired,
    /// Signed in, but not entitled: 403.
    Forbidden,
    /// Nothing here: 404.
    NotFound,
    /// Not with this method: 405.
    Method,
    /// Longer than anything an office types: 413.
    TooLarge,
    /// Too many at once: 429.
    TooMany,
    /// The person's own key signs first, wherever it is: 202.
    Unsigned(Box<ToSign>),
    /// Somebody saved meanwhile: 409.
    Conflict,
    /// The store is busy: 503.
    Busy,
    /// The machine failed: 500. The text is for the log only.
    Broken(String),
}

impl From<Failure> for Fault {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Refused(problem) => match problem.code.as_str() {
                "not-allowed" => Fault::Forbidden,
                "office-unavailable" => Fault::Unavailable(problem),
                "data-corrupt" => Fault::Damaged(problem),
                _ => Fault::Refused(problem),
            },
            Failure::Invalid(problems) => Fault::Invalid(problems),
            Failure::Conflict(_) => Fault::Conflict,
            Failure::Forbidden { .. } => Fault::Forbidden,
            Failure::NotFound => Fault::NotFound,
            Failure::Unsigned(asked) => Fault::Unsigned(asked),
            Failure::Locked => Fault::Busy,
            Failure::Broken(why) => Fault::Broken(why),
        }
    }
}

impl From<accounts::Denied> for Fault {
    fn from(denied: accounts::Denied) -> Self {
        match denied {
            accounts::Denied::NotAllowed { .. } => Fault::Forbidden,
            other => Fault::Refused(Box::new(other.problem())),
        }
    }
}

/// Why a delegate may not sign today: not entitled, as anybody else who may not.
const UNDELEGATED: [&str; 3] = ["delegation-missing", "delegation-not-begun", "delegation-expired"];

impl Fault {
    fn status(&self) -> u16 {
        match self {
            Fault::Refused(problem) if problem.code == "disk-full" => 507,
            Fault::Refused(problem) if UNDELEGATED.contains(&problem.code.as_str()) => 403,
            Fault::Refused(_) | Fault::Invalid(_) => 422,
            Fault::Unsigned(_) => 202,
            Fault::BadForm => 400,
            Fault::PageExpired | Fault::Forbidden => 403,
            Fault::NotFound => 404,
            Fault::Method => 405,
            Fault::Conflict => 409,
            Fault::TooLarge => 413,
            Fault::TooMany => 429,
            Fault::Busy | Fault::Unavailable(_) => 503,
            Fault::Broken(_) | Fault::Damaged(_) => 500,
        }
    }

    fn key(&self) -> &'static str {
        match self {
            Fault::Refused(_) | Fault::Invalid(_) => "fault-refused",
            Fault::Unsigned(_) => "card-title",
            Fault::BadForm => "fault-bad-form",
            Fault::PageExpired => "fault-page-expired",
            Fault::Forbidden => "fault-forbidden",
            Fault::NotFound => "fault-not-found",
            Fault::Method => "fault-method",
            Fault::Conflict => "fault-conflict",
            Fault::TooLarge => "fault-too-large",
            Fault::TooMany => "fault-too-many",
            Fault::Busy => "fault-busy",
            Fault::Unavailable(_) => "fault-unavailable",
            Fault::Broken(_) | Fault::Damaged(_) => "fault-broken",
        }
    }

    fn problems(&self) -> Vec<&Problem> {
        match self {
            Fault::Refused(problem) | Fault::Unavailable(problem) | Fault::Damaged(problem) => {
                vec![problem]
            }
            Fault::Invalid(problems) => problems.iter().collect(),
            _ => Vec::new(),
        }
    }

    /// The page, or the words for the page's script.
    pub(crate) fn reply(&self, visit: &Visit) -> Reply {
        // The cause is the machine's: paths and codes, never what somebody typed.
        match self {
            Fault::Broken(why) => eprintln!("sijill: {} {why}", visit.request.path),
            Fault::Damaged(problem) => {
                let said = |detail: &str| problem.details.get(detail).map_or("", String::as_str);
                let (file, why) = (said("file"), said("why"));
                eprintln!("sijill: {} {file}: {why}", visit.request.path);
            }
            Fault::Unsigned(asked) => return card::ask(visit, asked),
            _ => {}
        }
        let problems = self.problems();
        let texts: Vec<String> = problems.iter().map(|problem| visit.problem(problem)).collect();
        let title = visit.t(self.key());
        let advice = visit.t(&format!("{}-advice", self.key()));
        if visit.request.by_script {
            let said = texts.first().cloned().unwrap_or(title);
            return Reply::Data(self.status(), serde_json::json!({ "text": said }));
        }
        let content = html! {
            div class="measure" {
                section class="panel refusal" role="alert" {
                    h1 { (title) }
                    @for (problem, text) in problems.iter().zip(&texts) {
                        p class="lead" { (text) }
                        @if let Some(provision) = &problem.provision {
                            p class="source" { (visit.provision(provision)) }
                        }
                    }
                    p { (advice) }
                    p { a class="button" href=(visit.home()) { (visit.t("fault-back")) } }
                }
            }
        };
        Reply::Page(self.status(), page::shell(visit, &title, "", &content))
    }
}

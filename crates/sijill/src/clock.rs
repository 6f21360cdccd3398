//! The one place that reads the clock.

use vocabulary::{Moment, Problem};

use office::Failure;

/// Now, in milliseconds since 1970.
#[expect(clippy::disallowed_methods, reason = "the binary is where the clock is read")]
pub(crate) fn now() -> Moment {
    let since =
        std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    Moment(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}

/// Now, or the time that was asked for: another than now is for training only.
///
/// # Errors
/// `time-is-real` outside training; `time-impossible`.
pub(crate) fn at(asked: Option<&str>, training: bool) -> Result<Moment, Failure> {
    let Some(text) = asked else { return Ok(now()) };
    if !training {
        return Err(Failure::refused("time-is-real"));
    }
    Moment::parse(text).map_err(|_| {
        Failure::Invalid(vec![Problem::invalid("at", "time-impossible").with("value", text)])
    })
}

/// The clock of a node: the machine's, or in training one that starts at another time and goes on
/// from there, so that a year can be opened and closed in a lesson.
///
/// # Errors
/// As `at`.
pub(crate) fn of(asked: Option<&str>, training: bool) -> Result<web::Clock, Failure> {
    let ahead = at(asked, training)?.0 - now().0;
    Ok(match asked {
        None => Box::new(now),
        Some(_) => Box::new(move || Moment(now().0 + ahead)),
    })
}

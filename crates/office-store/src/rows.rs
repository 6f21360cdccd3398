//! Between columns and the words of the domain.

use std::fmt::Display;
use std::str::FromStr;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::error::StoreError;

/// A count or place, as SQLite keeps it. Places are counted from 1; 2^63 of them are out of reach.
pub(crate) fn int(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// A column that counts.
pub(crate) fn count(number: i64) -> Result<u64, StoreError> {
    u64::try_from(number).map_err(|_| StoreError::corrupt("a count is negative"))
}

/// A column that holds an id, a date or a word.
pub(crate) fn parse<T: FromStr>(text: &str) -> Result<T, StoreError>
where
    T::Err: Display,
{
    text.parse().map_err(|error| StoreError::corrupt(format!("a column does not parse: {error}")))
}

/// The JSON of a value that is kept whole.
pub(crate) fn json<T: Serialize>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|_| StoreError::mismatch("a value is not written as JSON"))
}

/// A value that is kept whole.
pub(crate) fn of_json<T: DeserializeOwned>(text: &str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|_| StoreError::corrupt("a column holds other JSON"))
}

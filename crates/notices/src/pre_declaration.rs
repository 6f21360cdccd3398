//! The notice of an institution in which somebody died (law 37-99, article 26; case D04): it waits
//! for the relatives, and opens a draft when none of them came.

use serde::{Deserialize, Serialize};
use vocabulary::{ActId, CivilDate, NoticeId, Values};

/// The notice of an institution came in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PreDeclarationReceived {
    /// Its id here.
    pub notice: NoticeId,
    /// The form whose fields it fills in.
    pub form: String,
    /// What it states, by the fields of that form.
    pub values: Values,
    /// The day it came.
    pub received: CivilDate,
}

/// What became of it: a draft opened in the relatives' stead, or their own declaration.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PreDeclarationSettled {
    /// Which notice.
    pub notice: NoticeId,
    /// The draft that it opened.
    pub draft: Option<ActId>,
    /// Why it opens none: a relative declared.
    pub reason: String,
    /// The day.
    pub on: CivilDate,
}

//! Where this machine remembers how far each journal had come, apart from the data itself.

use std::path::PathBuf;

/// `$XDG_STATE_HOME/sijill/marks`, or its usual place under the home folder.
#[expect(clippy::disallowed_methods, reason = "the binary is where the environment is read")]
pub(crate) fn folder() -> PathBuf {
    let state = std::env::var("XDG_STATE_HOME").ok().filter(|s| !s.is_empty()).map(PathBuf::from);
    let home = || std::env::var("HOME").ok().map(|home| PathBuf::from(home).join(".local/state"));
    state.or_else(home).unwrap_or_else(std::env::temp_dir).join("sijill").join("marks")
}

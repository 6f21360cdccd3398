//! How far long work is, for whoever waits.

/// What is being done to a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Copied, in pages.
    Copy,
    /// Compared with its hash, in bytes.
    Compare,
    /// Proven, fact by fact.
    Prove,
    /// Its read tables are folded again, fact by fact.
    Rebuild,
    /// Brought to this program's version, fact by fact; a copy comes before.
    Upgrade,
}

/// How far a step is. The names of offices and files are not personal.
#[derive(Debug, Clone, Copy)]
pub struct Progress<'a> {
    pub step: Step,
    /// The office's code, or the file within the directory.
    pub of: &'a str,
    pub done: u64,
    pub total: u64,
}

/// Told often; whoever shows it decides how often that is. Several offices may tell at once.
pub type Tell<'a> = &'a (dyn Fn(&Progress<'_>) + Sync);

/// For work that nobody waits for.
pub fn untold(_: &Progress<'_>) {}

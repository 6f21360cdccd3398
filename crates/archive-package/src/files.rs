//! Files by their path in a package.

use std::collections::BTreeMap;
use std::fmt;

/// Files in the order of their paths. A path is relative, of plain names, parted by `/`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Files(BTreeMap<String, Vec<u8>>);

/// A path that a package cannot have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BadPath {
    /// It leads out, is absolute, or has names that some file system cannot keep.
    NotPlain(String),
    /// There is a file of this path.
    Twice(String),
}

impl fmt::Display for BadPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            BadPath::NotPlain(path) => write!(f, "{path:?} is no path of a package"),
            BadPath::Twice(path) => write!(f, "{path:?} is there twice"),
        }
    }
}

impl std::error::Error for BadPath {}

impl Files {
    /// Adds a file.
    ///
    /// # Errors
    /// `BadPath`.
    pub fn add(&mut self, path: &str, bytes: Vec<u8>) -> Result<(), BadPath> {
        if !is_plain(path) {
            return Err(BadPath::NotPlain(path.to_owned()));
        }
        if self.0.contains_key(path) {
            return Err(BadPath::Twice(path.to_owned()));
        }
        self.0.insert(path.to_owned(), bytes);
        Ok(())
    }

    /// The bytes of a file.
    pub fn get(&self, path: &str) -> Option<&[u8]> {
        self.0.get(path).map(Vec::as_slice)
    }

    /// Paths and bytes, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.0.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
    }

    /// How many files.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn put(&mut self, path: String, bytes: Vec<u8>) {
        self.0.insert(path, bytes);
    }
}

/// Letters, digits, hyphen, underscore and dot: kept by every file system and read by every eye.
fn is_plain(path: &str) -> bool {
    let plain = |name: &str| {
        !name.is_empty()
            && !name.starts_with('.')
            && name.len() <= 120
            && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b))
    };
    path.split('/').all(plain)
}

#[cfg(test)]
mod tests {
    use super::{BadPath, Files};

    #[test]
    fn no_path_leads_out_or_is_there_twice() {
        let mut files = Files::default();
        files.add("acts/0001.json", vec![1]).unwrap();
        for path in ["", "/a", "a//b", "../a", "a/../b", ".hidden", "a b", "a\\b", "a/é"] {
            let refused = files.add(path, Vec::new());
            assert_eq!(refused, Err(BadPath::NotPlain(path.to_owned())), "{path}");
        }
        let twice = files.add("acts/0001.json", vec![2]);
        assert_eq!(twice, Err(BadPath::Twice("acts/0001.json".into())));
        assert_eq!(files.get("acts/0001.json"), Some([1].as_slice()));
    }
}

//! The list of exceptions. An entry that is no longer needed is a finding, and so
//! is a list longer than its `most`: the lists may only shrink.

use super::Findings;
use crate::repo::Repo;
use std::collections::{BTreeMap, BTreeSet};

const PAGE: &str = "xtask/tidy-exceptions.toml";

pub(crate) struct Exceptions {
    lists: BTreeMap<String, List>,
}

struct List {
    most: usize,
    entries: Vec<String>,
    used: BTreeSet<String>,
}

impl Exceptions {
    pub(crate) fn read(repo: &Repo) -> Result<Exceptions, String> {
        let table: toml::Table = repo.read(PAGE)?.parse().map_err(|e| format!("{PAGE}: {e}"))?;
        let mut lists = BTreeMap::new();
        for (name, section) in &table {
            let most = section.get("most").and_then(toml::Value::as_integer).unwrap_or(0);
            let entries = section
                .get("entries")
                .and_then(toml::Value::as_array)
                .map(|list| list.iter().filter_map(|e| e.as_str().map(str::to_owned)).collect())
                .unwrap_or_default();
            let most = usize::try_from(most).unwrap_or(0);
            lists.insert(name.clone(), List { most, entries, used: BTreeSet::new() });
        }
        Ok(Exceptions { lists })
    }

    /// Is this excepted? Remembers that the entry was needed.
    pub(crate) fn allow(&mut self, list: &str, what: &str) -> bool {
        let Some(list) = self.lists.get_mut(list) else { return false };
        let entry = list.entries.iter().find(|entry| {
            // A folder, written with a slash at its end, excepts what lies in it.
            entry.as_str() == what || (entry.ends_with('/') && what.starts_with(entry.as_str()))
        });
        let Some(entry) = entry else { return false };
        list.used.insert(entry.clone());
        true
    }

    pub(crate) fn unused(&self, findings: &mut Findings) {
        for (name, list) in &self.lists {
            for entry in list.entries.iter().filter(|entry| !list.used.contains(*entry)) {
                findings.of(PAGE, &format!("[{name}] `{entry}` needs no exception: remove it"));
            }
            if list.entries.len() > list.most {
                let (has, most) = (list.entries.len(), list.most);
                findings.of(PAGE, &format!("[{name}] has {has} entries, most = {most}"));
            }
        }
    }
}

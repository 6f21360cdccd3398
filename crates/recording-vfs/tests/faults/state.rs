//! What is in the files of an office and its node, row by row, read past the program.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags};
use scenarios::FIRST;

/// Rows by table and key, of every table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct State {
    pub(crate) rows: BTreeMap<String, String>,
    /// Acts, by id.
    pub(crate) acts: Vec<String>,
}

pub(crate) fn office_file(root: &Path) -> PathBuf {
    root.join("offices").join(format!("{FIRST}.db"))
}

impl State {
    pub(crate) fn of(root: &Path) -> rusqlite::Result<Self> {
        let mut state = Self::default();
        let office = look(&office_file(root))?;
        state.read_all(&office)?;
        let mut acts = office.prepare("select id from act")?;
        state.acts = acts.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
        state.read_all(&look(&root.join("node.db"))?)?;
        Ok(state)
    }

    fn read_all(&mut self, conn: &Connection) -> rusqlite::Result<()> {
        let tables: Vec<String> = conn
            .prepare("select name from sqlite_schema where type = 'table'")?
            .query_map([], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        tables.iter().try_for_each(|table| self.read(conn, table))
    }

    fn read(&mut self, conn: &Connection, table: &str) -> rusqlite::Result<()> {
        let keys: Vec<String> = {
            let mut list =
                conn.prepare("select name from pragma_table_info(?) where pk > 0 order by pk")?;
            list.query_map([table], |row| row.get(0))?.collect::<Result<_, _>>()?
        };
        let mut every = conn.prepare(&format!("select * from {table}"))?;
        let columns: Vec<String> = (0..every.column_count())
            .map(|at| every.column_name(at).map(str::to_owned))
            .collect::<Result<_, _>>()?;
        let mut rows = every.query([])?;
        while let Some(row) = rows.next()? {
            let (mut key, mut text) = (table.to_owned(), String::new());
            for (at, column) in columns.iter().enumerate() {
                let value = words(row.get_ref(at)?);
                let is_key = keys.contains(column) || keys.is_empty();
                let into = if is_key { &mut key } else { &mut text };
                let _ = write!(into, "|{value}");
            }
            self.rows.insert(key, text);
        }
        Ok(())
    }

    /// Rows of one table.
    pub(crate) fn table(&self, name: &str) -> impl Iterator<Item = (&String, &String)> {
        let prefix = format!("{name}|");
        self.rows.iter().filter(move |(key, _)| key.starts_with(&prefix))
    }

    /// Whether every row is as it was before or as it is after, and nothing else is there.
    pub(crate) fn lies_between(&self, before: &State, after: &State) -> Result<(), String> {
        let keys = before.rows.keys().chain(after.rows.keys()).chain(self.rows.keys());
        for key in keys.filter(|key| !is_passing(key)) {
            let (was, is, found) = (before.rows.get(key), after.rows.get(key), self.rows.get(key));
            if found != was && found != is {
                let short = |row: Option<&String>| {
                    row.map_or("nothing".to_owned(), |row| row.chars().take(160).collect())
                };
                let (found, was, is) = (short(found), short(was), short(is));
                return Err(format!("{key}: found {found}; before {was}; after {is}"));
            }
        }
        self.is_sound()
    }

    /// What no single row shows: no draft of an act that exists, no mark beyond its journal.
    pub(crate) fn is_sound(&self) -> Result<(), String> {
        for act in &self.acts {
            if self.rows.contains_key(&format!("draft|{act}")) {
                return Err(format!("{act} is an act and a draft"));
            }
        }
        for (key, mark) in self.table("office_head") {
            let seq = mark.split('|').nth(1).unwrap_or_default();
            let hash = mark.split('|').nth(2).unwrap_or_default();
            let fact = self.rows.get(&format!("fact|acts|{seq}"));
            let other = key.contains("SEF-02");
            if !other && !fact.is_some_and(|fact| fact.contains(hash)) {
                return Err(format!("{key} stands at fact {seq}, which is not there"));
            }
        }
        Ok(())
    }
}

/// Attempts to log in are counted before they are judged; marks need not be on disk.
fn is_passing(key: &str) -> bool {
    ["login_attempt|", "sqlite_sequence", "office_head|"].iter().any(|table| key.starts_with(table))
}

fn words(value: ValueRef<'_>) -> String {
    match value {
        ValueRef::Null => "null".into(),
        ValueRef::Integer(number) => number.to_string(),
        ValueRef::Real(number) => number.to_string(),
        ValueRef::Text(text) => String::from_utf8_lossy(text).into_owned(),
        ValueRef::Blob(bytes) => bytes.iter().fold(String::new(), |mut hex, byte| {
            let _ = write!(hex, "{byte:02x}");
            hex
        }),
    }
}

fn look(path: &Path) -> rusqlite::Result<Connection> {
    Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)
}

/// Writes the logs back into the files, as a backup does, and lets them start again.
pub(crate) fn write_the_log_back(root: &Path) -> rusqlite::Result<()> {
    for path in [office_file(root), root.join("node.db")] {
        let conn = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        conn.pragma_update(None, "synchronous", "FULL")?;
        let busy: i64 = conn.query_row("pragma wal_checkpoint(restart)", [], |row| row.get(0))?;
        assert_eq!(busy, 0, "nobody is reading");
    }
    Ok(())
}

/// Tells the node that the files, which were copied, are those it wrote.
pub(crate) fn own_files(root: &Path) {
    use std::os::unix::fs::MetadataExt as _;
    let office = std::fs::metadata(office_file(root)).unwrap();
    let identity = format!("{}:{}", office.dev(), office.ino());
    let node = Connection::open(root.join("node.db")).unwrap();
    node.execute("update office_head set file = ?", [identity]).unwrap();
}

//! The object (OCFL 1.1): versions of a package, none of which is ever written again.
//!
//! A version is made beside the object and renamed into it; the inventory at its root comes last.
//! After a power cut there is the old head or the new one.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::files::Files;
use crate::sha512;

const INVENTORY: &str = "inventory.json";

/// When a version was made, by whom, and why.
#[derive(Debug, Clone)]
pub struct Version<'a> {
    /// As RFC 3339 has it.
    pub created: &'a str,
    pub message: &'a str,
    pub by: &'a str,
    /// An address of that person or office, as a URI.
    pub address: &'a str,
}

/// What was kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The folder of the object.
    pub object: PathBuf,
    /// From 1.
    pub version: u32,
    /// Of the inventory: whoever keeps this number apart can tell that the package was exchanged.
    pub inventory_sha512: String,
}

/// Why nothing was kept.
#[derive(Debug)]
pub enum PackageError {
    Disk(PathBuf, io::Error),
    /// The folder is there and is no storage of this kind, or not this object.
    Foreign(PathBuf),
    /// A file of the object is not what its inventory says.
    Damaged(PathBuf),
    /// The head says the same already.
    Unchanged,
}

impl fmt::Display for PackageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PackageError::Disk(path, error) => write!(f, "{}: {error}", path.display()),
            PackageError::Foreign(path) => write!(f, "{} is something else", path.display()),
            PackageError::Damaged(path) => write!(f, "{} is damaged", path.display()),
            PackageError::Unchanged => f.write_str("nothing changed since the last version"),
        }
    }
}

impl std::error::Error for PackageError {}

/// The files of the head of an object; none where there is no such object. Each is compared with
/// the inventory.
///
/// # Errors
/// `Damaged`, `Foreign`, the disk's.
pub fn head(root: &Path, id: &str) -> Result<Option<Files>, PackageError> {
    let object = root.join(folder_of(id));
    let Some(inventory) = inventory(&object, id)? else { return Ok(None) };
    let mut files = Files::default();
    for (digest, paths) in state(&inventory) {
        let stored = inventory["manifest"][&digest][0].as_str().map(|path| object.join(path));
        let stored = stored.ok_or_else(|| PackageError::Damaged(object.join(INVENTORY)))?;
        let bytes = fs::read(&stored).map_err(|error| disk(&stored, error))?;
        if sha512(&bytes) != digest {
            return Err(PackageError::Damaged(stored));
        }
        paths.into_iter().for_each(|path| files.put(path, bytes.clone()));
    }
    Ok(Some(files))
}

/// Keeps files as the next version of an object in a storage root; both are made if they are not
/// there. What an earlier version has already is not stored again.
///
/// # Errors
/// `Unchanged`; `Foreign`; `Damaged`; the disk's.
pub fn keep(
    root: &Path,
    id: &str,
    files: &Files,
    version: &Version<'_>,
) -> Result<Written, PackageError> {
    storage_root(root)?;
    let object = root.join(folder_of(id));
    let before = inventory(&object, id)?;
    let number = before.as_ref().map_or(0, head_of) + 1;
    let mut inventory = before.unwrap_or_else(|| empty(id));
    let mut said: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    let mut new: Vec<(String, &[u8])> = Vec::new();
    for (path, bytes) in files.iter() {
        let digest = sha512(bytes);
        if inventory["manifest"].get(&digest).is_none() {
            let stored = format!("v{number}/content/{path}");
            inventory["manifest"][&digest] = json!([stored]);
            new.push((stored, bytes));
        }
        said.entry(digest).or_default().push(path);
    }
    let state = json!(said);
    if number > 1 && inventory["versions"][format!("v{}", number - 1)]["state"] == state {
        return Err(PackageError::Unchanged);
    }
    inventory["head"] = format!("v{number}").into();
    inventory["versions"][format!("v{number}")] = json!({
        "created": version.created,
        "message": version.message,
        "state": state,
        "user": {"name": version.by, "address": version.address},
    });
    let text = serde_json::to_string_pretty(&inventory).expect("text keys") + "\n";
    write(&object, number, &new, &text)?;
    Ok(Written { object, version: number, inventory_sha512: sha512(text.as_bytes()) })
}

fn empty(id: &str) -> Value {
    json!({
        "id": id,
        "type": "https://ocfl.io/1.1/spec/#inventory",
        "digestAlgorithm": "sha512",
        "head": "v0",
        "contentDirectory": "content",
        "manifest": {},
        "versions": {},
    })
}

/// New versions beside the object first; the inventory that names them last.
fn write(
    object: &Path,
    number: u32,
    new: &[(String, &[u8])],
    inventory: &str,
) -> Result<(), PackageError> {
    let making = object.with_extension("making");
    if making.exists() {
        fs::remove_dir_all(&making).map_err(|error| disk(&making, error))?;
    }
    let within = making.join(format!("v{number}"));
    fs::create_dir_all(&within).map_err(|error| disk(&within, error))?;
    for (path, bytes) in new {
        put(&making.join(path), bytes)?;
    }
    let sidecar = format!("{} {INVENTORY}\n", sha512(inventory.as_bytes()));
    put(&within.join(INVENTORY), inventory.as_bytes())?;
    put(&within.join("inventory.json.sha512"), sidecar.as_bytes())?;
    let renamed = |from: &Path, to: &Path| fs::rename(from, to).map_err(|error| disk(to, error));
    if number == 1 {
        put(&making.join(INVENTORY), inventory.as_bytes())?;
        put(&making.join("inventory.json.sha512"), sidecar.as_bytes())?;
        put(&making.join("0=ocfl_object_1.1"), b"ocfl_object_1.1\n")?;
        return renamed(&making, object);
    }
    // Of a version that no inventory names yet, from a time when the power went.
    let left = object.join(format!("v{number}"));
    if left.exists() {
        fs::remove_dir_all(&left).map_err(|error| disk(&left, error))?;
    }
    renamed(&within, &left)?;
    for (name, text) in [(INVENTORY, inventory), ("inventory.json.sha512", &sidecar)] {
        put(&making.join(name), text.as_bytes())?;
        renamed(&making.join(name), &object.join(name))?;
    }
    fs::remove_dir_all(&making).map_err(|error| disk(&making, error))
}

fn put(path: &Path, bytes: &[u8]) -> Result<(), PackageError> {
    let folder = path.parent().unwrap_or(path);
    let written = fs::create_dir_all(folder).and_then(|()| {
        let mut file = fs::File::create(path)?;
        file.write_all(bytes)?;
        file.sync_all()
    });
    written.map_err(|error| disk(path, error))
}

fn storage_root(root: &Path) -> Result<(), PackageError> {
    let mark = root.join("0=ocfl_1.1");
    if mark.is_file() {
        return Ok(());
    }
    let is_empty = fs::read_dir(root).map_or(true, |mut inside| inside.next().is_none());
    if !is_empty {
        return Err(PackageError::Foreign(root.to_path_buf()));
    }
    put(&mark, b"ocfl_1.1\n")
}

/// The inventory at the root of an object, if it is as its sidecar says.
fn inventory(object: &Path, id: &str) -> Result<Option<Value>, PackageError> {
    let path = object.join(INVENTORY);
    let bytes = match fs::read(&path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(disk(&path, error)),
    };
    let sidecar = fs::read_to_string(object.join("inventory.json.sha512")).unwrap_or_default();
    let sound = sidecar.split_whitespace().next() == Some(sha512(&bytes).as_str());
    let read = serde_json::from_slice::<Value>(&bytes).ok().filter(|_| sound);
    match read {
        None => Err(PackageError::Damaged(path)),
        Some(inventory) if inventory["id"] != id => Err(PackageError::Foreign(path)),
        Some(inventory) => Ok(Some(inventory)),
    }
}

fn head_of(inventory: &Value) -> u32 {
    let head = inventory["head"].as_str().and_then(|head| head.strip_prefix('v'));
    head.and_then(|number| number.parse().ok()).unwrap_or(0)
}

fn state(inventory: &Value) -> Vec<(String, Vec<String>)> {
    let head = inventory["head"].as_str().unwrap_or_default();
    let state = inventory["versions"][head]["state"].as_object().cloned().unwrap_or_default();
    let paths = |paths: Value| {
        let paths = paths.as_array().cloned().unwrap_or_default();
        paths.iter().filter_map(|path| path.as_str().map(str::to_owned)).collect()
    };
    state.into_iter().map(|(digest, listed)| (digest, paths(listed))).collect()
}

/// A folder that says what it is of: what a file system cannot keep becomes a hyphen.
fn folder_of(id: &str) -> String {
    let name = |c: char| if c.is_ascii_alphanumeric() || "-_.".contains(c) { c } else { '-' };
    id.chars().map(name).collect::<String>().trim_start_matches(['.', '-']).to_owned()
}

fn disk(path: &Path, error: io::Error) -> PackageError {
    PackageError::Disk(path.to_path_buf(), error)
}

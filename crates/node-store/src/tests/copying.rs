//! The file is copied beside its writer, and kept as it was before it is brought forward.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use super::*;
use crate::FROM_A_COPY;

#[test]
fn a_copy_is_whole_and_its_owners_only() {
    let folder = Folder::new();
    let store = store(&folder);
    store.session_insert(&session(7)).unwrap();
    store.head_set(&head(3, 1)).unwrap();
    let copy = folder.0.join("copy.db");
    NodeStore::back_up(&folder.file(), &copy).unwrap();
    assert_eq!(fs::metadata(&copy).unwrap().permissions().mode() & 0o077, 0);
    assert!(NodeStore::back_up(&folder.file(), &copy).is_err(), "is_kept is written over");

    let copied = NodeStore::open(&copy).unwrap();
    assert_eq!(copied.office_list().unwrap(), store.office_list().unwrap());
    assert_eq!(copied.head_get(&journal()).unwrap(), Some(head(3, 1)));
    assert_eq!(copied.session_clear().unwrap(), 1);
    assert!(copied.session_find(&[7; 32]).unwrap().is_none());
    assert!(store.session_find(&[7; 32]).unwrap().is_some(), "those who are signed in stay so");
}

#[test]
fn no_file_is_the_one_that_a_copy_names() {
    let folder = Folder::new();
    let _store = store(&folder);
    assert_ne!(file_identity(&folder.file()).unwrap(), FROM_A_COPY);
}

#[test]
fn the_file_as_it_was_stays_beside_the_one_brought_forward() {
    let folder = Folder::new();
    drop(store(&folder));
    let known = NodeStore::program_version();
    assert_eq!(NodeStore::file_version(&folder.file()).unwrap(), known);
    crate::open::keep(&folder.file(), known).unwrap();
    let is_kept = |entry: &fs::DirEntry| entry.path().to_string_lossy().contains(".version-");
    assert!(!fs::read_dir(&folder.0).unwrap().flatten().any(|entry| is_kept(&entry)));
    crate::open::keep(&folder.file(), known - 1).unwrap();
    let kept = folder.0.join(format!(
        "{}.version-{}",
        folder.file().file_name().unwrap().to_string_lossy(),
        known - 1
    ));
    assert_eq!(NodeStore::open(&kept).unwrap().office_list().unwrap().len(), 1);
    crate::open::keep(&folder.file(), known - 1).unwrap();
}

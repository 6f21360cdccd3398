//! The bag (BagIt 1.0, RFC 8493): the files as payload, with what makes a change of any be seen.

use std::fmt::Write as _;

use crate::files::Files;
use crate::{sha256, sha512};

/// What `bag-info.txt` says. Lines of plain words: a line break in one would forge another.
#[derive(Debug, Clone)]
pub struct BagInfo<'a> {
    /// The office, by its name.
    pub source: &'a str,
    pub identifier: &'a str,
    pub description: &'a str,
    /// `2026-12-31`.
    pub date: &'a str,
}

/// The files of a package as the payload of a bag, with its manifests.
pub fn bag(payload: &Files, info: &BagInfo<'_>) -> Files {
    let mut bag = Files::default();
    let mut octets = 0;
    let (mut short, mut long) = (String::new(), String::new());
    for (path, bytes) in payload.iter() {
        octets += bytes.len();
        let _ = writeln!(short, "{}  data/{path}", sha256(bytes));
        let _ = writeln!(long, "{}  data/{path}", sha512(bytes));
        bag.put(format!("data/{path}"), bytes.to_vec());
    }
    let said = format!(
        "Source-Organization: {}\nExternal-Identifier: {}\nExternal-Description: {}\n\
         Bagging-Date: {}\nPayload-Oxum: {octets}.{}\n",
        one_line(info.source),
        one_line(info.identifier),
        one_line(info.description),
        one_line(info.date),
        payload.len(),
    );
    let tags = [
        ("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".to_owned()),
        ("bag-info.txt", said),
        ("manifest-sha256.txt", short),
        ("manifest-sha512.txt", long),
    ];
    let mut manifests = [String::new(), String::new()];
    for (name, text) in tags {
        let _ = writeln!(manifests[0], "{}  {name}", sha256(text.as_bytes()));
        let _ = writeln!(manifests[1], "{}  {name}", sha512(text.as_bytes()));
        bag.put(name.to_owned(), text.into_bytes());
    }
    let [short, long] = manifests;
    bag.put("tagmanifest-sha256.txt".into(), short.into_bytes());
    bag.put("tagmanifest-sha512.txt".into(), long.into_bytes());
    bag
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{BagInfo, bag};
    use crate::Files;

    #[test]
    fn a_bag_names_every_file_and_no_value_forges_a_line() {
        let mut payload = Files::default();
        payload.add("acts/0001.json", b"{}".to_vec()).unwrap();
        payload.add("register.json", b"[]\n".to_vec()).unwrap();
        let info = BagInfo {
            source: "Sefrou\nPayload-Oxum: 0.0",
            identifier: "SEF-01/birth/1988",
            description: "",
            date: "2026-12-31",
        };
        let bag = bag(&payload, &info);
        let text = |path: &str| String::from_utf8(bag.get(path).unwrap().to_vec()).unwrap();
        assert_eq!(text("manifest-sha256.txt").lines().count(), 2);
        let said = text("bag-info.txt");
        assert!(said.contains("Payload-Oxum: 5.2\n"), "{said}");
        assert_eq!(said.matches("\nPayload-Oxum").count(), 1);
        assert_eq!(text("tagmanifest-sha512.txt").lines().count(), 4);
        assert!(bag.get("data/acts/0001.json").is_some());
    }
}

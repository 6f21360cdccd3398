//! What an attacker does to a file: an update of his own behind it.

/// Appends objects with a table and a trailer, as any editor of PDF would.
pub(crate) fn update(pdf: &[u8], objects: &[(u32, String)]) -> Vec<u8> {
    let mut bytes = pdf.to_vec();
    let mut table = String::from("xref\n");
    for (number, object) in objects {
        table += &format!("{number} 1\n{:010} 00000 n\r\n", bytes.len());
        bytes.extend(format!("{number} 0 obj\n{object}\nendobj\n").bytes());
    }
    let (root, size) = (after(pdf, "/Root"), after(pdf, "/Size"));
    let root = root.split_once('R').unwrap().0;
    let id = after(pdf, "/ID").split_once(']').unwrap().0.to_owned();
    let size: u32 = first_word(&size).parse().unwrap();
    let size = objects.iter().map(|(number, _)| number + 1).fold(size, u32::max);
    let info = find_last(pdf, b"/Info").map(|_| after(pdf, "/Info"));
    let info = info.map(|info| format!("/Info {}R", info.split_once('R').unwrap().0));
    let previous = after(pdf, "startxref");
    let start = bytes.len();
    let trailer = format!(
        "trailer\n<</Size {size}/Root {root}R{}/ID{id}]/Prev {}>>\nstartxref\n{start}\n%%EOF\n",
        info.unwrap_or_default(),
        first_word(&previous)
    );
    bytes.extend(table.bytes().chain(trailer.bytes()));
    bytes
}

/// The newest object of this number, as text between `obj` and `endobj`.
pub(crate) fn object(pdf: &[u8], number: u32) -> String {
    let head = format!("\n{number} 0 obj");
    let begin = find_last(pdf, head.as_bytes()).unwrap() + head.len();
    let text = String::from_utf8_lossy(&pdf[begin..]);
    text.split_once("endobj").unwrap().0.trim().to_owned()
}

/// The number of the newest object whose text has this mark.
pub(crate) fn number_of(pdf: &[u8], mark: &str) -> u32 {
    let before =
        String::from_utf8_lossy(&pdf[..find_last(pdf, mark.as_bytes()).unwrap()]).into_owned();
    let head = before.rsplit_once(" 0 obj").unwrap().0;
    head.rsplit('\n').next().unwrap().parse().unwrap()
}

pub(crate) fn find_last(pdf: &[u8], mark: &[u8]) -> Option<usize> {
    pdf.windows(mark.len()).rposition(|window| window == mark)
}

fn after(pdf: &[u8], mark: &str) -> String {
    let begin = find_last(pdf, mark.as_bytes()).unwrap() + mark.len();
    String::from_utf8_lossy(&pdf[begin..]).trim_start().to_owned()
}

fn first_word(text: &str) -> &str {
    text.split(|letter: char| !letter.is_ascii_digit()).next().unwrap()
}

/// A file from its objects, the first of which is the catalogue.
pub(crate) fn whole(objects: &[&str]) -> Vec<u8> {
    let mut bytes = b"%PDF-1.7\n%\x80\x80\x80\x80\n".to_vec();
    let mut table = format!("xref\n0 {}\n0000000000 65535 f\r\n", objects.len() + 1);
    for (place, object) in objects.iter().enumerate() {
        table += &format!("{:010} 00000 n\r\n", bytes.len());
        bytes.extend(format!("{} 0 obj\n{object}\nendobj\n", place + 1).bytes());
    }
    let start = bytes.len();
    let size = objects.len() + 1;
    let trailer = format!("trailer\n<</Size {size}/Root 1 0 R/ID[<aa><bb>]>>\n");
    bytes.extend(table.bytes().chain(trailer.bytes()));
    bytes.extend(format!("startxref\n{start}\n%%EOF\n").bytes());
    bytes
}

/// As `update`, with a second object that is a stream of any bytes.
pub(crate) fn update_with_stream(
    pdf: &[u8],
    changed: (u32, String),
    (number, content): (u32, &[u8]),
) -> Vec<u8> {
    // Same length, so that the table of the text stays right.
    let filler: String = std::iter::repeat_n('~', content.len()).collect();
    let stream = format!("<</Length {}>>\nstream\n{filler}\nendstream", content.len());
    let mut bytes = update(pdf, &[changed, (number, stream)]);
    let begin = find_last(&bytes, filler.as_bytes()).unwrap();
    bytes[begin..begin + content.len()].copy_from_slice(content);
    bytes
}

//! What a log signs of itself: its name, its size, its root. C2SP `tlog-checkpoint`.

use std::fmt;

use journal::Hash;
use journal::merkle::{Nodes, empty_root, root_at};

use crate::signed_note::{BadNote, NoteSigner, SignatureLine, SignedNote};
use crate::text::{decimal, hash, to_base64};

/// A text that is not a checkpoint.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadCheckpoint {
    /// Not a signed note at all.
    Note(BadNote),
    /// Fewer than three lines, or an empty one.
    Shape,
    /// The name of the log cannot be a line.
    Origin,
    /// The size is not a plain decimal.
    Size,
    /// The root is not 32 bytes in base64.
    Root,
    /// An extension cannot be a line.
    Extension,
}

impl fmt::Display for BadCheckpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            BadCheckpoint::Note(why) => return why.fmt(f),
            BadCheckpoint::Shape => "the checkpoint is not three lines or more",
            BadCheckpoint::Origin => "the checkpoint names no log",
            BadCheckpoint::Size => "the checkpoint's size is not a plain decimal",
            BadCheckpoint::Root => "the checkpoint's root is not a hash in base64",
            BadCheckpoint::Extension => "an extension line of the checkpoint is malformed",
        })
    }
}

impl std::error::Error for BadCheckpoint {}

/// The head of a log at one size.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    origin: String,
    size: u64,
    root: Hash,
    extensions: Vec<String>,
}

impl Checkpoint {
    /// The head of a log. Ours have no extensions: nobody audits them.
    ///
    /// # Errors
    /// `BadCheckpoint::Origin` for a name that is empty or more than a line.
    pub fn new(origin: &str, size: u64, root: Hash) -> Result<Self, BadCheckpoint> {
        Self::with_extensions(origin, size, root, Vec::new())
    }

    /// The same with lines that mean something to its readers only.
    ///
    /// # Errors
    /// `BadCheckpoint`.
    pub fn with_extensions(
        origin: &str,
        size: u64,
        root: Hash,
        extensions: Vec<String>,
    ) -> Result<Self, BadCheckpoint> {
        if !is_line(origin) {
            return Err(BadCheckpoint::Origin);
        }
        if !extensions.iter().all(|line| is_line(line)) {
            return Err(BadCheckpoint::Extension);
        }
        Ok(Self { origin: origin.to_owned(), size, root, extensions })
    }

    /// Reads the text of the note; what it accepts, `text` gives back byte for byte.
    ///
    /// # Errors
    /// `BadCheckpoint`.
    pub fn parse(text: &str) -> Result<Self, BadCheckpoint> {
        let mut lines = text.strip_suffix('\n').ok_or(BadCheckpoint::Shape)?.split('\n');
        let (Some(origin), Some(size), Some(root)) = (lines.next(), lines.next(), lines.next())
        else {
            return Err(BadCheckpoint::Shape);
        };
        let size = decimal(size).ok_or(BadCheckpoint::Size)?;
        let root = hash(root).ok_or(BadCheckpoint::Root)?;
        Self::with_extensions(origin, size, root, lines.map(str::to_owned).collect())
    }

    /// The lines that are signed.
    pub fn text(&self) -> String {
        let mut text = format!("{}\n{}\n{}\n", self.origin, self.size, to_base64(&self.root));
        for line in &self.extensions {
            text.push_str(line);
            text.push('\n');
        }
        text
    }

    /// Which log.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// How many leaves.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// The root of the tree of that size.
    pub fn root(&self) -> &Hash {
        &self.root
    }

    /// Lines that mean something to its readers only.
    pub fn extensions(&self) -> &[String] {
        &self.extensions
    }

    /// Whether it says of the empty tree what is so; of others it cannot tell.
    pub fn is_sound_when_empty(&self) -> bool {
        self.size != 0 || self.root == empty_root()
    }
}

/// Why a log refuses to sign what it was asked to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Inconsistent {
    /// The last checkpoint was of another log.
    OtherLog,
    /// The tree is smaller than the last checkpoint said.
    Shrunk { from: u64, to: u64 },
    /// The tree does not begin with the one of the last checkpoint.
    Forked { size: u64 },
    /// A node of the tree is missing from the store.
    NoNode,
    /// The name cannot be that of a log.
    Origin,
}

impl fmt::Display for Inconsistent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Inconsistent::OtherLog => f.write_str("the last checkpoint is of another log"),
            Inconsistent::Shrunk { from, to } => {
                write!(f, "the log had {from} leaves at its last checkpoint, now {to}")
            }
            Inconsistent::Forked { size } => {
                write!(f, "the first {size} leaves are not those of the last checkpoint")
            }
            Inconsistent::NoNode => f.write_str("a node of the tree is missing"),
            Inconsistent::Origin => f.write_str("this cannot be the name of a log"),
        }
    }
}

impl std::error::Error for Inconsistent {}

/// The head of a stored tree, if it begins with the tree of the checkpoint signed before it: a log
/// never signs two heads of which one is not the beginning of the other.
///
/// # Errors
/// `Inconsistent`.
pub fn grown(
    origin: &str,
    previous: Option<&Checkpoint>,
    nodes: &dyn Nodes,
    size: u64,
) -> Result<Checkpoint, Inconsistent> {
    if let Some(previous) = previous {
        if previous.origin != origin {
            return Err(Inconsistent::OtherLog);
        }
        if previous.size > size {
            return Err(Inconsistent::Shrunk { from: previous.size, to: size });
        }
        if root_at(nodes, previous.size).ok_or(Inconsistent::NoNode)? != previous.root {
            return Err(Inconsistent::Forked { size: previous.size });
        }
    }
    let root = root_at(nodes, size).ok_or(Inconsistent::NoNode)?;
    Checkpoint::new(origin, size, root).map_err(|_| Inconsistent::Origin)
}

/// A checkpoint and who signed it, none of them verified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedCheckpoint {
    checkpoint: Checkpoint,
    note: SignedNote,
}

impl SignedCheckpoint {
    /// Signs a head with the log's key. `grown` says whether it may be signed.
    pub fn sign(checkpoint: Checkpoint, signer: &NoteSigner) -> Self {
        let text = checkpoint.text();
        let note = SignedNote::new(&text, vec![signer.sign(&text)]);
        Self { checkpoint, note: note.expect("the lines of a checkpoint are the text of a note") }
    }

    /// Reads what `Display` writes.
    ///
    /// # Errors
    /// `BadCheckpoint`; never panics, whatever the bytes are.
    pub fn parse(bytes: &[u8]) -> Result<Self, BadCheckpoint> {
        let note = SignedNote::parse(bytes).map_err(BadCheckpoint::Note)?;
        let checkpoint = Checkpoint::parse(note.text())?;
        Ok(Self { checkpoint, note })
    }

    /// The head.
    pub fn checkpoint(&self) -> &Checkpoint {
        &self.checkpoint
    }

    /// The text with its signatures.
    pub fn note(&self) -> &SignedNote {
        &self.note
    }

    /// Puts a signature or cosignature under it.
    pub fn add(&mut self, line: SignatureLine) {
        self.note.add(line);
    }

    /// The same head with only these lines under it.
    pub(crate) fn with_lines(&self, lines: Vec<SignatureLine>) -> Result<Self, BadNote> {
        let note = SignedNote::new(self.note.text(), lines)?;
        Ok(Self { checkpoint: self.checkpoint.clone(), note })
    }
}

impl fmt::Display for SignedCheckpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.note.fmt(f)
    }
}

fn is_line(text: &str) -> bool {
    !text.is_empty() && !text.bytes().any(|byte| byte < 0x20)
}

#[cfg(test)]
mod tests;

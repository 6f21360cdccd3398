//! Which tiles a tree has, and under which path each is found.

use crate::text::decimal;

/// Hashes of a full tile, entries of a full bundle.
pub const WIDTH: u64 = 256;
/// Levels at which a tree of 2^64 leaves can have tiles.
const LEVELS: u8 = 8;

/// What a tile holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TileKind {
    /// The leaves themselves.
    Entries,
    /// The roots of complete subtrees of `256^level` leaves.
    Hashes { level: u8 },
}

impl TileKind {
    /// Leaves below one of its places, as a power of two.
    pub(super) fn shift(self) -> u32 {
        match self {
            TileKind::Entries => 0,
            TileKind::Hashes { level } => 8 * u32::from(level),
        }
    }
}

/// One file of a log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tile {
    kind: TileKind,
    index: u64,
    width: u16,
}

impl Tile {
    /// `None` for a level above 63, a width of 0 or above 256.
    pub fn new(kind: TileKind, index: u64, width: u16) -> Option<Self> {
        let level = match kind {
            TileKind::Entries => 0,
            TileKind::Hashes { level } => level,
        };
        let sound = level < 64 && width > 0 && u64::from(width) <= WIDTH;
        sound.then_some(Self { kind, index, width })
    }

    /// The tile at this place in a tree of this size: full, or as far as the tree goes.
    /// `None` where the tree has none; empty tiles do not exist.
    pub fn at(kind: TileKind, index: u64, size: u64) -> Option<Self> {
        let places = size.checked_shr(kind.shift()).unwrap_or(0);
        let begun = places.checked_sub(index.checked_mul(WIDTH)?)?;
        let width = u16::try_from(begun.min(WIDTH)).ok()?;
        Self::new(kind, index, width)
    }

    /// What it holds.
    pub fn kind(self) -> TileKind {
        self.kind
    }

    /// Its place in its level.
    pub fn index(self) -> u64 {
        self.index
    }

    /// How many hashes or entries it holds.
    pub fn width(self) -> u16 {
        self.width
    }

    /// Whether it will never be replaced.
    pub fn is_full(self) -> bool {
        u64::from(self.width) == WIDTH
    }

    /// The tile that takes the place of a partial one once there are 256.
    pub fn filled(self) -> Self {
        Self { width: 256, ..self }
    }

    /// `tile/<level>/<index>[.p/<width>]`, the index in groups of three digits.
    pub fn path(self) -> String {
        let mut path = match self.kind {
            TileKind::Entries => "tile/entries".to_owned(),
            TileKind::Hashes { level } => format!("tile/{level}"),
        };
        let digits = self.index.to_string();
        let digits = format!("{}{digits}", "0".repeat((3 - digits.len() % 3) % 3));
        for start in (0..digits.len()).step_by(3) {
            let last = start + 3 == digits.len();
            path.push_str(if last { "/" } else { "/x" });
            path.push_str(&digits[start..start + 3]);
        }
        if self.is_full() { path } else { format!("{path}.p/{}", self.width) }
    }

    /// Reads a path; what it accepts, `path` gives back.
    pub fn parse(path: &str) -> Option<Self> {
        let (kind, rest) = path.strip_prefix("tile/")?.split_once('/')?;
        let kind = match kind {
            "entries" => TileKind::Entries,
            level => TileKind::Hashes { level: u8::try_from(decimal(level)?).ok()? },
        };
        let (index, width) = match rest.split_once(".p/") {
            Some((index, width)) => (index, u16::try_from(decimal(width)?).ok()?),
            None => (rest, 256),
        };
        let digits: String = index.split('/').map(|group| group.trim_start_matches('x')).collect();
        let plain = digits.trim_start_matches('0');
        let index = decimal(if plain.is_empty() { "0" } else { plain })?;
        let tile = Self::new(kind, index, width)?;
        // One place has one path: too many zeroes or a width of 256 are other ones.
        (tile.path() == path).then_some(tile)
    }
}

/// The tiles that are new, or wider than before, when a tree grows from `from` leaves to `to`:
/// first the entries, then the hashes from the lowest level up. Nothing if it does not grow.
pub fn growth(from: u64, to: u64) -> impl Iterator<Item = Tile> {
    let levels = (0..LEVELS).map(|level| TileKind::Hashes { level });
    let kinds = [TileKind::Entries].into_iter().chain(levels);
    kinds.flat_map(move |kind| {
        let (before, now) = (from >> kind.shift(), to >> kind.shift());
        let indexes = if now > before { before / WIDTH..now.div_ceil(WIDTH) } else { 0..0 };
        indexes.filter_map(move |index| Tile::at(kind, index, to))
    })
}

/// The partial tiles of the tree of `from` leaves that are full at `to`: they may be deleted, once
/// the full ones are on disk.
pub fn outgrown(from: u64, to: u64) -> impl Iterator<Item = Tile> {
    let edge = growth(from, to).filter(move |tile| tile.is_full());
    edge.filter_map(move |tile| {
        Tile::at(tile.kind, tile.index, from).filter(|before| !before.is_full())
    })
}

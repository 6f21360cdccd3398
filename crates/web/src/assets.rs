//! Stylesheet, script and fonts: in the binary, named by their hash, kept by browsers for good.

use std::io::Write as _;
use std::sync::OnceLock;

use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest as _, Sha256};

/// One file.
pub(crate) struct Asset {
    /// Its name with its hash, as pages ask for it.
    pub(crate) name: String,
    pub(crate) kind: &'static str,
    pub(crate) plain: Vec<u8>,
    /// Smaller, where that helps.
    pub(crate) gzip: Option<Vec<u8>>,
}

const FONTS: [(&str, &[u8]); 9] = [
    ("plex-arabic-400", include_bytes!("../static/fonts/plex-arabic-400.woff2")),
    ("plex-arabic-600", include_bytes!("../static/fonts/plex-arabic-600.woff2")),
    ("plex-latin-400", include_bytes!("../static/fonts/plex-latin-400.woff2")),
    ("plex-latin-600", include_bytes!("../static/fonts/plex-latin-600.woff2")),
    ("amiri-arabic-400", include_bytes!("../static/fonts/amiri-arabic-400.woff2")),
    ("amiri-arabic-700", include_bytes!("../static/fonts/amiri-arabic-700.woff2")),
    ("amiri-latin-400", include_bytes!("../static/fonts/amiri-latin-400.woff2")),
    ("amiri-latin-700", include_bytes!("../static/fonts/amiri-latin-700.woff2")),
    ("tifinagh-400", include_bytes!("../static/fonts/tifinagh-400.woff2")),
];
const STYLE: [&str; 5] = [
    include_str!("../static/tokens.css"),
    include_str!("../static/base.css"),
    include_str!("../static/components.css"),
    include_str!("../static/queue.css"),
    include_str!("../static/act.css"),
];
const SIGN: &str = include_str!("../static/sign.svg");
const SCRIPT: &str = include_str!("../static/sijill.js");
const CARD: &str = include_str!("../static/card.js");

/// Every file, made ready once.
pub(crate) fn all() -> &'static [Asset] {
    static ALL: OnceLock<Vec<Asset>> = OnceLock::new();
    ALL.get_or_init(|| {
        let mut assets: Vec<Asset> =
            FONTS.iter().map(|(name, bytes)| asset(name, "woff2", bytes.to_vec())).collect();
        let mut style = STYLE.concat();
        for font in &assets {
            let base = font.name.split('.').next().unwrap_or_default();
            style = style.replace(&format!("/static/{base}.woff2"), &path_of(&font.name));
        }
        assets.push(asset("sijill", "css", squeezed(&style).into_bytes()));
        assets.push(asset("sijill", "js", SCRIPT.as_bytes().to_vec()));
        assets.push(asset("card", "js", CARD.as_bytes().to_vec()));
        assets.push(asset("sign", "svg", SIGN.as_bytes().to_vec()));
        assets
    })
}

/// The address of the one stylesheet.
pub(crate) fn style() -> String {
    address("sijill", "css")
}

/// The address of the one script.
pub(crate) fn script() -> String {
    address("sijill", "js")
}

/// The script of the page that speaks with the registrar's card.
pub(crate) fn card_script() -> String {
    address("card", "js")
}

/// The address of the sign in the browser's tab.
pub(crate) fn sign() -> String {
    address("sign", "svg")
}

/// The fonts that every Arabic page needs at once.
pub(crate) fn first_fonts() -> impl Iterator<Item = String> {
    all()
        .iter()
        .filter(|asset| asset.name.starts_with("plex-arabic"))
        .map(|asset| path_of(&asset.name))
}

/// A file by the name a page asked for.
pub(crate) fn find(name: &str) -> Option<&'static Asset> {
    all().iter().find(|asset| asset.name == name)
}

fn address(name: &str, kind: &str) -> String {
    let mut all = all().iter();
    let found = all.find(|asset| asset.name.starts_with(name) && asset.name.ends_with(kind));
    found.map_or_else(String::new, |asset| path_of(&asset.name))
}

fn path_of(name: &str) -> String {
    format!("/static/{name}")
}

fn asset(name: &str, extension: &str, plain: Vec<u8>) -> Asset {
    let hash = Sha256::digest(&plain);
    let short: String = hash.iter().take(5).map(|byte| format!("{byte:02x}")).collect();
    let (kind, squeeze) = match extension {
        "css" => ("text/css; charset=utf-8", true),
        "js" => ("text/javascript; charset=utf-8", true),
        "svg" => ("image/svg+xml", true),
        _ => ("font/woff2", false),
    };
    Asset {
        name: format!("{name}.{short}.{extension}"),
        kind,
        gzip: squeeze.then(|| gzip(&plain)),
        plain,
    }
}

fn gzip(plain: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    // Writing to memory does not fail.
    let _ = encoder.write_all(plain);
    encoder.finish().unwrap_or_default()
}

/// Without comments and indentation; what is left is the same stylesheet.
fn squeezed(style: &str) -> String {
    let mut out = String::with_capacity(style.len());
    let mut rest = style;
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    out.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::{all, find, script, style};

    #[test]
    fn every_font_of_the_stylesheet_is_there() {
        let css = find(style().trim_start_matches("/static/")).expect("a stylesheet");
        let css = String::from_utf8(css.plain.clone()).expect("UTF-8");
        let urls: Vec<&str> =
            css.split("url(/static/").skip(1).filter_map(|rest| rest.split(')').next()).collect();
        assert_eq!(urls.len(), 9);
        assert!(urls.iter().all(|url| find(url).is_some()), "{urls:?}");
    }

    #[test]
    fn style_and_script_stay_small() {
        let sum: usize = all().iter().filter_map(|asset| asset.gzip.as_ref()).map(Vec::len).sum();
        assert!(sum < 30_000, "{sum} bytes of CSS and script");
        assert!(script().starts_with("/static/sijill."));
    }
}

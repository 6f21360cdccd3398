//! The page that verifies in a browser, file by file, for whoever serves it. The list of keys
//! in it is empty: the server answers `trust.json` with its own.

/// A file of the page, by its path under the page's own folder.
#[derive(Clone, Copy, Debug)]
pub struct PageFile {
    pub path: &'static str,
    pub media_type: &'static str,
    pub bytes: &'static [u8],
}

const HTML: &str = "text/html; charset=utf-8";
const SCRIPT: &str = "text/javascript; charset=utf-8";
const JSON: &str = "application/json";

macro_rules! files {
    ($($path:literal $media_type:expr,)*) => {
        /// Every file, the page itself first.
        pub const PAGE: &[PageFile] = &[$(PageFile {
            path: $path,
            media_type: $media_type,
            bytes: include_bytes!(concat!("../verify/", $path)),
        },)*];
    };
}

files! {
    "index.html" HTML,
    "verify.css" "text/css; charset=utf-8",
    "sign.svg" "image/svg+xml",
    "page.mjs" SCRIPT,
    "verify.mjs" SCRIPT,
    "base45.mjs" SCRIPT,
    "cbor.mjs" SCRIPT,
    "envelope.mjs" SCRIPT,
    "claims.mjs" SCRIPT,
    "fields.mjs" SCRIPT,
    "trust.mjs" SCRIPT,
    "picture.mjs" SCRIPT,
    "offline.js" SCRIPT,
    "vendor/jsqr.js" SCRIPT,
    "vendor/LICENSE-jsqr" "text/plain; charset=utf-8",
    "fields.json" JSON,
    "trust.json" JSON,
    "texts/ar.json" JSON,
    "texts/fr.json" JSON,
    "texts/zgh.json" JSON,
}

//! Lists the text files at build time, so that adding one is enough.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../texts");
    let mut code = String::from("pub(crate) const FILES: &[(&str, &str, &str)] = &[\n");
    for lang in ["ar", "fr", "zgh"] {
        let folder = root.join(lang);
        println!("cargo::rerun-if-changed=../../texts/{lang}");
        let Ok(entries) = fs::read_dir(&folder) else { continue };
        let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
        paths.sort();
        for path in paths.iter().filter(|p| p.extension().is_some_and(|e| e == "ftl")) {
            let name = path.file_stem().unwrap_or_default().to_string_lossy();
            // Named from the package, so that a copied build folder reads the copy's own texts.
            let _ = writeln!(
                code,
                "    ({lang:?}, {name:?}, include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), \
                 \"/../../texts/{lang}/{name}.ftl\"))),"
            );
        }
    }
    code.push_str("];\n");
    #[expect(clippy::disallowed_methods, reason = "a build script is told its folder this way")]
    let out = env::var("OUT_DIR").expect("cargo gives OUT_DIR");
    fs::write(Path::new(&out).join("files.rs"), code).expect("the output folder is writable");
}

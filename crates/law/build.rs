//! Lists `law/**.toml` at build time.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

fn main() {
    let mut files = Vec::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../law"), "", &mut files);
    files.sort();
    let mut code = String::from("pub(crate) const FILES: &[(&str, &str)] = &[\n");
    for short in &files {
        let name = short.rsplit('/').next().unwrap_or(short).trim_end_matches(".toml");
        // Named from the package, so that a copied build folder reads the copy's own files.
        let _ = writeln!(
            code,
            "    ({name:?}, include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), \
             \"/../../law/{short}\"))),"
        );
    }
    code.push_str("];\n");
    #[expect(clippy::disallowed_methods, reason = "a build script is told its folder this way")]
    let out = env::var("OUT_DIR").expect("cargo gives OUT_DIR");
    fs::write(Path::new(&out).join("files.rs"), code).expect("the output folder is writable");
}

/// Paths below `law/`, such as `births/hour-of-birth.toml`.
fn collect(folder: &Path, below: &str, files: &mut Vec<String>) {
    println!("cargo::rerun-if-changed=../../law/{below}");
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        if path.is_dir() {
            collect(&path, &format!("{below}{name}/"), files);
        } else if name.ends_with(".toml") {
            files.push(format!("{below}{name}"));
        }
    }
}

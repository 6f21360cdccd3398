//! Renders a document from a file of data: `render KIND VERSION LANG DATA.json OUT.pdf`.

use std::process::ExitCode;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [kind, version, lang, data, out] = words.as_slice() else {
        eprintln!("render KIND VERSION LANG DATA.json OUT.pdf");
        return ExitCode::from(2);
    };
    match render(kind, version, lang, data)
        .and_then(|pdf| std::fs::write(out, pdf).map_err(|error| error.to_string()))
    {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn render(kind: &str, version: &str, lang: &str, data: &str) -> Result<Vec<u8>, String> {
    let data_json = std::fs::read(data).map_err(|error| error.to_string())?;
    let request = documents::RenderRequest {
        kind,
        form_version: version,
        lang,
        data_json: &data_json,
        code_svg: None,
    };
    documents::Renderer::new()
        .pdf(&request)
        .map(|sheet| sheet.pdf)
        .map_err(|error| error.to_string())
}

//! A small HTTP client for the demonstration on this machine: one connection kept
//! open, a jar of cookies, forms. Nothing else speaks to it here.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

pub(crate) struct Client {
    address: String,
    connection: Option<BufReader<TcpStream>>,
    cookies: BTreeMap<String, String>,
}

pub(crate) struct Answer {
    pub(crate) status: u16,
    headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, v)| v.as_str())
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// Waits until the first page is there; how long that took.
pub(crate) fn wait_for(address: &str) -> Result<Duration, String> {
    let start = Instant::now();
    while start.elapsed() < Duration::from_secs(120) {
        if Client::new(address).get("/").is_ok_and(|answer| answer.status == 200) {
            return Ok(start.elapsed());
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    Err(format!("{address} gave no page within two minutes"))
}

impl Client {
    pub(crate) fn new(address: &str) -> Client {
        Client { address: address.to_owned(), connection: None, cookies: BTreeMap::new() }
    }

    pub(crate) fn get(&mut self, path: &str) -> Result<Answer, String> {
        self.ask("GET", path, None)
    }

    pub(crate) fn post(&mut self, path: &str, form: &[(&str, &str)]) -> Result<Answer, String> {
        let body: Vec<String> =
            form.iter().map(|(key, value)| format!("{}={}", escape(key), escape(value))).collect();
        self.ask("POST", path, Some(body.join("&")))
    }

    fn ask(&mut self, method: &str, path: &str, form: Option<String>) -> Result<Answer, String> {
        let mut request =
            format!("{method} {path} HTTP/1.1\r\nHost: {}\r\nAccept: */*\r\n", self.address);
        if !self.cookies.is_empty() {
            let jar: Vec<String> = self.cookies.iter().map(|(k, v)| format!("{k}={v}")).collect();
            request.push_str(&format!("Cookie: {}\r\n", jar.join("; ")));
        }
        if let Some(form) = &form {
            request.push_str(&format!(
                "Origin: http://{}\r\nContent-Type: application/x-www-form-urlencoded\r\n\
                 Content-Length: {}\r\n",
                self.address,
                form.len()
            ));
        }
        request.push_str("\r\n");
        request.push_str(form.as_deref().unwrap_or_default());
        let answer = self.exchange(&request).map_err(|e| format!("{method} {path}: {e}"))?;
        for (_, cookie) in
            answer.headers.iter().filter(|(k, _)| k.eq_ignore_ascii_case("set-cookie"))
        {
            let pair = cookie.split(';').next().unwrap_or_default();
            if let Some((name, value)) = pair.split_once('=') {
                self.cookies.insert(name.trim().to_owned(), value.trim().to_owned());
            }
        }
        Ok(answer)
    }

    fn exchange(&mut self, request: &str) -> std::io::Result<Answer> {
        let mut connection = match self.connection.take() {
            Some(open) => open,
            None => BufReader::new(self.connect()?),
        };
        connection.get_mut().write_all(request.as_bytes())?;
        let answer = read_answer(&mut connection)?;
        let closes = answer.header("connection").is_some_and(|v| v.eq_ignore_ascii_case("close"));
        if !closes {
            self.connection = Some(connection);
        }
        Ok(answer)
    }

    fn connect(&self) -> std::io::Result<TcpStream> {
        let stream = TcpStream::connect(&self.address)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(Duration::from_secs(60)))?;
        Ok(stream)
    }
}

fn read_answer(connection: &mut BufReader<TcpStream>) -> std::io::Result<Answer> {
    let status = line(connection)?;
    let status = status.split(' ').nth(1).and_then(|word| word.parse().ok()).unwrap_or(0);
    let mut headers = Vec::new();
    loop {
        let line = line(connection)?;
        if line.is_empty() {
            break;
        }
        if let Some((key, value)) = line.split_once(':') {
            headers.push((key.trim().to_owned(), value.trim().to_owned()));
        }
    }
    let mut answer = Answer { status, headers, body: Vec::new() };
    if answer.header("transfer-encoding").is_some_and(|v| v.eq_ignore_ascii_case("chunked")) {
        read_chunks(connection, &mut answer.body)?;
    } else if let Some(length) = answer.header("content-length").and_then(|v| v.parse().ok()) {
        answer.body.resize(length, 0);
        connection.read_exact(&mut answer.body)?;
    }
    Ok(answer)
}

fn read_chunks(connection: &mut BufReader<TcpStream>, body: &mut Vec<u8>) -> std::io::Result<()> {
    loop {
        let length = usize::from_str_radix(line(connection)?.trim(), 16).unwrap_or(0);
        let start = body.len();
        body.resize(start + length, 0);
        connection.read_exact(body.get_mut(start..).unwrap_or_default())?;
        line(connection)?;
        if length == 0 {
            return Ok(());
        }
    }
}

fn line(connection: &mut BufReader<TcpStream>) -> std::io::Result<String> {
    let mut line = String::new();
    if connection.read_line(&mut line)? == 0 {
        return Err(std::io::ErrorKind::UnexpectedEof.into());
    }
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}

fn escape(text: &str) -> String {
    let mut escaped = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            escaped.push(char::from(byte));
        } else {
            escaped.push_str(&format!("%{byte:02X}"));
        }
    }
    escaped
}

/// The value of a hidden field, such as the token that forms carry.
pub(crate) fn hidden(page: &str, name: &str) -> Option<String> {
    let (_, rest) = page.split_once(&format!("name=\"{name}\""))?;
    let tag = rest.split('>').next()?;
    let (_, value) = tag.split_once("value=\"")?;
    value.split('"').next().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::{escape, hidden};

    #[test]
    fn forms_are_escaped() {
        assert_eq!(escape("a b&\u{633}"), "a%20b%26%D8%B3");
    }

    #[test]
    fn hidden_fields_are_found() {
        let page = r#"<input type="hidden" name="csrf" value="x1"><input name="a" value="2">"#;
        assert_eq!(hidden(page, "csrf").as_deref(), Some("x1"));
        assert_eq!(hidden(page, "b"), None);
    }
}

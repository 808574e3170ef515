//! Asks a server over a plain connection, for paths exactly as they are written, and reads what it answers.

use std::io::{Read, Write};
use std::net::TcpStream;

/// What a server answered.
pub struct Answer {
    pub status: u16,
    headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Answer {
    /// Asks for a path, with further headers.
    pub fn to(port: u16, path: &str, headers: &[(&str, &str)]) -> Answer {
        let mut connection = TcpStream::connect(("127.0.0.1", port)).expect("a connection");
        let mut request =
            format!("GET {path} HTTP/1.1\r\nHost: langke.example:{port}\r\nConnection: close\r\n");
        for (name, value) in headers {
            request += &format!("{name}: {value}\r\n");
        }
        request += "\r\n";
        connection.write_all(request.as_bytes()).expect("asked");
        let mut bytes = Vec::new();
        connection.read_to_end(&mut bytes).expect("an answer");
        Answer::read(&bytes).unwrap_or_else(|| {
            panic!(
                "{path}: no answer of HTTP: {}",
                String::from_utf8_lossy(&bytes)
            )
        })
    }

    fn read(bytes: &[u8]) -> Option<Answer> {
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n")?;
        let head = std::str::from_utf8(&bytes[..end]).ok()?;
        let mut lines = head.split("\r\n");
        let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
        let headers = lines.map(|line| {
            let (name, value) = line.split_once(": ")?;
            Some((name.to_ascii_lowercase(), value.to_owned()))
        });
        let mut answer = Answer {
            status,
            headers: headers.collect::<Option<_>>()?,
            body: bytes[end + 4..].to_vec(),
        };
        if answer.header("transfer-encoding") == "chunked" {
            answer.body = joined(&answer.body)?;
        }
        Some(answer)
    }

    /// The value of a header; all values if there are several, nothing if there is none.
    pub fn header(&self, name: &str) -> String {
        let values = self.headers.iter().filter(|(known, _)| known == name);
        let values: Vec<&str> = values.map(|(_, value)| value.as_str()).collect();
        values.join(" + ")
    }
}

/// The body of an answer in pieces. Source: RFC 9112, 7.1.
fn joined(mut pieces: &[u8]) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let end = pieces.windows(2).position(|two| two == b"\r\n")?;
        let length = std::str::from_utf8(&pieces[..end]).ok()?;
        let length = usize::from_str_radix(length.trim(), 16).ok()?;
        if length == 0 {
            return Some(body);
        }
        let start = end + 2;
        body.extend_from_slice(pieces.get(start..start + length)?);
        pieces = pieces.get(start + length + 2..)?;
    }
}

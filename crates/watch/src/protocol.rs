//! The DevTools protocol over a pipe: messages in JSON, each followed by a zero byte.

use std::io::{ErrorKind, Read};

use serde_json::{Value, json};

/// Longer messages than this are skipped: nothing the watcher asks for is answered at such length.
pub const LONGEST_MESSAGE: usize = 4 << 20;

/// What the browser says.
#[derive(Debug, Clone, PartialEq)]
pub enum Incoming {
    /// The answer to the request of this number: what was asked for, or why not.
    Reply(u64, Result<Value, String>),
    /// Something happened, in the whole browser or in one session.
    Event {
        /// What, as `Domain.name`.
        method: String,
        /// The particulars.
        params: Value,
        /// The session it happened in.
        session: Option<String>,
    },
}

impl Incoming {
    /// Reads one message; `None` if it is not one.
    pub fn parse(bytes: &[u8]) -> Option<Incoming> {
        let mut message: Value = serde_json::from_slice(bytes).ok()?;
        if let Some(id) = message["id"].as_u64() {
            let outcome = match message["error"].take() {
                Value::Null => Ok(message["result"].take()),
                error => Err(error["message"]
                    .as_str()
                    .unwrap_or("an error without words")
                    .to_owned()),
            };
            return Some(Incoming::Reply(id, outcome));
        }
        Some(Incoming::Event {
            method: message["method"].as_str()?.to_owned(),
            session: message["sessionId"].as_str().map(str::to_owned),
            params: message["params"].take(),
        })
    }
}

/// Something the browser is asked to do.
#[derive(Debug, Clone, PartialEq)]
pub struct Request {
    /// The number under which the answer comes.
    pub id: u64,
    /// What, as `Domain.name`.
    pub method: &'static str,
    /// The particulars.
    pub params: Value,
    /// The session it is meant for; without one it is meant for the whole browser.
    pub session: Option<String>,
}

impl Request {
    /// The message as it goes through the pipe.
    pub fn encode(&self) -> Vec<u8> {
        let mut message = json!({"id": self.id, "method": self.method, "params": self.params});
        if let Some(session) = &self.session {
            message["sessionId"] = json!(session);
        }
        let mut bytes = message.to_string().into_bytes();
        bytes.push(0);
        bytes
    }
}

/// Reads messages until the pipe ends or `deliver` says `false`. What is no message is skipped.
pub fn read_messages(mut from: impl Read, mut deliver: impl FnMut(Incoming) -> bool) {
    let mut message = Vec::new();
    let mut too_long = false;
    let mut chunk = vec![0; 1 << 16];
    loop {
        let read = match from.read(&mut chunk) {
            Ok(0) => return,
            Ok(read) => read,
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Err(_) => return,
        };
        let mut rest = &chunk[..read];
        while let Some(end) = rest.iter().position(|byte| *byte == 0) {
            message.extend_from_slice(&rest[..end]);
            rest = &rest[end + 1..];
            if !too_long
                && message.len() <= LONGEST_MESSAGE
                && let Some(incoming) = Incoming::parse(&message)
                && !deliver(incoming)
            {
                return;
            }
            too_long = false;
            // A new one, so that one long message does not keep its memory for weeks.
            message = Vec::new();
        }
        message.extend_from_slice(rest);
        if message.len() > LONGEST_MESSAGE {
            too_long = true;
            message = Vec::new();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Gives its bytes a few at a time.
    struct Drops<'a>(&'a [u8], usize);

    impl Read for Drops<'_> {
        fn read(&mut self, to: &mut [u8]) -> std::io::Result<usize> {
            let size = self.1.min(self.0.len()).min(to.len());
            to[..size].copy_from_slice(&self.0[..size]);
            self.0 = &self.0[size..];
            Ok(size)
        }
    }

    fn all(bytes: &[u8], at_once: usize) -> Vec<Incoming> {
        let mut got = Vec::new();
        read_messages(Drops(bytes, at_once), |incoming| {
            got.push(incoming);
            true
        });
        got
    }

    #[test]
    fn messages_are_the_same_however_the_pipe_cuts_them() {
        let bytes = b"{\"id\":1,\"result\":{\"a\":2}}\0{\"method\":\"A.b\",\"params\":{},\"sessionId\":\"S\"}\0{\"id\":2,\"error\":{\"message\":\"no\"}}\0{\"id\":3";
        let whole = all(bytes, bytes.len());
        assert_eq!(
            whole,
            [
                Incoming::Reply(1, Ok(json!({"a": 2}))),
                Incoming::Event {
                    method: "A.b".into(),
                    params: json!({}),
                    session: Some("S".into())
                },
                Incoming::Reply(2, Err("no".into())),
            ]
        );
        for at_once in 1..12 {
            assert_eq!(all(bytes, at_once), whole);
        }
    }

    #[test]
    fn what_is_no_message_is_skipped_and_the_next_one_read() {
        let bytes = b"\0\0not json\0[1]\0null\0{\"id\":-1}\0\xff\xfe\0{\"params\":3}\0{\"id\":7}\0";
        assert_eq!(all(bytes, 5), [Incoming::Reply(7, Ok(Value::Null))]);
    }

    #[test]
    fn a_message_that_is_too_long_is_skipped_and_the_next_one_read() {
        let mut bytes = b"{\"id\":1,\"result\":\"".to_vec();
        bytes.resize(LONGEST_MESSAGE + 10, b'x');
        bytes.extend_from_slice(b"\"}\0{\"id\":2}\0");
        assert_eq!(all(&bytes, 1 << 16), [Incoming::Reply(2, Ok(Value::Null))]);
        assert_eq!(all(&bytes, 1000), [Incoming::Reply(2, Ok(Value::Null))]);
    }

    #[test]
    fn the_end_of_a_message_that_is_too_long_is_no_message() {
        let mut bytes = vec![b' '; LONGEST_MESSAGE + 5000];
        bytes.extend_from_slice(b"{\"id\":1}\0{\"id\":2}\0");
        assert_eq!(all(&bytes, 1000), [Incoming::Reply(2, Ok(Value::Null))]);
    }

    #[test]
    fn a_request_ends_with_the_only_zero_byte() {
        let request = Request {
            id: 5,
            method: "A.b",
            params: json!({"text": "a\0b"}),
            session: Some("S".into()),
        };
        let bytes = request.encode();
        assert_eq!(
            bytes.iter().position(|byte| *byte == 0),
            Some(bytes.len() - 1)
        );
        let back: Value = serde_json::from_slice(&bytes[..bytes.len() - 1]).expect("JSON");
        assert_eq!(
            back,
            json!({"id": 5, "method": "A.b", "params": {"text": "a\0b"}, "sessionId": "S"})
        );
    }
}

//! The address of the page: checked once, taken apart where the policy needs its parts.

use std::fmt;
use std::str::FromStr;

use crate::error::WatchError;

/// An address a browser can be sent to: `http` or `https`, a host, ASCII without blanks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    text: String,
    secure: bool,
    host: String,
    port: Option<u16>,
    path: String,
}

impl Address {
    /// The whole address.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether the browser keeps pages of this address for times without network.
    ///
    /// Service workers need `https`, or a server on the same computer.
    pub fn keeps_pages_offline(&self) -> bool {
        self.secure || self.is_this_computer()
    }

    /// The pattern of Chromium's address lists that covers the site and nothing else.
    ///
    /// The site begins where the path's part `kiosk` begins; without such a part it is the whole host.
    pub fn site_pattern(&self) -> String {
        let scheme = if self.secure { "https" } else { "http" };
        // A dot before the name means this host only; before a number of an IP address it would mean nothing.
        let exact = if self.is_name() { "." } else { "" };
        let port = self.port.map_or(String::new(), |port| format!(":{port}"));
        let root = self.path.find("/kiosk/").unwrap_or(0);
        format!(
            "{scheme}://{exact}{}{port}{}/",
            self.host,
            &self.path[..root]
        )
    }

    fn is_name(&self) -> bool {
        !self.host.starts_with('[') && self.host.parse::<std::net::Ipv4Addr>().is_err()
    }

    fn is_this_computer(&self) -> bool {
        self.host == "localhost"
            || self.host.ends_with(".localhost")
            || self.host == "[::1]"
            || self
                .host
                .parse::<std::net::Ipv4Addr>()
                .is_ok_and(|number| number.is_loopback())
    }
}

impl FromStr for Address {
    type Err = WatchError;

    fn from_str(text: &str) -> Result<Address, WatchError> {
        let wrong = |fault| WatchError::Address {
            found: text.to_owned(),
            fault,
        };
        if !text.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(wrong(
                "has blanks or letters outside ASCII (copy it from the address bar, which writes them with %)",
            ));
        }
        let (scheme, rest) = text.split_once("://").ok_or(wrong("has no scheme"))?;
        let secure = match scheme.to_ascii_lowercase().as_str() {
            "https" => true,
            "http" => false,
            _ => return Err(wrong("is neither http nor https")),
        };
        let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let (authority, below) = rest.split_at(end);
        if authority.contains('@') {
            return Err(wrong("has a user name in it"));
        }
        let (host, port) = match authority.rsplit_once(':') {
            Some((host, port)) if !port.ends_with(']') => {
                let port = port
                    .parse()
                    .map_err(|_| wrong("has a port that is no number up to 65535"))?;
                (host, Some(port))
            }
            _ => (authority, None),
        };
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b".-_".contains(&byte);
        let number = host.starts_with('[') && host.ends_with(']');
        if !number && (host.is_empty() || !host.bytes().all(plain)) {
            return Err(wrong("has no host"));
        }
        let path = below.split(['?', '#']).next().unwrap_or_default();
        Ok(Address {
            text: text.to_owned(),
            secure,
            host: host.to_ascii_lowercase(),
            port,
            path: path.to_owned(),
        })
    }
}

impl fmt::Display for Address {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(text: &str) -> Address {
        text.parse().expect(text)
    }

    #[test]
    fn the_site_is_what_stands_before_kiosk() {
        let pattern = |text| address(text).site_pattern();
        assert_eq!(
            pattern("https://example.org/kiosk/en/a/"),
            "https://.example.org/"
        );
        assert_eq!(
            pattern("https://Example.org/lang/ke/kiosk/en/a/?b=/kiosk/"),
            "https://.example.org/lang/ke/"
        );
        assert_eq!(
            pattern("http://127.0.0.1:8000/kiosk/en/a/"),
            "http://127.0.0.1:8000/"
        );
        assert_eq!(pattern("http://[::1]:80/other/"), "http://[::1]:80/");
        assert_eq!(pattern("https://example.org"), "https://.example.org/");
    }

    #[test]
    fn only_a_secure_page_or_one_of_this_computer_is_kept_offline() {
        for kept in [
            "https://a.b/",
            "http://localhost/",
            "http://127.3.0.1:80/",
            "http://[::1]/",
            "http://a.localhost:1/",
        ] {
            assert!(address(kept).keeps_pages_offline(), "{kept}");
        }
        for lost in [
            "http://a.b/",
            "http://192.168.1.1/",
            "http://localhost.a.b/",
        ] {
            assert!(!address(lost).keeps_pages_offline(), "{lost}");
        }
    }

    #[test]
    fn what_no_browser_can_open_is_refused() {
        for wrong in [
            "",
            "example.org",
            "file:///etc/passwd",
            "https://",
            "https:///a",
            "https://a b/",
            "https://a/\n",
            "https://ä/",
            "https://user@a/",
            "https://a:port/",
            "https://a:70000/",
            "javascript://a",
        ] {
            assert!(wrong.parse::<Address>().is_err(), "{wrong}");
        }
    }
}

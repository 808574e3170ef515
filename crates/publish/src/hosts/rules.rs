//! Which headers go with which files: once, as plain data, for every host. Native only.
//!
//! A file has the headers of the first rule that fits it, and those of [`EVERYWHERE`].

use std::collections::BTreeSet;

use super::{Served, digital_link};
use crate::pictures::FOLDER as PICTURES;
use langke_site::is_fingerprinted;

/// The name of a header and its value.
pub type Header = (&'static str, &'static str);

/// With every answer.
///
/// Not among them: `Strict-Transport-Security`. It binds the whole host name for as long as it says, also what else is served there, and
/// cannot be taken back; whoever owns the name decides ([`ADVICE`]).
pub const EVERYWHERE: [Header; 3] = [
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    (
        "Permissions-Policy",
        "geolocation=(self), camera=(), microphone=(), payment=(), usb=()",
    ),
];

/// What is said of it in each file, line by line.
pub const ADVICE: [&str; 4] = [
    "When everything on this host name is served by https and will stay so, add there, not here:",
    "    Strict-Transport-Security: max-age=31536000",
    "It is not set by this file: it binds the whole host name, with whatever else lies there, and browsers",
    "remember it for that long.",
];

/// A drawing that is opened at its own address is a document; in this one nothing runs, and nothing of the site is within reach.
pub const PICTURE_POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/// Says how long an answer is kept.
pub const CACHE: &str = "Cache-Control";
/// A name that changes with the bytes: nobody need ever ask again.
const LASTING: Header = (CACHE, "public, max-age=31536000, immutable");
/// Kept, and asked for each time whether it is still the same; so too what begins everything else: `worker.js`, packs, pages.
const ASKED: Header = (CACHE, "no-cache");
const PICTURE: Header = ("Content-Security-Policy", PICTURE_POLICY);
/// Whoever may read it from a page of another site: everybody.
const OPEN: Header = ("Access-Control-Allow-Origin", "*");

/// Which files a rule is for.
#[derive(Debug, Clone, Copy)]
pub struct Paths {
    /// In one of these folders; anywhere if there are none.
    pub below: &'static [&'static str],
    /// Only those whose names hold a fingerprint.
    pub fingerprinted: bool,
    /// Only those whose paths end so.
    pub ending: &'static str,
}

/// Headers for some files.
#[derive(Debug)]
pub struct Rule {
    /// For whom it is, in words.
    pub about: &'static str,
    /// Which files.
    pub paths: Paths,
    /// Their headers.
    pub headers: &'static [Header],
    /// Their type, where their name does not tell it.
    pub kind: Option<&'static str>,
}

/// Where others find data that they may read: cards for embedding, what a code leads to.
pub const OPEN_FOLDERS: [&str; 3] = ["embed", "q", digital_link::FOLDER];

const ANYWHERE: Paths = Paths {
    below: &[],
    fingerprinted: false,
    ending: "",
};

/// The rules, in their order; the last one fits every file.
///
/// Pages may be framed by pages of their own site, by no others: centres' screens (`kiosk/`) hold the whole site in a frame of the same
/// host and would stay empty with `'none'`. What is made for frames (`embed/`) may be framed by anybody. `X-Frame-Options` is for browsers
/// that do not know `frame-ancestors`; it cannot say "anybody", so there it is not sent.
pub const RULES: [Rule; 7] = [
    Rule {
        about: "pictures and recordings, whose names change with their bytes",
        paths: Paths {
            below: &[PICTURES],
            fingerprinted: true,
            ..ANYWHERE
        },
        headers: &[LASTING, PICTURE],
        kind: None,
    },
    Rule {
        about: "what else lies with the pictures",
        paths: Paths {
            below: &[PICTURES],
            ..ANYWHERE
        },
        headers: &[ASKED, PICTURE],
        kind: None,
    },
    Rule {
        about: "names that change with the bytes",
        paths: Paths {
            fingerprinted: true,
            ..ANYWHERE
        },
        headers: &[LASTING],
        kind: None,
    },
    Rule {
        about: "what a product's number leads to, as data",
        paths: Paths {
            below: &[digital_link::FOLDER],
            ending: "/linkset.json",
            ..ANYWHERE
        },
        headers: &[ASKED, OPEN],
        kind: Some("application/linkset+json"),
    },
    Rule {
        about: "data for pages of others",
        paths: Paths {
            below: &OPEN_FOLDERS,
            ending: ".json",
            ..ANYWHERE
        },
        headers: &[ASKED, OPEN],
        kind: None,
    },
    Rule {
        about: "pages for frames of others",
        paths: Paths {
            below: &["embed"],
            ..ANYWHERE
        },
        headers: &[ASKED, ("Content-Security-Policy", "frame-ancestors *")],
        kind: None,
    },
    Rule {
        about: "everything else",
        paths: ANYWHERE,
        headers: &[
            ASKED,
            ("Content-Security-Policy", "frame-ancestors 'self'"),
            ("X-Frame-Options", "SAMEORIGIN"),
        ],
        kind: None,
    },
];

impl Paths {
    /// Whether a file, by its path below the site's root, is one of them.
    pub fn fit(&self, file: &str) -> bool {
        let is_below = |folder: &&str| {
            let rest = file.strip_prefix(*folder);
            rest.is_some_and(|rest| rest.starts_with('/'))
        };
        (self.below.is_empty() || self.below.iter().any(is_below))
            && (!self.fingerprinted || is_fingerprinted(file))
            && file.ends_with(self.ending)
    }

    /// The same as a regular expression for addresses, in what all hosts' expressions have in common. `copies` may follow a name.
    pub fn expression(&self, site: &Served<'_>, copies: &str) -> String {
        let folders = match self.below {
            [] => String::new(),
            [folder] => format!("{folder}/"),
            folders => format!("(?:{})/", folders.join("|")),
        };
        let mut expression = format!("^{}", site.pattern(&folders));
        if self.fingerprinted {
            expression += "(?:.*/)?[^/]*-[0-9a-f]{16}(?:[^0-9a-f/][^/]*)?$";
        } else if !self.ending.is_empty() {
            let any = if self.ending.starts_with('/') {
                ".*"
            } else {
                ".+"
            };
            expression += &format!("{any}{}{copies}$", self.ending.replace('.', r"\."));
        }
        expression
    }
}

/// The rule for a file.
pub fn rule(file: &str) -> &'static Rule {
    let [.., last] = &RULES;
    RULES
        .iter()
        .find(|rule| rule.paths.fit(file))
        .unwrap_or(last)
}

/// The name of every header that some files have and others not.
pub fn names() -> BTreeSet<&'static str> {
    let headers = RULES.iter().flat_map(|rule| rule.headers);
    headers.map(|(name, _)| *name).collect()
}

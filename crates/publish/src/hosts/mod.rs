//! What hosts are told about the site, in the files that they read. Native only.
//!
//! [`rules`] says once what holds for which files; each host's module only prints it as that host reads it.

mod apache;
mod caddy;
mod cloudflare;
mod digital_link;
mod github;
mod netlify;
mod nginx;
mod rules;
mod types;
mod unnamed;

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use crate::output::Output;
use langke_site::Base;

/// The folder of what is for webmasters, below the site's root: files to be included by servers, and the figure of the whole.
pub const FOLDER: &str = "host";

/// A host, or a server program, whose files can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Host {
    /// Netlify.
    Netlify,
    /// Cloudflare Pages.
    Cloudflare,
    /// nginx, from 1.18.
    Nginx,
    /// Apache, from 2.4.
    Apache,
    /// GitHub Pages.
    Github,
    /// Caddy, from 2.6.
    Caddy,
}

impl Host {
    /// All of them, as documents list them.
    pub const ALL: [Host; 6] = [
        Host::Netlify,
        Host::Cloudflare,
        Host::Nginx,
        Host::Apache,
        Host::Github,
        Host::Caddy,
    ];

    /// What it is called on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Host::Netlify => "netlify",
            Host::Cloudflare => "cloudflare",
            Host::Nginx => "nginx",
            Host::Apache => "apache",
            Host::Github => "github",
            Host::Caddy => "caddy",
        }
    }

    /// The host with a name.
    pub fn with_name(name: &str) -> Option<Host> {
        Host::ALL.into_iter().find(|host| host.name() == name)
    }

    /// Its files, each with its text.
    fn files(self, site: &Served<'_>) -> Vec<(String, String)> {
        match self {
            Host::Netlify => netlify::files(site),
            Host::Cloudflare => cloudflare::files(site),
            Host::Nginx => nginx::files(site),
            Host::Apache => apache::files(site),
            Host::Github => github::files(),
            Host::Caddy => caddy::files(site),
        }
    }
}

/// What a host's files are made from.
struct Served<'a> {
    /// The path under which the site is served.
    base: &'a Base,
    /// Every file on the list of outputs.
    files: &'a BTreeSet<&'a str>,
}

impl Served<'_> {
    /// The path of something below the site's root, as part of a regular expression.
    fn pattern(&self, rest: &str) -> String {
        // Of the signs that a base may hold, only this one means something.
        format!("{}{rest}", self.base.as_str().replace('.', r"\."))
    }
}

/// An output for each file of a host, or, where none was named, of those that hurt no host. What somebody else wrote there is left as it is.
pub fn outputs(host: Option<Host>, base: &Base, files: &BTreeSet<&str>) -> Vec<Output<'static>> {
    let files = match host {
        Some(host) => host.files(&Served { base, files }),
        None => unnamed::files(base),
    };
    let files = files.into_iter();
    files
        .map(|(file, text)| Output::offered(file, text.into_bytes()))
        .collect()
}

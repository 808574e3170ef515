//! What hosts are told about the site, in the files that they read: a policy of its own for pictures. Native only.

use super::output::Output;
use super::pictures::FOLDER;
use langke_site::Base;

/// A drawing that is opened at its own address is a document; in this one nothing runs, and nothing of the site is within reach.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/// An output for each file. What somebody else wrote there is left as it is.
pub fn outputs<'a>(base: &Base) -> [Output<'a>; 2] {
    let pictures = base.join(format!("{FOLDER}/*"));
    let headers = format!(
        "{pictures}\n  Content-Security-Policy: {POLICY}\n  X-Content-Type-Options: nosniff\n"
    );
    let access = format!(
        "<IfModule mod_headers.c>\nHeader set Content-Security-Policy \"{POLICY}\"\nHeader set X-Content-Type-Options nosniff\n</IfModule>\n"
    );
    [
        // Cloudflare Pages, Netlify and others.
        Output::offered("_headers", headers.into_bytes()),
        // Apache and LiteSpeed.
        Output::offered(format!("{FOLDER}/.htaccess"), access.into_bytes()),
    ]
}

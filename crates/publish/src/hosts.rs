//! What hosts are told about the site, in the files that they read: a policy of its own for pictures. Native only.

use langke_site::Base;

/// A drawing that is opened at its own address is a document; in this one nothing runs, and nothing of the site is within reach.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/// The files, each with its path below the root. What somebody else wrote there is left as it is.
pub fn files(base: &Base) -> [(String, String); 2] {
    let media = base.join("media/*");
    [
        // Cloudflare Pages, Netlify and others.
        (
            "_headers".to_owned(),
            format!(
                "{media}\n  Content-Security-Policy: {POLICY}\n  X-Content-Type-Options: nosniff\n"
            ),
        ),
        // Apache and LiteSpeed.
        (
            "media/.htaccess".to_owned(),
            format!(
                "<IfModule mod_headers.c>\nHeader set Content-Security-Policy \"{POLICY}\"\nHeader set X-Content-Type-Options nosniff\n</IfModule>\n"
            ),
        ),
    ]
}

//! Where no host was named: a policy of its own for pictures, in the two files that do no harm where nobody reads them. Native only.

use super::rules::PICTURE_POLICY;
use crate::pictures::FOLDER;
use langke_site::Base;

/// Its files, each with its text.
pub fn files(base: &Base) -> Vec<(String, String)> {
    let pictures = base.join(format!("{FOLDER}/*"));
    let headers = format!(
        "{pictures}\n  Content-Security-Policy: {PICTURE_POLICY}\n  X-Content-Type-Options: nosniff\n"
    );
    let access = format!(
        "<IfModule mod_headers.c>\nHeader set Content-Security-Policy \"{PICTURE_POLICY}\"\nHeader set X-Content-Type-Options nosniff\n</IfModule>\n"
    );
    vec![
        // Cloudflare Pages, Netlify and others.
        ("_headers".into(), headers),
        // Apache and LiteSpeed.
        (format!("{FOLDER}/.htaccess"), access),
    ]
}

//! Server programs that webmasters have, from the system's packages. The tests start them on ports of their own; none of them shall serve
//! anything because it was installed.

use std::path::Path;
use std::process::Command;

use crate::command::run_quietly;
use crate::packages;

/// Debian's and Ubuntu's packages, each with a file that it brings.
const PACKAGES: [(&str, &str); 4] = [
    ("nginx", "/usr/sbin/nginx"),
    (
        "libnginx-mod-http-brotli-static",
        "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so",
    ),
    // The program without its service.
    ("apache2-bin", "/usr/sbin/apache2"),
    ("caddy", "/usr/bin/caddy"),
];

/// The services that come along.
const SERVICES: [&str; 2] = ["nginx", "caddy"];

/// Installs the servers that are missing, and leaves their services as they were.
pub fn install() -> anyhow::Result<()> {
    let missing: Vec<&str> = PACKAGES
        .into_iter()
        .filter(|(_, file)| !Path::new(file).is_file())
        .map(|(package, _)| package)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let is_missing = |service: &&str| missing.contains(service);
    let services: Vec<&str> = SERVICES.into_iter().filter(is_missing).collect();
    // A service that is masked is not started by its package; until the next start of the system at most.
    system(&["mask", "--runtime"], &services);
    let installed = packages::install(&missing);
    system(&["unmask", "--runtime"], &services);
    system(&["disable"], &services);
    installed
}

/// Tells systemd something of services, where it runs and where one may.
fn system(verb: &[&str], services: &[&str]) {
    if Path::new("/run/systemd/system").is_dir() && packages::is_root() && !services.is_empty() {
        let _ = run_quietly(Command::new("systemctl").args(verb).args(services));
    }
}

//! nginx, Apache and Caddy as a webmaster starts them: with a configuration of their own that takes in what was published.

use std::fs;
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use langke_publish::Host;
use tempfile::TempDir;

use crate::driver::port::free_port;

/// A server program and where Debian puts it.
struct Program {
    package: &'static str,
    path: &'static str,
}

/// A server that runs until the test is over.
pub struct Server {
    child: Child,
    pub port: u16,
    /// Its configuration and its log.
    _folder: TempDir,
}

impl Server {
    /// Starts the program for a host; `root` is the folder of the host name, in which the site lies below `base`.
    pub fn start(host: Host, root: &Path, base: &str) -> Server {
        let folder = tempfile::tempdir().expect("a folder for the server");
        let here = folder.path();
        let port = free_port();
        let site = root.join(base.trim_matches('/'));
        let (program, arguments, text) = match host {
            Host::Nginx => nginx(here, port, root, &site),
            Host::Apache => apache(here, port, root),
            Host::Caddy => caddy(here, port, root, &site),
            _ => panic!("{} is no program", host.name()),
        };
        let path = program.path;
        assert!(
            Path::new(path).is_file(),
            "{path} is missing: run the tests with `cargo xtask test`, or install it with `apt-get install {}`",
            program.package
        );
        fs::write(here.join("configuration"), text).expect("a configuration");
        let log = here.join("log");
        let output = fs::File::create(&log).expect("a log");
        let mut child = Command::new(path)
            .args(arguments)
            .current_dir(here)
            .env("HOME", here)
            .env("XDG_CONFIG_HOME", here)
            .env("XDG_DATA_HOME", here)
            .stdin(Stdio::null())
            .stdout(output.try_clone().expect("a log"))
            .stderr(output)
            .spawn()
            .unwrap_or_else(|error| panic!("{path} does not start: {error}"));
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            if let Some(status) = child.try_wait().expect("a status") {
                let said = fs::read_to_string(&log).unwrap_or_default();
                panic!("{path} ended with {status}:\n{said}");
            }
            std::thread::yield_now();
        }
        Server {
            child,
            port,
            _folder: folder,
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

type Start = (Program, Vec<String>, String);

fn words(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

/// One process, for a master would start others as somebody who may not read a test's folder.
fn nginx(here: &Path, port: u16, root: &Path, site: &Path) -> Start {
    let (here, root, site) = (here.display(), root.display(), site.display());
    let text = format!(
        "load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;\n\
         daemon off; master_process off; pid {here}/pid; error_log {here}/log warn;\n\
         events {{ }}\n\
         http {{\n\
           access_log off; gzip on;\n\
           client_body_temp_path {here}/body; proxy_temp_path {here}/proxy; fastcgi_temp_path {here}/fastcgi;\n\
           uwsgi_temp_path {here}/uwsgi; scgi_temp_path {here}/scgi;\n\
           include /etc/nginx/mime.types;\n\
           server {{ listen 127.0.0.1:{port}; root {root}; brotli_static on; include {site}/host/nginx.conf; }}\n\
         }}\n"
    );
    let program = Program {
        package: "nginx libnginx-mod-http-brotli-static",
        path: "/usr/sbin/nginx",
    };
    let arguments = [
        "-p",
        &here.to_string(),
        "-c",
        "configuration",
        "-e",
        &format!("{here}/log"),
    ];
    (program, words(&arguments), text)
}

/// With what Debian's own configuration says of compressed files and of files that begin with a dot.
fn apache(here: &Path, port: u16, root: &Path) -> Start {
    let modules = [
        "mpm_event",
        "authz_core",
        "alias",
        "autoindex",
        "deflate",
        "dir",
        "env",
        "filter",
        "headers",
        "mime",
        "negotiation",
        "rewrite",
        "setenvif",
    ];
    let modules = modules
        .map(|name| format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n"));
    let (here, root) = (here.display(), root.display());
    let text = format!(
        "ServerRoot {here}\nServerName langke.example\nListen 127.0.0.1:{port}\nPidFile {here}/pid\nErrorLog {here}/log\nDefaultRuntimeDir {here}\n\
         User www-data\nGroup www-data\n{}\
         TypesConfig /etc/mime.types\nAddType application/x-gzip .gz .tgz\nAddLanguage br .br\n\
         AddOutputFilterByType DEFLATE text/html text/css text/javascript application/json image/svg+xml\n\
         AllowEncodedSlashes NoDecode\nDocumentRoot {root}\n\
         <Directory {root}>\nOptions Indexes FollowSymLinks\nAllowOverride All\nRequire all granted\n</Directory>\n\
         <FilesMatch \"^\\.ht\">\nRequire all denied\n</FilesMatch>\n",
        modules.concat()
    );
    let program = Program {
        package: "apache2-bin",
        path: "/usr/sbin/apache2",
    };
    let file = format!("{here}/configuration");
    (program, words(&["-X", "-f", &file]), text)
}

fn caddy(here: &Path, port: u16, root: &Path, site: &Path) -> Start {
    let (root, site) = (root.display(), site.display());
    let text = format!(
        "{{\n\tadmin off\n\tauto_https off\n}}\n\
         http://:{port} {{\n\tbind 127.0.0.1\n\troot * {root}\n\timport {site}/host/Caddyfile\n}}\n"
    );
    let program = Program {
        package: "caddy",
        path: "/usr/bin/caddy",
    };
    let file: PathBuf = here.join("configuration");
    let file = file.display().to_string();
    let arguments = ["run", "--config", &file, "--adapter", "caddyfile"];
    (program, words(&arguments), text)
}

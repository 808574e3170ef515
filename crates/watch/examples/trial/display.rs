//! An X server of the trial's own, without a screen.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// A running Xvfb; dropped, it ends.
pub struct Display {
    server: Child,
    name: String,
}

impl Display {
    /// Starts one on a display nobody uses.
    pub fn start() -> Result<Display, String> {
        let mut server = Command::new("Xvfb")
            .args([
                "-displayfd",
                "1",
                "-screen",
                "0",
                "1280x800x24",
                "-nolisten",
                "tcp",
            ])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("cannot start Xvfb: {error}; `apt install xvfb` brings it"))?;
        let mut number = String::new();
        if let Some(output) = server.stdout.take() {
            // It writes the number as soon as it takes clients.
            BufReader::new(output)
                .read_line(&mut number)
                .map_err(|error| error.to_string())?;
        }
        let display = Display {
            server,
            name: format!(":{}", number.trim()),
        };
        if number.trim().is_empty() {
            Err("Xvfb ended at once".into())
        } else {
            Ok(display)
        }
    }

    /// Its name, as `DISPLAY` wants it.
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

//! Words to systemd: that the watcher is ready, that it still runs, and how it is.

use std::env;
use std::ffi::OsStr;
use std::os::linux::net::SocketAddrExt;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::net::{SocketAddr, UnixDatagram};
use std::time::Duration;

use crate::watch::Pulse;

/// The way to systemd; without one (started by hand) every word is lost, and that is well.
#[derive(Debug)]
pub struct Notify {
    socket: Option<UnixDatagram>,
    signs: Option<Signs>,
}

/// When the signs of life are due.
#[derive(Debug)]
struct Signs {
    every: Duration,
    next: Duration,
}

impl Notify {
    /// The way systemd told this process.
    pub fn of_environment() -> Notify {
        let limit = env::var("WATCHDOG_USEC")
            .ok()
            .and_then(|text| text.parse().ok());
        Notify::to(
            env::var_os("NOTIFY_SOCKET").as_deref(),
            limit.map(Duration::from_micros),
        )
    }

    /// The way to `address`; without a sign of life for `limit`, systemd ends the watcher.
    fn to(address: Option<&OsStr>, limit: Option<Duration>) -> Notify {
        let socket = address.and_then(|address| {
            let address = match address.as_bytes() {
                [b'@', name @ ..] => SocketAddr::from_abstract_name(name),
                _ => SocketAddr::from_pathname(address),
            };
            let socket = UnixDatagram::unbound().ok()?;
            socket.connect_addr(&address.ok()?).ok()?;
            // The watcher must never wait for systemd.
            socket.set_nonblocking(true).ok()?;
            Some(socket)
        });
        let signs = limit.map(|limit| Signs {
            every: limit / 3,
            next: Duration::ZERO,
        });
        Notify { socket, signs }
    }

    /// Says that the watcher does its work now.
    pub fn ready(&self) {
        self.say("READY=1");
    }

    /// Says that the watcher is about to end.
    pub fn stopping(&self) {
        self.say("STOPPING=1");
    }

    /// Says how things are; `systemctl status` shows it.
    pub fn status(&self, line: &str) {
        self.say(&format!("STATUS={}", line.replace('\n', " ")));
    }

    /// Says that the watcher's own loop still runs, as often as systemd wants to hear it, and the page's last beat if it lives.
    ///
    /// `now` is the time since the watcher's start.
    pub fn still_here(&mut self, now: Duration, pulse: Option<Pulse>) {
        if let Some(signs) = self.signs.as_mut().filter(|signs| signs.next <= now) {
            signs.next = now + signs.every;
            self.say("WATCHDOG=1");
            if let Some(pulse) = pulse {
                self.status(&format!("alive {pulse}."));
            }
        }
    }

    fn say(&self, word: &str) {
        if let Some(socket) = &self.socket {
            // A word that is lost is said again, or was not important.
            let _ = socket.send(word.as_bytes());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::watch::PageNumber;

    fn heard(socket: &UnixDatagram) -> Vec<String> {
        socket.set_nonblocking(true).expect("set");
        let mut words = Vec::new();
        let mut buffer = [0; 200];
        while let Ok(size) = socket.recv(&mut buffer) {
            words.push(String::from_utf8_lossy(&buffer[..size]).into_owned());
        }
        words
    }

    #[test]
    fn systemd_hears_it_through_a_file() {
        let room = tempfile::tempdir().expect("a folder");
        let path = room.path().join("notify");
        let systemd = UnixDatagram::bind(&path).expect("bound");
        let notify = Notify::to(Some(path.as_os_str()), None);
        notify.ready();
        notify.status("two\nlines");
        assert_eq!(heard(&systemd), ["READY=1", "STATUS=two lines"]);
    }

    #[test]
    fn systemd_hears_it_through_an_abstract_name() {
        let name = format!("langke-watch-test-{}", std::process::id());
        let address = SocketAddr::from_abstract_name(&name).expect("a name");
        let systemd = UnixDatagram::bind_addr(&address).expect("bound");
        Notify::to(Some(OsStr::new(&format!("@{name}"))), None).ready();
        assert_eq!(heard(&systemd), ["READY=1"]);
    }

    #[test]
    fn signs_of_life_come_three_times_in_the_limit_and_only_when_the_loop_runs() {
        let room = tempfile::tempdir().expect("a folder");
        let path = room.path().join("notify");
        let systemd = UnixDatagram::bind(&path).expect("bound");
        let mut notify = Notify::to(Some(path.as_os_str()), Some(Duration::from_secs(30)));
        for second in 0..30 {
            notify.still_here(Duration::from_secs(second), None);
        }
        assert_eq!(heard(&systemd), ["WATCHDOG=1"; 3]);
        assert_eq!(heard(&systemd), [""; 0]);
    }

    #[test]
    fn systemd_hears_the_last_beat() {
        let room = tempfile::tempdir().expect("a folder");
        let path = room.path().join("notify");
        let systemd = UnixDatagram::bind(&path).expect("bound");
        let mut notify = Notify::to(Some(path.as_os_str()), Some(Duration::from_secs(30)));
        notify.still_here(
            Duration::ZERO,
            Some(Pulse {
                page: PageNumber(3),
                beat: 17,
            }),
        );
        assert_eq!(
            heard(&systemd),
            ["WATCHDOG=1", "STATUS=alive Page 3 lives at beat 17."]
        );
    }

    #[test]
    fn without_systemd_nothing_happens() {
        let mut notify = Notify::to(None, None);
        notify.ready();
        notify.still_here(Duration::ZERO, None);
        Notify::to(Some(OsStr::new("/nowhere/at/all")), None).ready();
    }
}

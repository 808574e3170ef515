//! The flags Chromium is started with. Each was looked up in the program itself (version 156).

use std::ffi::OsString;
use std::path::Path;

use crate::processes::data_flag;

/// Flags that are the same everywhere.
const ALWAYS: &[&str] = &[
    // The watcher talks through a pipe: a port could be found by every program of the computer.
    "--remote-debugging-pipe",
    "--kiosk",
    // No words of the browser's own before the page.
    "--no-first-run",
    "--no-default-browser-check",
    "--noerrdialogs",
    "--hide-crash-restore-bubble",
    "--disable-search-engine-choice-screen",
    "--disable-infobars",
    "--deny-permission-prompts",
    "--disable-prompt-on-repost",
    "--disable-features=Translate,MediaRouter,DialMediaRouteProvider",
    // The staff's pages go to the default printer at once: a dialog would hold up the page's beat.
    "--kiosk-printing",
    // Fingers scroll and tap; they do not zoom the page away or go back by swiping.
    "--disable-pinch",
    "--overscroll-history-navigation=0",
    "--touch-events=enabled",
    "--autoplay-policy=no-user-gesture-required",
    // On Linux no page has a voice without it; where the system has no speech dispatcher, it changes nothing.
    "--enable-speech-dispatcher",
    // The next page comes to life behind the waiting words: it must not be slowed down there.
    "--disable-background-timer-throttling",
    "--disable-backgrounding-occluded-windows",
    "--disable-renderer-backgrounding",
    // The watcher itself judges what hangs.
    "--disable-hang-monitor",
    // No keyring, no account, no calls home.
    "--password-store=basic",
    "--disable-sync",
    "--disable-breakpad",
    "--disable-component-update",
    "--disable-domain-reliability",
    "--no-pings",
    // Only what ends the browser goes into the log.
    "--log-level=3",
];

/// What shows the browser's window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Screen {
    /// A Wayland compositor, such as cage.
    Wayland,
    /// An X server.
    X11,
}

impl Screen {
    /// The one this process was started in.
    pub fn of_environment() -> Screen {
        match std::env::var_os("WAYLAND_DISPLAY") {
            Some(name) if !name.is_empty() => Screen::Wayland,
            _ => Screen::X11,
        }
    }
}

/// Whether pages run in Chromium's sandbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sandbox {
    /// They do.
    On,
    /// They do not: as root Chromium cannot make one. For trials with pages of one's own only.
    Off,
}

/// All flags.
pub fn flags(folder: &Path, screen: Screen, sandbox: Sandbox) -> Vec<OsString> {
    let mut flags: Vec<OsString> = ALWAYS.iter().map(OsString::from).collect();
    flags.push(data_flag(folder));
    flags.push(OsString::from(match screen {
        Screen::Wayland => "--ozone-platform=wayland",
        Screen::X11 => "--ozone-platform=x11",
    }));
    if sandbox == Sandbox::Off {
        flags.push(OsString::from("--no-sandbox"));
    }
    flags
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(screen: Screen, sandbox: Sandbox) -> Vec<String> {
        let flags = flags(Path::new("/a b"), screen, sandbox);
        flags
            .into_iter()
            .map(|flag| flag.into_string().expect("text"))
            .collect()
    }

    #[test]
    fn the_sandbox_is_only_off_when_that_was_asked() {
        assert!(!given(Screen::Wayland, Sandbox::On).contains(&"--no-sandbox".into()));
        assert!(given(Screen::Wayland, Sandbox::Off).contains(&"--no-sandbox".into()));
    }

    #[test]
    fn no_port_is_opened() {
        assert!(
            !given(Screen::X11, Sandbox::On)
                .iter()
                .any(|flag| flag.starts_with("--remote-debugging-port"))
        );
    }

    #[test]
    fn the_folder_is_one_argument_whatever_its_name() {
        assert!(given(Screen::X11, Sandbox::On).contains(&"--user-data-dir=/a b".into()));
    }
}

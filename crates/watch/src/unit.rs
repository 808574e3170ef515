//! The systemd unit that starts the watcher on the centre's Debian computer, with nothing else on the screen.
//!
//! cage shows one program on the whole screen. It reaches the screen and the fingers through seatd and not through a
//! login (`PAMName=`): a login moves everything but cage itself into a session of its own, and systemd then no longer
//! takes the watcher's signs of life for the unit's (systemd.exec(5), `PAMName=`).

use crate::address::Address;
use crate::error::WatchError;

/// The text of the unit for this page, run by this user; it belongs into `/etc/systemd/system/langke-kiosk.service`.
///
/// # Errors
/// If the user's name is not one Debian would accept.
pub fn unit(address: &Address, user: &str) -> Result<String, WatchError> {
    let letter = |byte: u8| byte.is_ascii_lowercase() || byte == b'_';
    let good = user.len() <= 32
        && user.bytes().next().is_some_and(letter)
        && user
            .bytes()
            .all(|byte| letter(byte) || byte.is_ascii_digit() || byte == b'-');
    if !good {
        return Err(WatchError::User {
            found: user.to_owned(),
        });
    }
    Ok(TEXT
        .replace("{user}", user)
        .replace("{address}", &quoted(address.as_str())))
}

/// One word of a command line of systemd's, whatever is in it.
fn quoted(word: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in word.chars() {
        match letter {
            '%' => quoted.push_str("%%"),
            '$' => quoted.push_str("$$"),
            '"' | '\\' => quoted.extend(['\\', letter]),
            _ => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}

const TEXT: &str = r#"[Unit]
Description=The page on the screen of the introduction centre
Documentation=https://github.com/cage-kiosk/cage/wiki
Wants=network-online.target
Requires=seatd.service
After=seatd.service systemd-user-sessions.service network-online.target
Conflicts=getty@tty1.service
After=getty@tty1.service
# However often it ends, it is started again.
StartLimitIntervalSec=0

[Service]
Type=notify
# The watcher is a child of cage: its words count too.
NotifyAccess=all
WatchdogSec=30
Restart=always
RestartSec=2
TimeoutStartSec=60
TimeoutStopSec=15
# If the page eats all memory, the page goes, not the watcher.
OOMPolicy=continue
ExecStart=/usr/bin/cage -s -- /usr/bin/langke kiosk run {address}

User={user}
SupplementaryGroups=video render input audio
Environment=LIBSEAT_BACKEND=seatd
RuntimeDirectory=langke-kiosk
RuntimeDirectoryMode=0700
Environment=XDG_RUNTIME_DIR=%t/langke-kiosk
StateDirectory=langke-kiosk
StateDirectoryMode=0700
# What cage's drivers write there must not be in the profile before the watcher has made it.
CacheDirectory=langke-kiosk
Environment=HOME=%C/langke-kiosk

TTYPath=/dev/tty1
TTYReset=yes
TTYVHangup=yes
TTYVTDisallocate=yes
StandardInput=tty
StandardOutput=journal
StandardError=journal

# What Chromium's own sandbox needs stays: user namespaces, and seccomp from inside.
NoNewPrivileges=yes
ProtectSystem=strict
ProtectHome=yes
PrivateTmp=yes
ProtectKernelModules=yes
ProtectControlGroups=yes
ProtectClock=yes
RestrictSUIDSGID=yes
LockPersonality=yes

[Install]
WantedBy=multi-user.target
"#;

#[cfg(test)]
mod tests {
    use super::*;

    fn started(address: &str) -> String {
        let address = address.parse().expect("an address");
        let unit = unit(&address, "kiosk").expect("a unit");
        let line = unit
            .lines()
            .find_map(|line| line.strip_prefix("ExecStart="))
            .expect("a command");
        line.to_owned()
    }

    /// What systemd makes of a command line: quotes and specifiers (systemd.service(5), systemd.unit(5)).
    fn as_systemd_reads(line: &str) -> Vec<String> {
        let mut words = vec![String::new()];
        let mut letters = line.chars();
        let mut inside = false;
        while let Some(letter) = letters.next() {
            match letter {
                '"' => inside = !inside,
                ' ' if !inside => words.push(String::new()),
                '\\' | '%' | '$' => {
                    let next = letters.next().expect("something escaped");
                    assert!(
                        letter == '\\' || letter == next,
                        "{letter}{next} means something else to systemd"
                    );
                    words.last_mut().expect("a word").push(next);
                }
                _ => words.last_mut().expect("a word").push(letter),
            }
        }
        assert!(!inside, "a quote stays open: {line}");
        words
    }

    #[test]
    fn the_address_reaches_the_watcher_as_it_was_given() {
        for address in [
            "https://example.org/kiosk/en/a/",
            "https://example.org/kiosk/en/%E5%80%99%C3%A9/?a=$HOME&b=${x};c='d'",
            r#"https://example.org/"quoted"\back\\slash%%n$$"#,
        ] {
            let words = as_systemd_reads(&started(address));
            assert_eq!(words.last().map(String::as_str), Some(address));
            assert_eq!(words.len(), 7, "{words:?}");
        }
    }

    #[test]
    fn a_user_that_debian_would_not_accept_is_refused() {
        let address: Address = "https://example.org/".parse().expect("an address");
        for wrong in [
            "",
            "Root",
            "a b",
            "kiosk\nExecStart=/bin/false",
            "1a",
            "-a",
            "a%n",
            &"a".repeat(33),
        ] {
            assert!(unit(&address, wrong).is_err(), "{wrong:?}");
        }
        let text = unit(&address, "kiosk-1_a").expect("a unit");
        assert!(text.contains("\nUser=kiosk-1_a\n"));
    }

    #[test]
    fn no_login_takes_the_watcher_out_of_the_unit() {
        let address = "https://example.org/".parse().expect("an address");
        let text = unit(&address, "kiosk").expect("a unit");
        assert!(text.contains("\nNotifyAccess=all\n") && !text.contains("\nPAMName="));
    }

    #[test]
    fn nobody_else_writes_into_the_profile() {
        let address = "https://example.org/".parse().expect("an address");
        let text = unit(&address, "kiosk").expect("a unit");
        assert!(text.contains("\nStateDirectory=langke-kiosk\n"));
        assert_eq!(text.matches("%S").count(), 0);
    }

    #[test]
    fn chromium_may_make_its_sandbox() {
        let address = "https://example.org/".parse().expect("an address");
        let text = unit(&address, "kiosk").expect("a unit");
        for wrong in [
            "RestrictNamespaces",
            "SystemCallFilter",
            "MemoryDenyWriteExecute",
            "PrivateDevices",
            "PrivateUsers",
        ] {
            assert!(!text.contains(wrong), "{wrong}");
        }
    }
}

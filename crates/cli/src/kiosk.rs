//! `langke kiosk …`: what a centre's computer runs and reads, so that its screen never stays dark. On Linux.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;
use clap::Subcommand;
use langke_watch::{Address, Options, default_profile, policy, run, unit};

use crate::output::{line, print, remark};

/// What the screen says in both languages while its page is not there.
const WAITING_WORDS: &str =
    "Trang đang đến. Xin đợi một lát.\n\nThe page is on its way. A moment, please.";

#[derive(Debug, Subcommand)]
pub enum KioskVerb {
    /// Starts Chromium on a screen's page and gets it back whenever page or browser die; ends with SIGTERM.
    Run {
        /// The page of the screen, such as https://langke.example/kiosk/vi/old-quarter/.
        address: Address,
        /// The folder in which the browser keeps its things, saved villages among them.
        #[arg(long)]
        profile: Option<PathBuf>,
        /// The browser; else the first Chromium or Chrome on the search path.
        #[arg(long)]
        browser: Option<PathBuf>,
        /// Without Chromium's sandbox: only for trials as root.
        #[arg(long)]
        no_sandbox: bool,
    },
    /// Prints Chromium's managed policy: this site, and nothing else of the browser.
    Policy {
        /// The page of the screen.
        address: Address,
    },
    /// Prints the systemd unit that starts the screen with the computer.
    Unit {
        /// The page of the screen.
        address: Address,
        /// The user under whom the screen runs.
        #[arg(long, default_value = "kiosk")]
        user: String,
    },
}

/// Does what the verb says.
///
/// # Errors
/// If there is no folder to keep things in, or no user of that name is possible.
pub fn kiosk(verb: KioskVerb) -> anyhow::Result<ExitCode> {
    match verb {
        KioskVerb::Run {
            address,
            profile,
            browser,
            no_sandbox,
        } => {
            let profile = profile.or_else(default_profile);
            let options = Options {
                address,
                profile: profile
                    .context("no folder for what the browser keeps: say one with --profile DIR")?,
                browser,
                no_sandbox,
                waiting_words: WAITING_WORDS.into(),
            };
            if let Err(error) = run(&options) {
                remark!("langke: {error}");
                return Ok(ExitCode::from(error.exit_code()));
            }
        }
        KioskVerb::Policy { address } => line!("{}", policy(&address).trim_end()),
        KioskVerb::Unit { address, user } => print(format_args!("{}", unit(&address, &user)?)),
    }
    Ok(ExitCode::SUCCESS)
}

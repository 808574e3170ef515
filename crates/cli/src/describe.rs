//! What the program says of itself for other programs: completions of a shell, the page of its manual.

use clap::{Command, ValueEnum};
use clap_complete::Shell;

use crate::output::print;

/// For whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Reader {
    /// The shell of most of Linux.
    Bash,
    /// The shell of macOS.
    Zsh,
    /// The friendly one.
    Fish,
    /// The shell of Windows.
    Powershell,
    /// `man langke`.
    Man,
}

/// Prints it of a program.
///
/// # Errors
/// The page of the manual cannot be made.
pub fn describe(mut command: Command, reader: Reader) -> std::io::Result<()> {
    let mut text = Vec::new();
    let shell = match reader {
        Reader::Bash => Some(Shell::Bash),
        Reader::Zsh => Some(Shell::Zsh),
        Reader::Fish => Some(Shell::Fish),
        Reader::Powershell => Some(Shell::PowerShell),
        Reader::Man => None,
    };
    match shell {
        Some(shell) => clap_complete::generate(shell, &mut command, "langke", &mut text),
        None => clap_mangen::Man::new(command).render(&mut text)?,
    }
    print(format_args!("{}", String::from_utf8_lossy(&text)));
    Ok(())
}

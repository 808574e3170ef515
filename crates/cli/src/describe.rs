//! What the program says of itself for other programs: completions of a shell, the page of its manual.

use std::io::Write;

use clap::{Command, ValueEnum};
use clap_complete::Shell;

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
/// What the output says.
pub fn describe(mut command: Command, reader: Reader, out: &mut impl Write) -> std::io::Result<()> {
    let shell = match reader {
        Reader::Bash => Shell::Bash,
        Reader::Zsh => Shell::Zsh,
        Reader::Fish => Shell::Fish,
        Reader::Powershell => Shell::PowerShell,
        Reader::Man => return clap_mangen::Man::new(command).render(out),
    };
    let mut text = Vec::new();
    clap_complete::generate(shell, &mut command, "langke", &mut text);
    out.write_all(&text)
}

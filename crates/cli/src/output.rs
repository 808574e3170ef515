//! What the program prints, and what it makes files with. Whoever reads may go away before the end, as `head` does: then the verb ends as it
//! would have, and nothing is said of it.
//!
//! `println!` would panic instead; `clippy.toml` of this crate forbids it.

use std::fmt::Arguments;
use std::io::{self, ErrorKind, Write};

/// Prints a line for whoever reads the result.
macro_rules! line {
    ($($text:tt)*) => { $crate::output::print(format_args!("{}\n", format_args!($($text)*))) };
}

/// Prints a line for whoever watches the program.
macro_rules! remark {
    ($($text:tt)*) => { $crate::output::say(format_args!("{}\n", format_args!($($text)*))) };
}

pub(crate) use {line, remark};

/// Prints a text for whoever reads the result, as it is.
pub fn print(text: Arguments) {
    tell_failure(write(&mut io::stdout().lock(), text));
}

/// The same with colours, as far as the terminal has them.
pub fn print_styled(text: Arguments) {
    tell_failure(write(&mut anstream::stdout().lock(), text));
}

fn tell_failure(written: io::Result<()>) {
    if let Err(error) = written {
        say(format_args!("langke: {error}\n"));
    }
}

/// Prints a text for whoever watches the program, as it is.
pub fn say(text: Arguments) {
    // Where even this cannot be told, nobody is there to be told.
    let _ = write(&mut io::stderr().lock(), text);
}

/// Writes a text; that nobody reads it any more is no error.
fn write(out: &mut impl Write, text: Arguments) -> io::Result<()> {
    match out.write_fmt(text).and_then(|()| out.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
}

/// What makes a file beside the one whose place it takes, which others may read as they may read any.
pub fn beside() -> tempfile::Builder<'static, 'static> {
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An output that fails.
    struct Failing(ErrorKind);

    impl Write for Failing {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(self.0.into())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn only_that_nobody_reads_any_more_is_no_error() {
        let kind =
            |kind| write(&mut Failing(kind), format_args!("a")).map_err(|error| error.kind());
        assert_eq!(kind(ErrorKind::BrokenPipe), Ok(()));
        assert_eq!(kind(ErrorKind::StorageFull), Err(ErrorKind::StorageFull));
    }
}

//! The native entry; all that it does stands in the library, which the tests start too.

fn main() -> std::process::ExitCode {
    langke_cli::main()
}

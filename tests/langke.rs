//! The native program as the tests start it.

fn main() -> std::process::ExitCode {
    langke_cli::main()
}

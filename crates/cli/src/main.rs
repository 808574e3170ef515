//! The native entry; all that it does stands in the library, which the tests start too.

/// Printing pages makes and drops many small strings: a national publish takes a quarter less of the processor than with glibc's allocator.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    langke_cli::main()
}

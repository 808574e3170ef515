//! Ports for servers and drivers that tests start as programs of others.

use std::net::{Ipv4Addr, TcpListener};
use std::sync::atomic::{AtomicU16, Ordering};

/// Below the ports that Linux, macOS and Windows give out by themselves: nobody else gets one of these by asking for any, and who tries to
/// connect before the server listens does not come out at itself, as can happen where the system picks a port for the connection that is
/// the very one it leads to.
const FIRST: u16 = 16_384;
/// So many.
const COUNT: u16 = 16_000;

/// A port that is free, and that no other test of this process was given before.
pub fn free_port() -> u16 {
    static GIVEN: AtomicU16 = AtomicU16::new(0);
    // Two runs of the tests beside each other begin elsewhere.
    let start = std::process::id() % u32::from(COUNT);
    for _ in 0..COUNT {
        let given = u32::from(GIVEN.fetch_add(1, Ordering::Relaxed));
        let offset = (start + given) % u32::from(COUNT);
        let port = FIRST + u16::try_from(offset).expect("below the count");
        if TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok() {
            return port;
        }
    }
    panic!("no port is free from {FIRST} on");
}

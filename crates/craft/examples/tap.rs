//! Writes the sound of tapped pots that the sample content plays: `cargo run --release -p langke-craft --example tap -- tap.wav`.
//!
//! It was encoded with ffmpeg 5.1 as AAC-LC, one channel, 48 kbit/s; the coder "fast" without noise substitution, since the default
//! one overshoots at the taps by several decibels:
//!
//! ```sh
//! ffmpeg -i tap.wav -map 0:a -map_metadata -1 -c:a aac -profile:a aac_low -b:a 48k -aac_coder fast -aac_pns 0 -ac 1 \
//!   -fflags +bitexact -flags:a +bitexact -metadata title="Gõ thử gốm (âm thanh dựng bằng mã)" -metadata:s:a language=zxx \
//!   -movflags +faststart content/media/bat-trang/tap.m4a
//! ```

use std::path::PathBuf;

use langke_craft::struck::{SAMPLE_RATE, piece, wave_file};

fn main() -> std::io::Result<()> {
    let path = std::env::args_os()
        .nth(1)
        .map_or_else(|| PathBuf::from("tap.wav"), PathBuf::from);
    std::fs::write(path, wave_file(&piece(), SAMPLE_RATE))
}

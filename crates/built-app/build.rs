//! Puts the packed app where the program takes it in; where none was packed, nothing.

use std::path::Path;
use std::{env, fs};

fn main() {
    println!("cargo::rerun-if-env-changed=LANGKE_PACKED_APP");
    let out = env::var("OUT_DIR").expect("Cargo says where files go");
    let packed = match env::var("LANGKE_PACKED_APP") {
        Ok(file) => {
            println!("cargo::rerun-if-changed={file}");
            fs::read(&file).unwrap_or_else(|error| panic!("LANGKE_PACKED_APP {file}: {error}"))
        }
        Err(_) => Vec::new(),
    };
    fs::write(Path::new(&out).join("app.zip"), packed).expect("the folder of this build");
}

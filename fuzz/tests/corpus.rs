//! Inputs that once did harm, read again.

use std::path::Path;

#[test]
fn no_input_that_was_kept_does_harm() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    match langke_fuzz::watch::replay(&corpus) {
        Ok(inputs) => assert!(inputs > 20, "only {inputs} inputs are kept"),
        Err(error) => panic!("{error:#}"),
    }
}

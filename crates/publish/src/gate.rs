//! The gate of a program: every call into its WebAssembly passes through it. Native only.
//!
//! A program that has trapped must not be called again, and what it had begun must be finished by somebody else: the starter
//! (`start.js`). It sees a trap, a panic, or an error that passes through WebAssembly exactly when a call into the program ends with it,
//! whoever called: listeners, timers, frames, promises. The script that wasm-bindgen writes for a program keeps what can be
//! called in one place; the gate is put there.

/// Where the script of wasm-bindgen 0.2 takes what can be called of a program: as it is written, and as it is shortened.
const TAKEN: [&[u8]; 2] = [b"wasm = instance.exports", b"wasm=instance.exports"];
/// The same through the gate, which the starter sets before it starts the program.
const THROUGH_GATE: &[u8] = b"wasm=__wbg_init.gate(instance.exports)";

/// The script of a program with the gate in it; none if it is not as wasm-bindgen writes it.
pub fn gated(script: &[u8]) -> Option<Vec<u8>> {
    let places: Vec<(usize, usize)> = TAKEN
        .iter()
        .flat_map(|taken| {
            let found = script.windows(taken.len()).enumerate();
            found.filter_map(|(at, bytes)| (bytes == *taken).then_some((at, at + taken.len())))
        })
        .collect();
    let [(begin, end)] = places[..] else {
        return None;
    };
    Some([&script[..begin], THROUGH_GATE, &script[end..]].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_gate_stands_where_a_program_is_taken_and_nowhere_else() {
        let script = b"let wasm;\nfunction f(instance) {\n    wasm = instance.exports;\n}";
        let gated = gated(script).expect("as wasm-bindgen writes it");
        assert_eq!(
            gated,
            b"let wasm;\nfunction f(instance) {\n    wasm=__wbg_init.gate(instance.exports);\n}"
        );
        assert_eq!(
            super::gated(b"return wasm=instance.exports,wasm"),
            Some(b"return wasm=__wbg_init.gate(instance.exports),wasm".to_vec())
        );
    }

    #[test]
    fn a_script_of_another_make_gets_no_gate() {
        assert_eq!(gated(b"export default 1;"), None);
        assert_eq!(
            gated(b"wasm = instance.exports;wasm = instance.exports;"),
            None
        );
    }
}

//! Characters that nobody sees and nobody meant to write. Native only.

/// Control characters, and format characters that change the direction of text or have no width.
pub fn is_stray(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}

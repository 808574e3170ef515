//! Which sentence of a recording is heard at a moment.

/// The sentence that is heard at `now`, by its place; `times` say when each begins and ends. All are in milliseconds. In a pause it is
/// none.
pub fn heard_at(times: &[(u32, u32)], now: u32) -> Option<usize> {
    times
        .iter()
        .position(|(from, to)| (*from..*to).contains(&now))
}

/// The sentence before or after the one that is heard or was heard last, by its place.
pub fn neighbour(times: &[(u32, u32)], now: u32, is_next: bool) -> Option<usize> {
    let begun = times.iter().take_while(|(from, _)| *from <= now).count();
    let place = if is_next {
        begun
    } else {
        begun.saturating_sub(2)
    };
    (place < times.len()).then_some(place)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TIMES: [(u32, u32); 3] = [(0, 1_000), (1_500, 3_000), (3_000, 4_000)];

    #[test]
    fn a_sentence_is_heard_from_its_beginning_until_the_next_begins_and_none_in_a_pause() {
        let heard = |now| heard_at(&TIMES, now);
        assert_eq!(heard(0), Some(0));
        assert_eq!(heard(999), Some(0));
        assert_eq!(heard(1_200), None);
        assert_eq!(heard(3_000), Some(2));
        assert_eq!(heard(4_000), None);
    }

    #[test]
    fn one_goes_a_sentence_back_or_on_and_not_beyond_the_ends() {
        let back = |now| neighbour(&TIMES, now, false);
        let on = |now| neighbour(&TIMES, now, true);
        assert_eq!(
            (back(500), back(2_000), back(3_500)),
            (Some(0), Some(0), Some(1))
        );
        assert_eq!((on(500), on(1_200), on(3_500)), (Some(1), Some(1), None));
        assert_eq!(
            (neighbour(&[], 0, true), neighbour(&[], 0, false)),
            (None, None)
        );
    }
}

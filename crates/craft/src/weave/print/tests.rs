//! Drawings: what lies uppermost, and how light they are.

use super::*;

const WARP: Colour = Colour {
    channels: [0xC5, 0x8B, 0x3B],
};
const WEFT: Colour = Colour {
    channels: [0xE9, 0xD3, 0xA3],
};

fn cloth(interlacing: &Interlacing, laid: usize) -> Cloth<'_> {
    Cloth {
        interlacing,
        across: 12,
        share: 0.86,
        warp: WARP,
        weft: WEFT,
        laid,
    }
}

/// Which of the paths is the uppermost at a place.
fn uppermost(svg: &str, x: f32, y: f32) -> Option<usize> {
    let path = |part: &str| part.split_once('"').map(|(path, _)| path.to_owned());
    let paths: Vec<String> = svg.split(" d=\"").skip(1).filter_map(path).collect();
    paths.iter().rposition(|path| {
        let mut begin = (0.0, 0.0);
        path.split_terminator('z').any(|piece| {
            let corners = corners(piece, begin);
            begin = corners[0];
            let next = corners.iter().cycle().skip(1);
            let turns =
                corners.iter().zip(next).take(4).map(|(one, two)| {
                    (two.0 - one.0) * (y - one.1) - (two.1 - one.1) * (x - one.0)
                });
            turns.clone().all(|turn| turn >= 0.0) || turns.clone().all(|turn| turn <= 0.0)
        })
    })
}

fn corners(piece: &str, begin: (f32, f32)) -> Vec<(f32, f32)> {
    let mut corners = Vec::new();
    let mut at = begin;
    let mut rest = piece;
    while let Some(letter) = rest.chars().next() {
        let end = rest[1..].find(|sign: char| sign.is_ascii_alphabetic());
        let (step, after) = rest.split_at(end.map_or(rest.len(), |end| end + 1));
        let numbers: Vec<f32> = step[1..]
            .split(' ')
            .map(|word| word.parse().expect(word))
            .collect();
        match letter {
            'h' => at.0 += numbers[0],
            'v' => at.1 += numbers[0],
            _ => at = (at.0 + numbers[0], at.1 + numbers[1]),
        }
        corners.push(at);
        rest = after;
    }
    corners
}

#[test]
fn at_each_crossing_the_upper_strand_is_painted_last() {
    for (over, under) in [(1, 1), (2, 2), (3, 1), (1, 4)] {
        let draft = Draft::twill(over, under);
        let interlacing = Interlacing::Draft(draft.clone());
        let drawing = svg(&cloth(&interlacing, 6), 240, 180);
        for (row, column) in (0..9).flat_map(|row| (0..12).map(move |column| (row, column))) {
            let (x, y) = (column as f32 * 20.0 + 10.0, row as f32 * 20.0 + 10.0);
            let wanted = match (row < 6, draft.weft_is_over(column, row)) {
                (true, true) => [Some(1), None],
                (true, false) => [Some(2), None],
                // What hangs on below may be a piece that lies above the last weft.
                (false, _) => [Some(0), Some(2)],
            };
            assert!(
                wanted.contains(&uppermost(&drawing, x, y)),
                "{over}/{under}: {column}, {row}"
            );
        }
        assert_eq!(uppermost(&drawing, 20.0, 20.0), None, "a hole");
    }
}

#[test]
fn in_three_directions_too_the_upper_strand_is_painted_last() {
    let drawing = svg(&cloth(&Interlacing::Hexagonal, 3), 240, 180);
    let level = 20.0 * LEVEL_DISTANCE;
    for (row, crossing) in (0..5).flat_map(|row| (0..12).map(move |crossing| (row, crossing))) {
        let (x, y) = (20.0 * crossing as f32 + 10.0, level * (row as f32 + 0.5));
        let is_over = Interlacing::Hexagonal.is_over(crossing, row);
        // Level strands over the first direction, and the second over level ones: paths 2 and 3; without them 1 and 0.
        let wanted = match (row < 3, is_over) {
            (true, true) => 2,
            (true, false) => 3,
            (false, true) => 1,
            (false, false) => 0,
        };
        assert_eq!(uppermost(&drawing, x, y), Some(wanted), "{crossing}, {row}");
        let beside = uppermost(&drawing, x + 10.0, y + level / 2.0);
        let wanted = if is_over { None } else { Some(1) };
        assert_eq!(beside, wanted, "first over second: {crossing}, {row}");
    }
}

#[test]
fn a_drawing_is_light_and_says_nothing_to_who_does_not_see_it() {
    for interlacing in [
        Interlacing::Hexagonal,
        Interlacing::Draft(Draft::twill(2, 2)),
        Interlacing::Draft(Draft::twill(1, 1)),
    ] {
        let drawing = svg(&cloth(&interlacing, usize::MAX), 240, 180);
        assert!(drawing.len() < 3500, "{}", drawing.len());
        assert!(drawing.starts_with("<svg viewBox=\"0 0 240 180\" aria-hidden=\"true\""));
        assert!(drawing.contains("fill=\"#C58B3B\"") && drawing.contains("fill=\"#E9D3A3\""));
        assert!(!drawing.contains("id="));
    }
    let bare = svg(&cloth(&Interlacing::Hexagonal, 0), 240, 180);
    assert!(!bare.contains("#E9D3A3"));
}

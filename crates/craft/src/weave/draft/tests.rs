//! Drafts: their rule, their repeat, their faults.

use super::*;

#[test]
fn a_twill_follows_its_rule() {
    for (over, under) in [(1, 1), (2, 2), (3, 1), (1, 4), (16, 16)] {
        let draft = Draft::twill(over, under);
        let period = usize::from(over + under);
        for (row, column) in
            (0..2 * period).flat_map(|row| (0..40).map(move |column| (row, column)))
        {
            let wanted = (column + row) % period < usize::from(over);
            assert_eq!(draft.weft_is_over(column, row), wanted, "{over}/{under}");
        }
        assert_eq!(draft.repeat(), (period, period));
        assert_eq!(draft.longest_float(), usize::from(over.max(under)));
        let parts = (
            draft.threading.clone(),
            draft.tie_up.clone(),
            draft.treadling.clone(),
        );
        assert_eq!(Draft::new(parts.0, parts.1, parts.2), Ok(draft));
    }
    assert_eq!(Draft::twill(0, 0), Draft::twill(1, 1));
    assert_eq!(Draft::twill(255, 255), Draft::twill(16, 16));
}

#[test]
fn the_smallest_repeat_is_found_in_each_direction() {
    let plain = vec![vec![1], vec![2]];
    let draft =
        Draft::new(vec![1, 2, 1, 2, 1, 2], plain.clone(), vec![2, 1, 2, 1]).expect("plain weave");
    assert_eq!(draft.repeat(), (2, 2));
    let draft = Draft::new(vec![1, 1, 2], plain, vec![1, 2, 2, 1]).expect("a weave");
    assert_eq!(draft.repeat(), (3, 4));
    assert_eq!(draft.longest_float(), 2);
    assert!(!draft.weft_is_over(3, 0) && draft.weft_is_over(5, 4));
}

#[test]
fn what_is_wrong_is_named_with_its_place() {
    let fault = |threading: &[u8], tie_up: &[&[u8]], treadling: &[u8]| {
        let tie_up = tie_up.iter().map(|shafts| shafts.to_vec()).collect();
        Draft::new(threading.to_vec(), tie_up, treadling.to_vec()).err()
    };
    let empty = |part| Some(DraftFault::Empty { part });
    assert_eq!(fault(&[], &[&[1]], &[1]), empty(DraftPart::Threading));
    assert_eq!(fault(&[1], &[], &[1]), empty(DraftPart::TieUp));
    assert_eq!(fault(&[1], &[&[1]], &[]), empty(DraftPart::Treadling));
    let long = |part, found, most| Some(DraftFault::TooLong { part, found, most });
    assert_eq!(
        fault(&[1; 65], &[&[1]], &[1]),
        long(DraftPart::Threading, 65, 64)
    );
    assert_eq!(
        fault(&[1], &[[1].as_slice(); 33], &[1]),
        long(DraftPart::TieUp, 33, 32)
    );
    assert_eq!(
        fault(&[1], &[&[1]], &[1; 66]),
        long(DraftPart::Treadling, 66, 64)
    );
    for found in [0, 33] {
        let wanted = DraftFault::NoSuchShaft {
            place: 1,
            found,
            most: 32,
        };
        assert_eq!(fault(&[1, found], &[&[1]], &[1]), Some(wanted));
    }
    for found in [0, 3] {
        let wanted = DraftFault::NothingHangs { place: 1, found };
        assert_eq!(fault(&[1, 2], &[&[1], &[2, found]], &[1, 2]), Some(wanted));
        let wanted = DraftFault::NoSuchTreadle {
            place: 2,
            found,
            most: 2,
        };
        assert_eq!(fault(&[1, 2], &[&[1], &[2]], &[1, 2, found]), Some(wanted));
    }
    let apart = DraftFault::FallsApart {
        warps: vec![],
        wefts: vec![2],
    };
    assert_eq!(fault(&[1, 2], &[&[1], &[2], &[]], &[1, 2, 3]), Some(apart));
}

#[test]
fn a_treadle_may_be_tied_and_never_pressed() {
    let tie_up = vec![vec![2, 1, 2], vec![1], vec![2]];
    let draft = Draft::new(vec![1, 2], tie_up, vec![2, 3]).expect("plain weave");
    assert_eq!(draft.tie_up()[0], [1, 2]);
    assert_eq!(draft.repeat(), (2, 2));
}

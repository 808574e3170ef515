//! A finger or a mouse on the picture of a vessel: whether it shapes, paints, or wants to scroll the page.
//!
//! Places are on the screen, in the window's pixels.

/// So far a finger moves before it is clear what it wants, in pixels.
const UNDECIDED: f32 = 6.0;

/// What the hand does.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub enum Hand {
    /// Nothing: there is none, or it scrolls the page.
    #[default]
    Away,
    /// It has come, and may want to shape or to scroll.
    Waits(Hold),
    /// It holds a handle.
    Shapes(Hold),
    /// It leads the brush.
    Paints,
}

/// A handle in the hand.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hold {
    /// The handle.
    pub handle: usize,
    /// The radius when it was taken hold of, in millimetres.
    pub radius: u16,
    /// Where the finger was then.
    pub from: (f32, f32),
    /// On which side of the axis: 1 is right, -1 left.
    pub side: f32,
}

/// What a movement does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Movement {
    /// Nothing.
    Nothing,
    /// It gives a handle another radius, in millimetres.
    Shapes(usize, u16),
    /// It leads the brush on.
    Paints,
}

impl Hand {
    /// Takes hold of a handle; a mouse means it at once, a finger may want to scroll.
    pub fn takes(hold: Hold, is_touch: bool) -> Hand {
        if is_touch {
            Hand::Waits(hold)
        } else {
            Hand::Shapes(hold)
        }
    }

    /// The handle that is held.
    pub fn held(&self) -> Option<usize> {
        match self {
            Hand::Shapes(hold) => Some(hold.handle),
            _ => None,
        }
    }

    /// It moves, where a millimetre has so many pixels.
    pub fn moves(&mut self, at: (f32, f32), scale: f32) -> Movement {
        match *self {
            Hand::Away => Movement::Nothing,
            Hand::Paints => Movement::Paints,
            Hand::Waits(hold) => {
                let (across, down) = ((at.0 - hold.from.0).abs(), (at.1 - hold.from.1).abs());
                if across.max(down) >= UNDECIDED {
                    *self = if down >= across {
                        Hand::Away
                    } else {
                        // It begins from here, so nothing leaps.
                        Hand::Shapes(Hold { from: at, ..hold })
                    };
                }
                Movement::Nothing
            }
            Hand::Shapes(hold) => {
                let moved = (at.0 - hold.from.0) * hold.side / scale;
                let radius = (f32::from(hold.radius) + moved).clamp(0.0, 1_000.0);
                Movement::Shapes(hold.handle, radius as u16)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOLD: Hold = Hold {
        handle: 3,
        radius: 100,
        from: (200.0, 300.0),
        side: 1.0,
    };

    #[test]
    fn a_finger_that_scrolls_shapes_nothing() {
        let mut hand = Hand::takes(HOLD, true);
        for down in [2.0, 5.0, 30.0, 90.0] {
            let at = (200.0 + down * 0.8, 300.0 + down);
            assert_eq!(hand.moves(at, 0.5), Movement::Nothing);
        }
        assert_eq!(hand, Hand::Away);
    }

    #[test]
    fn a_finger_that_goes_across_shapes_from_where_it_was_understood() {
        let mut hand = Hand::takes(HOLD, true);
        assert_eq!(hand.moves((208.0, 301.0), 0.5), Movement::Nothing);
        assert_eq!(hand.held(), Some(3));
        assert_eq!(hand.moves((208.0, 301.0), 0.5), Movement::Shapes(3, 100));
        assert_eq!(hand.moves((213.0, 340.0), 0.5), Movement::Shapes(3, 110));
    }

    #[test]
    fn a_mouse_shapes_at_once_and_to_the_left_the_other_way() {
        let left = Hold { side: -1.0, ..HOLD };
        let mut hand = Hand::takes(left, false);
        assert_eq!(hand.moves((199.0, 300.0), 0.5), Movement::Shapes(3, 102));
        assert_eq!(hand.moves((-9e9, 300.0), 0.5), Movement::Shapes(3, 1_000));
    }
}

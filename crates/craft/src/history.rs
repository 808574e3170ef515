//! What is being made, what of it is done, and what can be taken back.

/// So many changes can be taken back.
const MOST: usize = 40;

/// A work and how it came to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct History<T> {
    now: T,
    done: T,
    /// What was done before, the latest last.
    before: Vec<T>,
}

impl<T: Clone + PartialEq> History<T> {
    /// Begins with a work.
    pub fn begin(work: T) -> History<T> {
        History {
            done: work.clone(),
            now: work,
            before: Vec::new(),
        }
    }

    /// As it stands.
    pub fn now(&self) -> &T {
        &self.now
    }

    /// As it stands, to be changed.
    pub fn change(&mut self) -> &mut T {
        &mut self.now
    }

    /// What was changed is done. Tells whether anything was.
    pub fn settle(&mut self) -> bool {
        if self.now == self.done {
            return false;
        }
        if self.before.len() == MOST {
            self.before.remove(0);
        }
        let before = std::mem::replace(&mut self.done, self.now.clone());
        self.before.push(before);
        true
    }

    /// What was changed since something was done was not meant.
    pub fn cancel(&mut self) {
        self.now = self.done.clone();
    }

    /// Takes the last thing that was done back. Tells whether there was any.
    pub fn undo(&mut self) -> bool {
        let Some(before) = self.before.pop() else {
            return false;
        };
        self.done = before;
        self.cancel();
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_done_can_be_taken_back_step_by_step() {
        let mut history = History::begin(1);
        for work in [2, 3] {
            *history.change() = work;
            assert!(history.settle());
        }
        assert!(!history.settle(), "nothing was changed");
        assert!(history.undo());
        assert_eq!(*history.now(), 2);
        assert!(history.undo());
        assert_eq!(*history.now(), 1);
        assert!(!history.undo());
    }

    #[test]
    fn what_was_not_meant_leaves_no_trace() {
        let mut history = History::begin(1);
        *history.change() = 9;
        history.cancel();
        assert_eq!(*history.now(), 1);
        assert!(!history.undo());
    }

    #[test]
    fn an_afternoon_of_changes_is_not_kept_for_ever() {
        let mut history = History::begin(0);
        for work in 1..=100 {
            *history.change() = work;
            history.settle();
        }
        let taken_back = std::iter::from_fn(|| history.undo().then_some(())).count();
        assert_eq!(taken_back, MOST);
        assert_eq!(*history.now(), 100 - MOST as i32);
    }
}

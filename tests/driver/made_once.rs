//! What several tests want is made by the first of them.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// Things by their names.
pub struct MadeOnce<T>(Mutex<BTreeMap<String, Arc<OnceLock<T>>>>);

impl<T> MadeOnce<T> {
    pub const fn new() -> MadeOnce<T> {
        MadeOnce(Mutex::new(BTreeMap::new()))
    }

    /// What `of` sees in the thing of this name, which is made unless it is there.
    pub fn of<R>(&self, name: String, make: impl FnOnce() -> T, of: impl FnOnce(&T) -> R) -> R {
        let thing = {
            let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(all.entry(name).or_default())
        };
        of(thing.get_or_init(make))
    }
}

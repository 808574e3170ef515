//! Folders that are begun, finished, dropped.

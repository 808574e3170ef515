//! Cards, looked at as a reader of the files would.

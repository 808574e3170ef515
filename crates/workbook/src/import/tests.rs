//! What an import does with whole workbooks.

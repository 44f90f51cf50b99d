"""One filled paper: values, edits, undo, checks."""

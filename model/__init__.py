"""Everything a filled paper is and does. Knows no Qt."""

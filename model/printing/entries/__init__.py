"""The print of papers that are tables of entries, from the definition alone: no paper is named here."""

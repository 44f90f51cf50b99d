"""The web page for the organisation's own site: the paper without personal data."""

"""The names under which a printed PDF says where the marks of electronic signatures belong.

They are named destinations of the kind FitR (ISO 32000-1, 12.3.2.3): a page and a rectangle on it.
"""

from typing import Final

MARKED_ROLES: Final = ("head", "authority")
"""Who can sign electronically, in this order; also the ids of these signatories in the papers."""


def mark_place_name(role: str) -> str:
    """The name of the place of a role's mark."""
    return f"bagalau.sign.{role}"

"""Kazakh letters without a Kazakh layout, and digits within one."""

from typing import Final

LETTERS: Final = "әғқңөұүһі"
"""The letters that a Russian layout lacks, in the order of the palette and of Ctrl+1 … Ctrl+9."""

_DIGIT_ROW: Final = {"ә": "2", "і": "3", "ң": "4", "ғ": "5", "ү": "8", "ұ": "9", "қ": "0"}
"""Letters that the Kazakh layout puts in the place of digits (on Windows and X11 alike)."""

_ONE: Final = frozenset({2, 10})
_SIX: Final = frozenset({7, 15})
_SEVEN: Final = frozenset({8, 16})
"""Scan codes of the keys 1, 6, 7: first as Windows counts them, then as X11 and Wayland do."""

_SIGNS_BY_PLACE: Final = (('"!', _ONE, "1"), (",;", _SIX, "6"), (".:", _SEVEN, "7"))
"""The Kazakh layout also has signs there; they are digits only if they come from that very key."""

_COMMA_KEYS: Final = "бюБЮ№"
"""What the keys beside the right Shift give: with the comma's own key taken, they write the decimal comma."""


def digit_meant(text: str, scan_code: int) -> str:
    """The digit or comma that a key press in a number field means; empty if it means what it says.

    Args:
        text: what the layout made of the key.
        scan_code: the key's place on the keyboard; 0 if it is not known.
    """
    if len(text) != 1:
        return ""
    digit = _DIGIT_ROW.get(text.lower())
    if digit:
        return digit
    for signs, keys, meant in _SIGNS_BY_PLACE:
        if text in signs and scan_code in keys:
            return meant
    return "," if text in _COMMA_KEYS else ""

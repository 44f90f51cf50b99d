"""Which card a paper shows, in twelve digits that a person can compare and type.

The fingerprint is the SHA-256 of the canonical card file reduced to what stands on the paper:

- without notes: evidence is the school's own and is not printed;
- without wrong entries: they are not printed either, and what has become impossible counts as one;
- without `printed` and `points`: points are computed, and those of a foreign paper do not stand on ours;
- without `last`: which number an entry would get next is not printed;
- without `definition`: form, edition and the permanent row ids say what every value means. A word mended in
  the text of a form must not make last year's signed papers unprovable. The code carries the beginning of
  that digest instead, so that a card read back says when it was filled on another copy of the form.
"""

import json
import re
from typing import Any, Final, NamedTuple

from model.card.card import Card
from model.card.document import write_card
from model.scoring import shortened
from model.wording import BagalauError, Message

_SHORT: Final = 12
_GROUP: Final = 4
# What a person types for what is printed: Cyrillic letters that look the same, and the letter O for zero.
_LOOK_ALIKES: Final = str.maketrans("АВСЕОO", "ABCE00")
_BETWEEN: Final = r"[\s.,_\u00ad\u2010-\u2015\u2212-]+"


class FingerprintRefused(BagalauError):
    """What was typed is no fingerprint; the message shows one."""


class Fingerprint(NamedTuple):
    """SHA-256 of what stands on the paper, 64 hexadecimal digits."""

    full: str

    @property
    def short(self) -> str:
        """The first twelve digits as they are printed: "7F3A-91C2-04DE"."""
        digits = self.full[:_SHORT].upper()
        return "-".join(digits[at : at + _GROUP] for at in range(0, _SHORT, _GROUP))


def fingerprint(card: Card) -> Fingerprint:
    """The fingerprint of the card as it stands on paper now."""
    import hashlib

    content = json.dumps(standing(card), ensure_ascii=False, indent=2) + "\n"
    return Fingerprint(hashlib.sha256(content.encode()).hexdigest())


def standing(card: Card) -> dict[str, Any]:
    """The part of the card document that stands on the paper; what is empty is left out."""
    document: dict[str, Any] = write_card(card.replaced(notes={}, drafts={}, printed=None))
    document.pop("definition")
    document.pop("drafts", None)
    document.pop("last", None)
    document["organisation"] = {key: text for key, text in document["organisation"].items() if text}
    signers = {key: signer for key, signer in document.pop("signers", {}).items() if signer}
    return document | ({"signers": signers} if signers else {})


def read_short(typed: str) -> str:
    """What a person typed as a short fingerprint, as it is printed.

    Small letters, missing or other hyphens, spaces, Cyrillic look-alikes and O for 0 are taken.

    Raises:
        FingerprintRefused: there are not twelve hexadecimal digits in it.
    """
    digits = re.sub(_BETWEEN, "", typed).upper().translate(_LOOK_ALIKES)
    if not re.fullmatch(rf"[0-9A-F]{{{_SHORT}}}", digits):
        raise FingerprintRefused(Message("code.not_a_fingerprint", {"typed": shortened(typed)}))
    return Fingerprint(digits).short


def same(short: str, card: Card) -> bool:
    """Whether a short fingerprint, as typed, is the card's.

    Raises:
        FingerprintRefused: it is none.
    """
    return read_short(short) == fingerprint(card).short

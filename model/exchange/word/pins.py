"""The hidden part of a document of ours: which paper and card it is, and what each of its cells said.

The paper does not show everything a card holds: of "3 of 15" it shows 20 %, of four articles one point. So
the card stands beside it; where a cell still says what was written into it, the card's own value counts.
Evidence is not on the paper and is not taken along.
"""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple
from xml.sax.saxutils import escape

from model.card.card import Card
from model.card.document import card_from_bytes, card_to_bytes
from model.exchange.word.guard import Parts, parsed
from model.paper.library import Papers

NAMESPACE: Final = "urn:bagalau:card"
PART: Final = "/customXml/item1.xml"
PROPERTIES: Final = "/customXml/itemProps1.xml"
VERSION: Final = 1
_PART: Final = re.compile(r"customXml/item\d{1,3}\.xml")
_MOST_PARTS: Final = 20
_ITEM: Final = "{6B1A2C47-0D55-4E57-9C1B-BA6A1A000001}"


class Pins(NamedTuple):
    """What the hidden part says.

    Attributes:
        card: the card that was written.
        lines: method and points cell of every printed line, in the paper's order.
        head: by the address of a field of the head, the text in which it stands.
        total: the line of the total.
    """

    card: Card
    lines: Sequence[tuple[str, str]]
    head: Mapping[str, str]
    total: str


def pins_part(pins: Pins) -> bytes:
    """The bytes of the hidden part."""
    drafts = {field: typed for field, typed in pins.card.drafts.items() if field.group != "notes"}
    shown = pins.card.replaced(notes={}, drafts=drafts)
    document = {
        "bagalau": VERSION,
        "card": json.loads(card_to_bytes(shown, points=False)),
        "lines": [list(line) for line in pins.lines],
        "head": dict(pins.head),
        "total": pins.total,
    }
    text = escape(json.dumps(document, ensure_ascii=True))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<card xmlns="{NAMESPACE}">{text}</card>'.encode()


def properties_part() -> bytes:
    """The bytes of the part that names the hidden one; programs that find none drop what they do not know."""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n'
        f'<ds:datastoreItem ds:itemID="{_ITEM}" '
        'xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    ).encode()


def read_pins(parts: Parts, papers: Papers) -> Pins | None:
    """What a document says of itself; None if it is not one of ours, or of a later version of the program.

    Raises:
        CardRefused, PaperUnknown: the card in it is not sound, or of a paper that is not known.
        DocumentRefused: as `Parts.read`.
    """
    for name in sorted(name for name in parts.names if _PART.fullmatch(name))[:_MOST_PARTS]:
        content = parts.read(name)
        if NAMESPACE.encode() in content:
            return _pins("".join(parsed(content).itertext()), papers)
    return None


def _pins(text: str, papers: Papers) -> Pins | None:
    try:
        document: Any = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(document, dict) or document.get("bagalau") != VERSION:
        return None
    lines, head, total = document.get("lines"), document.get("head"), document.get("total")
    if not isinstance(lines, list) or not isinstance(head, dict) or not isinstance(total, str):
        return None
    if any(not isinstance(line, list) or [type(cell) for cell in line] != [str, str] for line in lines):
        return None
    if any(not isinstance(words, str) for words in head.values()):
        return None
    card = card_from_bytes(json.dumps(document.get("card")).encode(), papers)
    return Pins(card, [(line[0], line[1]) for line in lines], head, total)

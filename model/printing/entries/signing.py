"""Who approves a document, and who signs it."""

from collections.abc import Iterator, Sequence
from typing import Final

from model.printing.entries.checked import printable
from model.printing.entries.leaves import Leaves
from model.printing.rows import Line, Piece, Row, place_together
from model.printing.sheet import MM
from model.printing.styles import SMALL, TEXT, TEXT_BOLD
from model.printing.wrap import text_width, wrapped
from model.scoring.entries.ledger import Ledger
from model.scoring.entries.values import Person
from model.wording import Language, Message, say

_APPROVAL_WIDTH: Final = 76 * MM
_TO_SIGN: Final = 5 * MM
_GAP: Final = 1.2 * MM
_NAME_WIDTH: Final = 52 * MM
_SIGNATURE_WIDTH: Final = 42 * MM
_BETWEEN: Final = 3 * MM


def place_approval(
    leaves: Leaves,
    ledger: Ledger,
    place: tuple[str, int],
    columns: Sequence[str],
    words: str,
    language: Language,
) -> None:
    """At the right: the word, the post, a line to sign on before the name, the date."""
    right = leaves.frame.right
    left = right - _APPROVAL_WIDTH
    rows: list[Row] = []
    rows += [
        Row(TEXT.leading, (Piece(left, line, TEXT_BOLD),)) for line in wrapped(words, TEXT_BOLD, right - left)
    ]
    for column in columns:
        for person in _people(ledger, place, column):
            post = wrapped(printable(person.post), TEXT, right - left)
            rows += [Row(TEXT.leading, (Piece(left, line, TEXT),)) for line in post]
            name = printable(person.name).replace(" ", "\u00a0") or "_" * 18
            width = text_width(name, TEXT)
            start = max(right - width, left + 20 * MM)
            line = Line(left, start - _GAP, down=TEXT.leading)
            rows += [Row(_TO_SIGN), Row(TEXT.leading + _GAP, (Piece(start, name, TEXT),), (line,))]
    rows += [Row(_GAP), Row(TEXT.leading, (Piece(left, say(Message("print.signed_on"), language), TEXT),))]
    place_together(leaves, rows)


def place_signatures(
    leaves: Leaves, ledger: Ledger, place: tuple[str, int], columns: Sequence[str], language: Language
) -> None:
    """A line for each who signs: what he is here and his post, room to sign, his name; all on one page."""
    rows: list[Row] = []
    for column in columns:
        label = printable(ledger.paper.table(place[0]).column(column).text.to(language))
        for number, person in enumerate(_people(ledger, place, column)):
            rows += _signature(leaves, label if number == 0 else "", person, language)
    place_together(leaves, rows)


def _people(ledger: Ledger, place: tuple[str, int], column: str) -> list[Person]:
    """Who is named in a cell; somebody without a name where it is empty."""
    match ledger.value(*place, column):
        case Person() as person:
            return [person]
        case tuple() as several:
            return [one for one in several if isinstance(one, Person)]
        case _:
            return [Person("", "")]


def _signature(leaves: Leaves, label: str, person: Person, language: Language) -> Iterator[Row]:
    left, right = leaves.frame.left, leaves.frame.right
    name_left = right - _NAME_WIDTH
    line_left = name_left - _BETWEEN - _SIGNATURE_WIDTH
    width = line_left - _BETWEEN - left
    yield Row(_TO_SIGN)
    for line in wrapped(f"{label}:" if label else "", TEXT, right - left):
        yield Row(TEXT.leading, (Piece(left, line, TEXT),))
    posts = wrapped(printable(person.post), TEXT, width) or ("",)
    names = wrapped(printable(person.name), TEXT, _NAME_WIDTH) or ("",)
    lines = [Line(line_left, name_left - _BETWEEN, down=TEXT.leading)]
    if not names[0]:
        lines.append(Line(name_left, right, down=TEXT.leading))
    if not posts[0]:
        lines.append(Line(left, line_left - _BETWEEN, down=TEXT.leading))
    yield Row(_TO_SIGN / 2)
    for number in range(max(len(posts), len(names))):
        pieces = [Piece(left, posts[number], TEXT)] if number < len(posts) and posts[number] else []
        if number < len(names) and names[number]:
            pieces.append(Piece(name_left, names[number], TEXT))
        yield Row(TEXT.leading, tuple(pieces), tuple(lines) if number == 0 else ())
    words = say(Message("print.sign_here"), language)
    if len(posts) == 1 and len(names) == 1:
        middle = (line_left + name_left - _BETWEEN - text_width(words, SMALL)) / 2
        yield Row(SMALL.leading, (Piece(middle, words, SMALL),))

"""What was not understood of a file that a card was read from, or is odd in it, in lines for a terminal."""

from collections.abc import Iterator

from model.exchange.any_file import Reading
from model.exchange.raw_words import raw_in_words, reason_in_words
from model.exchange.recognition import Stray
from model.scoring import shortened
from model.wording import Language, Message, Said, say


def doubts(source: Reading, language: Language) -> Iterator[str]:
    """What was not understood, a line for each: where it stands, what stands there, why; swapped pages."""
    if source.swapped:
        yield say(source.swapped, language)
    for one in source.doubtful:
        reason = one.reason if isinstance(one, Stray) else one.fault
        if reason:
            details: dict[str, Said] = {
                "place": one.place,
                "raw": raw_in_words(shortened(one.raw)),
                "reason": reason_in_words(reason),
            }
            yield " ".join(say(Message("show.doubt", details), language).split())
    recognised = source.recognised
    if recognised and recognised.absent:
        rows = recognised.card.paper.rows
        numbers = tuple(dict.fromkeys(rows[row].number for row in recognised.absent))
        counted: dict[str, Said] = {"number": len(recognised.absent), "rows": numbers}
        yield say(Message("show.absent", counted), language)

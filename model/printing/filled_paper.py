"""The words of a filled paper for documents that are no PDF: the same in every kind of file."""

from collections.abc import Iterator

from model.card.card import Card, Signer
from model.card.places import PLACE
from model.card.shown import ShownFact, ShownHeading, ShownSigner
from model.printing.closing import total_points, total_words
from model.printing.filling import Filling
from model.printing.glyphs import clean
from model.printing.heading import labelled
from model.printing.places import filled_in, named_in, written_on
from model.scoring import Score
from model.wording import Language, Message, say


class FilledPaper(Filling):
    """A filled paper in one language, cell by cell."""

    def __init__(self, card: Card, score: Score, language: Language) -> None:
        """Take the card and its points."""
        super().__init__(card, score, language)
        self._paper = card.paper

    def headings(self) -> Iterator[ShownHeading]:
        """The blocks above the table."""
        headings = self._paper.headings
        for heading, after in zip(headings, (*headings[1:], None), strict=True):
            text = heading.text.to(self._language)
            lined = bool(after and after.style == "caption")
            fields = tuple("/".join(place.groups()) for place in PLACE.finditer(text))
            shown = written_on if lined else filled_in
            yield ShownHeading(heading.style, shown(text, self._card, self._language), lined, fields)

    def facts(self) -> Iterator[ShownFact]:
        """What the headings do not say of the organisation."""
        named = {name for heading in self._paper.headings for name in named_in(heading.text.ru)}
        for field in self._paper.organisation:
            entered = clean(self._card.organisation.get(field.id, ""))
            if entered and field.id not in named:
                yield self._fact(field.id, field.text.to(self._language), entered)
        for nomination in self._paper.nominations:
            if nomination.id == self._card.organisation.get("nomination"):
                label = say(Message("print.nomination"), self._language)
                yield self._fact("nomination", label, nomination.text.to(self._language))

    def total(self) -> str:
        """The points of the total; "" while it cannot be said yet."""
        return total_points(self._card, self._score)

    def total_line(self) -> str:
        """The line of the total."""
        return total_words(self._card, self._score, self._language)

    def signers(self) -> Iterator[ShownSigner]:
        """Who signs."""
        for signatory in self._paper.signatories:
            signer = self._card.signers.get(signatory.id, Signer())
            words = signatory.text.to(self._language)
            yield ShownSigner(signatory.id, words, clean(signer.name), clean(signer.post), signatory.added)

    def _fact(self, field: str, label: str, value: str) -> ShownFact:
        return ShownFact(f"organisation/{field}", label, value, labelled(label, value, self._language))

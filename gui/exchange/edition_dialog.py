"""What a newer edition of the paper changes, and what becomes of the answers of a card."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.dialogs.calm_dialog import CalmDialog
from gui.exchange.lines_table import Column, Line, LinesTable
from gui.exchange.tabs import Tabs
from gui.field_words import field_words
from model.card.card import Card, Field
from model.card.carried_over import CarriedOver
from model.card.places import fill_places
from model.paper.edition_difference import RowDifference, edition_difference
from model.paper.edition_words import KIND_WORDS, details_of
from model.paper.short_words import short_words
from model.wording import Language, Message, Said, Text, say

_LEAST_HEIGHT = 240


class EditionDialog(CalmDialog):
    """Shows it before anything is made; `make_wanted` asks for the new card."""

    make_wanted = Signal()

    def __init__(self, card: Card, over: CarriedOver, language: Language, parent: QWidget | None) -> None:
        """Show what was worked out; neither card is in the archive because of it."""
        super().__init__(parent, self.tr("Carry over to the new edition"), width=980)
        self._card, self._over = card, over
        self._language: Language = language
        self._old, self._new = short_words(card.paper), short_words(over.card.paper)
        editions: dict[str, Said] = {
            "name": over.card.paper.name,
            "old": card.paper.edition_name,
            "new": over.card.paper.edition_name,
        }
        self.add_text(self._say(Message("compare.editions", editions)), "muted")
        self.add_text(
            self.tr("A new card is made; the card as it is stays in the archive on its own edition.")
        )
        differences = edition_difference(card.paper, over.card.paper)
        same = sum(1 for row in over.card.paper.rows if row not in {one.row for one in differences})
        counted = Message("compare.editions_counted", {"number": len(differences), "same": same})
        self.add_text(self._say(counted if differences else Message("compare.editions_same")), "strong")
        self.body.addWidget(self._made_tabs(differences), 1)
        self.add_button(self.tr("Cancel"), "cancel").clicked.connect(self.reject)
        make = self.add_button(self.tr("Make the new card"), "make", primary=True)
        make.clicked.connect(self.make_wanted)

    def _made_tabs(self, differences: tuple[RowDifference, ...]) -> Tabs:
        over = self._over
        number, what, why = self.tr("No."), self.tr("What"), self.tr("Why")
        pages = [
            (
                "differences",
                self.tr("What is different: {number}").format(number=len(differences)),
                [
                    Column(number, 62),
                    Column(self.tr("Change"), 130),
                    Column(what, 0),
                    Column(self.tr("Details"), 330),
                ],
                [self._difference(one) for one in differences],
            ),
            (
                "taken",
                self.tr("Carried over: {number}").format(number=len(over.taken)),
                [Column(number, 62), Column(what, 0), Column(self.tr("What to look at"), 380)],
                list(self._taken()),
            ),
            (
                "left",
                self.tr("Not carried over: {number}").format(number=len(over.left)),
                [Column(number, 62), Column(what, 0), Column(why, 380)],
                list(self._left()),
            ),
            (
                "empty",
                self.tr("New, to be filled in: {number}").format(number=len(over.empty)),
                [Column(number, 62), Column(what, 0)],
                [self._row(row) for row in over.empty],
            ),
        ]
        tabs = Tabs()
        for name, title, columns, lines in pages:
            table = LinesTable(f"edition-{name}", title, columns, tabs)
            table.setMinimumHeight(_LEAST_HEIGHT)
            table.show_lines(lines)
            tabs.add(name, title, table)
        return tabs

    def _difference(self, one: RowDifference) -> Line:
        row = one.new or one.old
        words = self._words(self._new if one.new else self._old, one.row)
        kinds = ", ".join(self._say(Message(KIND_WORDS[kind])) for kind in one.kinds)
        details = "\n".join(self._say(message) for message in details_of(one))
        return Line((row.number if row else "", kinds, words, details))

    def _taken(self) -> Iterator[Line]:
        for one in sorted(self._over.taken, key=lambda taken: taken.remark is None):
            row = self._over.card.paper.rows[one.row]
            remark = self._say(one.remark) if one.remark else ""
            yield Line((row.number, self._words(self._new, one.row), remark), "warn" if remark else "")

    def _left(self) -> Iterator[Line]:
        for one in self._over.left:
            number, words = self._named(one.field)
            yield Line((number, words, self._say(one.reason)))

    def _named(self, field: Field) -> tuple[str, str]:
        paper = self._card.paper
        if field.group in {"values", "notes"}:
            return paper.rows[field.key].number, self._words(self._old, field.key)
        return "", field_words(paper, field, self._language)

    def _row(self, row: str) -> Line:
        return Line((self._over.card.paper.rows[row].number, self._words(self._new, row)))

    def _words(self, known: dict[str, Text], row: str) -> str:
        return fill_places(known[row].to(self._language), self._card)

    def _say(self, message: Message) -> str:
        return " ".join(say(message, self._language).split())

"""The cards of the start page as a list model."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui.dates import when
from gui.listed_card import ListedCard
from gui.state_words import standing_words
from model.scoring import with_comma

Index = QModelIndex | QPersistentModelIndex
CARD_ROLE: Final = int(Qt.ItemDataRole.UserRole)


class CardListModel(QAbstractListModel):
    """Cards in the order given; a few words narrow them down."""

    def __init__(self, today: Callable[[], date], parent: QObject | None = None) -> None:
        """Start without cards."""
        super().__init__(parent)
        self._today = today
        self._all: list[ListedCard] = []
        self._shown: list[ListedCard] = []
        self._words: list[str] = []

    def set_cards(self, cards: Sequence[ListedCard]) -> None:
        """Show these cards."""
        self._all = list(cards)
        self._narrow()

    def narrow(self, text: str) -> None:
        """Show only the cards that have every word of the text."""
        self._words = text.casefold().split()
        self._narrow()

    def row_of(self, card_id: int) -> int:
        """Where the card stands; -1 if it is not shown."""
        return next((row for row, card in enumerate(self._shown) if card.id == card_id), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        """How many cards are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The card, or all that is said of it in one sentence for those who listen."""
        if not index.isValid():
            return None
        card = self._shown[index.row()]
        if role == CARD_ROLE:
            return card
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            head = (self.school(card), self.state(card), card.about)
            said = (*head, self.points(card), self.filled(card), self.changed(card))
            return "; ".join(part for part in said if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{self.school(card)}\n{self.state(card)}\n{card.about}"
        return None

    def school(self, card: ListedCard) -> str:
        """Name of the school, or that there is none."""
        return card.school or self.tr("School not named yet")

    def state(self, card: ListedCard) -> str:
        """Where it stands on its way to the signature."""
        return standing_words(card.standing)

    def points(self, card: ListedCard) -> str:
        """ "287,6 points"; empty where the paper gives none."""
        if card.total is None:
            return ""
        return self.tr("{total} points").format(total=with_comma(card.total))

    def filled(self, card: ListedCard) -> str:
        """ "93 of 98 filled in"."""
        return self.tr("{filled} of {rows} filled in").format(filled=card.filled, rows=card.rows)

    def changed(self, card: ListedCard) -> str:
        """When it was last changed."""
        return when(card.changed_at, self._today())

    def _narrow(self) -> None:
        self.beginResetModel()
        self._shown = [
            card
            for card in self._all
            if all(
                word in f"{card.school} {card.about} {self.state(card)}".casefold() for word in self._words
            )
        ]
        self.endResetModel()

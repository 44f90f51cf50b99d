"""What a table adds up to, always in view above it."""

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from gui import theme
from gui.elided_label import ElidedLabel
from gui.entries.lines import flat
from gui.entries.words import amount_words
from model.card.session import Session
from model.paper.entries import EntryTable
from model.wording import Language


class TotalsBar(QWidget):
    """The sums of every column that may be added up, the first also by years; the number of entries."""

    def __init__(self, session: Session, table: EntryTable, language: Language, parent: QWidget) -> None:
        """Make the bar of a table."""
        super().__init__(parent)
        self._session = session
        self._table = table
        self._language: Language = language
        self._found: int | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        self._main = self._label(column, strong=True)
        self._main.setObjectName("table-total")
        self._main.setVisible(bool(table.sums))
        self._more = self._label(column)
        self._more.setObjectName("table-more")

    def _label(self, column: QVBoxLayout, *, strong: bool = False) -> ElidedLabel:
        label = ElidedLabel(parent=self)
        label.setFont(theme.screen_font(theme.SCREEN_SIZE + (1 if strong else -1), bold=strong))
        # A fixed width keeps a growing number from laying out the whole window again.
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        column.addWidget(label)
        return label

    @property
    def main(self) -> str:
        """The first sum, over all and by years."""
        return self._main.text()

    def show_found(self, number: int | None) -> None:
        """Show how many entries are left by the filters; None without a filter."""
        self._found = number
        self.show_all()

    def show_all(self) -> None:
        """Show what the table adds up to now."""
        held = len(self._session.card.entries.get(self._table.id, ()))
        number = self.tr("Entries: {0}").format(held)
        if self._found is not None:
            number = self.tr("Shown: {0} of {1}").format(self._found, held)
        ledger = self._session.ledger
        said = [number]
        unit = self._table.unit
        if ledger is None:
            return
        for place, name in enumerate(self._table.sums):
            column = self._table.column(name)
            whole = amount_words(ledger.sum_of(self._table.id, name), unit)
            title = flat(column.short.to(self._language)).partition(",")[0]
            if place:
                said.append(f"{title}: {whole}")
                continue
            years = [
                f"{year}: {amount_words(ledger.sum_of(self._table.id, name, year), unit)}"
                for year in ledger.years
                if column.per_year
            ]
            unit_words = f" {unit.text.to(self._language)}" if unit else ""
            more = f" ({' · '.join(years)})" if years else ""
            self._main.setText(f"{title}: {whole}{unit_words}{more}")
        self._more.setText("   ·   ".join(said))

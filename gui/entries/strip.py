"""What is known about the cell at hand, below the table: its whole name, what is wrong, what is computed."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy, QWidget

from gui import theme
from gui.elided_label import ElidedLabel
from gui.entries.lines import flat
from gui.entries.model import EntryModel
from gui.entries.spots import Spot
from model.paper.entries import DaysLeft
from model.wording import Message, Said, say


class EntryStrip(QFrame):
    """Three lines that keep their place, whatever stands in them."""

    def __init__(self, model: EntryModel, parent: QWidget) -> None:
        """Speak of the model's cells."""
        super().__init__(parent)
        self._model = model
        self.setObjectName("panel")
        self._name = ElidedLabel(parent=self)
        self._name.setFont(theme.screen_font(bold=True))
        self._computed = ElidedLabel(parent=self)
        self._computed.setObjectName("computed")
        self._said = QLabel(self)
        self._said.setObjectName("said")
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setWordWrap(True)
        self._said.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._said.setFont(theme.screen_font())
        self._said.setFixedHeight(self._said.fontMetrics().height() * 2 + 2)
        self._said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.tint(self._computed, theme.ACCENT)
        grid = QGridLayout(self)
        grid.setContentsMargins(10, 5, 10, 5)
        grid.setSpacing(2)
        grid.addWidget(self._name, 0, 0)
        grid.addWidget(self._computed, 0, 1)
        grid.addWidget(self._said, 1, 0, 1, 2)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)

    @property
    def text(self) -> str:
        """What is said of the cell."""
        return self._said.text()

    def show_cell(self, index: QModelIndex | QPersistentModelIndex) -> None:
        """Speak of a cell."""
        if not index.isValid() or index.row() >= len(self._model.lines):
            self._name.setText(self._model.table.short.to(self._model.language))
            self._say(self._about_table(), theme.MUTED)
            self._computed.setText("")
            return
        spot = self._model.spot(index)
        self._name.setText(self._named(spot))
        self._computed.setText(self._computed_words(spot))
        self._computed.setVisible(bool(self._computed.text()))
        fault = self._model.fault(index)
        if fault:
            self._say(say(fault, self._model.language), theme.FAULT)
        elif self._model.lacks(index):
            self._say(self.tr("Must be filled in"), theme.WARN)
        else:
            self._say(self._about(spot, index), theme.MUTED)

    def _named(self, spot: Spot) -> str:
        if spot.column is None:
            return flat(spot.text) or self._model.table.short.to(self._model.language)
        name = flat(spot.column.text.to(self._model.language))
        return f"№ {spot.entry} · {name}, {spot.year}" if spot.year else f"№ {spot.entry} · {name}"

    def _computed_words(self, spot: Spot) -> str:
        """What the program has computed of this entry."""
        if not spot.entry:
            return ""
        found = []
        for column in self._model.table.columns:
            if column.computed and not column.per_year and not column.table:
                text = self._model.words.of(spot.entry, column.id)
                if not text:
                    continue
                if isinstance(column.computed, DaysLeft) and not text.isdigit():
                    found.append(text)  # "overdue by 3 days" needs no name
                else:
                    found.append(f"{flat(column.short.to(self._model.language))}: {text}")
        return " · ".join(found)

    def _about(self, spot: Spot, index: QModelIndex | QPersistentModelIndex) -> str:
        language = self._model.language
        if spot.column is None:
            return ""
        told = self._model.reversals.words(spot.entry)
        if self._model.reversals.is_reversed(spot.entry):
            return told
        if self._model.session.is_fixed(self._model.table.id, spot.entry):
            fixed = self.tr("This entry stands for good; a mistake in it is corrected by a reversing entry.")
            return " · ".join(part for part in (told, fixed) if part)
        if self._model.copied(index):
            details: dict[str, Said] = {"number": str(spot.entry), "column": spot.column.short}
            return say(Message("entries.copied_cell", details), language)
        texts = [text.to(language) for text in (spot.column.hint, *spot.column.notes) if text]
        if told:
            texts.insert(0, told)
        if spot.column.computed or spot.all:
            texts.insert(0, self.tr("Computed by the program"))
        elif not texts and self._model.may_type(index):
            texts.append(self._how(spot.column.kind))
        return " · ".join(texts)

    def _how(self, kind: str) -> str:
        said = {
            "date": self.tr("Day.month.year · F2 offers earlier ones, Ctrl+D takes the one above"),
            "moment": self.tr("Day and time: 06.06.2024 09:30"),
            "option": self.tr("Space opens the list; a first letter chooses"),
            "person": self.tr("Surname and initials, post: “Ivanova A. P., head teacher”"),
            "people": self.tr("Each person on a line: surname and initials, post · Ctrl+Enter goes on"),
            "long_text": self.tr("Enter goes on, Ctrl+Enter begins a new line"),
            "links": self.tr("Space or F2 opens the choice"),
            "text": self.tr("F2 offers what was entered before; Ctrl+D takes the one above"),
        }
        return said.get({"link": "option", "yes_no": "option", "image": "links"}.get(kind, kind), "")

    def _about_table(self) -> str:
        remarks = " ".join(text.to(self._model.language) for text in self._model.table.remarks)
        if self._model.read_only or self._model.session.card.entries.get(self._model.table.id):
            return remarks
        return " · ".join(part for part in (self.tr("No entries yet. Insert adds one."), remarks) if part)

    def _say(self, text: str, colour: QColor) -> None:
        if self._said.text() != text:
            self._said.setText(text)
            self._said.setToolTip(text)
        theme.tint(self._said, colour)

"""Fields that open in a window of their own: a choice of entries, a picture."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QListWidgetItem, QWidget

from gui.dialogs.calm_dialog import CalmDialog
from gui.dialogs.problem import tell_problem
from gui.entries.lines import flat
from model.card.card import Field
from model.card.documents import offered
from model.card.entry_fields import place_of
from model.card.entry_words import cell_in_words, name_of
from model.card.session import Session
from model.paper.entries import Document
from model.wording import BagalauError, Language

if TYPE_CHECKING:
    from gui.entries.page import EntriesPage

PICTURE = 420
MOST_BYTES = 30 * 1024 * 1024
ENTRY = Qt.ItemDataRole.UserRole


def open_choice(page: "EntriesPage", field: Field) -> None:
    """Open what the field's kind asks for."""
    place = place_of(field.key)
    column = page.session.card.paper.table(place.table).column(place.cell)
    if column.kind == "image":
        PictureDialog(page, field).open()
        return
    document = next((one for one in page.session.card.paper.documents if one.records == place.table), None)
    dialog = ChoiceDialog(page.session, field, document, page.language, page.window())
    dialog.chosen.connect(lambda typed: _put(page, field, typed))
    dialog.open()


def _put(page: "EntriesPage", field: Field, typed: str) -> None:
    page.enter(field, typed)
    page.saver.save()


class ChoiceDialog(CalmDialog):
    """Ticks entries of another table; what a document may be drawn up from is offered."""

    chosen = Signal(str)

    def __init__(
        self,
        session: Session,
        field: Field,
        document: Document | None,
        language: Language,
        parent: QWidget | None,
    ) -> None:
        """Offer entries for a links field."""
        place = place_of(field.key)
        column = session.card.paper.table(place.table).column(place.cell)
        super().__init__(parent, flat(column.text.to(language)), width=900)
        self._search = QLineEdit(self)
        self._search.setObjectName("search")
        self._search.setPlaceholderText(self.tr("Search"))
        self._search.setAccessibleName(self.tr("Search"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._narrow)
        self.body.addWidget(self._search)
        self.list = QListWidget(self)
        self.list.setAccessibleName(flat(column.text.to(language)))
        self.list.setMinimumHeight(300)
        self.body.addWidget(self.list)
        self._said = self.add_text("", "muted")
        self._fill(session, column.table, session.typed(field), document, place.entry, language)
        self.list.itemChanged.connect(self._count)
        self.add_button(self.tr("Tick all shown"), "tick-all").clicked.connect(self._tick_all)
        self.add_button(self.tr("Cancel"), "cancel").clicked.connect(self.reject)
        self.add_button(self.tr("Take these"), "take", primary=True).clicked.connect(self._take)
        self._count()
        self.list.setFocus()

    def _fill(
        self,
        session: Session,
        table: str,
        typed: str,
        document: Document | None,
        record: int,
        language: Language,
    ) -> None:
        ledger = session.ledger
        if ledger is None:
            return
        ticked = {int(part) for part in typed.replace(",", " ").split() if part.isdecimal()}
        may = (
            list(offered(ledger, document, record))
            if document and document.table == table
            else [entry.id for entry in ledger.entries(table)]
        )
        definition = session.card.paper.table(table)
        columns = [
            name
            for block in (document.blocks if document else ())
            for name in (block.columns if block.kind == "table" else ())
            if definition.column(name).kind != "running_number"
        ]
        kept = [number for number in sorted(ticked) if number not in may and ledger.entry(table, number)]
        for number in [*kept, *may]:
            words = [cell_in_words(ledger, table, number, name) for name in columns]
            said = [word.to(language) for word in words if word] or [
                name_of(ledger, table, number).to(language)
            ]
            item = QListWidgetItem(f"№ {number}  ·  " + " · ".join(said))
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
            )
            item.setCheckState(Qt.CheckState.Checked if number in ticked else Qt.CheckState.Unchecked)
            item.setData(ENTRY, number)
            item.setToolTip(item.text())
            self.list.addItem(item)
        if not self.list.count():
            self.add_text(self.tr("There is no entry that could be chosen yet."), "warn")

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _narrow(self, text: str) -> None:
        words = text.casefold().split()
        for item in self._items():
            item.setHidden(not all(word in item.text().casefold() for word in words))

    def _tick_all(self) -> None:
        for item in self._items():
            if not item.isHidden():
                item.setCheckState(Qt.CheckState.Checked)

    def _ticked(self) -> list[int]:
        return sorted(
            int(item.data(ENTRY)) for item in self._items() if item.checkState() == Qt.CheckState.Checked
        )

    def _count(self) -> None:
        self._said.setText(
            self.tr("Chosen: {0} of {1}. Space ticks.").format(len(self._ticked()), self.list.count())
        )

    def _take(self) -> None:
        self.chosen.emit(", ".join(str(number) for number in self._ticked()))
        self.accept()


class PictureDialog(CalmDialog):
    """A picture of an entry: what it shows, and another file in its place."""

    def __init__(self, page: "EntriesPage", field: Field) -> None:
        """Show the picture of an image field."""
        place = place_of(field.key)
        column = page.session.card.paper.table(place.table).column(place.cell)
        super().__init__(page.window(), flat(column.text.to(page.language)), width=640)
        self._page = page
        self._field = field
        self._name = self.add_text("", "strong")
        self.picture = QLabel(self)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setMinimumHeight(240)
        self.body.addWidget(self.picture)
        self.add_text(
            self.tr("The picture goes into the report's PDF and nowhere else; card files name it only."),
            "muted",
        )
        if not page.read_only:
            self.add_button(self.tr("Choose a file…"), "choose").clicked.connect(self._choose)
        self.add_button(self.tr("Close"), "close", primary=True).clicked.connect(self.accept)
        self.show_picture()

    def show_picture(self) -> None:
        """Show what is attached now."""
        digest, _, name = self._page.session.typed(self._field).partition(" ")
        self._name.setText(name or self.tr("No picture yet"))
        held = None
        if digest and self._page.pictures:
            try:
                held = self._page.pictures.file(digest)
            except BagalauError as error:
                tell_problem(self, self.tr("The picture cannot be read"), error, self._page.language)
        image = QPixmap()
        if held and image.loadFromData(held):
            fit = Qt.AspectRatioMode.KeepAspectRatio
            smooth = Qt.TransformationMode.SmoothTransformation
            self.picture.setPixmap(image.scaled(PICTURE, PICTURE, fit, smooth))
        else:
            self.picture.setText(self.tr("The picture itself is not on this computer.") if digest else "")

    def _choose(self) -> None:
        from gui.file_choice import choose_picture

        path = choose_picture(self)
        if path:
            self.attach(path)

    def attach(self, path: Path) -> None:
        """Keep the file in the archive, and name it in the field."""
        from model.exchange.files import read_limited

        pictures = self._page.pictures
        if pictures is None:
            return
        try:
            content = read_limited(path, MOST_BYTES)
            if not QPixmap().loadFromData(content):
                self.add_text(self.tr("{name} is no picture.").format(name=path.name), "fault")
                return
            digest = pictures.keep_file(path.name, content)
        except BagalauError as error:
            tell_problem(self, self.tr("The picture cannot be kept"), error, self._page.language)
            return
        _put(self._page, self._field, f"{digest} {path.name}")
        self.show_picture()

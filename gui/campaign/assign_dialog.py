"""A card of a school that is not on the list: which school is it, or is it to be put on the list."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.campaign.office import Office
from gui.campaign.paged_table import PagedTable
from gui.dialogs.calm_dialog import CalmDialog
from gui.exchange.lines_table import Column, Line
from model.archive.campaign import Campaign, ExpectedSchool
from model.archive.campaign_received import Received

_MOST = 500
"""Schools shown at once; who looks for one types a few letters of it."""


class AssignDialog(CalmDialog):
    """Offers the schools of the list; `assigned` carries the id of one."""

    assigned = Signal(int)
    listed = Signal()

    def __init__(self, office: Office, campaign: Campaign, one: Received, parent: QWidget) -> None:
        """Offer the schools."""
        super().__init__(parent, "", width=820)
        self.setWindowTitle(self.tr("Which school is it?"))
        self.heading.setText(self.windowTitle())
        self._office, self._campaign = office, campaign
        about = " · ".join(part for part in (one.name, one.municipality, one.file) if part)
        self.add_text(self.tr("In the card: {about}").format(about=about))
        self._filter = QLineEdit(self)
        self._filter.setObjectName("school-filter")
        self._filter.setClearButtonEnabled(True)
        self._filter.setPlaceholderText(self.tr("Find a school, a municipality"))
        self._filter.setAccessibleName(self._filter.placeholderText())
        self.body.addWidget(self._filter)
        self._found: list[ExpectedSchool] = []
        columns = [
            Column(office.said("ranking.organisation"), 0),
            Column(office.said("ranking.municipality"), 230),
            Column(self.tr("Has sent"), 110),
        ]
        self._table: PagedTable[ExpectedSchool] = PagedTable(
            "expected", self.windowTitle(), columns, self._page, self._line, self
        )
        self._table.setMinimumHeight(220)
        self.body.addWidget(self._table, 1)
        self.add_button(self.tr("Cancel"), "cancel").clicked.connect(self.reject)
        add = self.add_button(self.tr("Put it on the list"), "put-on-list")
        add.clicked.connect(self._put_on_list)
        self._assign = self.add_button(self.tr("It is this school"), "assign-it", primary=True)
        self._assign.clicked.connect(self._choose)
        self._table.chosen.connect(self._choose)
        self._filter.textChanged.connect(self._narrow)
        self._narrow()
        self._filter.setFocus()

    def _narrow(self) -> None:
        self._found = self._office.campaigns.schools(self._campaign.id, text=self._filter.text(), limit=_MOST)
        self._table.show_number(len(self._found))
        self._assign.setEnabled(bool(self._found))

    def _page(self, limit: int, offset: int) -> list[ExpectedSchool]:
        return self._found[offset : offset + limit]

    def _line(self, one: ExpectedSchool) -> Line:
        sent = self.tr("yes") if one.received is not None else self.tr("no")
        return Line((one.school.name, one.school.municipality, sent))

    def _choose(self) -> None:
        school = self._table.current
        if school:
            self.accept()
            self.assigned.emit(school.id)

    def _put_on_list(self) -> None:
        self.accept()
        self.listed.emit()

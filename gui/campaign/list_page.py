"""The campaigns of this archive, and the way to a new one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from gui.campaign.office import Office
from gui.dialogs.calm_dialog import text_label
from gui.exchange.lines_table import Column, Line, LinesTable
from gui.shell_style import dress
from model.archive.campaign import Campaign
from model.ranking.campaigns import days_left


class CampaignListPage(QWidget):
    """Shows every campaign, the newest first."""

    back_wanted = Signal()
    new_wanted = Signal()
    next_wanted = Signal(int)
    open_wanted = Signal(int)

    def __init__(self, office: Office, parent: QWidget) -> None:
        """Read the campaigns."""
        super().__init__(parent)
        dress(self)
        self.setObjectName("desk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._office = office
        self._campaigns = office.campaigns.all()
        back = self._button("campaigns-back", self.tr("← My cards"), self.back_wanted)
        back.setProperty("kind", "link")
        title = QLabel(self.tr("Collecting cards"), self)
        title.setProperty("kind", "page-title")
        new = self._button("campaign-new", self.tr("New collection…"), self.new_wanted)
        new.setProperty("kind", "primary")
        self._open = self._button("campaign-open", self.tr("Open"), self._choose)
        self._next = self._button("campaign-next", self.tr("Next year's…"), self._ask_for_next)
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(new)
        foot = QHBoxLayout()
        foot.addWidget(self._open)
        foot.addWidget(self._next)
        foot.addStretch(1)
        pages = QStackedWidget(self)
        self._table = self._made_table()
        pages.addWidget(self._table)
        pages.addWidget(self._made_empty())
        pages.setCurrentIndex(0 if self._campaigns else 1)
        for button in (self._open, self._next):
            button.setVisible(bool(self._campaigns))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 10, 24, 14)
        column.setSpacing(10)
        column.addWidget(back, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addLayout(head)
        column.addWidget(pages, 1)
        column.addLayout(foot)
        (self._table if self._campaigns else new).setFocus()

    def _made_table(self) -> LinesTable:
        columns = [
            Column(self.tr("Collection"), 0),
            Column(self.tr("Period"), 110),
            Column(self.tr("Expected"), 110, numbers=True),
            Column(self.tr("Have sent"), 110, numbers=True),
            Column(self.tr("Files"), 90, numbers=True),
            Column(self.tr("Next deadline"), 150),
        ]
        table = LinesTable("campaigns", self.tr("Collecting cards"), columns, self, wraps=False)
        table.show_lines([self._line(campaign) for campaign in self._campaigns])
        table.chosen.connect(lambda _place: self._choose())
        return table

    def _line(self, campaign: Campaign) -> Line:
        progress = self._office.campaigns.progress(campaign.id)
        ahead = [left for left in days_left(campaign, self._office.today()) if left.days >= 0]
        texts = (
            campaign.name,
            campaign.years.replace("-", "–"),
            str(progress.expected) if progress.expected else "—",
            str(progress.sent),
            str(sum(progress.states.values())),
            f"{ahead[0].day:%d.%m.%Y}" if ahead else "—",
        )
        return Line(texts)

    def _made_empty(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.addStretch(2)
        words = self.tr(
            "For those who gather the cards of many schools: the municipal office, the coordinator of the"
            " region. The files that schools have sent are taken in, checked and ranked; each file stays here"
            " as it came. A school that only fills in its own card does not need this."
        )
        label = text_label(words, "muted")
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(label)
        column.addStretch(3)
        return page

    def _chosen(self) -> Campaign | None:
        place = self._table.currentIndex().row()
        return self._campaigns[place] if 0 <= place < len(self._campaigns) else None

    def _choose(self) -> None:
        campaign = self._chosen()
        if campaign:
            self.open_wanted.emit(campaign.id)

    def _ask_for_next(self) -> None:
        campaign = self._chosen()
        if campaign:
            self.next_wanted.emit(campaign.id)

    def _button(self, name: str, text: str, wanted: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.clicked.connect(wanted)
        return button

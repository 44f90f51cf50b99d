"""The rating: by nomination, who is left out and why, the municipalities, and what hangs on one row."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.campaign.office import Office
from gui.campaign.paged_model import PAGE
from gui.campaign.paged_table import PagedTable
from gui.campaign.rating_output import RatingOutput
from gui.campaign.rating_work import MadeRating, made_rating
from gui.campaign.search_box import made_search
from gui.campaign.segments import made_segment, say_on
from gui.campaign.struck_view import StruckView
from gui.campaign.two_lines import cut_in_the_middle
from gui.dialogs.problem import tell_problem
from gui.elided_label import ElidedLabel
from gui.exchange.errand import Errand
from gui.exchange.lines_table import Column, Line, LinesTable
from gui.exchange.numbers import points_text, signed
from model.archive.campaign import Campaign
from model.archive.campaign_rating import Ranked, Rated
from model.ranking.municipalities import MunicipalityResult
from model.ranking.rating import AWARDED
from model.wording import BagalauError

_OTHERS: Final = ("left-out", "municipalities", "struck")


class RatingTab(QWidget):
    """Made anew each time it is shown: what was decided meanwhile counts."""

    review_wanted = Signal(int)
    made = Signal()

    def __init__(self, office: Office, campaign: Campaign, parent: QWidget) -> None:
        """Show nothing yet; `refresh` does."""
        super().__init__(parent)
        self._office = office
        self._campaign = campaign
        self._paper = office.paper(campaign)
        self._errand = Errand(self)
        self._output = RatingOutput(office, campaign, self)
        self.rating: MadeRating | None = None
        self._rated = Rated(office.files(campaign))
        self._nomination = ""
        self._group = QButtonGroup(self)
        self._switch = QHBoxLayout()
        self._switch.setSpacing(2)
        self._buttons: dict[str, QPushButton] = {}
        self._filter = made_search(
            "rating-filter", self.tr("Find a school, a municipality"), self._narrow, self
        )
        self._rule = ElidedLabel(parent=self)
        self._rule.setProperty("kind", "muted")
        self.table: PagedTable[Ranked] = PagedTable(
            "rating", self.tr("Rating"), self._columns(), self._page, self._line, self
        )
        cut_in_the_middle(self.table, two_lines=True)
        self.table.chosen.connect(self._review)
        self._left_out = self._made_left_out()
        self._municipalities = self._made_municipalities()
        self._struck = StruckView(office, campaign, self)
        self._pages = QStackedWidget(self)
        for page in (self.table, self._left_out, self._municipalities, self._struck):
            self._pages.addWidget(page)
        self._lay_out()

    def refresh(self) -> None:
        """Make the rating anew."""
        heading = self.tr("The rating is being made")
        work = made_rating(self._office, self._campaign)
        self._errand.run(heading, work, self._show, self._tell_refused)

    def _show(self, rating: object) -> None:
        if not isinstance(rating, MadeRating):
            return
        self.rating = rating
        self._rule.setText(" ".join(rating.rule))
        if not self._buttons:
            self._make_buttons(rating)
        for one in rating.nominations:
            words = one.short.to(self._office.language)
            say_on(self._buttons[f"nomination-{one.id}"], f"{words}  {one.number}")
        words = self._office.said("ranking.left_out")
        say_on(self._buttons["left-out"], f"{words}  {rating.number_left_out}")
        language = self._office.language
        self._left_out.show_lines(
            [Line((one.file, one.name, one.reason.to(language))) for one in rating.left_out]
        )
        self._municipalities.show_lines([self._municipality(one) for one in rating.municipalities])
        self.table.show_columns(self._columns())
        cut_in_the_middle(self.table, two_lines=True)
        self._output.enable(any(one.number for one in rating.nominations))
        self._choose()
        self.made.emit()

    def _make_buttons(self, rating: MadeRating) -> None:
        titles = {f"nomination-{one.id}": "" for one in rating.nominations}
        titles |= dict(zip(_OTHERS, ("", self._office.said("ranking.by_municipality"), ""), strict=True))
        titles["struck"] = self.tr("Without a row")
        for name, title in titles.items():
            button = made_segment(QPushButton(self))
            button.setObjectName(name)
            say_on(button, title)
            button.clicked.connect(self._choose)
            self._group.addButton(button)
            self._switch.insertWidget(len(self._buttons), button)
            self._buttons[name] = button
        largest = max(rating.nominations, key=lambda one: one.number)
        self._buttons[f"nomination-{largest.id}"].setChecked(True)

    def _choose(self) -> None:
        checked = self._group.checkedButton()
        name = checked.objectName()
        kind, _, nomination = name.partition("-")
        if kind == "nomination":
            self._nomination = nomination
            self._pages.setCurrentWidget(self.table)
            self._narrow()
        elif name == "left-out":
            self._pages.setCurrentWidget(self._left_out)
        elif name == "municipalities":
            self._pages.setCurrentWidget(self._municipalities)
        else:
            self._pages.setCurrentWidget(self._struck)
        self._filter.setEnabled(kind == "nomination")

    def _narrow(self) -> None:
        if self.rating:
            first = self._page(PAGE, 0)
            counted = len(first) < PAGE
            number = len(first) if counted else self._rated.number(self._nomination, text=self._filter.text())
            self.table.show_number(number, first)

    def _page(self, limit: int, offset: int) -> list[Ranked]:
        return self._rated.page(self._nomination, text=self._filter.text(), limit=limit, offset=offset)

    def _line(self, one: Ranked) -> Line:
        sections = [points_text(one.sections.get(section.id)) for section in self._paper.sections]
        texts = [str(one.place), one.name, one.municipality, points_text(one.total), *sections]
        changes = self.rating.changes if self.rating else None
        if changes:
            change = changes.of(one)
            before = change.before
            texts.append(str(before.place) if before else self.tr("first time"))
            texts.append(signed(change.points))
        return Line(tuple(texts), "", bold=one.place <= AWARDED)

    def _columns(self) -> list[Column]:
        said = self._office.said
        language = self._office.language
        sections = [
            Column(one.number or one.short.to(language), 58, numbers=True) for one in self._paper.sections
        ]
        changed = bool(self.rating and self.rating.changes)
        return [
            Column(said("ranking.place"), 48, numbers=True),
            Column(said("ranking.organisation"), 0),
            Column(said("ranking.municipality"), 124),
            Column(said("ranking.total"), 66, numbers=True),
            *sections,
            *([Column(said("ranking.last_year"), 64), Column(self.tr("Points gained"), 64, numbers=True)]
              if changed else []),
        ]  # fmt: skip

    def _review(self) -> None:
        one = self.table.current
        if one:
            self.review_wanted.emit(one.id)

    def _tell_refused(self, error: BagalauError) -> None:
        tell_problem(self, self.tr("The rating cannot be made"), error, self._office.language)

    def _municipality(self, one: MunicipalityResult) -> Line:
        sections = [points_text(one.sections.get(section.id)) for section in self._paper.sections]
        counts = (str(one.schools), *map(points_text, (one.mean, one.median, one.best)))
        return Line((str(one.place), one.municipality, *counts, str(one.awarded or ""), *sections))

    def _made_left_out(self) -> LinesTable:
        said = self._office.said
        columns = [
            Column(self.tr("File"), 200),
            Column(said("ranking.organisation"), 260),
            Column(said("ranking.reason"), 0),
        ]
        table = LinesTable("left-out-files", said("ranking.left_out"), columns, self, wraps=False)
        cut_in_the_middle(table, two_lines=True)
        return table

    def _made_municipalities(self) -> LinesTable:
        said = self._office.said
        numbers = (("schools", 92), ("mean", 74), ("median", 82), ("best", 74), ("awarded", 82))
        sections = [
            Column(one.number or one.short.to(self._office.language), 62, numbers=True)
            for one in self._paper.sections
        ]
        columns = [
            Column(said("ranking.place"), 60, numbers=True),
            Column(said("ranking.municipality"), 0),
            *(Column(said(f"ranking.{code}"), width, numbers=True) for code, width in numbers),
            *sections,
        ]
        title = said("ranking.by_municipality")
        return LinesTable("municipality-results", title, columns, self, wraps=False)

    def _lay_out(self) -> None:
        give_out = QPushButton(self.tr("Give out…"), self)
        give_out.setObjectName("give-out")
        give_out.setProperty("kind", "primary")
        menu = QMenu(give_out)
        self._output.fill(menu)
        give_out.setMenu(menu)
        row = QHBoxLayout()
        row.addLayout(self._switch)
        row.addStretch(1)
        filters = QHBoxLayout()
        filters.addWidget(self._filter, 1)
        filters.addWidget(give_out)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addLayout(filters)
        column.addWidget(self._rule)
        column.addWidget(self._pages, 1)

"""The revisions of a card: each with its history, and what can be done with it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from gui.card_revisions import FrozenCard
from gui.dates import long_date
from gui.dialogs.calm_dialog import CalmDialog, text_label
from gui.state_words import revision_words, state_words
from model.card.fingerprint import Fingerprint
from model.card.revision import Standing
from model.card.scored import score_of
from model.paper import Paper
from model.scoring import Scorer, with_comma
from model.wording import Language


class RevisionsDialog(CalmDialog):
    """Lists the revisions, the newest first."""

    open_wanted = Signal(int)
    compare_wanted = Signal(int, int)
    """Numbers of two revisions, the older first; the second is 0 for the card as it is now."""

    tell_wanted = Signal(int, str)
    """Number of the revision, and the state it has come to."""

    print_wanted = Signal(str, int, str)
    """Kind of output, number of the revision, part of the paper."""

    scan_wanted = Signal(int)
    sign_wanted = Signal(int)
    """Number of the revision to be signed electronically."""

    def __init__(self, revisions: Sequence[FrozenCard], language: Language, parent: QWidget | None) -> None:
        """Show the revisions."""
        super().__init__(parent, self.tr("Revisions"), width=820)
        self._language: Language = language
        self.add_text(
            self.tr("Each is kept as it was frozen and prints the same every time, to the last dot."), "muted"
        )
        self._numbers: list[int] = []
        self._list = QWidget()
        self.body.addWidget(self._list)
        self.body.addStretch(1)
        self.add_button(self.tr("Close"), "close", primary=True).clicked.connect(self.reject)
        self.show_revisions(revisions)

    def show_revisions(self, revisions: Sequence[FrozenCard]) -> None:
        """Show them anew: something was told of one."""
        self._numbers = [frozen.revision.number for frozen in revisions]
        fresh = QWidget()
        column = QVBoxLayout(fresh)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for frozen in revisions:
            column.addWidget(self._made(frozen))
        self.exchange(self._list, fresh)
        self._list = fresh

    def _made(self, frozen: FrozenCard) -> QFrame:
        revision = frozen.revision
        frame = QFrame()
        frame.setObjectName("finding")
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 8, 0, 10)
        column.setSpacing(4)
        column.addLayout(self._made_head(revision.number, frozen.card.paper))
        card = frozen.card
        total = score_of(card, Scorer(card.paper)).total
        about = [
            self.tr("fingerprint {fingerprint}").format(fingerprint=Fingerprint(revision.fingerprint).short),
            self.tr("total {total}").format(total=with_comma(total)),
        ]
        if revision.accepted:
            about.append(self.tr("%n warning(s) accepted", "", len(revision.accepted)))
        column.addWidget(text_label(" · ".join(about), "muted"))
        for standing in frozen.history:
            column.addLayout(self._made_line(standing))
        column.addSpacing(2)
        column.addLayout(self._made_buttons(revision.number))
        return frame

    def _made_head(self, number: int, paper: Paper) -> QHBoxLayout:
        """Its name, and the ways to look at it."""
        revision = revision_words(number)
        look = self._button(self.tr("Open"), f"open-{number}", revision)
        look.clicked.connect(lambda: self.open_wanted.emit(number))
        again = self._button(self.tr("Print again"), f"again-{number}", revision)
        again.setMenu(self._made_menu(again, number, paper))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(text_label(revision[:1].upper() + revision[1:], "strong"), 1)
        for button in (look, self._made_compare(number, revision), again):
            row.addWidget(button)
        return row

    def _made_line(self, standing: Standing) -> QHBoxLayout:
        """ "Signed on paper: 3 June 2021, И. И. Иванова, директор"."""
        said = [long_date(standing.at), standing.who, standing.post, standing.note]
        text = f"{state_words(standing.state)}: {', '.join(part for part in said if part)}"
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(text_label(text), 1)
        if standing.attachment:
            electronic = standing.state == "signed_electronically"
            name = self.tr("Signed file") if electronic else self.tr("Scan")
            button = self._button(name, f"scan-{standing.seq}", text)
            button.clicked.connect(lambda: self.scan_wanted.emit(standing.seq))
            row.addWidget(button)
        return row

    def _made_buttons(self, number: int) -> QHBoxLayout:
        """What can become of it."""
        row = QHBoxLayout()
        row.setSpacing(8)
        revision = revision_words(number)
        electronic = self._button(self.tr("Sign electronically…"), f"electronic-{number}", revision)
        electronic.clicked.connect(lambda: self.sign_wanted.emit(number))
        signed = self._button(self.tr("Signed on paper…"), f"signed-{number}", revision)
        signed.clicked.connect(lambda: self.tell_wanted.emit(number, "signed_on_paper"))
        published = self._button(self.tr("Published…"), f"published-{number}", revision)
        published.clicked.connect(lambda: self.tell_wanted.emit(number, "published"))
        for button in (electronic, signed, published):
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _made_compare(self, number: int, revision: str) -> QPushButton:
        """The only revision is compared with the card; one of several also with each of the others."""
        if self._numbers == [number]:
            button = self._button(self.tr("Compare with the card"), f"compare-{number}", revision)
            button.clicked.connect(lambda: self.compare_wanted.emit(number, 0))
            return button
        button = self._button(self.tr("Compare with…"), f"compare-{number}", revision)
        menu = QMenu(button)
        others = [other for other in self._numbers if other != number]
        for other in (0, *others):
            text = revision_words(other) if other else self.tr("the card as it is now")
            pair = tuple(sorted((number, other))) if other else (number, 0)
            action = menu.addAction(text)
            action.setObjectName(f"compare-{number}-{other or 'now'}")
            action.setData(pair)
            action.triggered.connect(self._compare)
        button.setMenu(menu)
        return button

    def _compare(self) -> None:
        action = self.sender()
        self.compare_wanted.emit(*action.data())  # type: ignore[attr-defined]  # only actions of the menu

    def _made_menu(self, button: QPushButton, number: int, paper: Paper) -> QMenu:
        menu = QMenu(button)
        ways = (
            (self.tr("Save PDF…"), "pdf", "all"),
            (self.tr("Print…"), "print", "all"),
            (self.tr("The paper alone, as PDF…"), "pdf", "paper"),
            (self.tr("The signature sheet alone, as PDF…"), "pdf", "signatures"),
            (self.tr("A copy for the school's site, as PDF…"), "pdf", "site"),
        )
        for text, kind, part in ways[: -1 if paper.restricted else None]:
            action = menu.addAction(text)
            action.setObjectName(f"{kind}-{part}-{number}")
            action.setData((kind, number, part))
            action.triggered.connect(self._print)
        return menu

    def _print(self) -> None:
        action = self.sender()
        kind, number, part = action.data()  # type: ignore[attr-defined]  # only actions of the menu come here
        self.print_wanted.emit(kind, number, part)

    def _button(self, text: str, name: str, of: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setProperty("kind", "small")
        button.setAutoDefault(False)
        button.setAccessibleName(f"{text} {of}")
        return button

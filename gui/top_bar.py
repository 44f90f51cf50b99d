"""The bar at the head of the window: the way back, what is open, and what can be done with it."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from gui import theme
from gui.elided_label import ElidedLabel
from gui.heading import Heading
from gui.lean import lean
from gui.shell_style import BAR, dress, mark
from gui.state_words import revision_words, state_words
from model.wording import LANGUAGES, Language

LANGUAGE_SIGNS: Final[dict[Language, str]] = {"ru": "РУС", "kk": "ҚАЗ"}
LANGUAGE_NAMES: Final[dict[Language, str]] = {"ru": "Русский", "kk": "Қазақша"}
"""A language is named in itself, so that those who read no other find it."""


ROOM_FOR_ALL: Final = 960
"""Pixels from which the chip has room for all it has to say."""

ROOM_FOR_NAME: Final = 860
"""Pixels from which more of the card's name can be read than a stub; its window bears the name too."""


class TopBar(QFrame):
    """Brand, heading, and the buttons of the open card."""

    list_wanted = Signal()
    check_wanted = Signal()
    pdf_wanted = Signal()
    print_wanted = Signal()
    file_wanted = Signal()
    save_as_wanted = Signal(str)
    """A card for other programs; carries the kind of file."""

    audit_wanted = Signal()
    years_wanted = Signal()
    edition_wanted = Signal()
    ready_wanted = Signal()
    revisions_wanted = Signal()
    history_wanted = Signal()
    part_wanted = Signal(str)
    """One part of the paper as a PDF."""

    verify_wanted = Signal()
    find_wanted = Signal()
    copies_wanted = Signal()
    report_wanted = Signal()
    about_wanted = Signal()
    language_wanted = Signal(str)
    paper_language_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the bar for the list of cards."""
        super().__init__(parent)
        dress(self, BAR)
        self.setObjectName("bar")
        self._heading: Heading | None = None
        self._read_only = False
        self._has_rows, self._has_newer = True, False
        self._brand = self._button("brand", self.list_wanted)
        self._title, self._subtitle = ElidedLabel(parent=self), ElidedLabel(parent=self)
        self._title.setObjectName("barTitle")
        self._subtitle.setObjectName("barSubtitle")
        self._chip = lean(QLabel(self))
        self._chip.setObjectName("chip")
        self._check = self._button("check", self.check_wanted)
        self._print = self._button("print")
        self._make_print_menu()
        self._ready = self._button("ready", self._go_on)
        self._ready.setProperty("kind", "primary")
        self._languages = QButtonGroup(self)
        self._more = self._button("more")
        self._more.setProperty("kind", "quiet")
        self._make_more_menu()
        self._lay_out()
        self.retranslate()

    def show_list(self) -> None:
        """The list of cards is in view."""
        self._show(None)

    def show_card(self, heading: Heading) -> None:
        """A card is in view."""
        if heading != self._heading:
            self._show(heading)

    def offer_copies(self) -> None:
        """Show the way to the copies: somebody cares for them."""
        self._copies_action.setVisible(True)

    def suit_paper(self, *, has_rows: bool, has_newer: bool, restricted: bool = False) -> None:
        """Offer what can be done with the open card's paper: a table of entries is no sheet of rows."""
        self._has_rows, self._has_newer = has_rows, has_newer
        self._part_actions[-1].setVisible(not restricted)  # the copy for a site
        self._show(self._heading)

    def forbid_changes(self) -> None:
        """The archive is open for reading only: nothing can be made ready to sign."""
        self._read_only = True
        self._show(self._heading)

    def set_language(self, language: Language) -> None:
        """Mark the language of the window."""
        for button in self._languages.buttons():
            button.setChecked(button.objectName() == f"language-{language}")

    def set_paper_language(self, language: Language) -> None:
        """Mark the language the paper is printed in."""
        for action in self._paper_languages.actions():
            action.setChecked(action.data() == language)

    def open_print_menu(self) -> None:
        """As a click on the print button does."""
        self._print.showMenu()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the chip leaves the revision to its tip, in a very narrow one no name stands."""
        super().resizeEvent(event)
        before, now = event.oldSize().width(), event.size().width()
        if any((before < room) != (now < room) for room in (ROOM_FOR_NAME, ROOM_FOR_ALL)):
            self._show(self._heading)

    def retranslate(self) -> None:
        """Say everything anew in the language of the window."""
        self._brand.setText(self.tr("Bagalau"))
        self._brand.setToolTip(self.tr("Back to the list of cards (Alt+←)"))
        self._brand.setAccessibleName(self.tr("Bagalau: back to the list of cards"))
        self._check.setText(self.tr("Check"))
        self._check.setToolTip(self.tr("What is missing and what does not add up (F7)"))
        self._print.setText(self.tr("Print · PDF"))
        self._print.setToolTip(self.tr("Save the paper as PDF or print it (Ctrl+P)"))
        self._pdf_action.setText(self.tr("Save PDF…"))
        self._print_action.setText(self.tr("Print…"))
        words = (
            self.tr("The paper alone, as PDF…"),
            self.tr("The signature sheet alone, as PDF…"),
            self.tr("A copy for the school's site, as PDF…"),
        )
        for action, text in zip(self._part_actions, words, strict=True):
            action.setText(text)
        self._paper_title.setText(self.tr("Language of the paper"))
        self._more.setText("…")
        self._more.setToolTip(self.tr("More"))
        self._more.setAccessibleName(self.tr("More"))
        self._revisions_action.setText(self.tr("Revisions…"))
        self._history_action.setText(self.tr("History of the card…"))
        self._history_action.setShortcut("Ctrl+H")
        self._save_as.setTitle(self.tr("Save as"))
        words = (
            self.tr("Excel workbook (.xlsx)…"),
            self.tr("Word document (.docx)…"),
            self.tr("Page for the school's site, with PDF…"),
        )
        for action, text in zip(self._save_as_actions, words, strict=True):
            action.setText(text)
        self._file_action.setText(self.tr("Card file (.json)…"))
        self._years_action.setText(self.tr("Compare with last year…"))
        self._edition_action.setText(self.tr("Carry over to the new edition…"))
        self._audit_action.setText(self.tr("Check somebody's card…"))
        self._verify_action.setText(self.tr("Check signatures…"))
        self._find_action.setText(self.tr("Find by fingerprint…"))
        self._copies_action.setText(self.tr("Copies and safety…"))
        self._report_action.setText(self.tr("Problem report…"))
        self._about_action.setText(self.tr("About the program"))
        self._show(self._heading)

    def _show(self, heading: Heading | None) -> None:
        self._heading = heading
        is_card = heading is not None
        self._title.setText(heading.title if heading else self.tr("Official papers, filled in and counted"))
        self._subtitle.setText(heading.subtitle if heading else "")
        self._subtitle.setVisible(is_card)
        if heading and self.width() < ROOM_FOR_NAME:
            self._title.setText("")
            self._subtitle.setText("")
        for widget in (self._chip, self._check, self._print, self._ready):
            widget.setVisible(is_card)
        if self._read_only and not (heading and heading.standing and not heading.standing.changed):
            self._ready.hide()
        for action in (self._save_as.menuAction(), self._revisions_action, self._history_action):
            action.setVisible(is_card)
        for action in (*self._save_as_actions, self._years_action):
            action.setVisible(is_card and self._has_rows)
        self._edition_action.setVisible(is_card and self._has_newer)
        if heading:
            text, fine = self._chip_words(heading)
            narrow = self.width() < ROOM_FOR_ALL
            self._chip.setText(text.partition(" · ")[0] if narrow else text)
            self._chip.setToolTip(text if narrow else "")
            mark(self._chip, "state", "complete" if fine else "draft")
            self._say_what_is_next(heading)

    def _chip_words(self, heading: Heading) -> tuple[str, bool]:
        """What the chip says, and whether it is good news."""
        standing = heading.standing
        if heading.complete and heading.faults and (standing is None or standing.changed):
            return self.tr("Contradictions: {number}").format(number=heading.faults), False
        if standing is None:
            return (self.tr("All filled in") if heading.complete else self.tr("Draft")), heading.complete
        revision = revision_words(standing.number)
        if standing.changed:
            return self.tr("Draft · after {revision}").format(revision=revision), False
        return f"{state_words(standing.state)} · {revision}", True

    def _say_what_is_next(self, heading: Heading) -> None:
        if heading.standing and not heading.standing.changed:
            self._ready.setText(self.tr("Revisions"))
            self._ready.setToolTip(self.tr("Print it again, note who has signed, compare"))
        else:
            self._ready.setText(self.tr("Ready to sign"))
            self._ready.setToolTip(self.tr("Check the card and freeze it for the signature"))

    def _go_on(self) -> None:
        standing = self._heading.standing if self._heading else None
        if standing and not standing.changed:
            self.revisions_wanted.emit()
        else:
            self.ready_wanted.emit()

    def _button(self, name: str, wanted: object = None) -> QPushButton:
        button = lean(QPushButton(self))
        button.setObjectName(name)
        if wanted is not None:
            button.clicked.connect(wanted)
        return button

    def _make_print_menu(self) -> None:
        menu = QMenu(self._print)
        self._pdf_action = menu.addAction("")
        self._pdf_action.triggered.connect(self.pdf_wanted)
        self._print_action = menu.addAction("")
        self._print_action.triggered.connect(self.print_wanted)
        menu.addSeparator()
        self._part_actions: list[QAction] = []
        for part in ("paper", "signatures", "site"):
            action = menu.addAction("")
            action.setData(part)
            action.triggered.connect(self._choose_part)
            self._part_actions.append(action)
        menu.addSeparator()
        self._paper_title = menu.addAction("")
        self._paper_title.setEnabled(False)
        self._paper_languages = QActionGroup(self)
        for language in LANGUAGES:
            action = QAction(self._paper_languages)
            action.setText(LANGUAGE_NAMES[language])
            action.setCheckable(True)
            action.setData(language)
            menu.addAction(action)
        self._paper_languages.triggered.connect(self._choose_paper_language)
        self._print.setMenu(menu)

    def _make_more_menu(self) -> None:
        menu = QMenu(self._more)
        self._revisions_action = menu.addAction("")
        self._revisions_action.triggered.connect(self.revisions_wanted)
        self._history_action = menu.addAction("")
        self._history_action.triggered.connect(self.history_wanted)
        self._years_action = menu.addAction("")
        self._years_action.triggered.connect(self.years_wanted)
        self._edition_action = menu.addAction("")
        self._edition_action.setVisible(False)
        self._edition_action.triggered.connect(self.edition_wanted)
        self._make_save_as_menu(menu)
        self._audit_action = menu.addAction("")
        self._audit_action.triggered.connect(self.audit_wanted)
        self._verify_action = menu.addAction("")
        self._verify_action.triggered.connect(self.verify_wanted)
        self._find_action = menu.addAction("")
        self._find_action.triggered.connect(self.find_wanted)
        self._copies_action = menu.addAction("")
        self._copies_action.setVisible(False)
        self._copies_action.triggered.connect(self.copies_wanted)
        self._report_action = menu.addAction("")
        self._report_action.triggered.connect(self.report_wanted)
        self._about_action = menu.addAction("")
        self._about_action.triggered.connect(self.about_wanted)
        self._more.setMenu(menu)

    def _make_save_as_menu(self, menu: QMenu) -> None:
        self._save_as = menu.addMenu("")
        self._save_as_actions: list[QAction] = []
        for kind in ("xlsx", "docx", "html"):
            action = self._save_as.addAction("")
            action.setObjectName(f"save-as-{kind}")
            action.setData(kind)
            action.triggered.connect(self._choose_kind)
            self._save_as_actions.append(action)
        self._file_action = self._save_as.addAction("")
        self._file_action.triggered.connect(self.file_wanted)

    def _choose_kind(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.save_as_wanted.emit(action.data())

    def _choose_paper_language(self, action: QAction) -> None:
        self.paper_language_wanted.emit(action.data())

    def _choose_part(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.part_wanted.emit(action.data())

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 6, 10, 6)
        row.setSpacing(6)
        row.addWidget(self._brand)
        words = QVBoxLayout()
        words.setContentsMargins(12, 0, 4, 0)
        words.setSpacing(1)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        words.addStretch(1)
        row.addLayout(words, 1)
        for widget in (self._chip, self._check, self._print, self._ready):
            row.addWidget(widget, alignment=Qt.AlignmentFlag.AlignVCenter)
        switch = QHBoxLayout()
        switch.setContentsMargins(6, 0, 0, 0)
        switch.setSpacing(2)
        for language in LANGUAGES:
            button = self._button(f"language-{language}")
            button.setText(LANGUAGE_SIGNS[language])
            button.setToolTip(LANGUAGE_NAMES[language])
            button.setAccessibleName(LANGUAGE_NAMES[language])
            button.setProperty("kind", "segment")
            button.setCheckable(True)
            # A click must not take the keyboard from the field it is in.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(self._choose_language)
            self._languages.addButton(button)
            switch.addWidget(button)
        row.addLayout(switch)
        row.addWidget(self._more)
        self.setTabOrder(self._languages.buttons()[-1], self._more)
        self.setMinimumHeight(theme.BAR_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _choose_language(self) -> None:
        button = self._languages.checkedButton()
        self.language_wanted.emit(button.objectName().removeprefix("language-"))

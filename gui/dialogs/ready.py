"""Ready to sign, step by step in one window: what must be mended, what may be accepted, and the freezing."""

from collections.abc import Mapping

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.dialogs.calm_dialog import CalmDialog, text_label
from gui.findings_view import FindingsView
from gui.shell_style import mark
from gui.state_words import revision_words
from model.card.card import Card, Field
from model.card.fingerprint import fingerprint
from model.card.ready import blocking, obstacles, questions
from model.card.report import Finding, Question, Report
from model.card.revision import Accepted
from model.scoring import Score, with_comma
from model.wording import Language, Text, say

Reasons = Mapping[tuple[str | None, Text], str]
"""Reasons given before, by row and words of the warning."""

LONGEST_REASON = 240


class ReadyDialog(CalmDialog):
    """Either the card is mended first (`go` carries the field), or it is `agreed` to with its warnings."""

    go = Signal(object)
    agreed = Signal(object)
    """Carries the accepted warnings."""

    def __init__(
        self,
        card: Card,
        score: Score,
        report: Report,
        number: int,
        reasons: Reasons,
        language: Language,
        parent: QWidget | None,
    ) -> None:
        """Begin with the first step there is something to do in.

        Args:
            card: what is to be frozen.
            score: its points.
            report: what the check finds in it.
            number: of the revision it would become.
            reasons: why warnings of the last revision were accepted.
            language: of the window.
            parent: the window.
        """
        super().__init__(parent, "", width=760)
        self._card, self._score, self._report, self._number = card, score, report, number
        self._language: Language = language
        self._at = 0
        self._questions = questions(report)
        self._cards = [_QuestionCard(one, card, reasons, language) for one in self._questions]
        self._steps = self._made_steps()
        for step in self._steps:
            self.body.addWidget(step)
        self.body.addStretch(1)
        self._back = self.add_button(self.tr("Back"), "back")
        self._back.clicked.connect(lambda: self._show_step(self._at - 1))
        self._close = self.add_button(self.tr("Close"), "close")
        self._close.clicked.connect(self.reject)
        self._next = self.add_button("", "next", primary=True)
        self._next.clicked.connect(self._go_on)
        self._show_step(0)

    def _made_steps(self) -> list[QWidget]:
        if obstacles(self._report):
            return [self._made_obstacles()]
        return [*([self._made_questions()] if self._questions else []), self._made_last()]

    def _made_obstacles(self) -> QWidget:
        step, column = _step("mend")
        column.addWidget(
            text_label(self.tr("Before the card can be signed, this has to be mended."), "muted")
        )
        findings = FindingsView(step)
        findings.show_report(blocking(self._report), self._card, self._language)
        findings.go_to_field.connect(self._leave_for)
        column.addWidget(findings)
        return step

    def _made_questions(self) -> QWidget:
        step, column = _step("accept")
        words = self.tr(
            "Nothing here forbids a signature. Look at each line, tick it, and write why it is right:"
            " the reason is printed on the signature sheet."
        )
        column.addWidget(text_label(words, "muted"))
        for card in self._cards:
            card.go.connect(self._leave_for)
            column.addWidget(card)
        return step

    def _made_last(self) -> QWidget:
        step, column = _step("freeze")
        card = self._card
        for name, value in (
            (self.tr("School"), card.organisation.get("name", "")),
            (self.tr("Paper"), f"{card.paper.name.to(self._language)}, {card.years.replace('-', '–')}"),
            (self.tr("Total"), with_comma(self._score.total)),
            (self.tr("Fingerprint"), fingerprint(card).short),
            (self.tr("Warnings accepted"), str(len(self._questions))),
        ):
            column.addWidget(text_label(f"{name}: {value}"))
        column.addSpacing(8)
        words = self.tr(
            "The revision is kept as it is now, for good. The card itself can still be changed:"
            " the changes then make the next revision."
        )
        column.addWidget(text_label(words, "muted"))
        return step

    def _show_step(self, at: int) -> None:
        self._at = at
        for place, step in enumerate(self._steps):
            step.setVisible(place == at)
        name = self._steps[at].objectName()
        revision = revision_words(self._number)
        headings = {
            "mend": self.tr("Not ready to sign yet"),
            "accept": self.tr("Is this right?"),
            "freeze": self.tr("Ready to sign: {revision}").format(revision=revision),
        }
        buttons = {
            "mend": self.tr("Go to the first one"),
            "accept": self.tr("Next"),
            "freeze": self.tr("Freeze {revision}").format(revision=revision),
        }
        self.heading.setText(headings[name])
        self.setWindowTitle(headings[name])
        self._next.setText(buttons[name])
        self._next.setObjectName({"mend": "go-first", "accept": "next", "freeze": "freeze"}[name])
        self._back.setVisible(at > 0)
        self.area.verticalScrollBar().setValue(0)
        if name == "accept":
            self._cards[0].begin()
        else:
            self._next.setFocus()
        if self.isVisible():
            self.fit()

    def _go_on(self) -> None:
        name = self._steps[self._at].objectName()
        if name == "mend":
            first = obstacles(self._report)[0].field
            if first:
                self._leave_for(first)
        elif name == "accept":
            wanting = next((card for card in self._cards if not card.answered()), None)
            if wanting:
                wanting.begin()
                # The line that says what is wanting takes its room first.
                QTimer.singleShot(0, wanting, lambda: self._show_wanting(wanting))
            else:
                self._show_step(self._at + 1)
        else:
            self.accept()
            self.agreed.emit(tuple(card.accepted() for card in self._cards))

    def _show_wanting(self, card: "_QuestionCard") -> None:
        self.fit()
        self.area.ensureWidgetVisible(card)

    def _leave_for(self, field: Field) -> None:
        self.reject()
        self.go.emit(field)


class _QuestionCard(QFrame):
    """One warning with its tick and its reason."""

    go = Signal(object)

    def __init__(
        self, question: Finding | Question, card: Card, reasons: Reasons, language: Language
    ) -> None:
        super().__init__()
        self.setObjectName("finding")
        self._row = question.row
        self._text = Text(ru=say(question.message, "ru"), kk=say(question.message, "kk"))
        row = card.paper.rows.get(question.row or "")
        number = row.number if row else ""
        said = self._text.to(language)
        self._words = text_label(f"{number}. {said}" if number else said)
        key = question.row or "card"
        self._tick = QCheckBox(self.tr("It is right"))
        self._tick.setObjectName(f"accept-{key}")
        self._tick.setAccessibleName(self.tr("It is right: {text}").format(text=self._words.text()))
        self._reason = QLineEdit()
        self._reason.setObjectName(f"reason-{key}")
        self._reason.setMaxLength(LONGEST_REASON)
        self._reason.setPlaceholderText(self.tr("Why, in a few words"))
        self._reason.setAccessibleName(self.tr("Reason: {text}").format(text=self._words.text()))
        known = reasons.get((self._row, self._text), "")
        if not known and isinstance(question, Finding) and question.kind == "doubtful_weight":
            known = self.tr("counted as printed in the act")  # the only answer there is
        elif not known and isinstance(question, Finding) and question.kind == "doubtful":
            known = self.tr("checked: it is meant so")  # who does not mean it so mends the card
        self._reason.setText(known)
        self._fault: QLabel = text_label("", "fault")
        self._fault.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 10)
        column.setSpacing(6)
        column.addWidget(self._words)
        line = QHBoxLayout()
        line.addWidget(self._tick, 1)
        if question.row:
            line.addWidget(self._made_go(Field("values" if row else "entries", question.row)))
        column.addLayout(line)
        column.addWidget(self._reason)
        column.addWidget(self._fault)
        for changed in (self._tick.toggled, self._reason.textChanged):
            changed.connect(self._forgive)

    def begin(self) -> None:
        """Put the keyboard where something is wanting."""
        (self._reason if self._tick.isChecked() else self._tick).setFocus()

    def answered(self) -> bool:
        """Whether it is ticked and has a reason; says what is wanting."""
        fault = ""
        if not self._reason.text().strip():
            fault = self.tr("Write the reason: without it the line cannot be accepted.")
        if not self._tick.isChecked():
            fault = self.tr("Tick the line if it is right; if not, close this window and mend the card.")
        self._fault.setText(fault)
        self._fault.setVisible(bool(fault))
        mark(self._reason, "fault", bool(fault) and self._tick.isChecked())
        return not fault

    def accepted(self) -> Accepted:
        """What is kept of it."""
        return Accepted(self._row, self._text, " ".join(self._reason.text().split()))

    def _made_go(self, field: Field) -> QPushButton:
        button = QPushButton(self.tr("Go to"))
        button.setObjectName(f"go-{field.key}")
        button.setProperty("kind", "small")
        button.setAutoDefault(False)
        button.setAccessibleName(self.tr("Go to: {text}").format(text=self._words.text()))
        button.clicked.connect(lambda: self.go.emit(field))
        return button

    def _forgive(self) -> None:
        if self._fault.isVisible():
            self.answered()


def _step(name: str) -> tuple[QWidget, QVBoxLayout]:
    step = QWidget()
    step.setObjectName(name)
    column = QVBoxLayout(step)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    return step, column

"""Above the campaign while files are taken in: how far it is, a way to stop, and then what came of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QWidget

from gui.elided_label import ElidedLabel
from model.ranking.intake import Outcome


class IntakeStrip(QFrame):
    """Hidden while there is nothing to tell."""

    stop_wanted = Signal()
    resume_wanted = Signal()
    give_up_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Start hidden."""
        super().__init__(parent)
        self.setObjectName("calmStrip")
        self._text = ElidedLabel(parent=self)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(180)
        self._stop = self._button("stop", self.tr("Stop"), self.stop_wanted)
        self._resume = self._button("resume", self.tr("Go on"), self.resume_wanted)
        self._give_up = self._button("give-up", self.tr("Leave it so"), self.give_up_wanted)
        self._close = self._button("strip-close", self.tr("Close"), None)
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 5, 8, 5)
        row.setSpacing(10)
        row.addWidget(self._text, 1)
        for widget in (self._bar, self._stop, self._resume, self._give_up, self._close):
            row.addWidget(widget)
        self.hide()

    @property
    def text(self) -> str:
        """What is told."""
        return self._text.text()

    @property
    def busy(self) -> bool:
        """Whether files are being taken in, by what is told."""
        return self.isVisible() and not self._bar.isHidden()

    def show_step(self, done: int, of: int, file: str) -> None:
        """Files are being taken in."""
        self._bar.setRange(0, of)
        self._bar.setValue(done)
        if of:
            told = self.tr("Taking in: {done} of {of}").format(done=done, of=of)
            self._text.setText(f"{told} · {file}" if file else told)
        else:
            self._text.setText(self.tr("Looking for files"))
        self._show(self._bar, self._stop)

    def show_stopping(self) -> None:
        """The user has asked for an end."""
        self._text.setText(self.tr("Stopping: the file at hand is finished first"))
        self._show(self._bar)

    def show_outcome(self, outcome: Outcome, *, can_go_on: bool) -> None:
        """A lot is done."""
        told = [self.tr("Files taken in: {0}").format(outcome.taken)]
        if outcome.known:
            told.append(self.tr("here already: {0}").format(outcome.known))
        if outcome.passed_over:
            told.append(self.tr("no cards, passed over: {0}").format(len(outcome.passed_over)))
        if outcome.stopped:
            told.insert(0, self.tr("Stopped"))
        self._text.setText(" · ".join(told))
        self._show(*((self._resume, self._give_up) if outcome.stopped and can_go_on else ()), self._close)

    def show_interrupted(self) -> None:
        """Something was cut short before, by a power cut perhaps."""
        self._text.setText(self.tr("Taking in was cut short. What was taken in by then is here."))
        self._show(self._resume, self._give_up)

    def _show(self, *widgets: QWidget) -> None:
        for widget in (self._bar, self._stop, self._resume, self._give_up, self._close):
            widget.setVisible(widget in widgets)
        self.show()

    def _button(self, name: str, text: str, wanted: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setProperty("kind", "small")
        if wanted is not None:
            button.clicked.connect(wanted)
        return button

"""What is to be thought of the signatures of a PDF, and which card of the archive it shows."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui import file_choice
from gui.dialogs.calm_dialog import CalmDialog, text_label
from gui.dialogs.file_row import FileRow
from gui.fingerprint_search import Findings, Found
from gui.signature_check import Checked, Sources
from gui.state_words import revision_words
from model.exchange.printed_text import several_cards, swapped_pages
from model.signing import Signature
from model.signing.words import lines_of, whose
from model.wording import Language, Message, say

_MOST_SUMMED_UP: Final = 2
"""Violations that the line on top names; all of them stand below."""


class VerdictDialog(CalmDialog):
    """The verdict in a line, the files, and below them what the verdict rests on."""

    check_wanted = Signal()
    """The files are others now: `sources`."""

    open_wanted = Signal(object)
    attach_wanted = Signal(object)
    """Both carry a Found."""

    def __init__(self, sources: Sources, language: Language, parent: QWidget | None) -> None:
        """Name the files; `show_checked` or `show_fault` says more."""
        super().__init__(parent, self.tr("Check of signatures"), width=860)
        self._language: Language = language
        self._summary = QWidget()
        self.body.addWidget(self._summary)
        self._pdf = FileRow(self.tr("Signed PDF"), "", "pdf", file_choice.choose_signed_pdf)
        self._detached = FileRow(
            self.tr("Signature in a file of its own (.sig, .p7s, .cms)"),
            self.tr("none: the signatures are in the PDF"),
            "detached",
            file_choice.choose_signature,
            optional=True,
        )
        self._trusted = FileRow(
            self.tr("Folder with trusted root certificates"),
            self.tr("none: trust is not checked"),
            "trusted",
            file_choice.choose_trusted,
            optional=True,
        )
        rows = zip((self._pdf, self._detached, self._trusted), sources, strict=True)
        for row, path in rows:
            row.show_path(path)
            row.changed.connect(self.check_wanted)
            self.body.addWidget(row)
        self._answer = QWidget()
        self.body.addWidget(self._answer)
        self.body.addStretch(1)
        self.add_button(self.tr("Close"), "close", primary=True).clicked.connect(self.reject)

    @property
    def sources(self) -> Sources:
        """The files that are named."""
        return Sources(self._pdf.path or Path(), self._detached.path, self._trusted.path)

    def show_fault(self, text: str) -> None:
        """It cannot be checked, and why."""
        self._show_summary(None)
        fresh, column = _column()
        column.addWidget(text_label(text, "fault"))
        self._show(fresh)

    def show_checked(self, checked: Checked, findings: Findings | None) -> None:
        """Show the answer; `findings` are what the archive has of the card on the paper."""
        fresh, column = _column()
        verdict = checked.verdict
        if verdict.signatures:
            column.addWidget(text_label(self._say("signing.count", number=len(verdict.signatures)), "strong"))
        for problem in verdict.problems:
            column.addWidget(text_label(say(problem, self._language), "fault"))
        self._show_summary(self._made_summary(checked))
        detached = checked.sources.detached
        for number, signature in enumerate(verdict.signatures, start=1):
            column.addWidget(self._made_signature(number, signature, detached.name if detached else None))
        self._add_card(column, checked, findings)
        self._show(fresh)

    def _made_summary(self, checked: Checked) -> QLabel:
        """What it all comes to; each violation once, however many signatures it is of."""
        found = [*checked.verdict.problems]
        found += [problem for one in checked.verdict.signatures for problem in one.problems]
        if checked.coded:
            swapped = swapped_pages(checked.printed, checked.coded.fingerprint.short)
            found += [swapped] if swapped else []
        several = several_cards(checked.no_card, checked.printed)
        found += [several] if several else []
        said = list(dict.fromkeys(say(problem, self._language) for problem in found))
        if said:
            more = "…" if len(said) > _MOST_SUMMED_UP else ""
            what = " ".join(said[:_MOST_SUMMED_UP]) + more
            return text_label(self.tr("Violations found: {what}").format(what=what), "fault")
        text = self._say("signing.all_sound")
        if checked.unproved:
            unproved = self.tr("The mathematics of the ГОСТ signature was not checked here.")
            return text_label(f"{text} {unproved}", "strong")
        remarks = [remark for one in checked.verdict.signatures for remark in one.remarks]
        if unvouched := next((one for one in remarks if one.code == "signing.self_issued"), None):
            return text_label(f"{text} {say(unvouched, self._language)}", "strong")
        return text_label(text, "good")

    def _show_summary(self, fresh: QWidget | None) -> None:
        fresh = fresh or QWidget()
        fresh.setObjectName("verdict")
        self.exchange(self._summary, fresh)
        self._summary = fresh

    def _made_signature(self, number: int, signature: Signature, detached: str | None) -> QFrame:
        frame = QFrame()
        frame.setObjectName("finding")
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(2)
        title = self._say("signing.numbered", number=number)
        place = whose(signature, detached)
        column.addWidget(text_label(f"{title} ({say(place, self._language)})" if place else title, "strong"))
        for problem in signature.problems:
            column.addWidget(text_label(say(problem, self._language), "fault"))
        for line in lines_of(signature):
            column.addWidget(text_label(say(line, self._language)))
        for remark in signature.remarks:
            words = say(Message("signing.remark", {"text": remark}), self._language)
            column.addWidget(text_label(words, "muted"))
        return frame

    def _add_card(self, column: QVBoxLayout, checked: Checked, findings: Findings | None) -> None:
        column.addWidget(text_label(self.tr("The card on the paper"), "strong"))
        if checked.no_card:
            column.addWidget(text_label(say(checked.no_card, self._language)))
        if checked.coded is None:
            return
        card, short = checked.coded.card, checked.coded.fingerprint.short
        parts = (card.organisation.get("name", ""), card.years.replace("-", "–"), short)
        column.addWidget(text_label(" · ".join(part for part in parts if part)))
        if checked.coded.draft:
            column.addWidget(text_label(say(Message("code.read_draft"), self._language), "fault"))
        column.addWidget(self._made_agreement(checked, short))
        found = findings.found if findings else []
        if not found:
            text = self.tr("The archive has neither a card nor a revision with this fingerprint.")
            column.addWidget(text_label(text, "fault"))
        if findings and findings.unread:
            column.addWidget(
                text_label(self.tr("%n card(s) could not be read", "", findings.unread), "fault")
            )
        for one in found:
            as_it_is = one._replace(number=None)
            changed = bool(findings and not findings.unread and as_it_is not in found)
            column.addLayout(self._made_found(one, attachable=not checked.spoilt, changed=changed))

    def _made_agreement(self, checked: Checked, short: str) -> QLabel:
        """Whether the pages and the code are of one card."""
        swapped = swapped_pages(checked.printed, short)
        if swapped:
            return text_label(say(swapped, self._language), "fault")
        code = "inside.printed_same" if checked.agrees else "inside.printed_unread"
        return text_label(say(Message(code), self._language))

    def _made_found(self, found: Found, *, attachable: bool, changed: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        if found.number is None:
            text = self.tr("The card in the archive is equal.")
        else:
            text = self.tr("In the archive it is {revision}.").format(revision=revision_words(found.number))
        if changed:
            text += f" {self._say('inside.changed_since')}"
        if found.removed:
            text += " " + self.tr("It lies in the bin.")
        row.addWidget(text_label(text, "good"), 1)
        key = f"{found.card_id}-{found.number or 0}"
        if not found.removed:
            show = self._button(self.tr("Show"), f"show-{key}", text)
            show.clicked.connect(lambda: self._go(found))
            row.addWidget(show)
        if found.number is not None and attachable:
            attach = self._button(self.tr("Attach to the revision…"), f"attach-{key}", text)
            attach.clicked.connect(lambda: self.attach_wanted.emit(found))
            row.addWidget(attach)
        return row

    def _go(self, found: Found) -> None:
        self.accept()
        self.open_wanted.emit(found)

    def _button(self, text: str, name: str, of: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setProperty("kind", "small")
        button.setAutoDefault(False)
        button.setAccessibleName(f"{text} {of}")
        return button

    def _say(self, code: str, **details: int) -> str:
        return say(Message(code, dict(details)), self._language)

    def _show(self, fresh: QWidget) -> None:
        self.exchange(self._answer, fresh)
        self._answer = fresh


def _column() -> tuple[QWidget, QVBoxLayout]:
    widget = QWidget()
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 10, 0, 0)
    column.setSpacing(4)
    return widget, column

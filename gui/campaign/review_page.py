"""The review of one card: the card as the school sees it, read only, with what was found beside its rows."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.campaign.deciding import Deciding
from gui.campaign.letter_dialog import LetterDialog
from gui.campaign.office import Office
from gui.campaign.review_panel import ReviewPanel
from gui.campaign.words import reason_text, signature_text, state_text
from gui.card_page import CardPage
from gui.dates import when
from gui.elided_label import ElidedLabel
from gui.exchange.numbers import points_text
from gui.shell_style import dress
from model.archive.campaign import Campaign
from model.archive.campaign_decisions import Decisions
from model.archive.campaign_received import Received
from model.card.card import Field
from model.card.session import reading

WIDE_ENOUGH = 1180
"""Pixels from which the panel may take more of the sheet's room."""

PANEL_WIDTHS = 290, 350


class ReviewPage(QWidget):
    """Shows a card; nothing of it can be changed. Remarks are kept beside it."""

    back_wanted = Signal()
    decided = Signal()

    def __init__(
        self, office: Office, campaign: Campaign, received_id: int, row: str, parent: QWidget
    ) -> None:
        """Show a card, at a row; "" for the first.

        Raises:
            BagalauError: its paper or the archive cannot be read.
        """
        super().__init__(parent)
        self._office = office
        self._campaign = campaign
        files = office.files(campaign)
        self._files = files
        self._decisions = Decisions(files)
        self.received = files.one(received_id)
        card = files.card(received_id, office.papers)
        # No style sheet on this widget: that of the shell would reach every field of the sheet.
        self.page = CardPage(reading(card), office.language, None, self, read_only=True)
        self.panel = ReviewPanel(office, campaign, self.received, card.paper, self)
        self.panel.go.connect(lambda there: self.page.go_to(Field("values", there)))
        self.page.sheet.row_entered.connect(self.panel.show_row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._made_head(self.received))
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.page, 1)
        body.addWidget(self.panel)
        column.addLayout(body, 1)
        first = row or self.panel.first_row()
        if first:
            self.page.completed.connect(lambda: self.page.go_to(Field("values", first)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The card comes first where there is little room."""
        super().resizeEvent(event)
        self.panel.setFixedWidth(PANEL_WIDTHS[self.width() >= WIDE_ENOUGH])

    def _made_head(self, one: Received) -> QFrame:
        head = QFrame(self)
        head.setObjectName("bar")
        dress(head)
        back = QPushButton(self.tr("← Cards"), head)
        back.setObjectName("review-back")
        back.setProperty("kind", "link")
        back.clicked.connect(self.back_wanted)
        title = ElidedLabel(one.name or self.tr("card without a name"), head)
        title.setProperty("kind", "strong")
        reason = reason_text(self._office, one)
        told = [
            state_text(one.state) + (f": {reason}" if reason else ""),
            self.tr("total {total}").format(total=points_text(one.total)),
            one.municipality,
            signature_text(one.signature),
            one.file,
            when(one.taken_at, self._office.today()),
        ]
        about = ElidedLabel(" · ".join(part for part in told if part), head)
        about.setProperty("kind", "muted")
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(title)
        words.addWidget(about)
        letter = QPushButton(self.tr("Send back to be mended…"), head)
        letter.setObjectName("send-back")
        letter.clicked.connect(self._ask_for_letter)
        deciding = Deciding(self._office, self._campaign, self)
        deciding.decided.connect(self.decided)
        row = QHBoxLayout(head)
        row.setContentsMargins(10, 5, 12, 5)
        row.setSpacing(10)
        row.addWidget(back, alignment=Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        row.addWidget(deciding.back)
        row.addWidget(letter)
        deciding.offer_back(one)
        return head

    def _ask_for_letter(self) -> None:
        dialog = LetterDialog(self._office, self._campaign, self.received, self)
        dialog.written.connect(self.panel.note_sent_back)
        dialog.open()

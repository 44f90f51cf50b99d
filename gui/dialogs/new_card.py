"""Asks for what a new card begins with: which paper, which school, which period."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from gui.calm_combo_box import CalmComboBox
from gui.dialogs.calm_dialog import CalmDialog, text_label
from gui.letter_palette import palette_with_keys
from gui.shell_style import mark
from model.card import fields
from model.card.card import Card, Field, new_card
from model.paper import Paper
from model.scoring import Scorer
from model.wording import Language, say


class NewCardDialog(CalmDialog):
    """Gives a card by `made`. It keeps wrong entries as they were typed and says what is wrong with them."""

    made = Signal(object)

    def __init__(
        self,
        papers: Sequence[Paper],
        like: Card | None,
        schools: Sequence[str],
        today: date,
        language: Language,
        parent: QWidget | None,
    ) -> None:
        """Ask.

        Args:
            papers: those that can be filled in; the first is offered.
            like: a card whose school is offered, the one worked on last.
            schools: names to choose from while typing.
            today: decides which period is offered.
            language: of the window.
            parent: the window.
        """
        super().__init__(parent, self.tr("New card"), width=620)
        self._papers, self._like, self._schools = papers, like, schools
        self._today, self._language = today, language
        self._paper_box = CalmComboBox(self)
        self._paper_box.setObjectName("paper")
        for paper in papers:
            self._paper_box.addItem(f"{paper.name.to(language)} · {paper.edition_name.to(language)}")
        self._inputs: dict[Field, QLineEdit | CalmComboBox] = {}
        self._form = QWidget(self)
        self._add_paper()
        self.body.addWidget(self._form)
        self._fault = self.add_text("", "fault")
        self._fault.hide()
        letters = palette_with_keys(self)
        letters.setVisible("kk" in {language, *(paper.act_language for paper in papers[:1])})
        self.body.addWidget(letters)
        self.body.addStretch(1)
        self._template = self.add_button(self.tr("Empty Excel workbook…"), "template")
        self._template.setToolTip(
            self.tr("To hand out: it is filled in without this program and opened here")
        )
        self._template.clicked.connect(self._hand_out)
        self.add_button(self.tr("Cancel"), "cancel").clicked.connect(self.reject)
        self.add_button(self.tr("Create the card"), "create", primary=True).clicked.connect(self._create)
        self._fill_form()
        self._paper_box.currentIndexChanged.connect(self._fill_form)

    @property
    def paper(self) -> Paper:
        """The paper chosen."""
        return self._papers[self._paper_box.currentIndex()]

    def _add_paper(self) -> None:
        if len(self._papers) == 1:
            # One paper is not a question.
            self.add_text(self._paper_box.itemText(0), "muted")
            self._paper_box.hide()
            return
        label = text_label(self.tr("Paper"), "group")
        label.setBuddy(self._paper_box)
        self._paper_box.setAccessibleName(self.tr("Paper"))
        self.body.addWidget(label)
        self.body.addWidget(self._paper_box)

    def _fill_form(self) -> None:
        """Ask for what the chosen paper has in its head."""
        kept = {field: _text(box) for field, box in self._inputs.items()}
        self._template.setEnabled(bool(self.paper.rows))  # a table of entries is no sheet of rows
        self._inputs.clear()
        form = QWidget(self)
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(3)
        for field in self.paper.organisation:
            edit = QLineEdit(form)
            if field.id == "name":
                edit.setCompleter(self._made_completer(edit))
            self._add(column, Field("organisation", field.id), field.text.to(self._language), edit)
        if self.paper.nominations:
            self._add_nomination(column, form)
        self._add_period(column, form)
        self.body.replaceWidget(self._form, form)
        self._form.hide()
        self._form.deleteLater()
        self._form = form
        self._prefill(kept)
        first = self._inputs.get(Field("organisation", "name"))
        if isinstance(first, QLineEdit):
            first.setFocus()
            first.selectAll()
        if self.isVisible():
            self.fit()

    def _made_completer(self, edit: QLineEdit) -> QCompleter:
        completer = QCompleter(list(self._schools), edit)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        return completer

    def _add(self, column: QVBoxLayout, field: Field, name: str, box: QLineEdit | CalmComboBox) -> None:
        box.setObjectName(str(field))
        box.setAccessibleName(name)
        label = text_label(name, "muted")
        label.setBuddy(box)
        column.addSpacing(6)
        column.addWidget(label)
        column.addWidget(box)
        self._inputs[field] = box

    def _add_nomination(self, column: QVBoxLayout, form: QWidget) -> None:
        box = CalmComboBox(form)
        box.addItem(self.tr("not chosen yet"), "")
        for nomination in self.paper.nominations:
            box.addItem(nomination.short.to(self._language), nomination.id)
            box.setItemData(box.count() - 1, nomination.text.to(self._language), Qt.ItemDataRole.ToolTipRole)
        self._add(column, Field("organisation", "nomination"), self.tr("Nomination"), box)

    def _add_period(self, column: QVBoxLayout, form: QWidget) -> None:
        days = QHBoxLayout()
        days.setSpacing(8)
        for key, name in (
            ("from", self.tr("First day of the period")),
            ("to", self.tr("Last day of the period")),
        ):
            edit = QLineEdit(form)
            edit.setObjectName(f"period/{key}")
            edit.setAccessibleName(name)
            edit.setToolTip(name)
            edit.setFixedWidth(edit.fontMetrics().horizontalAdvance("00.00.00000") + 24)
            self._inputs[Field("period", key)] = edit
            days.addWidget(edit)
            if key == "from":
                days.addWidget(QLabel("—", form))
        days.addStretch(1)
        label = text_label(self.tr("Period"), "muted")
        label.setBuddy(self._inputs[Field("period", "from")])
        column.addSpacing(6)
        column.addWidget(label)
        column.addLayout(days)

    def _prefill(self, kept: dict[Field, str]) -> None:
        """What was typed stays; else the school worked on last, and the newest period that has ended."""
        fresh = new_card(self.paper, self._today)
        scorer = Scorer(self.paper)
        for field, box in self._inputs.items():
            text = kept.get(field) or fields.typed(fresh, field, scorer)
            if not text and self._like and field.group == "organisation":
                text = self._like.organisation.get(field.key, "")
            elif not text and not self._like and field == Field("organisation", "name"):
                text = next(iter(self._schools), "")
            if isinstance(box, QLineEdit):
                box.setText(text)
            else:
                box.setCurrentIndex(max(box.findData(text), 0))

    def _hand_out(self) -> None:
        from gui.exchange.template import save_template

        save_template(self.paper, self._language, self)

    def _create(self) -> None:
        card = new_card(self.paper, self._today)
        scorer = Scorer(self.paper)
        faults = []
        for field, box in self._inputs.items():
            refusal = fields.put_typed(card, field, _text(box), scorer)
            mark(box, "fault", refusal is not None)
            if refusal:
                faults.append(say(refusal.message, self._language))
        if not faults and card.start and card.end and card.start > card.end:
            faults.append(self.tr("The period ends before it begins."))
        self._fault.setText("\n".join(faults))
        self._fault.setVisible(bool(faults))
        self.fit()
        if not faults:
            self.accept()
            self.made.emit(card)


def _text(box: QLineEdit | CalmComboBox) -> str:
    return box.text() if isinstance(box, QLineEdit) else str(box.currentData() or "")

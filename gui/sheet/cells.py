"""The pieces that hold an answer: a number, a share, yes or no, an option."""

from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from gui.sheet.inputs import AnswerButton, Listener, NumberField, UnitButton
from gui.sheet.pieces import Ground, Piece, choose_beside, set_checked
from gui.sheet.share_entry import ShareEntry, Unit
from model.card.card import Field
from model.card.session import Session
from model.paper import Option, Row, Share
from model.scoring import Part, with_comma
from model.scoring.share import ShareKind
from model.wording import Language, say

YES_OR_NO: Final = ("yes", "no")


def words_of(context: str, source: str) -> str:
    """A word of the program's own in the language of the window."""
    return QCoreApplication.translate(context, source)


class AnswerPiece(Piece, Listener):
    """A piece with the answer, or one of the answers, of a row."""

    def __init__(self, ground: Ground, row: Row, words: str, lead: str = "") -> None:
        """Make the piece of a row."""
        super().__init__(ground, words, lead)
        self.row = row
        self.field = Field("values", row.id)

    def show(self, session: Session, language: Language) -> None:
        """Show what the session holds."""
        raise NotImplementedError

    def focus_widget(self) -> QWidget:
        """The widget that a jump to the row goes to."""
        return self.widgets[0]

    def field_entered(self, field: QWidget) -> None:
        """The row is at hand."""
        self.ground.entered(self.row.id)

    def field_left(self, field: QWidget) -> None:
        """What was entered can be kept."""
        self.ground.left()

    def field_stepped(self, field: QWidget, by: int) -> None:
        """Another field is wanted."""
        self.ground.stepped(field, by)

    def answer_cleared(self, button: AnswerButton) -> None:
        """Nothing is chosen any more."""
        self.ground.typed(self.field, "")

    def _show_fault(self, session: Session, language: Language) -> bool:
        fault = session.fault(self.field)
        self.set_fault(say(fault, language) if fault else "")
        return fault is not None


class NumberPiece(AnswerPiece):
    """A field for a number of things, with the paper's words behind it."""

    def __init__(self, ground: Ground, row: Row, words: str, name: str, lead: str = "") -> None:
        """Make the field; `name` is what a screen reader says."""
        super().__init__(ground, row, words, lead)
        self._typing = False
        self._shown = ""
        self.input = NumberField(ground.widget(), self)
        self.input.setObjectName(row.id)
        self.input.setAccessibleName(name)
        self.input.setFont(ground.font_paper)
        self.widgets.append(self.input)
        if ground.read_only:
            self.input.close_for_typing()
        self.input.textEdited.connect(self._edited)

    def show(self, session: Session, language: Language) -> None:
        """Show the entry and its fault."""
        self._shown = session.typed(self.field)
        self._set_text(self._shown)
        self.input.show_fault(faulty=self._show_fault(session, language))

    def _set_text(self, text: str) -> None:
        # Under the fingers a text is left alone: "10,0" is on its way to "10,05", not a long way to say 10.
        if not self._typing and self.input.text() != text:
            self.input.setText(text)

    def _edited(self, text: str) -> None:
        self._tell(text)

    def _tell(self, typed: str) -> None:
        """Tell what is typed; what comes back meanwhile does not touch the text."""
        self._typing = True
        try:
            self.ground.typed(self.field, typed)
        finally:
            self._typing = False

    def field_left(self, field: QWidget) -> None:
        """Once it is left, the field holds the entry as it is kept."""
        self._set_text(self._shown)
        super().field_left(field)


class SharePiece(NumberPiece):
    """A field for a share: a percent, or a part of the base figure once that is known."""

    def __init__(self, ground: Ground, row: Row, words: str, name: str, lead: str = "") -> None:
        """Make the field and its unit."""
        super().__init__(ground, row, words, name, lead)
        self._tail = words
        self._unit: Unit = "percent"
        self._can_turn = False
        self.unit = UnitButton(ground.widget())
        self.unit.setFont(ground.font_paper)
        self.unit.clicked.connect(self.turn_unit)
        self.unit.setToolTip(words_of("SharePiece", "Change the unit: percent or number (F4)"))
        self.unit.setAccessibleName(words_of("SharePiece", "Unit"))
        self.widgets.append(self.unit)

    def unit_turned(self, field: QWidget) -> None:
        """By the key, as by a click on the unit."""
        self.turn_unit()

    def show(self, session: Session, language: Language) -> None:
        """Show the entry in its unit, and the percent that comes from it."""
        rule = self.row.rule
        whole = session.card.base.get(rule.base) if isinstance(rule, Share) else None
        typed = session.typed(self.field)
        entry = ShareEntry.shown(typed, empty="percent" if whole is None else "part")
        if typed or whole is None or not self.input.hasFocus():
            # An empty field under the cursor keeps the unit the user has just turned to.
            self._unit = entry.unit
        lone = whole is None and entry.unit == "part" and "/" not in entry.text
        self._shown = f"{entry.text}/" if lone else entry.text  # without a base figure the unit has no words
        self._set_text(self._shown)
        self._can_turn = whole is not None and not self.ground.read_only
        self.unit.setEnabled(self._can_turn)
        self._show_unit(session, whole is not None and "/" not in entry.text)
        self.input.show_fault(faulty=self._show_fault(session, language))

    def turn_unit(self) -> None:
        """Read the number in the other unit from now on."""
        if not self._can_turn:
            return
        self._unit = "part" if self._unit == "percent" else "percent"
        self.input.setFocus()
        self._edited(self.input.text().split("/")[0])
        self._set_text(self._shown)  # what is counted now, not what was typed before

    def _edited(self, text: str) -> None:
        entry = ShareEntry.entered(text, self._unit)
        self._unit = entry.unit
        self._tell(entry.typed)

    def _show_unit(self, session: Session, of_base: bool) -> None:
        value = session.card.values.get(self.row.id)
        kind = session.scorer.kinds[self.row.id]
        percent = ""
        if isinstance(value, Part) and isinstance(kind, ShareKind) and self.row.id in session.score.rows:
            mark = " ✎" if value.percent is not None else ""
            percent = f"= {with_comma(kind.percent(value, session.card.base))} %{mark} "
        rule = self.row.rule
        if self._unit == "part" and of_base and isinstance(rule, Share):
            unit = words_of("SharePiece", "of {0}").format(with_comma(session.card.base[rule.base]))
        else:
            unit = "%" if self._unit == "percent" else ""
        self.unit.setVisible(bool(unit))
        if unit != self.unit.text():
            self.unit.setText(unit)
        self.set_words(f"{percent}{self._tail}")


class FlagPiece(AnswerPiece):
    """Yes or no, with the paper's words behind."""

    def __init__(self, ground: Ground, row: Row, words: str, name: str) -> None:
        """Make the two segments."""
        super().__init__(ground, row, words)
        self.buttons: list[AnswerButton] = []
        words_of_answers = (words_of("FlagPiece", "yes"), words_of("FlagPiece", "no"))
        for answer, text in zip(YES_OR_NO, words_of_answers, strict=True):
            button = AnswerButton(text, ground.widget(), self)
            button.setObjectName(f"{row.id}:{answer}")
            button.setAccessibleName(f"{name}: {text}")
            button.setFont(ground.font_paper)
            if ground.read_only:
                button.close_for_typing()
            self.buttons.append(button)
        self.widgets.extend(self.buttons)

    def show(self, session: Session, language: Language) -> None:
        """Show the answer. One stop of the Tab key: the chosen answer, or the first."""
        typed = session.typed(self.field)
        for button, answer in zip(self.buttons, YES_OR_NO, strict=True):
            set_checked(button, on=typed == answer)
        one_tab_stop(self.buttons)
        self._show_fault(session, language)

    def answer_chosen(self, button: AnswerButton) -> None:
        """Yes or no."""
        self.ground.typed(self.field, YES_OR_NO[self.buttons.index(button)])

    def answer_turned(self, button: AnswerButton, by: int) -> None:
        """The other one."""
        choose_beside(self.buttons, button, by)

    def focus_widget(self) -> QWidget:
        """The chosen answer, or the first."""
        return next((button for button in self.buttons if button.isChecked()), self.buttons[0])


class OptionPiece(AnswerPiece):
    """One option of a choice: a round mark with the paper's words behind."""

    def __init__(self, ground: Ground, row: Row, option: Option, words: str, name: str) -> None:
        """Make the mark of one option; `siblings` is filled in once all options of the row are there."""
        super().__init__(ground, row, words)
        self.option = option
        self.siblings: list[OptionPiece] = [self]
        self.button = AnswerButton("", ground.widget(), self)
        self.button.setObjectName(f"{row.id}:{option.id}")
        self.button.setAccessibleName(name)
        self.button.setFont(ground.font_paper)
        if ground.read_only:
            self.button.close_for_typing()
        self.widgets.append(self.button)

    def show(self, session: Session, language: Language) -> None:
        """Show whether this is the chosen option."""
        set_checked(self.button, on=session.card.values.get(self.row.id) == self.option.id)
        one_tab_stop([piece.button for piece in self.siblings])
        if self is self.siblings[0]:
            self._show_fault(session, language)

    def focus_widget(self) -> QWidget:
        """The mark of the chosen option, or of the first."""
        chosen = next((piece for piece in self.siblings if piece.button.isChecked()), self.siblings[0])
        return chosen.button

    def answer_chosen(self, button: AnswerButton) -> None:
        """This option."""
        self.ground.typed(self.field, self.option.id)

    def answer_turned(self, button: AnswerButton, by: int) -> None:
        """The option beside it."""
        choose_beside([piece.button for piece in self.siblings], button, by)


def one_tab_stop(buttons: list[AnswerButton]) -> None:
    """Of several exclusive answers only the chosen one, or the first, is a stop of the Tab key."""
    stop = next((button for button in buttons if button.isChecked()), buttons[0])
    for button in buttons:
        policy = Qt.FocusPolicy.StrongFocus if button is stop else Qt.FocusPolicy.ClickFocus
        if button.focusPolicy() != policy:
            button.setFocusPolicy(policy)

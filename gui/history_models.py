"""The steps of a card's past, and what differs from now, as tables that hold no widgets."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from functools import cached_property
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from gui import theme
from gui.card_revisions import FrozenCard
from gui.dates import long_date
from gui.field_words import field_words
from gui.state_words import revision_words, state_words
from model.archive import CardHistory, JournalLine, PastStep
from model.card import fields
from model.card.card import Card, Field
from model.card.in_words import content_in_words, row_in_words
from model.card.ready import differences, entry_differences, field_differences, note_differences
from model.card.revision import Standing
from model.paper import Paper
from model.scoring import Scorer, with_comma
from model.wording import Language, Message, Said, say

TIME, WHAT, CHANGE = range(3)

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_EMPTY = "—"
MOST_OF_ENTRIES = 300
"""Lines about entries that differ; of more of them it is said how many there are."""


class Head(NamedTuple):
    """Words above the steps of a day and a person."""

    text: str


class Origin(NamedTuple):
    """The card as it came into the archive."""


class Told(NamedTuple):
    """What was told of a revision."""

    frozen: FrozenCard
    standing: Standing


Entry = Head | Origin | Told | PastStep


class Wording:
    """Puts fields and what they held into words, in one language."""

    def __init__(self, scorer: Scorer, language: Language) -> None:
        """Speak of cards of the scorer's paper."""
        self.scorer = scorer
        self.paper: Paper = scorer.paper
        self.language = language
        self._titles: dict[Field, str] = {}

    def title(self, field: Field) -> str:
        """What a field is called; the number of its row stands first."""
        if field not in self._titles:
            self._titles[field] = self._titled(field)
        return self._titles[field]

    def holds(self, field: Field, words: list[str]) -> bool:
        """Whether all the words are of the field: a number is the beginning of its row's."""
        title = self.title(field).casefold()
        row = self.paper.rows.get(field.key)
        number = row.number if row and field.group in {"values", "notes"} else ""
        return all(
            number.startswith(word.rstrip(".")) if word[0].isdigit() and number else word in title
            for word in words
        )

    def said(self, value: Said) -> str:
        """One line; a dash where it is empty."""
        text = say(Message("check.paper", {"text": value}), self.language)
        return " ".join(text.split()) or _EMPTY

    def content(self, field: Field, content: object | None) -> str:
        """What a field held."""
        return self.said(content_in_words(field, content, self.scorer))

    def _titled(self, field: Field) -> str:
        text = field_words(self.paper, field, self.language)
        if field.group == "notes":
            evidence = QCoreApplication.translate("CardHistory", "Evidence")
            return f"{evidence} · {text}"
        if field.group == "signers":
            name = QCoreApplication.translate("CardHistory", "name")
            post = QCoreApplication.translate("CardHistory", "post")
            return f"{text}: {name if field.key.endswith('.name') else post}"
        return text


class StepsModel(QAbstractTableModel):
    """The past, the newest first: time, what, old and new. Order is that of the journal, not of the clock."""

    def __init__(
        self, history: CardHistory, revisions: Sequence[FrozenCard], wording: Wording, parent: QObject
    ) -> None:
        """Show all of it."""
        super().__init__(parent)
        self._history = history
        self._revisions = revisions
        self._wording = wording
        self._bold = theme.screen_font(bold=True)
        self._seqs = [step.seq for step in history.steps]
        self._shown: frozenset[Field] | None = None
        self.entries: list[Entry] = []
        self.show("", None)

    def show(self, text: str, row: str | None) -> None:
        """Show only steps of rows and fields that hold the text, or of one row."""
        self.beginResetModel()
        self._shown = self._wanted(text, row)
        self.entries = self._entries_of(self._shown)
        self.endResetModel()

    def heads(self) -> list[int]:
        """Which lines are words above others."""
        return [place for place, entry in enumerate(self.entries) if isinstance(entry, Head)]

    def entry(self, index: Index) -> Entry | None:
        """What stands there; None for a head and for nowhere."""
        found = self.entries[index.row()] if index.isValid() else None
        return None if isinstance(found, Head) else found

    def when(self, entry: Entry) -> str:
        """ "12 March 2026, 14:02" of a step; the day of what was told."""
        match entry:
            case PastStep():
                local = entry.at.astimezone()
                return f"{long_date(local.date())}, {local:%H:%M}"
            case Told():
                return long_date(entry.standing.at)
            case _:
                return self.tr("when it came into the archive")

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Lines, heads among them."""
        return 0 if parent.isValid() else len(self.entries)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Time, what, old and new."""
        return 0 if parent.isValid() else 3

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A head cannot be chosen."""
        if self.entry(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Names of the columns."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Time"), self.tr("What"), self.tr("Was → became"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What the view asks for, made when it asks."""
        entry = self.entries[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self._text(entry, index.column())
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(self._text(entry, column) for column in range(3))
            case Qt.ItemDataRole.FontRole if isinstance(entry, Head | Told):
                return self._bold
            case Qt.ItemDataRole.BackgroundRole if isinstance(entry, Head):
                return theme.PANEL
            case Qt.ItemDataRole.ForegroundRole:
                quiet = isinstance(entry, Head) or (isinstance(entry, PastStep) and entry.kind != "edit")
                return theme.MUTED if quiet or index.column() == TIME else theme.INK
        return None

    def _text(self, entry: Entry, column: int) -> str:
        match entry:
            case Head():
                return entry.text if column == TIME else ""
            case Origin():
                return ("", self.tr("The card as it came into the archive"), "")[column]
            case Told():
                return self._told_text(entry, column)
        if column == TIME:
            return f"{entry.at.astimezone():%H:%M}"
        return self._what(entry) if column == WHAT else self._change(entry)

    def _told_text(self, entry: Told, column: int) -> str:
        standing = entry.standing
        said = (standing.who, standing.post, standing.note)
        return (
            f"{standing.at:%d.%m.%Y}",
            f"{state_words(standing.state)} · {revision_words(standing.revision)}",
            ", ".join(part for part in said if part),
        )[column]

    def _what(self, step: PastStep) -> str:
        if step.brought_back is not None:
            text = self.tr("Brought back: the card {when}").format(when=self._when_of(step.brought_back))
        elif len(step.lines) > 1:
            text = self.tr("Several fields at once")
        else:
            text = self._wording.title(step.lines[0].field)
        if step.kind == "undo":
            return self.tr("Undone: {what}").format(what=text)
        return self.tr("Done again: {what}").format(what=text) if step.kind == "redo" else text

    def _change(self, step: PastStep) -> str:
        lines = [line for line in step.lines if self._shown is None or line.field in self._shown]
        if len(lines) > 1:
            return self.tr("%n field(s)", "", len(step.lines))
        line = lines[0]
        old, new = (self._wording.content(line.field, one) for one in (line.old, line.new))
        return f"{old} → {new}"

    def _when_of(self, seq: int) -> str:
        place = bisect_right(self._seqs, seq)
        return self.when(self._history.steps[place - 1] if place else Origin())

    def _wanted(self, text: str, row: str | None) -> frozenset[Field] | None:
        """Fields to show steps of; None for all."""
        if row is not None:
            return frozenset({Field("values", row), Field("notes", row)})
        words = text.casefold().split()
        if not words:
            return None
        return frozenset(field for field in self._fields if self._wording.holds(field, words))

    @cached_property
    def _fields(self) -> frozenset[Field]:
        return frozenset(line.field for step in self._history.steps for line in step.lines)

    def _entries_of(self, wanted: frozenset[Field] | None) -> list[Entry]:
        found: list[Entry] = []
        if wanted is None and self._revisions:
            found.append(Head(self.tr("Made ready, signed, published")))
            told = [Told(frozen, one) for frozen in self._revisions for one in frozen.history]
            told.sort(key=lambda one: one.standing.seq, reverse=True)
            found += told
        head: tuple[date, str] | None = None
        for step in reversed(self._history.steps):
            if wanted is not None and not _is_of(step.lines, wanted):
                continue
            if (above := (step.at.astimezone().date(), step.who)) != head:
                head = above
                found.append(Head(" · ".join(part for part in (long_date(above[0]), above[1]) if part)))
            found.append(step)
        if wanted is None:
            found += [Head(self.tr("The beginning")), Origin()]
        return found


def _is_of(lines: tuple[JournalLine, ...], wanted: frozenset[Field]) -> bool:
    return any(line.field in wanted for line in lines)


class DifferencesModel(QAbstractTableModel):
    """What a state and the card of now hold where they differ, with the points."""

    def __init__(self, then: Card, now: Card, wording: Wording, parent: QObject) -> None:
        """Compare two cards of one paper."""
        super().__init__(parent)
        self._wording = wording
        self.lines = [*self._of_fields(then, now), *self._of_rows(then, now)]
        of_entries = entry_differences(then, now)
        self.lines += [self._line(field, then, now) for field in of_entries[:MOST_OF_ENTRIES]]
        self.number = len(self.lines) + max(len(of_entries) - MOST_OF_ENTRIES, 0)
        if self.number > len(self.lines):
            self.lines.append((self.tr("and %n more", "", self.number - len(self.lines)), "", ""))

    def _of_fields(self, then: Card, now: Card) -> list[tuple[str, str, str]]:
        wording = self._wording
        found = [one.field for one in field_differences(then, now)]
        found += [
            Field("sections", section.id)
            for section in wording.paper.sections
            if (section.id in then.not_applicable) != (section.id in now.not_applicable)
        ]
        return [self._line(field, then, now) for field in found]

    def _line(self, field: Field, then: Card, now: Card) -> tuple[str, str, str]:
        wording = self._wording
        held = [wording.content(field, fields.content(card, field, wording.scorer)) for card in (then, now)]
        return wording.title(field), held[0], held[1]

    def _of_rows(self, then: Card, now: Card) -> list[tuple[str, str, str]]:
        wording = self._wording
        notes = {one.field.key: one for one in note_differences(then, now)}
        values = {one.row: one for one in differences(then, now)}
        found = []
        for row in wording.paper.rows.values():
            if one := values.get(row.id):
                old, new = (
                    wording.said(row_in_words(row, card, wording.scorer))
                    + (f" · {with_comma(points)}" if points is not None else "")
                    for card, points in ((then, one.old_points), (now, one.new_points))
                )
                found.append((wording.title(Field("values", row.id)), old, new))
            if note := notes.get(row.id):
                found.append((wording.title(note.field), wording.said(note.old), wording.said(note.new)))
        return found

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Fields that differ."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """What, then, now."""
        return 0 if parent.isValid() else 3

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Names of the columns."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("What differs"), self.tr("Then · points"), self.tr("Now · points"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text, also as a tip."""
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self.lines[index.row()][index.column()]
        return None

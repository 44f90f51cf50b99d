"""An open card: takes what is typed, scores it at once, keeps it, undoes it.

The session never loses an entry to an error: what cannot be written to the archive stays in memory and is
written by the next `commit`.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol

from model.card import fields
from model.card.card import Card, Field
from model.card.scored import score_of, with_ledger
from model.paper import Share
from model.scoring import Part, Score, Scorer
from model.wording import Message

if TYPE_CHECKING:  # most papers have no tables, and a start waits for none
    from model.card.open_tables import OpenTables
    from model.scoring.entries.ledger import Ledger

StepKind = Literal["edit", "undo", "redo"]


class Edit(NamedTuple):
    """One field changed. Old and new are its content as JSON; None is empty."""

    field: Field
    old: object | None
    new: object | None

    def reversed(self) -> "Edit":
        """The edit that takes this one back."""
        return Edit(self.field, self.new, self.old)


class Step(NamedTuple):
    """What is written to the journal at once: edits by the user, or some taken back or done again.

    Attributes:
        edits: as they were done first, also where they are taken back.
        together: one undo takes all of them back; else each is undone by itself.
        brought_back: number of the journal line whose state the edits bring back; 0 is the card as it
            came in, None is what was typed.
    """

    kind: StepKind
    edits: tuple[Edit, ...]
    together: bool = False
    brought_back: int | None = None

    def undoable(self) -> tuple[tuple[Edit, ...], ...]:
        """The edits, by what one undo takes back."""
        return (self.edits,) if self.together else tuple((edit,) for edit in self.edits)


class Journal(Protocol):
    """Where steps are kept; model.archive gives one for every stored card."""

    def record(self, card: Card, score: Score, step: Step) -> None:
        """Write the step and the card it leads to, as one transaction; raises ArchiveError."""


class Change(NamedTuple):
    """What has to be drawn again.

    Attributes:
        rows: rows whose value, points or fault changed.
        sections: sections whose subtotal or number of empty rows changed.
        total: whether the total changed.
        fields: fields whose text changed by other means than typing (undo, redo).
        entries: entries something of which changed, computed or entered, come or gone: ("measures", 3).
        sums: tables whose sums changed.
    """

    rows: frozenset[str] = frozenset()
    sections: frozenset[str] = frozenset()
    total: bool = False
    fields: frozenset[Field] = frozenset()
    entries: frozenset[tuple[str, int]] = frozenset()
    sums: frozenset[str] = frozenset()


class History(NamedTuple):
    """What can be undone (newest last) and done again (next one last): the edits of one undo together."""

    done: list[tuple[Edit, ...]]
    undone: list[tuple[Edit, ...]]


def replayed(steps: Iterable[Step]) -> History:
    """The history after the steps of a journal, oldest first."""
    history = History([], [])
    for step in steps:
        for edits in step.undoable():
            match step.kind:
                case "edit":
                    history.done.append(edits)
                    history.undone.clear()
                case "undo":
                    history.undone.append(history.done.pop())
                case "redo":
                    history.done.append(history.undone.pop())
    return history


class Session:
    """One open card with its score, its unsaved entries and its history."""

    def __init__(self, card: Card, scorer: Scorer, journal: Journal, history: History | None = None) -> None:
        """Open the card; `history` is what the journal replayed to."""
        self.card = card
        self.scorer = scorer
        self._tables = _tables_of(card)
        self.score: Score = score_of(card, scorer, self.ledger)
        self._journal = journal
        self._history = history or History([], [])
        self._before: dict[Field, object | None] = {}
        self._unrecorded: list[Step] = []

    @property
    def ledger(self) -> "Ledger | None":
        """What is computed in the card's tables; None for a paper without any."""
        return self._tables.ledger if self._tables else None

    def typed(self, field: Field) -> str:
        """What stands in the field on the screen."""
        return fields.typed(self.card, field, self.scorer)

    def fault(self, field: Field) -> Message | None:
        """Why the field's entry is wrong, or cannot be scored; None if it is fine."""
        if field in self.card.drafts:
            return fields.fault_of_draft(self.card, field, self.scorer)
        if field.group == "entries" and self._tables:
            return self._tables.fault(field)
        return self.score.faults.get(field.key) if field.group == "values" else None

    def is_fixed(self, table: str, entry: int) -> bool:
        """Whether the entry may no longer be changed."""
        return self._tables is not None and self._tables.is_fixed(table, entry)

    def refuse_if_fixed(self, changed: Iterable[Field]) -> None:
        """Refuse to change entries that may no longer be changed.

        Raises:
            EntryFixed: there is one among them.
        """
        if self._tables:
            self._tables.refuse_if_fixed(changed)

    def explanation(self, row: str) -> Message | None:
        """The arithmetic of a row; None if it has no value that can be scored."""
        value = self.card.values.get(row)
        if value is None or row not in self.score.rows:
            return None
        return self.scorer.kinds[row].explain(value, self.card.base)

    def part(self, row: str) -> str | None:
        """The option or band the row's value falls into."""
        value = self.card.values.get(row)
        return None if value is None else self.scorer.kinds[row].part(value)

    def enter(self, field: Field, typed: str) -> Change:
        """Take what stands in the field now; called at each key press.

        Raises:
            EntryFixed: the field belongs to an entry that may not be changed any more.
        """
        self.refuse_if_fixed((field,))
        if self._tables:
            self._tables.begin(field)
        reread = self._drafts_bound_to(field)
        # What is bound comes first, so that undo takes the cause back before its effect: a share whose base
        # figure is gone says so, while an entry read anew without its cause would be wrong without a word.
        for one in (*reread, field):
            self._remember(one)

        def apply() -> None:
            fields.put_typed(self.card, field, typed, self.scorer)
            for draft, text in reread.items():
                fields.put_typed(self.card, draft, text, self.scorer)

        return self._applied([field, *reread], apply)

    @property
    def unsaved(self) -> bool:
        """Whether there is anything that the journal has not taken yet."""
        return bool(self._unrecorded) or any(
            old != fields.content(self.card, field, self.scorer) for field, old in self._before.items()
        )

    def commit(self) -> bool:
        """Write what was entered since the last commit; true if there was anything to write.

        Raises:
            ArchiveError: it could not be written. It is kept, and the next commit tries again.
        """
        edits = []
        for field, old in self._before.items():
            new = fields.content(self.card, field, self.scorer)
            if new != old:
                edits.append(Edit(field, old, new))
        self._before.clear()
        for edit in edits:
            self._history.done.append((edit,))
            self._history.undone.clear()
        if edits:
            self._unrecorded.append(Step("edit", tuple(edits)))
        wrote = bool(self._unrecorded)
        while self._unrecorded:
            self._journal.record(self.card, self.score, self._unrecorded[0])
            self._unrecorded.pop(0)
        return wrote

    def unwritten(self) -> tuple[Edit, ...]:
        """What the journal has not taken yet, one edit for each field that holds something else by now."""
        before: dict[Field, object | None] = {}
        for step in self._unrecorded:
            for edit in step.edits:
                before.setdefault(edit.field, edit.new if step.kind == "undo" else edit.old)
        for field, old in self._before.items():
            before.setdefault(field, old)
        held = {field: fields.content(self.card, field, self.scorer) for field in before}
        return tuple(Edit(field, old, held[field]) for field, old in before.items() if old != held[field])

    @property
    def can_undo(self) -> bool:
        """Whether there is an edit to take back."""
        return bool(self._history.done) or bool(self._before)

    @property
    def can_redo(self) -> bool:
        """Whether there is an edit to do again."""
        return bool(self._history.undone)

    def undo(self) -> Change:
        """Take the last edit back and keep that.

        Raises:
            ArchiveError: as `commit`.
        """
        self.commit()
        if not self._history.done:
            return Change()
        edits = self._history.done.pop()
        self._history.undone.append(edits)
        return self._stepped(Step("undo", edits, together=True))

    def redo(self) -> Change:
        """Do the last undone edit again and keep that.

        Raises:
            ArchiveError: as `commit`.
        """
        self.commit()
        if not self._history.undone:
            return Change()
        edits = self._history.undone.pop()
        self._history.done.append(edits)
        return self._stepped(Step("redo", edits, together=True))

    def put_all(self, contents: Mapping[Field, object | None], brought_back: int | None = None) -> Change:
        """Set many fields at once and keep that as one step, which one undo takes back.

        Args:
            contents: content as `fields.content` gives it, by field; fields that have it already stay.
            brought_back: see `Step`.

        Raises:
            ArchiveError: as `commit`. What was typed before is written first: if that fails, nothing is set.
            EntryFixed: an entry among them may not be changed any more; nothing is set.
        """
        self.refuse_if_fixed(contents)
        self.commit()
        olds = {field: fields.content(self.card, field, self.scorer) for field in contents}
        edits = tuple(Edit(field, olds[field], new) for field, new in contents.items() if olds[field] != new)
        if not edits:
            return Change()
        self._history.done.append(edits)
        self._history.undone.clear()
        return self._stepped(Step("edit", edits, together=True, brought_back=brought_back))

    def _stepped(self, step: Step) -> Change:
        edits = [edit.reversed() if step.kind == "undo" else edit for edit in step.edits]
        changed = [edit.field for edit in edits]

        def apply() -> None:
            for edit in edits:
                fields.put(self.card, edit.field, edit.new, self.scorer)

        change = self._applied(changed, apply)
        self._unrecorded.append(step)
        self.commit()
        return change._replace(fields=frozenset(changed))

    def _remember(self, field: Field) -> None:
        if field not in self._before:
            self._before[field] = fields.content(self.card, field, self.scorer)

    def _applied(self, changed: list[Field], apply: Callable[[], object]) -> Change:
        before = self.score
        card = self.card
        touched = {row for field in changed for row in self._rows_of(field)}
        apply()
        if any(field.group == "sections" for field in changed):
            self.score = score_of(card, self.scorer, self.ledger)
        elif touched:
            self.score = self.scorer.rescored(before, touched, card.values, card.base)
        entries, sums = self._entered(changed)
        after = self.score
        rows = frozenset(
            row
            for row in touched
            if before.rows.get(row) != after.rows.get(row) or before.faults.get(row) != after.faults.get(row)
        ) | frozenset(field.key for field in changed if field.group == "values")
        return Change(
            rows=rows,
            sections=frozenset(card.paper.rows[row].section for row in rows)
            | frozenset(field.key for field in changed if field.group == "sections"),
            total=before.total != after.total,
            entries=entries,
            sums=sums,
        )

    def _entered(self, changed: list[Field]) -> tuple[frozenset[tuple[str, int]], frozenset[str]]:
        """Count anew what hangs on the entries and parameters among the fields; entries and sums touched."""
        if self._tables is None or not any(field.group in {"entries", "parameters"} for field in changed):
            return frozenset(), frozenset()
        found = self._tables.changed(changed)
        self.score = with_ledger(self.score, self._tables.ledger)
        return found

    def _rows_of(self, field: Field) -> Iterable[str]:
        """Rows whose points may change with the field."""
        match field.group:
            case "values":
                return (field.key,)
            case "base":
                return (row for row in self.scorer.rows_divided_by(field.key) if self._divides(row))
            case "sections":
                return (row.id for row in self.card.paper.rows.values() if row.section == field.key)
            case _:
                return ()

    def _drafts_bound_to(self, field: Field) -> dict[Field, str]:
        """Wrong entries that may become right: "3/" with its base figure, a day with the other day."""
        bound: Iterable[Field] = ()
        if field.group == "base":
            bound = (Field("values", row) for row in self.scorer.rows_divided_by(field.key))
        elif field.group == "period":
            bound = (Field("period", "to" if field.key == "from" else "from"),)
        return {other: self.card.drafts[other] for other in bound if other in self.card.drafts}

    def _divides(self, row: str) -> bool:
        value = self.card.values.get(row)
        return (
            isinstance(self.card.paper.rows[row].rule, Share)
            and isinstance(value, Part)
            and value.whole is None
        )


class _NoJournal:
    """Stands for the journal of a card that is only looked at."""

    def record(self, card: Card, score: Score, step: Step) -> None:
        """Nothing is ever entered into such a card: whoever gets here has a fault."""
        raise TypeError(step.kind)


def reading(card: Card) -> Session:
    """A session to look at a card that is never changed: a revision, an earlier state."""
    return Session(card, Scorer(card.paper), _NoJournal())


def _tables_of(card: Card) -> "OpenTables | None":
    if not card.paper.tables:
        return None
    from model.card.open_tables import OpenTables

    return OpenTables(card)

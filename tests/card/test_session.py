"""An open card: entries, score, undo, and a journal that may fail."""

from decimal import Decimal

import pytest

from model.card.card import Card, Field
from model.card.session import Session, Step, replayed
from model.paper import Paper
from model.scoring import Score, Scorer

SHARE, PART_OF = Field("values", "1.2.1"), Field("base", "teachers")


class Notebook:
    """A journal that keeps its steps in memory, and fails when told to."""

    def __init__(self) -> None:
        self.steps: list[Step] = []
        self.broken = False

    def record(self, card: Card, score: Score, step: Step) -> None:
        if self.broken:
            raise OSError
        self.steps.append(step)


@pytest.fixture
def journal() -> Notebook:
    return Notebook()


@pytest.fixture
def session(paper: Paper, scorer: Scorer, journal: Notebook) -> Session:
    return Session(Card(paper=paper), scorer, journal)


def test_points_come_at_once(session: Session) -> None:
    change = session.enter(SHARE, "20")
    assert session.score.total == 10
    assert (change.rows, change.sections, change.total) == ({"1.2.1"}, {"I"}, True)


def test_the_same_points_are_no_change_of_the_total(session: Session) -> None:
    session.enter(SHARE, "20")
    assert not session.enter(SHARE, "20,0").total


def test_a_row_is_explained(session: Session) -> None:
    assert session.explanation("1.2.1") is None
    session.enter(SHARE, "20")
    explained = session.explanation("1.2.1")
    assert explained is not None
    assert explained.code == "explain.share"


def test_the_part_of_a_row(session: Session) -> None:
    assert session.part("6.1.2") is None
    session.enter(Field("values", "6.1.2"), "none")
    session.enter(Field("values", "6.2.5-score"), "79,5")
    assert (session.part("6.1.2"), session.part("6.2.5-score")) == ("none", "middle")


def test_a_share_waits_for_its_base_figure(session: Session) -> None:
    session.enter(SHARE, "3/")
    fault = session.fault(SHARE)
    assert fault is not None
    assert fault.code == "value.whole_missing"
    change = session.enter(PART_OF, "15")
    assert session.fault(SHARE) is None
    assert session.score.rows == {"1.2.1": 10}
    assert change.rows == {"1.2.1"}


def test_a_base_figure_rescores_the_shares_it_divides_and_no_others(session: Session) -> None:
    for field, typed in ((PART_OF, "15"), (SHARE, "3/"), (Field("values", "1.2.2"), "3/30")):
        session.enter(field, typed)
    change = session.enter(PART_OF, "30")
    assert change.rows == {"1.2.1"}
    assert session.score.rows == {"1.2.1": 5, "1.2.2": 1}


def test_a_base_figure_too_small_is_a_fault_of_the_row(session: Session) -> None:
    for field, typed in ((PART_OF, "15"), (SHARE, "3/"), (PART_OF, "2")):
        session.enter(field, typed)
    fault = session.fault(SHARE)
    assert fault is not None
    assert fault.code == "value.part_over_whole"
    assert session.typed(SHARE) == "3/"
    assert session.score.total == 0
    assert session.explanation("1.2.1") is None


def test_the_two_days_of_a_period_keep_their_order(session: Session) -> None:
    start, end = Field("period", "from"), Field("period", "to")
    session.enter(start, "01.09.2021")
    session.enter(end, "31.05.2021")
    fault = session.fault(end)
    assert fault is not None
    assert fault.code == "value.period_backwards"
    session.enter(start, "01.09.2020")
    assert session.fault(end) is None
    assert session.card.drafts == {}


def test_a_section_set_aside_and_taken_back(paper: Paper, scorer: Scorer, journal: Notebook) -> None:
    sections = tuple(section._replace(optional=True) for section in paper.sections)
    card = Card(paper=paper._replace(sections=sections), values={"4.1.2": Decimal(50)})
    session = Session(card, scorer, journal)
    change = session.enter(Field("sections", "IV"), "yes")
    assert (session.score.total, change.sections, change.total) == (0, {"IV"}, True)
    session.undo()
    assert session.score.total == 25


class TestUndo:
    def test_each_entry_is_undone_and_done_again(self, session: Session, journal: Notebook) -> None:
        session.enter(SHARE, "20")
        session.commit()
        session.enter(SHARE, "30")
        assert session.unsaved
        assert session.undo().fields == {SHARE}
        assert (session.typed(SHARE), session.score.total) == ("20", 10)
        session.redo()
        assert (session.typed(SHARE), session.score.total) == ("30", 15)
        assert not session.unsaved
        assert [step.kind for step in journal.steps] == ["edit", "edit", "undo", "redo"]

    def test_there_is_nothing_to_undo_on_an_empty_card(self, session: Session) -> None:
        assert not session.can_undo
        assert not session.can_redo
        assert session.undo() == session.redo() == type(session.undo())()

    def test_a_new_entry_ends_what_could_be_done_again(self, session: Session) -> None:
        session.enter(SHARE, "20")
        session.undo()
        session.enter(SHARE, "30")
        session.commit()
        assert not session.can_redo

    def test_an_entry_taken_back_by_hand_is_no_entry(self, session: Session, journal: Notebook) -> None:
        session.enter(SHARE, "20")
        session.enter(SHARE, "")
        assert not session.unsaved
        assert not session.commit()
        assert journal.steps == []

    def test_undo_leaves_a_share_whose_base_figure_has_gone_wrong_in_peace(self, session: Session) -> None:
        for field, typed in ((PART_OF, "15"), (SHARE, "3/"), (PART_OF, "2"), (SHARE, "20")):
            session.enter(field, typed)
            session.commit()
        session.undo()
        assert session.typed(SHARE) == "3/"
        assert session.fault(SHARE) is not None


class TestABrokenJournal:
    def test_nothing_is_lost(self, session: Session, journal: Notebook) -> None:
        journal.broken = True
        session.enter(SHARE, "20")
        with pytest.raises(OSError):  # noqa: PT011  (the notebook's own)
            session.commit()
        assert session.unsaved
        journal.broken = False
        session.enter(Field("values", "1.2.4"), "1")
        assert session.commit()
        assert not session.unsaved
        assert [edit.field for step in journal.steps for edit in step.edits] == [
            SHARE,
            Field("values", "1.2.4"),
        ]
        assert session.score.total == 13

    def test_an_undo_that_cannot_be_kept_is_kept_later(self, session: Session, journal: Notebook) -> None:
        session.enter(SHARE, "20")
        session.commit()
        journal.broken = True
        with pytest.raises(OSError):  # noqa: PT011
            session.undo()
        journal.broken = False
        assert session.commit()
        assert [step.kind for step in journal.steps] == ["edit", "undo"]
        assert session.typed(SHARE) == ""


def test_a_session_is_opened_on_a_filled_card(paper: Paper, scorer: Scorer, journal: Notebook) -> None:
    card = Card(paper=paper, values={"1.2.1": Decimal(20)})
    session = Session(card.replaced(), scorer, journal)
    assert session.score.total == 10
    assert not session.can_undo


class TestManyFieldsAtOnce:
    @pytest.fixture
    def filled(self, session: Session) -> Session:
        for field, typed in ((PART_OF, "15"), (SHARE, "3/")):
            session.enter(field, typed)
            session.commit()
        return session

    def test_they_are_one_step_and_one_undo(self, filled: Session, journal: Notebook) -> None:
        change = filled.put_all({SHARE: "40", PART_OF: None}, brought_back=7)
        assert change.fields == {SHARE, PART_OF}
        assert change.total
        assert (filled.typed(SHARE), filled.typed(PART_OF), filled.score.total) == ("40", "", 20)
        step = journal.steps[-1]
        assert (step.kind, step.together, step.brought_back, len(step.edits)) == ("edit", True, 7, 2)
        assert filled.undo().fields == {SHARE, PART_OF}
        assert (filled.typed(SHARE), filled.typed(PART_OF), filled.score.total) == ("3/", "15", 10)
        filled.redo()
        assert (filled.typed(SHARE), filled.score.total) == ("40", 20)
        assert replayed(journal.steps) == filled._history

    def test_what_stands_there_already_is_no_change(self, filled: Session, journal: Notebook) -> None:
        assert filled.put_all({PART_OF: "15", Field("notes", "1.2.1"): None}) == type(filled.undo())()
        assert [step.kind for step in journal.steps] == ["edit", "edit", "undo"]

    def test_a_wrong_entry_comes_back_as_it_was_typed(self, filled: Session) -> None:
        filled.put_all({SHARE: {"typed": "много"}})
        assert filled.typed(SHARE) == "много"
        assert filled.fault(SHARE) is not None

    def test_they_end_what_could_be_done_again(self, filled: Session) -> None:
        filled.undo()
        filled.put_all({PART_OF: "20"})
        assert not filled.can_redo

    def test_where_the_last_entry_cannot_be_kept_nothing_is_set(
        self, filled: Session, journal: Notebook
    ) -> None:
        filled.enter(SHARE, "20")
        journal.broken = True
        with pytest.raises(OSError):  # noqa: PT011
            filled.put_all({PART_OF: None})
        assert (filled.typed(SHARE), filled.typed(PART_OF)) == ("20", "15")

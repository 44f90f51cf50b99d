"""A register of many entries is printed with progress, can be given up, and loses nothing."""

from collections.abc import Callable

import pytest

from model.card.card import Card
from model.card.scored import score_of
from model.printing import PrintCancelled, Watch, print_paper
from model.scoring import Scorer
from model.scoring.entries.values import Entry

ENTRIES = 300


@pytest.fixture
def long_register(register: Card) -> Card:
    first = register.entries["journal"][1]
    for number in range(20, ENTRIES + 1):
        register.entries["journal"][number] = Entry(number, {**first.values, "packet": f"П-{number}"})
    return register


def test_it_is_told_how_far_the_print_is_and_every_entry_is_there(
    long_register: Card, read: Callable[[bytes], list[str]]
) -> None:
    steps: list[tuple[int, int]] = []
    score = score_of(long_register, Scorer(long_register.paper))
    watch = Watch(progress=lambda done, of: steps.append((done, of)))
    pdf = print_paper(long_register, score, "ru", draft=False, part="paper", watch=watch)
    whole = ENTRIES + 5 + 1  # the journal, the access list, the schedule
    assert steps == [(done, whole) for done in range(1, whole + 1)]
    text = " ".join(read(pdf))
    packets = [word for word in text.split() if word.startswith("П-")]
    assert packets == [f"П-{number}" for number in range(20, ENTRIES + 1)]


def test_it_can_be_given_up(long_register: Card) -> None:
    seen: list[int] = []
    watch = Watch(progress=lambda done, _of: seen.append(done), cancelled=lambda: len(seen) >= 7)
    score = score_of(long_register, Scorer(long_register.paper))
    with pytest.raises(PrintCancelled):
        print_paper(long_register, score, "ru", draft=False, watch=watch)
    assert len(seen) == 7

"""An enumeration of Qt that is finished late is the one that Python would have made."""

import enum
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from PySide6 import QtCore, QtGui, QtNetwork, QtWidgets

from gui import late_enumerations
from gui.late_enumerations import KNOWN

pytestmark = pytest.mark.skipif(sys.version_info[:2] != KNOWN, reason="this Python makes them itself")

Members = list[tuple[str, int]]
usual = late_enumerations._usual
OWN = {"__dict__", "__weakref__"}
MADE_HERE: dict[str, object] = {}
"""Where pickle looks for what the tests make."""


def late(base: type[enum.Enum], members: Any, **given: Any) -> Any:
    return late_enumerations._create(base, "Made", members, module=__name__, **given)


def in_pythons_way(base: type[enum.Enum], members: Any, **given: Any) -> Any:
    return usual(base, "Made", members, module=__name__, **given)


def told(value: object, kind: type) -> object:
    """What two enumerations can be compared by: their members are never equal to each other's."""
    if type(value) is kind:
        parts = {name: part for name, part in vars(value).items() if name != "__objclass__"}
        return type(value).__name__, parts, vars(value)["__objclass__"] is kind
    if isinstance(value, dict):
        return {name: told(one, kind) for name, one in value.items()}
    return getattr(value, "__func__", value)


def everything(kind: Any) -> dict[str, object]:
    len(kind)  # whoever asks has it finished
    return {name: told(value, kind) for name, value in vars(kind).items() if name not in OWN}


def enumerations_of_qt() -> Iterator[type[enum.Enum]]:
    for module in (QtCore, QtGui, QtWidgets, QtNetwork):
        for owner in [getattr(module, name) for name in dir(module)]:
            if isinstance(owner, type):
                for name in dir(owner):
                    found = getattr(owner, name, None)
                    if isinstance(found, enum.EnumType):
                        yield found


def test_each_of_qts_enumerations_comes_out_as_python_makes_it() -> None:
    seen = 0
    for found in set(enumerations_of_qt()):
        members = [(name, member.value) for name, member in found.__members__.items()]
        base = found.__base__
        boundary = enum.KEEP if issubclass(found, enum.Flag) else None
        made = late(base, members, boundary=boundary)
        assert type(made) is late_enumerations._Late, found
        assert everything(made) == everything(in_pythons_way(base, members, boundary=boundary)), found
        assert type(made) is enum.EnumType
        seen += 1
    assert seen > 400


ODD: dict[str, Members] = {
    "none": [],
    "one": [("A", 0)],
    "a second name": [("A", 1), ("B", 1), ("C", 2)],
    "below zero": [("A", -1), ("B", 0), ("C", -7)],
    "bits out of order": [("B", 4), ("A", 1), ("C", 2)],
    "many bits before one": [("All", 7), ("A", 1), ("B", 2), ("None_", 0)],
    "a large number": [("A", 1 << 40), ("B", 3)],
}


@pytest.mark.parametrize("base", [enum.Enum, enum.IntEnum, enum.Flag, enum.IntFlag])
@pytest.mark.parametrize("members", ODD.values(), ids=ODD)
def test_odd_ones_too(base: type[enum.Enum], members: Members) -> None:
    given = {"boundary": enum.KEEP} if issubclass(base, enum.Flag) else {}
    made, python = late(base, members, **given), in_pythons_way(base, members, **given)
    assert everything(made) == everything(python)
    assert repr(list(made)) == repr(list(python))


@pytest.mark.parametrize(
    "members",
    [
        [("A", "text")],
        [("A", (1, 2))],
        [("_private", 1)],
        [("name", 1)],
        [("real", 1)],
        ["A", "B"],
        "A B",
        {"A": 1},
        [("A", True)],
    ],
    ids=str,
)
def test_what_is_not_plain_goes_pythons_own_way(members: object) -> None:
    assert type(late(enum.Enum, members)) is enum.EnumType


FLAGS: Members = [("None_", 0), ("A", 1), ("B", 2), ("C", 4), ("AB", 3)]


@pytest.mark.parametrize(
    "ask",
    [
        lambda made: made.B,
        lambda made: made(2),
        lambda made: made["B"],
        list,
        lambda made: list(reversed(made)),
        len,
        lambda made: dict(made.__members__),
        dir,
        lambda made: made.B in made,
        lambda made: made.A | made.B,
        lambda made: made(6),
        lambda made: ~made.A,
        lambda made: hasattr(made, "D"),
        lambda made: made.B.name,
        lambda made: sum(one.value for one in made),
    ],
)
def test_any_question_gets_pythons_answer(ask: Callable[[Any], object]) -> None:
    made, python = (
        late(enum.Flag, FLAGS, boundary=enum.KEEP),
        in_pythons_way(enum.Flag, FLAGS, boundary=enum.KEEP),
    )
    assert repr(ask(made)) == repr(ask(python))
    assert type(made) is enum.EnumType


@pytest.mark.parametrize("ask", [lambda made: made.Z, lambda made: made(99), lambda made: made["Z"]])
def test_what_is_not_there_is_refused_in_pythons_words(ask: Callable[[Any], object]) -> None:
    refusals = []
    for made in (late(enum.Enum, FLAGS), in_pythons_way(enum.Enum, FLAGS)):
        with pytest.raises((AttributeError, ValueError, KeyError)) as refused:
            ask(made)
        refusals.append((refused.type, str(refused.value)))
    assert refusals[0] == refusals[1]


def test_a_member_is_the_same_one_for_all_threads() -> None:
    members = [(f"M{number}", number) for number in range(500)]
    for _ in range(20):
        made = late(enum.IntEnum, members)
        with ThreadPoolExecutor(8) as threads:
            found = list(threads.map(made, [number % 500 for number in range(2000)]))
        assert all(one is made[one.name] for one in found)


def test_a_member_can_be_pickled(monkeypatch: pytest.MonkeyPatch) -> None:
    made = late(enum.IntFlag, FLAGS)
    monkeypatch.setattr(sys.modules[__name__], "Made", made, raising=False)
    assert pickle.loads(pickle.dumps(made.AB)) is made.AB


def test_the_window_gets_along_with_one_in_ten() -> None:
    """Else all this would be for nothing."""
    script = (
        "from gui.late_enumerations import _waiting, make_enumerations_late; make_enumerations_late()\n"
        "from PySide6.QtCore import Qt; from PySide6.QtWidgets import QApplication, QLineEdit\n"
        "application = QApplication([]); field = QLineEdit(); field.show(); application.processEvents()\n"
        "Qt.AlignmentFlag.AlignLeft; print(len(_waiting))"
    )
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert int(ended.stdout) > 80


def test_it_is_on_while_the_tests_run() -> None:
    assert enum.EnumType._create_ is late_enumerations._create  # type: ignore[attr-defined]

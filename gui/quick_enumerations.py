"""Qt's enumerations, made in a fifth of the time.

PySide6 turns each of Qt's enumerations into one of Python's when its class is first touched: two hundred of
them, with 2 700 members, before a window stands. Python makes them with great care for cases that Qt has none
of, and takes 26 ms of a start for it. Plain ones (names and numbers) are made here with less ado and come out
the same, member for member; whatever is not plain goes Python's own way.
"""

import enum
import sys
from collections.abc import Callable, Iterable
from typing import Any, Final

KNOWN: Final = (3, 11)
"""The Python whose enumerations are known here; any other makes them itself."""

PAIR: Final = 2

_FRESH: Final = frozenset(
    {"__dict__", "__weakref__", "__module__", "__qualname__", "_member_names_", "_member_map_"}
    | {"_value2member_map_", "_unhashable_values_", "_boundary_"}
)
"""What a class has of its own; all else is the same for every enumeration of a kind."""

_Kind = type[enum.Enum]
_usual: Final = enum.EnumType._create_  # type: ignore[attr-defined]  # Python's own way has no public name
_patterns: Final[dict[_Kind, dict[str, Any]]] = {}


def make_enumerations_quickly() -> None:
    """From now on; to be called before PySide6 is imported. Does nothing with a Python not known here."""
    if sys.version_info[:2] == KNOWN:
        enum.EnumType._create_ = _create  # type: ignore[attr-defined]  # see above


def _create(base: _Kind, name: str, members: object, **given: Any) -> _Kind:  # noqa: ANN401
    """Stand in for `EnumType._create_`, with its arguments."""
    if given.get("module") is None:
        given["module"] = sys._getframe(2).f_globals.get("__name__")  # noqa: SLF001  (as Python finds it)
    plain = base in _KINDS and given["module"] and given.get("type") is None
    if plain and isinstance(members, list | tuple) and _are_plain(members):
        module, qualname = given["module"], given.get("qualname") or name
        made: _Kind = _make(base, name, members, (module, qualname, given.get("boundary")))
    else:
        made = _usual(base, name, members, **given)
    return made


_KINDS: Final = frozenset({enum.Enum, enum.IntEnum, enum.Flag, enum.IntFlag})
_TAKEN: Final = frozenset({"name", "value", "names", "values", "mro", ""}) | set(dir(enum.IntFlag))
"""No member is plain with one of these names: it would hide something of the class."""


def _are_plain(members: Iterable[Any]) -> bool:
    """Whether all are pairs of a name and a number, and hide nothing that enumerations have."""
    for member in members:
        if member.__class__ is not tuple or len(member) != PAIR:
            return False
        name, value = member
        if value.__class__ is not int or name.__class__ is not str or name in _TAKEN or name[0] == "_":
            return False
    return True


def _make(
    base: _Kind,
    name: str,
    members: Iterable[tuple[str, int]],
    place: tuple[str, str, enum.FlagBoundary | None],
) -> Any:  # noqa: ANN401  (a class that no type checker has seen)
    module, qualname, boundary = place
    names: list[str] = []
    by_name: dict[str, Any] = {}
    by_value: dict[int, Any] = {}
    flags = issubclass(base, enum.Flag)
    own: dict[str, Any] = {
        **_pattern(base),
        "__module__": module,
        "__qualname__": qualname,
        "_member_names_": names,
        "_member_map_": by_name,
        "_value2member_map_": by_value,
        "_unhashable_values_": [],
    }
    if flags:
        own["_boundary_"] = boundary or base._boundary_  # type: ignore[attr-defined]  # of flags alone
    made: Any = type.__new__(enum.EnumType, name, (base,), own)
    new: Callable[..., Any] = int.__new__ if issubclass(base, int) else object.__new__
    mask = singles = 0
    for label, value in members:
        member = by_value.get(value)
        if member is None:
            member = new(made, value) if new is int.__new__ else new(made)
            member._value_ = value
            member._name_ = label
            member.__objclass__ = made
            member._sort_order_ = len(names)
            by_value[value] = member
            single = value > 0 and not value & value - 1
            mask |= value
            singles |= value if single else 0
            if single or not flags:
                names.append(label)
        type.__setattr__(made, label, member)
        by_name[label] = member
    if flags:
        _finish_flags(made, mask, singles)
    return made


def _pattern(base: _Kind) -> dict[str, Any]:
    """What every enumeration of a kind has, from an empty one made in Python's own way."""
    pattern = _patterns.get(base)
    if pattern is None:
        empty = _usual(base, "Pattern", (), module=__name__)
        pattern = {name: value for name, value in vars(empty).items() if name not in _FRESH}
        _patterns[base] = pattern
    return pattern


def _finish_flags(made: Any, mask: int, singles: int) -> None:  # noqa: ANN401  (as above)
    made._flag_mask_ = mask
    made._singles_mask_ = singles
    made._all_bits_ = 2 ** mask.bit_length() - 1
    values = [member._value_ for member in made]
    if values != sorted(values):
        made._iter_member_ = made._iter_member_by_def_

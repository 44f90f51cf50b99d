"""Qt's enumerations, made in a fifth of the time.

PySide6 turns each of Qt's enumerations into one of Python's when its class is first touched: two hundred of
them, with 2 700 members, before a window stands. Python makes them with great care for cases that Qt has none
of, and takes 26 ms of a start for it. Plain ones (names and numbers) are made here with less ado and come out
the same, member for member; whatever is not plain goes Python's own way.
"""

import enum
import sys
from collections.abc import Iterable
from typing import Any, Final

KNOWN: Final = (3, 11)
"""The Python whose enumerations are known here; any other makes them itself."""

_FRESH: Final = frozenset(
    {"__dict__", "__weakref__", "__module__", "__qualname__", "_member_names_", "_member_map_"}
    | {"_value2member_map_", "_unhashable_values_", "_boundary_"}
)
"""What a class has of its own; all else is the same for every enumeration of a kind."""

_usual: Final = enum.EnumType._create_  # type: ignore[attr-defined]  # Python's own way has no public name
_patterns: Final[dict[type[enum.Enum], dict[str, Any]]] = {}


def make_enumerations_quickly() -> None:
    """From now on; to be called before PySide6 is imported. Does nothing with a Python not known here."""
    if sys.version_info[:2] == KNOWN:
        enum.EnumType._create_ = _create  # type: ignore[attr-defined]  # see above


def _create(
    base: type[enum.Enum],
    name: str,
    members: Any,
    *,
    module: str | None = None,
    qualname: str | None = None,
    type: type | None = None,  # noqa: A002  (Python's own name for it)
    start: int = 1,
    boundary: enum.FlagBoundary | None = None,
) -> type[enum.Enum]:
    """Stand in for `EnumType._create_`, with its arguments."""
    if module is None:
        module = sys._getframe(2).f_globals.get("__name__")  # noqa: SLF001  (as Python itself finds it)
    plain = base in _KINDS and module and type is None and isinstance(members, list | tuple)
    if not plain or not _are_plain(members):
        made: builtins_type[enum.Enum] = _usual(
            base, name, members, module=module, qualname=qualname, type=type, start=start, boundary=boundary
        )
        return made
    return _make(base, name, members, str(module), qualname or name, boundary)


builtins_type = type
_KINDS: Final = frozenset({enum.Enum, enum.IntEnum, enum.Flag, enum.IntFlag})
_TAKEN: Final = frozenset({"name", "value", "names", "values", "mro", ""}) | set(dir(enum.IntFlag))
"""No member is plain with one of these names: it would hide something of the class."""


def _are_plain(members: Iterable[Any]) -> bool:
    """Whether all are pairs of a name and a number, and hide nothing that enumerations have."""
    for member in members:
        if member.__class__ is not tuple or len(member) != 2:
            return False
        name, value = member
        if value.__class__ is not int or name.__class__ is not str or name in _TAKEN or name[0] == "_":
            return False
    return True


def _make(
    base: type[enum.Enum],
    name: str,
    members: Iterable[tuple[str, int]],
    module: str,
    qualname: str,
    boundary: enum.FlagBoundary | None,
) -> type[enum.Enum]:
    names: list[str] = []
    by_name: dict[str, enum.Enum] = {}
    by_value: dict[int, enum.Enum] = {}
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
    made = type.__new__(enum.EnumType, name, (base,), own)
    is_number = issubclass(base, int)
    put, mask, singles = type.__setattr__, 0, 0
    for label, value in members:
        member = by_value.get(value)
        if member is None:
            member = int.__new__(made, value) if is_number else object.__new__(made)
            member._value_ = value
            member._name_ = label
            member.__objclass__ = made  # type: ignore[attr-defined]
            member._sort_order_ = len(names)  # type: ignore[attr-defined]
            by_value[value] = member
            single = value > 0 and not value & value - 1
            mask |= value
            singles |= value if single else 0
            if single or not flags:
                names.append(label)
        put(made, label, member)
        by_name[label] = member
    if flags:
        _finish_flags(made, mask, singles)
    return made


def _pattern(base: type[enum.Enum]) -> dict[str, Any]:
    """What every enumeration of a kind has, from an empty one made in Python's own way."""
    pattern = _patterns.get(base)
    if pattern is None:
        empty = _usual(base, "Pattern", (), module=__name__)
        pattern = {name: value for name, value in vars(empty).items() if name not in _FRESH}
        _patterns[base] = pattern
    return pattern


def _finish_flags(made: Any, mask: int, singles: int) -> None:
    made._flag_mask_ = mask
    made._singles_mask_ = singles
    made._all_bits_ = 2 ** mask.bit_length() - 1
    values = [member._value_ for member in made]
    if values != sorted(values):
        made._iter_member_ = made._iter_member_by_def_

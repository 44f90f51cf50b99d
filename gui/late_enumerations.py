"""Qt's enumerations, made when they are first used.

PySide6 turns each enumeration of a class of Qt into one of Python's as soon as the class is touched: two
hundred of them, with 2 700 members, before a window stands; a tenth of them is ever used. Python takes 26 ms
of a start and 2 MB for that. Here a plain one (names and numbers) is born empty and is finished when anybody
asks for something of it. It is then what Python itself would have made, member for member; whatever is not
plain goes Python's own way at once.
"""

import enum
import marshal
import sys
from collections.abc import Callable, Iterable
from threading import RLock
from typing import Any, Final

KNOWN: Final = (3, 11)
"""The Python whose enumerations are known here; any other makes them itself."""

PAIR: Final = 2
_Kind = type[enum.Enum]
_KINDS: Final = frozenset({enum.Enum, enum.IntEnum, enum.Flag, enum.IntFlag})
_TAKEN: Final = frozenset({"name", "value", "names", "values", "mro", ""}) | set(dir(enum.IntFlag))
"""No member is plain with one of these names: it would hide something of the class."""

_FROM_BIRTH: Final = ("_member_names_", "_member_map_", "_value2member_map_")
_OWN: Final = frozenset({"__dict__", "__weakref__", "__module__", "__qualname__", *_FROM_BIRTH})
"""What is not the same for every enumeration of a kind."""

_usual: Final = enum.EnumType._create_  # type: ignore[attr-defined]  # Python's own way has no public name
_patterns: Final[dict[_Kind, dict[str, Any]]] = {}
_waiting: Final[dict[type, tuple[bytes, enum.FlagBoundary | None]]] = {}
"""Names and numbers of those that nobody has asked for anything yet, packed; and the rule for their flags."""

_lock: Final = RLock()


def make_enumerations_late() -> None:
    """From now on; to be called before PySide6 is imported. Does nothing with a Python not known here."""
    if sys.version_info[:2] == KNOWN and _is_understood():
        enum.EnumType._create_ = _create  # type: ignore[attr-defined]  # see above


_SAMPLE: Final = [
    ("None_", 0),
    ("C", 4),
    ("A", 1),
    ("Again", 1),
    ("Wide", 6),
    ("Mask", 248),
    ("Far", 1 << 31),
]


def _is_understood() -> bool:
    """Whether a sample of each kind comes out as this very Python makes it: its patches differ."""
    for base in _KINDS:
        given = {"module": __name__, "boundary": enum.KEEP if issubclass(base, enum.Flag) else None}
        late = _create(base, "Sample", _SAMPLE, **given)
        _finish(late)
        if _described(late) != _described(_usual(base, "Sample", _SAMPLE, **given)):
            return False
    return True


def _described(made: _Kind) -> dict[str, object]:
    """What two enumerations can be compared by: members by their names, methods by what they do."""
    found: dict[str, object] = {}
    for name, value in vars(made).items():
        if isinstance(value, made):
            found[name] = {key: part for key, part in vars(value).items() if key != "__objclass__"}
        elif isinstance(value, dict):
            found[name] = [(key, part.name) for key, part in value.items()]
        elif name not in {"__dict__", "__weakref__"}:
            found[name] = getattr(value, "__func__", value)
    return found


class _Asked:
    """Something of an enumeration that tells of its members: it gets them first."""

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    def __get__(self, made: Any, owner: type | None = None) -> Any:  # noqa: ANN401  (as Python's own)
        _finish(made)
        return getattr(made, self.name)

    def __set__(self, made: Any, value: object) -> None:  # noqa: ANN401
        """Python looks at the class itself first, unless its kind can set the thing too."""
        raise AttributeError(self.name)


class _Late(enum.EnumType):
    """The kind of an enumeration that is not finished. Afterwards it is of Python's own kind."""

    _member_names_ = _Asked()
    _member_map_ = _Asked()
    _value2member_map_ = _Asked()

    def __getattr__(cls, name: str) -> Any:  # noqa: ANN401
        """A member, in most cases."""
        if name[:2] == "__":
            raise AttributeError(name)
        _finish(cls)
        return getattr(cls, name)


def _create(base: _Kind, name: str, members: object, **given: Any) -> _Kind:  # noqa: ANN401
    """Stand in for `EnumType._create_`, with its arguments."""
    if given.get("module") is None:
        given["module"] = sys._getframe(2).f_globals.get("__name__")  # noqa: SLF001  (as Python finds it)
    made: Any
    plain = base in _KINDS and given["module"] and given.get("type") is None
    if plain and isinstance(members, list | tuple) and _are_plain(members):
        own: dict[str, object] = {"_member_names_": [], "_member_map_": {}, "_value2member_map_": {}}
        own |= {"__module__": given["module"], "__qualname__": given.get("qualname") or name}
        made = type.__new__(_Late, name, (base,), own)
        _waiting[made] = marshal.dumps(members), given.get("boundary")
    else:
        made = _usual(base, name, members, **given)
    kind: _Kind = made
    return kind


def _are_plain(members: Iterable[Any]) -> bool:
    """Whether all are pairs of a name and a number, and hide nothing that enumerations have."""
    for member in members:
        if member.__class__ is not tuple or len(member) != PAIR:
            return False
        name, value = member
        if value.__class__ is not int or name.__class__ is not str or name in _TAKEN or name[0] == "_":
            return False
    return True


def _finish(made: Any) -> None:  # noqa: ANN401  (a class that no type checker has seen)
    """Give an enumeration what it lacks; another thread may just have done it."""
    with _lock:
        if made not in _waiting:
            return
        packed, boundary = _waiting[made]
        members = marshal.loads(packed)  # noqa: S302  (packed in this process)
        for name, value in _pattern(made.__base__).items():
            type.__setattr__(made, name, value)
        made._unhashable_values_ = []
        if issubclass(made, enum.Flag):
            _put_bits(made, members, boundary)
        _put_members(made, members)
        type.__setattr__(made, "__class__", enum.EnumType)
        del _waiting[made]


def _pattern(base: _Kind) -> dict[str, Any]:
    """What every enumeration of a kind has, from an empty one made in Python's own way."""
    pattern = _patterns.get(base)
    if pattern is None:
        empty = _usual(base, "Pattern", (), module=__name__)
        pattern = {name: value for name, value in vars(empty).items() if name not in _OWN}
        _patterns[base] = pattern
    return pattern


def _put_bits(made: Any, members: Iterable[tuple[str, int]], boundary: object) -> None:  # noqa: ANN401
    """What flags know of all their members together."""
    mask = singles = 0
    values: list[int] = []
    for _, value in members:
        mask |= value
        if _is_single(value) and not singles & value:
            singles |= value
            values.append(value)
    made._all_bits_ = 2 ** mask.bit_length() - 1
    if "_singles_mask_" in vars(made):
        made._flag_mask_ = mask
        made._singles_mask_ = singles
    else:  # before Python 3.11.4 only single bits counted
        made._flag_mask_ = singles
    made._boundary_ = boundary or made._boundary_
    if values != sorted(values):
        made._iter_member_ = made._iter_member_by_def_


def _is_single(value: int) -> bool:
    return value > 0 and not value & value - 1


def _put_members(made: Any, members: Iterable[tuple[str, int]]) -> None:  # noqa: ANN401
    names, by_name, by_value = (vars(made)[name] for name in _FROM_BIRTH)
    flags = issubclass(made, enum.Flag)
    new: Callable[..., Any] = int.__new__ if issubclass(made, int) else object.__new__
    for label, value in members:
        member = by_value.get(value)
        if member is None:
            member = new(made, value) if new is int.__new__ else new(made)
            member._value_ = value
            member._name_ = label
            member.__objclass__ = made
            member._sort_order_ = len(names)
            by_value[value] = member
            if not flags or _is_single(value):
                names.append(label)
        type.__setattr__(made, label, member)
        by_name[label] = member

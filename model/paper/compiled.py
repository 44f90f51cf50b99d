"""A definition kept ready for the next start: reading TOML takes a tenth of the time a window has.

The copy lies in the user's cache and is only ever a copy: it is used while the definition's size, time of
change and the program's own version of the reader are the same, and made again in silence otherwise. It is
unpickled with an allow-list, so that a file planted there can make nothing but papers.
"""

import io
import os
import sys
from _pickle import Unpickler, UnpicklingError  # without the half of `pickle` that is for Pythons past
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from model.paper.definition import Paper

_OF_EVERY_PAPER: Final = ("model.paper.definition", "model.paper.rules", "model.paper.days")
_OF_TABLES: Final = ("model.paper.entries", "model.paper.entry_checks", "model.paper.results")
"""Modules of what papers consist of. The second ones are not even imported for a paper without tables."""

_MODULES: Final = frozenset({*_OF_EVERY_PAPER, *_OF_TABLES})
_ALLOWED: Final = frozenset({("decimal", "Decimal"), ("datetime", "date"), ("model.wording.text", "Text")})
_MARK: Final = "bagalau compiled paper 3"


class _Reader(Unpickler):
    """Makes papers and nothing else."""

    def find_class(self, module: str, name: str) -> type:
        """The class, if it is one that papers consist of."""
        if module not in _MODULES and (module, name) not in _ALLOWED:
            raise UnpicklingError(f"{module}.{name}")
        found: object = super().find_class(module, name)
        if not isinstance(found, type) or (found.__module__, found.__qualname__) != (module, name):
            raise UnpicklingError(f"{module}.{name}")
        if module in _MODULES and not issubclass(found, tuple):
            raise UnpicklingError(f"{module}.{name}")
        return found


def _key(file: Path, paper: Paper) -> tuple[object, ...]:
    state = file.stat()
    return (_MARK, str(file), state.st_size, state.st_mtime_ns, _layout(paper))


def _layout(paper: Paper) -> str:
    """The fields of the classes: a change of them changes the layout of the copy."""
    names = [*_OF_EVERY_PAPER, *(_OF_TABLES if paper.tables else ()), "model.wording.text"]
    modules = [sys.modules.get(name) or import_module(name) for name in names]
    return str([getattr(item, "_fields", ()) for module in modules for item in vars(module).values()])


def load(file: Path, folder: Path) -> Paper | None:
    """The paper as it was read before; None if there is no copy or it does not fit any more."""
    try:
        with _place(file, folder).open("rb") as copy:
            key, paper = _Reader(io.BytesIO(copy.read())).load()
            return paper if isinstance(paper, Paper) and key == _key(file, paper) else None
    except (
        OSError,
        UnpicklingError,
        ValueError,
        EOFError,
        AttributeError,
        TypeError,
        IndexError,
        KeyError,
    ):
        return None  # a copy that cannot be read is no copy: the definition itself is read


def store(file: Path, folder: Path, paper: Paper) -> None:
    """Keep the paper for the next start; a cache that cannot be written is done without."""
    from pickle import HIGHEST_PROTOCOL, dumps

    try:
        folder.mkdir(parents=True, exist_ok=True)
        place = _place(file, folder)
        beside = place.with_suffix(f".{os.getpid()}")
        content = (_key(file, paper), _sharing(paper, {}))
        beside.write_bytes(dumps(content, HIGHEST_PROTOCOL))
        beside.replace(place)
    except OSError:
        return


def _sharing(part: Any, known: dict[str, str]) -> Any:  # noqa: ANN401  (whatever papers consist of)
    """The same with one object for all texts that are equal: what is read back takes less memory."""
    if isinstance(part, str):
        return known.setdefault(part, part)
    if isinstance(part, dict):
        return {_sharing(key, known): _sharing(value, known) for key, value in part.items()}
    if isinstance(part, tuple):
        shared = (_sharing(one, known) for one in part)
        return type(part)(*shared) if hasattr(part, "_fields") else tuple(shared)
    return part


def _place(file: Path, folder: Path) -> Path:
    return folder / f"{file.parent.name}-{file.stem}.paper"

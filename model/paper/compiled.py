"""A definition kept ready for the next start: reading TOML takes a tenth of the time a window has.

The copy lies in the user's cache and is only ever a copy: it is used while the definition's size, time of
change and the program's own version of the reader are the same, and made again in silence otherwise. It is
unpickled with an allow-list, so that a file planted there can make nothing but papers.
"""

import io
import os
import pickle
from pathlib import Path
from typing import Final

from model.paper import days, definition, entries, entry_checks, results, rules
from model.paper.definition import Paper
from model.wording import Text

_MODULES: Final = (definition, rules, days, entries, entry_checks, results)

_ALLOWED: Final = {
    ("decimal", "Decimal"),
    ("datetime", "date"),
    ("model.wording.text", "Text"),
    *(
        (module.__name__, name)
        for module in _MODULES
        for name, item in vars(module).items()
        if isinstance(item, type) and issubclass(item, tuple) and item.__module__ == module.__name__
    ),
}
_MARK: Final = "bagalau compiled paper 1"


class _Reader(pickle.Unpickler):
    """Makes papers and nothing else."""

    def find_class(self, module: str, name: str) -> type:
        """The class, if it is one that papers consist of."""
        if (module, name) not in _ALLOWED:
            raise pickle.UnpicklingError(f"{module}.{name}")
        found: type = super().find_class(module, name)
        return found


def _key(file: Path) -> tuple[object, ...]:
    state = file.stat()
    # A change of the classes changes the layout of the pickle: their fields are part of the key.
    layout = [
        getattr(item, "_fields", ())
        for item in (*(item for module in _MODULES for item in vars(module).values()), Text)
    ]
    return (_MARK, str(file), state.st_size, state.st_mtime_ns, str(layout))


def load(file: Path, folder: Path) -> Paper | None:
    """The paper as it was read before; None if there is no copy or it does not fit any more."""
    try:
        with _place(file, folder).open("rb") as copy:
            key, paper = _Reader(io.BytesIO(copy.read())).load()
            return paper if key == _key(file) and isinstance(paper, Paper) else None
    except (
        OSError,
        pickle.UnpicklingError,
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
    try:
        folder.mkdir(parents=True, exist_ok=True)
        place = _place(file, folder)
        beside = place.with_suffix(f".{os.getpid()}")
        beside.write_bytes(pickle.dumps((_key(file), paper), protocol=pickle.HIGHEST_PROTOCOL))
        beside.replace(place)
    except OSError:
        return


def _place(file: Path, folder: Path) -> Path:
    return folder / f"{file.parent.name}-{file.stem}.paper"

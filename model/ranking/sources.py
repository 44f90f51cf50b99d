"""Where files are looked for: files, folders and sticks, one after the other and always in the same order."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from model.exchange.files import FileUnreadable
from model.wording import Message, Said, why

_NOT_CARDS: Final = frozenset({"thumbs.db", "desktop.ini"})
_BESIDE: Final = (".", "~$")
"""Beginnings of names that programs give to files of their own beside a document."""

_SYSTEM: Final = frozenset({"$recycle.bin", "system volume information", "lost+found"})


class Found(NamedTuple):
    """A file: where it is, its name with folders as it is told, and where it was looked for."""

    path: Path
    file: str
    source: str


def files_in(sources: Sequence[Path], without: frozenset[Path] = frozenset()) -> Iterator[Found]:
    """Every file that may be a card, by name, folder by folder.

    Args:
        sources: files and folders. A file that is named is given whatever it is called.
        without: files that are passed over, such as the one a rating is written to.

    Raises:
        FileUnreadable: a source is not there, or a folder cannot be listed.
    """
    for source in sources:
        if source.is_dir():
            for path, names in _walk(source, ""):
                if not without or path.resolve() not in without:
                    yield Found(path, names, str(source))
        elif source.exists():
            yield Found(source, source.name, str(source.parent))
        else:
            details: dict[str, Said] = {
                "file": source.name or str(source),
                "reason": Message("system.no_such_file"),
            }
            raise FileUnreadable(Message("files.unreadable", details))


def number_in(sources: Sequence[Path], without: frozenset[Path] = frozenset()) -> int:
    """How many files there are."""
    return sum(1 for _ in files_in(sources, without))


def _walk(folder: Path, before: str) -> Iterator[tuple[Path, str]]:
    """The files of a folder and of those in it; only one folder's names are in the memory at once."""
    try:
        with os.scandir(folder) as entries:
            names = sorted((entry.name, entry.is_dir(follow_symlinks=False)) for entry in entries)
    except OSError as error:
        details: dict[str, Said] = {"file": folder.name or str(folder), "reason": why(error)}
        raise FileUnreadable(Message("files.unreadable", details)) from None
    for name, is_folder in names:
        if name.startswith(_BESIDE) or name.casefold() in _NOT_CARDS | _SYSTEM:
            continue
        path = folder / name
        if is_folder:
            yield from _walk(path, f"{before}{name}/")
        elif path.is_file():
            yield path, f"{before}{name}"

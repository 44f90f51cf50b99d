"""What could not be brought into the restored archive goes into files: nothing that was read is dropped."""

from collections.abc import Iterable
from pathlib import Path

from model.archive.swap import sync_file
from model.archive.wreck import Blob, Row, raw


def write_text(folder: Path, name: str, parts: Iterable[bytes]) -> None:
    """Write a text into the folder, which is made when it is needed."""
    write_bytes(folder, f"{name}.txt", b"".join(parts))


def write_rows(folder: Path, name: str, rows: Iterable[Row]) -> None:
    """Write rows into one text, and what of them is bytes into files of its own."""
    texts = []
    for number, row in enumerate(rows, 1):
        texts.append(b"".join(raw(row)))
        for column, value in row.items():
            if isinstance(value, Blob):
                write_bytes(folder, f"{name}-{number}-{column}.bin", value)
    write_text(folder, name, texts)


def write_bytes(folder: Path, name: str, written: bytes) -> None:
    """Write a file into the folder, which is made when it is needed."""
    folder.mkdir(mode=0o700, exist_ok=True)
    file = folder / name
    file.write_bytes(written)
    sync_file(file)

"""Files: read with a limit, written whole or not at all."""

import errno
import os
import stat
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from model.exchange import files
from model.exchange.files import FileNotWritten, FileUnreadable, read_limited, write_atomically
from model.wording import Message

OLD, NEW = b"the old card", b"the new card"


@pytest.fixture
def card(tmp_path: Path) -> Iterator[Path]:
    """A file with something in it; whatever happens to it, nothing may be left beside it."""
    path = tmp_path / "folder" / "карта.json"
    path.parent.mkdir()
    path.write_bytes(OLD)
    yield path
    assert [found.name for found in path.parent.iterdir()] == [path.name]


def reason(refusal: pytest.ExceptionInfo[Any]) -> Message:
    found = refusal.value.message.details["reason"]
    assert isinstance(found, Message)
    return found


def failing(error: OSError) -> Callable[..., Any]:
    def fail(*_: Any, **__: Any) -> Any:
        raise error

    return fail


class TestWriting:
    def test_a_file_is_replaced(self, card: Path) -> None:
        write_atomically(card, NEW)
        assert card.read_bytes() == NEW

    def test_a_new_file_is_made(self, card: Path) -> None:
        card.unlink()
        write_atomically(card, NEW)
        assert card.read_bytes() == NEW

    def test_an_empty_file_is_a_file(self, card: Path) -> None:
        write_atomically(card, b"")
        assert card.read_bytes() == b""

    def test_a_name_as_long_as_names_can_be(self, card: Path) -> None:
        long = card.with_name("к" * 127)
        write_atomically(long, NEW)
        assert long.read_bytes() == NEW
        long.unlink()

    @pytest.mark.skipif(os.name == "nt", reason="Windows knows no such permissions")
    def test_permissions_are_kept(self, card: Path) -> None:
        card.chmod(0o640)
        write_atomically(card, NEW)
        assert stat.S_IMODE(card.stat().st_mode) == 0o640

    @pytest.mark.skipif(os.name == "nt", reason="Windows knows no such permissions")
    def test_a_new_file_gets_the_usual_permissions(self, card: Path, tmp_path: Path) -> None:
        usual = tmp_path / "usual"
        usual.touch()
        card.unlink()
        write_atomically(card, NEW)
        assert card.stat().st_mode == usual.stat().st_mode

    @pytest.mark.skipif(os.name == "nt", reason="links need a right there")
    def test_a_link_stays_a_link(self, card: Path, tmp_path: Path) -> None:
        link = tmp_path / "link.json"
        link.symlink_to(card)
        write_atomically(link, NEW)
        assert link.is_symlink()
        assert card.read_bytes() == NEW


class TestFailing:
    """A fault at each step: the old file is whole, nothing lies beside it (see the fixture)."""

    @pytest.mark.parametrize(
        ("where", "name"),
        [(Path, "open"), (os, "fsync"), (Path, "read_bytes"), (Path, "replace")],
    )
    @pytest.mark.parametrize(
        ("number", "code"),
        [
            (errno.ENOSPC, "no_space"),
            (errno.EROFS, "read_only"),
            (errno.EIO, "device"),
            (errno.EACCES, "no_permission"),
        ],
    )
    def test_the_old_file_is_whole(
        self, card: Path, monkeypatch: pytest.MonkeyPatch, where: Any, name: str, number: int, code: str
    ) -> None:
        with monkeypatch.context() as patch:
            patch.setattr(where, name, failing(OSError(number, "English words")))
            with pytest.raises(FileNotWritten) as refusal:
                write_atomically(card, NEW)
        assert reason(refusal) == Message(f"system.{code}")
        assert refusal.value.message.details["file"] == "карта.json"
        assert card.read_bytes() == OLD

    def test_a_stick_that_forgets(self, card: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        with monkeypatch.context() as patch:
            patch.setattr(Path, "read_bytes", lambda _: NEW[:-1])
            with pytest.raises(FileNotWritten) as refusal:
                write_atomically(card, NEW)
        assert reason(refusal) == Message("files.differs")
        assert card.read_bytes() == OLD

    @pytest.mark.parametrize("error", [KeyboardInterrupt, MemoryError])
    def test_an_interruption_leaves_nothing_behind(
        self, card: Path, monkeypatch: pytest.MonkeyPatch, error: type[BaseException]
    ) -> None:
        def interrupt(_: int) -> None:
            raise error

        with monkeypatch.context() as patch:
            patch.setattr(os, "fsync", interrupt)
            with pytest.raises(error):
                write_atomically(card, NEW)
        assert card.read_bytes() == OLD

    def test_a_folder_that_cannot_be_synchronised_is_no_fault(
        self, card: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with monkeypatch.context() as patch:
            patch.setattr(os, "open", failing(OSError(errno.EINVAL, "English words")))
            write_atomically(card, NEW)
        assert card.read_bytes() == NEW

    def test_a_missing_folder(self, card: Path) -> None:
        with pytest.raises(FileNotWritten) as refusal:
            write_atomically(card.parent / "нет" / "card.json", NEW)
        assert reason(refusal) == Message("system.no_such_folder", {"folder": "нет"})

    def test_a_folder_is_not_replaced(self, card: Path) -> None:
        with pytest.raises(FileNotWritten) as refusal:
            write_atomically(card.parent, NEW)
        assert reason(refusal) == Message("system.is_folder")

    @pytest.mark.skipif(os.name == "nt", reason="no such device there")
    def test_a_device_is_not_replaced(self) -> None:
        with pytest.raises(FileNotWritten) as refusal:
            write_atomically(Path("/dev/null"), NEW)
        assert reason(refusal) == Message("system.not_a_file")
        assert not Path("/dev/null").is_file()

    def test_a_file_closed_to_writing(self, card: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        with monkeypatch.context() as patch:
            patch.setattr(os, "access", lambda *_: False)
            with pytest.raises(FileNotWritten) as refusal:
                write_atomically(card, NEW)
        assert reason(refusal) == Message("system.no_permission")
        assert card.read_bytes() == OLD


class TestAntivirus:
    """On Windows an antivirus holds a new file for a moment; the replacement is tried again."""

    @pytest.fixture(autouse=True)
    def _windows(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(files, "LOCK_PAUSES", (0, 0))
        # The name is looked up in this module alone: pathlib has made up its mind.
        monkeypatch.setattr(files, "os", _WindowsLike())

    @pytest.mark.parametrize(("times", "written"), [(1, True), (2, True), (3, False)])
    def test_a_lock_is_waited_for(
        self, card: Path, monkeypatch: pytest.MonkeyPatch, times: int, written: bool
    ) -> None:
        replace, refusals = Path.replace, iter(range(times))

        def held(path: Path, target: Path) -> Path:
            if next(refusals, None) is not None:
                raise PermissionError(errno.EACCES, "English words")
            return replace(path, target)

        with monkeypatch.context() as patch:
            patch.setattr(Path, "replace", held)
            if written:
                write_atomically(card, NEW)
            else:
                with pytest.raises(FileNotWritten):
                    write_atomically(card, NEW)
        assert card.read_bytes() == (NEW if written else OLD)


class _WindowsLike:
    name = "nt"

    def __getattr__(self, attribute: str) -> Any:
        return getattr(os, attribute)


class TestReading:
    def test_a_file_up_to_its_limit(self, card: Path) -> None:
        assert read_limited(card, len(OLD)) == OLD

    def test_a_larger_file_is_refused(self, card: Path) -> None:
        with pytest.raises(FileUnreadable) as refusal:
            read_limited(card, len(OLD) - 1)
        assert reason(refusal).code == "files.too_large"

    def test_a_file_that_grows_while_it_is_read_is_refused(
        self, card: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        small = card.stat()
        card.write_bytes(OLD * 10)
        with monkeypatch.context() as patch:
            patch.setattr(Path, "stat", lambda _: small)
            with pytest.raises(FileUnreadable) as refusal:
                read_limited(card, len(OLD))
        assert reason(refusal).code == "files.too_large"

    @pytest.mark.skipif(sys.platform == "win32", reason="no pipes of this kind there")
    def test_a_pipe_is_not_waited_for(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pipe")
        with pytest.raises(FileUnreadable) as refusal:
            read_limited(tmp_path / "pipe", 10)
        assert reason(refusal) == Message("system.not_a_file")

"""Why the system refused, in words."""

import errno

import pytest

from model.wording import LANGUAGES, Message, say, why


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOENT, "system.no_such_file"),
        (errno.EACCES, "system.no_permission"),
        (errno.ENOSPC, "system.no_space"),
        (errno.EROFS, "system.read_only"),
        (errno.EISDIR, "system.is_folder"),
    ],
)
def test_a_usual_reason(number: int, code: str) -> None:
    assert why(OSError(number, "English words")) == Message(code)


@pytest.mark.parametrize("error", [OSError(errno.EXDEV, "English words"), OSError("nothing known")])
def test_an_unusual_reason_is_told_by_its_number(error: OSError) -> None:
    said = why(error)
    assert said == Message("system.other", {"number": error.errno or 0})
    assert all("English" not in say(said, language) for language in LANGUAGES)


@pytest.mark.parametrize("number", [32, 33])
def test_a_file_that_windows_keeps_busy(number: int) -> None:
    error = PermissionError(errno.EACCES, "English words")
    error.winerror = number  # type: ignore[attr-defined]
    assert why(error) == Message("system.busy")

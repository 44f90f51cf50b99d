"""Why the system refused a file, in words: the system's own are in English or in no language at all."""

import errno
from typing import Final

from model.wording.message import Message

_CODES: Final = {
    errno.ENOENT: "no_such_file",
    errno.ENOTDIR: "no_such_file",
    errno.EACCES: "no_permission",
    errno.EPERM: "no_permission",
    errno.EISDIR: "is_folder",
    errno.ENOSPC: "no_space",
    errno.EDQUOT: "no_space",
    errno.EROFS: "read_only",
    errno.ENAMETOOLONG: "name_too_long",
    errno.EBUSY: "busy",
    errno.ETXTBSY: "busy",
    errno.EIO: "device",
    errno.ENODEV: "device",
    errno.ENXIO: "device",
    errno.EFBIG: "too_big",
    errno.ELOOP: "loop",
    errno.EMFILE: "too_many_open",
    errno.ENFILE: "too_many_open",
}


def why(error: OSError) -> Message:
    """The reason in plain words; an unusual one is told by its number."""
    # Windows: another program (as a rule the antivirus) holds the file.
    if getattr(error, "winerror", None) in {32, 33}:
        return Message("system.busy")
    code = _CODES.get(error.errno or 0)
    return Message(f"system.{code}") if code else Message("system.other", {"number": error.errno or 0})

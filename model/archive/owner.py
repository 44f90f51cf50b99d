"""Who works with an archive: a login, a computer, a process."""

import os
import sys
from datetime import UTC, datetime
from typing import NamedTuple, Self


class Owner(NamedTuple):
    """Who has the archive open.

    Attributes:
        login: the name the user is logged in by; "" if not known.
        computer: its name in the network.
        since: when it was opened, by that computer's clock; None if not known.
        process: number of the process there.
    """

    login: str
    computer: str
    since: datetime | None
    process: int

    @classmethod
    def here(cls) -> Self:
        """This process."""
        return cls(_login(), computer(), datetime.now(UTC), os.getpid())


def computer() -> str:
    """This computer's name in the network."""
    if os.name == "posix":
        return os.uname().nodename
    import platform  # slow to load, and needed for this alone

    return platform.node()


def _login() -> str:
    """The name at the computer; "" where there is none."""
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        if os.environ.get(name):
            return os.environ[name]
    if sys.platform == "win32":
        return ""
    import pwd

    try:
        return pwd.getpwuid(os.getuid()).pw_name
    except KeyError:  # a system without such a name
        return ""

"""Run before the program, in the bundle alone: stands in for the network libraries that pyHanko asks for.

pyHanko cannot be imported without aiohttp, which it needs to ask time stamps and revocation lists of servers.
This program never does. So the bundle holds neither aiohttp nor any TLS: 10 MB less, and no way out.
"""

import sys
from types import ModuleType
from typing import NoReturn

ABSENT = (
    "aiohttp",
    "pyhanko_certvalidator.fetchers.aiohttp_fetchers",
    "pyhanko_certvalidator.fetchers.aiohttp_fetchers.util",
)


class Absent(ModuleType):
    """A module all of whose names are classes that cannot be used."""

    __path__: list[str] = []  # noqa: RUF012  (asked for by the import system; never filled)

    def __getattr__(self, name: str) -> type:
        """The class of that name."""
        if name.startswith("__"):
            raise AttributeError(name)
        return type(name, (), {"__init__": _refuse})


def _refuse(*_: object, **__: object) -> NoReturn:
    raise RuntimeError("this program works without the network")


for absent in ABSENT:
    sys.modules[absent] = Absent(absent)

"""The signature library is used quietly and without a network: its log speaks English, with tracebacks."""

import asyncio
import logging
from collections.abc import Coroutine
from functools import cache
from typing import Any, TypeVar

Asn1 = Any
"""A value of asn1crypto, which ships no types."""

Pdf = Any
"""An object of pyHanko's: a reader, a field, a signature."""

_Result = TypeVar("_Result")


@cache
def hush() -> None:
    """Nothing of what the library would log is lost: it comes back as the answer of what was called."""
    for name in ("pyhanko", "pyhanko_certvalidator"):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)


def run(work: Coroutine[object, object, _Result]) -> _Result:
    """What the library does, which is written for servers, done to its end."""
    hush()
    return asyncio.run(work)

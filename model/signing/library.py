"""The signature library is used quietly and without a network: its log speaks English, with tracebacks."""

import asyncio
import logging
from collections.abc import Coroutine
from functools import cache
from importlib.util import find_spec
from typing import Any, TypeVar

from model.signing.refused import SigningRefused
from model.wording import Message

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


def refuse_unless_installed() -> None:
    """Electronic signatures are an extra that a school may have left out.

    Raises:
        SigningRefused: it has.
    """
    if find_spec("pyhanko") is None:
        raise SigningRefused(Message("signing.not_installed"))

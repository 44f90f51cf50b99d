"""In which language the command line speaks."""

import os
import sys
from collections.abc import Mapping, Sequence

from model.wording import LANGUAGES, Language

OPTION = "--language"
_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
_WINDOWS_KAZAKH = 0x3F


def spoken_language(arguments: Sequence[str]) -> Language:
    """The language asked for, even before the arguments are known to be right; else the system's."""
    return asked_language(arguments) or system_language()


def asked_language(arguments: Sequence[str]) -> Language | None:
    """The language asked for; None where nobody asked for one."""
    asked: str | None = None
    for place, argument in enumerate(arguments):
        name, equals, value = argument.partition("=")
        if name == OPTION:
            asked = value if equals else next(iter(arguments[place + 1 :]), None)
    return next((language for language in LANGUAGES if language == asked), None)


def system_language(environment: Mapping[str, str] | None = None) -> Language:
    """Kazakh where the system speaks Kazakh, else Russian.

    Args:
        environment: the variables that name the locale; those of the process when None.
    """
    known = os.environ if environment is None else environment
    for variable in _VARIABLES:
        locale = known.get(variable)
        if locale:
            return "kk" if locale.lower().startswith("kk") else "ru"
    return "kk" if environment is None and _windows_speaks_kazakh() else "ru"


def _windows_speaks_kazakh() -> bool:
    if sys.platform == "win32":
        import ctypes

        # The lower ten bits name the language, the others its country.
        return (ctypes.windll.kernel32.GetUserDefaultUILanguage() & 0x3FF) == _WINDOWS_KAZAKH
    return False

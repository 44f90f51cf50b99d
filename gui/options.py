"""What the program is told on its command line. Parsed by hand: argparse would delay every start."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

from model.wording import Language

USAGE: Final = """\
bagalau [CARD]                    open the program, with a card file if one is named
        --example                 work on a copy of the filled example
        --archive FILE            keep the cards in this file
        --language ru|kk          language of the window, this time only
        --offscreen-tour FOLDER   open a card, type, save, print; leave a PDF and a picture in the folder
        --help                    this text"""


class UsageError(Exception):
    """The command line cannot be followed; the text says why."""


class Options(NamedTuple):
    """What was asked for.

    Attributes:
        card: a card file to open.
        example: work on a copy of the filled example.
        archive: where cards are kept; None is the user's own archive.
        language: of the window; None is as set before.
        tour: folder for what the tour leaves; None is no tour.
        help: only tell what can be asked for.
    """

    card: Path | None = None
    example: bool = False
    archive: Path | None = None
    language: Language | None = None
    tour: Path | None = None
    help: bool = False


def read_options(arguments: Sequence[str]) -> Options:
    """The options of a command line without the program's name.

    Raises:
        UsageError: an unknown option, a missing or a wrong value, or two cards.
    """
    options = Options()
    rest = list(arguments)
    while rest:
        name, equals, given = rest.pop(0).partition("=")
        if not name.startswith("--"):
            if options.card:
                raise UsageError(f"one card at a time: {name}")
            options = options._replace(card=Path(name + equals + given))
        elif name == "--example":
            options = options._replace(example=True)
        elif name == "--help":
            options = options._replace(help=True)
        elif name in {"--archive", "--language", "--offscreen-tour"}:
            if not equals:
                if not rest:
                    raise UsageError(f"{name} needs a value")
                given = rest.pop(0)
            options = _set(options, name, given)
        else:
            raise UsageError(f"unknown option: {name}")
    return options


def _set(options: Options, name: str, given: str) -> Options:
    if name == "--archive":
        return options._replace(archive=Path(given))
    if name == "--offscreen-tour":
        return options._replace(tour=Path(given))
    if given in {"ru", "kk"}:
        return options._replace(language="kk" if given == "kk" else "ru")
    raise UsageError(f"--language is ru or kk, not {given}")

"""Runs one command and turns whatever happens into an exit code and at most one line of error."""

import argparse
import errno
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from model.commandline.arguments import PROGRAM, UsageRefused, read_arguments
from model.commandline.language import asked_language, spoken_language
from model.commandline.output import abandon, complain, finish, speak_utf8
from model.wording import BagalauError, Language, Message, say, why

if TYPE_CHECKING:
    from model.paper.library import Papers

CANNOT: Final = 2
INTERRUPTED: Final = 130
"""As a shell reports a program stopped with Ctrl+C."""


def run(arguments: Sequence[str]) -> int:
    """Do what the arguments say.

    Returns:
        0: fine. 1: it was read, and something in it is wrong. 2: it cannot be read, or wrong usage.
    """
    speak_utf8()
    language = spoken_language(arguments)
    try:
        options = read_arguments(arguments, language)
        options.asked = asked_language(arguments)
        code = _command(options)
        finish()
    except SystemExit as done:  # --help
        return _finished(language, done.code if isinstance(done.code, int) else 0)
    except UsageRefused as refusal:
        see = Message("usage.see_help", {"program": PROGRAM})
        complain(f"{say(refusal.message, language)} {say(see, language)}")
    except BagalauError as error:
        complain(say(error.message, language))
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        return _reader_gone()
    except OSError as error:
        return _system_refused(error, language)
    except Exception as error:  # noqa: BLE001  (the last resort: one line in words, never a traceback)
        complain(say(Message("usage.internal", {"name": f"{type(error).__name__}: {error}"[:200]}), language))
    else:
        return code
    return CANNOT


def _finished(language: Language, code: int) -> int:
    try:
        finish()
    except BrokenPipeError:
        return _reader_gone()
    except OSError as error:
        return _system_refused(error, language)
    return code


def _reader_gone() -> int:
    """`bagalau-cli score … | head`: whoever reads has what he wanted."""
    abandon()
    return 0


def _system_refused(error: OSError, language: Language) -> int:
    # Windows tells of a closed pipe in this way.
    if error.errno == errno.EINVAL and error.filename is None:
        return _reader_gone()
    file = str(error.filename) if error.filename else say(Message("files.standard_output"), language)
    complain(say(Message("files.trouble", {"file": file, "reason": why(error)}), language))
    abandon()
    return CANNOT


def _command(options: argparse.Namespace) -> int:
    from model.paper.library import Papers

    papers, language = Papers(), options.language
    match options.command:
        case "score":
            from model.commandline.score_command import score_card

            return score_card(Path(options.card), papers, language, as_json=options.json)
        case "check":
            from model.commandline.check_command import check_any

            output = _path(options.output)
            return check_any(Path(options.card), output, papers, language, as_json=options.json)
        case "compare":
            from model.commandline.compare_command import compare_files

            old, new = Path(options.old), Path(options.new)
            return compare_files(old, new, _path(options.output), papers, language, as_json=options.json)
        case "print":
            return _print(options, papers)
        case "convert":
            from model.commandline.convert_command import convert_card

            taken, made = Path(options.card), Path(options.output)
            return convert_card(taken, made, papers, language, accept=options.accept, edition=options.edition)
        case "sign":
            from model.commandline.sign_command import KeyFiles, sign_file

            taken, made = Path(options.pdf), Path(options.output)
            keys = KeyFiles(Path(options.key), _path(options.password_file))
            return sign_file(taken, made, keys, options.role, papers, language, mark=options.asked)
        case "verify":
            from model.commandline.verify_command import Wanted, verify_file

            named = (options.trusted, options.detached, options.card, options.archive)
            wanted = Wanted(*map(_path, named))
            return verify_file(Path(options.pdf), wanted, papers, language, as_json=options.json)
        case _:
            return _rank(options, papers) if options.command == "rank" else _forms(options, papers)


def _print(options: argparse.Namespace, papers: "Papers") -> int:
    from model.commandline.print_command import print_card, print_drawn_up

    taken, made = Path(options.card), Path(options.output)
    if options.document:
        return print_drawn_up(taken, made, options.document, papers, options.language)
    return print_card(taken, made, options.part, papers, options.language)


def _rank(options: argparse.Namespace, papers: "Papers") -> int:
    from model.commandline.rank_command import rank_folder
    from model.ranking.of_folder import FolderRule

    ties = tuple(part.strip() for part in options.ties.split(",") if part.strip())
    rule = FolderRule(_path(options.schools), ties, options.complete)
    taken, made = Path(options.cards), Path(options.output)
    return rank_folder(taken, made, rule, papers, options.language, as_json=options.json)


def _forms(options: argparse.Namespace, papers: "Papers") -> int:
    from model.commandline.forms_command import check_forms, list_forms, write_template

    match options.action:
        case "template":
            return write_template(options.paper, Path(options.output), papers, options.language)
        case "compare":
            from model.commandline.editions_command import compare_editions

            named = (options.old, options.new)
            return compare_editions(*named, papers, options.language, as_json=options.json)
        case "check":
            folder = Path(options.folder) if options.folder else None
            return check_forms(folder, options.language, as_json=options.json)
        case _:
            return list_forms(papers, options.language, as_json=options.json)


def _path(given: str | None) -> Path | None:
    return None if given is None else Path(given)

"""The arguments of the command line, with all of argparse's own English words replaced."""

import argparse
from collections.abc import Iterable, Sequence
from typing import ClassVar, Final, NoReturn

from model.commandline.language import OPTION
from model.commandline.output import write_line
from model.paper.faults import nearest
from model.wording import LANGUAGES, BagalauError, Language, Message, say

PROGRAM: Final = "bagalau-cli"
PARTS: Final = ("all", "paper", "signatures", "site")


class UsageRefused(BagalauError):
    """The arguments are not what the program takes."""


class Parser(argparse.ArgumentParser):
    """Speaks Russian or Kazakh, and raises UsageRefused instead of ending the process."""

    language: ClassVar[Language] = "ru"

    def __init__(self, prog: str, description: str = "") -> None:
        super().__init__(
            prog=prog,
            description=description,
            add_help=False,
            allow_abbrev=False,
            exit_on_error=False,
            formatter_class=_FORMATTERS[self.language],
        )
        self._positionals.title = self.word("arguments")
        self._optionals.title = self.word("options")
        self.add_argument("-h", "--help", action="help", help=self.word("help"))

    @classmethod
    def word(cls, code: str) -> str:
        """A word or sentence of the catalogue, for argparse, which takes % for its own."""
        return say(Message(f"usage.{code}"), cls.language).replace("%", "%%")

    def _print_message(self, message: str, file: object = None) -> None:
        # argparse would pass over a full disk in silence.
        write_line(message.rstrip("\n"))

    def error(self, message: str) -> NoReturn:
        """Only a missing argument still comes here; argparse names it after a colon."""
        raise UsageRefused(Message("usage.required", {"names": message.rpartition(": ")[2]}))

    def _check_value(self, action: argparse.Action, value: object) -> None:
        if action.choices is None or value in action.choices:
            return
        given, allowed = str(value), [str(choice) for choice in action.choices]
        code = "unknown_command" if action.dest in {"command", "action"} else "not_allowed"
        details = {
            "name": _name(action),
            "given": given[:60],
            "allowed": ", ".join(allowed),
            "nearest": nearest(given, allowed),
        }
        raise UsageRefused(Message(f"usage.{code}", details))

    def _match_argument(self, action: argparse.Action, arg_strings_pattern: str) -> int:
        try:
            return super()._match_argument(action, arg_strings_pattern)
        except argparse.ArgumentError:
            raise UsageRefused(Message("usage.value_missing", {"name": _name(action)})) from None


class _KazakhParser(Parser):
    language = "kk"


class _Formatter(argparse.HelpFormatter):
    language: ClassVar[Language] = "ru"

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=32, width=100)

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        own = f"{say(Message('usage.prefix'), self.language)} "
        super().add_usage(usage, actions, groups, own if prefix is None else prefix)


class _KazakhFormatter(_Formatter):
    language = "kk"


_FORMATTERS: Final = {"ru": _Formatter, "kk": _KazakhFormatter}
_OPTIONS: Final = (
    *("--json", OPTION, "--output", "--part", "--help"),
    *("--key", "--password-file", "--role", "--trusted", "--detached", "--card", "--archive"),
    *("--accept", "--edition", "--schools", "--ties", "--document"),
)
_PARSERS: Final = {"ru": Parser, "kk": _KazakhParser}


def read_arguments(arguments: Sequence[str], language: Language) -> argparse.Namespace:
    """The arguments, understood.

    Raises:
        UsageRefused: they are wrong; the message says what is allowed.
        SystemExit: help was asked for and has been written.
    """
    parser = _parser(language)
    try:
        options, left = parser.parse_known_args(list(arguments))
    except argparse.ArgumentError as error:
        raise UsageRefused(Message("usage.no_value", {"name": error.argument_name or ""})) from None
    # "forms check --json FOLDER": by then argparse has settled that there is no folder.
    if left and options.folder is None and not left[0].startswith("-"):
        options.folder = left.pop(0)
    if left:
        given = left[0].partition("=")[0]
        close = nearest(given, _OPTIONS)
        raise UsageRefused(Message("usage.unknown_argument", {"given": given[:60], "nearest": close}))
    return options


def _parser(language: Language) -> Parser:
    kind = _PARSERS[language]
    top = kind(PROGRAM, kind.word("about"))
    # An option stands before the command or after it: below, one that is not given must not undo it.
    top.set_defaults(json=False, language=language, folder="")
    _add_language(top)
    commands = top.add_subparsers(
        dest="command", required=True, title=kind.word("commands"), metavar=kind.word("command")
    )
    score = commands.add_parser("score", help=kind.word("score"), description=kind.word("score"))
    _add_card(score, score.word("card_or_paper"))
    _add_json(score)
    check = commands.add_parser("check", help=kind.word("check"), description=kind.word("check"))
    _add_card(check, check.word("card_or_folder"))
    check.add_argument(
        "-o", "--output", metavar="OUT.xlsx|OUT.pdf|OUT.json", help=check.word("findings_output")
    )
    _add_json(check)
    compare = _add_compare(commands, kind)
    to_pdf = commands.add_parser("print", help=kind.word("print"), description=kind.word("print"))
    _add_card(to_pdf, to_pdf.word("card_help"))
    _add_output(to_pdf, "OUT.pdf")
    to_pdf.add_argument("--part", choices=PARTS, default="all", help=kind.word("part"))
    to_pdf.add_argument(
        "--document", metavar=kind.word("document_name"), default="", help=kind.word("document")
    )
    convert = commands.add_parser("convert", help=kind.word("convert"), description=kind.word("convert"))
    _add_card(convert, convert.word("card_or_paper"))
    _add_output(convert, "OUT.json|.xlsx|.docx|.html")
    convert.add_argument("--accept", action="store_true", help=convert.word("accept"))
    convert.add_argument(
        "--edition", metavar=kind.word("edition_name"), default="", help=kind.word("carry_to")
    )
    sign, verify = _add_signing(commands, kind)
    rank = _add_rank(commands, kind)
    forms = commands.add_parser("forms", help=kind.word("forms"), description=kind.word("forms"))
    _add_json(forms)
    actions = forms.add_subparsers(
        dest="action", title=kind.word("commands"), metavar="check|compare|template"
    )
    audit = actions.add_parser("check", help=kind.word("forms_check"), description=kind.word("forms_check"))
    audit.add_argument("folder", nargs="?", metavar=kind.word("folder"), help=kind.word("folder_help"))
    _add_json(audit)
    template = actions.add_parser(
        "template", help=kind.word("forms_template"), description=kind.word("forms_template")
    )
    template.add_argument("paper", metavar=kind.word("paper_name"), help=kind.word("paper_help"))
    _add_output(template, "OUT.xlsx")
    editions = _add_editions(actions, kind)
    for parser in (
        *(score, check, compare, to_pdf, convert, sign, verify, rank, forms, audit, template, editions),
    ):
        _add_language(parser)
    return top


def _add_compare(commands: "argparse._SubParsersAction[Parser]", kind: type[Parser]) -> Parser:
    compare = commands.add_parser("compare", help=kind.word("compare"), description=kind.word("compare"))
    compare.add_argument("old", metavar=kind.word("old_name"), help=kind.word("old_card"))
    compare.add_argument("new", metavar=kind.word("new_name"), help=kind.word("new_card"))
    compare.add_argument("-o", "--output", metavar="OUT.pdf", help=kind.word("comparison_output"))
    _add_json(compare)
    return compare


def _add_rank(commands: "argparse._SubParsersAction[Parser]", kind: type[Parser]) -> Parser:
    rank = commands.add_parser("rank", help=kind.word("rank"), description=kind.word("rank"))
    rank.add_argument("cards", metavar=kind.word("folder"), help=kind.word("folder_of_cards"))
    _add_output(rank, "OUT.xlsx|OUT.json|OUT.pdf")
    rank.add_argument("--schools", metavar="LIST.xlsx|LIST.csv", help=kind.word("expected_list"))
    rank.add_argument("--ties", metavar="I,II", default="", help=kind.word("ties"))
    rank.add_argument("--complete", action="store_true", help=kind.word("complete"))
    _add_json(rank)
    return rank


def _add_editions(actions: "argparse._SubParsersAction[Parser]", kind: type[Parser]) -> Parser:
    words = kind.word("forms_compare")
    editions = actions.add_parser("compare", help=words, description=words)
    editions.add_argument("old", metavar=kind.word("old_name"), help=kind.word("edition_help"))
    editions.add_argument("new", metavar=kind.word("new_name"), help=kind.word("edition_help"))
    _add_json(editions)
    return editions


def _add_signing(commands: "argparse._SubParsersAction[Parser]", kind: type[Parser]) -> tuple[Parser, Parser]:
    sign = commands.add_parser("sign", help=kind.word("sign"), description=kind.word("sign"))
    sign.add_argument("pdf", metavar="IN.pdf", help=kind.word("pdf_to_sign"))
    _add_output(sign, "OUT.pdf")
    sign.add_argument("--key", required=True, metavar="KEY.p12", help=kind.word("key"))
    sign.add_argument("--password-file", metavar="FILE.txt", help=kind.word("password_file"))
    sign.add_argument("--role", choices=("head", "authority"), default="head", help=kind.word("role"))
    verify = commands.add_parser("verify", help=kind.word("verify"), description=kind.word("verify"))
    verify.add_argument("pdf", metavar="FILE.pdf", help=kind.word("pdf_signed"))
    verify.add_argument("--trusted", metavar=kind.word("folder"), help=kind.word("trusted"))
    verify.add_argument("--detached", metavar="FILE.sig", help=kind.word("detached"))
    verify.add_argument("--card", metavar="CARD.json", help=kind.word("card_to_compare"))
    verify.add_argument("--archive", metavar="FILE.sqlite", help=kind.word("archive_to_search"))
    _add_json(verify)
    return sign, verify


def _add_card(parser: Parser, words: str) -> None:
    parser.add_argument("card", metavar=parser.word("card"), help=words)


def _add_json(parser: Parser) -> None:
    parser.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help=parser.word("json"))


def _add_output(parser: Parser, metavar: str) -> None:
    parser.add_argument("-o", "--output", required=True, metavar=metavar, help=parser.word("output"))


def _add_language(parser: Parser) -> None:
    parser.add_argument(OPTION, choices=LANGUAGES, default=argparse.SUPPRESS, help=parser.word("language"))


def _name(action: argparse.Action) -> str:
    return "/".join(action.option_strings) or str(action.metavar or action.dest)

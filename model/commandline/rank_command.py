"""`rank FOLDER -o OUT`: the cards of many schools as one rating."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from model.commandline.arguments import UsageRefused
from model.commandline.output import write_line
from model.commandline.words import in_columns, points_text
from model.exchange.files import write_atomically
from model.paper.library import Papers
from model.ranking.of_folder import FolderRule, rated_folder
from model.ranking.rating_document import rating_json
from model.ranking.result import RatingResult
from model.wording import Language, Message, Said, say

WRITES: Final = (".xlsx", ".json", ".pdf")
_WIDTHS: Final = (6, 50, 28, 10)


def rank_folder(
    folder: Path,
    output: Path,
    rule: FolderRule,
    papers: Papers,
    language: Language,
    *,
    as_json: bool,
) -> int:
    """Write the rating; exit code 0 if every file stands in it, else 1.

    Raises:
        UsageRefused: the ending of the output is none that can be written.
        FileUnreadable, SchoolListRefused, NothingToRank, NoSuchSection: as `rated_folder`.
        FileNotWritten: the output could not be written.
    """
    ending = output.suffix.lower()
    if ending not in WRITES:
        details = {"given": output.name[-60:], "allowed": ", ".join(WRITES)}
        raise UsageRefused(Message("usage.ending", details))
    without = frozenset({output.resolve(), *((rule.schools.resolve(),) if rule.schools else ())})
    with rated_folder(folder, papers, rule, without=without) as (result, expected):
        write_atomically(output, _content(result, ending, language))
        if as_json:
            write_line(rating_json(result, language).decode().rstrip())
        else:
            for fault in expected.faults:
                write_line(say(fault, language))
            _write(result, language)
            write_line(say(Message("show.written", {"file": output.name}), language))
        return 1 if result.number_left_out else 0


def _content(result: RatingResult, ending: str, language: Language) -> bytes:
    if ending == ".xlsx":
        from model.ranking.rating_workbook import rating_workbook

        return rating_workbook(result, language)
    if ending == ".pdf":
        from model.ranking.rating_pages import print_rating

        return print_rating(result, language)
    return rating_json(result, language)


def _write(result: RatingResult, language: Language) -> None:
    codes = ("ranking.place", "ranking.organisation", "ranking.municipality", "ranking.total")
    titles = [say(Message(code), language) for code in codes]
    for part in result.nominations:
        write_line(part.text.to(language))
        if part.number:
            _write_lines([titles])
        else:
            write_line(f"  {say(Message('ranking.nobody'), language)}")
        _write_lines(
            [str(line.place), line.name, line.municipality, points_text(line.total)]
            for line in result.lines(part.id)
        )
        write_line()
    for one in result.left_out():
        details: dict[str, Said] = {"file": one.file, "reason": one.reason}
        write_line(say(Message("ranking.left_out_file", details), language))
    counted: dict[str, Said] = {"ranked": result.ranked, "left_out": result.number_left_out}
    write_line(say(Message("ranking.ranked_and_left_out", counted), language))


def _write_lines(lines: Iterable[list[str]]) -> None:
    for cells in lines:
        for line in in_columns(cells, _WIDTHS):
            write_line(line)

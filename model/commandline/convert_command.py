"""`convert`: a card from one kind of file into another."""

from pathlib import Path
from typing import Final

from model.commandline.arguments import UsageRefused
from model.commandline.convert_source import doubts, read_source
from model.commandline.output import complain, write_line
from model.exchange.card_file import save_card
from model.exchange.excel.write import workbook_of
from model.exchange.files import write_atomically
from model.paper.library import Papers
from model.wording import Language, Message, say

WRITES: Final = (".json", ".xlsx")


def convert_card(
    path: Path, output: Path, papers: Papers, language: Language, *, accept: bool = False
) -> int:
    """Write a card, from a file, a workbook or its paper, with its points; exit code 0.

    Where a workbook was not understood to the last line, every such line is told and nothing is written: exit
    code 1. With `accept` what was understood is written; the exit code is 1 all the same.

    Raises:
        UsageRefused: the ending of the output is none that can be written.
        CardRefused, FileUnreadable, CodeRefused, WorkbookRefused: as `read_source`.
        FileNotWritten: the file could not be written.
    """
    ending = output.suffix.lower()
    if ending not in WRITES:
        raise UsageRefused(
            Message("usage.ending", {"given": output.name[-60:], "allowed": ", ".join(WRITES)})
        )
    source = read_source(path, papers)
    told = list(doubts(source, language))
    for line in told:
        complain(line)
    if told and not accept:
        complain(say(Message("show.not_accepted", {"file": output.name}), language))
        return 1
    if ending == ".xlsx":
        write_atomically(output, workbook_of(source.card, language))
    else:
        save_card(output, source.card)
    write_line(say(Message("show.written", {"file": output.name}), language))
    return 1 if told else 0

"""`convert`: a card from one kind of file into another."""

from pathlib import Path
from typing import Final

from model.commandline.arguments import UsageRefused
from model.commandline.carry_command import carry
from model.commandline.convert_source import doubts
from model.commandline.converted import ENDINGS, bytes_of
from model.commandline.output import complain, write_line
from model.exchange.any_file import read_any
from model.exchange.card_file import save_card
from model.exchange.files import write_atomically
from model.paper.library import Papers
from model.wording import Language, Message, say

WRITES: Final = (".json", *ENDINGS)


def convert_card(
    path: Path, output: Path, papers: Papers, language: Language, *, accept: bool = False, edition: str = ""
) -> int:
    """Write a card, from whatever file holds one, with its points; exit code 0.

    Where a workbook or a document was not understood to the last line, or a paper has pages of another card,
    every such line is told and nothing is written: exit code 1. With `accept` what was understood is written;
    the exit code is 1 all the same.

    With `edition` the answers are carried over to that edition of the paper first; what is left behind is
    told, and the exit code is 1.

    Raises:
        UsageRefused: the ending of the output is none that can be written.
        CardRefused, FileUnreadable, CodeRefused, WorkbookRefused, DocumentRefused: as `read_any`.
        PaperUnknown, DefinitionFaulty, OtherPaper: as `carry`.
        NotForEntries: as `bytes_of`.
        FileNotWritten: the file could not be written.
    """
    ending = output.suffix.lower()
    if ending not in WRITES:
        raise UsageRefused(
            Message("usage.ending", {"given": output.name[-60:], "allowed": ", ".join(WRITES)})
        )
    source = read_any(path, papers)
    told = list(doubts(source, language))
    for line in told:
        complain(line)
    if told and not accept:
        code = "show.not_accepted_swapped" if source.swapped else "show.not_accepted"
        complain(say(Message(code, {"file": output.name}), language))
        return 1
    card, whole = carry(source.card, edition, papers, language) if edition else (source.card, True)
    if ending in ENDINGS:
        write_atomically(output, bytes_of(card, ending, language))
    else:
        save_card(output, card)
    write_line(say(Message("show.written", {"file": output.name}), language))
    return 1 if told or not whole else 0

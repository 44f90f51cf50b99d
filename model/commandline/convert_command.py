"""`convert`: a card from one kind of file into another."""

from pathlib import Path
from typing import Final

from model.commandline.arguments import UsageRefused
from model.commandline.output import write_line
from model.exchange.card_file import load_card, save_card
from model.exchange.scan import is_paper, read_paper
from model.paper.library import Papers
from model.wording import Language, Message, say

WRITES: Final = (".json",)


def convert_card(path: Path, output: Path, papers: Papers, language: Language) -> int:
    """Write a card, from a file or from its paper, in canonical form and with its points; exit code 0.

    Raises:
        UsageRefused: the ending of the output is none that can be written.
        CardRefused, FileUnreadable: as `load_card`.
        CodeRefused: as `read_paper`.
        FileNotWritten: the file could not be written.
    """
    if output.suffix.lower() not in WRITES:
        raise UsageRefused(
            Message("usage.ending", {"given": output.name[-60:], "allowed": ", ".join(WRITES)})
        )
    card = read_paper(path, papers).card if is_paper(path) else load_card(path, papers)
    save_card(output, card)
    write_line(say(Message("show.written", {"file": output.name}), language))
    return 0

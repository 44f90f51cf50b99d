"""`print`: the paper as PDF."""

from pathlib import Path

from model.card.checks import check
from model.commandline.arguments import UsageRefused
from model.commandline.output import write_line
from model.exchange.card_file import load_card
from model.exchange.files import write_atomically
from model.paper.library import Papers
from model.printing.revision_mark import Part
from model.scoring import Scorer
from model.wording import BagalauError, Language, Message, say


class NotPrinted(BagalauError):
    """The card cannot be printed; the message names its file and says why."""


def print_card(path: Path, output: Path, part: Part, papers: Papers, language: Language) -> int:
    """Print a card file to a PDF, as a draft while something is missing or wrong; exit code 0.

    Raises:
        UsageRefused: the output is no PDF.
        CardRefused, FileUnreadable: as `load_card`.
        NotPrinted: a character is in no font.
        FileNotWritten: the PDF could not be written.
    """
    if output.suffix.lower() != ".pdf":
        raise UsageRefused(Message("usage.ending", {"given": output.name[-60:], "allowed": ".pdf"}))
    card = load_card(path, papers)
    score = Scorer(card.paper).score(card.values, card.base, card.not_applicable)
    report = check(card, score)
    # The PDF library alone takes longer to load than all the rest.
    from model.printing import PrintRefused, print_paper

    try:
        content = print_paper(card, score, language, draft=not report.ready, part=part)
    except PrintRefused as refusal:
        raise NotPrinted(Message("files.fault", {"file": path.name, "fault": refusal.message})) from None
    write_atomically(output, content)
    write_line(say(Message("show.printed", {"file": output.name}), language))
    if not report.ready:
        write_line(say(Message("show.draft", {"number": len(report.missing)}), language))
    return 0

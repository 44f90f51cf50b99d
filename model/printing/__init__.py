"""The paper as PDF: the official form, filled in, ready for signature.

Importing this package is cheap: the PDF library is loaded by the first print.
"""

from model.card.card import Card
from model.printing.refused import PrintRefused
from model.printing.revision_mark import Part, RevisionMark
from model.scoring import Score
from model.wording import Language

__all__ = ["Part", "PrintRefused", "RevisionMark", "print_paper"]


def print_paper(
    card: Card,
    score: Score,
    language: Language,
    draft: bool,
    revision: RevisionMark | None = None,
    part: Part = "all",
) -> bytes:
    """The filled paper as the bytes of a PDF; equal input gives equal bytes.

    Its last page carries a code that holds the whole card, and every page the card's fingerprint. Where the
    marks of electronic signatures belong, the PDF says by names (`model.card.mark_place`). A copy for the
    school's site has no code, for the code holds the names of those who sign, and no lines to sign on.

    Args:
        card: what is printed.
        score: its points.
        language: of the paper, whatever the language of the screen.
        draft: ЧЕРНОВИК / ЖОБА stands behind the text of every page.
        revision: which revision of the card this is, where it is kept in an archive.
        part: what of it is printed.

    Raises:
        PrintRefused: a character is in no font of ours; the message names it and where it stands.
    """
    from model.printing.paper import printed

    return printed(card, score, language, draft=draft, revision=revision, part=part)

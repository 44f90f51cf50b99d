"""The paper as PDF: the official form, filled in, ready for signature.

Importing this package is cheap: the PDF library is loaded by the first print.
"""

from collections.abc import Callable

from model.card.card import Card
from model.printing.entries.watch import PrintCancelled, Watch
from model.printing.refused import PrintRefused
from model.printing.revision_mark import Part, RevisionMark
from model.scoring import Score
from model.wording import Language, Message

__all__ = [
    "Part",
    "PrintCancelled",
    "PrintRefused",
    "RevisionMark",
    "Watch",
    "print_document",
    "print_paper",
]


def print_paper(
    card: Card,
    score: Score,
    language: Language,
    draft: bool,
    revision: RevisionMark | None = None,
    part: Part = "all",
    watch: Watch | None = None,
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
        watch: of a paper of entries: told how far it is, and asked whether it is still wanted.

    Raises:
        PrintRefused: a character is in no font of ours; the message names it and where it stands. Or a copy
            for the site was asked for, of a paper that is not for everybody.
        PrintCancelled: it is not wanted any more.
    """
    if part == "site" and card.paper.restricted:
        raise PrintRefused(Message("print.restricted", {"paper": card.paper.name.to(language)}))
    if card.paper.tables:
        from model.printing.entries.paper import printed_entries

        return printed_entries(card, score, language, draft=draft, revision=revision, part=part, watch=watch)
    from model.printing.paper import printed

    return printed(card, score, language, draft=draft, revision=revision, part=part)


def print_document(
    card: Card,
    document: str,
    record: int,
    language: Language,
    images: Callable[[str], bytes | None],
    draft: bool | None = None,
    revision: int | None = None,
) -> bytes:
    """A paper drawn up from chosen entries as the bytes of a PDF: an act, a report.

    Args:
        card: whose entries they are.
        document: id of the document in the definition.
        record: the entry of the document's own table.
        language: of the paper.
        images: the bytes of an attached picture by its SHA-256; None where they are not to be had.
        draft: whether it is a draft; where that is not said, while something that it needs is not filled in.
        revision: which revision of the card this is, where it is kept in an archive.

    Raises:
        PrintRefused: it may not be drawn up yet, in the paper's own words; or a character is in no font.
        KeyError: there is no such document or record.
    """
    from model.printing.entries.documents import printed_document

    return printed_document(card, document, record, language, images, draft=draft, revision=revision)

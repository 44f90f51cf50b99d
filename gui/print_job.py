"""Makes the PDF of a card away from the window's thread."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from gui.job import Asked, Job, Report
from model.card.card import Card
from model.printing.revision_mark import Part, RevisionMark
from model.scoring import Score
from model.scoring.entries.values import Image
from model.wording import Language


class PrintJob(Job):
    """One PDF of the card as it is now, whatever is typed meanwhile. `done` carries its bytes."""

    def __init__(
        self,
        card: Card,
        score: Score,
        language: Language,
        *,
        draft: bool,
        part: Part = "all",
        revision: RevisionMark | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Take the card as it is now; `start` begins. The parent keeps the job until its end."""
        copy = card.copied()

        def work(progress: Report, given_up: Asked) -> bytes:
            from model.printing import Watch, print_paper

            return print_paper(copy, score, language, draft, revision, part, Watch(progress, given_up))

        super().__init__(work, parent)


class DocumentJob(Job):
    """The PDF of one document of the card as it is now: an act, a report. `done` carries its bytes."""

    def __init__(
        self,
        card: Card,
        document: str,
        record: int,
        language: Language,
        pictures: Callable[[str], bytes | None],
        parent: QObject | None = None,
    ) -> None:
        """Take the card as it is now; `pictures` gives a picture by its digest."""
        copy = card.copied()
        held = {
            value.digest: pictures(value.digest)
            for table in copy.paper.tables
            for entry in copy.entries.get(table.id, {}).values()
            for column in table.columns
            if column.kind == "image" and isinstance(value := entry.values.get(column.id), Image)
        }

        def work(_progress: Report, _given_up: Asked) -> bytes:
            from model.printing import print_document

            return print_document(copy, document, record, language, held.get)

        super().__init__(work, parent)

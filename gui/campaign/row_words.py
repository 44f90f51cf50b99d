"""What each row of a paper is about, in the order of the paper."""

from model.paper import Paper
from model.wording import Language


def row_words(paper: Paper, language: Language) -> dict[str, str]:
    """ "Доля призёров олимпиад · международного уровня": the criterion first, nothing cut."""
    found: dict[str, str] = {}
    for section in paper.sections:
        for criterion in section.criteria:
            headings: list[str] = []
            for line in criterion.lines:
                if line.text is not None:
                    headings[line.level :] = [_bare(line.text.to(language))]
                for row in line.rows:
                    own = [_bare(row.label.to(language))] if row.label else []
                    words = [*headings, *own]
                    found[row.id] = " · ".join(one.removeprefix(row.number).strip(". ") for one in words)
    return found


def _bare(text: str) -> str:
    """On one line, without the colon or dash that leads to the next."""
    return " ".join(text.split()).strip(" -–:")

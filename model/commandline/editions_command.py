"""`forms compare`: how a new edition of a paper differs from the old one, row by row."""

from pathlib import Path

from model.card.card import Card
from model.card.places import fill_places
from model.commandline.output import write_json, write_line
from model.paper import Paper
from model.paper.edition_difference import RowDifference, edition_difference
from model.paper.edition_words import KIND_WORDS, details_of
from model.paper.library import Papers
from model.paper.short_words import short_words
from model.wording import Language, Message, Said, say


def compare_editions(old: str, new: str, papers: Papers, language: Language, *, as_json: bool) -> int:
    """Write the difference of two editions; exit code 0.

    Args:
        old: "form/edition", "form" for its newest edition, or the path of a definition file.
        new: the same of the other edition.
        papers: the papers that are known.
        language: of the answer.
        as_json: for programs.

    Raises:
        PaperUnknown: there is no such paper.
        DefinitionFaulty: a definition is not sound.
        OtherPaper: the two are not editions of one paper.
    """
    before, after = paper_named(old, papers), paper_named(new, papers)
    found = edition_difference(before, after)
    if as_json:
        write_json(_document(before, after, found, language))
        return 0
    editions: dict[str, Said] = {
        "name": after.name,
        "old": before.edition_name,
        "new": after.edition_name,
    }
    write_line(say(Message("compare.editions", editions), language))
    words, empty = short_words(before) | short_words(after), Card(paper=after)
    for one in found:
        row = one.new or one.old
        if row is None:
            continue
        kinds = ", ".join(say(Message(KIND_WORDS[kind]), language) for kind in one.kinds)
        text = fill_places(words[one.row].to(language), empty)
        write_line(f"  {row.number} [{kinds}] {text}")
        for message in details_of(one):
            write_line(f"      {' '.join(fill_places(say(message, language), empty).split())}")
    if found:
        same = sum(1 for row in after.rows if row not in {one.row for one in found})
        counted = Message("compare.editions_counted", {"number": len(found), "same": same})
    else:
        counted = Message("compare.editions_same")
    write_line(say(counted, language))
    if before.tables or after.tables:
        write_line(say(Message("compare.tables_left_out"), language))
    return 0


def _document(
    before: Paper, after: Paper, found: tuple[RowDifference, ...], language: Language
) -> dict[str, object]:
    return {
        "form": after.id,
        "editions": {"old": before.edition, "new": after.edition},
        "rows": [
            {
                "row": one.row,
                "kinds": list(one.kinds),
                "old": one.old.wording.to(language) if one.old else None,
                "new": one.new.wording.to(language) if one.new else None,
            }
            for one in found
        ],
    }


def paper_named(named: str, papers: Papers) -> Paper:
    """The paper of "form/edition", of "form" in its newest edition, or of a definition file.

    Raises:
        PaperUnknown: there is no such paper.
        DefinitionFaulty: the definition is not sound.
    """
    if named.lower().endswith(".toml"):
        from model.paper.read_paper import read_paper

        return read_paper(Path(named))
    form, _, edition = named.partition("/")
    return papers.paper(form, edition) if edition else papers.newest(form)

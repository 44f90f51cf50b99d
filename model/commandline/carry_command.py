"""`convert … --edition`: the answers of a card carried over to another edition of its paper."""

from model.card.card import Card, Field
from model.card.carried_over import carried_over
from model.commandline.editions_command import paper_named
from model.commandline.output import complain, write_line
from model.commandline.words import numbered
from model.paper import Paper
from model.paper.library import Papers
from model.paper.short_words import short_words
from model.wording import Language, Message, Said, say


def carry(card: Card, edition: str, papers: Papers, language: Language) -> tuple[Card, bool]:
    """The card on another edition, and whether all of it was carried over; what was not, and why, is told.

    Args:
        card: the card; it stays as it is.
        edition: "2024", or as `paper_named` takes it.
        papers: the papers that are known.
        language: of what is told.

    Raises:
        PaperUnknown: there is no such edition.
        DefinitionFaulty: its definition is not sound.
        OtherPaper: it is an edition of another paper, or one of tables of entries.
    """
    is_bare = "/" not in edition and not edition.lower().endswith(".toml")
    paper = papers.paper(card.paper.id, edition) if is_bare else paper_named(edition, papers)
    over = carried_over(card, paper)
    words = short_words(card.paper) | short_words(paper)
    for taken in over.taken:
        if taken.remark:
            details: dict[str, Said] = {
                "row": numbered(paper.rows[taken.row], words[taken.row], language),
                "reason": taken.remark,
            }
            write_line(say(Message("carry.told", details), language))
    for left in over.left:
        told: dict[str, Said] = {"row": _named(card.paper, left.field, language), "reason": left.reason}
        complain(say(Message("carry.left", told), language))
    counted: dict[str, Said] = {
        "taken": len(over.taken),
        "left": len(over.left),
        "empty": len(over.empty),
        "edition": paper.edition_name,
    }
    write_line(say(Message("carry.counted", counted), language))
    return over.card, not over.left


def _named(paper: Paper, field: Field, language: Language) -> str:
    """ "1.2.1 Short words of the row", or what the field of the head is called."""
    if field.group == "values":
        return numbered(paper.rows[field.key], short_words(paper)[field.key], language)
    if field.group == "sections":
        return paper.section(field.key).title.to(language)
    named = {
        "organisation": ((one.id, one.text) for one in paper.organisation),
        "base": ((one.id, one.text) for one in paper.base),
        "signers": ((f"{one.id}.name", one.text) for one in paper.signatories),
    }
    texts = dict(named.get(field.group, ()))
    if field.key in texts:
        return " ".join(texts[field.key].to(language).split())
    return say(Message(f"field.{field.key}"), language)

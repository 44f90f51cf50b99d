"""How a field of a card is called where it is told of away from its place on the paper."""

from model.card.card import Field
from model.paper import Paper
from model.wording import Language, Message, say


def field_words(paper: Paper, field: Field, language: Language) -> str:
    """ "1.2.4. Wording of the row", "Number of pupils", "Head of the organisation"."""
    match field.group:
        case "values" | "notes":
            row = paper.rows[field.key]
            wording = (row.label or row.wording).to(language).removeprefix(row.number).lstrip(". ")
            return f"{row.number}. {wording}" if row.number else wording
        case "base":
            return next(one.text for one in paper.base if one.id == field.key).to(language)
        case "signers":
            signatory = field.key.partition(".")[0]
            return " ".join(
                next(one.text for one in paper.signatories if one.id == signatory).to(language).split()
            )
        case "sections":
            return paper.section(field.key).title.to(language)
        case "organisation" if field.key != "nomination":
            return next(one.text for one in paper.organisation if one.id == field.key).to(language)
        case _:
            return say(Message(f"field.{field.key}"), language)

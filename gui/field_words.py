"""How a field of a card is called where it is told of away from its place on the paper."""

from model.card.card import Field
from model.card.entry_fields import place_of
from model.paper import Paper
from model.scoring.entries.values import column_of
from model.wording import Language, Message, Said, Text, say


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
        case "entries":
            return _entry_words(paper, field.key, language)
        case "parameters":
            return next(one.text for one in paper.parameters if one.id == field.key).to(language)
        case _:
            return say(Message(f"field.{field.key}"), language)


def _entry_words(paper: Paper, key: str, language: Language) -> str:
    """ "Journal, entry No 3: quantity, 2024", "Journal, entry No 3", "Journal"."""
    if "/" not in key:
        return paper.table(key).title.to(language)
    place = place_of(key)
    table = paper.table(place.table)
    if not place.cell:
        return f"{table.short.to(language)}, № {place.entry}"
    name, year = column_of(place.cell)
    column = Text(*(" ".join(table.column(name).short.to(one).split()) for one in ("ru", "kk")))
    details: dict[str, Said] = {"table": table.short, "number": str(place.entry), "column": column}
    words = say(Message("entries.cell", details), language)
    return f"{words}, {year}" if year else words

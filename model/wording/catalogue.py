"""Words messages from i18n/messages.toml. Loaded on first use: a start of the window needs none of it."""

import functools
from collections.abc import Mapping
from decimal import Decimal

from model.locations import shipped
from model.wording.message import Message, Said
from model.wording.text import Language, Text


@functools.cache
def _sentences() -> Mapping[str, Mapping[str, str]]:
    import tomllib  # 3 ms that a start does not have

    with shipped("i18n", "messages.toml").open("rb") as file:
        return {
            f"{group}.{code}": texts
            for group, table in tomllib.load(file).items()
            for code, texts in table.items()
        }


def say(message: Message, language: Language) -> str:
    """The sentence of the message in the given language.

    Raises:
        KeyError: the code is not in the catalogue (a fault of the program; a test checks every code).
    """
    template = _sentences()[message.code][language]
    return template.format(**{name: _worded(value, language) for name, value in message.details.items()})


def _worded(value: Said, language: Language) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, Text):
        return value.to(language)
    if isinstance(value, Decimal):
        return _number(value)
    if isinstance(value, Message):
        return say(value, language)
    if isinstance(value, tuple):
        return join_list([_worded(item, language) for item in value])
    return str(value)


def _number(value: Decimal) -> str:
    """With a comma, and without trailing zeros or a minus before zero."""
    text = f"{value:f}" if value else "0"
    return text.rstrip("0").rstrip(".").replace(".", ",") if "." in text else text


def join_list(items: list[str]) -> str:
    """Items of a list with commas between them."""
    return ", ".join(items)

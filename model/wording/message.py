"""A thing to be said: a code of the catalogue and the details that fill its places."""

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import NamedTuple, Union

from model.wording.text import Text

Said = Union[str, int, Decimal, Text, "Message", "tuple[Said, ...]"]
"""What may fill a place in a message. A tuple becomes a list with commas."""


class Message(NamedTuple):
    """A sentence of i18n/messages.toml, not yet in any language.

    Attributes:
        code: key of the sentence in the catalogue.
        details: what fills the {places} of the sentence; numbers are written with a decimal comma.
    """

    code: str
    details: Mapping[str, Said] = MappingProxyType({})


class BagalauError(Exception):
    """A known fault that the user can be told of: it carries the message, never a sentence."""

    def __init__(self, message: Message) -> None:
        """Keep what is to be said; str() gives the code for logs."""
        super().__init__(message.code, dict(message.details))
        self.message = message

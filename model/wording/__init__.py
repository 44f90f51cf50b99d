"""What the program says, in Russian and Kazakh, without Qt.

A part of the model never makes up a sentence: it raises or returns a `Message` (a code and its details),
and `say` words it from i18n/messages.toml in the reader's language.
"""

from model.wording.catalogue import join_list, say
from model.wording.message import BagalauError, Message, Said
from model.wording.system import why
from model.wording.text import LANGUAGES, Language, Text

__all__ = ["LANGUAGES", "BagalauError", "Language", "Message", "Said", "Text", "join_list", "say", "why"]

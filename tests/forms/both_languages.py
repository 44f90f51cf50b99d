"""The texts of a form file, and the letters they may be written with."""

import re
from collections.abc import Iterator

KAZAKH_ONLY = "әғқңөұүһі"
RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
KAZAKH = RUSSIAN + KAZAKH_ONLY
OUR_NAME = "«Бағалау»"
"""The program's name is Kazakh in a Russian text, too."""

PLACE = re.compile(r"\{[^{}]+\}")


def texts(node: object, path: str = "") -> Iterator[tuple[str, dict[str, str]]]:
    """Every text of the form with the path to it, as {"ru": …, "kk": …}."""
    if isinstance(node, dict):
        if "ru" in node or "kk" in node:
            yield path, node
        for key, value in node.items():
            yield from texts(value, f"{path}.{key}")
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from texts(value, f"{path}[{index}]")


def strays(text: str, alphabet: str, signs: str) -> str:
    """Characters of the text that are neither of the alphabet nor signs; places of the form aside."""
    return "".join(
        sorted({sign for sign in PLACE.sub("", text) if sign.lower() not in alphabet and sign not in signs})
    )

"""A text that stands in Russian and Kazakh side by side."""

from typing import Final, Literal, NamedTuple

Language = Literal["ru", "kk"]

LANGUAGES: Final[tuple[Language, ...]] = ("ru", "kk")


class Text(NamedTuple):
    """The same words in both languages of the program."""

    ru: str
    kk: str

    def to(self, language: Language) -> str:
        """The text in the given language."""
        return self.kk if language == "kk" else self.ru

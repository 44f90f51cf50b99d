"""Whole numbers in words, for totals of acts: "сто двадцать пять", "жүз жиырма бес"."""

from collections.abc import Sequence
from typing import Final

from model.wording import Language

MOST: Final = 999_999_999
_THOUSAND: Final = 1000
_TEENS_BEGIN: Final = 10
_TEENS_END: Final = 20

_RU_ONES: Final = ("", "один", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять")
_RU_TEENS: Final = (
    *("десять", "одиннадцать", "двенадцать", "тринадцать", "четырнадцать"),
    *("пятнадцать", "шестнадцать", "семнадцать", "восемнадцать", "девятнадцать"),
)
_RU_TENS: Final = (
    *("", "", "двадцать", "тридцать", "сорок", "пятьдесят"),
    *("шестьдесят", "семьдесят", "восемьдесят", "девяносто"),
)
_RU_HUNDREDS: Final = (
    *("", "сто", "двести", "триста", "четыреста", "пятьсот"),
    *("шестьсот", "семьсот", "восемьсот", "девятьсот"),
)
_RU_THOUSANDS: Final = (("тысяча", "тысячи", "тысяч"), ("миллион", "миллиона", "миллионов"))
_KK_ONES: Final = ("", "бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз")
_KK_TENS: Final = (
    *("", "он", "жиырма", "отыз", "қырық", "елу"),
    *("алпыс", "жетпіс", "сексен", "тоқсан"),
)
_KK_THOUSANDS: Final = ("мың", "миллион")


def in_words(number: int, language: Language) -> str:
    """A number from 0 to 999 999 999.

    Raises:
        ValueError: it is not.
    """
    if not 0 <= number <= MOST:
        raise ValueError(number)
    if not number:
        return "ноль" if language == "ru" else "нөл"
    groups = [number % _THOUSAND, number // _THOUSAND % _THOUSAND, number // _THOUSAND**2]
    words: list[str] = []
    for place in (2, 1, 0):
        if groups[place]:
            words += _russian(groups[place], place) if language == "ru" else _kazakh(groups[place], place)
    return " ".join(words)


def _russian(group: int, place: int) -> list[str]:
    words = [_RU_HUNDREDS[group // 100]]
    rest = group % 100
    if _TEENS_BEGIN <= rest < _TEENS_END:
        words.append(_RU_TEENS[rest - 10])
    else:
        # "тысяча" is feminine: одна, две.
        ones = ("", "одна", "две", *_RU_ONES[3:]) if place == 1 else _RU_ONES
        words += [_RU_TENS[rest // 10], ones[rest % 10]]
    if place:
        words.append(form_after(group, _RU_THOUSANDS[place - 1]))
    return [word for word in words if word]


def form_after(number: int, forms: Sequence[str]) -> str:
    """тысяча, тысячи, тысяч."""
    ones, tens = number % 10, number % 100
    if 10 < tens < _TEENS_END or ones == 0 or ones >= 5:  # noqa: PLR2004  (пять тысяч)
        return forms[2]
    return forms[0] if ones == 1 else forms[1]


def _kazakh(group: int, place: int) -> list[str]:
    hundreds, tens, ones = group // 100, group // 10 % 10, group % 10
    words = ["" if hundreds < 2 else _KK_ONES[hundreds], "жүз" if hundreds else ""]  # noqa: PLR2004  (екі жүз)
    words += [_KK_TENS[tens], _KK_ONES[ones]]
    if place:
        # A thousand is «мың», without «бір».
        words = [word for word in words if word]
        words = [*([] if place == 1 and words == ["бір"] else words), _KK_THOUSANDS[place - 1]]
    return [word for word in words if word]

"""The rating card's texts: the act's to the letter, the rules as specified, the Kazakh complete and clean.

rating_card_paper.txt is the annex as one school filled it, from «Приложение» to the signatures;
rating_card_rows.csv lists the 98 scored inputs. Both are compared with the form file, never with its loader.
"""

import csv
import re
import tomllib
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from tests.forms.both_languages import KAZAKH, KAZAKH_ONLY, OUR_NAME, PLACE, RUSSIAN, strays, texts

HERE = Path(__file__).parent
FORM_FILE = HERE.parents[1] / "forms" / "volgograd-rating-card" / "2021.toml"

# Where the form departs from the paper on purpose: (what the paper has, what the form has, why).
SPLICES = [
    (
        r"предписаний/ (2) обращений",
        r"предписаний/ обращений \1",
        "6.2.4: the points broke the method in two",
    ),
    (r"\b0, 1\b", "0,1", "1.1: a space stands inside the decimal number"),
    (r"(?<=% )х(?= \d)|(?<=\d)х(?=\d)", "x", "the paper mixes Cyrillic and Latin; the form prints one sign"),
]
# What stands in the filled paper where the form has a place.
PLACES = {
    "{value}": r"[\d,]*",
    "{organisation.name}": r".+?",
    **dict.fromkeys(("{period.from}", "{period.to}"), r"[\d. ]+г\."),
    "{period.years}": r"\d{4}-\d{4}",
}
# What the form leaves out: the publisher's list of amendments, column numbers, points and signature lines.
NOT_IN_FORM = re.compile(r"Список изменяющих документов \(.*?N 43\)|[-\d,\s_]+")
# The form offers one choice more than the paper prints: there may have been no plan at all (0 points).
ADDED_OPTIONS = {"6.2.5-plan": {"not_required": Decimal(0)}}

SIGNS = ' \n0123456789.,:;()/%+-–—−«»"№'
LATIN_ALLOWED = re.compile(r"\bbus\.gov\.ru\b|(?<![^\W\d_])x(?![^\W\d_])|\bN (?=\d)")
RUSSIAN_LEFTOVERS = re.compile(
    r"\b(?:и|в|во|на|с|со|по|от|или|за|при|для|из|к|о|об|до|если|только|балла|баллов|доля|количество"
    r"|обучающ\w+|педагогическ\w+|образовательн\w+|организаци(?:и|й|я|ю|ей)\b|участи[ея]|уровня|место)\b",
    re.IGNORECASE,
)


def folded(text: str) -> str:
    return " ".join(text.split())


PAPER = folded((HERE / "rating_card_paper.txt").read_text(encoding="utf-8"))


def spliced(text: str) -> str:
    for pattern, replacement, _reason in SPLICES:
        text = re.sub(pattern, replacement, text)
    return text


FORM = tomllib.loads(FORM_FILE.read_text(encoding="utf-8"), parse_float=Decimal)


def rows() -> Iterator[tuple[str, str, dict]]:
    for section in FORM["section"]:
        for criterion in section["criterion"]:
            for line in criterion["line"]:
                for row in line.get("row", []):
                    yield section["id"], criterion["id"], row


def act_texts() -> Iterator[str]:
    """Every text of the act in the order of the paper; a line and its method are neighbouring cells."""
    yield from (heading["text"]["ru"] for heading in FORM["heading"])
    yield from (column["title"]["ru"] for column in FORM["column"])
    for section in FORM["section"]:
        yield f"{section['number']}. {section['title']['ru']}"
        for criterion in section["criterion"]:
            yield criterion["text"]["ru"]
            for line in criterion["line"]:
                yield " ".join(line[cell]["ru"] for cell in ("text", "method") if cell in line)
    yield FORM["total"]["text"]["ru"]
    yield from (signatory["text"]["ru"] for signatory in FORM["signatory"])


def as_pattern(text: str) -> re.Pattern[str]:
    pattern = re.escape(folded(text))
    for place, found in PLACES.items():
        pattern = pattern.replace(re.escape(place), found)
    return re.compile(pattern)


TEXTS = dict(texts(FORM))


def test_the_acts_texts_stand_in_the_paper_in_its_order_and_nothing_of_it_is_lost() -> None:
    paper, position, between = spliced(PAPER), 0, []
    for text in act_texts():
        found = as_pattern(text).search(paper, position)
        assert found, f"not in the paper after «{paper[max(0, position - 60) : position]}»: {text}"
        between.append(paper[position : found.start()])
        position = found.end()
    lost = [rest for rest in (*between, paper[position:]) if NOT_IN_FORM.sub("", rest)]
    assert lost == []


@pytest.mark.parametrize("splice", SPLICES, ids=[reason for _, _, reason in SPLICES])
def test_each_splice_is_still_needed(splice: tuple[str, str, str]) -> None:
    assert re.search(splice[0], PAPER)


def factor(row: dict) -> object:
    """The row's numbers in the form in which `specified` reads them from the table."""
    match row["rule"]:
        case "share":
            return Decimal(row["weight"])
        case "count" | "flag":
            return Decimal(row["points"])
        case "choice":
            added = ADDED_OPTIONS.get(row["id"], {})
            options = {option["id"]: Decimal(option["points"]) for option in row["option"]}
            assert added.items() <= options.items()
            return {name: points for name, points in options.items() if name not in added}
        case "band":
            return {band["from"]: band["points"] for band in row["band"]}
        case "threshold":
            return row["at_least"], row["points"]
    raise AssertionError(row["rule"])


def specified(rule: str, text: str) -> object:
    match rule:
        case "choice":
            return {name: Decimal(points) for name, points in re.findall(r"(\w+)=(-?\d+)", text)}
        case "band":
            return {int(least): int(points) for least, points in re.findall(r"\[(\d+),\d+[\])]=(\d+)", text)}
        case "threshold":
            return tuple(map(int, re.fullmatch(r">=(\d+) -> (\d+)", text).groups()))
    return Decimal(text)


def test_the_98_rows_are_those_of_the_table_in_its_order() -> None:
    keys = ("section", "criterion", "id", "number", "rule", "base")
    with (HERE / "rating_card_rows.csv").open(encoding="utf-8", newline="") as file:
        table = [(*map(row.get, keys), specified(row["rule"], row["factor"])) for row in csv.DictReader(file)]
    found = [
        (section, criterion, row["id"], row["number"], row["rule"], row.get("base", ""), factor(row))
        for section, criterion, row in rows()
    ]
    assert len(found) == 98
    assert found == table


def test_every_row_has_one_hint() -> None:
    hinted = [row for hint in FORM["hint"] for row in hint["rows"]]
    assert sorted(hinted) == sorted(row["id"] for _, _, row in rows())


def test_every_text_is_whole_and_clean_in_both_languages() -> None:
    number = re.compile(r"(?:[\d.]+\. |- )?")
    assert len(TEXTS) > 300
    for path, text in TEXTS.items():
        ru, kk = text["ru"], text["kk"]
        assert ru.strip() == ru != "", path
        assert kk.strip() == kk != "", path
        assert strays(LATIN_ALLOWED.sub("", ru).replace(OUR_NAME, ""), RUSSIAN, SIGNS) == "", path
        assert strays(LATIN_ALLOWED.sub("", kk), KAZAKH, SIGNS) == "", path
        assert '"' not in kk, path
        assert not RUSSIAN_LEFTOVERS.search(kk), path
        assert sorted(PLACE.findall(kk)) == sorted(PLACE.findall(ru)), path
        assert number.match(kk)[0] == number.match(ru)[0], path


def test_kazakh_has_all_its_letters() -> None:
    # No word of this paper has һ.
    assert set(KAZAKH_ONLY) - {"һ"} <= set("".join(text["kk"] for text in TEXTS.values()).lower())

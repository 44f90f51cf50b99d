"""The evaluation sheet's texts: the act's to the letter, options and points as specified, both languages.

kz_paper.txt is annexes 1 and 4 as received, faults of recognition mended; kz_sheet_rows.csv lists the 44
lines of annex 4, kz_annex1_criteria.csv the criteria of annex 1. They are compared with the form file, not
with its loader; only the largest totals are asked of the loaded paper.
"""

import csv
import re
import tomllib
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from model.paper.library import Papers
from tests.forms.both_languages import KAZAKH, KAZAKH_ONLY, OUR_NAME, PLACE, RUSSIAN, strays, texts

HERE = Path(__file__).parent
FORM_FILE = HERE.parents[1] / "forms" / "kz-evaluation-sheet" / "2022.toml"
FORM = tomllib.loads(FORM_FILE.read_text(encoding="utf-8"), parse_float=Decimal)

# Slips of orthography that the form mends: (what the paper has, what the form has, why).
MENDS = [
    ("атқарушы органдың", "атқарушы органның", "after н the genitive is -ның; so too «органының» beside it"),
]
# Where cells lie otherwise in the paper as it came: (pattern, replacement, why).
SPLICES = [
    (r'("Акцияларының[^"]* шектеулі) 3\.1 ', r"3.1 \1 ", "enterprises-3.1: a page ends within the line"),
]
# What stands in annex 4 and not in the form: rules to write on, marks of the layout, numbers of the columns.
NOT_IN_FORM = re.compile(r"\b1 2 3\b|[-#*_\\\s]+")
# Options put together of annex 1's own words, for criterion 1 is two questions, one under the other.
COMPOSED = {
    "Болуы; есепті жылдағы өзгерістер: азаю жағына қарай": (
        "Болуы",
        "Есепті жылдағы өзгерістер:",
        "азаю жағына қарай",
    ),
    "Болуы; есепті жылдағы өзгерістер: ұлғаю жағына қарай немесе өзгерістерсіз": (
        "Болуы",
        "Есепті жылдағы өзгерістер:",
        "ұлғаю жағына қарай немесе өзгерістерсіз",
    ),
}
LOST = "3.?"
"""Service cars of order 145: a criterion that the paper's annex 1 does not have."""
LIKE_LOST = "3.5"
"""The criterion whose options stand in for it."""

SIGNS = ' \n0123456789.,:;()/-–—«»"№'
RUSSIAN_LEFTOVERS = re.compile(
    r"(?<![\w/])(?:и|в|во|на|с|со|по|от|или|за|при|для|из|к|о|об|до|если|только|балла|баллов"
    r"|государственн\w+|организаци(?:и|й|я|ю|ей)|предприяти\w+|учреждени\w+|отч[её]т\w*|план\w*)\b",
    re.IGNORECASE,
)


def folded(text: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", text).split())


def table(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


LINES, CRITERIA = table("kz_sheet_rows.csv"), table("kz_annex1_criteria.csv")
PAPER = folded((HERE / "kz_paper.txt").read_text(encoding="utf-8"))
ANNEX_1, ANNEX_4 = PAPER.split("№ 47 Бұйрыққа 2-қосымша")


def mended(text: str) -> str:
    for word, ours, _reason in MENDS:
        text = text.replace(word, ours)
    for pattern, replacement, _reason in SPLICES:
        text = re.sub(pattern, replacement, text)
    return text


def lines() -> Iterator[tuple[str, dict]]:
    for section in FORM["section"]:
        for criterion in section["criterion"]:
            for line in criterion["line"]:
                yield section["id"], line


def rows() -> dict[str, dict]:
    return {row["id"]: row for _, line in lines() for row in line.get("row", [])}


TEXTS = dict(texts(FORM))


def act_texts() -> Iterator[str]:
    """Every text of annex 4 in its order; a number and what it numbers are neighbouring cells."""
    yield from (
        heading["text"]["kk"]
        for heading in FORM["heading"]
        if PLACE.sub("", heading["text"]["kk"]).strip(" –")
    )
    for section in FORM["section"]:
        yield section["title"]["kk"]
        for column in FORM["column"]:
            own = section.get("indicator_title") if column["id"] == "indicator" else None
            yield (own or column["title"])["kk"]
        yield from (f"{line['number']} {line['text']['kk']}" for id_, line in lines() if id_ == section["id"])
        yield section["total"]["kk"]


def test_annex_4_stands_in_the_form_in_its_order_and_nothing_of_it_is_lost() -> None:
    paper, position, between = mended(ANNEX_4), 0, []
    for text in act_texts():
        start = paper.find(folded(text), position)
        assert start >= 0, f"not in the paper after «{paper[max(0, position - 60) : position]}»: {text}"
        between.append(paper[position:start])
        position = start + len(folded(text))
    lost = [rest for rest in (*between, paper[position:]) if NOT_IN_FORM.sub("", rest)]
    assert lost == []


@pytest.mark.parametrize(("word", "ours"), [mend[:2] for mend in MENDS], ids=[mend[0] for mend in MENDS])
def test_each_mend_is_still_needed_and_is_made(word: str, ours: str) -> None:
    ours_all = [text["kk"] for text in TEXTS.values()]
    assert word in PAPER
    assert not any(word in text for text in ours_all)
    assert any(ours in text for text in ours_all)


@pytest.mark.parametrize("splice", SPLICES, ids=[splice[2] for splice in SPLICES])
def test_each_splice_is_still_needed(splice: tuple[str, str, str]) -> None:
    assert re.search(splice[0], ANNEX_4)


def criterion_blocks() -> dict[str, str]:
    """Annex 1's text under each criterion, by the criterion's number in the table."""
    starts, position = [], 0
    for criterion in CRITERIA:
        if criterion["criterion"] != LOST:
            label = folded(criterion["label_kk"])
            position = ANNEX_1.find(label, position)
            assert position >= 0, label
            starts.append((criterion["criterion"], position, position + len(label)))
            position += len(label)
    ends = [start for _, start, _ in starts[1:]] + [len(ANNEX_1)]
    return {name: ANNEX_1[after:end] for (name, _, after), end in zip(starts, ends, strict=True)}


def test_options_are_annex_1s_words_with_its_points() -> None:
    blocks = criterion_blocks()
    options_of = {line["id"]: line["annex1_criterion"] for line in LINES if line["options"]}
    for id_, row in rows().items():
        criterion = options_of[id_]
        block = blocks[LIKE_LOST if criterion == LOST else criterion]
        for option in row["option"]:
            *before, last = COMPOSED.get(option["text"]["kk"], (option["text"]["kk"],))
            position = 0
            for words in (*before, f"{last} {option['points']}"):
                position = block.find(words, position)
                assert position >= 0, f"{id_}: not in annex 1 under {criterion}: {words}"
                position += len(words)


def test_each_composed_option_is_still_needed() -> None:
    used = {option["text"]["kk"] for row in rows().values() for option in row["option"]}
    assert set(COMPOSED) <= used
    assert not any(text in ANNEX_1 for text in COMPOSED)


def test_no_points_of_annex_1_are_left_out() -> None:
    """Criterion 1 alone prints a line with points (0 for «Болуы») that is no option by itself."""
    for criterion, block in criterion_blocks().items():
        printed = re.findall(r"(?<=[\w)]) ([012])(?= |$)", re.sub(r"\b\d\.\d\b", " ", block))
        ours = [
            str(option["points"])
            for line in LINES
            if line["annex1_criterion"] == criterion and line["options"]
            for option in rows()[line["id"]]["option"]
        ]
        assert set(printed) == set(ours), criterion


def test_the_paper_lacks_the_criterion_of_service_cars() -> None:
    assert "автомобильдердің тиістілік" not in ANNEX_1


def test_every_note_stands_with_all_rows_of_its_criterion() -> None:
    rows_of: dict[str, list[str]] = {}
    for line in LINES:
        rows_of.setdefault(line["annex1_criterion"], []).append(line["id"])
    noted = [
        [criterion for criterion, ids in rows_of.items() if ids == note["rows"]] for note in FORM["note"]
    ]
    assert noted == [["1"], ["1"], ["4"], [LOST], ["7.1"], ["7.2"]]


def test_the_44_lines_are_those_of_the_table_in_its_order() -> None:
    specified = [
        (
            line["section"],
            line["id"],
            line["number"],
            line["label_kk"],
            [tuple(option.split("=")) for option in line["options"].split("; ") if option],
        )
        for line in LINES
    ]
    found = []
    for section, line in lines():
        row = line["row"][0] if "row" in line else {}
        options = [(option["id"], str(option["points"])) for option in row.get("option", [])]
        id_ = row.get("id", f"{section}-{line['number']}")
        # The table leaves out the full stop with which annex 4 ends three of its lines.
        found.append((section, id_, line["number"], line["text"]["kk"].removesuffix("."), options))
        assert line.get("level", 0) == line["number"].count(".")
        assert len(line.get("row", [])) <= 1
        assert row.get("number", line["number"]) == line["number"]
    assert len(found) == 44
    assert found == specified


def test_the_largest_totals_are_those_of_the_table() -> None:
    paper = Papers().paper("kz-evaluation-sheet", "2022")
    most = {section.id: section.most for section in paper.sections}
    assert most == {"institutions": 10, "enterprises": 20, "jsc": 16, "llp": 16}
    assert paper.most == 62 == sum(int(line["max"] or 0) for line in LINES)


def test_every_row_has_one_hint() -> None:
    hinted = [row for hint in FORM["hint"] for row in hint["rows"]]
    assert sorted(hinted) == sorted(rows())


def test_every_text_is_whole_and_clean_in_both_languages() -> None:
    annex_4 = mended(ANNEX_4)
    assert len(TEXTS) > 100
    for path, text in TEXTS.items():
        ru, kk = text["ru"], text["kk"]
        assert ru.strip() == ru != "", path
        assert kk.strip() == kk != "", path
        # The notes quote the Kazakh word of annex 1 that is in question.
        unquoted = re.sub(r"«[а-яәғқңөұүһі]+»", "", ru) if path.startswith(".note") else ru
        assert strays(unquoted.replace(OUR_NAME, ""), RUSSIAN, SIGNS) == "", path
        assert strays(kk, KAZAKH, SIGNS) == "", path
        # The act's own quotation marks are straight; ours never are.
        assert '"' not in ru, path
        assert '"' not in kk or folded(kk) in annex_4, path
        assert not RUSSIAN_LEFTOVERS.search(kk), path
        assert sorted(PLACE.findall(kk)) == sorted(PLACE.findall(ru)), path


def test_kazakh_has_all_its_letters() -> None:
    assert set(KAZAKH_ONLY) <= set("".join(text["kk"] for text in TEXTS.values()).lower())

"""i18n/messages.toml against the sources: every code is there, none is left over, both languages agree."""

import ast
import re
import string
import tomllib
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from model.wording import LANGUAGES, Message, Text, say, system

ROOT = Path(__file__).resolve().parents[2]
FILE = ROOT / "i18n" / "messages.toml"
CATALOGUE: dict[str, dict[str, str]] = {
    f"{group}.{code}": texts
    for group, table in tomllib.loads(FILE.read_text(encoding="utf-8")).items()
    for code, texts in table.items()
}
SOURCES = [path for folder in ("model", "gui") for path in sorted((ROOT / folder).rglob("*.py"))]

# What makes a message of a code: the function, where its code stands, and the group it belongs to.
MAKERS = {
    "Message": (0, ""),
    "refused": (0, "value."),
    "refuse": (0, "card."),
    "fault": (1, "forms."),
    "word": (0, "usage."),
}
# Codes that the sources put together at run time.
PUT_TOGETHER = {
    *(f"system.{code}" for code in system._CODES.values()),
    "field.nomination",
    "field.from",
    "field.to",
    "card.unknown_row",
    "usage.not_allowed",
    "usage.unknown_command",
}
# Words that are the same in both languages.
SAME = {"print.nomination", "field.nomination", "usage.card", "audit.file", "audit.paper", "audit.entry"}
SAME |= {"usage.paper_name", "usage.edition_name", "carry.told"}

KAZAKH = "ӘҒҚҢӨҰҮҺІәғқңөұүһі"
LATIN_AND_CYRILLIC = re.compile(rf"[A-Za-z][А-Яа-яЁё{KAZAKH}]|[А-Яа-яЁё{KAZAKH}][A-Za-z]")


def messages(path: Path) -> Iterator[tuple[str, set[str] | None]]:
    """(code, names of its details) of every message that the source makes; None if not written out."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        if name not in MAKERS:
            continue
        place, group = MAKERS[name]
        if name == "fault" and isinstance(node.func, ast.Name):
            place += 1  # the function takes the file first, the method of a table does not
        if len(node.args) <= place:
            continue
        for code in codes(node.args[place]):
            yield group + code, details(node, name)


def codes(node: ast.expr) -> Iterator[str]:
    """Constant codes in an argument, both of a conditional one."""
    match node:
        case ast.Constant(value=str(code)):
            yield code
        case ast.IfExp(body=first, orelse=second):
            yield from codes(first)
            yield from codes(second)


def details(call: ast.Call, name: str) -> set[str] | None:
    if name != "Message":
        return {keyword.arg or "" for keyword in call.keywords}
    if len(call.args) == 1:
        return set()
    given = call.args[1]
    if isinstance(given, ast.Dict) and all(isinstance(key, ast.Constant) for key in given.keys):
        return {str(key.value) for key in given.keys if isinstance(key, ast.Constant)}
    return None


def places(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


def words(template: str) -> str:
    """The template without its places."""
    return "".join(text for text, _, _, _ in string.Formatter().parse(template))


MADE = [(path, code, given) for path in SOURCES for code, given in messages(path)]
SENTENCES = [(code, text) for code, texts in CATALOGUE.items() for text in texts.values()]


# Thousands of sentences: a test of its own for each takes longer than all that is looked at.
def test_every_message_of_the_sources_can_be_said() -> None:
    assert len(MADE) > 500
    assert [(path.name, code) for path, code, _ in MADE if code not in CATALOGUE] == []
    lacking = {
        (path.name, code): places(CATALOGUE[code]["ru"]) - given
        for path, code, given in MADE
        if given is not None and not places(CATALOGUE[code]["ru"]) <= given
    }
    assert lacking == {}


def test_no_code_is_left_over() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in SOURCES)
    used = {code for _, code, _ in MADE} | PUT_TOGETHER
    # Codes kept in a variable or a table on their way to a message are looked for as they stand.
    assert [code for code in CATALOGUE if code not in used and f'"{code}"' not in text] == []


def test_what_is_put_together_at_run_time_is_there() -> None:
    assert set(CATALOGUE) >= PUT_TOGETHER


class TestEachSentence:
    """Each test names the codes that break its rule."""

    def test_they_stand_in_both_languages(self) -> None:
        assert len(CATALOGUE) > 500
        assert [code for code, texts in CATALOGUE.items() if set(texts) != set(LANGUAGES)] == []
        assert [
            code
            for code, texts in CATALOGUE.items()
            if not all(text.rstrip() == text != "" for text in texts.values())
        ] == []

    def test_their_places_are_the_same(self) -> None:
        found = {code: (places(texts["ru"]), places(texts["kk"])) for code, texts in CATALOGUE.items()}
        assert {code: (ru, kk) for code, (ru, kk) in found.items() if ru != kk} == {}
        names = {(code, name) for code, (ru, _) in found.items() for name in ru}
        assert [(code, name) for code, name in names if not re.fullmatch(r"[a-z_]+", name)] == []

    def test_the_languages_differ(self) -> None:
        wrong = []
        for code, texts in CATALOGUE.items():
            has_words = any(mark.isalpha() for mark in words(texts["ru"]))
            if (texts["ru"] != texts["kk"]) is not (has_words and code not in SAME):
                wrong.append((code, texts))
        assert wrong == []

    def test_no_latin_letter_stands_in_a_cyrillic_word(self) -> None:
        assert [(code, text) for code, text in SENTENCES if LATIN_AND_CYRILLIC.search(text)] == []

    def test_russian_has_no_kazakh_letters(self) -> None:
        russian = {code: texts["ru"].replace("«Бағалау»", "") for code, texts in CATALOGUE.items()}
        assert [code for code, text in russian.items() if set(text) & set(KAZAKH)] == []

    def test_quotation_marks_are_of_the_language(self) -> None:
        assert [(code, text) for code, text in SENTENCES if text.count("«") != text.count("»")] == []
        assert [(code, text) for code, text in SENTENCES if set(text) & set("“”„'")] == []

    def test_they_can_be_said(self) -> None:
        unsaid = []
        for code, texts in CATALOGUE.items():
            given = {name: Text("одно", "бір") for name in places(texts["ru"])}
            said = [say(Message(code, given), language) for language in LANGUAGES]
            unsaid += [(code, text) for text in said if "{" in text.replace("{ }", "")]
        assert unsaid == []


def test_kazakh_is_written_with_its_own_letters() -> None:
    written = {mark for texts in CATALOGUE.values() for mark in texts["kk"].lower()}
    assert written >= set("әғқңөұүі")


class TestSay:
    def test_numbers_have_a_comma_and_no_trailing_zeros(self) -> None:
        message = Message("value.over_hundred", {"percent": Decimal("120.50")})
        assert "120,5 %" in say(message, "ru")

    @pytest.mark.parametrize(
        ("number", "text"), [("10", "10"), ("100", "100"), ("1E+2", "100"), ("-0.0", "0"), ("-3.10", "-3,1")]
    )
    def test_a_number(self, number: str, text: str) -> None:
        assert say(Message("files.fault", {"file": "x", "fault": Decimal(number)}), "kk") == f"x: {text}"

    def test_messages_nest(self) -> None:
        inner = Message("value.not_a_number", {"typed": "{двадцать}"})
        said = say(Message("card.at", {"place": "1.2.1", "fault": inner}), "ru")
        assert said.startswith("1.2.1: «{двадцать}»")

    def test_a_text_of_the_paper_is_said_in_its_language(self) -> None:
        message = Message("check.not_entered", {"field": Text("Учителя", "Мұғалімдер")})
        assert "Мұғалімдер" in say(message, "kk")

    def test_a_list_has_commas(self) -> None:
        message = Message("usage.required", {"names": ("КАРТА", 5)})
        assert "КАРТА, 5" in say(message, "ru")

    def test_an_unknown_code_is_a_fault_of_the_program(self) -> None:
        with pytest.raises(KeyError):
            say(Message("value.nonsense"), "ru")

"""What the pages for readers say is so: links, commands, targets of make, names in the code, buttons."""

import re
import tomllib
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
EACH_PAGE = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
PLACES = re.compile(
    r"`((?:model|gui|tests|tools|docs|i18n|forms|benchmarks|packaging|resources)/[\w./-]*\w/?)`"
)
NAMES = re.compile(r"`([A-Z][a-z]\w+)(?:\.([a-z]\w+))?`")
"""Classes of the program, and their methods or signals."""

NOT_ON_BUTTONS = {"20%", "РУС", "ҚАЗ", "‹", "…", "Бағалау", "ЧЕРНОВИК", "ЖОБА", "Сохранено", "Сақталды"}
"""What README quotes that is typed, printed, or a sign; the rest stands on something to be clicked."""


def text_of(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def code(*folders: str) -> str:
    return "\n".join(text_of(file) for folder in folders for file in sorted((ROOT / folder).rglob("*.py")))


@EACH_PAGE
def test_every_link_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text_of(page))
    assert [link for link in links if not (page.parent / link).exists()] == []


@EACH_PAGE
def test_every_place_in_the_tree_is_there(page: Path) -> None:
    places = [place for place in PLACES.findall(text_of(page)) if "NNNN" not in place]
    assert [place for place in places if not (ROOT / place).exists()] == []


@EACH_PAGE
def test_make_knows_every_target(page: Path) -> None:
    known = set(re.findall(r"^([a-z-]+):", text_of(ROOT / "Makefile"), re.MULTILINE))
    named = re.findall(r"(?:`|^    )make ((?:[a-z-]+\s*)+)", text_of(page), re.MULTILINE)
    assert {target for targets in named for target in targets.split()} <= known


@pytest.mark.parametrize("name", ["ARCHITECTURE.md", "CONTRIBUTING.md"])
def test_every_name_is_in_the_code(name: str) -> None:
    source = code("model", "gui")
    library = {"Decimal"}
    named = set(NAMES.findall(text_of(ROOT / name)))
    missing = [
        f"{kind}.{member}" if member else kind
        for kind, member in named
        if (kind not in library and not re.search(rf"^(class {kind}\b|{kind}\b.* = )", source, re.MULTILINE))
        or (member and not re.search(rf"\b(def {member}\(|{member} = Signal|{member}: )", source))
    ]
    assert missing == []


def test_readme_names_every_command() -> None:
    commands = re.findall(r'commands\.add_parser\("(\w+)"', code("model/commandline"))
    named = re.findall(r"(?:bagalau-cli |`)(\w+)", text_of(ROOT / "README.md"))
    assert len(commands) > 5
    assert set(commands) - set(named) == set()
    assert set(re.findall(r"bagalau-cli (\w+)", text_of(ROOT / "README.md"))) <= set(commands)


def words_of_the_window(language: str) -> set[str]:
    tree = ET.parse(ROOT / "i18n" / f"bagalau_{language}.ts")
    return {"".join(one.itertext()).strip() for one in tree.iter("translation")}


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_readme_quotes_words_of_the_window(language: str) -> None:
    part = text_of(ROOT / "README.md").split("\n---\n")[1 if language == "ru" else 2]
    quoted = {" ".join(text.split()) for text in re.findall("«([^»]+)»", part)}
    assert len(quoted) > 10
    assert quoted - NOT_ON_BUTTONS - words_of_the_window(language) == set()


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_guides_lead_through_menus_that_are_there(language: str) -> None:
    pages = [ROOT / "docs" / f"{name}.{language}.md" for name in ("guide", "coordinator", "admin")]
    led_to = {word for page in pages for word in re.findall("→ «([^»]+)»", " ".join(text_of(page).split()))}
    assert len(led_to) > 3
    assert led_to - words_of_the_window(language) == set()


def test_every_fault_of_a_definition_is_explained() -> None:
    with (ROOT / "i18n" / "messages.toml").open("rb") as file:
        faults = tomllib.load(file)["forms"]
    page = text_of(ROOT / "docs" / "forms.md")
    unexplained = []
    for name, said in faults.items():
        pieces = re.split(r"\{\w+\}|[.:,] ", said["ru"].replace("{{ }}", "{ }"))
        known_by = next(piece.strip(" «»(.") for piece in pieces if len(piece) > len("«{}»: "))
        if name not in {"faulty", "nearest"} and known_by not in page:
            unexplained.append((name, known_by))
    assert unexplained == []

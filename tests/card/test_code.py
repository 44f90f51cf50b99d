"""A card in its code and back.

CO1 every card comes back as it stood on paper    CO3 what does not belong together is refused
CO2 one code, or two, of at most 440 bytes        CO4 whatever a code holds, it is read or refused in words
"""

import importlib.util
import random
import zlib
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from model.card import code
from model.card.card import Card, Field, Printed, Signer
from model.card.code import MOST_BYTES, CodeRefused, complete, decode, encode, is_ours
from model.card.document import card_from_bytes
from model.card.fields import put_typed
from model.card.fingerprint import fingerprint
from model.paper.library import Papers
from model.scoring import Scorer
from model.wording import LANGUAGES, say

ROOT = Path(__file__).resolve().parents[2]
BY_ENTRIES = frozenset({"kim-register-2024", "tos-programme-2024"})
EXAMPLES = sorted(
    path for path in (ROOT / "resources" / "examples").glob("*.json") if path.stem not in BY_ENTRIES
)
PAPERS = Papers()
ALL_PAPERS = [paper for known in PAPERS.known() if (paper := PAPERS.paper(*known)).rows]

relaxed = settings(suppress_health_check=[HealthCheck.too_slow])


def _properties() -> ModuleType:
    """The strategies of the neighbouring file: tests are not a package."""
    spec = importlib.util.spec_from_file_location(
        "card_properties", Path(__file__).parent / "test_properties.py"
    )
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


cards = _properties().cards
texts = st.text(st.characters(codec="utf-8"), max_size=40) | st.sampled_from(
    ["|", "\\", "\\i|\\", "a\nb\tc", ","]
)


@st.composite
def printed_cards(draw: st.DrawFn) -> Card:
    """A card of any paper with a head of any letters."""
    card = draw(cards(draw(st.sampled_from(ALL_PAPERS))))
    paper, scorer = card.paper, Scorer(card.paper)
    fields = [
        *(Field("organisation", field.id) for field in paper.organisation),
        *(Field("signers", f"{one.id}.{part}") for one in paper.signatories for part in ("name", "post")),
    ]
    for field in draw(st.lists(st.sampled_from(fields), unique=True)):
        put_typed(card, field, draw(texts), scorer)
    card.start, card.end = (
        sorted(draw(st.tuples(*[st.dates(*DAYS)] * 2))) if draw(st.booleans()) else (None, None)
    )
    if paper.nominations and draw(st.booleans()):
        card.organisation["nomination"] = draw(st.sampled_from(paper.nominations)).id
    optional = [section.id for section in paper.sections if section.optional]
    if optional:
        card.not_applicable = frozenset(draw(st.sets(st.sampled_from(optional))))
    return card


DAYS = (code.date(1990, 1, 1), code.date(2099, 12, 31))


@pytest.fixture(params=EXAMPLES, ids=lambda path: path.stem)
def example(request: pytest.FixtureRequest) -> Card:
    return card_from_bytes(request.param.read_bytes(), PAPERS)


def mixed(length: int) -> str:
    """Letters that hardly deflate, the same ones every time."""
    return "".join(random.Random(1).choices("".join(map(chr, range(0x410, 0x450))), k=length))


def said(payloads: list[bytes]) -> str:
    with pytest.raises(CodeRefused) as refusal:
        decode(payloads, PAPERS)
    assert say(refusal.value.message, "ru") != say(refusal.value.message, "kk")
    return say(refusal.value.message, "ru")


def payload_of(text: str, carried: bytes = bytes(8), version: int = 1, parts: int = 0x11) -> bytes:
    """A sound payload of any text."""
    deflating = zlib.compressobj(9, zlib.DEFLATED, -15)
    stream = deflating.compress(text.encode(errors="surrogatepass")) + deflating.flush()
    crc = zlib.crc32(carried + stream).to_bytes(4)
    return b"BG" + bytes((version, parts)) + carried + crc + stream


def text_of(payload: bytes) -> str:
    return zlib.decompress(payload[16:], -15).decode()


def retold(card: Card, change: Callable[[str], str]) -> bytes:
    """The card's code with its text changed and everything else made to fit."""
    (payload,) = encode(card, 1, False)
    return payload_of(change(text_of(payload)), payload[4:12])


# ------------------------------------------------------------------------------ CO1 round trip


@relaxed
@given(card=printed_cards(), revision=st.none() | st.integers(0, 999_999_999), draft=st.booleans())
def test_every_card_comes_back(card: Card, revision: int | None, draft: bool) -> None:
    payloads = encode(card, revision, draft)
    coded = decode(payloads[::-1], PAPERS)
    assert coded == (card.replaced(notes={}, drafts={}), revision, draft, fingerprint(card))
    assert all(len(payload) <= MOST_BYTES for payload in payloads)
    assert encode(coded.card, revision, draft) == payloads


def test_the_examples_come_back_in_one_code(example: Card) -> None:
    (payload,) = encode(example, 3, False)
    coded = decode([payload, payload], PAPERS)
    assert coded.card == example.replaced(notes={}, printed=None)
    assert coded.fingerprint == fingerprint(example)


def test_what_does_not_stand_on_the_paper_does_not_come_back(example: Card) -> None:
    before = encode(example, None, False)
    example.notes["1.2.1"] = "приказ"
    example.drafts[Field("period", "to")] = "осень"
    example.printed = Printed({}, {}, None)
    assert encode(example, None, False) == before


def test_a_card_of_another_copy_of_the_form_comes_back_and_says_so(example: Card) -> None:
    paper = example.paper
    example.paper = paper._replace(digest="0" * 64)
    coded = decode(encode(example, 1, False), PAPERS)
    assert coded.card.other_definition == "0" * 12
    assert coded.card.values == example.values


# ------------------------------------------------------------------------------ CO2 size


def test_a_card_of_many_words_takes_two_codes(example: Card) -> None:
    example.organisation["name"] = mixed(200)
    example.signers["head"] = Signer(mixed(20)[::-1], mixed(30)[::-1])
    payloads = encode(example, 1, True)
    assert len(payloads) == 2
    assert complete(payloads)
    assert not complete(payloads[:1])
    assert decode(payloads[::-1], PAPERS).card.organisation == example.organisation


def test_a_card_of_too_many_words_is_refused(example: Card) -> None:
    example.organisation["name"] = mixed(3000)
    with pytest.raises(CodeRefused) as refusal:
        encode(example, 1, True)
    assert "два кода" in say(refusal.value.message, "ru")


# ------------------------------------------------------------------------------ CO3 together


def pair(card: Card, name: str, *, draft: bool = False) -> list[bytes]:
    card = card.replaced(organisation={**card.organisation, "name": name + mixed(200)})
    payloads = encode(card, 1, draft)
    assert len(payloads) == 2
    return payloads


def test_half_of_a_pair_is_no_card(example: Card) -> None:
    for payload in pair(example, "A"):
        assert "только один" in said([payload])


def test_halves_of_two_papers_are_no_card(example: Card) -> None:
    one, other = pair(example, "A"), pair(example, "B")
    assert "вместе они карты не дают" in said([one[0], other[1]])
    final, draft = pair(example, "A"), pair(example, "A", draft=True)
    assert "вместе они карты не дают" in said([final[0], draft[1]])


def test_two_cards_are_not_one(example: Card) -> None:
    one = encode(example, 1, False)
    example.signers["head"] = Signer("Другая")
    assert "открыть можно одну" in said(one + encode(example, 1, False))
    assert "открыть можно одну" in said(encode(example, 1, False) + encode(example, 2, False))


# ------------------------------------------------------------------------------ CO4 anything


def test_foreign_codes_are_refused(example: Card) -> None:
    for payload in (b"https://example.org/", b"", b"BG", b"\xff" * 100):
        assert not is_ours(payload)
        assert "не от нашей программы" in said([payload])
    assert "не видно" in said([])


def test_a_newer_version_is_told(example: Card) -> None:
    (payload,) = encode(example, 1, False)
    assert "более новой версией" in said([payload[:2] + b"\x03" + payload[3:]])


def test_an_unknown_form_or_edition_is_named(example: Card) -> None:
    form, edition = example.paper.id, example.paper.edition
    assert "«school-card»" in said([retold(example, lambda text: text.replace(form, "school-card", 1))])
    assert "«2098»" in said([retold(example, lambda text: text.replace(f"|{edition}|", "|2098|", 1))])


def test_a_form_of_other_rows_is_told(example: Card) -> None:
    assert "другое число" in said([retold(example, lambda text: text + ",1")])
    assert "другое число" in said([retold(example, lambda text: text + "|")])


def test_a_card_other_than_the_one_printed_is_refused(example: Card) -> None:
    name = example.organisation["name"]
    assert "Отпечаток" in said([retold(example, lambda text: text.replace(name, "Другая школа"))])


def test_any_byte_changed_is_noticed(example: Card) -> None:
    (payload,) = encode(example, 1, False)
    for place in range(len(payload)):
        said([payload[:place] + bytes((payload[place] ^ 0x55,)) + payload[place + 1 :]])


def test_a_bomb_is_not_inflated(example: Card) -> None:
    payload = payload_of("0" * 50_000_000)
    assert "повреждена" in said([payload])


def test_a_field_of_the_head_is_read_strictly(example: Card) -> None:
    def with_field(place: int, text: str) -> bytes:
        return retold(
            example, lambda whole: "|".join([*whole.split("|")[:place], text, *whole.split("|")[place + 1 :]])
        )

    assert "повреждена" in said([with_field(2, "")])
    assert "повреждена" in said([with_field(3, "-1")])
    assert "повреждена" in said([with_field(3, "٣")])
    assert "повреждена" in said([with_field(4, "x")])
    assert "повреждена" in said([with_field(5, "a\\b")])
    assert "повреждена" in said([with_field(5, "\\")])
    days = 5 + len(example.paper.organisation) + 1
    assert "повреждена" in said([with_field(days, "20201301")])
    assert "период кончается раньше" in said([with_field(days, "20980101")])


def read_or_refused(payloads: list[bytes]) -> None:
    coded, refusal = None, None
    try:
        coded = decode(payloads, PAPERS)
    except CodeRefused as error:
        refusal = error
    if coded:
        assert fingerprint(coded.card) == coded.fingerprint
    else:
        assert refusal
        assert all(say(refusal.message, language) for language in LANGUAGES)


@given(
    st.lists(st.binary(max_size=60) | st.binary(max_size=60).map(lambda some: b"BG\x01" + some), max_size=3)
)
def test_random_bytes_are_refused_in_words(payloads: list[bytes]) -> None:
    read_or_refused(payloads)


pieces = st.text(max_size=8) | st.sampled_from(
    ["", "1", "3/15", "3/", "/", "none", "20200901", "0" * 12, "1e5", "d"]
)


@relaxed
@given(data=st.data(), paper=st.sampled_from(ALL_PAPERS))
def test_a_sound_code_of_random_text_is_refused_in_words(data: st.DataObject, paper: object) -> None:
    (payload,) = encode(Card(paper=paper), 1, False)  # type: ignore[arg-type]
    fields = text_of(payload).split("|")
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(fields) - 1))
        values = fields[place].split(",")
        values[data.draw(st.integers(0, len(values) - 1))] = data.draw(pieces)
        fields[place] = ",".join(values)
    read_or_refused([payload_of("|".join(fields), payload[4:12])])

"""The code on a paper of entries names the card: a register has no room in it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from model.card.card import Card
from model.card.code import MOST_BYTES, CardElsewhere, CodeRefused, decode, encode
from model.card.fingerprint import fingerprint
from model.exchange.scan import read_paper
from model.paper.library import Papers
from model.wording import LANGUAGES, Language, say


@pytest.mark.parametrize("revision", [None, 3])
@pytest.mark.parametrize("form", ["tos-programme", "kim-register"])
def test_it_names_the_card(form: str, revision: int | None, example: Callable[[str], Card]) -> None:
    card = example(form)
    (payload,) = encode(card, revision, draft=False)
    assert len(payload) <= MOST_BYTES
    with pytest.raises(CardElsewhere) as found:
        decode([payload, payload], Papers())
    assert (found.value.form, found.value.edition, found.value.revision) == (form, "2024", revision)
    assert found.value.fingerprint == fingerprint(card).short


def test_an_altered_code_is_damaged_and_names_nothing(register: Card) -> None:
    (payload,) = encode(register, 3, draft=True)
    for place in range(4, len(payload)):
        altered = bytearray(payload)
        altered[place] ^= 1
        with pytest.raises(CodeRefused) as refused:
            decode([bytes(altered)], Papers())
        assert refused.value.message.code == "code.damaged", place


@pytest.mark.parametrize("language", LANGUAGES)
def test_whoever_opens_the_paper_is_told_which_card_to_look_up(
    language: Language, register: Card, printed: Callable[..., bytes], tmp_path: Path
) -> None:
    path = tmp_path / "register.pdf"
    path.write_bytes(printed(register, language))
    with pytest.raises(CodeRefused) as refused:
        read_paper(path, Papers())
    said = say(refused.value.message, language)
    assert fingerprint(register).short in said
    assert register.paper.name.to(language) in said


def test_a_code_is_not_taken_for_one_of_the_other_version(register: Card, library: Papers) -> None:
    rating = Card(paper=library.paper("volgograd-rating-card", "2021"))
    for card, other in ((register, 1), (rating, 2)):
        (payload,) = encode(card, 1, draft=False)
        with pytest.raises(CodeRefused) as refused:
            decode([payload[:2] + bytes((other,)) + payload[3:]], library)
        assert refused.value.message.code in {"code.damaged", "code.other_form"}


@pytest.fixture
def library() -> Papers:
    return Papers()

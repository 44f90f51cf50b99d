"""Signatures of the papers that are taken in: sound, without a root to go by, changed afterwards."""

from pathlib import Path

import pytest

from model.archive.campaign_received import Received
from model.paper import Paper
from model.ranking.intake import Intake
from model.signing import read_trusted, sign_pdf
from tests.ranking.conftest import Office
from tests.ranking.region import as_pdf, school_card
from tests.signing.conftest import Person, head, person, root, trusted

__all__ = ["head", "person", "root", "trusted"]  # fixtures of the tests of signatures


def taken(office: Office, inbox: Path, pdf: bytes, roots: Path | None = None) -> Received:
    (inbox / "a.pdf").write_bytes(pdf)
    known = read_trusted(roots) if roots else None
    Intake(office.campaigns, office.campaign, office.papers, known).take([inbox])
    (one,) = office.files.listed()
    return one


@pytest.fixture
def signed_card(paper: Paper, head: Person) -> bytes:
    return sign_pdf(as_pdf(school_card(paper, 1)), head.signing_key(), "head", "ru")


def test_a_paper_without_a_signature_says_so(office: Office, inbox: Path, paper: Paper) -> None:
    one = taken(office, inbox, as_pdf(school_card(paper, 1)))
    assert (one.signature, one.state) == ("none", "accepted")


def test_with_a_root_it_is_sound(office: Office, inbox: Path, signed_card: bytes, trusted: Path) -> None:
    one = taken(office, inbox, signed_card, trusted)
    assert (one.signature, one.state) == ("sound", "accepted")


def test_without_a_root_it_is_not_proven(office: Office, inbox: Path, signed_card: bytes) -> None:
    one = taken(office, inbox, signed_card)
    assert (one.signature, one.state) == ("unproven", "accepted")


@pytest.mark.parametrize("after", [b"\n% more\n%%EOF\n", None])
def test_changed_afterwards_it_is_kept_out(
    office: Office, inbox: Path, signed_card: bytes, after: bytes | None
) -> None:
    if after:
        spoilt = signed_card + after
    else:
        at = signed_card.index(b"/Creator")
        spoilt = signed_card[:at] + b"/Kreator" + signed_card[at + 8 :]
    one = taken(office, inbox, spoilt)
    assert (one.signature, one.state, one.barred) == ("broken", "remarks", True)
    assert one.reason
    assert "подпись нарушена" in one.reason.ru
    office.rated.make()
    assert office.rated.place_of(one.id) is None

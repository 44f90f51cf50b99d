"""Taking in: every file in its place and kept; cancelled or killed at any moment, it goes on from there.

Requirements:
I1  a file lies in one of five places, with a reason where it is not accepted, and its bytes are kept;
I2  cancelled, the archive is sound and holds what was taken in by then; done again, it holds the rest;
I3  killed, the same;
I4  lists are paged and filtered.
"""

import hashlib
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from model.archive.campaign import School
from model.archive.campaign_arrival import MENDED
from model.archive.campaign_intakes import unfinished
from model.archive.campaign_rating import Rated
from model.archive.campaign_received import ReceivedFiles, Wanted
from model.archive.campaigns import Campaigns
from model.exchange.files import FileUnreadable
from model.paper import Paper
from model.paper.library import Papers
from model.printing import print_paper
from model.ranking.rating import Standing, TieRule, ranked
from model.scoring import Scorer
from model.scoring import with_comma as say_points
from model.wording import Text
from tests.ranking.conftest import Office, clock, office_at
from tests.ranking.region import as_json, as_pdf, as_workbook, school_card, strange_card, with_fault

ROOT = Path(__file__).resolve().parents[2]


def listed(paper: Paper, *seeds: int) -> list[School]:
    cards = [school_card(paper, seed).organisation for seed in seeds]
    return [School(card["name"], card["municipality"], card["nomination"]) for card in cards]


def fill(inbox: Path, paper: Paper, number: int) -> None:
    for seed in range(1, number + 1):
        (inbox / f"{seed:03}.json").write_bytes(as_json(school_card(paper, seed)))


class TestPlaces:  # I1
    def test_each_file_lies_where_it_belongs(self, office: Office, paper: Paper, inbox: Path) -> None:
        office.campaigns.add_schools(office.campaign.id, listed(paper, 1, 2, 3))
        (inbox / "1.json").write_bytes(as_json(school_card(paper, 1)))
        (inbox / "1 новая.xlsx").write_bytes(as_workbook(school_card(paper, 1, like=9)))
        (inbox / "2.json").write_bytes(as_json(with_fault(school_card(paper, 2), "1.2.6")))
        (inbox / "4.json").write_bytes(as_json(strange_card(paper)))
        (inbox / "5.json").write_bytes(b"{")
        office.take(inbox)
        assert office.states() == {
            "1 новая.xlsx": "accepted",
            "1.json": "second",
            "2.json": "remarks",
            "4.json": "stranger",
            "5.json": "rejected",
        }
        reasons = {one.file: one.reason for one in office.files.listed()}
        assert reasons.pop("1 новая.xlsx") is None
        assert all(reason and reason.ru and reason.kk != reason.ru for reason in reasons.values())
        progress = office.campaigns.progress(office.campaign.id)
        assert (progress.expected, progress.sent) == (3, 2)
        late = office.campaigns.schools(office.campaign.id, sent=False)
        assert [one.school.name for one in late] == [school_card(paper, 3).organisation["name"]]

    @pytest.mark.parametrize("content", [b"", b"{", b"PK\x03\x04", os.urandom(3 * 1024 * 1024)])
    def test_the_file_itself_is_kept(
        self, office: Office, inbox: Path, tmp_path: Path, content: bytes
    ) -> None:
        (inbox / "a.json").write_bytes(content)
        office.take(inbox)
        (one,) = office.files.listed()
        office.files.save_file(one.id, tmp_path / "back")
        assert (tmp_path / "back").read_bytes() == content

    @pytest.mark.parametrize("make", [as_json, as_workbook, as_pdf])
    def test_the_card_opens_as_the_school_sees_it(
        self, office: Office, paper: Paper, papers: Papers, inbox: Path, make: object
    ) -> None:
        card = school_card(paper, 5)
        (inbox / "a").write_bytes(make(card))  # type: ignore[operator]
        office.take(inbox)
        (one,) = office.files.listed()
        opened = office.files.card(one.id, papers)
        assert opened.values == card.values
        assert opened.organisation == card.organisation

    def test_the_same_bytes_again_are_noted_and_not_kept_twice(
        self, office: Office, paper: Paper, inbox: Path
    ) -> None:
        for name in ("a.json", "b.json"):
            (inbox / name).write_bytes(as_json(school_card(paper, 1)))
        outcome = office.take(inbox)
        assert (outcome.taken, outcome.known) == (1, 1)
        assert office.files.again() == [("b.json", "a.json")]

    def test_a_mended_card_stands_for_its_school(self, office: Office, paper: Paper, inbox: Path) -> None:
        right = school_card(paper, 3)
        (inbox / "3 a.json").write_bytes(as_json(with_fault(right, "1.2.6")))
        (inbox / "3 b.json").write_bytes(as_json(right))
        (inbox / "3 c.json").write_bytes(as_json(with_fault(right, "1.2.1")))
        office.take(inbox)
        found = {one.file: one for one in office.files.listed()}
        assert {file: (one.state, one.counted) for file, one in found.items()} == {
            "3 a.json": ("second", False),
            "3 b.json": ("accepted", True),
            "3 c.json": ("second", False),
        }
        assert found["3 a.json"].reason == Text(
            "исправленная карта пришла в файле «3 b.json», в рейтинге она",
            "түзетілген карта «3 b.json» файлында келді, рейтингте сол карта тұр",
        )
        assert found["3 c.json"].reason
        assert "ещё одна карта" in found["3 c.json"].reason.ru
        (told,) = [one for one in office.files.findings(found["3 b.json"].id) if one.kind == MENDED]
        assert "«3 a.json»" in told.text.ru

    def test_a_wrong_total_is_named(self, office: Office, paper: Paper, inbox: Path) -> None:
        card = school_card(paper, 3)
        assert card.printed
        assert card.printed.total is not None
        wrong = card.replaced(printed=card.printed.replaced(total=card.printed.total + 5))
        (inbox / "3.json").write_bytes(as_json(wrong))
        office.take(inbox)
        (one,) = office.files.listed()
        printed, computed = (say_points(total) for total in (card.printed.total + 5, card.printed.total))
        assert one.reason
        assert one.reason.ru == f"ошибок: 1; итог на бумаге {printed}, а по строкам {computed}"

    def test_without_a_list_schools_that_sent_are_counted(
        self, office: Office, paper: Paper, inbox: Path
    ) -> None:
        for file, seed in (("1", 1), ("2", 2), ("2 ещё", 2)):
            like = 9 if file == "2 ещё" else None
            (inbox / f"{file}.json").write_bytes(as_json(school_card(paper, seed, like=like)))
        office.take(inbox)
        assert office.campaigns.progress(office.campaign.id).sent == 2

    def test_the_same_card_in_another_format_is_told_to_be_the_same(
        self, office: Office, paper: Paper, inbox: Path
    ) -> None:
        card = school_card(paper, 1).replaced(printed=None)
        (inbox / "a.json").write_bytes(as_json(card))
        (inbox / "b.xlsx").write_bytes(as_workbook(card))
        office.take(inbox)
        second = office.files.listed(Wanted(states=("second",)))
        assert [one.reason.ru for one in second if one.reason] == ["та же карта, что в файле «a.json»"]

    def test_a_draft_is_not_ranked(self, office: Office, paper: Paper, inbox: Path) -> None:
        card = school_card(paper, 1).replaced(printed=None)
        score = Scorer(paper).score(card.values, card.base)
        (inbox / "a.pdf").write_bytes(print_paper(card, score, "ru", draft=True))
        office.take(inbox)
        (one,) = office.files.listed()
        assert (one.state, one.barred) == ("remarks", True)
        assert one.reason
        assert "черновик" in one.reason.ru

    def test_of_a_stick_only_cards_are_kept(self, office: Office, paper: Paper, inbox: Path) -> None:
        (inbox / "карта.json").write_bytes(as_json(school_card(paper, 1)))
        (inbox / "фильм.avi").write_bytes(b"RIFF")
        (inbox / "Thumbs.db").write_bytes(b"x")
        outcome = office.take(inbox, cards_only=True)
        assert outcome.passed_over == ("фильм.avi",)
        assert list(office.states()) == ["карта.json"]

    def test_a_folder_that_is_not_there_is_told(self, office: Office, tmp_path: Path) -> None:
        with pytest.raises(FileUnreadable):
            office.take(tmp_path / "нет")


class TestCancelled:  # I2
    def test_what_was_taken_in_stays_and_the_rest_comes_later(
        self, office: Office, paper: Paper, inbox: Path
    ) -> None:
        fill(inbox, paper, 12)
        for most in range(1, 8):
            asked = iter(range(1000))
            outcome = office.take(inbox, cancelled=lambda: next(asked) >= most)  # noqa: B023
            assert outcome.stopped
            assert office.files.number() == outcome.taken + outcome.known
        (interrupted,) = unfinished(office.campaigns, office.campaign.id)
        assert interrupted.sources == (inbox,)
        assert not office.take(inbox).stopped
        assert office.files.number() == 12
        assert unfinished(office.campaigns, office.campaign.id) == []

    def test_progress_counts_to_the_end(self, office: Office, paper: Paper, inbox: Path) -> None:
        fill(inbox, paper, 3)
        told: list[tuple[int, int, str]] = []
        office.take(inbox, progress=lambda *one: told.append(one))
        assert told == [(0, 3, "001.json"), (1, 3, "002.json"), (2, 3, "003.json"), (3, 3, "")]


KILLED = """
import sys
from pathlib import Path
from model.paper.library import Papers
from tests.ranking.conftest import office_at
papers = Papers()
office = office_at(Path(sys.argv[1]), papers, papers.newest("volgograd-rating-card"))
print("begun", flush=True)
office.take(Path(sys.argv[2]))
print("done", flush=True)
"""


class TestKilled:  # I3
    @pytest.mark.parametrize("pause", [0.0, 0.3, 1.2])
    def test_it_goes_on_where_it_stopped(
        self, paper: Paper, papers: Papers, inbox: Path, tmp_path: Path, pause: float
    ) -> None:
        fill(inbox, paper, 300)
        path = tmp_path / "дело" / "archive.sqlite"
        worker = subprocess.Popen(
            [sys.executable, "-c", KILLED, str(path), str(inbox)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
        )
        with worker:
            assert worker.stdout
            assert worker.stdout.readline() == "begun\n"
            time.sleep(pause)  # at another moment each time: that is what is tried
            worker.send_signal(signal.SIGKILL)
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        office = office_at(path, papers, paper)
        with office.campaigns as campaigns:
            first = campaigns.campaign(1)
            office = office._replace(campaign=first)
            before = campaigns.progress(1).states.get("accepted", 0)
            (interrupted,) = unfinished(campaigns, 1) or [None]
            assert interrupted or before in {0, 300}
            outcome = office.take(inbox)
            assert outcome.known == before
            assert outcome.taken == 300 - before
            assert campaigns.progress(1).states == {"accepted": 300}


class TestLists:  # I4
    def test_pages_and_filters(self, office: Office, paper: Paper, inbox: Path) -> None:
        fill(inbox, paper, 30)
        (inbox / "x.json").write_bytes(b"{")
        office.take(inbox)
        everything = office.files.listed()
        pages = [one for at in range(0, 40, 7) for one in office.files.listed(limit=7, offset=at)]
        assert pages == everything
        found = office.files.listed(Wanted(text="СРЕДНЯЯ  школа № 17"))
        assert [one.file for one in found] == ["017.json"]
        wanted = Wanted(states=("accepted",), nomination="urban", municipality="г. Волжский")
        assert {one.municipality for one in office.files.listed(wanted)} == {"г. Волжский"}
        assert office.files.number(wanted) == len(office.files.listed(wanted)) > 0
        assert office.files.number(Wanted(states=("rejected",))) == 1
        totals = [one.total for one in office.files.listed(order="total") if one.total is not None]
        assert totals == sorted(totals, reverse=True)

    def test_the_rating_is_paged(self, office: Office, paper: Paper, inbox: Path) -> None:
        fill(inbox, paper, 30)
        office.take(inbox)
        office.rated.make()
        lines = list(office.rated.lines("rural"))
        assert [
            one for at in range(0, 12, 4) for one in office.rated.page("rural", limit=4, offset=at)
        ] == lines
        assert office.rated.number("rural") == len(lines) == 10
        assert office.rated.page("rural", text=lines[3].name) == [lines[3]]


def test_a_digest_is_that_of_the_bytes(office: Office, inbox: Path) -> None:
    content = os.urandom(2_500_000)
    (inbox / "a.bin").write_bytes(content)
    office.take(inbox)
    (one,) = office.files.listed()
    assert hashlib.sha256(b"".join(office.files.file(one.id))).digest() == hashlib.sha256(content).digest()


def test_a_campaign_of_an_earlier_program_holds_what_it_held(tmp_path: Path, papers: Papers) -> None:
    archive = tmp_path / "archive.sqlite"
    shutil.copy(ROOT / "tests" / "archive" / "fixtures" / "schema_0006.sqlite", archive)
    with Campaigns.open(archive, clock, "") as campaigns:
        (campaign,) = campaigns.all()
        assert (campaign.name, campaign.start) == ("Рейтинг 2021", date(2020, 9, 1))
        assert campaign.deadlines == ((date(2021, 10, 15), "прислать"),)
        files = ReceivedFiles(campaigns, campaign.id)
        (one,) = files.listed()
        assert (one.total, one.counted, b"".join(files.file(one.id))) == (Decimal("14.1"), True, b"{}")
        assert [line.place for line in Rated(files).lines("rural")] == [1]


def test_the_rating_made_by_the_archive_is_the_pure_one(office: Office, paper: Paper, inbox: Path) -> None:
    for seed in range(1, 60):
        like = (seed % 7) * 3 + 1  # many equal totals
        (inbox / f"{seed:02}.json").write_bytes(as_json(school_card(paper, seed, like=like)))
    office.take(inbox)
    for ties in ((), ("VI", "I")):
        office.campaigns.change(replace(office.campaign, tie_sections=ties))
        result = office.result()
        lines = list(result.all_lines())
        standings = [Standing(*line[:1], *line[3:8]) for line in lines]
        pure = {
            one.standing.id: one.place
            for nomination in ranked(standings, TieRule(ties)).values()
            for one in nomination
        }
        assert {line.id: line.place for line in lines} == pure
        for line in lines:
            assert line.shared == sum(
                (other.nomination, other.place) == (line.nomination, line.place) for other in lines
            )

"""Cards that are here when the list of schools or the rule is changed, and when one of them is put out.

Requirements:
N1  a list that comes after the cards finds their schools; a card of no school of it is a stranger;
N2  a school that is taken off the list leaves nothing of itself behind, and comes back as it was;
N3  a mended list mends the nominations; what the list says against a card goes with its cause;
N4  where the card that stands for a school is rejected, another one of the school stands for it;
N5  the rule about empty rows holds for every card, whenever it came;
N6  what the office decided stays;
N7  cards are judged alike, whether the list came before them, after them, or was mended.
"""

from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from model.archive.campaign import School
from model.archive.campaign_arrival import MENDED
from model.archive.campaign_received import Received
from model.paper import Paper
from model.paper.library import Papers
from model.ranking.protocol import print_protocol
from tests.ranking.conftest import Office, office_at
from tests.ranking.region import as_json, school_card, with_fault
from tests.ranking.test_review import words_of

NOT_ON_LIST = "организации нет в списке, или в списке у неё другой район или округ"


def school(paper: Paper, seed: int, nomination: str | None = None) -> School:
    told = school_card(paper, seed).organisation
    return School(
        told["name"], told["municipality"], told["nomination"] if nomination is None else nomination
    )


def send(
    office: Office, inbox: Path, paper: Paper, *seeds: int, name: str = "", like: int | None = None
) -> None:
    for seed in seeds:
        (inbox / f"{seed}{name}.json").write_bytes(as_json(school_card(paper, seed, like=like)))
    office.take(inbox)


def named(office: Office, file: str) -> Received:
    (found,) = [one for one in office.files.listed() if one.file == file]
    return found


def ranked(office: Office) -> list[str]:
    return sorted(line.file for line in office.result().all_lines())


def on_list(office: Office, name: str) -> int:
    (found,) = office.campaigns.schools(office.campaign.id, text=name)
    return found.id


class TestListAfterCards:  # N1
    def test_schools_are_found(self, office: Office, paper: Paper, inbox: Path) -> None:
        send(office, inbox, paper, 3, 6, 9)
        office.campaigns.add_schools(office.campaign.id, [school(paper, seed) for seed in (3, 6, 12)])
        assert office.states() == {"3.json": "accepted", "6.json": "accepted", "9.json": "stranger"}
        assert named(office, "9.json").reason.ru == NOT_ON_LIST  # type: ignore[union-attr]
        progress = office.campaigns.progress(office.campaign.id)
        assert (progress.expected, progress.sent) == (3, 2)
        late = office.campaigns.schools(office.campaign.id, sent=False)
        assert [one.school for one in late] == [school(paper, 12)]
        assert "прислали карты: 2" in words_of(print_protocol(office.result(), "ru"))

    def test_a_bar_in_a_name_parts_nothing(self, office: Office, paper: Paper, inbox: Path) -> None:
        card = school_card(paper, 3)
        card.organisation = {**card.organisation, "name": "Школа № 3 | филиал"}
        (inbox / "3.json").write_bytes(as_json(card))
        office.take(inbox)
        listed = School("Школа № 3 | филиал", card.organisation["municipality"], "rural")
        office.campaigns.add_schools(office.campaign.id, [listed])
        assert office.states() == {"3.json": "accepted"}

    def test_one_school_has_one_card_in_the_rating(self, office: Office, paper: Paper, inbox: Path) -> None:
        send(office, inbox, paper, 3)
        office.campaigns.add_schools(office.campaign.id, [school(paper, 3)])
        send(office, inbox, paper, 3, name=" новая", like=33)
        assert office.states() == {"3.json": "accepted", "3 новая.json": "second"}
        assert ranked(office) == ["3.json"]

    def test_two_spellings_become_one_school(self, office: Office, paper: Paper, inbox: Path) -> None:
        send(office, inbox, paper, 3)
        other = school_card(paper, 3, like=33)
        other.organisation = {**other.organisation, "municipality": ""}
        (inbox / "3 без района.json").write_bytes(as_json(other))
        office.take(inbox)
        assert ranked(office) == ["3 без района.json", "3.json"]
        office.campaigns.add_schools(office.campaign.id, [school(paper, 3)])
        assert office.states() == {"3.json": "accepted", "3 без района.json": "second"}
        assert "3.json" in named(office, "3 без района.json").reason.ru  # type: ignore[union-attr]

    def test_a_stranger_is_at_home_once_its_school_is_listed(
        self, office: Office, paper: Paper, inbox: Path
    ) -> None:
        office.campaigns.add_schools(office.campaign.id, [school(paper, 3)])
        send(office, inbox, paper, 3, 6)
        send(office, inbox, paper, 6, name=" новая", like=36)
        assert named(office, "6.json").state == "stranger"
        office.decisions.put_on_list(named(office, "6.json").id)
        assert office.states() == {"3.json": "accepted", "6.json": "accepted", "6 новая.json": "second"}


class TestOffTheList:  # N2
    @pytest.fixture
    def listed(self, office: Office, paper: Paper, inbox: Path) -> Office:
        office.campaigns.add_schools(office.campaign.id, [school(paper, seed) for seed in (3, 6)])
        send(office, inbox, paper, 3, 6)
        send(office, inbox, paper, 6, name=" новая", like=36)
        send(office, inbox, paper, 6, name=" ещё", like=39)
        office.decisions.reject(named(office, "6 ещё.json").id, "подписи нет")
        office.campaigns.remove_school(on_list(office, "№ 6"))
        return office

    def test_its_cards_are_of_a_school_that_is_not_on_the_list(self, listed: Office) -> None:
        assert named(listed, "3.json").state == "accepted"
        for file in ("6.json", "6 новая.json"):
            one = named(listed, file)
            assert (one.state, one.reason and one.reason.ru) == ("stranger", NOT_ON_LIST)
        rejected = named(listed, "6 ещё.json")
        assert rejected.state == "rejected"
        assert rejected.reason
        assert "подписи нет" in rejected.reason.ru

    def test_no_other_school_inherits_its_cards(self, listed: Office, paper: Paper, inbox: Path) -> None:
        listed.campaigns.add_schools(listed.campaign.id, [school(paper, 12)])
        send(listed, inbox, paper, 12)
        twelve = named(listed, "12.json")
        assert twelve.state == "accepted"
        assert listed.files.versions(twelve.id) == [twelve]

    def test_it_comes_back(self, listed: Office, paper: Paper) -> None:
        listed.campaigns.add_schools(listed.campaign.id, [school(paper, 6)])
        states = {
            "3.json": "accepted",
            "6.json": "accepted",
            "6 новая.json": "second",
            "6 ещё.json": "rejected",
        }
        assert listed.states() == states
        assert ranked(listed) == ["3.json", "6.json"]

    def test_without_any_list_everybody_is_welcome(self, listed: Office) -> None:
        listed.campaigns.remove_school(on_list(listed, "№ 3"))
        assert ranked(listed) == ["3.json", "6.json"]
        assert listed.campaigns.progress(listed.campaign.id).sent == 2


class TestNominations:  # N3
    def test_a_list_that_says_otherwise_keeps_out_until_it_is_mended(
        self, office: Office, paper: Paper, inbox: Path
    ) -> None:
        send(office, inbox, paper, 3)
        for nomination, state, number in (
            ("urban", "remarks", 0),
            ("rural", "accepted", 1),
            ("", "accepted", 1),
        ):
            office.campaigns.add_schools(office.campaign.id, [school(paper, 3, nomination)])
            assert (named(office, "3.json").state, len(ranked(office))) == (state, number)
            assert named(office, "3.json").nomination == (nomination or "rural")

    def test_a_card_without_a_nomination_has_that_of_the_list(
        self, office: Office, paper: Paper, inbox: Path
    ) -> None:
        card = school_card(paper, 3)
        card.organisation = {key: words for key, words in card.organisation.items() if key != "nomination"}
        (inbox / "3.json").write_bytes(as_json(with_fault(card, "1.2.6")))
        card = school_card(paper, 6)
        card.organisation = {key: words for key, words in card.organisation.items() if key != "nomination"}
        (inbox / "6.json").write_bytes(as_json(card))
        office.take(inbox)
        assert office.states() == {"3.json": "remarks", "6.json": "remarks"}
        office.campaigns.add_schools(office.campaign.id, [school(paper, 3), school(paper, 6, "")])
        assert "номинация" not in named(office, "3.json").reason.ru  # type: ignore[union-attr]
        assert named(office, "6.json").reason.ru == "не указана номинация"  # type: ignore[union-attr]
        office.campaigns.add_schools(office.campaign.id, [school(paper, 6, "urban")])
        assert ranked(office) == ["6.json"]
        assert named(office, "3.json").state == "remarks"

    def test_a_sound_card_stands_instead_once_the_list_is_mended(
        self, office: Office, paper: Paper, inbox: Path
    ) -> None:
        office.campaigns.add_schools(office.campaign.id, [school(paper, 3, "urban")])
        (inbox / "3.json").write_bytes(as_json(with_fault(school_card(paper, 3), "1.2.6")))
        office.take(inbox)
        send(office, inbox, paper, 3, name=" новая", like=33)
        assert office.states() == {"3.json": "remarks", "3 новая.json": "second"}
        office.campaigns.add_schools(office.campaign.id, [school(paper, 3)])
        assert office.states() == {"3.json": "second", "3 новая.json": "accepted"}
        assert "3 новая.json" in named(office, "3.json").reason.ru  # type: ignore[union-attr]
        (told,) = [
            one for one in office.files.findings(named(office, "3 новая.json").id) if one.kind == MENDED
        ]
        assert "3.json" in told.text.ru


class TestRejected:  # N4
    def test_another_card_stands_for_the_school(self, office: Office, paper: Paper, inbox: Path) -> None:
        send(office, inbox, paper, 3)
        (inbox / "3 б.json").write_bytes(as_json(with_fault(school_card(paper, 3, like=33), "1.2.6")))
        office.take(inbox)
        send(office, inbox, paper, 3, name=" в", like=36)
        assert named(office, "3.json").state == "accepted"
        office.decisions.reject(named(office, "3.json").id, "подписи нет")
        assert office.states() == {"3.json": "rejected", "3 б.json": "second", "3 в.json": "accepted"}
        assert "3 в.json" in named(office, "3 б.json").reason.ru  # type: ignore[union-attr]
        assert ranked(office) == ["3 в.json"]
        (told,) = office.decisions.of(named(office, "3 в.json").id)
        assert (told.kind, told.note) == ("chosen", "")

    def test_of_one_card_nothing_is_left(self, office: Office, paper: Paper, inbox: Path) -> None:
        send(office, inbox, paper, 3)
        office.decisions.reject(named(office, "3.json").id, "подписи нет")
        assert ranked(office) == []


class TestEmptyRows:  # N5
    def test_the_rule_holds_for_cards_that_were_here(self, office: Office, paper: Paper, inbox: Path) -> None:
        card = school_card(paper, 3).replaced(printed=None)
        card.values = dict(list(card.values.items())[:-1])
        (inbox / "3.json").write_bytes(as_json(card))
        send(office, inbox, paper, 6)
        for leave_out, files in ((True, ["6.json"]), (False, ["3.json", "6.json"])):
            office.campaigns.change(replace(office.campaign, incomplete_out=leave_out))
            assert ranked(office) == files
            assert named(office, "3.json").state == "remarks"
            assert bool(named(office, "3.json").reason) == leave_out

    def test_it_holds_for_a_stranger_that_is_told_its_school(
        self, office: Office, paper: Paper, inbox: Path
    ) -> None:
        office.campaigns.change(replace(office.campaign, incomplete_out=True))
        office.campaigns.add_schools(office.campaign.id, [School("Гимназия", "Волжский", "advanced")])
        card = school_card(paper, 3).replaced(printed=None)
        card.values = dict(list(card.values.items())[:-1])
        (inbox / "3.json").write_bytes(as_json(card))
        office.take(inbox)
        office.decisions.assign(named(office, "3.json").id, on_list(office, "гимназия"))
        assert ranked(office) == []
        assert named(office, "3.json").reason.ru == "не заполнено строк: 1"  # type: ignore[union-attr]


class TestDecided:  # N6
    def test_what_was_chosen_and_let_in_stays(self, office: Office, paper: Paper, inbox: Path) -> None:
        send(office, inbox, paper, 3)
        send(office, inbox, paper, 3, name=" новая", like=33)
        (inbox / "6.json").write_bytes(as_json(with_fault(school_card(paper, 6), "1.2.6")))
        office.take(inbox)
        office.decisions.choose(named(office, "3 новая.json").id)
        office.decisions.accept(named(office, "6.json").id, "описка")
        office.campaigns.add_schools(office.campaign.id, [school(paper, seed) for seed in (3, 6)])
        office.campaigns.change(replace(office.campaign, incomplete_out=True))
        assert office.states() == {"3.json": "second", "3 новая.json": "accepted", "6.json": "accepted"}
        assert ranked(office) == ["3 новая.json", "6.json"]
        assert "описка" in words_of(print_protocol(office.result(), "ru"))

    def test_a_faulty_card_that_was_chosen_stays(self, office: Office, paper: Paper, inbox: Path) -> None:
        (inbox / "3.json").write_bytes(as_json(with_fault(school_card(paper, 3), "1.2.6")))
        office.take(inbox)
        send(office, inbox, paper, 3, name=" новая", like=33)
        office.decisions.choose(named(office, "3.json").id)
        office.campaigns.add_schools(office.campaign.id, [school(paper, 3)])
        assert office.states() == {"3.json": "remarks", "3 новая.json": "second"}


class TestAnyOrder:  # N7
    @pytest.mark.parametrize("seed", range(8))
    def test_cards_are_judged_as_if_the_list_had_been_there(
        self, tmp_path: Path, papers: Papers, paper: Paper, seed: int
    ) -> None:
        """Which of two sound cards stands may hang on the order; what is found against a card may not."""
        chance = Random(seed)
        inbox = tmp_path / "Почта"
        inbox.mkdir()
        for number in range(12):
            card = school_card(paper, chance.randint(1, 6), like=chance.randint(1, 99))
            told = dict(card.organisation)
            told["name"] = chance.choice([told["name"], told["name"].upper()])
            told["nomination"] = chance.choice([told["nomination"], told["nomination"], ""])
            card.organisation = {key: words for key, words in told.items() if words}
            card = with_fault(card, "1.2.6") if chance.random() < 0.2 else card
            (inbox / f"{number}.json").write_bytes(as_json(card))
        last = [school(paper, one, chance.choice([None, None, "", "urban"])) for one in range(1, 5)]
        wrong = [one._replace(nomination=chance.choice(["", "rural"])) for one in last]
        found = []
        for order in ("list, cards", "cards, list", "wrong list, cards, list"):
            office = office_at(tmp_path / order, papers, paper)
            with office.campaigns as campaigns:
                if order != "cards, list":
                    campaigns.add_schools(office.campaign.id, last if order == "list, cards" else wrong)
                office.take(inbox)
                if order.startswith("wrong"):
                    campaigns.remove_school(campaigns.schools(office.campaign.id)[0].id)
                campaigns.add_schools(office.campaign.id, last)
                files = office.files.listed()
                found.append(
                    {(one.file, one.barred, one.nomination, one.expected_id is None) for one in files}
                )
                stand = [one for one in files if one.counted]
                assert len({one.expected_id for one in stand}) == len(stand)
                assert len(ranked(office)) == sum(not one.barred for one in stand)
        assert found[0] == found[1] == found[2]

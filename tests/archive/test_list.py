"""The list of cards, the bin, last year's card, and settings."""

from datetime import UTC, date, timedelta
from decimal import Decimal

import pytest

from model.card.card import Card, Field, next_years_card

FEDERAL = Field("values", "1.1-federal")


def names(cards) -> list[str]:
    return [card.name for card in cards]


def enter(session, field: Field, typed: str) -> None:
    session.enter(field, typed)
    session.commit()


def test_the_list_shows_what_a_card_is_and_how_far_it_is_filled_in(desk):
    with desk.at_a_new_card() as (archive, session):
        enter(session, Field("organisation", "name"), "МКОУ «Школа»")
        enter(session, Field("organisation", "municipality"), "Ольховский район")
        enter(session, FEDERAL, "64")
        enter(session, Field("values", "1.3.1"), "yes")
        enter(session, Field("values", "1.2.2"), "шестьдесят")  # a wrong entry is not a filled row
        (card,) = archive.cards()
    assert (card.id, card.form, card.edition) == (1, "volgograd-rating-card", "2021")
    assert (card.name, card.municipality) == ("МКОУ «Школа»", "Ольховский район")
    assert (card.start, card.end, card.years) == (date(2020, 9, 1), date(2021, 5, 31), "2020-2021")
    assert (card.total, card.filled, card.rows) == (Decimal("16.4"), 2, 98)
    assert card.changed_at == desk.clock.now
    assert card.changed_at.tzinfo is UTC


def test_a_card_without_a_period_is_listed(desk):
    with desk.at_a_new_card() as (archive, session):
        enter(session, Field("period", "from"), "")
        enter(session, Field("period", "to"), "")
        (card,) = archive.cards()
    assert (card.start, card.end, card.years) == (None, None, "")


def test_the_card_changed_last_stands_first(desk):
    with desk.archive() as archive:
        for name in ("А", "Б", "В"):
            desk.store(archive, desk.new_card(name))
        assert names(archive.cards()) == ["В", "Б", "А"]
        enter(desk.session(archive, 1), FEDERAL, "64")
        assert names(archive.cards()) == ["А", "В", "Б"]
        desk.store(archive, desk.new_card("Г"))
        assert names(archive.cards()) == ["Г", "А", "В", "Б"]


def test_the_card_changed_last_stands_first_although_the_clock_runs_back(desk):
    desk.clock.step = timedelta(days=-365)
    test_the_card_changed_last_stands_first(desk)


def test_a_removed_card_lies_in_the_bin_and_comes_back_whole(desk):
    with desk.archive() as archive:
        for name in ("А", "Б"):
            desk.store(archive, desk.new_card(name))
        enter(desk.session(archive, 1), FEDERAL, "64")
        before = archive.cards()

        archive.remove(1)
        assert names(archive.cards()) == ["Б"]
        assert names(archive.removed()) == ["А"]

        archive.restore(1)
        assert archive.cards() == before
        assert archive.removed() == []
        assert desk.session(archive, 1).can_undo


def test_the_card_removed_last_stands_first_in_the_bin(desk):
    with desk.archive() as archive:
        for name in ("А", "Б", "В"):
            desk.store(archive, desk.new_card(name))
        for card_id in (2, 3, 1):
            archive.remove(card_id)
        archive.remove(2)  # it lies there already
        assert names(archive.removed()) == ["А", "В", "Б"]


def test_what_is_entered_into_a_card_in_the_bin_is_kept(desk):
    with desk.at_a_new_card() as (archive, session):
        archive.remove(1)
        enter(session, FEDERAL, "64")
        archive.restore(1)
        assert archive.cards()[0].filled == 1


class TestLastYearsCard:
    def of(self, desk, archive, year: int, name: str) -> Card | None:
        return archive.previous(desk.new_card(name, year))

    def test_it_is_the_newest_that_ended_before_this_one_starts(self, desk):
        with desk.archive() as archive:
            for year in (2018, 2020, 2019, 2021):
                desk.store(archive, desk.new_card("Школа № 1", year))
            found = self.of(desk, archive, 2021, "Школа № 1")
        assert found is not None
        assert found.end == date(2020, 5, 31)

    @pytest.mark.parametrize("name", ["школа № 1", "  ШКОЛА   №\u00a01 ", "Школа\n№ 1"])
    def test_spaces_and_capitals_do_not_matter(self, desk, name):
        with desk.archive() as archive:
            desk.store(archive, desk.new_card("Школа № 1", 2020))
            assert self.of(desk, archive, 2021, name) is not None

    def test_kazakh_capitals_do_not_matter(self, desk):
        with desk.archive() as archive:
            desk.store(archive, desk.new_card("Ақ-Бұлақ орта мектебі", 2020))
            assert self.of(desk, archive, 2021, "АҚ-БҰЛАҚ ОРТА МЕКТЕБІ") is not None

    def test_another_school_has_none(self, desk):
        with desk.archive() as archive:
            desk.store(archive, desk.new_card("Школа № 1", 2020))
            assert self.of(desk, archive, 2021, "Школа № 11") is None

    def test_a_school_without_a_name_has_none(self, desk):
        with desk.archive() as archive:
            desk.store(archive, desk.new_card("", 2020))
            assert self.of(desk, archive, 2021, "") is None

    def test_a_card_without_a_start_has_none(self, desk):
        card = desk.new_card("Школа")
        card.start = None
        with desk.archive() as archive:
            desk.store(archive, desk.new_card("Школа", 2020))
            assert archive.previous(card) is None

    def test_a_card_in_the_bin_is_not_it(self, desk):
        with desk.archive() as archive:
            archive.remove(desk.store(archive, desk.new_card("Школа", 2020)))
            assert self.of(desk, archive, 2021, "Школа") is None

    def test_a_card_is_not_its_own(self, desk):
        """The end was mistyped and lies before the start."""
        card = desk.new_card("Школа", 2021)
        card.end = date(2020, 5, 31)
        with desk.archive() as archive:
            desk.store(archive, card)
            assert archive.previous(card) is None

    def test_it_brings_its_head_and_figures_into_the_new_card(self, desk):
        with desk.at_a_new_card() as (archive, session):
            enter(session, Field("organisation", "name"), "Школа")
            enter(session, Field("base", "students"), "67")
            card = next_years_card(session.card, date(2022, 6, 1))
            found = archive.previous(card)
        assert found == session.card


def test_settings_are_kept(desk):
    with desk.archive() as archive:
        assert archive.setting("language") is None
        archive.set_setting("language", "ru")
        archive.set_setting("language", "kk")
        archive.set_setting("scale", "")
    with desk.archive() as archive:
        assert archive.setting("language") == "kk"
        assert archive.setting("scale") == ""

"""Names, order and thinning of copies: lists as data, no archive and no clock."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.archive.copies import (
    BEFORE_A_CHANGE,
    DAYS,
    LATEST,
    LEAST,
    MONTHS,
    WEEKS,
    Copy,
    copies_in,
    in_the_way,
    new_copy,
    superfluous,
)

MORNING = datetime(2026, 11, 18, 9, tzinfo=UTC)


def copy(number: int, when: datetime, reason: str = "work", size: int = 1) -> Copy:
    return Copy(Path(f"archive-{number:06}-{when:%Y%m%d-%H%M%S}-{reason}.sqlite"), number, when, size, reason)


def every(step: timedelta, copies: int, reason: str = "work") -> list[Copy]:
    """As many copies, the newest of them this morning."""
    return [copy(number, MORNING - step * (copies - number), reason) for number in range(1, copies + 1)]


def left(copies: list[Copy]) -> list[Copy]:
    gone = superfluous(copies)
    return [one for one in copies if one not in gone]


def put(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).write_bytes(b"x" * len(name))


class TestNames:
    def test_the_number_gives_the_order_and_not_the_date(self, tmp_path):
        put(
            tmp_path,
            "archive-000009-20261118-140233-start.sqlite",
            "archive-000010-20100101-000000-work.sqlite",
            "archive-1000000-20090101-000000-work.sqlite",
        )
        assert [one.number for one in copies_in(tmp_path, "archive")] == [9, 10, 1_000_000]

    def test_copies_of_an_early_program_are_older_than_all_that_have_a_number(self, tmp_path):
        put(
            tmp_path,
            "archive-000001-20100101-000000-start.sqlite",
            "archive-20260601-090200-before-schema-2.sqlite",
            "archive-20260601-090200-before-schema-2-2.sqlite",
            "archive-20250601-090200-start.sqlite",
        )
        found = copies_in(tmp_path, "archive")
        assert [(one.number, one.reason) for one in found] == [
            (0, "start"),
            (0, "before-schema-2"),
            (0, "before-schema-2-2"),
            (1, "start"),
        ]
        assert found[1].when == datetime(2026, 6, 1, 9, 2, tzinfo=UTC)
        assert found[1].size == len("archive-20260601-090200-before-schema-2.sqlite")

    @pytest.mark.parametrize(
        "name",
        [
            "archive.sqlite",
            "archive-1.sqlite",
            "archive-000001-20261318-140233-start.sqlite",  # a thirteenth month
            "archive-000001-20261118-140233-start.partial",
            "archive-000001-20261118-140233.sqlite",
            "archive-other-000001-20261118-140233-start.sqlite",
            "карты-000001-20261118-140233-start.sqlite",
        ],
    )
    def test_a_file_of_another_name_is_no_copy(self, tmp_path, name):
        put(tmp_path, name)
        assert copies_in(tmp_path, "archive") == []

    def test_there_are_none_where_there_is_no_folder(self, tmp_path):
        assert copies_in(tmp_path / "backups", "archive") == []

    def test_the_next_copy_is_the_newest_whatever_the_clock_says(self, tmp_path):
        for when in (MORNING, MORNING.replace(year=2010), MORNING.replace(year=2035)):
            put(tmp_path, new_copy(tmp_path, "archive", when, "work").name)
        assert [(one.number, one.when.year) for one in copies_in(tmp_path, "archive")] == [
            (1, 2026),
            (2, 2010),
            (3, 2035),
        ]


class TestThinning:
    def test_the_newest_dozen_stays_though_all_are_of_one_hour(self):
        copies = every(timedelta(minutes=2), 30)
        assert left(copies) == copies[-LATEST:]

    def test_one_a_day_stays_for_a_fortnight_of_work(self):
        copies = every(timedelta(minutes=20), 3 * 24 * 5)  # five whole days
        days = {one.when.date() for one in copies}
        assert {one.when.date() for one in left(copies)} == days
        assert len(left(copies)) == LATEST + len(days) - 1

    def test_of_a_day_the_last_copy_stays(self):
        copies = every(timedelta(hours=1), 24 * 5)
        yesterday = [one for one in left(copies) if one.when.date() == (MORNING - timedelta(days=1)).date()]
        assert [one.when.hour for one in yesterday if one not in copies[-LATEST:]] == []
        before = [one for one in left(copies) if one.when.date() == (MORNING - timedelta(days=2)).date()]
        assert [one.when.hour for one in before] == [23]

    def test_a_copy_each_day_for_four_years_leaves_weeks_and_months(self):
        copies = every(timedelta(days=1), 4 * 365)
        kept = left(copies)
        assert kept[-DAYS:] == copies[-DAYS:]
        assert len({one.when.isocalendar()[:2] for one in kept[-DAYS - WEEKS :]}) >= WEEKS
        assert len({(one.when.year, one.when.month) for one in kept}) == MONTHS
        assert len(kept) <= LATEST + DAYS + WEEKS + MONTHS

    def test_a_clock_in_2010_takes_no_place_from_the_copies_of_today(self):
        """The battery was flat for a morning: thirty copies say 2010."""
        good = every(timedelta(days=1), 10)
        wrong = [copy(100 + number, datetime(2010, 1, 1, 0, number, tzinfo=UTC)) for number in range(30)]
        after = [copy(200, MORNING + timedelta(hours=1))]
        kept = left(good + wrong + after)
        assert kept[-LATEST:] == [*wrong[-LATEST + 1 :], *after]
        assert {one.when.date() for one in kept} >= {one.when.date() for one in good[:-1]}

    def test_copies_made_before_a_migration_stay(self):
        migrations = [
            copy(number, MORNING.replace(year=2020), f"before-schema-{number}") for number in (1, 2, 3)
        ]
        later = [copy(10 + number, MORNING + timedelta(days=number)) for number in range(1000)]
        assert left(migrations + later)[:3] == migrations

    def test_a_migration_that_failed_at_every_start_does_not_fill_the_disk(self):
        tries = [
            copy(number, MORNING + timedelta(seconds=number), "before-schema-5") for number in range(1, 100)
        ]
        later = [copy(1000 + number, MORNING + timedelta(days=number)) for number in range(50)]
        assert [one for one in left(tries + later) if one.reason != "work"] == tries[-BEFORE_A_CHANGE:]

    def test_copies_before_another_change_do_not_push_them_out(self):
        migrated = copy(1, MORNING, "before-schema-2")
        emptied = [copy(1 + number, MORNING, "before-emptying") for number in range(1, 20)]
        later = [copy(100 + number, MORNING + timedelta(days=number)) for number in range(50)]
        assert migrated in left([migrated, *emptied, *later])


COPIES = st.lists(
    st.tuples(
        st.one_of(
            st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 31)),  # noqa: DTZ001
            st.datetimes(datetime(1980, 1, 1), datetime(2099, 12, 31)),  # noqa: DTZ001
        ),
        st.sampled_from(["work", "start", "before-schema-2", "before-schema-3", "before-emptying"]),
        st.integers(0, 1000),
    ),
    max_size=120,
).map(
    lambda rows: [
        copy(number, when.replace(tzinfo=UTC), reason, size)
        for number, (when, reason, size) in enumerate(rows, 1)
    ]
)


class TestWhateverTheDates:
    @given(COPIES)
    def test_none_of_the_newest_dozen_goes(self, copies):
        assert not set(superfluous(copies)) & set(copies[-LATEST:])

    @given(COPIES)
    def test_what_is_left_stays_at_the_next_thinning(self, copies):
        assert superfluous(left(copies)) == []

    @given(COPIES, st.randoms())
    def test_the_order_of_the_list_does_not_matter(self, copies, chance):
        shuffled = list(copies)
        chance.shuffle(shuffled)
        assert superfluous(shuffled) == superfluous(copies)

    @given(COPIES)
    def test_no_more_stay_than_the_rules_say(self, copies):
        assert len(left(copies)) <= LATEST + DAYS + WEEKS + MONTHS + 2 * BEFORE_A_CHANGE

    @given(COPIES, st.integers(-10, 10_000))
    def test_room_is_made_by_the_oldest_and_the_newest_three_stay(self, copies, missing):
        going = in_the_way(copies, missing)
        if going is None:
            assert sum(one.size for one in copies[:-LEAST]) < missing
            return
        assert going == copies[: len(going)]
        assert sum(one.size for one in going) >= missing
        assert not set(going) & set(copies[-LEAST:])
        assert sum(one.size for one in going[:-1]) < max(missing, 1)  # not one more than needed

"""Points as they stand in tables: a comma, a true minus, nothing where there are none."""

from decimal import Decimal

from model.scoring import with_comma


def points_text(points: Decimal | None) -> str:
    """ "6,4" or "−0,4"; "" for None."""
    return "" if points is None else with_comma(points).replace("-", "−")


def signed(difference: Decimal | None) -> str:
    """ "+3", "−1,5" or "0"; "" for None."""
    if difference is None:
        return ""
    return f"+{points_text(difference)}" if difference > 0 else points_text(difference)

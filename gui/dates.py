"""Days and times as people say them: "today, 14:02", "15 October 2025"."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale


def local_today() -> date:
    """The day on the wall calendar."""
    return datetime.now().astimezone().date()


def long_date(day: date) -> str:
    """ "15 October 2025" in the language of the window."""
    pattern = QCoreApplication.translate("Dates", "d MMMM yyyy", "pattern of a date with its year")
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def short_date(day: date) -> str:
    """ "15 October" in the language of the window."""
    pattern = QCoreApplication.translate("Dates", "d MMMM", "pattern of a date without its year")
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def when(moment: datetime, today: date) -> str:
    """When something happened: "today, 14:02", "yesterday", "12 March", "12 March 2024"."""
    local = moment.astimezone()
    day = local.date()
    if day == today:
        return QCoreApplication.translate("Dates", "today, {time}").format(time=f"{local:%H:%M}")
    if day == today - timedelta(days=1):
        return QCoreApplication.translate("Dates", "yesterday, {time}").format(time=f"{local:%H:%M}")
    return short_date(day) if day.year == today.year else long_date(day)

"""Taking files into a campaign while the window goes on: lot after lot, stopped at any moment."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from gui.campaign.office import Office, beside
from gui.job import Asked, Job, Report
from model.archive import campaign_intakes
from model.archive.campaign import Campaign
from model.archive.campaign_intakes import Unfinished
from model.ranking.intake import Intake, Outcome


class Lot(NamedTuple):
    """What is to be taken in at once.

    Attributes:
        cards_only: what is no card is passed over: for a stick with all sorts of things.
    """

    campaign: Campaign
    sources: tuple[Path, ...]
    cards_only: bool = False


class IntakeWork(QObject):
    """Takes in one lot at a time; the others wait for their turn."""

    went_on = Signal(int, int, str)
    """Files done, files in all, the one that is next."""

    done = Signal(object)
    """Carries the Outcome of a lot."""

    refused = Signal(object)
    changed = Signal()
    """A lot has begun or ended."""

    def __init__(self, office: Office, parent: QObject) -> None:
        """Nothing is under way."""
        super().__init__(parent)
        self._office = office
        self._waiting: list[Lot] = []
        self._job: Job | None = None
        self._stop = _Stop()
        self.lot: Lot | None = None

    def take(self, campaign: Campaign, sources: Sequence[Path], *, cards_only: bool = False) -> None:
        """Take in files and folders, when those before are done."""
        self._waiting.append(Lot(campaign, tuple(sources), cards_only))
        if self.lot is None:
            self._next()

    def stop(self) -> None:
        """Take in nothing more; what was taken in by now stays, and the outcome is told."""
        self._waiting.clear()
        self._stop.wanted = True

    def interrupted(self, campaign: Campaign) -> list[Unfinished]:
        """What was cut short and could go on."""
        return [] if self.lot else campaign_intakes.unfinished(self._office.campaigns, campaign.id)

    def resume(self, campaign: Campaign) -> None:
        """Go on with all that was cut short."""
        for one in self.interrupted(campaign):
            self._waiting.append(Lot(campaign, one.sources, one.cards_only))
        if self.lot is None and self._waiting:
            self._next()

    def give_up(self, campaign: Campaign) -> None:
        """What was cut short is not wanted any more; what was taken in of it stays."""
        for one in self.interrupted(campaign):
            campaign_intakes.end(self._office.campaigns, one.id)

    def _next(self) -> None:
        self.lot = self._waiting.pop(0) if self._waiting else None
        self.changed.emit()
        if self.lot is None:
            return
        self._stop = _Stop()
        self._job = Job(_taking(self._office, self.lot, self._stop, self.went_on.emit), self)
        self._job.done.connect(self._finish)
        self._job.refused.connect(self._refuse)
        self._job.broken.connect(self._break)
        self._job.start()

    def _finish(self, outcome: Outcome) -> None:
        self.done.emit(outcome)
        self._next()

    def _refuse(self, error: object) -> None:
        self.refused.emit(error)
        self._next()

    def _break(self, error: Exception) -> None:
        self._next()
        raise error  # a fault of the program goes where all of them go


class _Stop:
    """Whether the user has had enough; asked from another thread."""

    def __init__(self) -> None:
        self.wanted = False


def _taking(
    office: Office, lot: Lot, stop: _Stop, went_on: Callable[[int, int, str], object]
) -> Callable[[Report, Asked], Outcome]:
    path, who, papers = office.path, office.campaigns.who, office.papers

    def work(_report: Report, given_up: Asked) -> Outcome:
        with beside(path, who) as campaigns:
            return Intake(campaigns, lot.campaign, papers).take(
                lot.sources,
                cards_only=lot.cards_only,
                progress=went_on,
                cancelled=lambda: stop.wanted or given_up(),
            )

    return work

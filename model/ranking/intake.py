"""Taking files in: any number of them, with little memory, to be stopped or killed at any moment.

What was taken in is on the disk a handful of files at a time; each file is known again by its bytes. So a
taking in that was interrupted is simply done once more: it passes over what is there.
"""

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from model.archive import campaign_intakes
from model.archive.campaign import Campaign
from model.archive.campaign_arrival import Arrival, both
from model.archive.campaign_received import ReceivedFiles
from model.archive.campaigns import Campaigns
from model.exchange.files import FileUnreadable
from model.paper.library import Papers
from model.ranking.judging import Judge, Looked, bare
from model.ranking.sources import Found, files_in, number_in
from model.wording import Message

if TYPE_CHECKING:
    from model.signing.trust import Trusted

Progress = Callable[[int, int, str], object]
"""Told before each file how many of how many are done, and which one is next; at the end "" is next."""

_MOST_AT_ONCE: Final = 256
_LONGEST_AT_ONCE: Final = 1.0
"""Seconds of work that a killed program loses at most, beside the file it was at."""

_MOST_BYTES_AT_ONCE: Final = 8 * 1024 * 1024


class Outcome(NamedTuple):
    """What a taking in did.

    Attributes:
        taken: files put in their places.
        known: files whose very bytes were here before.
        passed_over: names of files that hold no card, where only cards were looked for.
        stopped: it was cancelled; what was taken in by then stays.
    """

    taken: int
    known: int
    passed_over: tuple[str, ...]
    stopped: bool


class Intake:
    """Takes files into one campaign. Uses the campaigns' connection: to be used in its thread."""

    def __init__(
        self, campaigns: Campaigns, campaign: Campaign, papers: Papers, trusted: "Trusted | None" = None
    ) -> None:
        """For a stored campaign."""
        self._campaigns = campaigns
        self._files = ReceivedFiles(campaigns, campaign.id)
        self._papers = papers
        self._judge = Judge(campaign, papers, trusted)
        self._waiting: list[Arrival] = []
        self._bytes = 0
        self._since = 0.0

    def take(
        self,
        sources: Sequence[Path],
        *,
        cards_only: bool = False,
        progress: Progress | None = None,
        cancelled: Callable[[], bool] | None = None,
        without: frozenset[Path] = frozenset(),
    ) -> Outcome:
        """Take in files and folders.

        Args:
            sources: files and folders.
            cards_only: what is no card is passed over and not kept: for a stick with all sorts of things.
            progress: told before each file.
            cancelled: asked before each file, and within long ones.
            without: files that are not looked at.

        Raises:
            FileUnreadable: a source is not there. What was taken in by then stays.
            DefinitionFaulty: the definition of a paper is not sound.
            ArchiveError: the archive cannot be written to.
        """
        stop = cancelled or (lambda: False)
        known_intake = campaign_intakes.begin(
            self._campaigns, self._files.campaign_id, tuple(sources), cards_only=cards_only
        )
        number = number_in(sources, without) if progress else 0
        taken = known = done = 0
        passed_over: list[str] = []
        stopped = False
        try:
            for done, found in enumerate(files_in(sources, without)):
                if progress:
                    progress(done, number, found.file)
                if stop():
                    stopped = True
                    break
                arrival = self._arrival(found, stop)
                if arrival is None:
                    known += 1
                elif stop() and arrival.rejected and not arrival.card:
                    stopped = True  # given up half-way: it is not unreadable
                    break
                elif cards_only and arrival.card is None:
                    passed_over.append(found.file)
                else:
                    taken += 1
                    self._put(arrival)
        finally:
            self._write()
        if not stopped:
            campaign_intakes.end(self._campaigns, known_intake)
            if progress:
                progress(number, number, "")
        return Outcome(taken, known, tuple(passed_over), stopped)

    def resume(
        self,
        interrupted: campaign_intakes.Unfinished,
        progress: Progress | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Outcome:
        """Go on with a taking in that was interrupted.

        Raises:
            FileUnreadable, DefinitionFaulty, ArchiveError: as `take`.
        """
        return self.take(
            interrupted.sources, cards_only=interrupted.cards_only, progress=progress, cancelled=cancelled
        )

    def _arrival(self, found: Found, stop: Callable[[], bool]) -> Arrival | None:
        """What the file is; None where its very bytes are here."""
        try:
            looked = self._judge.look(found.path)
        except FileUnreadable as refusal:
            arrival = _unreadable(found, refusal.message)
            return None if self._files.known(arrival.digest) else arrival
        if any(one.digest == looked.digest for one in self._waiting):
            self._write()
        if self._files.known(looked.digest):
            self._files.add_again(found.file, found.source, looked.digest)
            return None
        if looked.content is None:
            self._keep_large(found.path, looked)
        return self._judge.judge(found.path, found.file, found.source, looked, stop)

    def _keep_large(self, path: Path, looked: Looked) -> None:
        with path.open("rb") as file:
            self._files.keep_large(file, looked.digest)

    def _put(self, arrival: Arrival) -> None:
        if not self._waiting:
            self._since = time.monotonic()
        self._waiting.append(arrival)
        self._bytes += len(arrival.content or b"")
        if (
            len(self._waiting) >= _MOST_AT_ONCE
            or self._bytes >= _MOST_BYTES_AT_ONCE
            or time.monotonic() - self._since >= _LONGEST_AT_ONCE
        ):
            self._write()

    def _write(self) -> None:
        if self._waiting:
            waiting, self._waiting, self._bytes = self._waiting, [], 0
            self._files.add(waiting, self._papers)


def _unreadable(found: Found, message: Message) -> Arrival:
    """A file that cannot even be opened: its name and the reason are kept, and no bytes."""
    reason = both(bare(message))
    return Arrival(found.file, found.source, f"{found.source}/{found.file}", None, rejected=reason)

"""What every window of a campaign needs: the archive's campaigns, the papers, the language, the day."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from gui.translation import Translation
from model.archive.archive import utc_now
from model.archive.campaign import Campaign
from model.archive.campaign_received import ReceivedFiles
from model.archive.campaigns import Campaigns
from model.paper import Paper
from model.paper.library import Papers
from model.wording import Language, Message, Said, say


@dataclass(frozen=True, slots=True)
class Office:
    """One archive, seen by its coordinator.

    Attributes:
        path: of the archive.
        campaigns: a connection of the window's thread; other threads take one by `beside`.
        folder: where a file was saved last.
        keep_folder: notes where one was saved now.
    """

    path: Path
    campaigns: Campaigns
    papers: Papers
    translation: Translation
    today: Callable[[], date]
    folder: Callable[[], Path | None]
    keep_folder: Callable[[str], None]

    @property
    def language(self) -> Language:
        """Of the window, as it is now."""
        return self.translation.language

    def beside(self) -> Campaigns:
        """A connection for another thread, to be closed there."""
        return beside(self.path, self.campaigns.who)

    def paper(self, campaign: Campaign) -> Paper:
        """The paper of a campaign."""
        return self.papers.paper(campaign.form, campaign.edition)

    def files(self, campaign: Campaign) -> ReceivedFiles:
        """The files of a campaign."""
        return ReceivedFiles(self.campaigns, campaign.id)

    def said(self, code: str, **details: Said) -> str:
        """A message of the model in the language of the window, on one line."""
        return " ".join(say(Message(code, details), self.language).split())


def beside(path: Path, who: str) -> Campaigns:
    """A connection beside the open archive of this process."""
    return Campaigns.beside(path, utc_now, who)

"""How states of a card that was taken in are called."""

from datetime import datetime
from typing import Final, get_args

from PySide6.QtCore import QCoreApplication

from gui.campaign.office import Office
from gui.exchange.lines_table import Tone
from model.archive.campaign_arrival import State
from model.archive.campaign_received import Received

STATES: Final[tuple[State, ...]] = get_args(State)

SENT_BACK: Final = "sent_back"
"""No state, but shown beside them: cards to be mended that are waited for."""

_TONES: Final[dict[str, Tone]] = {
    "accepted": "good",
    "remarks": "warn",
    "rejected": "fault",
    "second": "warn",
    "stranger": "warn",
}


def state_text(state: str) -> str:
    """ "accepted", as it stands beside one card."""
    translate = QCoreApplication.translate
    return {
        "accepted": translate("CampaignStates", "accepted"),
        "remarks": translate("CampaignStates", "with remarks"),
        "rejected": translate("CampaignStates", "rejected"),
        "second": translate("CampaignStates", "second version"),
        "stranger": translate("CampaignStates", "not on the list"),
    }.get(state, "")


def states_text(state: str) -> str:
    """ "Accepted", as it stands above many cards."""
    translate = QCoreApplication.translate
    return {
        "accepted": translate("CampaignStates", "Accepted"),
        "remarks": translate("CampaignStates", "With remarks"),
        "rejected": translate("CampaignStates", "Rejected"),
        "second": translate("CampaignStates", "Second versions"),
        "stranger": translate("CampaignStates", "Not on the list"),
        SENT_BACK: translate("CampaignStates", "Sent back"),
    }.get(state, translate("CampaignStates", "All"))


def sent_back_text(at: datetime) -> str:
    """ "sent back on 15.10.2026": short, for a column."""
    words = QCoreApplication.translate("CampaignStates", "sent back on {day}")
    return words.format(day=f"{at.astimezone():%d.%m.%Y}")


def signature_text(signed: str) -> str:
    """What is known of the electronic signature of a file; "" where there can be none."""
    translate = QCoreApplication.translate
    return {
        "none": translate("CampaignStates", "no electronic signature"),
        "unproven": translate("CampaignStates", "the signature is whole, its owner is not proven"),
        "sound": translate("CampaignStates", "the signature is valid"),
        "broken": translate("CampaignStates", "the signature is broken"),
    }.get(signed, "")


def reason_text(office: Office, one: Received) -> str:
    """Why it lies in its state: what was found, or what is not filled in."""
    if one.reason:
        return one.reason.to(office.language)
    notes = [office.said("ranking.faults", number=one.faults)] if one.faults else []
    if one.missing:
        notes.append(office.said("ranking.incomplete", number=one.missing))
    return "; ".join(notes)


def tone_of(one: Received) -> Tone:
    """How a line is marked."""
    if one.state == "remarks" and not one.barred:
        return ""
    return _TONES[one.state] if one.state != "accepted" else ""

"""How states of a card that was taken in are called."""

from typing import Final, get_args

from PySide6.QtCore import QCoreApplication

from gui.exchange.lines_table import Tone
from model.archive.campaign_arrival import State
from model.archive.campaign_received import Received

STATES: Final[tuple[State, ...]] = get_args(State)

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
    }.get(state, translate("CampaignStates", "All"))


def signature_text(signed: str) -> str:
    """What is known of the electronic signature of a file; "" where there can be none."""
    translate = QCoreApplication.translate
    return {
        "none": translate("CampaignStates", "no electronic signature"),
        "unproven": translate("CampaignStates", "the signature is whole, its owner is not proven"),
        "sound": translate("CampaignStates", "the signature is valid"),
        "broken": translate("CampaignStates", "the signature is broken"),
    }.get(signed, "")


def tone_of(one: Received) -> Tone:
    """How a line is marked."""
    if one.state == "remarks" and not one.barred:
        return ""
    return _TONES[one.state] if one.state != "accepted" else ""

"""How the states of a revision are called, in the bar and in the dialogs."""

from PySide6.QtCore import QCoreApplication

from model.card.revision import CardStanding, State


def state_words(state: State) -> str:
    """ "Ready to sign" in the language of the window."""
    match state:
        case "ready":
            return QCoreApplication.translate("States", "Ready to sign")
        case "signed_on_paper":
            return QCoreApplication.translate("States", "Signed on paper")
        case "signed_electronically":
            return QCoreApplication.translate("States", "Signed electronically")
        case "published":
            return QCoreApplication.translate("States", "Published")


def revision_words(number: int) -> str:
    """ "rev. 1" in the language of the window."""
    return QCoreApplication.translate("States", "rev. {number}").format(number=number)


def standing_words(standing: CardStanding | None) -> str:
    """Where a card stands: "Draft", "Signed on paper · rev. 1", "… · changed since"."""
    if standing is None:
        return QCoreApplication.translate("States", "Draft")
    said = [state_words(standing.state), revision_words(standing.number)]
    if standing.changed:
        said.append(QCoreApplication.translate("States", "changed since"))
    return " · ".join(said)

"""How the states of a revision are called, in the bar and in the dialogs."""

from PySide6.QtCore import QCoreApplication

from model.card.revision import State


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

"""What all dialogs have in common."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.dialogs.calm_dialog import CalmDialog


def test_a_dialog_that_has_grown_shows_no_scroll_bar_while_there_is_room(
    qapp: QApplication, qtbot: QtBot
) -> None:
    """At one of these lengths the text needs a line more beside a scroll bar than without one."""
    for words in range(8, 40):
        dialog = CalmDialog(None, "Архив карт повреждён", width=640)
        label = dialog.add_text("")
        dialog.add_button("Выйти", "close", primary=True)
        with qtbot.waitExposed(dialog):
            dialog.show()
        label.setText("слово " * words)
        qapp.processEvents()  # the bar comes: the dialog has its old height still
        dialog.fit()
        qapp.processEvents()
        assert dialog.area.verticalScrollBar().maximum() == 0, words
        dialog.close()

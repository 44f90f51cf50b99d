"""An empty workbook of a paper, for a colleague who fills it in without this program."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gui.exchange.saving import Saving
from model.paper import Paper
from model.wording import Language


def save_template(paper: Paper, language: Language, window: QWidget) -> None:
    """Ask for a file and write it; the paper speaks its act's own language."""
    from gui.file_choice import fit_for_files

    def make() -> bytes:
        from model.exchange.excel.write import template_of

        return template_of(paper, paper.act_language)

    empty = QCoreApplication.translate("Template", "empty paper")
    name = fit_for_files(f"{paper.name.to(paper.act_language)} {paper.edition}", empty)
    Saving(language, window).save(".xlsx", name, None, make)

"""The language of the window's own words; the language of a paper is another thing, chosen when printing."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from model.locations import shipped
from model.wording import Language


def system_language() -> Language:
    """Kazakh if the system speaks Kazakh, else Russian."""
    wanted = [*QLocale.system().uiLanguages(), ""][0]
    return "kk" if wanted.lower().startswith("kk") else "ru"


def as_language(name: str | None) -> Language | None:
    """The language of that name; None if there is none."""
    if name == "ru":
        return "ru"
    return "kk" if name == "kk" else None


class Translation:
    """Installs the words of one language. Windows already open have to say their words anew."""

    def __init__(self, application: QCoreApplication, language: Language) -> None:
        """Speak the language from now on."""
        self._application = application
        self._installed: list[tuple[QTranslator, bytes]] = []
        self.language: Language = language
        self.use(language)

    def use(self, language: Language) -> None:
        """Change to the language."""
        for translator, _ in self._installed:
            self._application.removeTranslator(translator)
        self._installed.clear()
        self.language = language
        QLocale.setDefault(QLocale("kk_KZ" if language == "kk" else "ru_RU"))
        # Ours goes last and is asked first: Qt has no Kazakh, and its Russian may not be in the bundle.
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._install(Path(qt_folder) / f"qtbase_{language}.qm")
        self._install(shipped("i18n") / f"bagalau_{language}.qm")

    def _install(self, file: Path) -> None:
        """Take the words into the memory: Qt would read on in the file, which an update may write over."""
        try:
            words = file.read_bytes()
        except OSError:
            return  # the window speaks as its sources do
        translator = QTranslator()
        if translator.load(words):
            self._application.installTranslator(translator)
            self._installed.append((translator, words))  # Qt keeps no copy of the bytes

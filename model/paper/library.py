"""The papers the program knows: every definition file in forms/."""

from pathlib import Path

from model.locations import shipped
from model.paper.definition import Paper
from model.paper.faults import DefinitionFaulty, Fault, fault
from model.paper.read_paper import read_paper
from model.wording import BagalauError, Message


class PaperUnknown(BagalauError):
    """No definition has this form id, or none of its editions is the one asked for."""


class Papers:
    """Finds papers by id and edition in a folder `<id>/<edition>.toml`; each is read once."""

    def __init__(self, folder: Path | None = None) -> None:
        """Look in `folder`, or in the papers shipped with the program."""
        self._folder = folder or shipped("forms")
        self._read: dict[tuple[str, str], Paper] = {}

    def paper(self, form: str, edition: str) -> Paper:
        """The paper.

        Raises:
            PaperUnknown: there is no such form or edition; the message names those there are.
            DefinitionFaulty: its definition is not sound.
        """
        key = (form, edition)
        if key not in self._read:
            known = self.known()
            if form not in {name for name, _ in known}:
                raise PaperUnknown(
                    Message(
                        "card.unknown_form",
                        {"form": form[:60], "known": ", ".join(sorted({n for n, _ in known}))},
                    )
                )
            if key not in known:
                editions = ", ".join(edition for name, edition in known if name == form)
                raise PaperUnknown(
                    Message(
                        "card.unknown_edition", {"form": form, "edition": edition[:60], "known": editions}
                    )
                )
            self._read[key] = _in_its_place(self._file(form, edition))
        return self._read[key]

    def known(self) -> list[tuple[str, str]]:
        """(form id, edition) of every definition file, sorted; no file is opened."""
        return sorted((file.parent.name, file.stem) for file in self._folder.glob("*/*.toml"))

    def newest(self, form: str) -> Paper:
        """The newest edition of a form.

        Raises:
            PaperUnknown: there is no such form.
        """
        editions = [self.paper(name, edition) for name, edition in self.known() if name == form]
        if not editions:
            return self.paper(form, "")
        return max(editions, key=lambda paper: paper.valid_from)

    def _file(self, form: str, edition: str) -> Path:
        return self._folder / form / f"{edition}.toml"


def _in_its_place(file: Path) -> Paper:
    """The paper in `<id>/<edition>.toml`; a saved card finds its paper by these names alone."""
    paper = read_paper(file)
    for key, own, given in (("id", paper.id, file.parent.name), ("edition", paper.edition, file.stem)):
        if own != given:
            raise DefinitionFaulty([fault(file, key, "not_its_place", own=own, given=given)])
    return paper


def faults_in(path: Path) -> list[Fault]:
    """Every fault of a definition file, or of all definition files below a folder."""
    files = sorted(path.rglob("*.toml")) if path.is_dir() else [path]
    faults: list[Fault] = []
    for file in files:
        try:
            (_in_its_place if file.parent.parent == path else read_paper)(file)
        except DefinitionFaulty as faulty:
            faults.extend(faulty.faults)
    return faults

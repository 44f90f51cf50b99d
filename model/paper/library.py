"""The papers the program knows: every definition file in forms/."""

from pathlib import Path

from model.locations import shipped
from model.paper import compiled
from model.paper.definition import Paper
from model.wording import BagalauError, Message


class PaperUnknown(BagalauError):
    """No definition has this form id, or none of its editions is the one asked for."""


class Papers:
    """Finds papers by id and edition in a folder `<id>/<edition>.toml`; each is read once."""

    def __init__(self, folder: Path | None = None, *, cache: Path | None = None) -> None:
        """Look in `folder`, or in the papers shipped with the program.

        Args:
            folder: where the definitions lie.
            cache: a folder of the user's in which papers are kept ready for the next start.
        """
        self._folder = folder or shipped("forms")
        self._cache = cache
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
            self._read[key] = self._paper(self._file(form, edition))
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

    def _paper(self, file: Path) -> Paper:
        paper = compiled.load(file, self._cache) if self._cache else None
        if paper is None:
            # Imported here: with a copy at hand a start needs neither TOML nor the readers.
            from model.paper.soundness import read_in_place

            paper = read_in_place(file)
            if self._cache:
                compiled.store(file, self._cache, paper)
        return paper

    def _file(self, form: str, edition: str) -> Path:
        return self._folder / form / f"{edition}.toml"

"""Reads definitions that stand in their place, and tells every fault of a file or a folder."""

from pathlib import Path

from model.paper.definition import Paper
from model.paper.faults import DefinitionFaulty, Fault, fault
from model.paper.read_paper import read_paper


def read_in_place(file: Path) -> Paper:
    """The paper in `<id>/<edition>.toml`; a saved card finds its paper by these names alone.

    Raises:
        DefinitionFaulty: the file is not sound, or lies where its id and edition do not say.
    """
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
            (read_in_place if file.parent.parent == path else read_paper)(file)
        except DefinitionFaulty as faulty:
            faults.extend(faulty.faults)
    return faults

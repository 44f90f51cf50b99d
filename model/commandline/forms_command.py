"""`forms`: the papers that the program knows, and a check of their definitions for authors."""

from pathlib import Path

from model.commandline.arguments import UsageRefused
from model.commandline.converted import NotForEntries
from model.commandline.output import write_json, write_line
from model.exchange.excel.write import template_of
from model.exchange.files import FileUnreadable, write_atomically
from model.locations import shipped
from model.paper.library import Papers
from model.paper.soundness import faults_in
from model.wording import Language, Message, say


def list_forms(papers: Papers, language: Language, *, as_json: bool) -> int:
    """Write id, edition and name of every paper; exit code 0.

    Raises:
        DefinitionFaulty: a definition is not sound.
    """
    known = [papers.paper(form, edition) for form, edition in papers.known()]
    if as_json:
        listed = [
            {
                "id": paper.id,
                "edition": paper.edition,
                "name": paper.name.to(language),
                "valid_from": paper.valid_from.isoformat(),
            }
            for paper in known
        ]
        write_json({"forms": listed})
        return 0
    for paper in known:
        write_line(f"{paper.id}  {paper.edition}  {paper.name.to(language)} ({paper.act.short.to(language)})")
    return 0


def check_forms(folder: Path | None, language: Language, *, as_json: bool) -> int:
    """Write every fault of the definitions in a folder, or in one file; exit code 1 if there is one.

    Raises:
        FileUnreadable: there is no such folder, or no definition in it.
    """
    place = folder or shipped("forms")
    if not place.exists():
        reason = Message("system.no_such_file")
        raise FileUnreadable(Message("files.unreadable", {"file": str(place), "reason": reason}))
    number = len(list(place.rglob("*.toml"))) if place.is_dir() else 1
    if not number:
        raise FileUnreadable(Message("files.no_definitions", {"file": str(place)}))
    faults = faults_in(place)
    if as_json:
        listed = [
            {"file": str(fault.file), "place": fault.place, "text": say(fault.message, language)}
            for fault in faults
        ]
        write_json({"faults": listed})
    else:
        for fault in faults:
            write_line(fault.worded(language))
        code = "show.forms_faulty" if faults else "show.forms_sound"
        write_line(say(Message(code, {"faults": len(faults), "number": number}), language))
    return 1 if faults else 0


def write_template(name: str, output: Path, papers: Papers, language: Language) -> int:
    """Write an empty workbook of a paper, to be filled in without this program; exit code 0.

    Args:
        name: form id, or form id and edition ("volgograd-rating-card/2021"); without it, the newest edition.
        output: the .xlsx to write.
        papers: the papers that are known.
        language: of the paper.

    Raises:
        UsageRefused: the name of the file does not end in .xlsx.
        PaperUnknown: there is no such paper.
        NotForEntries: the paper consists of tables of entries.
        FileNotWritten: the file could not be written.
    """
    if output.suffix.lower() != ".xlsx":
        raise UsageRefused(Message("usage.ending", {"given": output.name[-60:], "allowed": ".xlsx"}))
    form, _, edition = name.partition("/")
    paper = papers.paper(form, edition) if edition else papers.newest(form)
    if paper.tables:
        raise NotForEntries(Message("entries.no_template", {"paper": paper.name}))
    write_atomically(output, template_of(paper, language))
    write_line(say(Message("show.written", {"file": output.name}), language))
    return 0

"""`bagalau-cli selftest`: does this copy of the program work here? Every paper, in both languages.

A second process opens the paper off screen and types; it is killed, as by a power cut; what it saved is read
again, printed, signed with a key made for the purpose, and read back from the code on the paper.
"""

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Container, Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple, cast

from model.archive import Archive
from model.card import fields
from model.card.card import Card, Field, Group, new_card
from model.card.fingerprint import fingerprint
from model.card.scored import score_of
from model.commandline.language import OPTION, spoken_language
from model.commandline.output import complain, finish, speak_utf8, write_line
from model.exchange.card_file import load_card, save_card
from model.locations import shipped
from model.paper import Paper
from model.paper.library import Papers
from model.scoring import Scorer
from model.wording import LANGUAGES, BagalauError, Language, Message, Said, say

FAILED: Final = 1
PATIENCE: Final = 120.0
"""Seconds that a window may take on a slow machine."""

_WINDOW: Final = "--window"
_UNSIGNED: Final = "--without-signature"
_PASSWORD: Final = "once"  # noqa: S105  (of a key that lives for a second)
_DAY: Final = date(2026, 1, 31)


class Failed(Exception):
    """A step did not come out as it should; the text says which and how."""


class _Task(NamedTuple):
    """One line of the answer."""

    paper: Paper
    language: Language
    folder: Path
    sign: bool


def main(arguments: Sequence[str]) -> int:
    """One line for each paper (each named one) and language; 0 if all is well, else 1."""
    speak_utf8()
    if arguments[:1] == [_WINDOW]:
        return _window(Path(arguments[1]), Path(arguments[2]), "kk" if arguments[3] == "kk" else "ru")
    spoken = spoken_language(arguments)
    papers = Papers()
    forms = {form for form, _ in papers.known()}
    unknown = [name for name in arguments if name not in {OPTION, *LANGUAGES, _UNSIGNED, *forms}]
    if unknown:
        details: dict[str, Said] = {"given": unknown[0][:60], "papers": tuple(sorted(forms))}
        complain(say(Message("selftest.usage", details), spoken))
        return 2
    wanted = forms.intersection(arguments) or forms
    failed = 0
    with TemporaryDirectory(prefix="bagalau-Өзін тексеру ", ignore_cleanup_errors=True) as made:
        for number, (paper, language) in enumerate(_all(papers, wanted)):
            task = _Task(paper, language, Path(made) / str(number), _UNSIGNED not in arguments)
            failed += not _told(task, papers, spoken)
    last = Message("selftest.failed", {"number": failed}) if failed else Message("selftest.passed")
    write_line(say(last, spoken))
    finish()
    return FAILED if failed else 0


def _all(papers: Papers, wanted: Container[str]) -> Iterable[tuple[Paper, Language]]:
    known = [papers.paper(form, edition) for form, edition in papers.known() if form in wanted]
    return [(paper, language) for paper in known for language in LANGUAGES]


def _told(task: _Task, papers: Papers, spoken: Language) -> bool:
    """Do one task and say how it went."""
    words = {"paper": f"{task.paper.id}/{task.paper.edition}", "language": task.language}
    try:
        pages = _done(task, papers)
    except BagalauError as error:
        reason = say(error.message, spoken)
    except (Failed, OSError, subprocess.SubprocessError, ImportError, ValueError) as error:
        reason = f"{type(error).__name__}: {error}"
    else:
        signed = Message("selftest.signed" if task.sign else "selftest.not_signed")
        line = Message("selftest.paper_works", {**words, "pages": pages, "signed": signed})
        write_line(say(line, spoken))
        finish()
        return True
    write_line(say(Message("selftest.paper_fails", {**words, "reason": reason}), spoken))
    finish()
    return False


def _done(task: _Task, papers: Papers) -> int:
    """All steps of one task; how many pages the paper has."""
    task.folder.mkdir()
    file = task.folder / "Ұяшық карта.json"
    save_card(file, _card_to_begin(task.paper, papers))
    place, typed = _typed_and_killed(task, file)
    with Archive.open(task.folder / "archive.sqlite", papers) as archive:
        (summary,) = archive.cards()
        card = archive.open_card(summary.id).card
    found = fields.typed(card, place, Scorer(card.paper))
    if found != typed:
        raise Failed(f"{place}: {typed!r} was saved, {found!r} was read")
    pdf = _printed(card, task.language)
    if task.sign:
        pdf = _signed(pdf, task.language)
    paper = task.folder / "Қағаз.pdf"
    paper.write_bytes(pdf)
    _read_back(paper, card, papers)
    return _pages(paper)


def _card_to_begin(paper: Paper, papers: Papers) -> Card:
    """The filled example of the paper; an empty card where there is none."""
    for file in sorted(shipped("resources", "examples").glob("*.json")):
        card = load_card(file, papers)
        if (card.paper.id, card.paper.edition) == (paper.id, paper.edition):
            return card
    return new_card(paper, _DAY)


def _typed_and_killed(task: _Task, file: Path) -> tuple[Field, str]:
    """Let another process open the card and type; kill it when it has saved. Where, and what stands there."""
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "gui.selftest"]
    command = [*program, *(["selftest"] if len(program) == 1 else [])]
    command += [_WINDOW, str(task.folder), str(file), task.language]
    said: list[str] = []
    with subprocess.Popen(  # noqa: S603  (this very program)
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL
    ) as process:
        watch = threading.Timer(PATIENCE, process.kill)
        watch.start()
        try:
            assert process.stdout  # noqa: S101  (asked for above)
            said += process.stdout.readline().decode("utf-8", "replace").rstrip("\r\n").split("\t")
        finally:
            watch.cancel()
            if not any(said):
                said = [f"the window ended with {process.poll()}"]
            process.kill()
        errors = process.communicate()[1].decode("utf-8", "replace").strip().splitlines()
        errors = [line for line in errors if not line.startswith("[PYI-")]  # only says that there was one
    match said:
        case ["saved", group, key, typed]:
            return Field(cast("Group", group), key), typed
    raise Failed(" ".join(said + errors[-1:]))


def _window(folder: Path, file: Path, language: Language) -> int:
    """The other process: opens the card, types, saves, says so, and waits for its end."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from gui.application import make_application
    from gui.main_window import MainWindow
    from gui.shelf import Shelf
    from gui.tour import TourFailed, type_a_value
    from gui.translation import Translation

    application = make_application()
    papers = Papers()
    with Archive.open(folder / "archive.sqlite", papers) as archive:
        window = MainWindow(Shelf(archive, papers, folder), Translation(application, language))
        window.start(file)
        try:
            place = type_a_value(window)
        except TourFailed as failure:
            write_line(str(failure))
            return FAILED
        page = window.card_desk.page
        picture = window.grab().toImage()
        seen = {picture.pixel(x, picture.height() // 2) for x in range(picture.width())}
        if page is None or len(seen) < 3:  # noqa: PLR2004  (desk, paper, ink)
            write_line("the window is empty")
            return FAILED
        typed = fields.typed(page.session.card, place, Scorer(page.session.card.paper))
        write_line(f"saved\t{place.group}\t{place.key}\t{typed}")
        finish()
        return application.exec()


def _printed(card: Card, language: Language) -> bytes:
    from model.printing import print_paper

    return print_paper(card, score_of(card, Scorer(card.paper)), language, draft=False)


def _signed(pdf: bytes, language: Language) -> bytes:
    """Signed with a key that nobody has after this; checked as any signature is."""
    from model.signing import read_key, sign_pdf, verify_pdf

    signed = sign_pdf(pdf, read_key(_key(), _PASSWORD), "head", language)
    if not verify_pdf(signed).sound:
        raise Failed("the signature is not sound")
    return signed


def _key() -> bytes:
    """A PKCS#12 file with a key and a certificate of its own, good for a day."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Тексеру кілті")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
    sealed = BestAvailableEncryption(_PASSWORD.encode())
    return pkcs12.serialize_key_and_certificates(b"selftest", key, certificate, None, sealed)


def _read_back(paper: Path, card: Card, papers: Papers) -> None:
    """The code on the paper must give the card that was printed, or name it: tables do not fit in."""
    from model.exchange.scan import read_paper

    if card.paper.tables:
        try:
            read_paper(paper, papers)
        except BagalauError as told:
            fault = told.message.details.get("fault")
            if isinstance(fault, Message) and fault.details.get("fingerprint") == fingerprint(card).short:
                return
            raise
        raise Failed("the code on the paper does not say which card this is")
    found = read_paper(paper, papers).card
    same: list[Callable[[Card], object]] = [
        lambda one: one.values,
        lambda one: one.base,
        lambda one: one.organisation,
        lambda one: (one.paper.id, one.paper.edition, one.start, one.end),
    ]
    if any(part(found) != part(card) for part in same):
        raise Failed("the code on the paper gives another card")


def _pages(paper: Path) -> int:
    from model.exchange.pictures import pictures

    with paper.open("rb") as file, pictures(file) as opened:
        return len(opened)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

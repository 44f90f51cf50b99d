"""Electronic signatures as a person makes and checks them, and what a fingerprint leads to."""

from collections.abc import Callable
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pypdf
import pytest
from cryptography.hazmat.primitives.serialization import Encoding
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit

from gui import file_choice
from gui.attached_signature import packed, pdf_in
from gui.calm_combo_box import CalmComboBox
from gui.card_revisions import CardRevisions
from gui.dates import local_today
from gui.dialogs.find import FindDialog
from gui.dialogs.question import Question
from gui.dialogs.revisions import RevisionsDialog
from gui.dialogs.signing import SigningDialog, SigningWish
from gui.dialogs.verdict import VerdictDialog
from gui.fingerprint_search import find_short
from gui.printout import printout_of
from model.archive import Archive, ArchiveDamaged, Attachment, Told
from model.card.card import Signer as Head
from model.card.fingerprint import Fingerprint, fingerprint
from model.exchange import card_file
from model.printing import print_paper
from model.scoring import Scorer
from model.signing import sign_pdf, verify_pdf
from model.wording import Language, Message
from tests.gui.conftest import PAPERS, Open
from tests.gui.fit import cut_off, unnamed
from tests.gui.person import EXAMPLE, Person
from tests.gui.test_ready_to_sign import chip, finished_card, freeze, revisions
from tests.signing.conftest import AUTHORITY, HEAD, PASSWORD, Gost, certificate, name, new_key
from tests.signing.conftest import Person as Signer

MakeKey = Callable[..., Path]
ROOT_NAME = name("Учебный корень")


def signer(who: str, **how: object) -> Signer:
    kind = f"EC {who}"
    own = certificate(name(who), new_key(kind), ROOT_NAME, new_key("EC root"), **how)
    return Signer(new_key(kind), own, [])


@pytest.fixture
def key(tmp_path: Path) -> MakeKey:
    def make(who: str, **how: object) -> Path:
        path = tmp_path / f"{who}.p12"
        path.write_bytes(signer(who, **how).p12())
        return path

    return make


@pytest.fixture
def frozen(program: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Person:
    """A card that is ready to sign."""
    path = tmp_path / "finished.json"
    card_file.save_card(path, finished_card())
    folder = tmp_path / "Документы"
    folder.mkdir()
    monkeypatch.setattr(file_choice, "documents", lambda: folder)
    person = program(path)
    freeze(person)
    return person


def choose(monkeypatch: pytest.MonkeyPatch, what: str, path: Path | None) -> None:
    monkeypatch.setattr(file_choice, f"choose_{what}", lambda *_: path)


def begin(person: Person, key: Path, monkeypatch: pytest.MonkeyPatch, number: int = 1) -> SigningDialog:
    choose(monkeypatch, "key", key)
    dialog = person.window.findChild(RevisionsDialog) or revisions(person)
    person.click(f"electronic-{number}", dialog)
    asked = person.dialog()
    assert isinstance(asked, SigningDialog)
    person.click("key", asked)
    return asked


def password(dialog: QDialog) -> QLineEdit:
    line = dialog.findChild(QLineEdit, "password")
    assert line is not None
    return line


def sign(person: Person, key: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """All the way; what is told at the end."""
    asked = begin(person, key, monkeypatch)
    person.write(PASSWORD, password(asked))
    person.press(Qt.Key.Key_Return)
    person.qtbot.waitUntil(lambda: type(QApplication.activeModalWidget()) is Question, timeout=20_000)
    said = person.reads(person.dialog())
    person.click("close", person.dialog())
    return said


def written(tmp_path: Path) -> list[Path]:
    return sorted((tmp_path / "Документы").glob("*.pdf"), key=lambda path: path.stat().st_mtime_ns)


def verdict(person: Person, pdf: Path, monkeypatch: pytest.MonkeyPatch) -> VerdictDialog:
    choose(monkeypatch, "signed_pdf", pdf)
    person.window.bar._verify_action.trigger()
    return answered(person)


def summary(dialog: VerdictDialog) -> tuple[str, str]:
    """The verdict in a line, which stands above everything else, and its colour."""
    label = dialog.findChild(QLabel, "verdict")
    assert label is not None
    others = [one for one in dialog.findChildren(QLabel) if one.isVisible() and one is not dialog.heading]
    assert min(others, key=lambda one: one.mapTo(dialog, one.rect().topLeft()).y()) is label
    return label.text(), label.property("kind")


def answered(person: Person) -> VerdictDialog:
    person.qtbot.waitUntil(lambda: person.window.findChild(VerdictDialog) is not None)
    dialog = person.window.findChild(VerdictDialog)
    desk = person.window._signature_desk
    assert desk is not None
    person.qtbot.waitUntil(lambda: desk._job is None, timeout=30_000)
    person.dialog()
    return dialog


# ------------------------------------------------------------------------------ signing


def test_a_revision_is_signed_and_kept(
    frozen: Person, key: MakeKey, archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = sign(frozen, key(HEAD), monkeypatch)
    assert HEAD in said
    [pdf] = written(tmp_path)
    assert pdf.stem.endswith("ред. 1 подписано")
    [signature] = verify_pdf(pdf.read_bytes()).signatures
    assert (signature.role, signature.unchanged, signature.genuine) == ("head", True, True)
    state = archive.states(1)[-1]
    assert (state.state, state.at, state.who) == ("signed_electronically", local_today(), HEAD)
    assert state.note.startswith("руководитель организации, сертификат № ")
    attached = archive.attachment(state.seq)
    assert attached is not None
    assert attached.content == pdf.read_bytes()
    assert chip(frozen) == "Подписано электронно · ред. 1"


def test_the_second_signature_goes_onto_the_first(
    frozen: Person, key: MakeKey, archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sign(frozen, key(HEAD), monkeypatch)
    asked = begin(frozen, key(AUTHORITY), monkeypatch)
    assert HEAD in frozen.reads(asked)
    role = asked.findChild(CalmComboBox, "role")
    assert role is not None
    assert role.currentData() == "authority"
    frozen.click("cancel", asked)
    sign(frozen, key(AUTHORITY), monkeypatch)
    first, second = written(tmp_path)
    assert second.read_bytes().startswith(first.read_bytes())
    both = verify_pdf(second.read_bytes())
    assert both.sound
    assert [one.role for one in both.signatures] == ["head", "authority"]
    assert [one.who for one in archive.states(1)[1:]] == [HEAD, AUTHORITY]


def test_a_wrong_password_is_told_and_forgotten(
    frozen: Person, key: MakeKey, archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = begin(frozen, key(HEAD), monkeypatch)
    frozen.write("не тот", password(asked))
    frozen.click("sign", asked)
    frozen.qtbot.waitUntil(lambda: "пароль не подходит" in frozen.reads(asked), timeout=20_000)
    assert password(asked).text() == ""
    assert password(asked).hasFocus()
    assert written(tmp_path) == []
    assert len(archive.states(1)) == 1
    frozen.write(PASSWORD, password(asked))
    frozen.click("sign", asked)
    frozen.qtbot.waitUntil(lambda: len(archive.states(1)) == 2, timeout=20_000)


def test_an_expired_key_and_no_key_are_told(
    frozen: Person, key: MakeKey, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = key(HEAD, start=-timedelta(days=9), end=-timedelta(days=2))
    asked = begin(frozen, old, monkeypatch)
    frozen.write(PASSWORD, password(asked))
    frozen.click("sign", asked)
    frozen.qtbot.waitUntil(lambda: "срок сертификата истёк" in frozen.reads(asked), timeout=20_000)
    frozen.click("cancel", asked)
    choose(monkeypatch, "key", None)
    frozen.click("electronic-1", frozen.dialog())
    frozen.click("sign", frozen.dialog())
    assert "Выберите файл ключа." in frozen.reads(frozen.dialog())
    assert written(tmp_path) == []


def test_nothing_is_written_over_a_file(
    frozen: Person, key: MakeKey, archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = tmp_path / "есть.pdf"
    there.write_bytes(b"mine")
    choose(monkeypatch, "to_save_pdf", there)
    asked = begin(frozen, key(HEAD), monkeypatch)
    frozen.click("target", asked)
    frozen.write(PASSWORD, password(asked))
    frozen.click("sign", asked)
    assert "дайте ему другое имя" in frozen.reads(asked)
    assert there.read_bytes() == b"mine"
    assert len(archive.states(1)) == 1


def test_a_password_is_not_shown_by_accident() -> None:
    assert PASSWORD not in repr(SigningWish(Path("a"), PASSWORD, "head", Path("b")))


def test_the_empty_place_is_offered(
    frozen: Person, key: MakeKey, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The authority has signed in a file that the head has not signed: the head's place is the empty one."""
    asked = begin(frozen, key(AUTHORITY), monkeypatch)
    role = asked.findChild(CalmComboBox, "role")
    assert role is not None
    assert role.currentData() == "head"
    role.setCurrentIndex(role.findData("authority"))
    frozen.write(PASSWORD, password(asked))
    frozen.press(Qt.Key.Key_Return)
    frozen.qtbot.waitUntil(lambda: type(QApplication.activeModalWidget()) is Question, timeout=20_000)
    assert "Место подписи руководителя организации в этом файле пусто." in frozen.reads(frozen.dialog())
    frozen.click("close", frozen.dialog())
    asked = begin(frozen, key(HEAD), monkeypatch)
    role = asked.findChild(CalmComboBox, "role")
    assert role is not None
    assert role.currentData() == "head"


def test_a_pdf_that_the_archive_would_not_take_is_not_written(
    frozen: Person, key: MakeKey, archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.electronic_signing.MOST_MEGABYTES", 0)
    asked = begin(frozen, key(HEAD), monkeypatch)
    frozen.write(PASSWORD, password(asked))
    frozen.click("sign", asked)
    frozen.qtbot.waitUntil(lambda: "архив не примет" in frozen.reads(asked), timeout=20_000)
    assert written(tmp_path) == []
    assert len(archive.states(1)) == 1


def test_a_pdf_signed_in_a_file_of_its_own_is_signed_further(archive: Archive, frozen: Person) -> None:
    revisions_of = CardRevisions(archive, 1)
    one = printout_of(revisions_of.frozen(1))
    pdf = print_paper(one.card, one.score, "ru", one.draft, one.revision)
    kept = packed(Path("карта.pdf"), pdf, Path("карта.sig"), b"signature")
    revisions_of.tell(1, Told("signed_electronically", local_today(), HEAD, attachment=kept))
    found = revisions_of.signed_pdf(revisions_of.frozen(1))
    assert found == Attachment("карта.pdf", pdf)


@pytest.mark.parametrize("content", [b"", b"scan", b"PK\x03\x04 cut short"])
def test_what_holds_no_pdf_holds_none(content: bytes) -> None:
    assert pdf_in(Attachment("scan.zip", content)) is None


# ------------------------------------------------------------------------------ checking


def test_a_signed_revision_is_recognised(
    frozen: Person, key: MakeKey, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sign(frozen, key(HEAD), monkeypatch)
    frozen.dialog().close()
    dialog = verdict(frozen, written(tmp_path)[0], monkeypatch)
    assert summary(dialog) == ("Нарушений не найдено.", "good")
    words = frozen.reads(dialog)
    assert f"Подписал (владелец сертификата): {HEAD}" in words
    assert "Подпись 1 (на месте подписи руководителя организации)" in words
    assert "Отпечаток, напечатанный на листах, тот же." in words
    assert "Покрывает: весь файл" in words
    assert "Отзыв сертификата: не проверялось" in words
    assert "В архиве это ред. 1." in words
    assert "В архиве есть такая же карта." in words


def test_a_card_changed_since_it_was_signed(
    frozen: Person, key: MakeKey, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sign(frozen, key(HEAD), monkeypatch)
    frozen.dialog().close()
    frozen.come_back()
    frozen.fill_in("1.2.4", "7")
    frozen.wait_until_saved()
    words = frozen.reads(verdict(frozen, written(tmp_path)[0], monkeypatch))
    assert "В архиве это ред. 1. Сама карта с тех пор изменилась." in words
    assert "В архиве есть такая же карта." not in words


def test_a_certificate_that_nobody_else_gave_is_no_clean_verdict(
    frozen: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own, secret = name("Сам Себе"), new_key("EC self")
    alone = Signer(secret, certificate(own, secret, own, secret), [])
    file = tmp_path / "сам.p12"
    file.write_bytes(alone.p12())
    sign(frozen, file, monkeypatch)
    frozen.dialog().close()
    words, kind = summary(verdict(frozen, written(tmp_path)[0], monkeypatch))
    assert (kind, "выдан его владельцем самому себе" in words) == ("strong", True)


def test_papers_of_two_cards_in_one_file_are_told_in_red(
    frozen: Person, key: MakeKey, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    writer = pypdf.PdfWriter()
    for post in ("директор", "заведующая"):
        card = finished_card()
        card.signers["head"] = Head("И. И. Иванова", post)
        score = Scorer(card.paper).score(card.values, card.base, card.not_applicable)
        writer.append(BytesIO(print_paper(card, score, "ru", draft=False)))
    together = BytesIO()
    writer.write(together)
    pdf = tmp_path / "вместе.pdf"
    pdf.write_bytes(sign_pdf(together.getvalue(), signer(HEAD).signing_key(), "head", "ru"))
    words, kind = summary(verdict(frozen, pdf, monkeypatch))
    assert (kind, "В файле листы разных карт" in words) == ("fault", True)


def test_a_flipped_byte_is_told_in_red(
    frozen: Person, key: MakeKey, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sign(frozen, key(HEAD), monkeypatch)
    frozen.dialog().close()
    [pdf] = written(tmp_path)
    content = bytearray(pdf.read_bytes())
    at = content.index(b"/ModDate" if b"/ModDate" in content else b"/Producer") + 12
    content[at] ^= 1
    spoilt = tmp_path / "испорчен.pdf"
    spoilt.write_bytes(content)
    dialog = verdict(frozen, spoilt, monkeypatch)
    assert "изменено: подпись недействительна" in frozen.reads(dialog)
    found = "Найдены нарушения: Подписанное содержание изменено: подпись недействительна."
    assert summary(dialog) == (found, "fault")
    faults = [label.text() for label in dialog.findChildren(QLabel) if label.property("kind") == "fault"]
    assert any("недействительна" in fault for fault in faults)
    assert "Приложить" not in frozen.reads(dialog)


def test_roots_are_remembered(
    frozen: Person, key: MakeKey, archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sign(frozen, key(HEAD), monkeypatch)
    frozen.dialog().close()
    folder = tmp_path / "корни"
    folder.mkdir()
    root = certificate(
        ROOT_NAME, new_key("EC root"), ROOT_NAME, new_key("EC root"), start=-timedelta(3650), authority=True
    )
    (folder / "root.cer").write_bytes(root.public_bytes(Encoding.DER))
    choose(monkeypatch, "trusted", folder)
    dialog = verdict(frozen, written(tmp_path)[0], monkeypatch)
    frozen.click("trusted", dialog)
    assert "ведёт к корневому «Учебный корень»" in frozen.reads(answered(frozen))
    assert archive.setting("trusted_folder") == str(folder)
    frozen.click("no-trusted", dialog)
    assert "Доверие: не проверялось" in frozen.reads(answered(frozen))


def test_a_gost_signature_is_attached_with_a_note(
    frozen: Person, key: MakeKey, archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = printout_of(CardRevisions(archive, 1).frozen(1))
    pdf = tmp_path / "карта.pdf"
    pdf.write_bytes(print_paper(one.card, one.score, "ru", one.draft, one.revision))
    verify_pdf(pdf.read_bytes())  # asn1crypto learns of ГОСТ keys with the first check
    signature = tmp_path / "карта.sig"
    signature.write_bytes(Gost(signer(HEAD).certificate).cms(pdf.read_bytes()))
    choose(monkeypatch, "signature", signature)
    dialog = verdict(frozen, pdf, monkeypatch)
    assert "нет ни одной электронной подписи" in frozen.reads(dialog)
    frozen.click("detached", dialog)
    words = frozen.reads(answered(frozen))
    assert "Подлинность подписи здесь не проверялась" in words
    frozen.click("attach-1-1", dialog)
    frozen.qtbot.waitUntil(lambda: type(QApplication.activeModalWidget()) is Question, timeout=20_000)
    assert "байт в байт" in frozen.reads(frozen.dialog())
    frozen.click("attach", frozen.dialog())
    state = archive.states(1)[-1]
    assert (state.state, state.who) == ("signed_electronically", HEAD)
    assert "математика подписи ГОСТ не проверялась" in state.note
    assert state.attachment == "карта.zip"
    assert chip(frozen) == "Подписано электронно · ред. 1"


def test_what_was_added_behind_the_end_is_told_in_red(
    frozen: Person, key: MakeKey, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sign(frozen, key(HEAD), monkeypatch)
    frozen.dialog().close()
    longer = tmp_path / "дописан.pdf"
    longer.write_bytes(written(tmp_path)[0].read_bytes() + b"junk")
    dialog = verdict(frozen, longer, monkeypatch)
    faults = [label.text() for label in dialog.findChildren(QLabel) if label.property("kind") == "fault"]
    assert any("приписаны посторонние байты" in fault for fault in faults)
    assert "Нарушений не найдено" not in frozen.reads(dialog)
    assert "Приложить" not in frozen.reads(dialog)


def test_without_the_library_it_is_told(program: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("model.signing.library.find_spec", lambda _: None)
    person = program()
    person.window.bar._verify_action.trigger()
    assert "не установлены" in person.reads(person.dialog())


# ------------------------------------------------------------------------------ the fingerprint


def find(person: Person, typed: str) -> FindDialog:
    person.window.bar._find_action.trigger()
    dialog = person.dialog()
    assert isinstance(dialog, FindDialog)
    person.write(typed, dialog.findChild(QLineEdit, "fingerprint"))
    person.press(Qt.Key.Key_Return)
    person.qtbot.wait(20)
    return dialog


def test_a_fingerprint_leads_to_card_and_revision(frozen: Person, archive: Archive) -> None:
    short = Fingerprint(archive.revisions(1)[0].fingerprint).short
    frozen.click("brand")
    dialog = find(frozen, short.lower().replace("-", " ").replace("0", "О"))
    words = frozen.reads(dialog)
    assert "карта, какой она есть сейчас" in words
    assert "ред. 1" in words
    frozen.click("show-1-1", dialog)
    frozen.qtbot.waitUntil(lambda: isinstance(frozen.dialog(), RevisionsDialog))
    assert frozen.window.card_desk.card is not None


def test_revisions_are_found_where_the_card_itself_cannot_be_read(
    frozen: Person, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged(_archive: Archive, _card_id: int) -> None:
        raise ArchiveDamaged(Message("archive.not_opened", {"fault": "-"}))

    short = Fingerprint(archive.revisions(1)[0].fingerprint).short
    shelf = frozen.window.shelf
    monkeypatch.setattr(Archive, "open_card", damaged)
    findings = find_short(shelf, short, "ru")
    assert [one.number for one in findings.found] == [1]
    assert findings.unread == 1


def test_what_is_no_fingerprint_or_of_no_card_is_told(frozen: Person) -> None:
    dialog = find(frozen, "7F3A")
    assert "не отпечаток" in frozen.reads(dialog)
    frozen.write("-91C2-04DE", dialog.findChild(QLineEdit, "fingerprint"))
    frozen.click("find", dialog)
    assert "нет ни карты, ни редакции" in frozen.reads(dialog)


def test_a_file_is_proved_equal_or_not(
    program: Open, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    own = fingerprint(card_file.load_card(EXAMPLE, PAPERS)).short
    person = program()
    choose(monkeypatch, "card_file", EXAMPLE)
    dialog = find(person, own)
    person.click("compare-file", dialog)
    assert "тот же отпечаток" in person.reads(dialog)
    other = tmp_path / "другая.json"
    card_file.save_card(other, finished_card())
    choose(monkeypatch, "card_file", other)
    person.click("compare-file", dialog)
    assert "Файл другая.json другой" in person.reads(dialog)


# ------------------------------------------------------------------------------ to be read in full


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_every_dialog_fits_an_old_screen(
    frozen: Person, key: MakeKey, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: Language
) -> None:
    person = frozen
    person.window.change_language(language)
    person.wait_for_card()

    def look(dialog: QDialog, picture: str) -> None:
        person.qtbot.wait(30)
        dialog.grab().save(str(tmp_path / f"{picture}-{language}.png"))
        assert cut_off(dialog) == []
        assert list(unnamed(dialog)) == []
        assert dialog.height() <= 540
        assert dialog.width() <= 1000

    listed = revisions(person)
    look(listed, "revisions")
    asked = begin(person, key(HEAD), monkeypatch)
    person.write("?", password(asked))
    person.click("sign", asked)
    person.qtbot.waitUntil(asked._fault.isVisible, timeout=20_000)
    look(asked, "signing")
    person.click("cancel", asked)
    sign(person, key(HEAD), monkeypatch)
    look(listed, "revisions-signed")
    listed.close()
    dialog = verdict(person, written(tmp_path)[0], monkeypatch)
    look(dialog, "verdict")
    dialog.area.verticalScrollBar().setValue(9999)
    look(dialog, "verdict-end")
    dialog.close()
    found = find(person, "7F3A-91C2-04DE")
    look(found, "find-none")
    found.close()
    found = find(person, fingerprint(person.card).short)
    look(found, "find")

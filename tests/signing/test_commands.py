"""`sign` and `verify`: codes, words, and that the password stays where it belongs."""

import getpass
import json
import os
import subprocess
import sys
import warnings
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

import pypdf
import pytest
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.signers import PdfSignatureMetadata
from pyhanko.sign.signers import sign_pdf as bare_sign

from model.archive import Archive
from model.card.card import Field
from model.card.fingerprint import fingerprint
from model.card.session import Session
from model.exchange.card_file import load_card
from model.paper.library import Papers
from model.printing import print_paper
from model.scoring import Scorer
from model.signing.signer import KeySigner
from model.wording import LANGUAGES, Language, Message, say
from tests.signing.conftest import HEAD, PASSWORD, ROOT, Gost, Person
from tests.signing.test_sign import mark


class Desk(NamedTuple):
    pdf: Path
    key: Path
    other_key: Path
    password: Path
    out: Path

    def signing(self, *more: object, out: Path | None = None) -> list[object]:
        return [
            "sign",
            self.pdf,
            "-o",
            out or self.out,
            "--key",
            self.key,
            "--password-file",
            self.password,
            *more,
        ]


@pytest.fixture
def desk(tmp_path: Path, card_pdf: bytes, head: Person, authority: Person) -> Desk:
    found = Desk(
        *(tmp_path / name for name in ("карта.pdf", "own.p12", "other.p12", "пароль.txt", "готово.pdf"))
    )
    found.pdf.write_bytes(card_pdf)
    found.key.write_bytes(head.p12())
    found.other_key.write_bytes(authority.p12())
    found.password.write_text(PASSWORD + "\n", encoding="utf-8")
    return found


def test_signed_verified_signed_again(
    cli: Callable[..., Any], desk: Desk, tmp_path: Path, trusted: Path
) -> None:
    before = desk.pdf.read_bytes()
    answer = cli(*desk.signing())
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.splitlines() == [
        "Подписано. Записан файл готово.pdf.",
        f"Подписал: {HEAD}, сертификат № 0A1B2C3D4E5F.",
    ]
    assert desk.pdf.read_bytes() == before
    both = tmp_path / "обе.pdf"
    second = ("--key", desk.other_key, "--password-file", desk.password, "--role", "authority")
    assert cli("sign", desk.out, "-o", both, *second, "--language", "kk").code == 0
    answer = cli("verify", both, "--trusted", trusted)
    assert (answer.code, answer.err) == (0, "")
    for words in (
        "Подписей: 2",
        "Подпись 1 (на месте подписи руководителя организации)",
        "Подпись 2 (на месте подписи руководителя органа управления)",
        f"Подписал (владелец сертификата): {HEAD}",
        "Подписанное содержание: не изменено",
        "Покрывает: весь файл",
        "После подписи: добавлены только другие подписи",
        "Доверие: сертификат ведёт к корневому «Учебный корень»",
        "Отзыв сертификата: не проверялось",
        "Нарушений не найдено.",
    ):
        assert words in answer.out


def test_the_answer_for_programs(cli: Callable[..., Any], desk: Desk) -> None:
    cli(*desk.signing())
    answer = cli("verify", desk.out, "--json")
    told = json.loads(answer.out)
    assert (answer.code, told["valid"], told["problems"]) == (0, True, [])
    (entry,) = told["signatures"]
    assert entry["certificate"]["owner"] == HEAD
    assert (entry["place_of"], entry["covers"], entry["unchanged"], entry["genuine"]) == (
        "head",
        "whole",
        True,
        True,
    )
    assert (entry["trusted"], entry["revocation"]) == (None, "not_checked")


@pytest.mark.parametrize(("paper", "asked"), [("kk", ()), ("ru", ()), ("kk", ("--language", "ru"))])
def test_the_mark_speaks_like_the_paper_unless_told_otherwise(
    cli: Callable[..., Any], desk: Desk, paper: Language, asked: tuple[str, ...]
) -> None:
    card = load_card(ROOT / "resources" / "examples" / "rating-card-2021.json", Papers())
    score = Scorer(card.paper).score(card.values, card.base, card.not_applicable)
    desk.pdf.write_bytes(print_paper(card, score, paper, draft=False))
    assert cli(*desk.signing(*asked)).code == 0
    text = "".join(mark(desk.out.read_bytes(), "head").split())
    spoken: Language = "ru" if asked else paper
    for language in LANGUAGES:
        words = "".join(say(Message("signing.mark_title"), language).split())
        assert (words in text) == (language == spoken)


def test_texts_for_programs_are_in_the_language_asked_for(cli: Callable[..., Any], desk: Desk) -> None:
    ru, kk = (json.loads(cli("verify", desk.pdf, "--json", "--language", each).out) for each in ("ru", "kk"))
    assert ru["problems"] == ["В файле нет ни одной электронной подписи."]
    assert kk["problems"] == ["Файлда бірде-бір электрондық қолтаңба жоқ."]


def test_wrong_is_1(cli: Callable[..., Any], desk: Desk) -> None:
    answer = cli("verify", desk.pdf)
    assert (answer.code, answer.err) == (1, "")
    cli(*desk.signing())
    spoilt = bytearray(desk.out.read_bytes())
    spoilt[spoilt.index(b"stream\n") + 40] ^= 1
    desk.out.write_bytes(spoilt)
    answer = cli("verify", desk.out)
    assert (answer.code, answer.err) == (1, "")
    assert "НАРУШЕНИЕ: Подписанное содержание изменено" in answer.out


def test_a_signature_of_its_own_file(cli: Callable[..., Any], desk: Desk, gost: Gost, tmp_path: Path) -> None:
    sig = tmp_path / "карта.sig"
    sig.write_bytes(gost.cms(desk.pdf.read_bytes()))
    answer = cli("verify", desk.pdf, "--detached", sig)
    assert (answer.code, answer.err) == (0, "")
    assert "Подпись 1 (в файле карта.sig)" in answer.out
    assert "здесь не проверялась" in answer.out
    assert f"В подписи указан сертификат на имя: {HEAD}" in answer.out
    sig.write_bytes(gost.cms(b"another"))
    answer = cli("verify", desk.pdf, "--detached", sig)
    assert answer.code == 1
    assert "Это подпись другого файла" in answer.out
    sig.write_bytes(b"no")
    answer = cli("verify", desk.pdf, "--detached", sig)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("карта.sig: ")


@pytest.mark.parametrize(
    ("tail", "words"),
    [
        (b"junk", "За концом подписанного файла приписаны посторонние байты"),
        (b"\n" * 2000, "За концом подписанного файла приписаны посторонние байты"),
    ],
)
def test_bytes_behind_the_end_are_1(cli: Callable[..., Any], desk: Desk, tail: bytes, words: str) -> None:
    cli(*desk.signing())
    desk.out.write_bytes(desk.out.read_bytes() + tail)
    answer = cli("verify", desk.out)
    assert (answer.code, answer.err) == (1, "")
    assert f"НАРУШЕНИЕ: {words}" in answer.out
    assert "Нарушений не найдено" not in answer.out
    again = cli(
        *("sign", desk.out, "-o", desk.pdf.parent / "2.pdf", "--key", desk.other_key),
        *("--password-file", desk.password, "--role", "authority"),
    )
    assert (again.code, again.out) == (2, "")
    assert "готово.pdf: после подписи, которая уже стоит в файле, файл изменили" in again.err
    assert not (desk.pdf.parent / "2.pdf").exists()


def test_a_hidden_second_signature_is_1(cli: Callable[..., Any], desk: Desk, authority: Person) -> None:
    cli(*desk.signing())
    hidden = bare_sign(
        IncrementalPdfFileWriter(BytesIO(desk.out.read_bytes())),
        PdfSignatureMetadata("Hidden"),
        KeySigner(authority.signing_key()),
    ).getvalue()
    desk.out.write_bytes(hidden)
    answer = cli("verify", desk.out)
    assert (answer.code, answer.err) == (1, "")
    assert "НАРУШЕНИЕ: Это скрытая подпись" in answer.out


class TestTheCardOnThePaper:
    EXAMPLE = ROOT / "resources" / "examples" / "rating-card-2021.json"

    def other_card(self, tmp_path: Path) -> Path:
        content = json.loads(self.EXAMPLE.read_text(encoding="utf-8"))
        content["values"]["1.1-federal"] = "60"
        content.pop("points", None)
        path = tmp_path / "другая.json"
        path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
        return path

    def test_it_is_named(self, cli: Callable[..., Any], desk: Desk) -> None:
        cli(*desk.signing())
        own = fingerprint(load_card(self.EXAMPLE, Papers()))
        answer = cli("verify", desk.out)
        for words in (
            "Рейтинговая карта качества образования, ред. 22.03.2021",
            "МКОУ Буерак-Поповская СШ",
            f"Отпечаток: {own.short}",
            "Отпечаток, напечатанный на листах, тот же.",
        ):
            assert words in answer.out
        card = json.loads(cli("verify", desk.out, "--json").out)["card"]
        assert (card["form"], card["edition"]) == ("volgograd-rating-card", "2021")
        assert (card["fingerprint"], card["agrees"], card["draft"]) == (own.full, True, False)

    def test_the_same_card_is_equal(self, cli: Callable[..., Any], desk: Desk) -> None:
        cli(*desk.signing())
        answer = cli("verify", desk.out, "--card", self.EXAMPLE)
        assert answer.code == 0
        assert "Карта в файле rating-card-2021.json та же" in answer.out

    def test_another_card_is_1_and_its_rows_are_told(
        self, cli: Callable[..., Any], desk: Desk, tmp_path: Path
    ) -> None:
        cli(*desk.signing())
        other = self.other_card(tmp_path)
        answer = cli("verify", desk.out, "--card", other)
        assert (answer.code, answer.err) == (1, "")
        assert "НАРУШЕНИЕ: Карта в файле другая.json другая" in answer.out
        assert "на бумаге 64, в файле 60" in answer.out
        told = json.loads(cli("verify", desk.out, "--card", other, "--json").out)
        assert (told["valid"], told["compared"]["rows"]) == (False, ["1.1-federal"])

    def test_a_card_of_another_paper(self, cli: Callable[..., Any], desk: Desk) -> None:
        cli(*desk.signing())
        answer = cli("verify", desk.out, "--card", self.EXAMPLE.parent / "evaluation-sheet-2022.json")
        assert answer.code == 1
        assert "заполнена на другом бланке" in answer.out

    def test_a_paper_without_a_card(self, cli: Callable[..., Any], desk: Desk) -> None:
        writer = pypdf.PdfWriter()
        writer.add_blank_page(595, 842)
        writer.write(desk.pdf)
        cli(*desk.signing())
        answer = cli("verify", desk.out)
        assert (answer.code, "Кода карты здесь не видно" in answer.out) == (0, True)
        answer = cli("verify", desk.out, "--card", self.EXAMPLE)
        assert (answer.code, "Сравнить с картой" in answer.out) == (1, True)

    def test_pages_of_one_card_with_the_code_of_another(
        self, cli: Callable[..., Any], desk: Desk, tmp_path: Path
    ) -> None:
        other = tmp_path / "другая.pdf"
        cli("print", self.other_card(tmp_path), "-o", other)
        writer = pypdf.PdfWriter()
        for page in [pypdf.PdfReader(other).pages[0], *pypdf.PdfReader(desk.pdf).pages[1:]]:
            writer.add_page(page)
        writer.write(desk.pdf)
        cli(*desk.signing())
        answer = cli("verify", desk.out)
        assert (answer.code, answer.err) == (1, "")
        assert "листы и код — от разных карт" in answer.out

    def test_papers_of_two_cards_in_one_file(
        self, cli: Callable[..., Any], desk: Desk, tmp_path: Path
    ) -> None:
        other = tmp_path / "другая.pdf"
        cli("print", self.other_card(tmp_path), "-o", other)
        writer = pypdf.PdfWriter()
        for file in (desk.pdf, other):
            writer.append(file)
        writer.write(desk.pdf)
        cli(*desk.signing())
        answer = cli("verify", desk.out)
        assert (answer.code, answer.err) == (1, "")
        assert "НАРУШЕНИЕ: В файле листы разных карт" in answer.out
        assert json.loads(cli("verify", desk.out, "--json").out)["valid"] is False

    def test_a_draft_is_signed_and_told(self, cli: Callable[..., Any], desk: Desk, tmp_path: Path) -> None:
        content = json.loads(self.EXAMPLE.read_text(encoding="utf-8"))
        del content["values"]["1.1-federal"]
        content.pop("points", None)
        card = tmp_path / "неполная.json"
        card.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
        cli("print", card, "-o", desk.pdf)
        answer = cli(*desk.signing())
        assert (answer.code, len(answer.err.splitlines())) == (0, 1)
        assert "карта.pdf напечатан как черновик" in answer.err
        answer = cli("verify", desk.out)
        assert (answer.code, answer.err) == (0, "")
        assert "Учтите: бумага напечатана как черновик." in answer.out

    def test_the_archive_is_searched_and_left_as_it_is(
        self, cli: Callable[..., Any], desk: Desk, tmp_path: Path
    ) -> None:
        folder = tmp_path / "архив"
        folder.mkdir()
        path = folder / "archive.sqlite"
        card = load_card(self.EXAMPLE, Papers())
        cli(*desk.signing())
        with Archive.open(path, Papers()):
            pass
        answer = cli("verify", desk.out, "--archive", path)
        assert (answer.code, "нет ни карты, ни редакции" in answer.out) == (1, True)
        with Archive.open(path, Papers()) as archive:
            archive.create(card, Scorer(card.paper).score(card.values, card.base, card.not_applicable))
        before = path.read_bytes()
        answer = cli("verify", desk.out, "--archive", path)
        assert (answer.code, answer.err) == (0, "")
        assert "есть такая же карта: МКОУ Буерак-Поповская СШ" in answer.out
        assert path.read_bytes() == before

    def test_a_card_changed_since_it_was_signed(
        self, cli: Callable[..., Any], desk: Desk, tmp_path: Path
    ) -> None:
        path = tmp_path / "archive.sqlite"
        card = load_card(self.EXAMPLE, Papers())
        scorer = Scorer(card.paper)
        cli(*desk.signing())
        with Archive.open(path, Papers()) as archive:
            score = scorer.score(card.values, card.base, card.not_applicable)
            number = archive.create(card, score)
            archive.make_revision(number, archive.open_card(number).card, ())
        answer = cli("verify", desk.out, "--archive", path)
        assert (answer.code, "с тех пор изменилась" in answer.out) == (0, False)
        with Archive.open(path, Papers()) as archive:
            stored = archive.open_card(number)
            session = Session(stored.card, scorer, stored.journal, stored.history)
            session.enter(Field("values", "1.1-federal"), "60")
            session.commit()
        answer = cli("verify", desk.out, "--archive", path)
        assert answer.code == 0
        assert "это редакция карты 1" in answer.out
        assert "Сама карта с тех пор изменилась." in answer.out

    def test_no_archive_is_made(self, cli: Callable[..., Any], desk: Desk, tmp_path: Path) -> None:
        cli(*desk.signing())
        answer = cli("verify", desk.out, "--archive", tmp_path / "нет.sqlite")
        assert (answer.code, answer.out) == (2, "")
        assert answer.err.startswith("нет.sqlite: ")
        assert not (tmp_path / "нет.sqlite").exists()


class TestRefusals:
    def refused(self, answer: Any, words: str) -> None:
        assert (answer.code, answer.out) == (2, "")
        assert len(answer.err.splitlines()) == 1
        assert words in answer.err
        assert PASSWORD not in answer.err

    def test_a_wrong_password(self, cli: Callable[..., Any], desk: Desk) -> None:
        desk.password.write_text("не тот", encoding="utf-8")
        self.refused(cli(*desk.signing()), "own.p12: пароль не подходит")
        self.refused(cli(*desk.signing("--language", "kk")), "own.p12: құпиясөз")
        assert not desk.out.exists()

    def test_a_key_without_a_certificate(self, cli: Callable[..., Any], desk: Desk, head: Person) -> None:
        sealed = BestAvailableEncryption(PASSWORD.encode())
        desk.key.write_bytes(pkcs12.serialize_key_and_certificates(b"k", head.key, None, None, sealed))
        self.refused(cli(*desk.signing()), "own.p12: в файле есть ключ, а сертификата нет")

    @pytest.mark.parametrize(
        ("who", "words"), [("expired", "срок сертификата истёк"), ("early", "действует только с")]
    )
    def test_out_of_term(
        self, cli: Callable[..., Any], desk: Desk, request: pytest.FixtureRequest, who: str, words: str
    ) -> None:
        desk.key.write_bytes(request.getfixturevalue(who).p12())
        self.refused(cli(*desk.signing()), words)

    def test_the_original_is_never_overwritten(
        self, cli: Callable[..., Any], desk: Desk, tmp_path: Path
    ) -> None:
        before = desk.pdf.read_bytes()
        other_name = tmp_path / "ссылка.pdf"
        other_name.symlink_to(desk.pdf)
        third_name = tmp_path / "жёсткая.pdf"
        os.link(desk.pdf, third_name)
        (tmp_path / "рядом").mkdir()
        for out in (desk.pdf, other_name, third_name, tmp_path / "рядом" / ".." / desk.pdf.name):
            self.refused(cli(*desk.signing(out=out)), "поверх")
        assert desk.pdf.read_bytes() == before

    def test_only_a_pdf_is_a_pdf(self, cli: Callable[..., Any], desk: Desk, tmp_path: Path) -> None:
        self.refused(cli(*desk.signing(out=tmp_path / "готово.sig")), ".pdf")

    def test_no_pdf(self, cli: Callable[..., Any], desk: Desk) -> None:
        desk.pdf.write_bytes(b"text")
        self.refused(cli(*desk.signing()), "карта.pdf: это не PDF")
        self.refused(cli("verify", desk.pdf), "карта.pdf: это не PDF")

    def test_no_file(self, cli: Callable[..., Any], desk: Desk, tmp_path: Path) -> None:
        self.refused(cli("verify", tmp_path / "нет.pdf"), "нет.pdf: файл не прочитан")
        desk.key.unlink()
        self.refused(cli(*desk.signing()), "own.p12: файл не прочитан")

    def test_no_roots(self, cli: Callable[..., Any], desk: Desk, tmp_path: Path) -> None:
        (tmp_path / "пусто").mkdir()
        self.refused(cli("verify", desk.pdf, "--trusted", tmp_path / "пусто"), "«пусто»")

    def test_twice_by_one(self, cli: Callable[..., Any], desk: Desk, tmp_path: Path) -> None:
        cli(*desk.signing())
        again = (
            "sign",
            desk.out,
            "-o",
            tmp_path / "2.pdf",
            "--key",
            desk.key,
            "--password-file",
            desk.password,
        )
        self.refused(cli(*again), "ещё только орган управления")

    def test_a_password_file_that_holds_no_password(self, cli: Callable[..., Any], desk: Desk) -> None:
        desk.password.write_bytes("Пароль".encode("cp1251"))
        self.refused(cli(*desk.signing()), "пароль.txt: ")
        desk.password.write_text("one\ntwo\n", encoding="utf-8")
        self.refused(cli(*desk.signing()), "пароль.txt: ")

    @pytest.mark.parametrize("missing", ["--key", "-o"])
    def test_missing_arguments(self, cli: Callable[..., Any], desk: Desk, missing: str) -> None:
        arguments = desk.signing()
        at = arguments.index(missing)
        del arguments[at : at + 2]
        self.refused(cli(*arguments), missing)

    def test_a_password_has_no_place_on_the_command_line(self, cli: Callable[..., Any], desk: Desk) -> None:
        answer = cli(*desk.signing("--password", "секрет"))
        self.refused(answer, "--password-file")
        assert "секрет" not in answer.err


class TestPassword:
    def test_it_is_asked_for(
        self, cli: Callable[..., Any], desk: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        asked = []
        monkeypatch.setattr(getpass, "getpass", lambda prompt: asked.append(prompt) or PASSWORD)
        answer = cli("sign", desk.pdf, "-o", desk.out, "--key", desk.key)
        assert answer.code == 0
        assert asked == ["Пароль ключа own.p12: "]
        assert PASSWORD not in answer.out + answer.err

    def test_nobody_there_to_ask(
        self, cli: Callable[..., Any], desk: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def no_terminal(_: str) -> str:
            warnings.warn("cannot hide", getpass.GetPassWarning, stacklevel=2)
            return "shown"

        monkeypatch.setattr(getpass, "getpass", no_terminal)
        answer = cli("sign", desk.pdf, "-o", desk.out, "--key", desk.key)
        assert (answer.code, answer.out) == (2, "")
        assert "--password-file" in answer.err

    @pytest.mark.skipif(sys.platform == "win32", reason="sessions are POSIX")
    def test_a_process_without_a_terminal(self, desk: Desk) -> None:
        command = [sys.executable, "-m", "model", "sign", desk.pdf, "-o", desk.out, "--key", desk.key]
        result = subprocess.run(
            command,
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            start_new_session=True,
        )
        assert (result.returncode, result.stdout) == (2, b"")
        assert len(result.stderr.splitlines()) == 1

    def test_a_mark_of_an_editor_does_not_harm(self, cli: Callable[..., Any], desk: Desk) -> None:
        desk.password.write_bytes(b"\xef\xbb\xbf" + PASSWORD.encode() + b"\r\n")
        assert cli(*desk.signing()).code == 0

    def test_it_is_nowhere_in_what_is_written(
        self, cli: Callable[..., Any], desk: Desk, caplog: pytest.LogCaptureFixture
    ) -> None:
        caplog.set_level(0)
        answer = cli(*desk.signing())
        content = desk.out.read_bytes()
        assert PASSWORD not in answer.out + answer.err + caplog.text
        assert PASSWORD.encode() not in content
        assert PASSWORD.encode("utf-16-be") not in content


def test_nothing_heavy_is_loaded_before_it_is_needed() -> None:
    script = (
        "import sys\nimport model.signing\nimport model.commandline.sign_command\n"
        "import model.commandline.verify_command\n"
        "print(*{name.partition('.')[0] for name in sys.modules} & "
        "{'pyhanko', 'asn1crypto', 'cryptography', 'reportlab', 'aiohttp', 'PySide6'})\n"
    )
    command = [sys.executable, "-c", script]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (result.stdout.strip(), result.stderr) == ("", "")


def test_a_signed_document_takes_no_other_away(cli: Callable[..., Any], desk: Desk) -> None:
    desk.out.write_bytes(b"signed by somebody else")
    answer = cli(*desk.signing())
    assert (answer.code, answer.out) == (2, "")
    assert desk.out.name in answer.err
    assert desk.out.read_bytes() == b"signed by somebody else"


def test_no_connection_is_opened(
    cli: Callable[..., Any], desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    import socket

    def refuse(*_: Any) -> None:
        raise AssertionError("a connection")

    cli(*desk.signing())
    desk.out.unlink()
    monkeypatch.setattr(socket.socket, "connect", refuse)
    assert cli(*desk.signing()).code == 0
    assert cli("verify", desk.out).code == 0


def test_signatures_that_were_not_installed(
    cli: Callable[..., Any], desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    from model.signing import library

    monkeypatch.setattr(library, "find_spec", lambda _: None)
    for command in (desk.signing(), ["verify", desk.pdf], ["verify", desk.pdf, "--trusted", desk.pdf.parent]):
        answer = cli(*command)
        assert (answer.code, answer.out) == (2, "")
        assert "не установлены" in answer.err

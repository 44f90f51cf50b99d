"""Review: versions, decisions, remarks, letters, the protocol and diplomas, in both languages.

Requirements:
V1  a second version lies beside the first; one is chosen, and the decision is kept;
V2  a letter tells what to mend, as PDF and text document; its file of remarks leads to the rows;
V3  the protocol states the rule, what was decided, who was left out, and has lines to sign on;
V4  diplomas follow a template; what is wrong in one is told.
"""

import io
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from pypdf import PdfReader

from model.archive.campaign import School
from model.archive.campaign_decisions import DecisionRefused
from model.archive.campaign_received import Received, Wanted
from model.card.card import Field
from model.exchange.excel.write import workbook_of
from model.paper import Paper
from model.paper.library import Papers
from model.ranking.campaigns import days_left, new_campaign, next_campaign, reminder
from model.ranking.diploma import print_diplomas
from model.ranking.diploma_template import TemplateRefused, read_template
from model.ranking.letter import letter_of
from model.ranking.letter_document import letter_document
from model.ranking.letter_pages import print_letter
from model.ranking.protocol import print_protocol
from model.ranking.rating_pages import print_rating
from model.ranking.rating_workbook import rating_workbook
from model.ranking.remarks import RemarksRefused, read_remarks, refuse_unless_of, remarks_file
from model.ranking.reminder_pages import print_reminder
from model.ranking.school_list import SchoolListRefused, nomination_named, read_school_list
from model.wording import LANGUAGES, Language, say
from tests.exchange.wrong_cards import right_card
from tests.ranking.conftest import TODAY, Office
from tests.ranking.region import as_json, school_card, with_fault


def words_of(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages).split())


@pytest.fixture
def busy(office: Office, paper: Paper, inbox: Path) -> Office:
    """Twelve schools; two versions of the second's card, a fault in the third's."""
    for seed in range(1, 13):
        card = school_card(paper, seed)
        card = with_fault(card, "1.2.6") if seed == 3 else card
        (inbox / f"{seed:02}.json").write_bytes(as_json(card))
    (inbox / "02 новая.json").write_bytes(as_json(school_card(paper, 2, like=99)))
    office.take(inbox)
    return office


def named(office: Office, file: str) -> Received:
    (found,) = [one for one in office.files.listed() if one.file == file]
    return found


class TestDecisions:  # V1
    def test_one_version_is_chosen(self, busy: Office) -> None:
        first, second = named(busy, "02 новая.json"), named(busy, "02.json")
        assert (first.state, second.state) == ("accepted", "second")
        assert busy.files.versions(second.id) == [first, second]
        busy.decisions.choose(second.id, "прислана позже")
        assert (named(busy, "02 новая.json").state, named(busy, "02.json").state) == ("second", "accepted")
        busy.rated.make()
        assert busy.rated.place_of(first.id) is None
        assert busy.rated.place_of(second.id)
        (told,) = busy.decisions.of(second.id)
        assert (told.kind, told.who, told.note) == ("chosen", "координатор", "прислана позже")

    def test_a_fault_keeps_out_until_the_commission_lets_in(self, busy: Office) -> None:
        bad = named(busy, "03.json")
        assert (bad.state, bad.barred) == ("remarks", True)
        busy.rated.make()
        assert busy.rated.place_of(bad.id) is None
        with pytest.raises(DecisionRefused):
            busy.decisions.accept(bad.id, "  ")
        busy.decisions.accept(bad.id, "описка на бумаге")
        result = busy.result()
        assert busy.rated.place_of(bad.id)
        assert "описка на бумаге" in words_of(print_protocol(result, "ru"))

    def test_a_rejected_card_is_left_out_with_the_reason(self, busy: Office) -> None:
        busy.decisions.reject(named(busy, "05.json").id, "подписи нет")
        busy.rated.make()
        reasons = {one.file: one.reason for one in busy.rated.left_out()}
        assert "подписи нет" in reasons["05.json"].ru
        assert "подписи нет" in reasons["05.json"].kk

    @pytest.mark.parametrize("file", ["05.json", "03.json", "02.json"])
    def test_a_rejection_is_taken_back(self, busy: Office, file: str) -> None:
        before = named(busy, file)
        assert not busy.decisions.can_take_back(before.id)
        busy.decisions.reject(before.id, "подписи нет")
        assert busy.decisions.can_take_back(before.id)
        with pytest.raises(DecisionRefused):
            busy.decisions.take_back(before.id, " ")
        busy.decisions.take_back(before.id, "подпись нашлась")
        assert named(busy, file) == before
        told = [(one.kind, one.note, one.field) for one in busy.decisions.of(before.id)]
        assert told == [("rejected", "подписи нет", ""), ("taken_back", "подпись нашлась", "")]
        assert not busy.decisions.can_take_back(before.id)
        with pytest.raises(DecisionRefused):
            busy.decisions.take_back(before.id, "ещё раз")

    def test_a_file_that_was_never_taken_in_is_not_taken_back(self, office: Office, inbox: Path) -> None:
        (inbox / "фото.jpg").write_bytes(b"no picture")
        office.take(inbox)
        photo = named(office, "фото.jpg").id
        office.decisions.reject(photo, "не карта")
        with pytest.raises(DecisionRefused):
            office.decisions.take_back(photo, "всё же")

    def test_a_stranger_is_put_on_the_list_or_assigned(
        self, office: Office, paper: Paper, inbox: Path
    ) -> None:
        office.campaigns.add_schools(office.campaign.id, [School("Гимназия", "Волжский", "advanced")])
        for seed in (1, 2):
            (inbox / f"{seed}.json").write_bytes(as_json(school_card(paper, seed)))
        office.take(inbox)
        assert set(office.states().values()) == {"stranger"}
        with pytest.raises(DecisionRefused):
            office.decisions.choose(named(office, "1.json").id)
        office.decisions.put_on_list(named(office, "1.json").id)
        (gymnasium,) = office.campaigns.schools(office.campaign.id, text="гимназия")
        office.decisions.assign(named(office, "2.json").id, gymnasium.id)
        assert set(office.states().values()) == {"accepted"}
        assert named(office, "2.json").nomination == "advanced"
        assert office.campaigns.progress(office.campaign.id).sent == 2

    def test_remarks_are_added_and_taken_back(self, busy: Office) -> None:
        card = named(busy, "01.json").id
        first = busy.decisions.add_remark(card, "values/1.2.1", "Где приказ?")
        busy.decisions.add_remark(card, "", "Нет печати.")
        busy.decisions.remove_remark(card, first)
        assert [one.note for one in busy.decisions.remarks(card)] == ["Нет печати."]
        assert len(busy.decisions.of(card)) == 3


class TestLetter:  # V2
    @pytest.mark.parametrize("language", LANGUAGES)
    def test_it_tells_what_to_mend(self, busy: Office, papers: Papers, language: Language) -> None:
        bad = named(busy, "03.json")
        busy.decisions.add_remark(bad.id, "values/1.2.1", "Где приказ?")
        letter = letter_of(busy.files, bad.id, papers, busy.campaign, date(2023, 11, 30))
        pdf, document = print_letter(letter, language), letter_document(letter, language)
        assert pdf == print_letter(letter, language)
        assert document == letter_document(letter, language)
        text = words_of(pdf)
        tables = docx.Document(io.BytesIO(document)).tables
        cells = [cell.text for row in tables[0].rows for cell in row.cells]
        for one in letter.items:
            assert " ".join(one.text.to(language).split()) in text
            assert one.text.to(language) in cells
        rows = [one.row for one in letter.items]
        assert rows[:2] == ["1.2.1", "1.2.6"]
        assert {"ru": "30.11.2023", "kk": "30.11.2023"}[language] in text
        assert {"ru": "О доработке карты", "kk": "Картаны пысықтау туралы"}[language] in text

    def test_its_file_leads_to_the_rows(
        self, busy: Office, papers: Papers, paper: Paper, tmp_path: Path
    ) -> None:
        bad = named(busy, "03.json")
        letter = letter_of(busy.files, bad.id, papers, busy.campaign)
        path = tmp_path / letter.remarks_file("ru")
        path.write_bytes(remarks_file(letter))
        remarks = read_remarks(path)
        assert Field("values", "1.2.6") in [one.field for one in remarks.remarks]
        assert all(one.field is None or one.field.key in paper.rows for one in remarks.remarks)
        own = school_card(paper, 3)
        refuse_unless_of(remarks, own)
        own.values["1.2.1"] = Decimal(77)
        refuse_unless_of(remarks, own)  # mended meanwhile
        with pytest.raises(RemarksRefused):
            refuse_unless_of(remarks, school_card(paper, 4))

    @pytest.mark.parametrize(
        ("content", "code"),
        [
            (b"{}", "ranking.remarks_not_ours"),
            (b"\xff", "ranking.remarks_not_ours"),
            (b'{"bagalau_remarks": 1, "remarks": 3}', "ranking.remarks_not_ours"),
            (b'{"bagalau_remarks": 2}', "ranking.remarks_newer"),
        ],
    )
    def test_what_is_no_such_file_is_refused(self, tmp_path: Path, content: bytes, code: str) -> None:
        (tmp_path / "a.json").write_bytes(content)
        with pytest.raises(RemarksRefused) as caught:
            read_remarks(tmp_path / "a.json")
        fault = caught.value.message.details["fault"]
        assert fault.code == code  # type: ignore[union-attr]

    def test_a_field_that_is_none_is_refused(self, busy: Office, papers: Papers, tmp_path: Path) -> None:
        letter = letter_of(busy.files, named(busy, "03.json").id, papers, busy.campaign)
        document = json.loads(remarks_file(letter))
        document["remarks"][0]["field"] = "../x"
        (tmp_path / "a.json").write_text(json.dumps(document))
        with pytest.raises(RemarksRefused):
            read_remarks(tmp_path / "a.json")


class TestPapers:  # V3
    @pytest.mark.parametrize(
        ("language", "words"),
        [
            ("ru", ("ПРОТОКОЛ № 7", "8 декабря 2023", "делят место", "Награждаются", "Не вошли в рейтинг")),
            ("kk", ("ХАТТАМА № 7", "2023 жылғы 8 желтоқсан", "бөліседі", "Марапатталады", "енбегендер")),
        ],
    )
    def test_the_protocol(self, busy: Office, language: Language, words: tuple[str, ...]) -> None:
        result = busy.result()
        pdf = print_protocol(result, language)
        text = words_of(pdf)
        assert [one for one in (*words, "Иванова А. П.", "02.json") if one not in text] == []
        assert pdf == print_protocol(result, language)

    def test_the_rule_that_was_chosen_is_stated(self, busy: Office) -> None:
        busy.campaigns.change(replace(busy.campaign, tie_sections=("II", "I"), incomplete_out=True))
        text = words_of(print_protocol(busy.result(), "ru"))
        assert "больше баллов по разделам в таком порядке: II. " in text
        assert "с незаполненными строками в рейтинг не включены" in text

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_last_year_stands_beside(
        self, busy: Office, paper: Paper, papers: Papers, inbox: Path, language: Language
    ) -> None:
        busy.rated.make()
        fresh = next_campaign(busy.campaign, paper, date(2024, 9, 1), language)
        later = busy.campaigns.create(fresh)
        assert (later.last_year, later.office) == (busy.campaign.id, "Академия")
        for seed in (1, 4):
            card = school_card(paper, seed, like=5 - seed)
            card.start, card.end = later.start, later.end
            (inbox / f"{seed}-2024.json").write_bytes(as_json(card))
        now = busy._replace(campaign=later, files=type(busy.files)(busy.campaigns, later.id))
        now = now._replace(rated=type(busy.rated)(now.files))
        now.take(*sorted(inbox.glob("*-2024.json")))
        result = now.result()
        changes = result.changes()
        assert changes
        before = {one.name: one.place for one in busy.rated.lines("urban")}
        for line in result.lines("urban"):
            assert changes.of(line).places == before[line.name] - line.place
        book = openpyxl.load_workbook(io.BytesIO(rating_workbook(result, language)))
        title = {"ru": "Изменение баллов", "kk": "Балдар өзгерісі"}[language]
        totals = {one.name: one.total for one in busy.rated.lines("urban")}
        for line in result.lines("urban"):
            (told,) = [_cell(sheet, line.name, title) for sheet in book if _cell(sheet, line.name, title)]
            assert told == pytest.approx(float(line.total - totals[line.name]))
        for one in result.municipalities:
            (mean,) = [
                last.mean for last in busy.result().municipalities if last.municipality == one.municipality
            ]
            assert changes.of_municipality(one) == one.mean - mean
        assert {"ru": "Прошлый год", "kk": "Өткен жыл"}[language] in words_of(print_rating(result, language))

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_who_has_not_sent(self, busy: Office, language: Language) -> None:
        busy.campaigns.add_schools(busy.campaign.id, [School("Гимназия", "Волжский", "", "g@mail.ru")])
        text, late = reminder(busy.campaigns, busy.campaign, date(2023, 11, 20), language)
        assert [one.school.name for one in late] == ["Гимназия"]
        assert "Гимназия — g@mail.ru" in text
        pdf = print_reminder(busy.campaigns, busy.campaign, date(2023, 11, 20), language)
        assert "g@mail.ru" in words_of(pdf)
        assert [one.days for one in days_left(busy.campaign, date(2023, 11, 20))] == [-36, 11, 20]

    def test_statistics_and_strikes_are_of_the_campaign(self, busy: Office, paper: Paper) -> None:
        result = busy.result()
        assert result.rows["1.2.6"].number == 12
        for row in paper.rows:
            struck = result.struck_out(row)
            assert all(one.place != one.without for one in struck.moved)
        assert any(result.struck_out(row).moved for row in paper.rows)


class TestSheetsOfBodies:
    def test_totals_of_four_tables_are_summed_up(self, papers: Papers, office: Office, inbox: Path) -> None:
        sheet = papers.newest("kz-evaluation-sheet")
        campaign = office.campaigns.create(new_campaign(sheet, TODAY, "kk"))
        for seed in range(1, 6):
            card = right_card(sheet, seed)
            card.start, card.end = campaign.start, campaign.end
            card.organisation = {"name": f"Ақ-Бұлақ округі {seed}", "municipality": "Ақжар ауданы"}
            content = workbook_of(card.replaced(printed=None), "kk") if seed % 2 else as_json(card)
            (inbox / f"{seed}").write_bytes(content)
        files = type(office.files)(office.campaigns, campaign.id)
        bodies = office._replace(campaign=campaign, files=files, rated=type(office.rated)(files))
        bodies.take(inbox)
        result = bodies.result()
        (part,) = result.nominations
        lines = list(result.lines(part.id))
        assert len(lines) == 5
        for line in lines:
            assert len(line.sections) == 4
            assert sum(line.sections.values()) == line.total
        assert "Ақ-Бұлақ округі 3" in words_of(print_rating(result, "kk"))
        book = openpyxl.load_workbook(io.BytesIO(rating_workbook(result, "kk")))
        assert [row[1] for row in book["Барлық ұйымдар"].iter_rows(min_row=2, values_only=True)] == [
            line.name for line in lines
        ]


def _cell(sheet: Any, name: str, title: str) -> Any:
    """The cell of a school under a title; None where the sheet has none."""
    titles, *lines = sheet.iter_rows(values_only=True)
    found = [line for line in lines if len(line) > 1 and line[1] == name]
    return found[0][titles.index(title)] if found and title in titles else None


class TestDiplomas:  # V4
    @pytest.mark.parametrize(
        ("language", "words"), [("ru", ("ГРАМОТА", "1 место")), ("kk", ("МАҚТАУ ҚАҒАЗЫ", "1-орын"))]
    )
    def test_one_for_each_of_the_first_three(
        self, busy: Office, language: Language, words: tuple[str, ...]
    ) -> None:
        result = busy.result()
        pdf = print_diplomas(result, language)
        winners = [one for part in result.nominations for one in result.winners(part.id)]
        pages = [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages]
        assert len(pages) == len(winners) == 9
        assert all(one.name in page for one, page in zip(winners, pages, strict=True))
        assert all(one in pages[0] for one in words)
        assert pdf == print_diplomas(result, language)

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_a_paper_without_nominations_names_none(
        self, office: Office, papers: Papers, inbox: Path, language: Language
    ) -> None:
        sheet = papers.newest("kz-evaluation-sheet")
        campaign = office.campaigns.create(new_campaign(sheet, date(2022, 9, 1), language))
        card = right_card(sheet, 1)
        card.organisation = {"name": "№ 1 мектеп", "municipality": "Аққайың ауданы"}
        card.start, card.end = campaign.start, campaign.end
        (inbox / "1.json").write_bytes(as_json(card))
        files = type(office.files)(office.campaigns, campaign.id)
        school = office._replace(campaign=campaign, files=files, rated=type(office.rated)(files))
        school.take(inbox)
        result = school.result()
        assert result.ranked == 1
        assert "оминаци" not in words_of(print_diplomas(result, language))
        assert "оминаци" not in words_of(print_protocol(result, language))

    @pytest.mark.parametrize(
        ("text", "code"),
        [
            ("[[line", "ranking.diploma_not_toml"),
            ("frame = true\nfoot = ", "ranking.diploma_not_toml"),
            ("frame = 1\n[[line]]", "ranking.diploma_key"),
            ("frame = true", "ranking.diploma_key"),
            ('[[line]]\ngap=1\nsize=1\ntext.ru="a"', "ranking.diploma_key"),
            ('[[line]]\ngap=1\nsize=900\ntext={ru="a",kk="b"}', "ranking.diploma_key"),
            ('[[line]]\ngap=1\nsize=9\nsiz=9\ntext={ru="a",kk="b"}', "ranking.diploma_key"),
            ('[[line]]\ngap=1\nsize=9\ntext={ru="{name.x}",kk="b"}', "ranking.diploma_place"),
            ('[[line]]\ngap=1\nsize=9\ntext={ru="{",kk="b"}', "ranking.diploma_place"),
        ],
    )
    def test_a_faulty_template_is_told(self, tmp_path: Path, text: str, code: str) -> None:
        path = tmp_path / "diploma.toml"
        path.write_text(text, encoding="utf-8")
        with pytest.raises(TemplateRefused) as caught:
            read_template(path)
        assert caught.value.message.details["fault"].code == code  # type: ignore[union-attr]
        assert all(say(caught.value.message, language) for language in LANGUAGES)


class TestSchoolList:
    def as_book(self, lines: list[list[str]]) -> bytes:
        book, target = openpyxl.Workbook(), io.BytesIO()
        for line in lines:
            book.active.append(line)
        book.save(target)
        return target.getvalue()

    @pytest.mark.parametrize("kind", ["xlsx", "csv", "csv with tabs", "csv with a heading", "utf-16"])
    def test_columns_are_told_by_their_titles(self, paper: Paper, tmp_path: Path, kind: str) -> None:
        lines = [
            ["Список школ", "", "", ""],
            ["№", "Номинация", "Наименование школы", "Район", "E-mail"],
            ["1", "сельская", "СОШ № 1", "Ольховский", "a@b.ru"],
            ["2", "urban", "Лицей «Ақ»", "Волжский", ""],
            ["3", "прочие", "СОШ № 3", "", ""],
            ["4", "", "сош №1", "Ольховский район", ""],
        ]
        write: Callable[[], bytes] = {
            "xlsx": lambda: self.as_book(lines),
            "csv": lambda: "\n".join(";".join(line) for line in lines[1:]).encode("utf-8-sig"),
            "csv with tabs": lambda: "\n".join("\t".join(line) for line in lines[1:]).encode(),
            "csv with a heading": lambda: "\n".join(",".join(line).strip(",") for line in lines).encode(),
            "utf-16": lambda: "\n".join("\t".join(line) for line in lines[1:]).encode("utf-16"),
        }[kind]
        path = tmp_path / "a"
        path.write_bytes(write())
        found = read_school_list(path, paper)
        assert found.schools == (
            School("СОШ № 1", "Ольховский", "rural", "a@b.ru"),
            School("Лицей «Ақ»", "Волжский", "urban", ""),
        )
        codes = [fault.code for fault in found.faults]
        assert codes == ["ranking.line_nomination", "ranking.line_twice"]

    @pytest.mark.parametrize(
        "content",
        [b"", b"a;b\n1;2", b"PK\x03\x04", bytes(range(256)), b'{"name": "school"}', b"<title>school</title>"],
    )
    def test_a_file_without_names_is_refused(self, paper: Paper, tmp_path: Path, content: bytes) -> None:
        (tmp_path / "a").write_bytes(content)
        with pytest.raises(SchoolListRefused):
            read_school_list(tmp_path / "a", paper)

    @pytest.mark.parametrize(
        ("words", "nomination"),
        [("Сельские", "rural"), ("ауылдық", "rural"), ("повышенный", "advanced"), ("", ""), ("иное", None)],
    )
    def test_nominations_are_told_by_their_words(
        self, paper: Paper, words: str, nomination: str | None
    ) -> None:
        assert nomination_named(words, paper) == nomination


def test_a_list_shows_what_is_asked(busy: Office) -> None:
    assert [one.file for one in busy.files.listed(Wanted(states=("second",)))] == ["02.json"]

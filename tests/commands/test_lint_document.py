"""lint_document: departures with their places, the layout chosen by the paper, one sentence for what is refused."""

import json
from pathlib import Path
from typing import Any

import pytest

from documents.profiles.profile import profiles
from tests.commands.inside import called
from tests.commands.run import Ended, run
from tests.documents.linting.planting import good, letters, planted, text
from units.models import Person
from workflow.layouts import save_layout

PARTY = "HD36-2018"
DEPARTURE = {"code", "slug", "severity", "place", "also", "found", "asked", "source", "to_confirm", "message"}


@pytest.fixture(autouse=True)
def _database(db: None) -> None:
    """The layouts of the database go before those of the files."""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A Party report of 2023 whose issuer is not bold."""
    file = tmp_path / "bao-cao.docx"
    file.write_bytes(planted(PARTY, letters("HUYỆN ỦY", "b")))
    return file


def document(*arguments: object) -> tuple[Ended, dict[str, Any]]:
    ended = called("lint_document", *arguments, "--json")
    return ended, json.loads(ended.out)


def test_a_paper_that_follows_its_layout_ends_with_zero(tmp_path: Path):
    file = tmp_path / "a.docx"
    file.write_bytes(good(PARTY))
    ended, said = document(file)
    assert (ended.code, said["profile"], said["departures"]) == (0, PARTY, [])
    assert said["counts"] == {"departures": 0, "notes": 0}
    assert said["chosen"]["vi"].endswith("ngày 5/2/2023")


def test_a_departure_has_its_place_and_two_sentences(report: Path):
    ended, said = document(report)
    [found] = said["departures"]
    assert ended.code == 1
    assert found.keys() == DEPARTURE
    assert (found["code"], found["severity"], found["source"]) == ("L303", "departure", "HD36-2018, Phụ lục 3")
    assert (found["place"]["element"], found["place"]["paragraph"]) == ("issuer", 2)
    assert found["message"] == {
        "vi": "Tên cơ quan ban hành, đoạn 2 “HUYỆN ỦY PHONG THỔ”: chữ không đậm, quy định chữ đậm.",
        "en": "Issuing body, paragraph 2 “HUYỆN ỦY PHONG THỔ”: not bold, bold is asked.",
    }


def test_a_note_alone_ends_with_zero(tmp_path: Path):
    (tmp_path / "a.docx").write_bytes(planted(PARTY, text("Đã tổ chức", "Đã  tổ chức.")))
    ended, said = document(tmp_path / "a.docx")
    assert (ended.code, said["counts"]) == (0, {"departures": 0, "notes": 1})


def test_the_layout_asked_for_goes_before_the_papers_own(report: Path):
    ended, said = document(report, "--profile", "nd30-2020")
    assert (ended.code, said["profile"], said["chosen"]) == (1, "ND30-2020", None)
    assert "L201" in {each["code"] for each in said["departures"]}


def test_what_a_person_reads_names_layout_reason_and_tally(report: Path):
    lines = called("lint_document", report).out.strip().splitlines()
    assert lines[0].startswith("Mẫu thể thức HD36-2018: Hướng dẫn 36-HD/VPTW")
    assert lines[1] == "Chọn theo tiêu đề “ĐẢNG CỘNG SẢN VIỆT NAM”: văn bản của tổ chức đảng; ngày 5/2/2023."
    assert lines[2].startswith("Chưa đúng L303 · Tên cơ quan ban hành, đoạn 2")
    assert lines[3] == "1 chỗ chưa đúng thể thức, 0 lưu ý."


def test_an_edited_layout_is_the_one_in_force(report: Path):
    original = next(profile for profile in profiles() if profile.id == PARTY)
    plain = original.elements.issuer.model_copy(update={"bold": False})
    edited = original.model_copy(update={"elements": original.elements.model_copy(update={"issuer": plain})})
    save_layout(edited, 0, actor=Person.objects.create_user("an", "Lò Văn An"))
    assert document(report)[0].code == 0


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.docx", b"%PDF-1.7", "Đây là tệp PDF"),
        ("a.docx", good(PARTY)[:500], "Tệp bị hỏng"),
        ("a.docx", b"", "Tệp trống"),
        ("khong-co.docx", None, "không có tệp này"),
    ],
)
def test_what_cannot_be_read_ends_with_two_and_one_sentence(
    tmp_path: Path, name: str, content: bytes | None, said: str
):
    if content is not None:
        (tmp_path / name).write_bytes(content)
    ended = called("lint_document", tmp_path / name, "--json")
    assert (ended.code, ended.out, len(ended.err.strip().splitlines())) == (2, "", 1)
    assert said in ended.err
    assert name in ended.err


def test_an_unknown_layout_is_answered_with_the_known_ones(report: Path):
    ended = called("lint_document", report, "--profile", "HD99")
    assert (ended.code, ended.out) == (2, "")
    assert "DOAN-2013, HD05-2026, HD36-2018, MTTQ-2020, ND30-2020" in ended.err


def test_without_a_database_the_files_are_enough(report: Path):
    ended = run("lint_document", report)
    assert (ended.code, ended.err) == (1, "")
    assert "L303" in ended.out

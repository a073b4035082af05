"""The three plans, read from their Word files, are what the catalogue holds; what is left is listed."""

import json
from functools import cache
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from campaigns import catalogue
from documents.planning.in_english import in_english
from documents.planning.proposal import Proposal
from documents.planning.read_plan import propose
from tests.campaigns.plan_files import plan_file
from tests.documents.planning.paper import docx_of
from tests.documents.reading.realdocs import real_files
from validation.form import Fixed, Form
from validation.text import fold

CODES = ("DA1327", "DA241", "QC518")


@cache
def proposal(code: str) -> Proposal:
    return propose(plan_file(code).read_bytes())


@pytest.mark.parametrize("code", CODES)
def test_the_sections_are_those_of_the_catalogue(code: str) -> None:
    read = [(s.id, s.number, s.title, s.guidance) for s in proposal(code).sections]
    held = [(s.id, s.number, s.title, [g.text for g in s.guidance]) for s in catalogue.load(code).sections]
    assert read == held


# The catalogue gives the second table under one printed heading a title of its own.
OTHER_TITLES = {("QC518", "Mức độ hoạt động của báo cáo viên, tuyên truyền viên 2011 - 2021")}


@pytest.mark.parametrize("code", CODES)
def test_the_titles_of_the_tables_are_those_of_the_catalogue(code: str) -> None:
    pairs = list(zip(proposal(code).forms, catalogue.load(code).forms, strict=True))
    other = {(code, held.title) for read, held in pairs if read.title != held.title}
    assert other == {entry for entry in OTHER_TITLES if entry[0] == code}
    assert [read.number for read, _ in pairs] == [held.number for _, held in pairs]
    assert [fold(read.title_as_printed) for read, _ in pairs] == [
        fold(held.title_as_printed or held.title) for _, held in pairs
    ]


@pytest.mark.parametrize("code", CODES)
def test_the_columns_are_those_of_the_catalogue(code: str) -> None:
    for read, held in zip(proposal(code).forms, catalogue.load(code).forms, strict=True):
        assert [(tuple(map(fold, c.path)), c.type, c.kind) for c in read.columns] == [
            (tuple(map(fold, c.path)), c.type, c.kind) for c in held.columns
        ]
        assert read.keys == (held.keys_as_printed or held.keys)


@pytest.mark.parametrize("code", CODES)
def test_what_is_divided_by_what_is_that_of_the_catalogue(code: str) -> None:
    for read, held in zip(proposal(code).forms, catalogue.load(code).forms, strict=True):
        names = {column.id: place for place, column in enumerate(read.columns)}
        places = {column.id: place for place, column in enumerate(held.columns)}

        def halves(part: str | None, known: dict[str, int]) -> tuple[int, str] | None:
            name, _, half = (part or "").partition(".")
            return (known[name], half) if name else None

        assert [(halves(c.part, names), halves(c.whole, names)) for c in read.columns] == [
            (halves(c.part, places), halves(c.whole, places)) for c in held.columns
        ]


@pytest.mark.parametrize("code", CODES)
def test_the_rows_are_those_of_the_catalogue(code: str) -> None:
    for read, held in zip(proposal(code).forms, catalogue.load(code).forms, strict=True):
        assert read.axis.kind == held.axis.kind
        assert [(r.labels, r.role, r.year) for r in read.axis.rows()] == [
            (r.labels, r.role, r.year) for r in held.axis.rows()
        ]
        if isinstance(read.axis, Fixed):
            assert [row.id for row in read.axis.lines] == [row.id for row in held.rows]
            assert targets(read.axis.lines) == targets(held.rows)


def targets(rows: Any) -> list[Any]:
    return [(t.operator, t.value, t.value_max) if (t := row.target) else None for row in rows]


@pytest.mark.parametrize("code", CODES)
def test_the_deadlines_are_those_of_the_catalogue(code: str) -> None:
    def told(deadlines: Any) -> list[Any]:
        return sorted((d.date, d.step, d.phrase, str(d.bound), d.last_day) for d in deadlines)

    assert told(proposal(code).plan.deadlines) == told(catalogue.load(code).deadlines)


# What the office knows and the paper does not say.
NOT_ON_PAPER = {"DA241": {"legal_basis"}}


@pytest.mark.parametrize("code", CODES)
def test_the_head_and_the_foot_are_those_of_the_catalogue(code: str) -> None:
    read, held = proposal(code).plan, catalogue.load(code)
    other = {
        name
        for name in type(held.plan).model_fields
        if name != "subject" and getattr(read, name) != getattr(held.plan, name)
    }
    assert other == NOT_ON_PAPER.get(code, set())
    assert fold(read.subject) == fold(held.plan.subject)
    assert read.period is not None
    assert (read.period.first, read.period.last) == (held.period.first, held.period.last)


# The file of DA241 prints the note of its second table under the first as well.
OTHER_NOTES = {("DA241", 0)}


@pytest.mark.parametrize("code", CODES)
def test_the_notes_are_those_of_the_catalogue(code: str) -> None:
    pairs = zip(proposal(code).forms, catalogue.load(code).forms, strict=True)
    other = {(code, place) for place, (read, held) in enumerate(pairs) if read.note != held.note}
    assert other == {entry for entry in OTHER_NOTES if entry[0] == code}


KNOWN_FAULTS = [
    ("QC518", "Đề án 518", "Quy chế 518"),
    ("QC518", "II", "II."),
    ("QC518", "Hạn chế và nguyên nhân 4", "Hạn chế và nguyên nhân"),
    ("QC518", "tuyên truền", "tuyên truyền"),
    ("QC518", "số lượngbáo", "số lượng báo"),
    ("QC518", "BÁO CÁO VIÊN", ""),
    ("QC518", "Dưới 30", "từ 30 trở xuống"),
    ("QC518", "Hoạt động thường xuyên", "Hoạt động không thường xuyên"),
    (
        "QC518",
        "tham mưu xây dựng dự thảo báo cáo tổng kết Quy chế hoạt động báo cáo viên của Đảng trình Ban Thường vụ Thành "
        "ủy trước ngày 05/6/2021; Hoàn thành chậm nhất ngày 04/6/2021",
        "đều là 04/06/2021",
    ),
    ("DA1327", "hoàn thành trước ngày 01/5/2023", "nên xong trong ngày làm việc 28/04/2023"),
    ("DA1327", "T. NGHE", "Năm"),
    ("DA1327", "Cấp ủy trực thuộc", "Cấp ủy trực thuộc Cấp ủy cơ sở"),
    ("DA1327", "NLD", "NLĐ"),
    ("DA1327", "Lưu VPTU", "Lưu VPHU"),
    ("DA1327", "Nguyễn Văn Thanh", ""),
    (
        "DA1327",
        "Ghi chú: Số liệu năm 2013 tính đến thời điểm báo cáo.",
        "Ghi chú: Số liệu năm 2023 tính đến thời điểm báo cáo.",
    ),
    ("DA241", "Số 232- CV/HU", "Số 232-CV/HU"),
    ("DA241", "dảng viên", "đảng viên"),
    ("DA241", "Cùng cố", "Củng cố"),
    ("DA241", "THỰC ĐỀ ÁN", "THỰC HIỆN ĐỀ ÁN"),
]


@pytest.mark.parametrize(("code", "printed", "read_as"), KNOWN_FAULTS)
def test_a_known_fault_is_asked(code: str, printed: str, read_as: str) -> None:
    assert (printed, read_as) in {(question.printed, question.read_as) for question in proposal(code).questions}


@pytest.mark.parametrize("code", CODES)
def test_every_reason_and_question_can_be_said_in_english(code: str) -> None:
    read = proposal(code)
    columns = [column for form in read.forms for column in form.columns]
    rules = [rule for form in read.forms for rule in form.rules]
    said = {each.reason for each in (*read.guesses, *read.sections, *columns, *rules)}
    said |= {question.why for question in read.questions} | {form.axis_reason for form in read.forms}
    assert [sentence for sentence in said if in_english(sentence) == sentence] == []


def test_a_lost_head_is_asked() -> None:
    [question] = [q for q in proposal("DA1327").questions if q.place == "plan/issuer"]
    assert question.read_as == "Ban Thường vụ Huyện ủy"


def test_the_blanks_of_the_text_are_percentages() -> None:
    blanks = [f for s in proposal("DA241").sections for f in s.figures if f.label.endswith("…%")]
    assert len(blanks) == 18
    assert {figure.type for figure in blanks} == {"percent"}


@pytest.mark.parametrize("code", CODES)
def test_every_figure_of_a_section_has_a_name_of_its_own(code: str) -> None:
    for section in proposal(code).sections:
        names = [figure.id for figure in section.figures]
        assert len(names) == len(set(names))


def divided(part: str, whole: str) -> dict[str, str]:
    return {"part": part, "whole": whole} if part else {}


@pytest.mark.parametrize("code", CODES)
def test_a_proposed_form_is_a_form_that_the_program_can_hold(code: str) -> None:
    for form in proposal(code).forms:
        columns = [
            {
                "id": c.id,
                "path": c.path,
                "type": c.type,
                "kind": c.kind,
                "part": c.part or None,
                "whole": c.whole or None,
            }
            for c in form.columns
        ]
        held = Form.model_validate({"id": form.id, "title": form.title, "axis": form.axis, "columns": columns})
        assert len(held.columns) == len(form.columns)


def printed(*arguments: str) -> str:
    out = StringIO()
    call_command("import_plan", *arguments, stdout=out)
    return out.getvalue()


def test_the_json_has_four_parts_and_iso_days() -> None:
    document = json.loads(printed(str(plan_file("DA1327")), "--json"))
    assert list(document) == ["plan", "sections", "forms", "questions"]
    assert document["plan"]["date"] == "2023-02-20"
    assert document["plan"]["deadlines"][0]["last_day"] == "2023-04-30"
    assert {"title", "header", "columns", "axis", "rules"} <= document["forms"][0].keys()
    assert {"id", "path", "type", "kind"} <= document["forms"][0]["columns"][0].keys()
    assert [len(form["columns"]) for form in document["forms"]] == [7, 6, 24]
    assert {"place", "value", "confidence", "reason", "source"} == document["plan"]["guesses"][0].keys()


def test_the_lines_for_the_shell_name_what_must_be_asked() -> None:
    text = printed(str(plan_file("QC518")))
    assert "Hoạt động thường xuyên / Tỷ lệ %: percent, ratio" in text
    assert "Hoạt động không thường xuyên" in text
    assert "ngày cuối còn đúng hạn 02/6/2021" in text


def refused(file: Path) -> int:
    with pytest.raises(CommandError) as refusal:
        printed(str(file))
    assert str(refusal.value)
    return refusal.value.returncode


def test_a_file_that_is_no_document_is_refused(tmp_path: Path) -> None:
    (tmp_path / "plan.docx").write_bytes(b"%PDF-1.7")
    assert refused(tmp_path / "plan.docx") == 2
    assert refused(tmp_path / "missing.docx") == 2


def test_a_document_that_is_no_plan_is_said(tmp_path: Path) -> None:
    (tmp_path / "letter.docx").write_bytes(docx_of("Thân gửi các bạn,", "Hẹn gặp lại."))
    assert refused(tmp_path / "letter.docx") == 1


def outcome(file: Path) -> tuple[int, str]:
    try:
        json.loads(printed(str(file), "--json"))
    except CommandError as refusal:
        return refusal.returncode, str(refusal)
    return 0, ""


def test_every_real_document_is_read_or_refused_in_one_sentence() -> None:
    outcomes = {file.name: outcome(file) for file in real_files(".docx")}
    assert {code for code, _ in outcomes.values()} == {0, 1, 2}
    assert [name for name, (_, said) in outcomes.items() if "\n" in said] == []

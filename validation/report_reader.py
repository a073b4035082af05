"""A JSON document as a Report of one plan: unknown ids and nested values are refused with a sentence that names them.

Rows are not refused here: a row the form does not have (a thirteenth year) comes back as a finding at its place.
"""

from collections.abc import Iterable
from typing import Any

from validation.form import Form
from validation.frozen import Text
from validation.outline import Section
from validation.plan import Plan
from validation.report import Answer, Report, TypedRow
from validation.strict_json import JsonRefused, read_json
from validation.text import clean_text

KNOWN_KEYS = ("campaign", "sections", "tables", "figures", "answers")
MOST_NAMED = 12


class ReportRefused(ValueError):  # noqa: N818
    """The document is no report of this plan; `vi` and `en` name the place and say what to do."""

    def __init__(self, vi: str, en: str) -> None:
        super().__init__(vi)
        self.vi, self.en = vi, en


def read_report(raw: bytes | str, plan: Plan) -> Report:
    """From the bytes of a JSON file. Raises ReportRefused."""
    try:
        return report_from(read_json(raw), plan)
    except JsonRefused as refusal:
        raise ReportRefused(refusal.vi, refusal.en) from None


def report_from(document: Any, plan: Plan) -> Report:
    """From plain JSON values. Raises ReportRefused."""
    document = _object(document, "báo cáo", "the report")
    _known(document, KNOWN_KEYS, Text(vi="phần", en="key"), Text(vi="trong báo cáo", en="in a report"))
    if document.get("campaign", plan.code) != plan.code:
        raise ReportRefused(
            f"Báo cáo ghi đợt “{document['campaign']}”, không phải “{plan.code}”: hãy chọn đúng đợt báo cáo.",
            f"The report says campaign “{document['campaign']}”, not “{plan.code}”: choose the right campaign.",
        )
    parts = {key: _object({} if document.get(key) is None else document[key], key, key) for key in KNOWN_KEYS[1:]}
    return Report(
        sections=_sections(parts["sections"], plan),
        tables=_tables(parts["tables"], plan),
        figures=_figures(parts["figures"], plan),
        answers=_answers(parts["answers"], plan),
    )


def _sections(typed: dict[str, Any], plan: Plan) -> dict[str, str]:
    _known(typed, [section.id for section in plan.sections], SECTION, _in(plan))
    return {section: _text(value, section) for section, value in typed.items()}


def _tables(typed: dict[str, Any], plan: Plan) -> dict[str, list[TypedRow]]:
    _known(typed, [form.id for form in plan.forms], FORM, _in(plan))
    return {
        form_id: [_row(row, plan.form(form_id), place) for place, row in enumerate(_list(rows, form_id), start=1)]
        for form_id, rows in typed.items()
    }


def _row(typed: Any, form: Form, place: int) -> TypedRow:
    row = _object(typed, f"{form.id}, dòng thứ {place}", f"{form.id}, row {place}")
    row_id = _text(row.get("row"), f"{form.id}/row")
    if not row_id.strip():
        raise ReportRefused(
            f"{form.id}, dòng thứ {place}: thiếu “row”; {_row_hint(form).vi}.",
            f"{form.id}, row {place}: “row” is missing; {_row_hint(form).en}.",
        )
    _known(row, ["row", *(column.id for column in form.columns)], COLUMN, _at(form.id))
    return {key: _text(value, f"{form.id}/{row_id}/{key}") for key, value in row.items()} | {"row": row_id.strip()}


def _row_hint(form: Form) -> Text:
    if form.is_open:
        return Text(vi="hãy đặt cho mỗi dòng một mã riêng", en="give each line an id of its own")
    ids = _listed(row.id for row in form.rows)
    return Text(vi=f"các dòng: {ids}", en=f"the rows are {ids}")


def _figures(typed: dict[str, Any], plan: Plan) -> dict[str, dict[str, list[str]]]:
    _known(typed, [section.id for section in plan.sections], SECTION, _in(plan))
    return {section: _boxes(value, plan.section(section)) for section, value in typed.items()}


def _boxes(typed: Any, section: Section) -> dict[str, list[str]]:
    figures = _object(typed, section.id, section.id)
    _known(figures, [figure.id for figure in section.figures], FIGURE, _at(section.id))
    return {
        figure: [_text(box, f"{section.id}#{figure}") for box in (boxes if isinstance(boxes, list) else [boxes])]
        for figure, boxes in figures.items()
    }


def _answers(typed: dict[str, Any], plan: Plan) -> dict[str, Answer]:
    places = [section.id for section in plan.sections] + [form.id for form in plan.forms]
    _known(typed, places, Text(vi="mục hoặc biểu", en="section or form"), _in(plan))
    for answer in typed.values():
        _known([str(answer)], list(Answer), Text(vi="câu trả lời", en="answer"), _in(plan))
    return {place: Answer(answer) for place, answer in typed.items()}


SECTION = Text(vi="mục", en="section")
FORM = Text(vi="biểu", en="form")
COLUMN = Text(vi="cột", en="column")
FIGURE = Text(vi="số liệu", en="figure")


def _in(plan: Plan) -> Text:
    return Text(vi=f"trong đợt {plan.code}", en=f"in campaign {plan.code}")


def _at(place: str) -> Text:
    return Text(vi=f"ở {place}", en=f"in {place}")


def _known(given: Iterable[str], known: Iterable[str], what: Text, where: Text) -> None:
    """ReportRefused for the first name that is not known, with the names that are."""
    names = list(known)
    for name in given:
        if name not in names:
            raise ReportRefused(
                f"Không có {what.vi} “{name}” {where.vi}; các {what.vi}: {_listed(names)}.",
                f"There is no {what.en} “{name}” {where.en}; known: {_listed(names)}.",
            )


def _listed(names: Iterable[str]) -> str:
    found = list(names)
    return ", ".join(found[:MOST_NAMED]) + (", …" if len(found) > MOST_NAMED else "")


def _object(value: Any, vi: str, en: str) -> dict[str, Any]:
    if isinstance(value, dict):
        return value
    raise ReportRefused(f"{vi}: cần một khối {{…}} có tên từng phần.", f"{en}: an object {{…}} is needed here.")


def _list(value: Any, place: str) -> list[Any]:
    if isinstance(value, list):
        return value
    raise ReportRefused(f"{place}: cần một danh sách các dòng [ … ].", f"{place}: a list of rows [ … ] is needed here.")


def _text(value: Any, place: str) -> str:
    """As typed; a bare number becomes the text a person would have typed."""
    if value is None:
        return ""
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ReportRefused(
            f'{place}: mỗi ô là một đoạn chữ trong dấu ngoặc kép, ví dụ "120" hoặc "120/130".',
            f'{place}: a cell is text in quotes, such as "120" or "120/130".',
        )
    return str(value) if isinstance(value, int) else f"{value:f}".rstrip("0").rstrip(".").replace(".", ",")

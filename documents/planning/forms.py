"""The tables of the annexes as forms, each under its heading, with its title and its note."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from documents.planning.axis import is_ornament_cell, read_axis
from documents.planning.columns import proposed_columns
from documents.planning.division import annex_number
from documents.planning.doubts import doubts_of
from documents.planning.formulas import divided_as_printed, formulas_of
from documents.planning.header_tree import HeadedTable, headed
from documents.planning.letters import is_ornament, plain_dashes, sentence_case, without_end
from documents.planning.proposal import HeaderText, ProposedColumn, ProposedForm, Question
from documents.planning.rules import rules_of
from documents.planning.slips import mended, slips_in
from documents.planning.source import Block, Grid, Paragraph
from validation.form import ColumnType
from validation.text import fold

_WITH_PLAN = re.compile(r"^\(?\s*(ban hành )?kèm theo\b|^\(?(kế hoạch|công văn) số")
_NOTE = re.compile(r"^\(?\s*(ghi chú|lưu ý|chú thích)\b")
_UNIT_LINE = re.compile(r"^\(?\s*(đơn vị tính|đvt|đơn vị( (báo cáo|nhận)[\w ]*)?\s*:|kỳ báo cáo\b|biểu số\s*[\d:.])")
_UNIT = re.compile(r"\(?\s*(?:đơn vị tính|đvt|đơn vị)\s*:\s*(?P<unit>.+)", re.I)
_TWO_NUMBERS = re.compile(r"(?P<first>[0-9]{1,2}|[IVX]{1,4})\s*(?:\+|và|,|&)\s*(?P<second>[0-9]{1,2}|[IVX]{1,4})\b")
_OF_THE_OFFICE = re.compile(r"[/-][A-ZĐ][\w./-]*")
_HEADING_TAIL = re.compile(r"^[\s.:\-–]+|[\s.:]+$")
_LONGEST_TITLE = 400


@dataclass
class _Heading:
    """What stands over the next table."""

    number: str = ""
    label: str = ""
    second: str = ""
    title: list[str] = field(default_factory=list)
    tables: int = 0
    unit: str = ""


@dataclass
class ReadForms:
    forms: list[ProposedForm] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)


def read_forms(blocks: Sequence[Block]) -> ReadForms:
    read, heading = ReadForms(), _Heading()
    for block in blocks:
        if isinstance(block, Paragraph):
            heading = _line(read, heading, block.text)
        elif block.width > 1 and block.height > 1:
            _table(read, heading, block)
    return read


def _line(read: ReadForms, heading: _Heading, text: str) -> _Heading:
    """A note belongs to the table above; any other line to the heading of the next."""
    if number := annex_number(text):
        return _new_heading(text, number)
    if _NOTE.match(fold(text)) and read.forms and (heading.tables or not heading.title):
        read.forms[-1] = replace(read.forms[-1], note=text)
    elif unit := _UNIT.match(text):
        heading = _Heading() if heading.tables else heading
        heading.unit = unit["unit"].strip(" .)")
    elif not is_ornament(text) and not _WITH_PLAN.match(fold(text)) and not _UNIT_LINE.match(fold(text)):
        heading = _Heading() if heading.tables else heading
        if len(" ".join(heading.title)) < _LONGEST_TITLE:
            heading.title.append(text)
    return heading


def _new_heading(text: str, number: str) -> _Heading:
    """`PHỤ LỤC 03 + 04` names two; what follows the number on its line begins the title."""
    place = re.search(re.escape(number), text, re.IGNORECASE)
    end = place.end() if place else len(text)
    two = _TWO_NUMBERS.match(text[place.start() :]) if place else None
    second = two["second"] if two else ""
    if two and place:
        end = place.start() + two.end()
    of = _OF_THE_OFFICE.match(text, end)
    rest = _HEADING_TAIL.sub("", text[of.end() if of else end :])
    label = sentence_case(text[: place.end() if place else end].casefold().strip())
    label = re.sub(r"\b([ivx]+|\d+[a-z])$", lambda figure: figure[0].upper(), label) + (of[0] if of else "")
    return _Heading(number, label, second, [rest] if rest else [])


def _table(read: ReadForms, heading: _Heading, grid: Grid) -> None:
    table = headed(grid)
    if not any(table.paths):
        return
    if _is_filled(table):
        printed = _title(heading, table) or " | ".join(path[-1] for path in table.paths if path)
        read.questions.append(
            Question("forms", printed, "", "bảng đã ghi đủ nội dung, không coi là biểu để đơn vị điền")
        )
        return
    axis = read_axis(table.body(), table.paths, table.captions[0] if table.captions else "")
    columns = proposed_columns([tuple(map(mended, path)) or ("",) for path in table.paths[axis.keys :]])
    formulas = formulas_of(columns, table, axis.keys)
    columns = _measured(divided_as_printed(columns, formulas), heading.unit)
    form_id, label = _name(read, heading)
    printed = _title(heading, table)
    keys = tuple(path[-1] if path else "" for path in table.paths[: axis.keys])
    form = ProposedForm(
        form_id, label, sentence_case(mended(printed)), printed, "", _header(table), keys, columns,
        axis.axis, axis.confidence, axis.reason, rules_of(axis.axis, columns, formulas),
    )  # fmt: skip
    read.forms.append(form)
    read.questions += slips_in(form.id, " ".join([printed, *(" ".join(path) for path in table.paths)]))
    read.questions += doubts_of(form, table)
    read.questions += _printed_in_cells(form_id, table, axis.keys)
    why = "dòng này không phải năm nên chưa đưa vào các dòng của bảng"
    read.questions += [Question(form_id, words, "", why) for words in axis.unread]
    _ask_shared(read, heading, form)
    heading.tables += 1


def _is_filled(table: HeadedTable) -> bool:
    """No blank cell in any row: what is written there is not asked."""
    return bool(table.body()) and not any(is_ornament_cell(text) for row in table.body() for text in row)


def _measured(columns: Sequence[ProposedColumn], unit: str) -> tuple[ProposedColumn, ...]:
    """The unit printed over a table holds for its counts; two units in one line hold for none."""
    if not unit or re.search(r"[,;]|\bvà\b", unit):
        return tuple(columns)
    return tuple(replace(each, unit=unit) if each.type is ColumnType.COUNT else each for each in columns)


def _printed_in_cells(form_id: str, table: HeadedTable, keys: int) -> list[Question]:
    """Words where a unit should type: a heading of its own, or an example."""
    texts = [text for row in table.body() for text in row[keys:] if not is_ornament_cell(text)]
    words = list(dict.fromkeys(text for text in texts if re.search(r"[^\W\d_]{3}", text)))
    why = "ô để điền đã in sẵn chữ; cần biết là tiêu đề dòng hay chỉ là ví dụ"
    return [Question(form_id, "; ".join(words[:5]), "", why)] if words else []


def _name(read: ReadForms, heading: _Heading) -> tuple[str, str]:
    """Two tables under a heading of two numbers take one each."""
    used = {form.id for form in read.forms}
    number = heading.second if heading.second and heading.tables == 1 else heading.number
    name = f"PL{number}" if number else f"B{len(read.forms) + 1}"
    label = heading.label.replace(heading.number, number) if number else ""
    while name in used:
        name += "b"
    return name, label


def _title(heading: _Heading, table: HeadedTable) -> str:
    inside = [cell.text for cell in table.grid.cells if cell.row < table.lead]
    return without_end(" ".join([*heading.title, *([] if heading.title else inside)]))


def _header(table: HeadedTable) -> tuple[tuple[HeaderText, ...], ...]:
    return tuple(
        tuple(HeaderText(cell.text, cell.colspan, cell.rowspan) for cell in row) for row in table.header_cells()
    )


def _ask_shared(read: ReadForms, heading: _Heading, form: ProposedForm) -> None:
    if heading.tables and (heading.label or heading.title):
        printed = plain_dashes(f"{heading.label} {heading.second}".strip() or form.title)
        why = "một tiêu đề in trên hai bảng; bảng này không có tên riêng"
        read.questions.append(Question(form.id, printed, form.number or form.title, why))
    elif not form.title:
        read.questions.append(Question(form.id, "", "", "không thấy tên của bảng"))

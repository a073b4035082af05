"""The hidden ids of a sheet of our own blank: where they stand, and which column each one names."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from documents.blanks.marks import COLUMN_IDS
from documents.matching.header_tree import Path
from documents.matching.header_words import ALIKE, SAME, worth
from documents.matching.layout import expected_columns
from documents.matching.prints import whole
from documents.matching.said import Remarks
from documents.matching.sheet_lines import ID, Lines
from validation.form import Form
from validation.plan import Plan

LAST_LINE_OF_IDS = 60
_TAKEN_FOR_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{1,4})_")


@dataclass(frozen=True)
class IdColumns:
    """The row that holds the column ids, and where each column stands."""

    row: int
    at: Mapping[int, str]


def as_saved(mark: str) -> str:
    """LibreOffice takes the `_xa_` in an id for an escaped character: both spellings become the same."""
    return _TAKEN_FOR_ESCAPE.sub(lambda match: chr(int(match[1], 16)), mark).strip()


def place_of_ids(lines: Lines, plan: Plan) -> tuple[int, int] | None:
    """The hidden row of ids, and the column of the row ids: left of the labels also where it was deleted."""
    first = [(row, cells) for row, cells in sorted(lines.items()) if row <= LAST_LINE_OF_IDS]
    for row, cells in first:
        for cell in cells.values():
            if cell.text.strip() == COLUMN_IDS:
                return row, cell.column
    for row, cells in first:
        for form in plan.forms:
            if len(cells) > 1 and all(_known(form).get(as_saved(cell.text)) for cell in cells.values()):
                return row, min(cells) - len(form.keys) - ID
    return None


def id_columns(lines: Lines, row: int, form: Form) -> IdColumns | None:
    """None when the hidden row names columns the form does not have."""
    known = _known(form)
    at = {column: known.get(as_saved(cell.text), "") for column, cell in lines[row].items() if column > ID}
    return IdColumns(row, at) if at and all(at.values()) else None


def _known(form: Form) -> dict[str, str]:
    return {as_saved(column.id): column.id for column in form.columns}


def as_headed(ids: IdColumns, form: Form, paths: Mapping[int, Path], remarks: Remarks) -> IdColumns:
    """The columns by the words over them where those are exactly another column's, each still once."""
    expected = {one.id: one for one in expected_columns(form, whole(form)) if one.id}
    at = dict(ids.at)
    for column, path in paths.items():
        own = expected.get(at.get(column, ""))
        same = [one.id for one in expected.values() if worth(path, one) > SAME]
        if own and len(same) == 1 and worth(path, own) < ALIKE:
            at[column] = same[0]
    if at == ids.at or len(set(at.values())) < len(at):
        return ids
    moved = [" / ".join(paths[column]) for column in at if at[column] != ids.at[column]]
    vi = "các cột này đã đổi chỗ; đọc theo tiêu đề nhìn thấy. Đề nghị kiểm tra."
    en = "these columns changed places; they were read by the headers one sees. Please check."
    remarks.doubts("column-changed", form.id, vi, en, "; ".join(moved))
    return IdColumns(ids.row, at)

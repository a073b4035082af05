"""Which sheet of a workbook is which of our own blank: by what stands in it, whatever it is called now."""

from collections.abc import Sequence

from documents.blanks.marks import COVER_HEADINGS, sheet_name
from documents.matching.likeness import plain
from documents.matching.sheet_ids import id_columns
from documents.matching.sheet_lines import Lines, lines_of
from documents.matching.which_form import names_of, worth_of_words
from documents.reading.tree import Sheet
from validation.form import Form
from validation.plan import Plan

SURE = 0.9
ANSWERS_FROM_FIRST = 6
"""Columns from the first to the hidden one that lists the words which may stand for a number."""


def is_cover(sheet: Sheet) -> bool:
    """What the unit reads, and nobody fills."""
    words = {plain(cell.text) for cell in sheet.cells}
    return words >= {plain(heading) for heading in COVER_HEADINGS}


def typed_on_cover(sheet: Sheet) -> list[str]:
    """What stands under its last list, or outside the two columns we print."""
    lines = lines_of(sheet)
    first = min(column for cells in lines.values() for column in cells)
    last = max(
        row for row, cells in lines.items() for cell in cells.values() if plain(cell.text) == plain(COVER_HEADINGS[1])
    )
    while len(lines.get(last + 1, {})) > 1:
        last += 1
    printed = {first, first + 1, first + ANSWERS_FROM_FIRST}
    return [cell.text for cell in sheet.cells if cell.column not in printed or cell.row > last]


def form_of(sheet: Sheet, lines: Lines, row_of_ids: int, plan: Plan) -> Form | None:
    """Of the forms that have the columns of the hidden row: the one in its title, else the one the sheet is named
    after, else the only one."""
    fitting = [form for form in plan.forms if id_columns(lines, row_of_ids, form) is not None]
    above = (cells for row, cells in sorted(lines.items()) if row < row_of_ids)
    titles = [next(iter(cells.values())).text for cells in above if len(cells) == 1]
    for chosen in (
        [form for form in fitting if worth_of_words(titles, names_of(form)) >= SURE],
        [form for form in fitting if sheet.name == sheet_name(form.id)],
        fitting,
    ):
        if len(chosen) == 1:
            return chosen[0]
    return None


def words_of(sheet: Sheet) -> str:
    return " | ".join([sheet.name, *(cell.text.strip() for cell in sheet.cells if cell.text.strip())])


def in_order_of_names(sheets: Sequence[Sheet], plan: Plan) -> list[Sheet]:
    """Those that bear the name of a form first: a copy has another."""
    names = {sheet_name(form.id) for form in plan.forms}
    return sorted(sheets, key=lambda sheet: sheet.name not in names)

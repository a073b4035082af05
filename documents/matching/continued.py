"""A table that goes on in another: over a page, after a blank line, with its header once more or without it."""

import re
from collections.abc import Mapping, Sequence

from documents.matching.columns import layout_of
from documents.matching.layout import Layout, usual_width
from documents.matching.likeness import plain
from documents.matching.prints import Print, prints_of
from documents.matching.row_labels import row_named
from documents.matching.which_form import ENOUGH, Found, words_for
from documents.reading.tree import Row, Table
from validation.form import Form, Single
from validation.plan import Plan

LONGEST_CAPTION = 60
_CAPTION = re.compile(r"\b(tiếp|trang|bảng|biểu|phụ lục|kèm theo)\b", re.IGNORECASE)
Part = tuple[Table, Layout]


def continuations(
    found: Sequence[Found], given: Mapping[int, tuple[Form, Layout]], plan: Plan
) -> dict[int, tuple[Part, ...]]:
    """By the position of a form's table, the tables after it that hold the rest of its rows."""
    prints = prints_of(plan)
    parts: dict[int, list[Part]] = {}
    start: int | None = None
    for at, one in enumerate(found):
        if one.is_inner:
            continue
        if at in given:
            start = at
            continue
        if start is None:
            continue
        form, layout = given[start]
        part = _part(one, form, layout, prints[form.id])
        if part is None or not _goes_on([(found[start].table, layout), *parts.get(start, [])], part, form):
            start = None
        else:
            parts.setdefault(start, []).append(part)
    return {at: tuple(tables) for at, tables in parts.items()}


def _part(one: Found, form: Form, above: Layout, prints: Sequence[Print]) -> Part | None:
    """With a header of its own, or under the header above it."""
    if isinstance(form.axis, Single) or not _may_go_on(one, form):
        return None
    own = layout_of(one.table, form, prints)
    if own is not None and own.score >= ENOUGH:
        return one.table, own
    if usual_width(one.table, 0) != len(above.places):
        return None
    return one.table, Layout(above.score, 0, above.places, above.paths)


def _may_go_on(one: Found, form: Form) -> bool:
    """Nothing but a caption stands between the two."""
    return bool(words_for(form, one)) or all(
        len(line) <= LONGEST_CAPTION and _CAPTION.search(plain(line)) for line in one.before
    )


def _goes_on(parts: Sequence[Part], part: Part, form: Form) -> bool:
    """With other rows than those before: an old copy of the table is no second half of it."""
    rows = _rows_in(part, form)
    return bool(rows) and not any(rows & _rows_in(before, form) for before in parts)


def _rows_in(part: Part, form: Form) -> set[str]:
    """The names of its rows; of an open list what they say."""
    table, layout = part
    rows = [row for row in table.rows[layout.first_data_row :] if len(row.cells) == len(layout.places)]
    if form.is_open:
        return {words for row in rows if (words := _words(row, layout))}
    keys = [at for at, place in enumerate(layout.places) if place is not None and place.key is not None]
    found: set[str] = set()
    above = [""] * len(keys)
    for row in rows:
        above = [above[n] if row.cells[at].continues else row.cells[at].text for n, at in enumerate(keys)]
        if named := row_named(form, above, found):
            found.add(named.id)
    return found


def _words(row: Row, layout: Layout) -> str:
    cells = zip(layout.places, row.cells, strict=True)
    return " ".join(plain(cell.text) for place, cell in cells if place is not None and place.id).strip()

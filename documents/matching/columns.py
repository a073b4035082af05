"""Which column of a form stands where in a table that was read: by its marks, else by the words of its header."""

from collections.abc import Sequence
from dataclasses import replace

from documents.matching.header_tree import paths_over
from documents.matching.header_words import SAME, matched_columns
from documents.matching.layout import Expected, Layout, by_order, expected_columns, usual_width
from documents.matching.marked_columns import marked_layout
from documents.matching.prints import Print, whole
from documents.matching.row_labels import row_named
from documents.reading.tree import Row, Table
from validation.form import Form

MOST_TITLE_ROWS = 6
MOST_HEADER_ROWS = 5
MOST_COLUMNS = 80
SURE = 0.8
NAMED = 0.8
"""How many of the rows their labels must name before columns are taken by their order alone."""


HeaderPlace = tuple[int, int]
"""Its first row, and how many rows it has."""


def layout_of(table: Table, form: Form, prints: Sequence[Print] = ()) -> Layout | None:
    """The best reading of the table's first rows as the header of the form; None when there is nothing alike.

    `prints` are the cuts of the form that may stand there: without them the whole form.
    """
    if marked := marked_layout(table, form, prints):
        return marked
    places = _header_places(table)
    found: Layout | None = None
    for columns in prints or (whole(form),):
        layout, place = _worded(table, expected_columns(form, columns), places)
        if layout and found and abs(layout.score - found.score) < 1e-9:
            found = _agreed(found, layout)
        elif layout and (found is None or layout.score > found.score):
            found = layout
        if found is None or found.score > SAME:
            break
        # Cut or whole, the header is in the same rows.
        places = [place] if layout else places
    return found


def _agreed(one: Layout, other: Layout) -> Layout:
    """Two cuts that the words allow alike: what they do not agree on stands in no column."""
    if one.first_data_row != other.first_data_row or len(one.places) != len(other.places):
        return one
    pairs = zip(one.places, other.places, strict=True)
    return replace(one, places=tuple(mine if mine == theirs else None for mine, theirs in pairs))


def _worded(
    table: Table, expected: Sequence[Expected], places: Sequence[HeaderPlace]
) -> tuple[Layout | None, HeaderPlace]:
    """With the place of the header that agrees most."""
    found: Layout | None = None
    best = (0, 0)
    for first, depth in places:
        layout = _layout(table.rows[first : first + depth], expected, first + depth)
        if layout and (found is None or layout.score > found.score + 1e-9):
            found, best = layout, (first, depth)
        if found and found.score > SAME:
            break
    return (_completed(found, table, expected) if found else None), best


def layout_by_order(table: Table, form: Form, prints: Sequence[Print]) -> Layout | None:
    """For a table known by its mark or title whose header nobody can read: its rows are the form's, and it has as many
    cells as one way of printing the form has columns."""
    first = _first_data_row(table, form)
    if first is None:
        return None
    width = usual_width(table, first)
    fitting = [columns for columns in prints if len(form.keys) + len(columns) == width]
    if len(fitting) != 1:
        return None
    return by_order(Layout(0.0, first, (), ()), expected_columns(form, fitting[0]))


def _first_data_row(table: Table, form: Form) -> int | None:
    """Where the rows begin that are named as the form's; None where too few are, or the form names none."""
    if not form.rows or not form.keys:
        return None
    named = [row_named(form, [cell.text for cell in row.cells[: len(form.keys)]]) is not None for row in table.rows]
    if True not in named:
        return None
    first = named.index(True)
    return first if sum(named) >= NAMED * len(named[first:]) else None


def _completed(layout: Layout, table: Table, expected: Sequence[Expected]) -> Layout:
    """Header cells that somebody merged or split: the rows still have a cell for every column, so order decides."""
    if usual_width(table, layout.first_data_row) != len(expected):
        return layout
    if len(layout.places) != len(expected):
        return by_order(layout, expected)
    places, unsure = list(layout.places), list(layout.unsure)
    for at, one in enumerate(expected):
        if places[at] is None and one not in places:
            places[at] = one
            unsure.append(layout.paths[at])
    return replace(layout, places=tuple(places), unsure=tuple(unsure))


def _header_places(table: Table) -> list[HeaderPlace]:
    """Where the header may begin and how many rows it may have, the likeliest first."""
    repeated = 0
    while repeated < min(len(table.rows), MOST_HEADER_ROWS) and table.rows[repeated].is_header:
        repeated += 1
    places = [(0, repeated)] if repeated else []
    return places + [
        (first, depth)
        for first in range(MOST_TITLE_ROWS)
        for depth in range(1, MOST_HEADER_ROWS)
        if first + depth <= len(table.rows)
    ]


def _layout(rows: tuple[Row, ...], expected: Sequence[Expected], first_data_row: int) -> Layout | None:
    paths = paths_over(rows)
    if not 0 < len(paths) <= MOST_COLUMNS:
        return None
    matched = matched_columns(paths, expected)
    if not any(one.id for one, _ in matched.values()):
        return None
    score = sum(value for _, value in matched.values()) / max(len(expected), len(paths))
    places = tuple(matched[at][0] if at in matched else None for at in range(len(paths)))
    unsure = tuple(paths[at] for at, (_, value) in sorted(matched.items()) if value < SURE)
    return Layout(score, first_data_row, places, paths, unsure)

"""The columns of our own table by the marks in its header cells: moved, merged, split or retyped, they keep them."""

from collections.abc import Sequence

from documents.blanks.marks import column_bookmark
from documents.matching.header_tree import Path, paths_over
from documents.matching.header_words import ALIKE, SAME, worth
from documents.matching.layout import Expected, Layout, expected_columns, usual_width
from documents.matching.prints import Print, whole
from documents.reading.tree import Row, Table
from validation.form import Form

MOST_HEADER_ROWS = 12


def marked_layout(table: Table, form: Form, prints: Sequence[Print] = ()) -> Layout | None:
    """None where the header has no marks, or the rows do not have a cell for each column it marks."""
    expected = expected_columns(form, whole(form))
    by_mark = {column_bookmark(form.id, one.id): one for one in expected if one.id}
    depth = _depth(table.rows[:MOST_HEADER_ROWS], by_mark)
    if not depth:
        return None
    rows = table.rows[:depth]
    columns = list(zip(paths_over(rows), _marked(rows, by_mark), strict=True))
    places = _places(columns, expected)
    if len(places) != usual_width(table, depth):
        # A header cell that was split stands over no cell of its own.
        places = [(path, one) for path, one in places if one is not None]
    if len(places) != usual_width(table, depth) or _names_twice(places):
        return None
    places = _filled(places, [expected_columns(form, columns) for columns in prints])
    unsure = tuple(path for path, one in places if one is not None and worth(path, one) < ALIKE)
    return Layout(1.0, depth, tuple(one for _, one in places), tuple(path for path, _ in places), unsure)


def _depth(rows: Sequence[Row], by_mark: dict[str, Expected]) -> int:
    """How many rows the header has: to the last marked cell, and as far down as a marked cell is merged."""
    marked = [
        at for at, row in enumerate(rows) if any(name in by_mark for cell in row.cells for name in cell.bookmarks)
    ]
    if not marked:
        return 0
    depth = marked[-1] + 1
    while depth < len(rows) and any(cell.continues for cell in rows[depth].cells[-len(by_mark) :]):
        depth += 1
    return depth


def _marked(rows: Sequence[Row], by_mark: dict[str, Expected]) -> list[list[Expected]]:
    """For each cell of the last row the columns marked in it or in a cell over it; a mark names one column."""
    over: list[tuple[int, int, list[Expected]]] = []
    for row in rows:
        position = row.before
        for cell in row.cells:
            marked = [by_mark[name] for name in cell.bookmarks if name in by_mark]
            if marked:
                over.append((position, position + cell.colspan, marked))
            position += cell.colspan
    found: list[list[Expected]] = []
    position = rows[-1].before
    for cell in rows[-1].cells:
        middle = position + cell.colspan / 2
        mine = [place for place in over if place[0] <= middle < place[1]]
        over = [place for place in over if place not in mine]
        found.append([one for _, _, marked in mine for one in marked])
        position += cell.colspan
    return found


Places = list[tuple[Path, Expected | None]]


def _places(columns: Sequence[tuple[Path, list[Expected]]], expected: Sequence[Expected]) -> Places:
    """What stands under each column; words that are exactly another column's go before the mark."""
    places: Places = []
    for path, marked in columns:
        if len(marked) > 1:
            places += [(path, one) for one in marked]
            continue
        same = next((one for one in expected if worth(path, one) > SAME), None)
        is_renamed = bool(marked) and same is not None and worth(path, marked[0]) < ALIKE
        places.append((path, same if is_renamed or not marked else marked[0]))
    return _with_keys(places, [one for one in expected if one.key is not None])


def _with_keys(places: Places, keys: Sequence[Expected]) -> Places:
    """The label columns stand at the left, whatever they are called now: those no words name, in their order."""
    named = [one for _, one in places]
    missing = [key for key in keys if key not in named]
    first = next((at for at, one in enumerate(named) if one is not None and one.id), 0)
    free = [at for at in range(first) if named[at] is None]
    if len(free) == len(missing):
        for at, key in zip(free, missing, strict=True):
            places[at] = (places[at][0], key)
    return places


def _filled(places: Places, prints: Sequence[Sequence[Expected]]) -> Places:
    """Columns that lost marks and words with the upper part of the header: the one way of printing that fits the rest.

    A column under words of its own was put there by somebody.
    """
    named = [one for _, one in places]
    if any(one is None and path for path, one in places):
        return places
    fitting = [
        columns
        for columns in prints
        if len(columns) == len(named) and all(one in (None, column) for one, column in zip(named, columns, strict=True))
    ]
    if len(fitting) != 1:
        return places
    return [(path, column) for (path, _), column in zip(places, fitting[0], strict=True)]


def _names_twice(places: Places) -> bool:
    named = [one for _, one in places if one is not None]
    return len(named) != len(set(named))

"""Which column of a form stands where in a table that was read."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from documents.matching.header_tree import Path, paths_over
from documents.matching.likeness import likeness, plain
from documents.reading.tree import Row, Table
from validation.form import Form

MOST_TITLE_ROWS = 6
MOST_HEADER_ROWS = 5
MOST_COLUMNS = 80
LEAF, GROUPS = 0.7, 0.3
ALIKE = 0.62
SURE = 0.8
SAME = 0.999


@dataclass(frozen=True)
class Expected:
    """A column of the form: `key` is the position of a label column, `id` names a column to fill."""

    paths: tuple[Path, ...]
    key: int | None = None
    id: str = ""


@dataclass(frozen=True)
class Layout:
    """`places` has for each cell of a data row what stands in it, None for a column the form does not have.

    `score`: how much of both headers agrees, from 0 to 1; `unsure`: the columns taken by likeness or order.
    """

    score: float
    first_data_row: int
    places: tuple[Expected | None, ...]
    paths: tuple[Path, ...]
    unsure: tuple[Path, ...] = ()


def expected_columns(form: Form) -> list[Expected]:
    printed = form.keys_as_printed or form.keys
    keys = [
        Expected(((key,), (printed[at] if at < len(printed) else key,)), key=at) for at, key in enumerate(form.keys)
    ]
    return keys + [Expected((column.header, column.path), id=column.id) for column in form.columns]


def layout_of(table: Table, form: Form) -> Layout | None:
    """The best reading of the table's first rows as the header of the form; None when there is nothing alike."""
    expected = expected_columns(form)
    found: Layout | None = None
    for first, depth in _header_places(table):
        layout = _layout(table.rows[first : first + depth], expected, first + depth)
        if layout and (found is None or layout.score > found.score + 1e-9):
            found = layout
        if found and found.score > SAME:
            break
    return _completed(found, table, expected) if found else None


def layout_by_order(table: Table, form: Form) -> Layout | None:
    """For a table known by its mark whose header nobody can read: as many cells as the form has columns."""
    expected = expected_columns(form)
    depth = max(len(column.header) for column in form.columns)
    if _usual_width(table, depth) != len(expected):
        return None
    paths = tuple(one.paths[0] for one in expected)
    return Layout(0.0, depth, tuple(expected), paths, unsure=paths)


def _completed(layout: Layout, table: Table, expected: Sequence[Expected]) -> Layout:
    """Header cells that somebody merged or split: the rows still have a cell for every column, so order decides."""
    if _usual_width(table, layout.first_data_row) != len(expected):
        return layout
    if len(layout.places) != len(expected):
        paths = tuple(one.paths[0] for one in expected)
        return replace(layout, places=tuple(expected), paths=paths, unsure=paths)
    places, unsure = list(layout.places), list(layout.unsure)
    for at, one in enumerate(expected):
        if places[at] is None and one not in places:
            places[at] = one
            unsure.append(layout.paths[at])
    return replace(layout, places=tuple(places), unsure=tuple(unsure))


def _usual_width(table: Table, first_data_row: int) -> int:
    """How many cells most rows under the header have."""
    widths = Counter(len(row.cells) for row in table.rows[first_data_row:])
    return widths.most_common(1)[0][0] if widths else 0


def _header_places(table: Table) -> list[tuple[int, int]]:
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
    matched = _in_place(paths, expected) or _aligned(paths, expected)
    matched |= _out_of_order(paths, expected, matched)
    if not any(one.id for one, _ in matched.values()):
        return None
    score = sum(value for _, value in matched.values()) / max(len(expected), len(paths))
    places = tuple(matched[at][0] if at in matched else None for at in range(len(paths)))
    unsure = tuple(paths[at] for at, (_, value) in sorted(matched.items()) if value < SURE)
    return Layout(score, first_data_row, places, paths, unsure)


Matched = dict[int, tuple[Expected, float]]


def _in_place(paths: Sequence[Path], expected: Sequence[Expected]) -> Matched:
    """Nothing was added, left out or renamed: each column is where it was printed. Empty when it was not so."""
    if len(paths) != len(expected):
        return {}
    worths = [_worth(path, one) for path, one in zip(paths, expected, strict=True)]
    return dict(enumerate(zip(expected, worths, strict=True))) if min(worths) > SAME else {}


def _aligned(paths: Sequence[Path], expected: Sequence[Expected]) -> Matched:
    """The pairs, in one order on both sides, that are most alike together (a column may be missing or added)."""
    best = [[0.0] * (len(expected) + 1) for _ in range(len(paths) + 1)]
    for i in range(len(paths) - 1, -1, -1):
        for j in range(len(expected) - 1, -1, -1):
            together = best[i + 1][j + 1] + _worth(paths[i], expected[j])
            best[i][j] = max(together, best[i + 1][j], best[i][j + 1])
    matched: Matched = {}
    i = j = 0
    while i < len(paths) and j < len(expected):
        worth = _worth(paths[i], expected[j])
        if worth and best[i][j] == best[i + 1][j + 1] + worth:
            matched[i] = (expected[j], worth)
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return matched


def _out_of_order(paths: Sequence[Path], expected: Sequence[Expected], matched: Matched) -> Matched:
    """Columns that somebody moved: only where the whole path is the same."""
    if len(matched) == len(paths):
        return {}
    taken = {one for one, _ in matched.values()}
    moved: Matched = {}
    for at, path in enumerate(paths):
        if at in matched:
            continue
        for one in expected:
            if one not in taken and one.id and _worth(path, one) > 0.99:
                moved[at] = (one, 0.99)
                taken.add(one)
                break
    return moved


def _worth(path: Path, expected: Expected) -> float:
    """0 for what is not alike enough to be taken."""
    worth = max(_alike(path, other) for other in expected.paths)
    return worth if worth >= ALIKE else 0.0


@lru_cache(maxsize=65536)
def _alike(path: Path, other: Path) -> float:
    if not path or not other:
        return 0.0
    leaf = likeness(path[-1], other[-1])
    if leaf < ALIKE:
        return 0.0
    over, wanted = plain(" ".join(path[:-1])), plain(" ".join(other[:-1]))
    return LEAF * leaf + GROUPS * (1.0 if over == wanted else likeness(over, wanted) * 0.9)

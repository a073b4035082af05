"""What stands in each cell of the rows of a table that was read as a form."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from documents.matching.header_tree import Path
from documents.matching.prints import Print
from documents.reading.tree import Table
from validation.form import Form


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


def expected_columns(form: Form, columns: Print) -> list[Expected]:
    """The label columns, then those of `columns`."""
    printed = form.keys_as_printed or form.keys
    keys = [
        Expected(((key,), (printed[at] if at < len(printed) else key,)), key=at) for at, key in enumerate(form.keys)
    ]
    return keys + [Expected((column.header, column.path), id=column.id) for column in map(form.column, columns)]


def by_order(layout: Layout, expected: Sequence[Expected]) -> Layout:
    """The same rows, each cell in its place from the left; unsure are the columns that no words vouch for."""
    paths = tuple(one.paths[0] for one in expected)
    unsure = tuple(one.paths[0] for one in expected if one not in layout.places)
    return Layout(layout.score, layout.first_data_row, tuple(expected), paths, unsure)


def usual_width(table: Table, first_data_row: int) -> int:
    """How many cells most rows under the header have; of two rows the longer is no caption."""
    widths = Counter(len(row.cells) for row in table.rows[first_data_row:])
    return max(widths, key=lambda width: (widths[width], width), default=0)

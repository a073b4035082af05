"""The printed header of a form as rows of cells with spans: the same for the page, Word and Excel."""

from dataclasses import dataclass

from validation.form import Form


@dataclass(frozen=True)
class HeaderCell:
    """One header cell; `column` is the id of the column it ends over, None for a group or a key column."""

    text: str
    colspan: int = 1
    rowspan: int = 1
    column: str | None = None
    is_key: bool = False


def header_rows(form: Form) -> list[list[HeaderCell]]:
    """The header from the top: key columns span all levels, equal neighbours with one parent are one cell."""
    depth = max(len(column.header) for column in form.columns)
    rows: list[list[HeaderCell]] = [[] for _ in range(depth)]
    rows[0] = [HeaderCell(key, rowspan=depth, is_key=True) for key in form.keys]
    for level in range(depth):
        rows[level] += _level(form, level, depth)
    return rows


def _level(form: Form, level: int, depth: int) -> list[HeaderCell]:
    cells: list[HeaderCell] = []
    position = 0
    while position < len(form.columns):
        path = form.columns[position].header
        if len(path) <= level:
            position += 1
            continue
        if len(path) == level + 1:
            column = form.columns[position]
            cells.append(HeaderCell(path[level], rowspan=depth - level, column=column.id))
            position += 1
            continue
        width = _width(form, position, path[: level + 1])
        cells.append(HeaderCell(path[level], colspan=width))
        position += width
    return cells


def _width(form: Form, start: int, prefix: tuple[str, ...]) -> int:
    """How many columns from `start` stand under the same group."""
    width = 0
    for column in form.columns[start:]:
        if column.header[: len(prefix)] != prefix or len(column.header) == len(prefix):
            break
        width += 1
    return width


def key_spans(form: Form) -> dict[str, list[tuple[str, int]]]:
    """For each row id its key cells as (text, rowspan); a year printed over its levels spans them, and is 0 below."""
    spans: dict[str, list[tuple[str, int]]] = {}
    rows = form.rows
    for index, row in enumerate(rows):
        cells = []
        for depth, label in enumerate(row.labels):
            merged = depth < len(row.labels) - 1 and row.level is not None
            same_above = merged and index > 0 and rows[index - 1].labels[: depth + 1] == row.labels[: depth + 1]
            below = sum(1 for r in rows[index:] if r.labels[: depth + 1] == row.labels[: depth + 1]) if merged else 1
            cells.append((label, 0 if same_above else below))
        spans[row.id] = cells
    return spans

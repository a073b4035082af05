"""How wide the columns of a sheet are, in characters."""

from validation.form import Column, ColumnType, Form, Role

LEAST = {
    ColumnType.COUNT: 11.0,
    ColumnType.FRACTION: 14.0,
    ColumnType.PERCENT: 10.0,
    ColumnType.DATE: 14.0,
    ColumnType.TEXT: 32.0,
}
SHORTEST_KEY, LONGEST_KEY = 8.0, 52.0
LONGEST_HEADER = 20.0


def form_widths(form: Form) -> list[float]:
    """Key columns as wide as their labels, up to a sentence; figure columns as wide as their figures and headers."""
    return [*(_key(form, at) for at in range(len(form.keys))), *map(_figure, form.columns)]


def _key(form: Form, at: int) -> float:
    labels = [row.labels[at] for row in form.rows if row.role is not Role.HEADING and len(row.labels) > at]
    longest = max(map(len, [form.keys[at], *labels]))
    return min(max(longest + 3.0, SHORTEST_KEY), LONGEST_KEY)


def _figure(column: Column) -> float:
    """A long header is broken into about three lines."""
    return max(LEAST[column.type], min(len(column.header[-1]) / 3 + 2, LONGEST_HEADER))

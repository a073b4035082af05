"""A form cut to what one unit fills: its columns, its rows, and the headings over them."""

from collections.abc import Iterator

from validation.asked import Asked
from validation.form import Axis, Column, Fixed, Form, Role, Row


def narrowed(form: Form, asked: Asked) -> Form:
    """The form as it stands in a unit's blank. Ids stay; the checks, which may name what was cut, are left out."""
    columns = tuple(column for column in form.columns if asked.column(form, column))
    return Form(
        id=form.id,
        number=form.number,
        title=form.title,
        note=form.note,
        axis=_axis(form, asked, columns),
        keys=form.keys,
        columns=columns,
    )


def _axis(form: Form, asked: Asked, columns: tuple[Column, ...]) -> Axis:
    """The axis itself when nothing is cut: it may print more than its rows, such as a caption."""
    kept = tuple(_kept_rows(form, asked, columns))
    return form.axis if kept == form.rows else Fixed(kind="fixed", lines=kept)


def _kept_rows(form: Form, asked: Asked, columns: tuple[Column, ...]) -> Iterator[Row]:
    """A heading stands when a row under it does; headings that follow each other stand or fall one by one."""
    headings: list[Row] = []
    for row in form.rows:
        if row.role is Role.HEADING:
            headings = [*headings, row] if not headings or _is_deeper(headings[-1], row) else [row]
        elif any(asked.cell(form, row, column) for column in columns):
            yield from headings
            headings = []
            yield row


def _is_deeper(above: Row, below: Row) -> bool:
    """`6.2` under `6`."""
    return below.labels[0].startswith(f"{above.labels[0].rstrip('.')}.")

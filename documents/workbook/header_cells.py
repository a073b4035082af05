"""Where the header cells of a form stand on a grid, and how high each level must be."""

from collections.abc import Sequence
from dataclasses import dataclass

from documents.workbook.paint import lines_of
from validation.form import Form
from validation.header import header_rows


@dataclass(frozen=True)
class HeaderPlace:
    """A header cell with its level and its column from the left, both from 0."""

    level: int
    column: int
    text: str
    colspan: int
    rowspan: int


def header_places(form: Form) -> list[HeaderPlace]:
    places = []
    taken: set[tuple[int, int]] = set()
    for level, cells in enumerate(header_rows(form)):
        column = 0
        for cell in cells:
            while (level, column) in taken:
                column += 1
            taken.update(
                (level + down, column + right) for down in range(cell.rowspan) for right in range(cell.colspan)
            )
            places.append(HeaderPlace(level, column, cell.text, cell.colspan, cell.rowspan))
    return places


def header_lines(form: Form, widths: Sequence[float]) -> list[int]:
    """Lines of text at each level: merged cells do not grow by themselves. What spans levels fills up the lowest."""
    lines = [1] * len(header_rows(form))
    for place in sorted(header_places(form), key=lambda place: place.rowspan):
        # Bold letters are wider than the digits that a column's width is counted in.
        needed = lines_of(place.text, sum(widths[place.column : place.column + place.colspan]) * 0.72)
        spanned = lines[place.level : place.level + place.rowspan]
        lines[place.level + place.rowspan - 1] += max(0, needed - sum(spanned))
    return lines

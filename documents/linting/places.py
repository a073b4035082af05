"""The places that rules speak of, from what was found in the document."""

from collections.abc import Iterator

from documents.appearance.tree import Line
from documents.linting.anatomy import Anatomy, Found, FoundTable
from documents.linting.departure import LONGEST_QUOTE, Place
from documents.linting.elements import Element
from documents.linting.spots import Spot
from documents.planning.letters import one_line


def place_of(found: Found) -> Place:
    return place_at(found.element, found.spot)


def place_at(element: Element, spot: Spot) -> Place:
    return Place(element, spot.number, quoted(spot.text))


def quoted(text: str) -> str:
    """The beginning of a line, cut at a word."""
    if len(text) <= LONGEST_QUOTE:
        return text
    return text[:LONGEST_QUOTE].rsplit(" ", 1)[0] + " …"


def table_place(table: FoundTable) -> Place:
    title = next((each.spot.text for each in table.title if each.element is Element.APPENDIX_TITLE), "")
    return Place(Element.TABLE, quote=quoted(title), table=table.spot.number)


def cell_lines(paper: Anatomy) -> Iterator[tuple[Place, Line]]:
    """Every line that says something in a table of figures."""
    for table in paper.tables:
        for row_number, row in enumerate(table.spot.grid.rows, start=1):
            for cell_number, cell in enumerate(row.cells, start=1):
                for line in cell.lines:
                    if not line.is_blank:
                        quote = quoted(one_line(line.text[:200]))
                        number = table.spot.number
                        yield Place(Element.CELL, quote=quote, table=number, row=row_number, cell=cell_number), line


def said_lines(paper: Anatomy) -> Iterator[tuple[Place, Line]]:
    """Every line that says something, of the text and of tables, and the page number."""
    for each in paper.found:
        if not each.spot.line.is_blank:
            yield place_of(each), each.spot.line
    yield from cell_lines(paper)
    yield from page_numbers(paper)


def page_numbers(paper: Anatomy) -> Iterator[tuple[Place, Line]]:
    """The first section's, which the others usually take over."""
    seen: list[Line] = []
    for sheet in paper.appearance.sheets:
        if sheet.number is not None and sheet.number.line not in seen:
            seen.append(sheet.number.line)
            yield Place(Element.PAGE_NUMBER), sheet.number.line

"""What was typed into a cell of a table."""

import re

from documents.reading.tree import Cell
from validation.text import clean_text

_LEADERS = re.compile(r"[.…_\s]+")


def text_of(cell: Cell) -> str:
    """What stands in a cell; a figure pasted as a table of its own is the cell's."""
    if cell.text.strip() or not cell.tables:
        return cell.text
    words = inner_words(cell)
    return words[0] if len(words) == 1 else ""


def inner_words(cell: Cell) -> list[str]:
    """The cells in which something stands of the tables drawn inside this one."""
    return [each.text for table in cell.tables for row in table.rows for each in row.cells if each.text.strip()] + [
        words for table in cell.tables for row in table.rows for each in row.cells for words in inner_words(each)
    ]


def typed(text: str) -> str:
    """What was typed into a cell; the dots of an unfilled blank are nothing."""
    text = clean_text(text).strip()
    return "" if len(text) > 1 and _LEADERS.fullmatch(text) else text

"""The header of a table that was read, as the path of names over each of its columns."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from documents.reading.tree import Row

Path = tuple[str, ...]


@dataclass(frozen=True)
class _Span:
    """A header cell over the grid; a continued cell carries the words of the cell it continues."""

    start: int
    end: int
    text: str
    continues: bool


@lru_cache(maxsize=256)
def paths_over(rows: tuple[Row, ...]) -> tuple[Path, ...]:
    """One path a column, in the order of the cells of the last header row; every form asks it of every table."""
    levels: list[list[_Span]] = []
    for row in rows:
        levels.append(list(_spans(row, levels[-1] if levels else [])))
    return tuple(tuple(_path(levels, span)) for span in levels[-1]) if levels else ()


def _spans(row: Row, above: Sequence[_Span]) -> Iterator[_Span]:
    position = row.before
    for cell in row.cells:
        end = position + cell.colspan
        text = cell.text
        if cell.continues:
            text = next((span.text for span in above if span.start <= position < span.end), text)
        yield _Span(position, end, text, cell.continues)
        position = end


def _path(levels: Sequence[Sequence[_Span]], leaf: _Span) -> Iterator[str]:
    """Words that stand in each of several cells one over another are those of one that nobody merged."""
    middle = (leaf.start + leaf.end) / 2
    above = ""
    for level in levels:
        over = next((span for span in level if span.start <= middle < span.end), None)
        if over and over.text.strip() and not over.continues and over.text.strip() != above:
            above = over.text.strip()
            yield over.text

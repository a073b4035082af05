"""Small .docx files as other people's programs write them: paragraphs, and tables with merged cells."""

import io
from collections.abc import Sequence
from dataclasses import dataclass

from docx import Document
from docx.document import Document as Paper
from docx.table import Table

from documents.planning.as_json import Json, as_json
from documents.planning.read_plan import propose


@dataclass(frozen=True)
class Rows:
    """A table as its printed cells; `<` continues the cell on the left, `^` the one above."""

    cells: Sequence[Sequence[str]]


def docx_of(*parts: str | Rows) -> bytes:
    paper = Document()
    for part in parts:
        if isinstance(part, Rows):
            _table(paper, part.cells)
        else:
            paper.add_paragraph(part)
    return saved(paper)


def saved(paper: Paper) -> bytes:
    kept = io.BytesIO()
    paper.save(kept)
    return kept.getvalue()


def _table(paper: Paper, cells: Sequence[Sequence[str]]) -> None:
    table = paper.add_table(len(cells), len(cells[0]))
    for row, line in enumerate(cells):
        for column, text in enumerate(line):
            if text in "<^" and text:
                continue
            table.cell(row, column).text = text
    _merge(table, cells)


def _merge(table: Table, cells: Sequence[Sequence[str]]) -> None:
    for row, line in enumerate(cells):
        for column, text in enumerate(line):
            if text in ("<", "^"):
                continue
            right = next((c for c in range(column + 1, len(line)) if line[c] != "<"), len(line)) - 1
            down = next((r for r in range(row + 1, len(cells)) if cells[r][column] != "^"), len(cells)) - 1
            if (right, down) != (column, row):
                table.cell(row, column).merge(table.cell(down, right)).text = text


def read(*parts: str | Rows) -> Json:
    return as_json(propose(docx_of(*parts)))


def why(json: Json, place: str) -> list[str]:
    """Why a place is asked."""
    return [question["why"] for question in json["questions"] if question["place"] == place]

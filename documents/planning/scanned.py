"""What a scan spoilt and the page shows plainly: letters among figures, words broken over lines. Mended, and asked."""

import re
from collections.abc import Iterable
from dataclasses import replace

from documents.planning.proposal import Question
from documents.planning.source import Block, Cell, Grid, Paragraph

_SPOILT = re.compile(
    r"(?<![\w-])(?=[\dlIOo]*\d)(?=\d*[lIOo])[\dlIOo]{2,4}(?![\w])|"
    r"(?<=lục |LỤC )(?=I?[Ol])[OlI]{1,2}\b|^l(?=\.\s*[A-ZĐÀ-Ỹ])"
)
_FIGURES = str.maketrans("lIOo", "1100")
_BROKEN = re.compile(r"\b[^\W\d_]+-$")


def mended_scan(blocks: Iterable[Block]) -> tuple[list[Block], list[Question]]:
    """The blocks as they should be read, and a question for each thing that was changed."""
    questions: list[Question] = []
    mended: list[Block] = []
    for block in blocks:
        if isinstance(block, Grid):
            mended.append(_grid(block, questions))
            continue
        text = _figures(block.text, questions)
        above = mended[-1] if mended else None
        if isinstance(above, Paragraph) and _BROKEN.search(above.text) and text[:1].islower():
            mended[-1] = _joined(above, text, questions)
        else:
            mended.append(Paragraph(text))
    return mended, list(dict.fromkeys(questions))


def _grid(grid: Grid, questions: list[Question]) -> Grid:
    cells = [_cell(cell, questions) for cell in grid.cells]
    return replace(grid, cells=cells)


def _cell(cell: Cell, questions: list[Question]) -> Cell:
    lines = tuple(_figures(line, questions) for line in cell.lines)
    return replace(cell, text=_figures(cell.text, questions), lines=lines)


def _figures(text: str, questions: list[Question]) -> str:
    """`2O26` and `l5/5`: a letter between figures is the figure it looks like."""

    def read(found: re.Match[str]) -> str:
        reading = found[0].translate(_FIGURES)
        questions.append(Question("plan", found[0], reading, "chữ in lẫn trong số, có thể do quét ảnh"))
        return reading

    return _SPOILT.sub(read, text)


def _joined(above: Paragraph, text: str, questions: list[Question]) -> Paragraph:
    first, _, rest = text.partition(" ")
    begun = above.text.rpartition(" ")[2]
    whole = begun.removesuffix("-") + first
    questions.append(Question("plan", f"{begun} {first}", whole, "một chữ bị ngắt ở cuối dòng"))
    return Paragraph(f"{above.text.removesuffix('-')}{first} {rest}".strip())

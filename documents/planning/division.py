"""The file cut into its parts: head, body, foot, outline, annexes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from documents.planning.letters import is_capitals, is_ornament, squeezed
from documents.planning.source import Block, Cell, Grid, Paragraph
from documents.report.citation import document_kinds
from validation.text import fold

_OUTLINE = re.compile(r"^(phụ lục\W*\w*\W+)?(mẫu |dự thảo )?đề cương( gợi ý| chi tiết| báo cáo| tổng kết| sơ kết|$|:)")
_OUTLINE_SQUEEZED = ("đềcươngbáocáo", "đềcương")
_LONGEST_TITLE = 90
_FOOT = re.compile(r"^nơi nhận\b")
_OPENING = re.compile(
    r"^(căn cứ|thực hiện|để |nhằm|kính gửi|thi hành|triển khai|tiếp tục|theo |xét |phát huy|ban thường vụ|thường trực|"
    r"i\s*[.\-/]|1\s*[.\-/]|phần (thứ )?(nhất|i|1)\b|.* như sau:?$)"
)
_HEADING = re.compile(r"^(i|1|phần (thứ )?(nhất|i|1))\s*[.\-/:]|^kính gửi")
_LETTERHEAD = re.compile(r"đảng cộng sản việt nam|cộng hòa xã hội|độc lập\s*-\s*tự do|^số\b|ngày .*tháng .*năm|^v/v\b")


@dataclass
class Division:
    """`annexes` holds everything after the outline in its order; the others are lines of text."""

    head: list[str] = field(default_factory=list)
    body: list[str] = field(default_factory=list)
    foot: list[str] = field(default_factory=list)
    outline: list[str] = field(default_factory=list)
    annexes: list[Block] = field(default_factory=list)


def divided(blocks: Sequence[Block]) -> Division:
    plain = _without_layout(blocks)
    division = Division()
    start = _outline_start(plain)
    _first_part(plain[: start - 1 if start < len(plain) else start], division)
    annex = _annex_start(plain, start)
    division.outline = [block.text for block in plain[start:annex] if isinstance(block, Paragraph)]
    before = [block for block in plain[:start] if isinstance(block, Grid)]
    division.annexes = [*before, *plain[annex:]]
    return division


def _without_layout(blocks: Sequence[Block]) -> list[Block]:
    """Tables that only place the head and the foot become their lines, column after column."""
    plain: list[Block] = []
    for block in blocks:
        if isinstance(block, Grid) and _is_layout(block):
            cells = sorted(block.cells, key=lambda cell: (cell.column, cell.row))
            plain += [Paragraph(line) for cell in cells for line in cell.lines]
        elif not isinstance(block, Paragraph) or block.text:
            plain.append(block)
    return plain


def _is_layout(grid: Grid) -> bool:
    if grid.width > 3 or grid.height > 6:
        return False
    return any(_LETTERHEAD.search(line) or _FOOT.search(line) for cell in grid.cells for line in _folded(cell))


def _folded(cell: Cell) -> list[str]:
    return [fold(line) for line in cell.lines]


def is_outline_title(text: str) -> bool:
    folded = fold(text)
    if len(folded) > _LONGEST_TITLE or folded.endswith((".", ";", ")")) or "kèm" in folded:
        return False
    return bool(_OUTLINE.search(folded)) or squeezed(text) in _OUTLINE_SQUEEZED


def _outline_start(blocks: Sequence[Block]) -> int:
    """After the title of the outline; without one, where the paper ends."""
    for place, block in enumerate(blocks):
        if isinstance(block, Paragraph) and is_outline_title(block.text):
            return place + 1
    return len(blocks)


def _first_part(blocks: Sequence[Block], division: Division) -> None:
    lines = [block.text for block in blocks if isinstance(block, Paragraph)]
    opening = next((p for p in range(1, len(lines)) if _opens(lines[p], lines[p - 1])), 0)
    foot = next((p for p, line in enumerate(lines) if _FOOT.search(fold(line))), len(lines))
    opening = min(opening, foot)
    division.head, division.body, division.foot = lines[:opening], lines[opening:foot], lines[foot:]


def _opens(line: str, above: str) -> bool:
    """The first sentence or heading of the body; what stands right under the kind is the trích yếu (`Thực hiện …`)."""
    if is_capitals(above) and squeezed(above) in {squeezed(kind) for kind in document_kinds().values()}:
        return False
    begins = line[:1].isupper() or line[:1].isdigit()
    is_sentence = not is_capitals(line) or bool(_HEADING.match(fold(line)))
    return begins and is_sentence and bool(_OPENING.search(fold(line)))


_ANNEX = re.compile(r"^(phụ lục|biểu( mẫu)?|mẫu( biểu)?|bảng)\s*(số)?\s*:?\s*(?P<number>[0-9]{1,2}[a-z]?|[ivx]+)\b")


def annex_number(text: str) -> str:
    """`01` of `PHỤ LỤC 01`, `II` of `Phụ lục II`; empty for another line."""
    found = _ANNEX.match(fold(text))
    return found["number"].upper() if found and len(text) <= 2 * _LONGEST_TITLE else ""


def _annex_start(blocks: Sequence[Block], start: int) -> int:
    """The first annex heading after the outline's title, or the title over the first table."""
    for place in range(start, len(blocks)):
        block = blocks[place]
        if isinstance(block, Grid):
            return _title_over(blocks, place, start)
        if annex_number(block.text) and not is_outline_title(block.text):
            return place
    return len(blocks)


def _title_over(blocks: Sequence[Block], table: int, start: int) -> int:
    """The lines in capitals right over a table are its title."""
    place = table
    while place > start and isinstance(above := blocks[place - 1], Paragraph) and _could_be_title(above.text):
        place -= 1
    return place


def _could_be_title(text: str) -> bool:
    if re.match(r"^(\(|[IVX]+\s*[.\-/]|[-+•]|\d+(\.\d+)*\s*[.\-)/])", text) and not text.startswith("("):
        return False
    capitals = [c for c in text if c.isalpha()]
    upper = bool(capitals) and sum(c.isupper() for c in capitals) > 0.8 * len(capitals)
    return upper or is_ornament(text) or fold(text).startswith(("(kèm theo", "biểu", "bảng"))

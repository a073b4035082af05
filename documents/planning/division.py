"""The file cut into its parts: head, body, foot, outline, annexes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from documents.planning.letters import bare, heads_a_paper, is_capitals, is_ornament
from documents.planning.source import Block, Grid, Paragraph
from documents.report.citation import document_kinds
from validation.text import fold

_OUTLINE = re.compile(
    r"^((phu luc|mau|bieu)( so)?\W*\w*\W+)?(mau |du thao |goi y )?"
    r"de cuong( goi y| chi tiet| bao cao| tong ket| so ket|$|:)"
)
_OUTLINE_SQUEEZED = ("decuongbaocao", "decuong")
_OTHER_TITLE = re.compile(
    r"^((phụ lục|mẫu|biểu)( số)?\W*\w*\W+)?(gợi ý nội dung|nội dung|mẫu|khung|kết cấu|bố cục)"
    r"( chính| đề cương)? báo cáo\b"
)
_LONGEST_TITLE = 90
_FOOT = re.compile(r"^noi nhan\b")
_POWERS = re.compile(r"(T/M|TM\.|K/T|KT\.|T/L|TL\.|TUQ\.)\s*\w")
_OPENING = re.compile(
    r"^(căn cứ|thực hiện|để |nhằm|kính gửi|thi hành|triển khai|tiếp tục|theo |xét |phát huy|ban thường vụ|thường trực|"
    r"i\s*[.\-/]|1\s*[.\-/]|phần (thứ )?(nhất|i|1)\b|.* như sau:?$)"
)
_HEADING = re.compile(r"^(i|1|phần (thứ )?(nhất|i|1))\s*[.\-/:]|^kính gửi")


@dataclass
class Division:
    """`annexes` holds everything after the outline in its order; the others are lines of text."""

    head: list[str] = field(default_factory=list)
    body: list[str] = field(default_factory=list)
    foot: list[str] = field(default_factory=list)
    outline: list[str] = field(default_factory=list)
    annexes: list[Block] = field(default_factory=list)


def divided(blocks: Sequence[Block]) -> Division:
    """A title parts the outline from the paper; without one, the outline is what has headings behind the foot."""
    plain = _without_layout(blocks)
    title = _outline_title(plain)
    foot = _foot_start(plain)
    begin = title if title is not None else _behind_foot(plain, foot)
    start = begin + (title is not None)
    division = Division()
    _first_part(plain[:begin], division)
    annex = _annex_start(plain, start)
    division.outline = _until_foot(plain[start:annex])
    before = [block for block in plain[:start] if isinstance(block, Grid)]
    division.annexes = [*before, *plain[annex:]]
    return division


def _foot_start(blocks: Sequence[Block]) -> int:
    return next((p for p, b in enumerate(blocks) if isinstance(b, Paragraph) and _is_foot(b.text)), len(blocks))


def _behind_foot(blocks: Sequence[Block], foot: int) -> int:
    """Where recipients and signer end: at an annex, a table, or the first heading with the title over it."""
    for place in range(foot + 1, len(blocks)):
        block = blocks[place]
        if isinstance(block, Grid) or _HEADING.match(fold(block.text)):
            return _title_over(blocks, place, foot + 1)
        if annex_number(block.text):
            return place
    return _last_annex_heading(blocks) if foot == len(blocks) else len(blocks)


def _last_annex_heading(blocks: Sequence[Block]) -> int:
    """A paper without a foot: its annexes begin at the first line that is an annex's number and no sentence."""
    for place, block in enumerate(blocks):
        if isinstance(block, Paragraph) and annex_number(block.text) and not block.text.endswith((".", ";")):
            return place
    return len(blocks)


def _until_foot(blocks: Sequence[Block]) -> list[str]:
    """A model report ends with recipients and a signer of its own: they are no guidance."""
    lines = [block.text for block in blocks if isinstance(block, Paragraph)]
    return lines[: next((p for p, line in enumerate(lines) if p and _is_foot(line)), len(lines))]


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
    if grid.height == 1 and any(annex_number(line) for cell in grid.cells for line in cell.lines):
        return True
    return any(heads_a_paper(line) or _is_foot(line) for cell in grid.cells for line in cell.lines)


def is_outline_title(text: str) -> bool:
    plain = bare(text)
    if len(plain) > _LONGEST_TITLE or plain.endswith((".", ";", ")")) or "kem" in plain.split():
        return False
    return bool(_OUTLINE.search(plain)) or plain.replace(" ", "") in _OUTLINE_SQUEEZED


def _outline_title(blocks: Sequence[Block]) -> int | None:
    """The first line that is the title of an outline; by its other names (`MẪU BÁO CÁO`) only behind the foot."""
    foot = _foot_start(blocks)
    for place, block in enumerate(blocks):
        if isinstance(block, Paragraph) and is_outline_title(block.text):
            return place
        if isinstance(block, Paragraph) and place > foot and _OTHER_TITLE.search(fold(block.text)):
            return place
    return None


def _is_foot(text: str) -> bool:
    """Recipients, or the powers of the signer where a paper names no recipients."""
    return bool(_FOOT.search(bare(text))) or (is_capitals(text) and bool(_POWERS.match(text)))


def _first_part(blocks: Sequence[Block], division: Division) -> None:
    lines = [block.text for block in blocks if isinstance(block, Paragraph)]
    foot = next((p for p, line in enumerate(lines) if _is_foot(line)), len(lines))
    opening = next((p for p in range(1, len(lines)) if _opens(lines[p], lines[p - 1])), 0)
    opening = opening or _first_sentence(lines[:foot])
    opening = min(opening, foot)
    division.head, division.body, division.foot = lines[:opening], lines[opening:foot], lines[foot:]


def _first_sentence(lines: Sequence[str]) -> int:
    """Behind the kind of the paper and what it is about: the first line that ends as a sentence does."""
    kind = next((p for p, line in enumerate(lines) if bare(line).replace(" ", "") in _kinds()), None)
    if kind is None:
        return 0
    for place in range(kind + 1, len(lines)):
        line = lines[place]
        if line[:1].isupper() and not is_capitals(line) and (line.endswith((".", ";", ":")) or place > kind + 1):
            return place
    return min(kind + 2, len(lines))


def _opens(line: str, above: str) -> bool:
    """The first sentence or heading of the body; what stands right under the kind is the trích yếu (`Thực hiện …`)."""
    if is_capitals(above) and bare(above).replace(" ", "") in _kinds():
        return False
    begins = line[:1].isupper() or line[:1].isdigit()
    is_sentence = not is_capitals(line) or bool(_HEADING.match(fold(line)))
    return begins and is_sentence and bool(_OPENING.search(fold(line)))


@cache
def _kinds() -> frozenset[str]:
    return frozenset(bare(kind).replace(" ", "") for kind in document_kinds().values())


_ANNEX = re.compile(
    r"^(phụ lục|biểu( mẫu)?|mẫu( biểu)?|bảng)\s*(số)?\s*:?\s*(?P<number>[0-9]{1,2}[a-z]?|[ivx]+)\b(?P<of>[/-][\w./-]+)?"
)


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

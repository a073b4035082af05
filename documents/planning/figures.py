"""Figures that the guidance asks for: what stands in brackets and the blanks `đạt …%`."""

import re
from collections.abc import Iterator

from documents.planning.columns import plain_id
from documents.planning.letters import sentence_case
from documents.planning.proposal import ProposedSection
from validation.outline import Figure, FigureType
from validation.text import fold

_INSIDE = re.compile(r"\(([^()]*)\)")
_BLANK = re.compile(r"([^.;:()]{0,300}?)(?:[.…]{2,}|…)\s*%")
_REQUEST = re.compile(r"\bsố\b|\bnêu rõ\b|\btổng\b|\bsố liệu\b|\btỷ lệ\b|\bkinh phí\b")
_LEAD = re.compile(
    r"^(có\s+)?(nêu rõ|số liệu cụ thể về|số liệu cụ thể|cụ thể về|cụ thể|số liệu về|thống kê)\s*:?\s*", re.I
)
_ASKS = re.compile(r"^(tổng )?(số|số lượng)\b(?! liệu)|^tỷ lệ\b|kinh phí\b|^số lượng")
_COMPARED = re.compile(r"so sánh .*trước")
_SLASHED = re.compile(r"\bsố \w[\w ]{0,60}?\s*/\s*số [\w ]{1,60}?(?:\s*/\s*số [\w ]{1,60}?)?(?=[.,;]|$)", re.I)
_NUMBER_WITHIN = re.compile(r"\bsố\s+\d|quy định số|khóa")


def figures_in(section: ProposedSection) -> tuple[Figure, ...]:
    figures: list[Figure] = []
    blanks = [section.title] if _BLANK.search(section.title) else []
    for line in [*blanks, *section.guidance]:
        for label, figure_type, parts in _asked(line):
            name = plain_id(label, 6) or "so"
            used = {figure.id for figure in figures}
            name = name if name not in used else f"{name}_{len(figures)}"
            figures.append(Figure(id=name, label=label, type=figure_type, parts=parts))
    return tuple(figures)


def _asked(line: str) -> Iterator[tuple[str, FigureType, tuple[str, ...]]]:
    """Every blank once, then the requests of each bracket that are no blank."""
    for blank in _BLANK.finditer(line) if "%" in line else ():
        yield f"{blank[1].strip(' ,-')}…%", FigureType.PERCENT, ()
    for bracket in _INSIDE.findall(line):
        if not _REQUEST.search(fold(bracket)):
            continue
        for request in re.split(r"[;?]|,\s+(?=(?:tổng )?số\b)", bracket):
            words = _LEAD.sub("", request.strip()).strip(" .,:")
            if "%" not in words and _ASKS.search(fold(words)) and not _NUMBER_WITHIN.search(fold(words)):
                yield _typed(words, compared=bool(_COMPARED.search(fold(bracket))))
    for words in _SLASHED.findall(_INSIDE.sub("", line)):
        yield _typed(words, compared=False)


def _typed(words: str, *, compared: bool) -> tuple[str, FigureType, tuple[str, ...]]:
    parts = tuple(part.strip() for part in words.split("/") if part.strip())
    label = sentence_case(words)
    if len(parts) in (2, 3):
        return label, FigureType.PAIR if len(parts) == 2 else FigureType.TRIPLE, parts
    if "kinh phí" in fold(words):
        return label, FigureType.MONEY, ()
    if compared:
        return label, FigureType.CHANGE, ("trước", "hiện nay")
    return label, FigureType.PERCENT if fold(words).startswith("tỷ lệ") else FigureType.COUNT, ()

"""The figures beside a section: from the table of a blank, or from a line `- words: 15/1.200`."""

from collections.abc import Iterator

from documents.marks import figure_lines, figures_bookmark
from documents.matching.likeness import likeness, plain
from documents.matching.typed_table import typed
from documents.reading.tree import Row, Table
from validation.outline import Figure, FigureType, Section
from validation.outline_figures import boxes_of

ALIKE = 0.92
Boxes = dict[str, list[str]]


def section_of_figures(table: Table, sections: tuple[Section, ...], current: Section | None) -> Section | None:
    """By its mark; else the section it stands in, when its lines are that section's."""
    for section in sections:
        if figures_bookmark(section.id) in table.bookmarks:
            return section
    if current is not None and any(_is_of(current, row) for row in table.rows):
        return current
    return None


def _is_of(section: Section, row: Row) -> bool:
    return bool(row.cells) and next(_places(section, row.cells[0].text), None) is not None


def figures_in(table: Table, section: Section) -> tuple[Boxes, list[str]]:
    """The boxes by figure, and the lines that belong to none. A figure with nothing in any box is left out."""
    boxes: dict[str, list[str]] = {figure.id: [""] * boxes_of(figure) for figure in section.figures}
    unknown = []
    for row in table.rows:
        if len(row.cells) < 2:
            continue
        place = next(_places(section, row.cells[0].text), None)
        value = typed(row.cells[-1].text)
        if place is None:
            unknown += [f"{row.cells[0].text} | {value}"] if value else []
            continue
        figure, box = place
        boxes[figure.id][box] = value
    return {name: values for name, values in boxes.items() if any(values)}, unknown


def _places(section: Section, words: str) -> Iterator[tuple[Figure, int]]:
    """The box printed with these words; the same letters before what is only alike."""
    lines = [(line, figure, box) for figure in section.figures for box, line in enumerate(figure_lines(figure))]
    yield from ((figure, box) for line, figure, box in lines if plain(line) == plain(words))
    yield from ((figure, box) for line, figure, box in lines if ALIKE <= likeness(line, words) < 1)


def figure_in_line(text: str, section: Section) -> tuple[Figure, list[str]] | None:
    """`- Số hội nghị: 15/1.200` as an official report prints it."""
    line = text.strip()
    if not line.startswith(("-", "–", "+")):
        return None
    for figure in section.figures:
        head, _, value = _split_after(line.lstrip("-–+ "), figure.label)
        if head and value.strip(" .…_"):
            return figure, _boxes(figure, value.strip())
    return None


def _split_after(line: str, label: str) -> tuple[str, str, str]:
    for at, letter in enumerate(line):
        if letter == ":" and plain(line[:at]) == plain(label):
            return line[:at], ":", line[at + 1 :]
    return "", "", line


def _boxes(figure: Figure, value: str) -> list[str]:
    count = boxes_of(figure)
    if figure.unit and value.endswith(f" {figure.unit}"):
        value = value.removesuffix(figure.unit).rstrip()
    if figure.type is FigureType.CHANGE:
        parts = [part.partition(":")[2].strip() for part in value.split(";") if ":" in part]
        return [*parts, *[""] * count][:count]
    return [part.strip() for part in value.split("/")] if count > 1 else [value]

"""The figures beside a section: from the table of a blank, or from a line `- words: 15/1.200`."""

from collections.abc import Collection, Iterator

from documents.blanks.marks import FIGURES_HEADER, figure_lines, figures_bookmark
from documents.matching.cell_text import typed
from documents.matching.likeness import likeness, plain
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
    return bool(row.cells) and next(places_in(section, row.cells[0].text), None) is not None


def figures_in(table: Table, section: Section) -> tuple[Boxes, list[str]]:
    """The boxes by figure, and the lines that belong to none. A figure with nothing in any box is left out.

    Two lines of the same words are two boxes in their order.
    """
    boxes: dict[str, list[str]] = {figure.id: [""] * boxes_of(figure) for figure in section.figures}
    taken: set[tuple[str, int]] = set()
    unknown = []
    for row in table.rows:
        if len(row.cells) < 2 or _is_header(row):
            continue
        value = _value(section, row)
        places = ((figure.id, box) for figure, box in places_in(section, row.cells[0].text))
        place = next((place for place in places if place not in taken), None)
        if place is None:
            unknown += [f"{row.cells[0].text} | {value}"] if value else []
            continue
        taken.add(place)
        figure_id, box = place
        boxes[figure_id][box] = value
    return {name: values for name, values in boxes.items() if any(values)}, unknown


def _is_header(row: Row) -> bool:
    return [plain(cell.text) for cell in row.cells] == [plain(words) for words in FIGURES_HEADER]


def _value(section: Section, row: Row) -> str:
    """In the last cell; else in the one before it, where the unit of measure is printed."""
    last = typed(row.cells[-1].text)
    if last or len(row.cells) < 3:
        return last
    units = {plain(figure.unit) for figure in section.figures} | {plain("%")}
    between = typed(row.cells[-2].text)
    return "" if plain(between) in units else between


def places_in(section: Section, words: str) -> Iterator[tuple[Figure, int]]:
    """The box printed with these words; the same letters before what is only alike."""
    lines = [(line, figure, box) for figure in section.figures for box, line in enumerate(figure_lines(figure))]
    yield from ((figure, box) for line, figure, box in lines if plain(line) == plain(words))
    yield from ((figure, box) for line, figure, box in lines if ALIKE <= likeness(line, words) < 1)


def figure_in_line(text: str, section: Section, taken: Collection[str]) -> tuple[Figure, list[str]] | None:
    """`- Số hội nghị: 15/1.200` as an official report prints it; of two figures of the same words the one not taken."""
    line = text.strip()
    if not line.startswith(("-", "–", "+")):
        return None
    for figure in section.figures:
        head, _, value = _split_after(line.lstrip("-–+ "), figure.label)
        if head and figure.id not in taken and typed(value):
            return figure, _boxes(figure, value.strip())
    return None


def _split_after(line: str, label: str) -> tuple[str, str, str]:
    for at, letter in enumerate(line):
        if letter == ":" and plain(line[:at]) == plain(label):
            return line[:at], ":", line[at + 1 :]
    return "", "", line


def _boxes(figure: Figure, value: str) -> list[str]:
    count = boxes_of(figure)
    if figure.type is FigureType.CHANGE:
        return _labelled(figure, value)
    if figure.unit and value.endswith(figure.unit) and value.removesuffix(figure.unit)[-1:].isspace():
        value = value.removesuffix(figure.unit).rstrip()
    return [part.strip() for part in value.split("/")] if count > 1 else [value]


def _labelled(figure: Figure, value: str) -> list[str]:
    """`trước: 12; nay: 15; tăng 3`: each box by its label, or in their order when the labels were retyped."""
    said = [part.partition(":") for part in value.split(";") if ":" in part]
    by_label = {plain(label): box.strip() for label, _, box in said}
    if by_label.keys() <= {plain(part) for part in figure.parts}:
        return [by_label.get(plain(part), "") for part in figure.parts]
    return [*(box.strip() for _, _, box in said), *[""] * boxes_of(figure)][: boxes_of(figure)]

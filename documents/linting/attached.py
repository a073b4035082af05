"""What stands behind the foot: appendices with their titles, tables, other papers."""

from collections.abc import Sequence

from documents.linting import marks
from documents.linting.anatomy import Found, FoundTable
from documents.linting.body import is_bold
from documents.linting.elements import Element
from documents.linting.spots import Spot, TableSpot
from documents.planning.letters import is_capitals
from validation.text import fold

MOST_TITLE_LINES = 8


def read_attached(spots: Sequence[Spot | TableSpot]) -> tuple[list[Found], list[FoundTable]]:
    found: list[Found] = []
    tables: list[FoundTable] = []
    run: list[Spot] = []
    for spot in spots:
        if isinstance(spot, TableSpot):
            title = _titles(run)
            found += [*_texts(run[: len(run) - len(title)]), *title]
            tables.append(FoundTable(spot, is_attached=True, title=tuple(title)))
            run = []
        elif not spot.line.is_blank:
            run.append(spot)
    return [*found, *_texts(run)], tables


def _titles(run: Sequence[Spot]) -> list[Found]:
    """The lines right over a table: from the number of the appendix on, or as long as they look like a title."""
    near = [Found(_title_element(spot), spot) for spot in run[-MOST_TITLE_LINES:]]
    numbered = [at for at, each in enumerate(near) if each.element is Element.APPENDIX_NUMBER]
    if numbered:
        return [_as_title(each) for each in near[numbered[-1] :]]
    texts = [at for at, each in enumerate(near) if each.element is Element.ATTACHED]
    return near[texts[-1] + 1 :] if texts else near


def _as_title(each: Found) -> Found:
    return Found(Element.APPENDIX_TITLE, each.spot) if each.element is Element.ATTACHED else each


def _title_element(spot: Spot) -> Element:
    folded = fold(spot.text[:200])
    if marks.ENCLOSED.match(folded):
        return Element.APPENDIX_LINE
    if marks.APPENDIX.fullmatch(folded):
        return Element.APPENDIX_NUMBER
    is_title = spot.line.align == "center" or is_bold(spot) or is_capitals(spot.text)
    return Element.APPENDIX_TITLE if is_title and not marks.is_rule(spot.text) else Element.ATTACHED


def _texts(run: Sequence[Spot]) -> list[Found]:
    return [Found(Element.SMALL_PRINT if spot.line.framed else Element.ATTACHED, spot) for spot in run]

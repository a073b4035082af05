import pytest

from tests.validation.small import form, found, plan, stock
from validation.finding import Finding
from validation.outline import FigureType
from validation.report import Report


def checked(kind: FigureType, *boxes: str, unit: str = "") -> list[Finding]:
    section = {
        "id": "I",
        "number": "I.",
        "title": "Mục",
        "figures": ({"id": "f", "label": "số buổi", "type": kind, "unit": unit},),
    }
    return found(plan(form(stock("a")), sections=(section,)), Report(figures={"I": {"f": list(boxes)}}))


@pytest.mark.parametrize(
    ("kind", "boxes"),
    [
        (FigureType.COUNT, ["1.200"]),
        (FigureType.COUNT, ["Không"]),
        (FigureType.MONEY, ["4.856.879.750"]),
        (FigureType.DECIMAL, ["12.429,43"]),
        (FigureType.PERCENT, ["97,5%"]),
        (FigureType.PAIR, ["15", "1.200"]),
        (FigureType.TRIPLE, ["2", "30", "12"]),
        (FigureType.CHANGE, ["10", "12,5"]),
        (FigureType.PAIR, ["", ""]),
        (FigureType.COUNT, []),
    ],
)
def test_figures_as_an_office_writes_them_are_silent(kind: FigureType, boxes: list[str]) -> None:
    assert checked(kind, *boxes) == []


def test_the_unit_printed_beside_the_box_may_be_repeated() -> None:
    assert checked(FigureType.MONEY, "500.000 đồng", unit="đồng") == []


@pytest.mark.parametrize(
    ("kind", "boxes", "reason"),
    [
        (FigureType.COUNT, ["nhiều"], "letters"),
        (FigureType.COUNT, ["12,5"], "decimals"),
        (FigureType.COUNT, ["15/1.200"], "fraction"),
        (FigureType.MONEY, ["khoảng 5.000"], "approximate"),
        (FigureType.PAIR, ["15", ""], "boxes"),
        (FigureType.PAIR, ["15", "2", "3"], "boxes"),
        (FigureType.TRIPLE, ["1", "2", "-3"], "negative"),
    ],
)
def test_an_unreadable_figure_is_found_beside_its_section(kind: FigureType, boxes: list[str], reason: str) -> None:
    [finding] = checked(kind, *boxes)
    assert (finding.key, finding.figures["reason"]) == ("V111@I#f", reason)

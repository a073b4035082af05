"""Invented figures for the boxes beside the text of a section."""

from demonstration.invention import Invention, grouped
from validation.outline import Figure, FigureType, Section
from validation.outline_figures import boxes_of
from validation.report import Report

PEOPLE = ("người", "đảng viên", "hội viên", "học viên", "lượt", "học tập", "thảo luận", "thu hoạch")
MEMBERSHIP = {
    "dang_bo_co_so": 0.0,
    "chi_bo_co_so": 0.0,
    "chi_bo_truc_thuoc": 0.06,
    "dang_vien": 1.0,
    "chinh_thuc": 0.94,
    "du_bi": 0.06,
    "nu": 0.31,
    "dan_toc": 0.72,
    "chua_la_dang_vien": 0.33,
    "bao_cao_vien": 0.04,
}
"""What is told of the membership, as shares of the number of members."""
SPEAKERS, SPEAKERS_IN_TABLE = "bao_cao_vien", ("PL2", "2023", "bcv_cs")


def boxes_beside(world: Invention, section: Section, report: Report) -> dict[str, list[str]]:
    return {figure.id: boxes(world, figure, report) for figure in section.figures}


def boxes(world: Invention, figure: Figure, report: Report) -> list[str]:
    """The texts of one figure's boxes; one linked to a table repeats its cell."""
    if figure.linked_to:
        return [report.typed(*figure.linked_to.split("/"))]
    if figure.id == SPEAKERS and (known := report.typed(*SPEAKERS_IN_TABLE)):
        return [known]
    if figure.id in MEMBERSHIP:
        return [grouped(share_of(world.size, figure.id))]
    if figure.type is FigureType.MONEY:
        return [grouped(world.between(12, 90) * 500_000)]
    if figure.type is FigureType.PERCENT:
        return ["100"]
    if figure.type is FigureType.CHANGE:
        before = world.between(1, 9)
        return [str(before), str(before + world.between(0, 5))]
    labels = figure.parts or (figure.label,)
    return [counted(world, f"{label} {figure.unit}") for label in labels[: boxes_of(figure)]]


def share_of(size: int, figure: str) -> int:
    """The official members are all but the candidates, so that the two add up."""
    if figure == "chinh_thuc":
        return size - share_of(size, "du_bi")
    return int(size * MEMBERSHIP[figure])


def counted(world: Invention, what: str) -> str:
    if any(word in what.lower() for word in PEOPLE):
        return grouped(world.between(world.size * 2 // 3, world.size))
    return grouped(world.between(2, 24))

"""Plausible, invented figures for the nine tables of the three plans: they add up, and differ from unit to unit."""

from collections.abc import Callable, Iterator
from random import Random

from demonstration.beside_text import boxes_beside
from demonstration.invention import Invention, grouped
from validation.asked import Asked
from validation.computed import fill_computed
from validation.form import Form, Operator, Role, Row
from validation.outline import Section
from validation.plan import Plan
from validation.report import Report, TypedRow

Cells = dict[str, str]


def quality_of_speakers(level: str) -> Callable[[Invention, Row], Cells]:
    def cells(world: Invention, row: Row) -> Cells:
        whole = world.headcount(level, 2021)
        ages = world.split(whole, (2, 5, 4, 1))
        trained = world.split(whole, (1, 6, 2))
        theory = world.split(whole - min(whole, world.between(0, 2)), (3, 4))
        names = (
            "tuoi_duoi30",
            "tuoi_31_45",
            "tuoi_46_60",
            "tuoi_61",
            "cm_trendh",
            "cm_cddh",
            "cm_tc",
            "ll_cc",
            "ll_tc",
        )
        counts = map(str, [*ages, *trained, *theory])
        return {"so_luong": str(whole), **dict(zip(names, counts, strict=True))}

    return cells


def activity_of_speakers(world: Invention, row: Row) -> Cells:
    city_meetings, city_people = world.meetings(6, 12)
    meetings, people = world.meetings(3, 12)
    assert row.year
    return {
        "bcv": str(world.headcount("tp", row.year)),
        "ttv": str(world.headcount("cs", row.year)),
        "tp_hn": city_meetings,
        "tp_luot": city_people,
        "cs_hn": meetings,
        "cs_luot": people,
        "boi_duong": str(world.between(0, 2)),
    }


def regular_or_not(world: Invention, row: Row) -> Cells:
    assert row.level
    assert row.year
    whole = world.headcount(row.level, row.year)
    regular = whole - world.between(0, max(0, whole // 6))
    return {"tong": str(whole), "tx_sl": str(regular), "ktx_sl": str(whole - regular)}


def study_of_resolutions(world: Invention, row: Row) -> Cells:
    assert row.year
    members, others = world.members(row.year), world.members(row.year) // 3 + world.between(0, 5)
    studied, followed = members - world.between(0, 3), others - world.between(0, 2)
    return {
        "hn": str(world.between(2, 6)),
        "dv": f"{grouped(studied)}/{grouped(members)}",
        "cc": f"{grouped(followed)}/{grouped(others)}",
        "tong_nguoi": grouped(studied + followed),
        "tai_lieu": str(world.between(4, 40)),
    }


def work_of_speakers(world: Invention, row: Row) -> Cells:
    district_meetings, district_people = world.meetings(8, 12)
    meetings, people = world.meetings(2, 8)
    assert row.year
    return {
        "bcv_h": str(world.headcount("tp", row.year)),
        "bcv_cs": str(world.headcount("cs", row.year)),
        "h_hn": district_meetings,
        "h_luot": district_people,
        "cs_hn": meetings,
        "cs_luot": people,
    }


def inspections(world: Invention, row: Row) -> Cells:
    cells: Cells = {}
    for group in ("g1", "g2", "g3", "g4"):
        for activity in ("kt", "gs"):
            rounds = world.between(0, 3)
            bodies = rounds + (world.between(0, 2) if rounds else 0)
            persons = world.between(0, 3) if rounds else 0
            for name, count in (("cuoc", rounds), ("tt", bodies), ("cn", persons)):
                cells[f"{group}_{activity}_{name}"] = str(count)
    return cells


HOUSEHOLDS_A_MEMBER = 5
LEADERS_AMONG_MEMBERS = 8
IN_THE_DISTRICT = {"Hộ": 12_340, "Bản": 131, "Xã, thị trấn": 13, "cơ quan, đơn vị": 94, "Người": 11}
"""What an office counts for the whole district, by the unit of measure."""
MOST_OF_THE_WAY = 0.9


def targets(world: Invention, row: Row) -> Cells:
    """Every promise kept, and rarely by everybody where less is asked."""
    target, whole = row.target, counted_in(world, row)
    if target is None or target.operator is Operator.COUNT_BETWEEN:
        return {"tong": "1", "dat": "1"}
    spare = (100 - target.value) / 100 * MOST_OF_THE_WAY
    missed = int(whole * spare * world.random.random())
    return {"tong": grouped(whole), "dat": grouped(whole - missed)}


def counted_in(world: Invention, row: Row) -> int:
    measure = row.labels[-1]
    if row.filled_by == "office":
        return IN_THE_DISTRICT[measure]
    if measure == "Hộ":
        return world.size * HOUSEHOLDS_A_MEMBER
    return world.size if "đảng viên" in row.label else max(1, world.size // LEADERS_AMONG_MEMBERS)


RECIPES: dict[str, Callable[[Invention, Row], Cells]] = {
    "PL01": quality_of_speakers("tp"),
    "PL02": quality_of_speakers("cs"),
    "PL03": activity_of_speakers,
    "PL04": regular_or_not,
    "PL1": study_of_resolutions,
    "PL2": work_of_speakers,
    "PL3": inspections,
    "CT": targets,
}

DOCUMENTS = (
    ("KH", "triển khai thực hiện Đề án 241 tại đơn vị"),
    ("CV", "về việc quán triệt, tuyên truyền Đề án 241"),
    ("KH", "nâng cao chất lượng sinh hoạt chi bộ năm {year}"),
    ("BC", "kết quả một năm thực hiện Đề án 241, năm {year}"),
    ("NQ", "lãnh đạo công tác tư tưởng năm {year}"),
)


def documents_issued(world: Invention, form: Form, unit_name: str) -> Iterator[TypedRow]:
    for number, (kind, subject) in enumerate(DOCUMENTS[: world.between(2, 5)], start=1):
        year = 2016 + number - (number == 5)
        yield {
            "row": f"r{number}",
            "ky_hieu": f"{world.between(11, 98)}-{kind}/{'CB' if unit_name.startswith('Chi bộ') else 'ĐU'}",
            "ngay": f"{world.between(1, 28):02}/{world.between(10, 12)}/{year}",
            "trich_yeu": subject.format(year=year).capitalize(),
            "don_vi": unit_name,
        }


def table(world: Invention, form: Form, asked: Asked, unit_name: str) -> list[TypedRow]:
    """The rows of one form that the unit is asked for; totals and ratios are left to the computer."""
    if form.is_open:
        return list(documents_issued(world, form, unit_name))
    rows: list[TypedRow] = []
    for row in form.rows:
        if row.role is not Role.DATA or not asked.row(form, row):
            continue
        cells = RECIPES[form.id](world, row)
        mine = {c.id: cells[c.id] for c in form.columns if c.id in cells and asked.cell(form, row, c)}
        rows.append({"row": row.id, **mine})
    return rows


def plausible_report(plan: Plan, asked: Asked, *, seed: str, size: int, unit_name: str, text: "Writer") -> Report:
    """A whole report of one unit as its clerk types it: totals and ratios are left to be computed.

    `size` is its number of members, `text` writes the paragraphs of a section.
    """
    world = Invention(seed, size)
    typed = Report(tables={form.id: table(world, form, asked, unit_name) for form in plan.forms if asked.form(form)})
    computed = fill_computed(plan, typed, asked)
    mine = [section for section in plan.sections if asked.section(section) and not plan.gathers(section)]
    return Report(
        sections={section.id: text(world.random, section, unit_name) for section in mine},
        tables=typed.tables,
        figures={section.id: boxes_beside(world, section, computed) for section in mine if section.figures},
    )


Writer = Callable[[Random, Section, str], str]
"""Writes a section for the unit of this name."""

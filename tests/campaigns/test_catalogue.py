"""The three plans as values: heads, days, who is asked for what."""

import datetime as dt
import subprocess
import sys

import pytest

from campaigns import catalogue
from tests.source_tree import ROOT
from units.types import read_unit_types
from validation.asked import asked_of
from validation.form import Role
from validation.outline import FigureType
from validation.outline_figures import boxes_of
from validation.plan import Bound, DeadlineStep, Plan

CODES = ("DA1327", "DA241", "QC518")
PARTY_BODIES = ("dang_bo_co_so", "chi_bo_co_so")
FIVE_OFFICES = ("phong_tckh", "phong_noi_vu", "dai_truyen_thanh", "phong_vhtt", "trung_tam_chinh_tri")

every_plan = pytest.mark.parametrize("code", CODES)


def test_the_catalogue_holds_the_three_plans() -> None:
    assert catalogue.codes() == CODES


def test_a_plan_is_read_once() -> None:
    assert catalogue.load("QC518") is catalogue.load("QC518")


@pytest.mark.parametrize("code", ["KHAC", "", "../DA241", "da241"])
def test_an_unknown_code_is_refused_with_the_known_ones(code: str) -> None:
    with pytest.raises(catalogue.UnknownCampaign) as refusal:
        catalogue.load(code)
    assert all(known in str(refusal.value) for known in CODES)


def test_the_catalogue_needs_no_settings_and_no_database() -> None:
    program = "from campaigns import catalogue; catalogue.load('DA1327'); import sys; print('django' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, env={}, check=True)
    assert ran.stdout.strip() == "False"


@pytest.mark.parametrize(
    ("code", "reference", "day", "ordered_by", "signer"),
    [
        ("QC518", "28-KH/ThU", dt.date(2021, 5, 21), "37-KH/BTGTU", "Vàng Thị Chính"),
        ("DA1327", "271-KH/HU", dt.date(2023, 2, 20), "148-KH/TU", "Nguyễn Văn Thanh"),
        ("DA241", "232-CV/HU", dt.date(2021, 4, 26), "26-KH/TU", "Cao Trang Trọng"),
    ],
)
def test_the_head_of_each_plan(code: str, reference: str, day: dt.date, ordered_by: str, signer: str) -> None:
    head = catalogue.load(code).plan
    assert (head.reference, head.date) == (reference, day)
    assert head.superior
    assert head.superior.reference == ordered_by
    assert head.signer
    assert head.signer.name == signer
    assert head.legal_basis
    assert head.addressee != head.reviewer


@pytest.mark.parametrize(
    ("code", "first", "last"),
    [
        ("QC518", dt.date(2011, 1, 1), dt.date(2021, 5, 31)),
        ("DA1327", dt.date(2013, 8, 28), dt.date(2023, 4, 30)),
        ("DA241", dt.date(2016, 9, 30), dt.date(2020, 12, 31)),
    ],
)
def test_the_time_that_the_figures_speak_of(code: str, first: dt.date, last: dt.date) -> None:
    period = catalogue.load(code).period
    assert (period.first, period.last) == (first, last)


def days(code: str) -> list[tuple[str, str, str]]:
    return [(str(d.step), str(d.bound), d.last_day.isoformat()) for d in catalogue.load(code).deadlines]


def test_the_last_days_of_each_plan() -> None:
    assert days("QC518") == [
        ("complete", "no_later_than", "2021-06-02"),
        ("send", "no_later_than", "2021-06-02"),
        ("send", "no_later_than", "2021-06-02"),
        ("complete", "no_later_than", "2021-06-04"),
        ("draft", "before", "2021-06-04"),
    ]
    assert days("DA1327") == [
        ("complete", "before", "2023-04-30"),
        ("send", "before", "2023-05-09"),
        ("conference", "within_month", "2023-05-31"),
    ]
    assert days("DA241") == [
        ("complete", "before", "2021-06-09"),
        ("send", "before", "2021-06-24"),
        ("conference", "before", "2021-07-14"),
    ]


@every_plan
def test_the_bound_of_a_deadline_is_the_one_its_phrase_says(code: str) -> None:
    words = {Bound.NO_LATER_THAN: "chậm nhất", Bound.BEFORE: "trước ngày", Bound.WITHIN_MONTH: "trong tháng"}
    for deadline in catalogue.load(code).deadlines:
        assert [bound for bound, word in words.items() if word in deadline.phrase] == [deadline.bound]


@every_plan
def test_units_have_a_day_to_send_by(code: str) -> None:
    assert any(deadline.step is DeadlineStep.SEND for deadline in catalogue.load(code).deadlines)


@every_plan
def test_every_unit_type_named_is_a_type_there_is(code: str) -> None:
    plan = catalogue.load(code)
    spoken_to = {t for s in plan.sections for t in (*s.asked_of, *(t for g in s.guidance for t in g.asked_of))}
    listed = {t for types in plan.audiences.values() for t in types}
    named = {*plan.obliged, *plan.issuing_level, *spoken_to, *listed}
    assert named - {entry["code"] for entry in read_unit_types()} == set()


def cells_asked_of(plan: Plan, unit_type: str) -> set[tuple[str, str, str]]:
    asked = asked_of(plan, unit_type)
    return {(f.id, r.id, c.id) for f in plan.forms for r in f.rows for c in f.columns if asked.cell(f, r, c)}


@every_plan
def test_every_cell_is_asked_of_somebody(code: str) -> None:
    plan = catalogue.load(code)
    asked = set().union(*(cells_asked_of(plan, unit_type) for unit_type in plan.obliged))
    printed = {(f.id, r.id, c.id) for f in plan.forms for r in f.rows if r.role is not Role.HEADING for c in f.columns}
    assert printed - asked == set()


@pytest.mark.parametrize(("code", "body"), [("QC518", "thanh_uy"), ("DA1327", "huyen_uy")])
def test_the_columns_of_the_higher_level_are_asked_of_its_own_body_alone(code: str, body: str) -> None:
    plan = catalogue.load(code)
    [higher] = [name for name, types in plan.audiences.items() if types == (body,)]
    theirs = {(f.id, r.id, c.id) for f in plan.forms for r in f.rows for c in f.columns if c.filled_by == higher}
    assert theirs
    assert theirs <= cells_asked_of(plan, body)
    for other in set(plan.obliged) - {body}:
        assert theirs & cells_asked_of(plan, other) == set()


@pytest.mark.parametrize(("code", "body"), [("QC518", "thanh_uy"), ("DA1327", "huyen_uy")])
def test_the_higher_body_writes_no_outline_and_fills_nothing_of_the_grassroots(code: str, body: str) -> None:
    plan = catalogue.load(code)
    asked = asked_of(plan, body)
    assert not any(asked.section(section) for section in plan.sections)
    columns = {(f.id, c.id): c.filled_by for f in plan.forms for c in f.columns}
    assert {columns[form, column] for form, _, column in cells_asked_of(plan, body)} <= {"city", "district", "unit"}


def test_the_two_rows_of_a_year_have_one_writer_each() -> None:
    plan = catalogue.load("QC518")
    form = plan.form("PL04")
    assert {row.filled_by for row in form.rows if row.level == "tp"} == {"city"}
    assert {row.filled_by for row in form.rows if row.level == "cs"} == {"grassroots"}


def test_only_a_grassroots_organisation_with_branches_fills_the_branches() -> None:
    plan = catalogue.load("DA1327")
    column = plan.form("PL3").column("g4_kt_cuoc")
    assert asked_of(plan, "dang_bo_co_so").column(plan.form("PL3"), column)
    assert not asked_of(plan, "chi_bo_co_so").column(plan.form("PL3"), column)


def test_members_are_counted_in_their_own_cell_only() -> None:
    plan = catalogue.load("DA1327")
    counted = {unit_type for unit_type in plan.obliged if asked_of(plan, unit_type).counts(plan.form("PL1"))}
    assert counted == set(PARTY_BODIES)


def test_a_percentage_is_asked_of_those_who_are_asked_for_its_parts() -> None:
    plan = catalogue.load("DA1327")
    form = plan.form("PL1")
    fills = {t for t in plan.obliged if asked_of(plan, t).column(form, form.column("dv_pct"))}
    assert fills == set(PARTY_BODIES)


@pytest.mark.parametrize("office", FIVE_OFFICES)
def test_each_of_the_five_offices_is_asked_for_its_four_items_only(office: str) -> None:
    plan = catalogue.load("DA241")
    asked = [section.id for section in plan.sections if asked_of(plan, office).section(section)]
    assert asked == ["II.2.2", "II.2.3", "II.2.4", "II.2.7"]


def test_each_target_row_is_kept_in_one_place() -> None:
    plan = catalogue.load("DA241")
    form = plan.form("CT")
    keepers = {
        row.id: {t for t in plan.obliged if asked_of(plan, t).row(form, row)}
        for row in form.rows
        if row.role is not Role.HEADING
    }
    grassroots, staff = set(PARTY_BODIES), {"ban_tuyen_giao", "trung_tam_chinh_tri"}
    assert {row for row, kept in keepers.items() if kept == grassroots} == {"1.1", "1.2", "1.3", "5.1"}
    assert {row for row, kept in keepers.items() if kept == staff} == {"6.1", "6.2a", "6.2b"}
    assert {row for row, kept in keepers.items() if kept == {"dai_truyen_thanh"}} == {"2.1", "3.1", "3.2"}
    assert {row for row, kept in keepers.items() if kept == {"phong_vhtt"}} == {f"4.{n}" for n in range(1, 7)}


def test_the_targets_with_their_operators() -> None:
    promised = {
        row.id: (str(row.target.operator), row.target.value)
        for row in catalogue.load("DA241").form("CT").rows
        if row.target
    }
    above = {"1.3": 95, "3.2": 95, "4.5": 80, "6.2b": 70}
    at_least = {"4.1": 85, "4.2": 80, "4.6": 70} | dict.fromkeys(["1.1", "1.2", "2.1", "3.1", "4.3", "4.4"], 100)
    at_least |= {"6.1": 100, "6.2a": 100}
    assert promised == (
        {row: (">", value) for row, value in above.items()}
        | {row: (">=", value) for row, value in at_least.items()}
        | {"5.1": ("count_between", 1)}
    )
    histories = catalogue.load("DA241").form("CT").row("5.1")
    assert histories
    assert histories.target
    assert (histories.target.value_max, histories.target.judged_by) == (2, "district")


def test_the_front_and_the_mass_bodies_are_spoken_to_by_their_own_line() -> None:
    plan = catalogue.load("DA1327")
    section = plan.section("II.2")
    assert [g.text[:15] for g in asked_of(plan, "mttq").guidance(section)] == ["Mặt trận Tổ quố"]
    assert [g.text[:15] for g in asked_of(plan, "chi_bo_co_so").guidance(section)] == ["Đối với cấp ủy,"]


def test_the_eighteen_blanks_of_the_dispatch_and_the_cells_they_repeat() -> None:
    blanks = [f for s in catalogue.load("DA241").sections for f in s.figures if "đạt" in f.label and "..%" in f.label]
    rows = [(blank.linked_to or "//").split("/")[1] for blank in blanks]
    of_culture = ["3.1", "3.2", "4.1", "4.2", "4.3", "4.4", "4.5", "4.6", "5.1", ""]
    assert rows == [*of_culture, "1.2", "1.3", "1.1", "6.1", "", "", "", ""]


@every_plan
def test_a_figure_has_a_label_for_each_of_its_boxes(code: str) -> None:
    several = {FigureType.PAIR, FigureType.TRIPLE, FigureType.CHANGE}
    for section in catalogue.load(code).sections:
        assert len({figure.id for figure in section.figures}) == len(section.figures)
        for figure in section.figures:
            assert len(figure.parts) == (boxes_of(figure) if figure.type in several else 0)


@pytest.mark.parametrize(
    ("code", "place"),
    [
        ("QC518", "PL04/ktx_sl"),
        ("QC518", "PL01/tuoi_duoi30"),
        ("QC518", "PL02"),
        ("DA1327", "PL1"),
        ("DA1327", "PL2"),
        ("DA1327", "PL3"),
        ("DA1327", "PL3/g4_kt_cuoc"),
        ("DA1327", "PL1/dv"),
        ("DA241", "CT"),
    ],
)
def test_what_cannot_be_settled_by_reading_is_asked(code: str, place: str) -> None:
    assert any(notice.ask for notice in catalogue.load(code).notices if notice.place == place)

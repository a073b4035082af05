import re
from collections import Counter
from datetime import date

import pytest

from audit.models import Event
from audit.record import SYSTEM
from audit.verify import verify
from documents.profiles.profile import profiles
from units.models import Unit, UnitType
from units.refusals import UnknownUnitError
from units.scope import valid_on
from units.tree import PlannedUnit, load_tree, read_tree, unit_type_of
from units.types import read_unit_types, side_of_type

DISTRICTS = ["thu-lai-chau", "hu-phong-tho", "hu-tam-duong"]
LAST_DAY, FIRST_DAY = date(2025, 6, 30), date(2025, 7, 1)


def under(parent: str) -> list[PlannedUnit]:
    return [unit for unit in read_tree() if unit.parent == parent]


def test_codes_are_short_plain_and_given_once() -> None:
    codes = [unit.code for unit in read_tree()]
    assert [code for code, times in Counter(codes).items() if times > 1] == []
    assert [code for code in codes if not re.fullmatch(r"[a-z0-9-]{3,30}", code)] == []


def test_every_type_parent_and_successor_is_known() -> None:
    codes = {unit.code for unit in read_tree()}
    assert {unit.type for unit in read_tree()} <= {entry["code"] for entry in read_unit_types()}
    assert {unit.parent for unit in read_tree()} - codes == {""}
    assert {code for unit in read_tree() for code in unit.successors} <= codes


@pytest.mark.parametrize("district", DISTRICTS)
def test_a_district_has_its_reviewer_and_grassroots_units_of_several_types(district: str) -> None:
    types = Counter(unit.type for unit in under(district))
    assert types["ban_tuyen_giao"] == 1
    assert types["dang_bo_co_so"] + types["chi_bo_co_so"] >= 12
    assert {"mttq", "doan_the", "dai_truyen_thanh", "trung_tam_chinh_tri", "chi_bo_co_so"} <= types.keys()


@pytest.mark.parametrize("district", DISTRICTS)
def test_a_district_ends_with_all_its_units_and_its_successors_begin_the_day_after(district: str) -> None:
    [own] = [unit for unit in read_tree() if unit.code == district]
    assert {unit.valid_to for unit in [own, *under(district)]} == {LAST_DAY}
    heirs = [unit for unit in read_tree() if unit.code in own.successors]
    assert {(unit.type, unit.parent, unit.valid_from, unit.valid_to) for unit in heirs} == {
        ("dang_uy_xa", "tu-lai-chau", FIRST_DAY, None)
    }


def test_a_unit_has_place_and_head_line_from_above() -> None:
    [unit] = [unit for unit in read_tree() if unit.code == "db-muong-so"]
    assert (unit.place_name, unit.head_line) == ("Phong Thổ", "ĐẢNG BỘ HUYỆN PHONG THỔ")


def test_the_type_of_a_unit_is_told_without_a_database() -> None:
    assert unit_type_of("db-muong-so") == "dang_bo_co_so"


def test_an_unknown_unit_is_refused_with_a_sentence() -> None:
    with pytest.raises(UnknownUnitError, match=r"unknown-unit|db-nowhere") as refused:
        unit_type_of("db-nowhere")
    assert "db-nowhere" in str(refused.value)


@pytest.mark.django_db
class TestLoaded:
    @pytest.fixture(autouse=True)
    def tree(self) -> None:
        load_tree(SYSTEM)

    def test_every_unit_stands_where_the_file_puts_it(self) -> None:
        loaded = {unit.code: unit for unit in Unit.objects.all()}
        assert loaded.keys() == {unit.code for unit in read_tree()}
        parents = {unit.path: unit.code for unit in loaded.values()}
        assert {code: parents.get(unit.path[: -Unit.steplen], "") for code, unit in loaded.items()} == {
            unit.code: unit.parent for unit in read_tree()
        }
        assert Unit.objects.find_problems() == ([], [], [], [], [])

    def test_the_district_of_a_report_is_there_on_its_day_only(self) -> None:
        there = Unit.objects.filter(code="hu-phong-tho")
        days = [LAST_DAY, FIRST_DAY]
        assert [there.filter(valid_on(day)).exists() for day in days] == [True, False]
        assert there.get().successors.count() == 5

    def test_each_opening_and_closing_is_in_the_history(self) -> None:
        closed = [unit for unit in read_tree() if unit.valid_to]
        assert Event.objects.filter(action="unit.open").count() == len(read_tree())
        assert Event.objects.filter(action="unit.close").count() == len(closed)
        assert verify().holds

    def test_loading_again_changes_nothing(self) -> None:
        events = Event.objects.count()
        load_tree(SYSTEM)
        assert Event.objects.count() == events
        assert UnitType.objects.count() == len(read_unit_types())


def test_every_type_and_unit_follows_a_guideline_that_there_is() -> None:
    known = {profile.side for profile in profiles()}
    assert {side_of_type(entry["code"]) for entry in read_unit_types()} <= known
    sides = {unit.code: unit.document_side for unit in read_tree()}
    assert set(sides.values()) <= known
    assert [sides[code] for code in ("mttq-lai-chau", "doan-tn-lai-chau", "vhtt-tam-duong", "tu-lai-chau")] == [
        "front",
        "youth",
        "state",
        "party",
    ]


def test_only_bodies_of_the_party_write_under_its_organisation() -> None:
    lines = {unit.code: unit.head_line for unit in read_tree()}
    assert lines["mttq-lai-chau"] == ""
    assert lines["vhtt-tam-duong"] == "Ủy ban nhân dân huyện Tam Đường"
    assert lines["vp-thu-lai-chau"] == "ĐẢNG BỘ THÀNH PHỐ LAI CHÂU"

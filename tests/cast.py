"""The people, units and the small plan that every test knows.

An office (a district committee) with its reviewing body, and the units North, South and Solo (one person) under it.
Ana edits and Boris approves for North, Ben may do both there; Clara and Denis for South, Tam alone for Solo. Vera and
Viktor review, Olga leads the office and Oleg writes for it. Aldo audits, Adam administers, Sam is a stranger: he works
at another office.
"""

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

import pytest
from django.contrib.auth.models import Permission

from campaigns.models import Campaign
from units.models import Grant, Person, Post, Unit, UnitType
from units.scope import Right
from validation.plan import Plan
from validation.report import Report
from workflow.drafting import put_report
from workflow.models import Submission
from workflow.opening import open_campaign
from workflow.steps import perform

SINCE = dt.date(2020, 1, 1)
CUT_OFF = dt.date(2024, 12, 31)
SEND_BY = dt.date(2099, 6, 30)

STUDY = {
    "id": "study",
    "title": "Học tập nghị quyết",
    "axis": {"kind": "years", "first": 2021, "last": 2023, "total": "Tổng"},
    "keys": ["Năm"],
    "columns": [
        {"id": "meetings", "path": ["Số hội nghị"], "kind": "flow"},
        {"id": "taught", "path": ["Đảng viên", "Được học tập"], "kind": "flow", "people": True},
        {"id": "members", "path": ["Đảng viên", "Tổng số"], "kind": "flow", "people": True},
        {
            "id": "share",
            "path": ["Đảng viên", "Tỷ lệ %"],
            "type": "percent",
            "kind": "ratio",
            "part": "taught",
            "whole": "members",
        },
    ],
    "checks": [
        {
            "name": "MEETINGS_FEW",
            "kind": "comparison",
            "left": ["meetings"],
            "operator": "<=",
            "right": ["taught"],
            "severity": "warning",
        }
    ],
}
DOCUMENTS = {
    "id": "documents",
    "title": "Văn bản đã ban hành",
    "axis": {"kind": "open"},
    "columns": [
        {"id": "symbol", "path": ["Ký hiệu"], "type": "text", "kind": "text", "over_units": "list"},
        {"id": "day", "path": ["Ngày ban hành"], "type": "date", "kind": "text", "over_units": "list"},
    ],
    "unique": ["symbol"],
}
SMALL_PLAN: dict[str, Any] = {
    "code": "SMALL",
    "title": "Tổng kết việc học tập nghị quyết",
    "plan": {
        "number": "01",
        "symbol": "KH/HU",
        "date": "2024-01-15",
        "kind": "kế hoạch",
        "issuer": "Huyện ủy",
        "place": "Bắc",
        "subject": "tổng kết việc học tập nghị quyết",
        "addressee": "Ban Thường vụ Huyện ủy",
        "reviewer": "Ban Tuyên giáo Huyện ủy",
    },
    "period": {"first": "2021-01-01", "last": "2023-12-31"},
    "deadlines": [],
    "obliged": ["branch", "cell"],
    "audiences": {},
    "issuing_level": ["district"],
    "sections": [
        {
            "id": "I",
            "number": "I.",
            "title": "Kết quả",
            "figures": [{"id": "money", "label": "Kinh phí", "type": "money", "unit": "đồng"}],
        },
        {"id": "II", "number": "II.", "title": "Hạn chế"},
    ],
    "forms": [STUDY, DOCUMENTS],
}


def small_plan(**changes: Any) -> Plan:
    return Plan.model_validate(SMALL_PLAN | changes)


def study_rows(**first_year: str) -> list[dict[str, str]]:
    """Three honest years; totals and shares are left to be computed. `first_year` replaces cells of 2021."""
    rows = [
        {"row": "2021", "meetings": "2", "taught": "10", "members": "20"},
        {"row": "2022", "meetings": "3", "taught": "15", "members": "20"},
        {"row": "2023", "meetings": "4", "taught": "20", "members": "20"},
    ]
    return [rows[0] | first_year, *rows[1:]]


def good_report(*, text: str = "Đã tổ chức học tập đầy đủ.", **first_year: str) -> Report:
    """A report without errors and warnings."""
    return Report(
        sections={"I": text, "II": "Còn chậm ở một số nơi."},
        tables={
            "study": study_rows(**first_year),
            "documents": [{"row": "r1", "symbol": "05-NQ/CB", "day": "10/3/2022"}],
        },
        figures={"I": {"money": ["1.200.000"]}},
    )


@dataclass(frozen=True)
class Cast:
    """Units and people by name: `cast.north`, `cast.ana`."""

    units: dict[str, Unit] = field(repr=False)
    people: dict[str, Person] = field(repr=False)

    def __getattr__(self, name: str) -> Any:
        for named in (self.units, self.people):
            if name in named:
                return named[name]
        raise AttributeError(name)


def make_units() -> dict[str, Unit]:
    types = [("province", "Tỉnh ủy"), ("district", "Huyện ủy"), ("board", "Ban Tuyên giáo"), ("branch", "Chi bộ")]
    kinds = {code: UnitType.objects.create(code=code, name_vi=name, name_en=code) for code, name in types}
    kinds["cell"] = UnitType.objects.create(code="cell", name_vi="Tổ", name_en="Cell", one_person=True)
    made: dict[str, Unit] = {}

    def unit(code: str, name: str, kind: str, under: str = "") -> None:
        instance = Unit(code=code, name=name, sort_key=name, type=kinds[kind], symbol=code.upper(), valid_from=SINCE)
        tree = Unit.objects
        made[code] = (
            tree.add_child(tree.get(code=under), instance=instance) if under else tree.add_root(instance=instance)
        )

    unit("province", "Tỉnh ủy Bắc", "province")
    unit("office", "Huyện ủy Bắc", "district", "province")
    unit("board", "Ban Tuyên giáo Huyện ủy Bắc", "board", "office")
    unit("north", "Chi bộ Bắc", "branch", "office")
    unit("south", "Chi bộ Nam", "branch", "office")
    unit("solo", "Tổ Một", "cell", "office")
    unit("elsewhere", "Huyện ủy Xa", "district", "province")
    return {code: Unit.objects.get(code=code) for code in made}


ANCHORS = {
    "ana": [(Right.REPORT_UNIT, "north")],
    "boris": [(Right.LEAD_UNIT, "north")],
    "ben": [(Right.REPORT_UNIT, "north"), (Right.LEAD_UNIT, "north")],
    "clara": [(Right.REPORT_UNIT, "south")],
    "denis": [(Right.LEAD_UNIT, "south")],
    "tam": [(Right.REPORT_UNIT, "solo"), (Right.LEAD_UNIT, "solo")],
    "vera": [(Right.REVIEW_UNIT, "board")],
    "viktor": [(Right.REVIEW_UNIT, "board")],
    "oleg": [(Right.REPORT_UNIT, "office")],
    "olga": [(Right.LEAD_UNIT, "office")],
    "aldo": [(Right.AUDIT_UNIT, "office")],
    "adam": [(Right.ADMIN_UNIT, "office")],
    "sam": [(Right.REPORT_UNIT, "elsewhere"), (Right.LEAD_UNIT, "elsewhere")],
}


def grant(person: Person, right: Right, unit: Unit) -> None:
    permission = Permission.objects.get(content_type__app_label="units", codename=str(right))
    Grant.objects.create(user=person, permission=permission, content_object=unit, valid_from=SINCE)


@pytest.fixture
def cast(db: None) -> Cast:
    units = make_units()
    people = {name: Person.objects.create_user(name, name.capitalize()) for name in ANCHORS}
    for name, anchors in ANCHORS.items():
        for right, unit in anchors:
            grant(people[name], right, units[unit])
    Post.objects.create(
        person=people["boris"], unit=units["north"], title="Bí thư", signs_as="T/M CHI BỘ", valid_from=SINCE
    )
    return Cast(units, people)


def open_small_campaign(cast: Cast, **changes: Any) -> Campaign:
    choices: dict[str, Any] = {
        "plan": small_plan(),
        "code": "nho-2024",
        "title": "Tổng kết việc học tập nghị quyết",
        "issuing_body": cast.office,
        "addressee": cast.office,
        "reviewing_body": cast.board,
        "cut_off": CUT_OFF,
        "send_by": SEND_BY,
    }
    return open_campaign(actor=cast.adam, **choices | changes)


@pytest.fixture
def campaign(cast: Cast) -> Campaign:
    """The small plan, opened by the office: North, South, Solo and the office itself must report."""
    return open_small_campaign(cast)


def report_of(campaign: Campaign, unit: Unit) -> Submission:
    return Submission.objects.get(campaign=campaign, unit=unit, kind="report")


@pytest.fixture
def submission(campaign: Campaign, cast: Cast) -> Submission:
    """North's report, not begun."""
    return report_of(campaign, cast.north)


def write(submission: Submission, report: Report, person: Person) -> Submission:
    """Put a whole report into the draft."""
    put_report(submission, report, actor=person)
    return submission


def step(name: str, submission: Submission, person: Person, **asks: Any) -> Submission:
    """Take a step from a page that shows the submission as it is now."""
    submission.refresh_from_db()
    return perform(name, submission, actor=person, seen=submission.version, **asks).submission


def approve(submission: Submission, person: Person) -> Submission:
    """Approve what the page shows."""
    submission.refresh_from_db()
    revision = submission.revision
    assert revision is not None
    return step("approve", submission, person, sha256=revision.sha256, rule_set=revision.rule_set)


def submitted(submission: Submission, clerk: Person, **first_year: str) -> Submission:
    return step("submit", write(submission, good_report(**first_year), clerk), clerk)


def sent(submission: Submission, clerk: Person, leader: Person, **first_year: str) -> Submission:
    """Written, submitted and approved: in review."""
    return approve(submitted(submission, clerk, **first_year), leader)


def accepted(submission: Submission, clerk: Person, leader: Person, reviewer: Person) -> Submission:
    return step("accept", sent(submission, clerk, leader), reviewer)

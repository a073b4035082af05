"""The stage of the whole life: a province, a district with its Ban Tuyên giáo, and two communes under 271-KH/HU.

Everything is committed, as a browser needs; the district's own report and the second commune's are brought to
acceptance by the services, so that the test's pages tell one story.
"""

import datetime as dt
from dataclasses import dataclass, replace

from audit.record import SYSTEM
from campaigns.catalogue import load
from campaigns.models import Campaign
from demonstration.figures import plausible_report
from demonstration.texts import paragraphs
from units.granting import grant
from units.models import Person, Unit, UnitType
from units.opening import open_unit
from units.people import create_person, give_post
from units.scope import Right
from units.types import load_unit_types
from validation.report import Report
from workflow.drafting import put_report
from workflow.models import Submission
from workflow.opening import open_campaign
from workflow.stage import Kind
from workflow.steps import perform

PASSWORD = "mat-khau-de-thu"
SINCE = dt.date(2013, 1, 1)
SEND_BY = dt.date(2099, 5, 9)

UNITS = (
    ("tu", "Tỉnh ủy Lai Châu", "tinh_uy", None, "TU"),
    ("btg-tu", "Ban Tuyên giáo Tỉnh ủy", "ban_tuyen_giao", "tu", "BTGTU"),
    ("hu", "Huyện ủy Phong Thổ", "huyen_uy", "tu", "HU"),
    ("btg-hu", "Ban Tuyên giáo Huyện ủy", "ban_tuyen_giao", "hu", "BTGHU"),
    ("muong-so", "Đảng bộ xã Mường So", "dang_bo_co_so", "hu", "ĐU"),
    ("dao-san", "Đảng bộ xã Dào San", "dang_bo_co_so", "hu", "ĐU"),
)
PEOPLE = (
    ("dung", "Giàng Thị Dung", ((Right.REPORT_UNIT, "muong-so"), (Right.REPORT_UNIT, "dao-san"))),
    ("pao", "Phàn A Páo", ((Right.LEAD_UNIT, "muong-so"), (Right.LEAD_UNIT, "dao-san"))),
    ("son", "Vàng A Sơn", ((Right.REVIEW_UNIT, "btg-hu"),)),
    ("huyen", "Lò Thị Huyền", ((Right.REPORT_UNIT, "hu"),)),
    ("thanh", "Nguyễn Văn Thanh", ((Right.LEAD_UNIT, "hu"),)),
    ("tra", "Lý Văn Tra", ((Right.AUDIT_UNIT, "tu"),)),
    ("quan", "Hà Thị Quản", ((Right.ADMIN_UNIT, "tu"),)),
    ("ha", "Đỗ Thu Hà", ((Right.REVIEW_UNIT, "btg-tu"),)),
)
"""The clerk and leader of the communes, the reviewer, the district's clerk and leader, auditor, administrator, and the
province's reviewer."""


@dataclass(frozen=True)
class Stage:
    people: dict[str, Person]
    campaign: Campaign
    higher: Campaign

    def report_of(self, unit: str) -> Submission:
        return Submission.objects.get(campaign=self.campaign, unit__code=unit, kind=Kind.REPORT)

    def clerk_of(self, submission: Submission) -> Person:
        return self.people["huyen" if submission.unit.code == "hu" else "dung"]

    def leader_of(self, submission: Submission) -> Person:
        return self.people["thanh" if submission.unit.code == "hu" else "pao"]


def set_stage() -> Stage:
    load_unit_types()
    units: dict[str, Unit] = {}
    for code, name, kind, above, symbol in UNITS:
        parent = Unit.objects.get(code=above) if above else None
        open_unit(
            code,
            name,
            UnitType.objects.get(code=kind),
            parent,
            valid_from=SINCE,
            by=SYSTEM,
            symbol=symbol,
            place_name="Phong Thổ",
            head_line="",
        )
        units[code] = Unit.objects.get(code=code)
    people = {}
    for username, full_name, rights in PEOPLE:
        people[username] = create_person(username, full_name, PASSWORD, by=SYSTEM)
        for right, unit in rights:
            grant(people[username], right, units[unit], valid_from=SINCE, by=SYSTEM)
    give_post(people["pao"], units["muong-so"], "Bí thư", valid_from=SINCE, signs_as="T/M BAN CHẤP HÀNH")
    give_post(people["thanh"], units["hu"], "Phó Bí thư", valid_from=SINCE, signs_as="T/M BAN THƯỜNG VỤ")
    return Stage(people, *open_both(units, people["quan"]))


def open_both(units: dict[str, Unit], administrator: Person) -> tuple[Campaign, Campaign]:
    """The district's campaign, and the province's that it answers."""
    plan = load("DA1327")
    days = {"cut_off": dt.date(2023, 4, 30), "send_by": SEND_BY}
    higher = open_campaign(
        plan=plan,
        code="da1327-tinh",
        title=f"{plan.title} (toàn tỉnh)",
        issuing_body=units["tu"],
        addressee=units["tu"],
        reviewing_body=units["btg-tu"],
        unit_types=["huyen_uy"],
        actor=administrator,
        **days,
    )
    campaign = open_campaign(
        plan=plan,
        code="da1327-phong-tho",
        title=plan.title,
        issuing_body=units["hu"],
        addressee=units["hu"],
        reviewing_body=units["btg-hu"],
        unit_types=["dang_bo_co_so", "huyen_uy"],
        answers=higher,
        actor=administrator,
        **days,
    )
    return campaign, higher


def honest_report(submission: Submission) -> Report:
    """What the unit would write; nothing in it is wrong or warned about."""
    plan = submission.campaign.plan
    return plausible_report(
        plan, submission.asked, seed=submission.unit.code, size=60, unit_name=submission.unit.name, text=paragraphs
    )


def fill(stage: Stage, submission: Submission, *, leave: str = "") -> None:
    """Write the report, but for one table that is left to be typed."""
    report = honest_report(submission)
    tables = {form: rows for form, rows in report.tables.items() if form != leave}
    put_report(submission, replace(report, tables=tables), actor=stage.clerk_of(submission))


def bring_to_acceptance(stage: Stage, submission: Submission) -> None:
    fill(stage, submission)
    perform("submit", submission, actor=stage.clerk_of(submission), seen=0)
    submission.refresh_from_db()
    revision = submission.revision
    assert revision is not None
    seen = {"sha256": revision.sha256, "rule_set": revision.rule_set}
    perform("approve", submission, actor=stage.leader_of(submission), seen=1, **seen)
    perform("accept", submission, actor=stage.people["son"], seen=2)

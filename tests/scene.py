"""A campaign in mid-life, with a word of its own in each place that is not for everybody.

North was returned with a remark, sent again and accepted, and stands in a building; South is writing, has a
file uploaded and sent nothing; Solo has put its report before its leader; the office writes its consolidated report.
"""

from dataclasses import dataclass
from typing import Any

import pytest
from django.db import transaction

from campaigns.models import Campaign
from consolidation import selectors
from consolidation.build import build
from documents.guard.evidence import EvidenceKind
from documents.matching import ReadReport, Said
from intake.attachments.attaching import attach_known
from intake.attachments.caption import Caption
from intake.models import Attachment, PlanReading, Upload
from intake.reports.receiving import Sent, keep_reading
from tests.cast import Cast, approve, good_report, report_of, sent, step, write
from tests.documents.guard.packages import packed
from tests.documents.guard.papers import pdf
from tests.intake.plans.on_its_way import plan_on_its_way
from units.models import Person
from workflow.comments import answer, make, resolve
from workflow.drafting import part_versions, save_section
from workflow.models import Comment, Submission

NORTH_TEXT = "Cam-Duong-Bac"
NORTH_REMARK = "Nhan-Xet-Bac"
SOUTH_DRAFT = "Ban-Nhap-Nam"
SOUTH_FILE = "Ten-Tep-Nam"
SOUTH_PAPER = "Giay-To-Nam"
NORTH_PAPER = "Giay-To-Bac"
SOUTH_UNREAD = "Chua-Doc-Nam"
SOLO_PENDING = "Cho-Duyet-Mot"
LEADERS_REMARK = "Loi-Dan-Noi-Bo"
OFFICE_DRAFT = "Du-Thao-Huyen"
PLAN_READ = "Ke-Hoach-Moi"

KNOWS: dict[str, set[str]] = {
    NORTH_TEXT: {"ana", "boris", "ben", "vera", "viktor", "oleg", "olga", "aldo", "adam"},
    NORTH_REMARK: {"ana", "boris", "ben", "vera", "viktor", "aldo", "adam"},
    SOUTH_DRAFT: {"clara", "denis"},
    SOUTH_FILE: {"clara", "denis", "aldo"},
    SOUTH_PAPER: {"clara", "denis", "aldo"},
    NORTH_PAPER: {"ana", "boris", "ben", "vera", "viktor", "aldo", "adam"},
    SOUTH_UNREAD: {"clara", "denis"},
    SOLO_PENDING: {"tam", "aldo"},
    LEADERS_REMARK: {"tam", "aldo"},
    OFFICE_DRAFT: {"vera", "viktor", "oleg", "olga"},
    PLAN_READ: {"vera", "viktor", "adam"},
    "Chi bộ Bắc": {"ana", "boris", "ben", "vera", "viktor", "oleg", "olga", "aldo", "adam"},
    "Chi bộ Nam": {"clara", "denis", "vera", "viktor", "oleg", "olga", "aldo", "adam"},
}
"""Who may come upon each word on some page; everybody else must not, on any."""


@dataclass(frozen=True)
class Scene:
    cast: Cast
    campaign: Campaign
    remark: Comment
    upload: Upload
    paper: Attachment
    north_paper: Attachment
    plan: PlanReading

    @property
    def subjects(self) -> dict[str, Any]:
        """What stands in an address for `north`, `south`, `solo`, `office` (the consolidated report) and the others."""
        units = {name: report_of(self.campaign, self.cast.units[name]).pk for name in ("north", "south", "solo")}
        draft = selectors.consolidated_report(self.campaign)
        assert draft is not None
        named = {"office": draft.pk, "campaign": self.campaign.code, "plan": self.plan.pk}
        return {**units, **named, **self.parts}

    @property
    def parts(self) -> dict[str, Any]:
        """What stands further on in an address."""
        return {name: getattr(self, name).pk for name in ("remark", "upload", "paper", "north_paper")}

    def subject(self, name: str) -> Submission:
        return Submission.objects.get(pk=self.subjects[name])


def paper_of(submission: Submission, title: str, person: Person) -> Attachment:
    caption = Caption(title, place="I")
    return attach_known(submission, pdf(), f"{title}.pdf", EvidenceKind.PDF, caption, actor=person)


def accepted_after_a_return(campaign: Campaign, cast: Cast) -> Comment:
    north = report_of(campaign, cast.north)
    sent(north, cast.ana, cast.boris)
    remark = make(north, "I", NORTH_REMARK, actor=cast.vera)
    step("return_with_comments", north, cast.vera, reason=NORTH_REMARK, to="draft")
    answer(remark, text="Đã sửa", actor=cast.ana)
    step("submit", write(north, good_report(text=NORTH_TEXT), cast.ana), cast.ana)
    approve(north, cast.boris)
    resolve(remark, actor=cast.vera)
    step("accept", north, cast.vera)
    return remark


def file_of_south(south: Submission, cast: Cast) -> Upload:
    """A workbook that was read and waits for Clara's word; not all of it could be placed."""
    raw = packed({"xl/sharedStrings.xml": SOUTH_UNREAD.encode()})
    unread = Said("table", "I", "bảng lạ.", "a strange table.", SOUTH_UNREAD)
    read = ReadReport(good_report(), matched=("I",), unread=(unread,))
    return keep_reading(south, Sent(raw, SOUTH_FILE, "xlsx", read), cast.clara, for_unit=False)


@pytest.fixture
def scene(cast: Cast, campaign: Campaign) -> Scene:
    north_paper = paper_of(report_of(campaign, cast.north), NORTH_PAPER, cast.ana)
    remark = accepted_after_a_return(campaign, cast)
    south = write(report_of(campaign, cast.south), good_report(text=SOUTH_DRAFT), cast.clara)
    paper = paper_of(south, SOUTH_PAPER, cast.clara)
    with transaction.atomic():
        upload = file_of_south(south, cast)
    solo = step("submit", write(report_of(campaign, cast.solo), good_report(text=SOLO_PENDING), cast.tam), cast.tam)
    make(solo, "I", LEADERS_REMARK, actor=cast.tam)
    build(campaign, actor=cast.vera)
    draft = selectors.consolidated_report(campaign)
    assert draft is not None
    seen = part_versions(draft).get("I", 0)
    save_section(draft, "I", text=OFFICE_DRAFT, actor=cast.oleg, seen=seen)
    plan = plan_on_its_way(PLAN_READ, cast.office, cast.adam)
    return Scene(cast, campaign, remark, upload, paper, north_paper, plan)

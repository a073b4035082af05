"""The office's side: building the compilation, writing the report beside it, and sending it one level up."""

from random import Random

from campaigns.models import Campaign
from consolidation.adjusted import Cell
from consolidation.adjusting import adjust
from consolidation.build import build
from consolidation.drafting import draft_of, write_section
from consolidation.selectors import newest
from demonstration import desk
from demonstration.case import person_at
from demonstration.clock import working_day
from demonstration.invention import grouped
from demonstration.logins import FIRST_REVIEWER, LEADER
from demonstration.texts import paragraphs
from units.models import Person
from workflow import comments
from workflow.drafting import part_versions
from workflow.models import Submission

WHY = "Số liệu cộng từ báo cáo của các đơn vị, đã đối chiếu với từng đơn vị; giữ nguyên."


def reviewer_of(campaign: Campaign) -> Person:
    return person_at(campaign.reviewing_body.code, FIRST_REVIEWER)


def leader_of(campaign: Campaign) -> Person:
    return person_at(campaign.issuing_body.code, LEADER)


def draw_up(campaign: Campaign) -> None:
    """Merge what is accepted, write every section of the report, and put it before the leader."""
    reviewer = reviewer_of(campaign)
    build(campaign, actor=reviewer)
    _write(campaign, reviewer)
    draft = fresh(campaign, reviewer)
    desk.explain_warnings(draft, WHY, reviewer)
    desk.take_step("submit", fresh(campaign, reviewer), reviewer)


def approve(campaign: Campaign) -> None:
    desk.approve(fresh(campaign, reviewer_of(campaign)), leader_of(campaign))


def issue(campaign: Campaign, number: str) -> None:
    body, leader = campaign.issuing_body, leader_of(campaign)
    post = leader.posts.get(unit=body)
    desk.take_step(
        "issue",
        fresh(campaign, leader),
        leader,
        number=number,
        symbol=f"BC/{body.symbol}",
        day=working_day(0),
        place_name=body.place_name,
        signs_as=post.signs_as,
        post=post.title.upper(),
        signer=leader.full_name,
    )


def send_up(campaign: Campaign) -> None:
    """Word for word into the issuing body's own report one level higher."""
    above = Submission.objects.get(campaign=campaign.answers, unit=campaign.issuing_body, kind="report")
    revision = fresh(campaign, leader_of(campaign)).revision
    assert revision is not None
    desk.take_step("send_up", above, leader_of(campaign), sha256=revision.sha256)


def take_back(campaign: Campaign, reason: str, place: str, remark: str) -> None:
    """The approved report is opened again and goes back to its draft, because more units have reported since."""
    reviewer = reviewer_of(campaign)
    desk.take_step("reopen", fresh(campaign, reviewer), reviewer, reason=reason)
    comments.make(fresh(campaign, reviewer), place, remark, actor=reviewer)
    desk.take_step("return_with_comments", fresh(campaign, reviewer), reviewer, reason=reason)


def correct(campaign: Campaign, cell: Cell, more: int, reason: str) -> None:
    """A summed figure raised by hand, with the reason on record and the sum beside it."""
    built = newest(campaign)
    assert built is not None
    summed = int(built.merged.report.typed(*cell).replace(".", ""))
    adjust(campaign, cell, value=grouped(summed + more), reason=reason, actor=reviewer_of(campaign))


def fresh(campaign: Campaign, actor: Person) -> Submission:
    """The consolidated report as it stands now."""
    return Submission.objects.select_related("revision").get(pk=draft_of(campaign, actor=actor).pk)


def _write(campaign: Campaign, reviewer: Person) -> None:
    draft, random = fresh(campaign, reviewer), Random(campaign.code)
    versions = part_versions(draft)
    for section in campaign.plan.sections:
        if campaign.plan.gathers(section):
            continue
        write_section(
            draft,
            section.id,
            text=paragraphs(random, section, campaign.issuing_body.name),
            figures={},
            actor=reviewer,
            seen=versions.get(section.id, 0),
            take_figures=bool(section.figures),
        )

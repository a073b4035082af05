"""What must I do today."""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from campaigns.models import Campaign
from units.signed_in import SignedIn
from workflow.models import Notification, Submission
from workflow.notices import TOLD, notices_for
from workflow.selectors import Inbox, due_day, inbox_of, is_overdue
from workflow.stage import Stage

SOON = dt.timedelta(days=3)


@dataclass(frozen=True)
class Row:
    """One line of the task list, in the terms of `components/task_row.html`."""

    name: str
    url: str
    hint: str
    state: str = ""
    state_label: str = ""
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Group:
    heading: str
    rows: list[Row]


def home(request: SignedIn) -> HttpResponse:
    inbox = inbox_of(request.user)
    told = [notice_row(notice) for notice in notices_for(request.user)]
    shown = [*groups(inbox), Group(_("Tin báo"), told)] if told else groups(inbox)
    return render(request, "workflow/home.html", {"inbox": inbox, "groups": shown, "lead": lead(inbox)})


def lead(inbox: Inbox) -> str:
    if len(inbox):
        return _("Việc gấp nhất đứng trước. Bấm vào tên việc để làm tiếp.")
    return _("Không có việc nào chờ đồng chí xử lý.") if inbox.late or inbox.overseen else ""


def groups(inbox: Inbox) -> list[Group]:
    """The groups that hold anything, the most pressing first."""
    today = timezone.localdate()
    listed: list[tuple[str, Iterable[Submission], Callable[[Submission], str]]] = [
        (_("Bị trả lại, cần sửa và gửi lại"), inbox.returned, campaign_name),
        (_("Chờ đồng chí duyệt"), inbox.to_approve, campaign_name),
        (_("Báo cáo cần lập"), inbox.to_write, campaign_name),
        (_("Báo cáo các đơn vị gửi đến, chờ xem xét"), inbox.to_review, unit_name),
    ]
    found = [Group(heading, [row(s, name(s), today) for s in submissions]) for heading, submissions, name in listed]
    found.append(Group(_("Chờ tổng hợp"), [campaign_row(campaign) for campaign in inbox.to_consolidate]))
    found.append(Group(_("Đơn vị quá hạn, cần đôn đốc"), [row(s, unit_name(s), today) for s in inbox.late]))
    found.append(Group(_("Các đợt báo cáo đang theo dõi"), [overseen_row(campaign) for campaign in inbox.overseen]))
    return [group for group in found if group.rows]


def campaign_name(submission: Submission) -> str:
    return submission.campaign.title


def unit_name(submission: Submission) -> str:
    return submission.unit.name


def row(submission: Submission, name: str, today: dt.date) -> Row:
    plan = submission.campaign.plan.plan
    other = submission.unit.name if name == submission.campaign.title else submission.campaign.title
    return Row(
        name=name,
        url=reverse("submission", args=[submission.pk]),
        hint=f"{other}. {plan.reference}, {day_of(submission)}",
        state=submission.state,
        state_label=str(submission.get_state_display()),
        facts=tuple(facts(submission, today)),
    )


def day_of(submission: Submission) -> str:
    """Until a report is sent its last day counts, afterwards the day it came."""
    sent = submission.first_sent_at
    if submission.state == Stage.IN_REVIEW and sent:
        return _("gửi {day}").format(day=date_format(timezone.localdate(sent)))
    return _("hạn gửi {day}").format(day=date_format(due_day(submission)))


def facts(submission: Submission, today: dt.date) -> Iterable[tuple[str, str]]:
    if submission.returned_at:
        yield "returned", ""
    if is_overdue(submission, today):
        yield "overdue", _("{n} ngày").format(n=(today - due_day(submission)).days)
    elif submission.state == "draft" and due_day(submission) - today <= SOON:
        yield "due_soon", ""
    if submission.taken_by:
        yield "taken", submission.taken_by.full_name
    if submission.entered_for_unit:
        yield "on_behalf", ""


def notice_row(notice: Notification) -> Row:
    submission = notice.submission
    return Row(
        name=str(TOLD[notice.step]),
        url=reverse("submission", args=[submission.pk]),
        hint=f"{submission.unit.name}. {submission.campaign.title}, {date_format(timezone.localdate(notice.at))}",
        state=submission.state,
        state_label=str(submission.get_state_display()),
    )


def campaign_row(campaign: Campaign) -> Row:
    return Row(
        name=campaign.title,
        url=reverse("consolidation", args=[campaign.code]),
        hint=_("{body}. Có báo cáo đạt yêu cầu chưa tổng hợp").format(body=campaign.issuing_body.name),
    )


def overseen_row(campaign: Campaign) -> Row:
    return Row(
        name=campaign.title,
        url=reverse("campaign", args=[campaign.code]),
        hint=_("{body}. Hạn gửi {day}").format(body=campaign.issuing_body.name, day=date_format(campaign.send_by)),
    )

"""What each person sees and what waits for them, in a fixed number of queries."""

import datetime as dt
from collections.abc import Callable

import pytest
from django.http import Http404
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from campaigns.models import Campaign
from tests.cast import Cast, accepted, approve, open_small_campaign, report_of, sent, step, submitted
from units.scope import forget_anchors
from workflow.comments import make
from workflow.models import Submission
from workflow.opening import exempt, open_consolidated_report
from workflow.progress import progress_of
from workflow.selectors import (
    campaign_or_404,
    campaigns_for,
    inbox_of,
    is_overdue,
    may_see_draft,
    overdue_on,
    submission_or_404,
    submissions_for,
    was_sent_late,
)

SEES = {
    "ana": {"north"},
    "boris": {"north"},
    "clara": {"south"},
    "tam": {"solo"},
    "vera": {"north", "south", "solo", "office"},
    "oleg": {"office"},
    "olga": {"office"},
    "aldo": {"north", "south", "solo", "office"},
    "adam": {"north", "south", "solo", "office"},
    "sam": set(),
}


@pytest.mark.parametrize("name", SEES)
def test_everybody_sees_what_is_theirs(name: str, campaign: Campaign, cast: Cast) -> None:
    person = getattr(cast, name)
    assert {found.unit.code for found in submissions_for(person)} == SEES[name]
    for submission in campaign.submissions.select_related("unit"):
        if submission.unit.code in SEES[name]:
            assert submission_or_404(person, submission.pk) == submission
        else:
            with pytest.raises(Http404):
                submission_or_404(person, submission.pk)


@pytest.mark.parametrize("name", SEES)
def test_a_campaign_is_seen_by_who_has_a_part_in_it(name: str, campaign: Campaign, cast: Cast) -> None:
    person = getattr(cast, name)
    assert list(campaigns_for(person)) == ([campaign] if SEES[name] else [])
    if SEES[name]:
        assert campaign_or_404(person, campaign.code) == campaign
    else:
        with pytest.raises(Http404):
            campaign_or_404(person, campaign.code)


def test_a_draft_is_the_units_own(submission: Submission, cast: Cast) -> None:
    readers = {name for name in SEES if may_see_draft(submission, getattr(cast, name))}
    assert readers == {"ana", "boris"}


def test_the_inbox_says_what_waits_for_whom(campaign: Campaign, cast: Cast) -> None:
    north, south = report_of(campaign, cast.north), report_of(campaign, cast.south)
    assert inbox_of(cast.ana).to_write == [north]
    submitted(north, cast.ana)
    assert (inbox_of(cast.ana).to_write, inbox_of(cast.boris).to_approve) == ([], [north])
    approve(north, cast.boris)
    assert inbox_of(cast.vera).to_review == [north]
    make(north, "I", "Nêu rõ.", actor=cast.vera)
    step("return_with_comments", north, cast.vera, reason="Thiếu.")
    assert (inbox_of(cast.ana).returned, inbox_of(cast.ana).to_write) == ([north], [])
    accepted(south, cast.clara, cast.denis, cast.vera)
    assert inbox_of(cast.vera).to_consolidate == [campaign]
    assert len(inbox_of(cast.sam)) == len(inbox_of(cast.aldo)) == 0


def test_late_units_stand_in_the_reviewers_inbox(campaign: Campaign, cast: Cast) -> None:
    north = report_of(campaign, cast.north)
    Submission.objects.filter(pk=north.pk).update(send_by=dt.date(2024, 1, 1))
    assert inbox_of(cast.vera).late == [north]
    assert inbox_of(cast.boris).late == []


def test_an_exempted_unit_waits_for_nobody(submission: Submission, cast: Cast) -> None:
    assert submission.obligation is not None
    exempt(submission.obligation, "Giải thể", actor=cast.vera)
    assert len(inbox_of(cast.ana)) == 0
    assert cast.north not in {line.unit for line in progress_of(submission.campaign, cast.vera).lines}


def overdue(submission: Submission, day: dt.date) -> bool:
    """By the function and by the filter, which agree."""
    submission.refresh_from_db()
    found = is_overdue(submission, day)
    assert Submission.objects.filter(overdue_on(day), pk=submission.pk).exists() == found
    return found


def test_overdue_is_counted_from_the_day_after(submission: Submission) -> None:
    assert not overdue(submission, submission.send_by)
    assert overdue(submission, submission.send_by + dt.timedelta(days=1))


def test_a_report_sent_once_is_late_again_only_after_its_resubmit_day(submission: Submission, cast: Cast) -> None:
    never = dt.date(9999, 1, 1)
    sent(submission, cast.ana, cast.boris)
    step("withdraw", submission, cast.boris)
    assert not overdue(submission, never)
    approve(submission, cast.boris)
    make(submission, "I", "Nêu rõ.", actor=cast.vera)
    by = timezone.localdate()
    step("return_with_comments", submission, cast.vera, reason="Thiếu.", resubmit_by=by)
    assert (overdue(submission, by), overdue(submission, by + dt.timedelta(days=1))) == (False, True)


def test_punctuality_is_judged_by_the_first_sending(submission: Submission, cast: Cast) -> None:
    assert not was_sent_late(sent(submission, cast.ana, cast.boris))
    submission.refresh_from_db()
    submission.send_by = timezone.localdate() - dt.timedelta(days=1)
    assert was_sent_late(submission)


def test_progress_counts_what_the_person_may_see(campaign: Campaign, cast: Cast) -> None:
    accepted(report_of(campaign, cast.north), cast.ana, cast.boris, cast.vera)
    open_consolidated_report(campaign, actor=cast.vera)
    counts = progress_of(campaign, cast.vera).counts
    assert (counts["expected"], counts["accepted"], counts["draft"], counts["sent"]) == (4, 1, 3, 1)
    assert progress_of(campaign, cast.clara).counts["expected"] == 1
    assert progress_of(campaign, cast.sam).lines == []


LISTS: dict[str, tuple[str, int, Callable[[Campaign, Cast], object]]] = {
    "inbox of a clerk": ("ana", 2, lambda campaign, cast: inbox_of(cast.ana)),
    "inbox of a reviewer": ("vera", 4, lambda campaign, cast: inbox_of(cast.vera)),
    "progress": ("vera", 3, lambda campaign, cast: [str(x.unit) for x in progress_of(campaign, cast.vera).lines]),
    "submissions": ("adam", 2, lambda campaign, cast: [(str(s), s.asked) for s in submissions_for(cast.adam)]),
    "campaigns": ("aldo", 2, lambda campaign, cast: [str(c.issuing_body) for c in campaigns_for(cast.aldo)]),
}


@pytest.mark.parametrize("named", LISTS)
def test_a_list_costs_the_same_whatever_its_length(
    named: str, cast: Cast, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    name, queries, read = LISTS[named]
    for number in range(3):
        campaign = open_small_campaign(cast, code=f"dot-{number}")
        accepted(report_of(campaign, cast.north), cast.ana, cast.boris, cast.vera)
        submitted(report_of(campaign, cast.south), cast.clara)
        forget_anchors(getattr(cast, name))
        with django_assert_num_queries(queries):
            read(campaign, cast)

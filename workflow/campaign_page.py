"""One campaign as its office sees it: how far each unit is, in a fixed number of queries."""

import datetime as dt
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from django.core.paginator import Page, Paginator
from django.db.models import Count, Max, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from audit.models import Event
from audit.selectors import sentence_of
from campaigns.models import Campaign, Obligation
from units.models import Person
from workflow.models import Submission
from workflow.office import sees_compilation
from workflow.progress import sees_all
from workflow.selectors import OWED, WITH_THE_UNIT, due_day, is_overdue, overdue_on, submissions_for, was_sent_late
from workflow.stage import Kind, Stage

PER_PAGE = 50

MeterPart = tuple[str, str, int, str]
"""State, its words, how many, and the address of the list of them."""


@dataclass(frozen=True)
class Line:
    """One unit's report and the last thing that happened to it."""

    submission: Submission
    last: Event | None

    @property
    def due(self) -> dt.date:
        return due_day(self.submission)

    @property
    def was_sent_late(self) -> bool:
        return was_sent_late(self.submission)

    @property
    def last_step(self) -> str:
        """Blank while nobody has done anything with it. What was written stands in the report, not in a list."""
        return sentence_of(self.last, quoted=False) if self.last and self.submission.version else ""

    @property
    def facts(self) -> list[tuple[str, str]]:
        """Facts beside the state, each with what follows its word."""
        submission, today = self.submission, timezone.localdate()
        days = _("%(n)s ngày") % {"n": (today - self.due).days}
        taken_by = submission.taken_by.full_name if submission.taken_by else ""
        found = {
            "returned": ("", submission.state in WITH_THE_UNIT and submission.returned_at is not None),
            "overdue": (days, is_overdue(submission, today)),
            "taken": (taken_by, bool(taken_by) and submission.state == Stage.IN_REVIEW),
            "on_behalf": ("", submission.entered_for_unit),
        }
        return [(fact, detail) for fact, (detail, holds) in found.items() if holds]


@dataclass(frozen=True)
class CampaignPage:
    """`asked` are the parameters of the address: `state`, `q`, `page`."""

    campaign: Campaign
    person: Person
    asked: Mapping[str, str]

    @property
    def state(self) -> str:
        return self.asked.get("state", "")

    @property
    def words(self) -> str:
        return self.asked.get("q", "").strip()

    @cached_property
    def sees_all(self) -> bool:
        return sees_all(self.person, self.campaign)

    @property
    def sees_compilation(self) -> bool:
        return sees_compilation(self.person, self.campaign)

    @cached_property
    def counts(self) -> dict[str, int]:
        """How many reports under each filter; `all` are those that are owed."""
        each = {name: Count("pk", filter=condition) for name, condition in conditions().items()}
        return self._owed.aggregate(all=Count("pk"), **each)

    @property
    def done(self) -> int:
        return self.counts[Stage.ACCEPTED] + self.counts[Stage.CONSOLIDATED]

    @property
    def meter(self) -> list[MeterPart]:
        return [(stage.value, str(stage.label), self.counts[stage], f"?state={stage.value}#units") for stage in Stage]

    @property
    def filters(self) -> list[tuple[str, str, int]]:
        """Value, words and number of each choice of the filter."""
        stages = [(stage.value, str(stage.label), self.counts[stage]) for stage in Stage]
        others = [("late", _("Quá hạn, chưa gửi")), ("returned", _("Trả lại, chưa gửi lại"))]
        return [
            ("", _("Tất cả"), self.counts["all"]),
            *stages,
            *((name, words, self.counts[name]) for name, words in others),
        ]

    @cached_property
    def page(self) -> Page:
        return Paginator(self._found, PER_PAGE).get_page(self.asked.get("page"))

    @cached_property
    def lines(self) -> list[Line]:
        submissions = list(self.page.object_list)
        last = last_events([submission.pk for submission in submissions])
        return [Line(submission, last.get(str(submission.pk))) for submission in submissions]

    @cached_property
    def exempted(self) -> list[Obligation]:
        """They left the count; shown to who sees every unit."""
        if not self.sees_all:
            return []
        exempted = self.campaign.obligations.exclude(exempted_because="")
        return list(exempted.select_related("unit").order_by("unit__sort_key", "unit__code"))

    @property
    def _owed(self) -> QuerySet[Submission]:
        visible = submissions_for(self.person).filter(OWED, campaign=self.campaign, kind=Kind.REPORT)
        # The content of a thousand revisions is not for a list.
        return visible.select_related(None).select_related("unit__type", "taken_by", "obligation")

    @property
    def _found(self) -> QuerySet[Submission]:
        found = self._owed.order_by("unit__sort_key", "unit__code")
        condition = conditions().get(self.state)
        if condition is not None:
            found = found.filter(condition)
        return found.filter(pk__in=self._named) if self.words else found

    @property
    def _named(self) -> list[int]:
        """Neither database searches Vietnamese without its marks; a campaign has at most some thousand names."""
        wanted = without_marks(self.words)
        names = self._owed.values_list("pk", "unit__name", "unit__code")
        return [pk for pk, name, code in names if wanted in without_marks(f"{name} {code}")]


def conditions() -> dict[str, Q]:
    """Every filter of the list; made anew, because today is part of it."""
    return {
        **{stage.value: Q(state=stage) for stage in Stage},
        "late": overdue_on(timezone.localdate()),
        "returned": Q(state__in=WITH_THE_UNIT, returned_at__isnull=False),
    }


def last_events(submissions: list[int]) -> dict[str, Event]:
    """The newest event of each submission."""
    about = Event.objects.filter(subject_kind="submission", subject_id__in=[str(pk) for pk in submissions])
    newest = about.order_by().values("subject_id").annotate(last=Max("number")).values("last")
    return {event.subject_id: event for event in Event.objects.filter(number__in=newest)}


def without_marks(text: str) -> str:
    """For search: `Mường` is found by `muong`."""
    parts = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return "".join(part for part in parts if not unicodedata.combining(part))

"""The campaigns a person may see, each with how far its reports are."""

from dataclasses import dataclass

from django.db.models import Count, QuerySet
from django.utils import timezone

from campaigns.models import Campaign
from units.models import Person
from workflow.campaign_page import MeterPart
from workflow.models import Submission
from workflow.selectors import OWED, campaigns_for, overdue_on, submissions_for
from workflow.stage import Kind, Stage


@dataclass(frozen=True)
class CampaignLine:
    """`counts` by state, of the reports the person may see and no others."""

    campaign: Campaign
    counts: dict[str, int]
    late: int

    @property
    def expected(self) -> int:
        return sum(self.counts.values())

    @property
    def done(self) -> int:
        return self.counts.get(Stage.ACCEPTED, 0) + self.counts.get(Stage.CONSOLIDATED, 0)

    @property
    def meter(self) -> list[MeterPart]:
        return [(stage.value, str(stage.label), self.counts.get(stage, 0), "") for stage in Stage]


def campaign_lines(person: Person) -> list[CampaignLine]:
    """Three queries besides those of the person's rights, whatever the number of campaigns."""
    owed = submissions_for(person).filter(OWED, kind=Kind.REPORT)
    counts: dict[int, dict[str, int]] = {}
    for campaign, state, number in counted(owed, "campaign", "state"):
        counts.setdefault(campaign, {})[state] = number
    late = dict(counted(owed.filter(overdue_on(timezone.localdate())), "campaign"))
    return [CampaignLine(c, counts.get(c.pk, {}), late.get(c.pk, 0)) for c in campaigns_for(person)]


def counted(submissions: QuerySet[Submission], *names: str) -> QuerySet[Submission, tuple]:
    grouped = submissions.select_related(None).order_by().values_list(*names)
    return grouped.annotate(number=Count("pk", distinct=True))

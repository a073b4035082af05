"""One report of the demonstration: where it stands, the people around it, and what they would write."""

from dataclasses import dataclass
from functools import cached_property
from random import Random

from campaigns.models import Campaign
from demonstration.figures import plausible_report
from demonstration.logins import CLERK, FIRST_REVIEWER, LEADER, SECOND_REVIEWER, username_at
from demonstration.texts import paragraphs
from units.models import Person, Unit
from validation.report import Report
from workflow.models import Submission
from workflow.stage import Kind

MEMBERS = {"dang_bo_co_so": (80, 260), "chi_bo_co_so": (9, 34), "huyen_uy": (3100, 3600), "thanh_uy": (3600, 4200)}
MEMBERS_OF_AN_OFFICE = (6, 22)


@dataclass(frozen=True)
class Case:
    """A campaign and a unit, by their codes. Everything else is looked up when it is needed."""

    campaign_code: str
    unit_code: str

    @property
    def submission(self) -> Submission:
        """As a page shows it that is opened now."""
        found = Submission.objects.select_related("campaign", "unit", "obligation__campaign", "revision")
        return found.get(campaign__code=self.campaign_code, unit__code=self.unit_code, kind=Kind.REPORT)

    @cached_property
    def campaign(self) -> Campaign:
        return Campaign.objects.select_related("issuing_body", "reviewing_body").get(code=self.campaign_code)

    @property
    def clerk(self) -> Person:
        return person_at(self.unit_code, CLERK)

    @property
    def leader(self) -> Person:
        return person_at(self.unit_code, LEADER)

    @property
    def reviewer(self) -> Person:
        return person_at(self.campaign.reviewing_body.code, FIRST_REVIEWER)

    @property
    def second_reviewer(self) -> Person:
        return person_at(self.campaign.reviewing_body.code, SECOND_REVIEWER)

    @cached_property
    def report(self) -> Report:
        """The unit's invented report: the same whenever it is asked for."""
        submission = self.submission
        seed = f"{self.campaign.catalogue_code}/{self.unit_code}"
        return plausible_report(
            self.campaign.plan,
            submission.asked,
            seed=seed,
            size=members_of(submission.unit),
            unit_name=submission.unit.name,
            text=paragraphs,
        )


def members_of(unit: Unit) -> int:
    low, high = MEMBERS.get(unit.type_id, MEMBERS_OF_AN_OFFICE)
    return Random(unit.code).randint(low, high)


def person_at(unit: str, part: str) -> Person:
    return Person.objects.get(username=username_at(unit, part))

"""What is said of a paper: what it is, where it stands, and what is printed on its head."""

import datetime as dt
from dataclasses import dataclass

from django.utils import timezone

from campaigns.models import Campaign
from intake.attachments.refusals import DayNotCome, PaperFactsNeeded
from intake.models import AttachmentKind
from validation.dates import write_date
from workflow.refusals import UnknownPlace


@dataclass(frozen=True)
class Caption:
    """`place` is a section or form id, empty for the whole report."""

    title: str
    place: str = ""
    kind: AttachmentKind = AttachmentKind.EVIDENCE
    number: str = ""
    day: dt.date | None = None
    signer: str = ""

    def refuse(self, campaign: Campaign) -> None:
        """A signed scan is nothing without its number, day and signer."""
        plan = campaign.plan
        if self.place and not plan.has_section(self.place) and not plan.has_form(self.place):
            raise UnknownPlace(place=self.place)
        if self.kind == AttachmentKind.SIGNED and not (self.number and self.day and self.signer):
            raise PaperFactsNeeded()
        if self.day and self.day > timezone.localdate():
            raise DayNotCome(day=write_date(self.day))

"""What the commands are given: a plan by its code, a report by its file. What is refused ends with exit 2."""

from pathlib import Path

from django.core.management.base import CommandError
from django.db import DatabaseError
from django.utils.translation import gettext as _

from campaigns import catalogue
from campaigns.models import Campaign
from documents.matching import ReadReport
from validation.plan import Plan
from workflow.report_file import UnreadableFileError, read_any_report_file


def refused(sentence: object) -> CommandError:
    """The input was refused or cannot be read."""
    return CommandError(str(sentence), returncode=2)


def plan_named(code: str) -> Plan:
    """Raises CommandError, which names the codes there are."""
    known = sorted(catalogue.codes())
    if code not in known:
        sentence = _("Không có đợt báo cáo “{code}” trong danh mục; các mã có: {known}.")
        raise refused(sentence.format(code=code, known=", ".join(known)))
    return catalogue.load(code)


def campaign_called(code: str) -> Campaign | None:
    """One of the database; None also when there is no database: the catalogue needs none."""
    try:
        return Campaign.objects.select_related("issuing_body", "addressee").filter(code=code).first()
    except DatabaseError:
        return None


def any_report_in(path: Path, plan: Plan, unit: str | None, campaign: str = "") -> ReadReport:
    """A file of Word, Excel or JSON, of the campaign with this code or of any of the plan's.

    Raises CommandError, which names the file and says what to do.
    """
    try:
        return read_any_report_file(path, plan, unit or "", campaign)
    except UnreadableFileError as refusal:
        raise refused(refusal) from None

"""Checks one report given as a file: against a plan of the catalogue, or a campaign of the database."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils.translation import gettext as _

from audit.language import in_readers_language
from campaigns import catalogue
from campaigns.models import Campaign
from documents.matching import ReadReport
from units.refusals import UnknownUnitError
from units.tree import unit_type_of
from validation.asked import Asked, asked_of
from validation.check import check
from validation.finding import Finding
from validation.form import Severity
from validation.plan import Plan
from workflow.command_input import any_report_in, campaign_called, plan_named, refused
from workflow.naming import place_name
from workflow.reading_said import reading_document, reading_lines


class Command(BaseCommand):
    help = (
        "Check a report given as a file of Word, Excel or JSON. Exit 0: no error, 1: errors found or something in the"
        " file cannot be matched to the campaign, 2: the input is refused or cannot be read."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE.docx|xlsx|json")
        parser.add_argument("--campaign", required=True, metavar="CODE", help="a plan such as DA1327, or a campaign")
        parser.add_argument("--unit", metavar="CODE", help="check only what this unit is asked; else everything")
        parser.add_argument("--json", action="store_true", help="print one JSON object")

    def handle(self, *args: Any, **options: Any) -> None:
        code, unit = options["campaign"], options["unit"]
        campaign = None if code in catalogue.codes() else campaign_called(code)
        plan = campaign.plan if campaign else plan_named(code)
        asked = _asked(plan, unit, campaign)
        read = any_report_in(options["file"], plan, unit, campaign.code if campaign else "")
        findings = check(plan, read.report, asked)
        if options["json"]:
            self.stdout.write(_document(findings, read))
        else:
            self.stdout.write("\n".join([*reading_lines(plan, read), _sentences(plan, findings)]))
        if _count(findings, Severity.ERROR) or not read.is_whole:
            sys.exit(1)


def _asked(plan: Plan, unit: str | None, campaign: Campaign | None) -> Asked | None:
    """None opens every column."""
    if unit is None:
        return None
    unit_type = _type_in(campaign, unit) if campaign else _planned_type(unit)
    if unit_type not in plan.obliged + plan.issuing_level:
        sentence = _("Đơn vị {unit} không thuộc diện phải báo cáo trong đợt {campaign}; hãy kiểm tra lại --unit.")
        raise refused(sentence.format(unit=unit, campaign=campaign.code if campaign else plan.code))
    return asked_of(plan, unit_type)


def _planned_type(unit: str) -> str:
    try:
        return unit_type_of(unit)
    except UnknownUnitError as refusal:
        raise refused(refusal) from None


def _type_in(campaign: Campaign, unit: str) -> str:
    """As it was on the cut-off day; blank for who owes nothing."""
    owed = campaign.obligations.filter(unit__code=unit).first()
    return owed.unit_type if owed else ""


def _count(findings: Sequence[Finding], severity: Severity) -> int:
    return sum(finding.severity is severity for finding in findings)


def _document(findings: Sequence[Finding], read: ReadReport) -> str:
    """What was read and what was not stands beside the findings when the file was no JSON."""
    document = {
        "findings": [finding.as_json() for finding in findings],
        "errors": _count(findings, Severity.ERROR),
        "warnings": _count(findings, Severity.WARNING),
        "notes": _count(findings, Severity.NOTE),
        **reading_document(read),
    }
    return json.dumps(document, ensure_ascii=False, indent=2, default=str)


def _sentences(plan: Plan, findings: Sequence[Finding]) -> str:
    words = {Severity.ERROR: _("Lỗi"), Severity.WARNING: _("Cảnh báo"), Severity.NOTE: _("Lưu ý")}
    lines = [
        f"{words[finding.severity]} {finding.code} · {place_name(plan, finding.place.key)}: "
        f"{in_readers_language(finding.message)}"
        for finding in findings
    ]
    tally = _("{errors} lỗi, {warnings} cảnh báo, {notes} lưu ý.").format(
        errors=_count(findings, Severity.ERROR),
        warnings=_count(findings, Severity.WARNING),
        notes=_count(findings, Severity.NOTE),
    )
    return "\n".join([*lines, tally])

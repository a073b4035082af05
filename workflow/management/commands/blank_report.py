"""Writes the blank that a unit fills: of a campaign in the database, or of a plan of the catalogue without one."""

import datetime as dt
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db.models import F
from django.utils.translation import gettext as _

from campaigns import catalogue
from campaigns.models import Campaign
from documents.blanks.blank import Blank
from units.tree import PlannedUnit, read_tree
from validation.plan import Plan
from workflow.blank import blank_file, blank_in_catalogue, blank_of
from workflow.command_input import campaign_called, refused


class Command(BaseCommand):
    help = (
        "Write a unit's blank as Word or Excel. A campaign of the database goes before a plan of the catalogue."
        " Exit 2: no such campaign or unit, or the file cannot be written."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--campaign", required=True, metavar="CODE", help="a campaign, or a plan such as DA1327")
        parser.add_argument("--unit", required=True, metavar="CODE")
        parser.add_argument("--format", required=True, choices=["docx", "xlsx"])
        parser.add_argument("-o", "--output", required=True, type=Path, metavar="FILE")

    def handle(self, *args: Any, **options: Any) -> None:
        blank, day = _blank(options["campaign"], options["unit"])
        path: Path = options["output"]
        try:
            path.write_bytes(blank_file(blank, options["format"], day))
        except (OSError, ValueError):
            sentence = _("{file}: không ghi được tệp; hãy kiểm tra thư mục và quyền ghi.")
            raise refused(sentence.format(file=path)) from None
        sentence = _("{file}: mẫu báo cáo của {unit}, {sections} mục, {tables} bảng.")
        sections = sum(section.is_asked for section in blank.sections)
        self.stdout.write(sentence.format(file=path, unit=blank.unit_name, sections=sections, tables=len(blank.forms)))


def _blank(code: str, unit: str) -> tuple[Blank, dt.date]:
    """The blank and the day whose layout it takes. Raises CommandError."""
    campaign = campaign_called(code)
    if campaign is not None:
        return _in_database(campaign, unit), campaign.cut_off
    if code not in catalogue.codes():
        sentence = _("Không có đợt báo cáo “{code}” trong cơ sở dữ liệu, cũng không có trong danh mục ({known}).")
        raise refused(sentence.format(code=code, known=", ".join(sorted(catalogue.codes()))))
    plan = catalogue.load(code)
    return blank_in_catalogue(plan, _planned_unit(plan, unit)), plan.plan.date


def _in_database(campaign: Campaign, unit: str) -> Blank:
    """The unit's own report before the consolidated one that it writes as the issuing body."""
    owed = campaign.submissions.select_related("unit", "obligation__campaign").filter(unit__code=unit)
    submission = owed.order_by(F("obligation").asc(nulls_last=True)).first()
    if submission is None:
        raise _not_obliged(unit, campaign.code)
    return blank_of(submission)


def _planned_unit(plan: Plan, code: str) -> PlannedUnit:
    unit = next((unit for unit in read_tree() if unit.code == code), None)
    if unit is None:
        sentence = _("Không có đơn vị mang mã “{unit}” trong danh mục; hãy kiểm tra lại --unit.")
        raise refused(sentence.format(unit=code))
    if unit.type not in plan.obliged + plan.issuing_level:
        raise _not_obliged(code, plan.code)
    return unit


def _not_obliged(unit: str, campaign: str) -> Exception:
    sentence = _("Đơn vị {unit} không thuộc diện phải báo cáo trong đợt {campaign}; hãy kiểm tra lại --unit.")
    return refused(sentence.format(unit=unit, campaign=campaign))

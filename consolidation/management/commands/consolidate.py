"""Consolidates reports, from the database or from a folder of files."""

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError
from django.utils.translation import gettext as _

from consolidation.consolidated import Consolidated
from consolidation.folder import Folder, read_folder
from consolidation.merge import merge
from consolidation.paper import compiled_file
from consolidation.paper_file import refuse_other_endings, write_paper
from consolidation.report_document import compilation_file, letterhead_of_plan
from consolidation.selectors import latest
from validation.asked import Asked
from validation.check import check_many
from validation.form import Severity
from validation.plan import Plan
from workflow.command_input import plan_named, refused
from workflow.naming import place_name


class Command(BaseCommand):
    help = (
        "Consolidate a campaign's accepted reports, or a folder of JSON files (file name = unit code; no database)."
        " Exit 0: done, 1: figures that cannot be read or nothing to consolidate, 2: the input cannot be read."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--campaign", required=True, metavar="CODE", help="a campaign; with --reports, a plan")
        parser.add_argument("--reports", type=Path, metavar="FOLDER", help="JSON files instead of the database")
        parser.add_argument("--json", action="store_true", help="print one JSON object")
        parser.add_argument(
            "-o", "--output", type=Path, metavar="FILE.docx|pdf", help="write the report as Word or PDF"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["output"]:
            refuse_other_endings(options["output"])
        if options["reports"]:
            work = self._from_folder(options["campaign"], options["reports"])
        else:
            work = _from_database(options["campaign"])
        if options["output"] and not work.result.refused:
            write_paper(options["output"], work.word_file())
        document = json.dumps(work.result.as_json(), ensure_ascii=False, indent=2) if options["json"] else ""
        self.stdout.write(document or work.result.coverage.sentence)
        self._refuse_unreadable(work)

    def _from_folder(self, code: str, path: Path) -> "Work":
        plan = plan_named(code)
        folder = read_folder(path, plan)
        for name in folder.left_alone:
            self.stderr.write(_("{name}: bỏ qua, chỉ đọc tệp .json.").format(name=name))
        if not folder.reports:
            raise CommandError(_("{folder}: không có tệp .json nào.").format(folder=path), returncode=1)
        self._note_errors(plan, folder)
        result = merge(plan, folder.reports, {code: code for code in folder.reports})
        return Work(plan, result, lambda: compilation_file(plan, result, letterhead_of_plan(plan)))

    def _note_errors(self, plan: Plan, folder: Folder) -> None:
        """Readable figures are consolidated even where rules are broken; the files that break them are named."""
        cases = {code: (unit.report, Asked(plan)) for code, unit in folder.reports.items()}
        for code, findings in check_many(plan, cases).items():
            errors = sum(finding.severity is Severity.ERROR for finding in findings)
            if errors:
                sentence = _("{code}.json: {errors} lỗi; xem bằng lệnh check_report.")
                self.stderr.write(sentence.format(code=code, errors=errors))

    def _refuse_unreadable(self, work: "Work") -> None:
        """A figure that was left out must not reach paper unseen: the Word file is not written."""
        for refusal in work.result.refused:
            self.stderr.write(f"{refusal.name}, {place_name(work.plan, refusal.place)}: {refusal.reason}")
        if work.result.refused:
            sys.exit(1)


@dataclass(frozen=True)
class Work:
    """A consolidation, and how it is laid on paper."""

    plan: Plan
    result: Consolidated
    word_file: Callable[[], bytes]


def _from_database(code: str) -> Work:
    """The building in force of the campaign that has this code in the database."""
    try:
        consolidation = latest(code)
    except DatabaseError:
        raise refused(
            _("Không đọc được cơ sở dữ liệu. Kiểm tra DATABASE_URL hoặc TONGKET_DATA rồi chạy lệnh migrate.")
        ) from None
    if consolidation is None:
        sentence = _("Không có đợt báo cáo “{code}” đã tổng hợp; kiểm tra mã đợt, hoặc dùng --reports với một thư mục.")
        raise refused(sentence.format(code=code))
    return Work(consolidation.campaign.plan, consolidation.merged, lambda: compiled_file(consolidation))

"""Consolidates reports, from the database or from a folder of files."""

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
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
from workflow.reading_said import reading_document, reading_lines


class Command(BaseCommand):
    help = (
        "Consolidate a campaign's accepted reports, or a folder of Word, Excel and JSON files (no database), each of"
        " the unit that its marks name, or whose code is the file's name. Exit 0: done, 1: something in the files could"
        " not be read or placed, or there is nothing to consolidate, 2: the input is refused."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--campaign", required=True, metavar="CODE", help="a campaign; with --reports, a plan")
        parser.add_argument("--reports", type=Path, metavar="FOLDER", help="files instead of the database")
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
        if options["output"] and work.is_whole:
            write_paper(options["output"], work.word_file())
        document = work.result.as_json() | ({"files": work.files} if work.files else {})
        shown = json.dumps(document, ensure_ascii=False, indent=2) if options["json"] else ""
        self.stdout.write(shown or work.result.coverage.sentence)
        self._refuse_unreadable(work)

    def _from_folder(self, code: str, path: Path) -> "Work":
        plan = plan_named(code)
        folder = read_folder(path, plan)
        self._say_what_is_left(plan, folder)
        if not folder.used:
            sentence = _("{folder}: không có báo cáo nào của đợt {campaign} (tệp .docx, .xlsx hoặc .json).")
            raise CommandError(sentence.format(folder=path, campaign=code), returncode=1)
        self._note_errors(plan, folder)
        reports = folder.reports(plan)
        result = merge(plan, reports, {code: code for code in reports})
        files = tuple({"file": file.name, "unit": file.unit, **reading_document(file.read)} for file in folder.files)
        is_whole = all(file.is_used and file.read.is_whole for file in folder.files) and not result.refused
        return Work(plan, result, lambda: compilation_file(plan, result, letterhead_of_plan(plan)), is_whole, files)

    def _say_what_is_left(self, plan: Plan, folder: Folder) -> None:
        """Head and foot of a paper belong to no place and are no news; what was typed for the campaign is."""
        for name in folder.left_alone:
            self.stderr.write(_("{name}: bỏ qua, chỉ đọc tệp .docx, .xlsx và .json.").format(name=name))
        for file in folder.files:
            for line in reading_lines(plan, replace(file.read, unread=file.read.left_out)):
                self.stderr.write(f"{file.name}: {line}")
            if not file.is_used:
                sentence = _("{name}: không đưa vào bản tổng hợp vì không có nội dung nào của đợt này.")
                self.stderr.write(sentence.format(name=file.name))

    def _note_errors(self, plan: Plan, folder: Folder) -> None:
        """Readable figures are consolidated even where rules are broken; the files that break them are named."""
        cases = {file.name: (file.read.report, Asked(plan)) for file in folder.used}
        for name, findings in check_many(plan, cases).items():
            errors = sum(finding.severity is Severity.ERROR for finding in findings)
            if errors:
                sentence = _("{name}: {errors} lỗi; xem bằng lệnh check_report.")
                self.stderr.write(sentence.format(name=name, errors=errors))

    def _refuse_unreadable(self, work: "Work") -> None:
        """What was left out must not reach paper unseen: the file is not written."""
        for refusal in work.result.refused:
            self.stderr.write(f"{refusal.name}, {place_name(work.plan, refusal.place)}: {refusal.reason}")
        if not work.is_whole:
            sys.exit(1)


@dataclass(frozen=True)
class Work:
    """A consolidation, how it is laid on paper, whether everything reached it, and the files it was made from."""

    plan: Plan
    result: Consolidated
    word_file: Callable[[], bytes]
    is_whole: bool
    files: tuple[dict[str, Any], ...] = ()


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
    merged = consolidation.merged
    return Work(consolidation.campaign.plan, merged, lambda: compiled_file(consolidation), not merged.refused)

"""Whether the history is as it was written."""

import json
import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from audit.verify import Verdict, verify


class Command(BaseCommand):
    help = "Recompute the history and name the first bad row. Exit 0: it holds, 1: it does not, 2: unreadable."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--json", action="store_true", help="print one JSON object")
        parser.add_argument(
            "--anchor",
            action="append",
            default=[],
            metavar="HASH",
            help="a hash printed on an issued report or kept elsewhere, which must be in the history; repeatable",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            verdict = verify(options["anchor"])
        except DatabaseError as error:
            raise CommandError(
                _("Không đọc được lịch sử. Kiểm tra DATABASE_URL hoặc TONGKET_DATA rồi chạy lệnh migrate."),
                returncode=2,
            ) from error
        self.stdout.write(json.dumps(_document(verdict), ensure_ascii=False) if options["json"] else _sentence(verdict))
        if not verdict.holds:
            sys.exit(1)


def _document(verdict: Verdict) -> dict[str, object]:
    fault = verdict.fault
    return {
        "holds": verdict.holds,
        "events": verdict.events,
        "head": verdict.head,
        "fault": fault
        and {
            "code": fault.code,
            "number": fault.number,
            "message": {language: fault.sentence(language) for language in ["vi", "en"]},
        },
    }


def _sentence(verdict: Verdict) -> str:
    if verdict.fault:
        return verdict.fault.sentence(get_language() or "vi")
    return _("Lịch sử nguyên vẹn: {events} sự kiện, mã cuối {head}.").format(events=verdict.events, head=verdict.head)

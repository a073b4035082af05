"""Whether the history is as it was written, and what rooms keep beside it."""

import json
import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError
from django.utils.translation import gettext as _

from audit.beside import Beside, Broken, verify_beside
from audit.language import reader_language
from audit.verify import Fault, Verdict, verify


class Command(BaseCommand):
    help = (
        "Recompute the history and the hashes of the files kept beside it, and name the first that is bad. "
        "Exit 0: all holds, 1: it does not, 2: unreadable."
    )

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
            verdict, beside = verify(options["anchor"]), verify_beside()
        except (DatabaseError, OSError) as error:
            raise CommandError(
                _("Không đọc được lịch sử. Kiểm tra DATABASE_URL hoặc TONGKET_DATA rồi chạy lệnh migrate."),
                returncode=2,
            ) from error
        fault = verdict.fault or next((each.fault for each in beside if each.fault), None)
        if options["json"]:
            self.stdout.write(json.dumps(_document(verdict, beside, fault), ensure_ascii=False))
        else:
            self.stdout.write(fault.sentence(reader_language()) if fault else _sentences(verdict, beside))
        if fault:
            sys.exit(1)


def _document(verdict: Verdict, beside: list[Beside], fault: Fault | Broken | None) -> dict[str, object]:
    """`fault` is the first of all; `number` that of its event or file."""
    return {
        "holds": fault is None,
        "events": verdict.events,
        "head": verdict.head,
        **{each.name: each.count for each in beside},
        "fault": fault
        and {
            "code": fault.code,
            "number": fault.number,
            "message": {language: fault.sentence(language) for language in ["vi", "en"]},
        },
    }


def _sentences(verdict: Verdict, beside: list[Beside]) -> str:
    events = _("Lịch sử nguyên vẹn: {events} sự kiện, mã cuối {head}.").format(events=verdict.events, head=verdict.head)
    return "\n".join([events, *(each.sentence(reader_language()) for each in beside)])

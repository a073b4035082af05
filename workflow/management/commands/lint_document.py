"""Lists where a Word document departs from a layout profile, with or without a database."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import DatabaseError
from django.utils import timezone
from django.utils.translation import gettext as _

from audit.language import in_readers_language
from documents.guard import Refusal
from documents.linting.departure import Departure, Severity
from documents.linting.lint import counts
from documents.linting.linted import Linted, Wanted
from documents.linting.safely import lint_safely
from documents.profiles.profile import Profile, profiles
from workflow.command_input import refused
from workflow.layouts import layouts
from workflow.report_file import UnreadableFileError, bytes_of, unreadable


class Command(BaseCommand):
    help = (
        "List where a Word document departs from a layout profile, each with its place. Exit 0: nowhere, 1: somewhere,"
        " 2: the file is refused or cannot be read, or there is no such profile."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE.docx")
        parser.add_argument(
            "--profile", metavar="ID", help="such as HD36-2018; else the one that the document's head and day ask for"
        )
        parser.add_argument("--json", action="store_true", help="print one JSON object")

    def handle(self, *args: Any, **options: Any) -> None:
        found = _linted(options["file"], _wanted(options["profile"]))
        tell = _document if options["json"] else _lines
        self.stdout.write(tell(found))
        if counts(found.departures)[Severity.DEPARTURE]:
            sys.exit(1)


def _wanted(name: str | None) -> Wanted:
    known = _known_profiles()
    return Wanted((_profile_named(name, known),) if name else tuple(known), bool(name), timezone.localdate())


def _known_profiles() -> tuple[Profile, ...]:
    """Those of the files when there is no database: linting needs none."""
    try:
        return layouts()
    except DatabaseError:
        return profiles()


def _profile_named(name: str, known: Sequence[Profile]) -> Profile:
    found = next((profile for profile in known if profile.id.casefold() == name.casefold()), None)
    if found is None:
        sentence = _("Không có mẫu thể thức “{name}”; các mẫu có: {known}.")
        raise refused(sentence.format(name=name, known=", ".join(sorted(profile.id for profile in known))))
    return found


def _linted(path: Path, wanted: Wanted) -> Linted:
    try:
        return lint_safely(bytes_of(path), path.name, wanted)
    except UnreadableFileError as refusal:
        raise refused(refusal) from None
    except Refusal as refusal:
        raise refused(unreadable(path, refusal)) from None


def _document(told: Linted) -> str:
    """`chosen` tells why this profile, null when it was asked for."""
    tally = counts(told.departures)
    document = {
        "profile": told.profile,
        "profile_title": told.title,
        "chosen": told.reason.model_dump() if told.reason else None,
        "departures": [departure.as_json() for departure in told.departures],
        "counts": {"departures": tally[Severity.DEPARTURE], "notes": tally[Severity.NOTE]},
    }
    return json.dumps(document, ensure_ascii=False, indent=2)


def _lines(told: Linted) -> str:
    """The profile and why it, one departure a line, the tally."""
    head = [_("Mẫu thể thức {id}: {title}.").format(id=told.profile, title=told.title)]
    if told.reason:
        head.append(_("Chọn theo {reason}.").format(reason=in_readers_language(told.reason)))
    tally = _("{departures} chỗ chưa đúng thể thức, {notes} lưu ý.").format(
        departures=counts(told.departures)[Severity.DEPARTURE], notes=counts(told.departures)[Severity.NOTE]
    )
    return "\n".join([*head, *map(_line, told.departures), tally])


def _line(departure: Departure) -> str:
    words = {Severity.DEPARTURE: _("Chưa đúng"), Severity.NOTE: _("Lưu ý")}
    confirm = _("; chờ đối chiếu bản gốc") if departure.is_to_confirm else ""
    said = in_readers_language(departure.sentence)
    return f"{words[departure.severity]} {departure.code} · {said} ({departure.source}{confirm})"

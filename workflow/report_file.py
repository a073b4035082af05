"""A report read from a file of the command line: one sentence for whatever cannot be read."""

import stat
from pathlib import Path

from django.utils.translation import gettext as _

from audit.language import in_readers_language
from campaigns.definition import definition_hash, definition_of
from documents.guard import Refusal
from documents.matching import ReadReport, with_belonging
from documents.matching.safely import read_report_safely
from validation.plan import Plan
from validation.report import Report
from validation.report_reader import ReportRefused, read_report

MOST_BYTES = 20 * 1024 * 1024
OFFICE_FILES = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
OFFICE_NAMES = {".docx", ".docm", ".doc", ".xlsx", ".xlsm", ".xls", ".rtf", ".pdf", ".odt", ".ods"}


class UnreadableFileError(ValueError):
    """The file is no report that can be read; the text names it and says what to do."""


def read_any_report_file(path: Path, plan: Plan, unit: str = "", campaign: str = "") -> ReadReport:
    """Word, Excel or JSON; of JSON nothing is left unread. Without a campaign a blank of any of the plan's will do.

    Raises UnreadableFileError.
    """
    raw = bytes_of(path)
    if not raw.startswith(OFFICE_FILES) and path.suffix.lower() not in OFFICE_NAMES:
        return ReadReport(_json_report(path, raw, plan))
    try:
        _, read = read_report_safely(raw, path.name, plan)
    except Refusal as refusal:
        raise unreadable(path, refusal) from None
    return with_belonging(
        read,
        campaign=campaign or plan.code,
        definition=definition_hash(definition_of(plan)),
        unit=unit,
        of_the_plan=not campaign,
    )


def _json_report(path: Path, raw: bytes, plan: Plan) -> Report:
    try:
        return read_report(raw, plan)
    except ReportRefused as refusal:
        raise unreadable(path, refusal) from None


def unreadable(path: Path, refusal: Refusal | ReportRefused) -> UnreadableFileError:
    return UnreadableFileError(f"{path}: {in_readers_language(refusal)}")


def bytes_of(path: Path) -> bytes:
    """What stands in a regular file of ordinary size. Raises UnreadableFileError."""
    try:
        mode = path.stat().st_mode
        raw = _beginning_of(path) if stat.S_ISREG(mode) else b""
    except FileNotFoundError:
        raise UnreadableFileError(_("{file}: không có tệp này; hãy kiểm tra lại tên tệp.").format(file=path)) from None
    except (OSError, ValueError):
        raise UnreadableFileError(_("{file}: không mở được tệp; hãy kiểm tra quyền đọc.").format(file=path)) from None
    if stat.S_ISDIR(mode):
        raise UnreadableFileError(_("{file}: đây là thư mục; hãy chỉ ra một tệp báo cáo.").format(file=path))
    if not stat.S_ISREG(mode):
        raise UnreadableFileError(_("{file}: không phải tệp thường; hãy chỉ ra một tệp báo cáo.").format(file=path))
    if len(raw) > MOST_BYTES:
        most = MOST_BYTES // 1024 // 1024
        raise UnreadableFileError(_("{file}: tệp lớn hơn {most} MB; hãy chọn lại tệp.").format(file=path, most=most))
    return raw


def _beginning_of(path: Path) -> bytes:
    """One byte more than may be, so that a larger file is known without reading it."""
    with path.open("rb") as file:
        return file.read(MOST_BYTES + 1)

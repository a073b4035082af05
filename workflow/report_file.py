"""A report read from a file of the command line: one sentence for whatever cannot be read."""

import stat
from pathlib import Path

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from validation.plan import Plan
from validation.report import Report
from validation.report_reader import ReportRefused, read_report

MOST_BYTES = 20 * 1024 * 1024
OFFICE_FILES = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")


class UnreadableFileError(ValueError):
    """The file is no report that can be read; the text names it and says what to do."""


def read_report_file(path: Path, plan: Plan) -> Report:
    """Raises UnreadableFileError."""
    raw = _bytes_of(path)
    if raw.startswith(OFFICE_FILES):
        raise UnreadableFileError(
            _("{file}: tệp Word, Excel chưa đọc được bằng lệnh này; hãy dùng tệp JSON.").format(file=path)
        )
    try:
        return read_report(raw, plan)
    except ReportRefused as refusal:
        sentence = refusal.vi if (get_language() or "vi").startswith("vi") else refusal.en
        raise UnreadableFileError(f"{path}: {sentence}") from None


def _bytes_of(path: Path) -> bytes:
    try:
        mode = path.stat().st_mode
        raw = _beginning_of(path) if stat.S_ISREG(mode) else b""
    except FileNotFoundError:
        raise UnreadableFileError(_("{file}: không có tệp này; hãy kiểm tra lại tên tệp.").format(file=path)) from None
    except (OSError, ValueError):
        raise UnreadableFileError(_("{file}: không mở được tệp; hãy kiểm tra quyền đọc.").format(file=path)) from None
    if stat.S_ISDIR(mode):
        raise UnreadableFileError(_("{file}: đây là thư mục; hãy chỉ ra một tệp JSON.").format(file=path))
    if not stat.S_ISREG(mode):
        raise UnreadableFileError(_("{file}: không phải tệp thường; hãy chỉ ra một tệp JSON.").format(file=path))
    if len(raw) > MOST_BYTES:
        most = MOST_BYTES // 1024 // 1024
        raise UnreadableFileError(_("{file}: tệp lớn hơn {most} MB; hãy chọn lại tệp.").format(file=path, most=most))
    return raw


def _beginning_of(path: Path) -> bytes:
    """One byte more than may be, so that a larger file is known without reading it."""
    with path.open("rb") as file:
        return file.read(MOST_BYTES + 1)

"""A report read from a file of the command line: one sentence for whatever cannot be read."""

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
    if path.is_dir():
        raise UnreadableFileError(_("{file}: đây là thư mục; hãy chỉ ra một tệp JSON.").format(file=path))
    try:
        if path.exists() and not path.is_file():
            raise UnreadableFileError(_("{file}: không phải tệp thường; hãy chỉ ra một tệp JSON.").format(file=path))
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise UnreadableFileError(_("{file}: không có tệp này; hãy kiểm tra lại tên tệp.").format(file=path)) from None
    except (OSError, ValueError):
        raise UnreadableFileError(_("{file}: không mở được tệp; hãy kiểm tra quyền đọc.").format(file=path)) from None
    if len(raw) > MOST_BYTES:
        most = MOST_BYTES // 1024 // 1024
        raise UnreadableFileError(_("{file}: tệp lớn hơn {most} MB; hãy chọn lại tệp.").format(file=path, most=most))
    return raw

"""Reports for a consolidation from a folder of JSON files: the file's name is the unit's code, every column is open."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.utils.translation import gettext as _

from consolidation.unit_report import UnitReport
from validation.asked import Asked
from validation.plan import Plan
from workflow.command_input import refused, report_in

SUFFIX = ".json"


@dataclass(frozen=True)
class Folder:
    """The reports by unit code, and the names of files that are no JSON and were left alone."""

    reports: dict[str, UnitReport]
    left_alone: tuple[str, ...]


def read_folder(folder: Path, plan: Plan) -> Folder:
    """Raises CommandError (exit 2) for a folder or a file that cannot be read."""
    files = [file for file in _files(folder) if not file.name.startswith(".")]
    reports: dict[str, UnitReport] = {}
    for file in (file for file in files if _is_json(file)):
        if file.stem in reports:
            sentence = _("{folder}: hai tệp cùng mang mã đơn vị “{code}”; hãy giữ lại một tệp.")
            raise refused(sentence.format(folder=folder, code=file.stem))
        reports[file.stem] = UnitReport(report_in(file, plan), Asked(plan), file.stem)
    return Folder(reports, tuple(file.name for file in files if not _is_json(file)))


def _files(folder: Path) -> Iterator[Path]:
    try:
        yield from sorted(folder.iterdir())
    except FileNotFoundError:
        raise refused(_("{folder}: không có thư mục này; hãy kiểm tra lại đường dẫn.").format(folder=folder)) from None
    except NotADirectoryError:
        raise refused(_("{folder}: không phải thư mục; hãy chỉ ra thư mục báo cáo.").format(folder=folder)) from None
    except (OSError, ValueError):
        raise refused(_("{folder}: không mở được thư mục; hãy kiểm tra quyền đọc.").format(folder=folder)) from None


def _is_json(file: Path) -> bool:
    return file.suffix.lower() == SUFFIX

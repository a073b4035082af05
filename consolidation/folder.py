"""Reports for a consolidation from a folder of files: Word, Excel or JSON, every column open.

A file is of the unit that its marks name; one without marks is of the unit whose code is its name.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.utils.translation import gettext as _

from consolidation.unit_report import UnitReport
from documents.matching import ReadReport
from validation.asked import Asked
from validation.plan import Plan
from validation.report import Report
from workflow.command_input import any_report_in, refused

JSON, SUFFIXES = ".json", {".json", ".docx", ".xlsx"}
NOT_FOR_THIS = {"other-campaign", "nothing-matched"}
OF_A_PROGRAM = (".", "~$")
"""How the names of files begin that a program keeps beside those of people."""


@dataclass(frozen=True)
class ReadFile:
    name: str
    unit: str
    read: ReadReport

    @property
    def is_used(self) -> bool:
        """A file for another campaign, and a blank that nobody filled, would count as a unit that has reported."""
        is_for_this = not any(said.code in NOT_FOR_THIS for said in self.read.unread)
        return is_for_this and (self.name.lower().endswith(JSON) or self.read.report != Report())


@dataclass(frozen=True)
class Folder:
    """`left_alone` are the names of files of other kinds."""

    files: tuple[ReadFile, ...]
    left_alone: tuple[str, ...]

    @property
    def used(self) -> tuple[ReadFile, ...]:
        return tuple(file for file in self.files if file.is_used)

    def reports(self, plan: Plan) -> dict[str, UnitReport]:
        """By unit code, in its order."""
        used = sorted(self.used, key=lambda file: file.unit)
        return {file.unit: UnitReport(file.read.report, Asked(plan), file.unit) for file in used}


def read_folder(folder: Path, plan: Plan) -> Folder:
    """Raises CommandError (exit 2) for a folder or a file that cannot be read, and for two files of one unit."""
    paths = [path for path in _paths(folder) if not path.name.startswith(OF_A_PROGRAM)]
    files = [_file(path, plan) for path in paths if path.suffix.lower() in SUFFIXES]
    by_unit: dict[str, ReadFile] = {}
    for file in files:
        other = by_unit.setdefault(file.unit, file)
        if other is not file:
            sentence = _("{folder}: tệp {first} và tệp {second} cùng của đơn vị “{code}”; hãy giữ lại một tệp.")
            raise refused(sentence.format(folder=folder, first=other.name, second=file.name, code=file.unit))
    return Folder(tuple(files), tuple(path.name for path in paths if path.suffix.lower() not in SUFFIXES))


def _file(path: Path, plan: Plan) -> ReadFile:
    read = any_report_in(path, plan, None)
    return ReadFile(path.name, read.marks.unit or path.stem, read)


def _paths(folder: Path) -> Iterator[Path]:
    try:
        yield from sorted(folder.iterdir())
    except FileNotFoundError:
        raise refused(_("{folder}: không có thư mục này; hãy kiểm tra lại đường dẫn.").format(folder=folder)) from None
    except NotADirectoryError:
        raise refused(_("{folder}: không phải thư mục; hãy chỉ ra thư mục báo cáo.").format(folder=folder)) from None
    except (OSError, ValueError):
        raise refused(_("{folder}: không mở được thư mục; hãy kiểm tra quyền đọc.").format(folder=folder)) from None

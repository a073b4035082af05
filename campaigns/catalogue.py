"""The catalogue: the plans that ship with the program, one YAML file each under `campaigns/catalog`. No database."""

from functools import cache
from pathlib import Path

from pydantic import ValidationError

from campaigns.located_yaml import Fault, Located, NotReadable, read
from campaigns.references import broken_references
from validation.plan import Plan

FOLDER = Path(__file__).parent / "catalog"


class UnknownCampaign(LookupError):  # noqa: N818
    """No plan of the catalogue has this code."""

    def __init__(self, code: str) -> None:
        known = ", ".join(codes())
        super().__init__(f"Danh mục không có kế hoạch mang mã “{code}”. Đề nghị dùng một trong các mã: {known}.")
        self.code = code


class CatalogueError(ValueError):
    """A file of the catalogue cannot be used; `faults` has one entry for each wrong line."""

    def __init__(self, file: Path, faults: tuple[Fault, ...]) -> None:
        super().__init__("\n".join(f"{file.name}, {fault}" for fault in faults))
        self.file = file
        self.faults = faults


@cache
def codes() -> tuple[str, ...]:
    return tuple(sorted(file.stem for file in FOLDER.glob("*.yaml")))


@cache
def load(code: str) -> Plan:
    """The plan of that code, read once. Raises UnknownCampaign, CatalogueError."""
    if code not in codes():
        raise UnknownCampaign(code)
    return read_plan(FOLDER / f"{code}.yaml")


def read_plan(file: Path) -> Plan:
    """Parse one file into a plan whose every reference holds. Raises CatalogueError."""
    try:
        located = read(file.read_text(encoding="utf-8"))
        plan = Plan.model_validate(located.value)
    except NotReadable as fault:
        raise CatalogueError(file, fault.faults) from fault
    except ValidationError as refusal:
        raise CatalogueError(file, tuple(_faults(refusal, located))) from refusal
    broken = tuple(Fault(located.line_of(path), path, problem) for path, problem in broken_references(plan))
    if broken:
        raise CatalogueError(file, broken)
    return plan


def _faults(refusal: ValidationError, located: Located) -> list[Fault]:
    faults = []
    for error in refusal.errors(include_url=False, include_context=False, include_input=False):
        path = located.known(error["loc"])
        missing = f"{error['loc'][-1]}: " if error["type"] == "missing" else ""
        faults.append(Fault(located.line_of(path), path, missing + error["msg"]))
    return faults

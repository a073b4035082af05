"""A stranger's document looked at and held against a profile in a process of its own."""

from documents.linting.linted import Linted, Wanted, linted_adapter, wanted_adapter
from documents.sandbox.child import USUAL, answer_of
from documents.sandbox.limits import Limits


def lint_safely(raw: bytes, name: str, wanted: Wanted, limits: Limits = USUAL) -> Linted:
    """Raises a Refusal, also for a workbook and when the child died of its limits; never anything else."""
    beside = wanted_adapter().dump_json(wanted)
    return linted_adapter().validate_json(answer_of("lint", raw, name, limits, beside=beside))

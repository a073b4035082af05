"""A stranger's file looked at in a process of its own."""

from functools import cache

from pydantic import TypeAdapter

from documents.appearance.tree import Appearance
from documents.sandbox.child import USUAL, answer_of
from documents.sandbox.limits import Limits


def appearance_safely(raw: bytes, name: str = "", limits: Limits = USUAL) -> Appearance:
    """Raises a Refusal, also for a workbook and when the child died of its limits; never anything else."""
    return _adapter().validate_json(answer_of("appearance", raw, name, limits))


@cache
def _adapter() -> TypeAdapter[Appearance]:
    return TypeAdapter(Appearance)

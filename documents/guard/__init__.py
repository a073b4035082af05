"""The guard every upload passes before anything of it is read."""

from documents.guard.inspection import Package, inspect
from documents.guard.kinds import Kind
from documents.guard.refusals import REFUSALS, Refusal

__all__ = ["REFUSALS", "Kind", "Package", "Refusal", "inspect"]

"""A file of Word or Excel as a plain tree, after the guard."""

from documents.guard import Kind, inspect
from documents.reading.tree import WordText, Workbook
from documents.reading.word import read_word
from documents.reading.workbook import read_workbook

__all__ = ["WordText", "Workbook", "read_tree"]


def read_tree(raw: bytes, name: str = "") -> WordText | Workbook:
    """In this process: callers with files of strangers go through `documents.sandbox.child`. Raises a Refusal."""
    package = inspect(raw, name)
    return read_word(package) if package.kind is Kind.DOCX else read_workbook(package)

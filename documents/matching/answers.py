"""“Không phát sinh” and “Không thuộc phạm vi” written where a section or a table should be."""

from documents.matching.likeness import plain
from validation.report import Answer

ANSWERS = {plain("Không phát sinh"): Answer.NONE, plain("Không thuộc phạm vi"): Answer.OUT_OF_SCOPE}


def answer_in(text: str) -> Answer | None:
    """Only when nothing else is written."""
    return ANSWERS.get(plain(text)) if len(text) < 80 else None

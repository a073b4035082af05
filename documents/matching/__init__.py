"""A tree that was read, matched to the outline and the forms of one plan."""

from documents.matching.belonging import with_belonging
from documents.matching.said import ReadReport, Said
from documents.matching.word_report import match_word
from documents.matching.workbook_report import match_workbook
from documents.reading.tree import WordText, Workbook
from validation.plan import Plan

__all__ = ["ReadReport", "Said", "match_report", "with_belonging"]


def match_report(tree: WordText | Workbook, plan: Plan) -> ReadReport:
    """What the file holds of the plan; never guesses silently: what is unsure stands in `doubtful`."""
    return match_word(tree, plan) if isinstance(tree, WordText) else match_workbook(tree, plan)

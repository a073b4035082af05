"""A report matched in the child is the report matched here, and what costs too much is refused."""

import pytest

from campaigns import catalogue
from documents.guard import Kind, Refusal
from documents.matching import match_report
from documents.matching.safely import read_report_safely
from documents.reading import read_tree
from documents.sandbox.limits import Limits
from tests.campaigns.fillings import CORRECT
from tests.documents.blanks.made import blank, word
from tests.documents.guard.packages import docx


def test_what_the_child_matched_is_what_is_matched_here():
    made = blank("DA241", report=CORRECT["DA241"])
    raw = word(made)
    assert read_report_safely(raw, "a.docx", made.plan) == (Kind.DOCX, match_report(read_tree(raw), made.plan))


def test_a_file_that_passes_the_guard_and_would_be_matched_for_long_is_given_up():
    crowd = docx("".join(f"<w:p><w:r><w:t>{at} {at * 7919}</w:t></w:r></w:p>" for at in range(40_000)))
    with pytest.raises(Refusal) as refused:
        read_report_safely(crowd, "a.docx", catalogue.load("DA1327"), Limits(cpu_seconds=1))
    assert refused.value.code == "too-much-work"

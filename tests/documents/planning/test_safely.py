"""A plan read in a child process: what its own reading would cost the pages of everybody else is spent there."""

import pytest

from documents.guard import Refusal
from documents.planning.read_plan import read_paper
from documents.planning.safely import READING_PLANS, read_paper_safely
from documents.planning.source import NotAPlanFile
from documents.sandbox.limits import Limits
from tests.campaigns.plan_files import plan_file
from tests.documents.planning.paper import docx_of

LINES = ("KẾ HOẠCH", "ĐỀ CƯƠNG BÁO CÁO", "I. Tình hình chung", "1. Kết quả đạt được")


def refusal_of(raw: bytes, limits: Limits = READING_PLANS) -> NotAPlanFile:
    with pytest.raises(NotAPlanFile) as refused:
        read_paper_safely(raw, limits)
    return refused.value


def test_the_child_reads_what_the_parent_would():
    raw = plan_file("DA1327").read_bytes()
    division, proposal = read_paper(raw)
    paper = read_paper_safely(raw)
    assert paper.proposal == proposal
    assert (paper.head, paper.outline) == ([*division.head, *division.body, *division.foot], division.outline)


def test_a_plan_that_asks_too_much_is_refused_as_the_guard_would():
    refusal = refusal_of(docx_of(*LINES), Limits(answer=10))
    assert isinstance(refusal.__cause__, Refusal)
    assert (refusal.__cause__.code, str(refusal)) == ("too-much-work", refusal.__cause__.vi)


def test_a_paper_with_a_mark_of_secrecy_is_no_plan_here():
    refusal = refusal_of(docx_of("MẬT", *LINES))
    assert refusal.__cause__ is None
    assert "độ mật" in str(refusal)

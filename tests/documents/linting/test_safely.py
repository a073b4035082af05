"""A document linted in a child process: whatever it is, the parent gets what the rules said or a refusal."""

import datetime as dt

import pytest

from documents.appearance.read import read_appearance
from documents.guard import Refusal
from documents.linting.linted import Wanted, linted
from documents.linting.safely import lint_safely
from documents.profiles.profile import profiles
from documents.sandbox.limits import Limits
from tests.documents.guard.packages import docx
from tests.documents.reading.realdocs import real_files

RAW = docx("<w:p><w:r><w:t>BÁO CÁO</w:t></w:r></w:p>" * 3)
CHOSEN = Wanted(profiles(), is_named=False, today=dt.date(2024, 5, 6))


@pytest.mark.parametrize("wanted", [CHOSEN, Wanted(profiles()[:1], is_named=True, today=CHOSEN.today)])
def test_the_child_says_what_the_parent_would(wanted: Wanted):
    found = lint_safely(RAW, "a.docx", wanted)
    assert found == linted(read_appearance(RAW), wanted)
    assert (found.reason is None) == wanted.is_named
    assert found.departures


@pytest.mark.parametrize(("limits", "code"), [(Limits(answer=10), "too-much-work"), (Limits(), "not-word")])
def test_what_the_child_may_not_read_is_a_refusal(limits: Limits, code: str):
    raw = RAW if code == "too-much-work" else real_files(".xlsx")[0].read_bytes()
    with pytest.raises(Refusal) as refused:
        lint_safely(raw, "", CHOSEN, limits)
    assert refused.value.code == code

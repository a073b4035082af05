"""What the program writes departs from its own layouts nowhere."""

import pytest

from documents.appearance.read import read_appearance
from documents.linting.choose import chosen_profile
from documents.linting.departure import Severity
from documents.linting.dissect import dissected
from documents.linting.lint import lint_parts
from documents.profiles.profile import Profile, profiles
from tests.documents.linting.ourselves import PLANS, documents

# A plan's own title cites a decision without its comma.
NOTES = {"L407"}


@pytest.mark.parametrize("profile", profiles(), ids=lambda profile: profile.id)
@pytest.mark.parametrize("code", PLANS)
def test_every_document_we_write_follows_its_layout(code: str, profile: Profile):
    for name, written in documents(PLANS[code], profile):
        paper = dissected(read_appearance(written))
        found = lint_parts(paper, profile)
        assert [each.sentence.vi for each in found if each.severity is Severity.DEPARTURE] == [], name
        assert {each.code for each in found} <= NOTES, name
        assert chosen_profile(paper, profile.first_day).profile.side == profile.side, name

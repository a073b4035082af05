"""Reports of North and South, accepted, in the small campaign."""

import pytest

from campaigns.models import Campaign
from tests.cast import Cast, accepted, report_of
from workflow.models import Submission


@pytest.fixture
def north(campaign: Campaign, cast: Cast) -> Submission:
    return accepted(report_of(campaign, cast.north), cast.ana, cast.boris, cast.vera)


@pytest.fixture
def south(campaign: Campaign, cast: Cast) -> Submission:
    return accepted(report_of(campaign, cast.south), cast.clara, cast.denis, cast.vera)

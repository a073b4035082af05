"""The consolidated report of the small campaign, brought along without a building behind it."""

from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from campaigns.models import Campaign
from tests.cast import Cast, approve, good_report, step, write
from workflow import after_step
from workflow.models import Submission
from workflow.opening import open_consolidated_report


@contextmanager
def no_other_room() -> Iterator[None]:
    """What consolidation does after a step has tests of its own."""
    with patch.dict(after_step._registered, clear=True):
        yield


def submitted_consolidated_report(campaign: Campaign, cast: Cast, text: str = "Toàn huyện đã thực hiện.") -> Submission:
    report = open_consolidated_report(campaign, actor=cast.vera)
    write(report, good_report(text=text), cast.oleg)
    with no_other_room():
        return step("submit", report, cast.oleg)


def approved_consolidated_report(campaign: Campaign, cast: Cast) -> Submission:
    report = submitted_consolidated_report(campaign, cast)
    with no_other_room():
        return approve(report, cast.olga)


def issued_consolidated_report(campaign: Campaign, cast: Cast) -> Submission:
    report = approved_consolidated_report(campaign, cast)
    return issued(report, cast)


def issued(report: Submission, cast: Cast) -> Submission:
    return step(
        "issue",
        report,
        cast.oleg,
        number="15",
        symbol="BC/HU",
        day=report.campaign.cut_off,
        place_name="Bắc",
        signs_as="T/M BAN THƯỜNG VỤ",
        post="Phó Bí thư",
        signer="Olga",
    )

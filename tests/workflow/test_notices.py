"""What happened to a report is told on the first page until the report is looked at."""

from tests.cast import Cast, accepted
from tests.workflow.views.test_section import client_of
from workflow.models import Submission
from workflow.notices import notices_for


def test_each_report_is_told_once_with_its_newest_step_until_it_is_opened(cast: Cast, submission: Submission) -> None:
    accepted(submission, cast.ana, cast.boris, cast.vera)
    assert [notice.step for notice in notices_for(cast.ana)] == ["accept"]
    assert notices_for(cast.clara) == notices_for(cast.vera) == []
    ana = client_of(cast.ana)
    assert "Báo cáo đạt yêu cầu" in ana.get("/").content.decode()
    ana.get(f"/submissions/{submission.pk}/")
    assert notices_for(cast.ana) == []
    assert [notice.step for notice in notices_for(cast.boris)] == ["accept"]

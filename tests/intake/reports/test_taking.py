"""What is chosen goes into the draft, all of it or nothing."""

from dataclasses import replace

import pytest

from audit.models import Event
from documents.matching import ReadReport, Said
from intake.models import Upload, UploadState
from intake.reports.comparison import WHOLE_FILE, Choice
from intake.reports.taking import drop, take
from tests.cast import Cast, good_report, submitted, write
from tests.intake.reports.sending import uploaded
from workflow.drafting import draft_report, part_versions, save_section
from workflow.models import Submission
from workflow.refusals import WorkflowError

FILE, DRAFT = Choice.FILE, Choice.DRAFT
EVERYTHING = dict.fromkeys(["I", "I#", "II", "study", "documents"], FILE)
OTHER = replace(good_report(text="Theo tệp.", taught="11"), figures={})


@pytest.fixture
def upload(submission: Submission, cast: Cast) -> Upload:
    """Another text and another table than the draft has."""
    write(submission, good_report(), cast.ana)
    return uploaded(submission, cast.ana, ReadReport(OTHER, matched=("I",)))


def refused(upload: Upload, cast: Cast, person: str = "ana", **changes: object) -> str:
    given = {"choices": {"I": FILE, "study": FILE}, "seen": part_versions(upload.submission)} | changes
    with pytest.raises(WorkflowError) as refusal:
        take(upload, actor=getattr(cast, person), **given)
    return refusal.value.code


def test_into_an_empty_draft_goes_the_whole_file_and_the_history_says_so(submission: Submission, cast: Cast) -> None:
    upload = uploaded(submission, cast.ana, ReadReport(good_report()))
    taken = take(upload, EVERYTHING, {}, actor=cast.ana)
    assert draft_report(submission) == good_report()
    assert taken.parts == ("I", "II", "study", "documents")
    event = Event.objects.get(action="upload.take")
    assert (event.facts["places"], event.facts["sha256"]) == (list(taken.parts), upload.file.sha256)


def test_what_is_kept_stays_and_a_second_click_writes_nothing(upload: Upload, cast: Cast) -> None:
    choices = {"I": FILE, "study": DRAFT}
    first = take(upload, choices, part_versions(upload.submission), actor=cast.ana)
    again = take(upload, choices, part_versions(upload.submission), actor=cast.ana)
    assert draft_report(upload.submission) == good_report(text="Theo tệp.")
    assert (first.parts, first.replayed, again.parts, again.replayed) == (("I",), False, ("I",), True)
    assert Event.objects.filter(action="upload.take").count() == 1
    assert part_versions(upload.submission)["I"] == 2


def test_a_place_saved_meanwhile_keeps_all_of_it_out(upload: Upload, cast: Cast) -> None:
    seen = part_versions(upload.submission)
    save_section(upload.submission, "I", text="Ben vừa sửa.", actor=cast.ben, seen=seen["I"])
    before = draft_report(upload.submission)
    assert refused(upload, cast, seen=seen) == "changed-meanwhile"
    assert draft_report(upload.submission) == before
    assert Upload.objects.get().state == UploadState.READ


def test_every_place_that_differs_must_be_chosen(upload: Upload, cast: Cast) -> None:
    assert refused(upload, cast, choices={"I": FILE}) == "choices-missing"
    assert refused(upload, cast, choices={"I": DRAFT, "study": DRAFT}) == "nothing-chosen"
    doubt = Said("other-version", "", "phiên bản khác.", "another version.")
    doubted = uploaded(upload.submission, cast.ana, ReadReport(OTHER, doubtful=(doubt,)))
    assert refused(doubted, cast) == "not-looked-at"
    seen = part_versions(upload.submission)
    assert take(doubted, {"I": FILE, "study": FILE, WHOLE_FILE: FILE}, seen, actor=cast.ana).parts == ("I", "study")


def test_only_a_writer_of_an_open_draft_takes_or_drops(upload: Upload, cast: Cast) -> None:
    assert [refused(upload, cast, name) for name in ("boris", "vera", "sam")] == ["not-your-draft"] * 3
    with pytest.raises(WorkflowError):
        drop(upload, actor=cast.boris)
    submitted(upload.submission, cast.ana)
    assert refused(upload, cast) == "draft-closed"


def test_a_dropped_file_is_not_taken_and_a_taken_one_not_dropped(upload: Upload, cast: Cast) -> None:
    drop(upload, actor=cast.ana)
    drop(upload, actor=cast.ana)
    assert refused(upload, cast) == "upload-decided"
    assert Event.objects.filter(action="upload.drop").count() == 1
    second = uploaded(upload.submission, cast.ana, ReadReport(OTHER))
    take(second, {"I": FILE, "study": FILE}, part_versions(upload.submission), actor=cast.ana)
    with pytest.raises(WorkflowError) as refusal:
        drop(second, actor=cast.ana)
    assert refusal.value.code == "upload-decided"

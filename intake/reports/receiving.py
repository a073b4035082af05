"""A filled report as a file: read in a child process, kept as it came, and waiting for somebody's word."""

import hashlib
import json
from dataclasses import dataclass
from typing import Any, Self

from django.db import transaction

from audit.record import record
from documents.guard.refusals import TooMuchWork
from documents.matching import ReadReport
from documents.matching.safely import read_report_safely
from intake.keeping import keep
from intake.models import Upload, UploadState
from intake.reading_slots import reading_slot
from intake.reports.actions import file_facts
from intake.reports.amounts import amount_in
from intake.reports.placing import placed
from intake.reports.stored_reading import as_stored
from units.models import Person
from workflow.drafting import open_draft
from workflow.issuing import Paper
from workflow.models import Submission
from workflow.steps import perform
from workflow.subject import subject_of

LONGEST_READING = 4 * 1024 * 1024
"""Characters of JSON: what is taken from a file must still be shown and saved by the pages of its parts."""


@dataclass(frozen=True)
class Sent:
    """A file as somebody sent it, and what was read from it. `kind` is docx or xlsx."""

    raw: bytes
    name: str
    kind: str
    reading: ReadReport

    @classmethod
    def read(cls, submission: Submission, raw: bytes, name: str) -> Self:
        """Raises a documents Refusal, TooBusy or WrongFile."""
        with reading_slot():
            kind, reading = read_report_safely(raw, name, submission.campaign.plan)
        return cls(raw, name, str(kind), placed(reading, submission))

    @property
    def stored(self) -> dict[str, Any]:
        stored = as_stored(self.reading)
        if len(json.dumps(stored, ensure_ascii=False)) > LONGEST_READING:
            raise TooMuchWork
        return stored


def receive(submission: Submission, raw: bytes, name: str, *, actor: Person, for_unit: bool = False) -> Upload:
    """For who writes the draft. Raises a documents Refusal, or TooBusy, WrongFile, DraftClosed, NotYourDraft."""
    sent = Sent.read(submission, raw, name)
    with transaction.atomic():
        return keep_reading(open_draft(submission, actor), sent, actor, for_unit=for_unit)


def receive_for_unit(
    submission: Submission, raw: bytes, name: str, paper: Paper, *, actor: Person, seen: int, key: str = ""
) -> Upload:
    """For the office with the paper that a unit mailed; raises as `receive`, and what the step refuses.

    The file is read first, so that a refused one tells the unit of nothing. The step itself opens the unit's draft to
    the office: only afterwards may the two be compared.
    """
    sent = Sent.read(submission, raw, name)
    with transaction.atomic():
        perform("enter_for_unit", submission, actor=actor, seen=seen, key=key, paper=paper)
        return keep_reading(open_draft(submission, actor), sent, actor, for_unit=True)


def keep_reading(submission: Submission, sent: Sent, actor: Person, *, for_unit: bool) -> Upload:
    """The same file sent again while it waits, as by a double click, is the same upload."""
    digest = hashlib.sha256(sent.raw).hexdigest()
    waiting = submission.uploads.filter(state=UploadState.READ, sent_by=actor, file__sha256=digest).first()
    if waiting is not None:
        return waiting
    stored = sent.stored
    kept = keep(sent.raw, sent.name, sent.kind, actor=actor)
    upload = Upload.objects.create(submission=submission, file=kept, reading=stored, sent_by=actor, for_unit=for_unit)
    amount = vars(amount_in(submission.campaign.plan, sent.reading.report))
    said = {"unread": len(sent.reading.unread), "doubtful": len(sent.reading.doubtful)}
    record("upload.read", subject_of(submission), actor=actor, **file_facts(upload), **amount, **said)
    return upload

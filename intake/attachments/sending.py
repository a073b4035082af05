"""Which papers stood beside a revision when it was sent: told in the history, in the transaction of the step.

The revision's own hash stays that of its content alone.
"""

from audit.record import record
from units.models import Person
from workflow import after_step
from workflow.models import Submission
from workflow.subject import subject_of

SENDING_STEPS = ("approve", "send_for_unit", "send_up")


def register_all() -> None:
    for step in SENDING_STEPS:
        after_step.register(step, note_papers_sent)


def note_papers_sent(submission: Submission, actor: Person) -> None:
    """From here on who reads the revision sees them too."""
    papers = submission.attachments.filter(withdrawn_at=None)
    hashes = sorted(papers.values_list("file__sha256", flat=True))
    if not hashes or submission.revision is None:
        return
    papers.filter(sent_with=None).update(sent_with=submission.revision)
    papers.update(after_sending=False)
    revision = submission.revision
    facts = {"revision": revision.number, "sha256": revision.sha256, "count": len(hashes), "papers": hashes}
    record("attachment.send", subject_of(submission), actor=actor, **facts)

"""The row lock under which a submission moves and its draft is written."""

from workflow.models import Submission


def locked(submission: Submission) -> Submission:
    """The row as it is now, held until the transaction ends.

    SQLite ignores the clause: its transactions are IMMEDIATE and already alone.
    """
    rows = Submission.objects.select_related(
        "campaign__issuing_body", "campaign__reviewing_body", "unit__type", "obligation__campaign", "revision"
    )
    return rows.select_for_update(of=("self",), no_key=True).get(pk=submission.pk)

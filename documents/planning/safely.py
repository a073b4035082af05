"""A stranger's plan read in a process of its own: what is costly to read is refused there."""

import json

from documents.guard.refusals import Refusal
from documents.planning.paper import NOT_A_PLAN, Paper, adapter
from documents.planning.source import NotAPlanFile
from documents.sandbox.child import answer_of
from documents.sandbox.limits import MEGABYTE, Limits

READING_PLANS = Limits(answer=4 * MEGABYTE)
"""What was read must still be kept, shown and corrected page by page; the plans we know answer with 0.1 MB."""


def read_paper_safely(raw: bytes, limits: Limits = READING_PLANS) -> Paper:
    """Raises NotAPlanFile, also for what the guard refuses and when the child died of its limits; never anything else.

    The Refusal is the cause of the NotAPlanFile.
    """
    try:
        answer = answer_of("plan", raw, "", limits)
    except Refusal as refusal:
        raise NotAPlanFile(refusal.vi) from refusal
    if answer.startswith(f'{{"{NOT_A_PLAN}"'.encode()):
        raise NotAPlanFile(json.loads(answer)[NOT_A_PLAN])
    return adapter().validate_json(answer)

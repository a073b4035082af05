"""A paper to be kept beside a report, looked at in a process of its own: what is costly to look at is refused there."""

import json

from documents.guard.evidence import EvidenceKind, refuse_by_beginning
from documents.sandbox.child import answer_of
from documents.sandbox.limits import Limits

LOOKING = Limits()


def evidence_kind(raw: bytes, name: str = "", limits: Limits = LOOKING) -> EvidenceKind:
    """What the file is, when it may be kept. Raises a Refusal; never anything else."""
    return EvidenceKind(json.loads(answer_of("evidence", raw, name, limits, refuse=refuse_by_beginning))["kind"])

"""Papers: the one a unit sent in, entered on its behalf, and the number given to a consolidated report."""

import datetime as dt
from dataclasses import dataclass
from typing import Self

from audit.models import ChainHead
from workflow.attempt import Attempt
from workflow.layouts import layout_for
from workflow.models import Approval, Issuance
from workflow.refusals import AlreadyIssued, PaperNeeded, WorkflowError

ISSUE_TEXTS = ("number", "symbol", "place_name", "signs_as", "post", "signer")


@dataclass(frozen=True)
class Paper:
    """The paper a unit mailed: its number, day and signer. `received_on` counts for punctuality."""

    number: str
    day: dt.date
    signer: str
    received_on: dt.date | None = None

    @classmethod
    def given(cls, number: str, day: dt.date | None, signer: str, received_on: dt.date | None = None) -> Self:
        """PaperNeeded when something is missing."""
        if not number.strip() or not signer.strip() or day is None:
            raise PaperNeeded()
        return cls(number.strip(), day, signer.strip(), received_on)

    def as_facts(self) -> dict[str, str]:
        """As the history tells it."""
        return {f"paper_{name}": value for name, value in self.as_json().items()}

    def as_json(self) -> dict[str, str]:
        received = {"received_on": self.received_on.isoformat()} if self.received_on else {}
        return {"number": self.number, "day": self.day.isoformat(), "signer": self.signer, **received}


def not_issued_yet(attempt: Attempt) -> WorkflowError | None:
    issued = Issuance.objects.filter(revision=attempt.revision).first()
    return AlreadyIssued(number=issued) if issued else None


def issue(attempt: Attempt) -> Issuance:
    """Number, day, signer and layout, with the head of the history as it stood: a cut tail would show on the paper."""
    texts = {name: attempt.text(name) for name in ISSUE_TEXTS}
    attempt.facts |= texts | {"day": attempt.asks["day"].isoformat()}
    return Issuance.objects.create(
        revision=attempt.revision,
        day=attempt.asks["day"],
        chain_hash=ChainHead.objects.get().hash,
        layout=layout_for(attempt.submission.unit, attempt.asks["day"]).model_dump(mode="json"),
        issued_by=attempt.actor,
        **texts,
    )


def sign_as_on_paper(attempt: Attempt) -> Approval:
    """The approval stands on the unit's paper; the office answers for having entered it."""
    paper = attempt.submission.paper
    return Approval.objects.create(
        revision=attempt.revision,
        sha256=attempt.revision.sha256,
        rule_set=attempt.revision.rule_set,
        approved_by=attempt.actor,
        full_name=paper["signer"],
    )

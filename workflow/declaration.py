"""What a step says about itself: who, what it asks for, who is told. Pages, API and tests read it from here."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise

from workflow.attempt import Attempt
from workflow.checking import Checked
from workflow.models import Submission
from workflow.refusals import WorkflowError
from workflow.roles import Role, nobody
from workflow.stage import Kind, Stage

Condition = Callable[[Attempt], WorkflowError | None]


@dataclass(frozen=True)
class Ask:
    """Something the person gives with the step: its name, and what is refused about it."""

    name: str
    refuses: Condition | None = None


@dataclass(frozen=True)
class Declaration:
    """`checks` runs the rules before the lock. `kind` narrows the step to one kind of submission; a step that is not
    `offered` is taken by another room, never by a button. `action` names the event where it is not the step's name.
    """

    who: Role
    asks: tuple[Ask, ...] = ()
    conditions: tuple[Condition, ...] = ()
    tells: Role = nobody
    checks: Callable[[Attempt], Checked] | None = None
    kind: Kind | None = None
    offered: bool = True
    action: str = ""


@dataclass(frozen=True)
class Step:
    """One step as pages, API and tests know it."""

    name: str
    label: Promise
    sources: frozenset[Stage]
    declaration: Declaration

    @property
    def action(self) -> str:
        return self.declaration.action or f"submission.{self.name}"

    def suits(self, submission: Submission) -> bool:
        """Does this kind of submission know the step at all."""
        return self.declaration.kind in (None, submission.kind)

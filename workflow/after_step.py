"""What other rooms do after a step, inside its transaction. They register at start-up; nothing is imported upwards."""

from collections import defaultdict
from collections.abc import Callable

from units.models import Person
from workflow.models import Submission

AfterStep = Callable[[Submission, Person], None]
"""Gets the submission as the step left it, and who took the step. A refusal raised here undoes the step."""

_registered: dict[str, list[AfterStep]] = defaultdict(list)


def register(step: str, callable_: AfterStep) -> None:
    """Registering the same callable twice calls it once."""
    if callable_ not in _registered[step]:
        _registered[step].append(callable_)


def call_registered(step: str, submission: Submission, actor: Person) -> None:
    for callable_ in _registered[step]:
        callable_(submission, actor)
